import { recogniseNames } from '../../../src/core/entities/recognise';
import { linkArticle } from '../../../src/core/linking/linkArticle';
import type { Mention } from '../../../src/core/model';
import { QuotationFinder } from '../../../src/core/quotations/finder';
import { findQuotedSpans } from '../../../src/core/quotations/marks';
import type { Span } from '../../../src/core/text/span';
import { compromiseQuotations } from './peer';
import { paragraphsOf, readPolnear } from './polnear';
import { newsText } from './texts';

/** How fast quotations are found: beside compromise on the same text, over growing texts, after a keystroke. */
interface Article {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly mentions: readonly Mention[];
}

const gold = readPolnear('dev');
const articles: readonly Article[] = gold ?? Array.from({ length: 80 }, (_, i) => articleOf(newsText(6000, i)));
console.log(gold ? 'Text: PolNeAR dev' : 'Text: written by the bench');
await besideCompromise();
growth('news', (units) => newsText(units));
growth('one paragraph', (units) => newsText(units).replace(/\n+/g, ' '));
growth('marks, hardly a word', (units) => '"\'“‘”’ a«» '.repeat(Math.ceil(units / 11)).slice(0, units));
growth('open marks, a line each', (units) => '“a said he\n'.repeat(Math.ceil(units / 11)).slice(0, units));
keystrokes();

function articleOf(text: string): Article {
  const paragraphs = paragraphsOf(text);
  return { text, paragraphs, mentions: linkArticle(text, recogniseNames(text, paragraphs)) };
}

async function besideCompromise(): Promise<void> {
  const peer = await compromiseQuotations();
  const units = articles.reduce((sum, { text }) => sum + text.length, 0);
  const runs: Record<string, () => void> = {
    'quotations with cue and speaker': () => {
      for (const { text, paragraphs, mentions } of articles) new QuotationFinder().find(text, paragraphs, mentions);
    },
    'quoted stretches alone': () => {
      for (const { text, paragraphs } of articles) findQuotedSpans(text, paragraphs);
    },
    'compromise 14.17.0, quotations alone': () => {
      for (const { text } of articles) peer(text);
    },
  };
  const slowest = median(runs['compromise 14.17.0, quotations alone']!, 3);
  const rows = Object.entries(runs).map(([name, run]) => {
    const time = name.startsWith('compromise') ? slowest : median(run, 15);
    return [name, { 'k units/s': Math.round(units / time), 'times compromise': +(slowest / time).toFixed(1) }] as const;
  });
  console.table(Object.fromEntries(rows));
}

/** Milliseconds of the middle run, one run before for warmth. */
function median(run: () => void, times: number): number {
  run();
  const taken = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/** Nanoseconds for each unit of texts from 10 kB to 10 MB: level where growth is linear. */
function growth(name: string, make: (units: number) => string): void {
  const row: Record<string, string> = {};
  for (const units of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const text = make(units);
    const paragraphs = paragraphsOf(text);
    const mentions = namesIn(text);
    const time = median(() => new QuotationFinder().find(text, paragraphs, mentions), units > 1e6 ? 1 : 5);
    row[`${units / 1000} kB`] = `${((time * 1e6) / units).toFixed(0)} ns/unit`;
  }
  console.log(
    name.padEnd(24),
    Object.entries(row)
      .map(([size, cost]) => `${size}: ${cost}`)
      .join('   '),
  );
}

/** Mentions by a plain search: recognising names in 10 MB is another bench's business. */
function namesIn(text: string): readonly Mention[] {
  return Array.from(text.matchAll(/Mira Reske|Viktor Lasko|Dana Quist|Oren Thal/g), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: 'person' as const,
    entity: match[0].toLowerCase().replace(' ', '-'),
    name: match[0],
    confidence: 1,
  }));
}

function keystrokes(): void {
  for (const units of [5_000, 100_000]) {
    let text = newsText(units);
    const finder = new QuotationFinder();
    const costs: number[] = [];
    const fresh: number[] = [];
    for (let i = 0; i < 300; i++) {
      const at = (i * 7919) % text.length;
      text = `${text.slice(0, at)}x${text.slice(at)}`;
      const paragraphs = paragraphsOf(text);
      const mentions = namesIn(text);
      let start = performance.now();
      finder.find(text, paragraphs, mentions);
      costs.push(performance.now() - start);
      start = performance.now();
      new QuotationFinder().find(text, paragraphs, mentions);
      fresh.push(performance.now() - start);
    }
    const at = (list: readonly number[], share: number): string =>
      (list.slice(50).sort((a, b) => a - b)[Math.floor(250 * share)] ?? 0).toFixed(3);
    console.log(
      `a keystroke in ${units / 1000} kB: median ${at(costs, 0.5)} ms, 95 % ${at(costs, 0.95)} ms; read afresh: median ${at(fresh, 0.5)} ms`,
    );
  }
}
