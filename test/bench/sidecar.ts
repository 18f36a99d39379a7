// Opens and changes sidecars of five shapes, beside the `yaml` package parsing and printing the whole file: part of `npm run bench`.
// Times are CPU times, so that other work on the machine does not count.
import { parseDocument } from 'yaml';
import { mergeSidecars } from '../../src/core/annotations/merge';
import { AnnotationStore } from '../../src/core/annotations/store';
import type { ArticleRecord, PassageRecord } from '../../src/core/sidecar/format';
import { Sidecar } from '../../src/core/sidecar/sidecar';

const WORDS = 'the harbour master said on Monday that “neither company” has named a price for it yet'.split(' ');

function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => WORDS[(seed * 7 + at * 5 + ((seed * at) >> 3)) % WORDS.length]).join(
    ' ',
  );
}

function record(annotations: number, seed: number): ArticleRecord {
  return {
    sha256: '9c1f2e'.repeat(10) + 'abcd',
    tags: ['summit', 'economy/trade'],
    status: 'open',
    annotations: Array.from({ length: annotations }, (_, at): PassageRecord => {
      const start = at * 37;
      const id = `k${(seed * 1_000_003 + at).toString(36).padStart(9, '0')}`;
      const anchor = {
        start,
        end: start + 30,
        exact: words(seed + at, 7),
        prefix: words(at, 6),
        suffix: words(at + 1, 6),
      };
      return { id, type: 'passage', tags: ['stance/denial'], ...anchor, by: 'lee', created: '2026-11-21T20:58:00Z' };
    }),
  };
}

function build(articles: number, each: number): string {
  const store = new AnnotationStore();
  store.load('f', '');
  const edits = Array.from({ length: articles }, (_, at) => ({
    folder: 'f',
    name: `${String(at).padStart(5, '0')}_article.txt`,
    edit: () => record(each, at),
  }));
  store.apply('build', edits);
  return store.textOf('f');
}

/** CPU time of this process in milliseconds: what other programs do on the machine does not count. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The median of some runs, in milliseconds. */
function time(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = now();
    work();
    times.push(now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

function open(text: string): Sidecar {
  const opened = Sidecar.open(text);
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));
  return opened.sidecar;
}

/** A copy that shares nothing with the original, as a text that was read from a file. */
function fresh(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
const rows: Record<string, Record<string, string>> = {};
for (const [articles, each] of [
  [10, 10],
  [100, 100],
  [1000, 100],
  [10_000, 10],
  [1, 10_000],
] as const) {
  const text = build(articles, each);
  const name = `${String(Math.floor(articles / 2)).padStart(5, '0')}_article.txt`;
  const opening = time(5, () => open(fresh(text)));
  const reading = time(3, () => open(fresh(text)).article(name));
  const change = (): void => {
    const sidecar = open(fresh(text));
    const article = sidecar.article(name) as ArticleRecord;
    const start = now();
    const annotations = article.annotations.map((one, at) => (at === 3 ? { ...one, note: 'changed' } : one));
    const next = sidecar.withArticle(name, { ...article, annotations });
    changed.push(now() - start);
    const before = now();
    Buffer.byteLength(next.text);
    printed.push(now() - before);
  };
  const changed: number[] = [];
  const printed: number[] = [];
  for (let run = 0; run < 5; run++) change();
  const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1];
  const all = time(1, () => {
    const sidecar = open(fresh(text));
    let count = 0;
    for (const one of sidecar.names()) count += sidecar.article(one)?.annotations.length ?? 0;
    if (count !== articles * each) throw new Error(`${count}`);
  });
  const base = open(text);
  const ours = base.withArticle(name, { ...(base.article(name) as ArticleRecord), note: 'ours' });
  const theirs = open(fresh(text)).withArticle('00000_article.txt', {
    tags: ['theirs'],
    status: 'open',
    annotations: [],
  });
  const merging = time(1, () => mergeSidecars(base, ours, theirs));
  // The whole file by the YAML parser takes minutes at 100,000: measured on a part and scaled, which flatters it.
  const part = articles * each > 10_000 ? build(Math.max(1, Math.floor(10_000 / each)), each) : text;
  const whole = time(1, () => parseDocument(part).toString()) * (text.length / part.length);
  const total = median(changed) + median(printed);
  rows[`${(articles * each).toLocaleString('en')} in ${articles.toLocaleString('en')}`] = {
    size: `${(text.length / 1e6).toFixed(1)} MB`,
    open: ms(opening),
    'open + one article': ms(reading),
    change: ms(median(changed)),
    'change + whole text': ms(total),
    'read all': ms(all),
    merge: ms(merging),
    'yaml parse + print': ms(whole),
    'yaml / (open + change)': `${Math.round(whole / (reading + total))}×`,
  };
}
console.table(rows);
