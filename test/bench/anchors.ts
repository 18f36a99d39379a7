// Anchors an article of 100 kB: making, finding again after changes, following typing. Part of `npm run bench`.
// Times are CPU times, so that other work on the machine does not count.
import { createAnchor } from '../../src/core/anchors/anchor';
import { applyChanges, type TextChange } from '../../src/core/anchors/edits';
import { LiveAnchors } from '../../src/core/anchors/liveAnchors';
import { resolveArticle } from '../../src/core/anchors/resolveArticle';
import { TextMap } from '../../src/core/anchors/textMap';
import type { ArticleRecord, PassageRecord } from '../../src/core/sidecar/format';
import { CodePoints } from '../../src/core/text/codePoints';
import { sha256 } from '../../src/core/text/sha256';

let state = 7;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * below);
}

const SYLLABLES = 'ka ter mo lin sa ve ron du pi es tal or ba ne chi wu xin bo ha le gra mi'.split(' ');
const VOCABULARY = Array.from({ length: 4000 }, () => {
  return Array.from({ length: 1 + random(3) }, () => SYLLABLES[random(SYLLABLES.length)]).join('');
});

function sentence(): string {
  const words = Array.from({ length: 6 + random(20) }, () => VOCABULARY[Math.floor(random(4000) ** 2 / 4000)]);
  if (random(8) === 0) words[2] = `“${words[2]}`;
  return `${words.join(' ')}. `;
}

function article(size: number): string {
  let text = '';
  while (text.length < size) text += sentence() + (random(5) === 0 ? '\n\n' : '');
  return text;
}

function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function time(runs: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = now();
    work();
    times.push(now() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1];
}

/** Changes as a person makes them: words replaced, sentences put in and taken out, spread over the text. */
function edit(text: string, share: number): string {
  const changes: TextChange[] = [];
  for (let at = 0; at < text.length; at += Math.round(300 / share)) {
    const start = Math.min(text.length, at + random(200));
    const kind = random(4);
    if (kind === 0) changes.push({ start, end: start, text: ` ${sentence()}` });
    else if (kind === 1) changes.push({ start, end: Math.min(text.length, start + 100 + random(100)), text: '' });
    else changes.push({ start, end: Math.min(text.length, start + 1 + random(12)), text: VOCABULARY[random(4000)] });
  }
  return applyChanges(text, changes.reverse());
}

const text = article(100_000);
const points = new CodePoints(text);
const spans = Array.from({ length: 1000 }, (_, at) => {
  const start = at * 100 + random(40);
  return { start, end: start + 5 + random(at % 10 === 0 ? 400 : 60) };
});
const annotations = spans.map((span, at): PassageRecord => {
  return { id: `k${at}`, type: 'passage', tags: [], ...createAnchor(text, points, span) };
});
const record: ArticleRecord = { sha256: sha256(text), tags: [], status: 'open', annotations };
const rows: [what: string, figure: string][] = [];
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

rows.push(['SHA-256 of 100 kB', ms(time(20, () => sha256(text)))]);
rows.push(['make 1,000 anchors', ms(time(5, () => spans.map((span) => createAnchor(text, points, span))))]);

const cases: [string, string, string | undefined][] = [
  ['nothing changed', text, undefined],
  ['a paragraph put in above', `${sentence()}\n\n${text}`, undefined],
  ['the same, old text known', `${sentence()}\n\n${text}`, text],
  ['1 change in 3 kB', edit(text, 0.1), undefined],
  ['the same, old text known', edit(text, 0.1), text],
  ['1 change in 300 characters', edit(text, 1), undefined],
  ['the same, old text known', edit(text, 1), text],
  ['another article', article(100_000), undefined],
  ['another article, old text known', article(100_000), text],
  ['a line that repeats itself', `${'a'.repeat(50_000)}b${'a'.repeat(50_000)}`, undefined],
];
for (const [what, changed, old] of cases) {
  const took = time(3, () => resolveArticle(changed, record, old));
  const states: Record<string, number> = {};
  for (const one of resolveArticle(changed, record, old)) states[one.state] = (states[one.state] ?? 0) + 1;
  rows.push([`find 1,000 again: ${what}`, `${ms(took).padEnd(9)} ${JSON.stringify(states)}`]);
}

const edited = edit(text, 1);
const repetitive = 'a'.repeat(100_000);
const same: ArticleRecord = {
  sha256: 'x',
  tags: [],
  status: 'open',
  annotations: Array.from({ length: 100 }, (_, at) => {
    const start = 100 + at * 900;
    return {
      id: `k${at}`,
      type: 'passage',
      tags: [],
      ...createAnchor(repetitive, new CodePoints(repetitive), { start, end: start + 500 }),
    };
  }),
};
rows.push(['find 100 in "aaaa…" with a letter put in', ms(time(1, () => resolveArticle(`b${repetitive}`, same)))]);
rows.push(['compare two versions of 100 kB, 1 change in 300', ms(time(3, () => new TextMap(text, edited)))]);

const many = Array.from({ length: 10_000 }, (_, at) => [`k${at}`, { start: at * 10, end: at * 10 + 8 }] as const);
const live = new LiveAnchors(text, many);
const strokes = 2000;
const start = now();
for (let stroke = 0; stroke < strokes; stroke++) {
  const at = random(live.text.length - 2);
  live.apply([stroke % 3 === 2 ? { start: at, end: at + 1, text: '' } : { start: at, end: at, text: 'x' }]);
}
rows.push(['a keystroke with 10,000 annotations', ms((now() - start) / strokes)]);
const bulk = Array.from({ length: 1000 }, (_, at) => ({
  start: (999 - at) * 90,
  end: (999 - at) * 90 + 3,
  text: 'xyz!',
}));
rows.push([
  '1,000 cursors typing at once, 10,000 annotations',
  ms(time(3, () => new LiveAnchors(text, many).apply(bulk))),
]);

for (const [what, figure] of rows) console.log(`  ${what.padEnd(58)} ${figure}`);
