import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linkArticle } from '../../src/core/linking/linkArticle';
import { CorpusEntities } from '../../src/core/linking/linkCorpus';
import { readMeantime } from './linkingMeantime';
import { bCubed, pairs, type Score } from './linkingScore';

/**
 * How well mentions are joined within and across articles, on the gold names of MEANTIME (CC BY 4.0): which names there are is
 * given, what they refer to is found. Beside it, joining by equal strings.
 */
const file = join(process.cwd(), '..', 'shared', 'data', 'linking', 'meantime.jsonl.gz');
if (!existsSync(file)) {
  console.log(`bench:linking needs ${file}`);
  process.exit(0);
}

const articles = readMeantime(file);
const corpus = new CorpusEntities();
const linked = articles.map(({ id, text, names }) => {
  const mentions = linkArticle(text, names);
  corpus.set(id, mentions);
  return new Map(mentions.map((mention) => [`${mention.start}:${mention.end}`, mention]));
});
interface Item {
  readonly doc: string;
  readonly type: string;
  readonly text: string;
  readonly gold: string;
  readonly found: string;
}
const items: Item[] = articles.flatMap(({ id, text, names, gold }, index) =>
  names.map(({ start, end, type }, at) => {
    const mention = linked[index].get(`${start}:${end}`);
    // A suggestion is joined with nothing but the same suggestion of its own article.
    const found = mention
      ? mention.suggested
        ? `${id} ${mention.entity}`
        : corpus.resolve(mention.entity)
      : `${id} ${start}`;
    return { doc: id, type, text: text.slice(start, end), gold: gold[at], found };
  }),
);

const show = ({ precision, recall, f1 }: Score): string =>
  `${precision.toFixed(1)} / ${recall.toFixed(1)} / ${f1.toFixed(1)}`;
function report(name: string, of: readonly Item[]): void {
  const gold = of.map((item) => item.gold);
  const found = of.map((item) => item.found);
  const same = of.map((item) => item.text.toLowerCase());
  console.log(
    `${name.padEnd(22)} ${String(of.length).padStart(4)} mentions   B³ ${show(bCubed(gold, found))}   pairs ${show(pairs(gold, found))}   equal strings: B³ ${show(bCubed(gold, same))}`,
  );
}

console.log('MEANTIME, gold names; precision / recall / F1');
report('all', items);
report(
  'people, bodies, places',
  items.filter((item) => item.type !== 'other'),
);
for (const type of ['person', 'organization', 'place', 'other'])
  report(
    type,
    items.filter((item) => item.type === type),
  );
const perArticle = items.map((item) => ({
  ...item,
  gold: `${item.doc} ${item.gold}`,
  found: `${item.doc} ${item.found}`,
}));
report('all, within articles', perArticle);
report(
  'people, within',
  perArticle.filter((item) => item.type === 'person'),
);

if (process.argv.includes('--errors')) {
  const byGold = new Map<string, Map<string, string[]>>();
  for (const item of items) {
    const parts = byGold.get(item.gold) ?? new Map<string, string[]>();
    parts.set(item.found, [...(parts.get(item.found) ?? []), item.text]);
    byGold.set(item.gold, parts);
  }
  console.log('\nSplit: one referent in several entities');
  for (const [gold, parts] of [...byGold].sort((a, b) => b[1].size - a[1].size)) {
    if (parts.size > 1)
      console.log(
        gold,
        [...parts].map(([id, texts]) => `${id} ← ${[...new Set(texts)].join(', ')} (${texts.length})`).join(' | '),
      );
  }
  const byFound = new Map<string, Map<string, string[]>>();
  for (const item of items) {
    const parts = byFound.get(item.found) ?? new Map<string, string[]>();
    parts.set(item.gold, [...(parts.get(item.gold) ?? []), item.text]);
    byFound.set(item.found, parts);
  }
  console.log('\nMerged: several referents in one entity');
  for (const [id, parts] of byFound) {
    if (parts.size > 1)
      console.log(
        id,
        [...parts].map(([gold, texts]) => `${gold} ← ${[...new Set(texts)].join(', ')} (${texts.length})`).join(' | '),
      );
  }
}
