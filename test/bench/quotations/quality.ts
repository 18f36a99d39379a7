import { QuotationFinder } from '../../../src/core/quotations/finder';
import { overlaps } from '../../../src/core/text/span';
import { isUncovered } from './examples';
import { compromiseQuotations } from './peer';
import { confusionOf, type Confusion } from './confusion';
import { readPolnear, type GoldArticle } from './polnear';
import { emptyTally, figures, scoreArticle, type Found, type Outcome, type Tally } from './score';

/**
 * How well quotations, speakers and cues are found, on news articles with known sources (PolNeAR, dev; `--train` for the articles that
 * the weights come from). What counts as right: see README.md beside this file.
 */
const set = process.argv.includes('--train') ? 'train' : 'dev';
const articles = readPolnear(set);
if (articles) {
  const tables: Record<string, Readonly<Record<string, string>>> = {};
  const outcomes: Outcome[] = [];
  const extras: Confusion['extras'] = [];
  const mine = emptyTally();
  for (const article of articles) {
    const found = ours(article);
    const result = scoreArticle(mine, article, found);
    outcomes.push(...result);
    for (const one of found) if (!result.some((outcome) => outcome.found === one)) extras.push({ article, found: one });
  }
  tables['Corpus Annotator'] = figures(mine);
  const theirs = emptyTally();
  const peer = await compromiseQuotations();
  for (const article of articles) {
    const spans = peer(article.text).filter((span) => !isUncovered(article.text, span));
    scoreArticle(
      theirs,
      article,
      spans.map((words) => ({ words })),
    );
  }
  tables['compromise 14.17.0'] = blanked(theirs);
  const apart = bordersApart(mine, outcomes, extras);
  console.log(
    `\nPolNeAR ${set}: ${articles.length} articles, ${mine.gold} quoted segments, ${mine.direct} of them direct`,
  );
  console.table(tables);
  console.log(`Segments whose borders the gold sets across a quotation left out on both sides: F1 ${apart}`);
  console.log('Targets: segments F1 ≥ 96, direct recall ≥ 99.5, speaker direct ≥ 93, speaker all ≥ 84, cue ≥ 85.');
  for (const line of confusionOf({ outcomes, extras }, process.argv.includes('--examples'))) console.log(line);
} else {
  console.log('The gold data is not at hand; nothing to measure.');
}

/** F1 of the segments without those, lost or extra, that only differ in their borders: the gold cuts some quotations at a sentence. */
function bordersApart(tally: Tally, outcomes: readonly Outcome[], extras: Confusion['extras']): string {
  const cut = outcomes.filter(
    ({ found, gold, article }) =>
      !found && extras.some((extra) => extra.article === article && overlaps(extra.found.words, gold)),
  ).length;
  const partial = extras.filter(({ article, found }) =>
    article.quotes.some((gold) => overlaps(gold, found.words)),
  ).length;
  const p = tally.matched / (tally.found - partial);
  const r = tally.matched / (tally.gold - cut);
  return ((200 * p * r) / (p + r)).toFixed(1);
}

/** What the extension shows as quotations: scare quotes are none. */
function ours({ text, paragraphs, mentions }: GoldArticle): readonly Found[] {
  return new QuotationFinder()
    .find(text, paragraphs, mentions)
    .filter((one) => one.kind !== 'scare' && !isUncovered(text, one))
    .map((one) => ({
      words: { start: one.start, end: one.end },
      kind: one.kind,
      ...(one.speakerSpan ? { speaker: one.speakerSpan } : {}),
      ...(one.cueSpan ? { cue: one.cueSpan } : {}),
    }));
}

/** compromise gives neither speakers nor cues. */
function blanked(tally: Tally): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(figures(tally)).map(([name, value]) => [name, /speaker|cue/.test(name) ? 'none' : value]),
  );
}
