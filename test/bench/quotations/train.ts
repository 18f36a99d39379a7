import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureCount } from '../../../src/core/quotations/features';
import { shifted } from '../../../src/core/quotations/marks';
import { forEachParagraph } from '../../../src/core/quotations/paragraphView';
import type { QuotedPart } from '../../../src/core/quotations/quotedParagraph';
import { bestReading } from '../../../src/core/quotations/rank';
import { readParagraph, type Decision } from '../../../src/core/quotations/reading';
import { packWeights, unpackWeights } from '../../../src/core/quotations/weightTable';
import type { Span } from '../../../src/core/text/span';
import { examplesOf, isUncovered } from './examples';
import { learn } from './learn';
import { readPolnear, type GoldArticle } from './polnear';
import { emptyTally, figures, isRight, keyOf, scoreArticle, type Found, type Outcome } from './score';

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : (args[at + 1] ?? otherwise);
};
const learning = { epochs: +option('epochs', '12'), rate: +option('rate', '0.1'), decay: +option('decay', '0.001') };
const all = readPolnear('train');
if (!all) throw new Error('The training data is not at hand.');
const held = args.includes('--dev') ? (readPolnear('dev') ?? []) : all.filter((_, i) => i % 5 === 0);
const train = args.includes('--dev') ? all : all.filter((_, i) => i % 5 !== 0);

const weights = trainRanker(train);
report(weights, held);

/** Two rounds: the second learns from the decisions that the first makes about the quotations before. */
function trainRanker(articles: readonly GoldArticle[]): Float32Array {
  let model: Float32Array | undefined;
  for (let round = 0; round < 2; round++) {
    const examples = articles.flatMap((article) => examplesOf(article, model));
    model = learn(examples, featureCount, learning);
  }
  return model ?? new Float32Array(featureCount);
}

if (args.includes('--write')) {
  const packed = packWeights(weights);
  const lines = packed.match(/.{1,110}/gu) ?? [];
  const file = join(process.env.PROJECT_ROOT ?? process.cwd(), 'src', 'core', 'quotations', 'weights.ts');
  const comment =
    '/** Weights of the attribution, made by `npm run bench:quotations -- train --write`; see `weightTable.ts` for the alphabet. */';
  writeFileSync(
    file,
    `${comment}\nexport const packedWeights = [\n${lines.map((line) => `  '${line}',\n`).join('')}].join('');\n`,
  );
  console.log('packed');
  report(unpackWeights(packed), held);
}

if (args.includes('--errors')) {
  for (const article of held) {
    const { text } = article;
    const show = (from: number, to: number): string => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
    const gold = new Map(article.quotes.map((one) => [keyOf(text, one), one]));
    for (const { span, said, is, speaker: place, cue } of decisionsOf(article, weights)) {
      if (isUncovered(text, span)) continue;
      const one = gold.get(keyOf(text, span.words));
      const partial = !one && article.quotes.some((quote) => quote.start < span.end && quote.end > span.start);
      const body = show(span.start, span.end);
      const line = `${show(span.start - 130, span.start)}⟦${body.length > 80 ? `${body.slice(0, 40)}…${body.slice(-35)}` : body}⟧${show(span.end, span.end + 110)}`;
      const guess = place && cue ? `${show(place.start, place.end)} / ${show(cue.start, cue.end)} (${is})` : '-';
      if (!one && !partial && said >= 0.2) console.log(`EXTRA ${span.kind} ${said.toFixed(2)} | ${line} | ${guess}`);
      if (one && said < 0.3) console.log(`LOST ${one.kind} ${span.kind} ${said.toFixed(2)} | ${line}`);
      if (one && said >= 0.2 && one.sources.length > 0 && !(place && isRight(text, place, one.sources))) {
        console.log(
          `WRONG ${one.kind} | ${line} | ${guess} | GOLD ${one.sources.map((g) => show(g.start, g.end)).join(' + ')} / ${one.cues.map((g) => show(g.start, g.end)).join(' + ')}`,
        );
      }
    }
  }
}

interface Decided {
  readonly span: QuotedPart;
  readonly said: number;
  readonly is: Decision['is'];
  readonly speaker?: Span;
  readonly cue?: Span;
}

/** The decisions about an article's quotations, with positions in its text. */
function decisionsOf(article: GoldArticle, model: Float32Array): readonly Decided[] {
  const decided: Decided[] = [];
  let last: { readonly speaker: Span; readonly cue: Span } | undefined;
  forEachParagraph(article.text, article.paragraphs, article.mentions, (view) => {
    const { start } = view.here;
    const reading = readParagraph(view.input(), (setting) => bestReading(setting, model));
    for (const { span, said, is, source } of reading.decisions) {
      let places = is === 'carried' ? last : undefined;
      if (source) {
        const by = source.away ? (view.lead?.start ?? 0) : start;
        places = { speaker: moved(source.span, by), cue: moved(source.cue, by) };
        if (span.depth === 0) last = places;
      }
      decided.push({ span: shifted(span, start), said, is, ...places });
    }
    return reading;
  });
  return decided;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function report(model: Float32Array, articles: readonly GoldArticle[]): void {
  for (const [sure, other] of [
    [0, 0],
    [0, 0.3],
    [0.05, 0.2],
    [0.05, 0.3],
    [0.1, 0.3],
    [0.2, 0.2],
  ] as const) {
    const tally = emptyTally();
    const outcomes: Outcome[] = [];
    for (const article of articles) {
      const found: Found[] = [];
      for (const decision of decisionsOf(article, model)) {
        const { span, said, speaker, cue } = decision;
        if (isUncovered(article.text, span) || span.kind === 'title' || said < (span.kind === 'direct' ? sure : other))
          continue;
        found.push({
          words: span.words,
          ...(speaker && cue ? { speaker, cue } : {}),
        });
      }
      outcomes.push(...scoreArticle(tally, article, found));
    }
    console.log(
      sure,
      other,
      Object.entries(figures(tally))
        .map(([name, value]) => `${name} ${value}`)
        .join(' | '),
    );
  }
}
