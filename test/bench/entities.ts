// npm run bench:entities: quality and speed of the names, with other libraries on the same text in the same run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnalysisMemory } from '../../src/core/corpus/analysisMemory';
import { Article } from '../../src/core/corpus/library';
import { forgetModel, loadModel } from '../../src/core/entities/model/loadModel';
import { NameRecogniser, type NameSpan } from '../../src/core/entities/nameRecogniser';
import { normalise } from '../../src/core/text/normalise';
import { type Document, linesOf, readDocuments } from '../../src/training/documents';
import { figures, sum, type Tally, tally } from '../../src/training/score';
import { measure, type Pause, threadTimes } from './entities/meter';
import { compromise, type Peer, wink } from './entities/peers';

const root = process.env['PROJECT_ROOT'] ?? '.';
const model = readFileSync(join(root, 'src', 'core', 'entities', 'model', 'names.bin'));
const data = join(root, '..', 'shared', 'data', 'entities', 'eval', 'worldwide-news-dev.jsonl.gz');

/** Processor time, so that what else the machine does counts as little as possible. */
function milliseconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** The middle of several times. */
function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}

const recognise = (text: string, recogniser = new NameRecogniser()): readonly NameSpan[] =>
  recogniser.recognise(text, linesOf(text));
const ours: Peer = { name: 'ours', find: (text) => [...recognise(text)] };

function quality(documents: readonly Document[], peers: readonly Peer[]): void {
  console.log('Quality on worldwide-news-dev: exact span and type, precision / recall / F1');
  for (const { name, find } of peers) {
    const totals = new Map<string, Tally>();
    for (const document of documents) tally(document, find(document.text), totals);
    const part = (label: string, types: readonly string[]): string => {
      const { precision, recall, f1 } = figures(sum(totals, types));
      return `${label} ${precision.toFixed(1)} / ${recall.toFixed(1)} / ${f1.toFixed(1)}`;
    };
    const rows = [
      part('all three', ['PER', 'ORG', 'LOC']),
      part('person', ['PER']),
      part('organization', ['ORG']),
      part('place', ['LOC']),
      part('date', ['DATE']),
    ];
    console.log(`  ${name.padEnd(20)} ${rows.join('   ')}`);
  }
}

/** In how many of the cases where an article has a name twice the two have one type. */
function sameTypes(documents: readonly Document[]): void {
  let pairs = 0;
  let same = 0;
  for (const { text } of documents) {
    const first = new Map<string, string>();
    for (const { start, end, type } of recognise(text)) {
      const name = text.slice(start, end);
      const before = first.get(name);
      if (before === undefined) first.set(name, type);
      else {
        pairs++;
        if (before === type) same++;
      }
    }
  }
  console.log(`  same name, same type in one article: ${((100 * same) / Math.max(1, pairs)).toFixed(2)} % of ${pairs}`);
}

function speed(text: string, peers: readonly Peer[]): void {
  console.log(`\nSpeed on the same text (${text.length} characters), the middle of five`);
  const rates = peers.map(({ name, find }) => {
    find(text.slice(0, 20_000));
    const rate = text.length / median(Array.from({ length: 5 }, () => milliseconds(() => find(text))));
    return { name, rate };
  });
  for (const { name, rate } of rates) {
    console.log(
      `  ${name.padEnd(20)} ${rate.toFixed(0).padStart(6)} characters/ms   ours is ${(rates[0].rate / rate).toFixed(1)} ×`,
    );
  }
}

function article(text: string): void {
  const words = text.slice(0, text.indexOf('\n', 5000));
  for (let round = 0; round < 40; round++) recognise(words.replace('e', `${round}`));
  const cold = Array.from({ length: 30 }, () => milliseconds(() => recognise(words)));
  const recogniser = new NameRecogniser();
  recognise(words, recogniser);
  const strokes = Array.from({ length: 60 }, (_, at) => {
    const changed = `${words.slice(0, 2500)}${'abcdefghij'[at % 10]}${at}${words.slice(2500)}`;
    return milliseconds(() => recognise(changed, recogniser));
  });
  console.log(
    `\nAn article of ${words.length} characters: ${median(cold).toFixed(2)} ms cold, ${median(strokes).toFixed(2)} ms after a keystroke`,
  );
}

function growth(text: string): void {
  console.log('\nGrowth: microseconds for each 1,000 characters, nothing remembered');
  for (const size of [10_000, 100_000, 1_000_000, 10_000_000]) {
    let long = '';
    for (let copy = 0; long.length < size; copy++) long += `${text.replaceAll('.', ` ${copy}.`)}\n`;
    long = long.slice(0, size);
    const time = milliseconds(() => recognise(long));
    console.log(
      `  ${String(size).padStart(9)}: ${((1000 * time) / (size / 1000)).toFixed(0)}   (${time.toFixed(0)} ms)`,
    );
  }
}

/** One slice of the work: when it began, how long it took, and how long of that it waited for a processor. */
interface Slice {
  readonly start: number;
  readonly duration: number;
  readonly waited: number;
}

/** A slice that takes longer is noticed by who types. */
const LONG_SLICE = 8;

/** A corpus of a thousand articles, as the editor searches it: slice by slice, quotations and links included. */
async function corpus(text: string): Promise<void> {
  const paragraphs = text.split('\n').filter((line) => line.length > 40);
  const texts = Array.from({ length: 1000 }, (_, id) => {
    let article = `Article ${id}\n\n`;
    for (let at = id * 7; article.length < 5000; at++) article += `${paragraphs[at % paragraphs.length]} (${id})\n\n`;
    return article;
  });
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  collect?.();
  const before = process.memoryUsage();
  const recogniser = new NameRecogniser();
  const slices: Slice[] = [];
  const remembered = new AnalysisMemory('bench');
  const { times, pauses } = await measure(() => {
    let waits = threadTimes()?.waits ?? 0;
    for (const [id, content] of texts.entries()) {
      const article = new Article(String(id), content, recogniser);
      for (let isReady = false; !isReady;) {
        const start = performance.now();
        const isTime = () => performance.now() - start > 3;
        isReady = article.prepare(isTime, undefined, true) && !isTime();
        if (isReady) remembered.set(article.sha256, article.analysis());
        const duration = performance.now() - start;
        const waited = (threadTimes()?.waits ?? 0) - waits;
        slices.push({ start, duration, waited });
        waits += waited;
      }
    }
  });
  collect?.();
  collect?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const seconds = (time: number): string => `${(time / 1000).toFixed(2)} s`;
  const { clock, processor, thread, waiting, collecting } = times;
  console.log(
    `\n1,000 articles of 5 kB, names, links and quotations: ${seconds(clock)} by the clock, of which ${seconds(waiting)} waiting for a processor and ` +
      `${seconds(collecting)} for the collector of garbage; processor ${seconds(processor)} over all threads` +
      (thread === undefined ? '' : `, ${seconds(thread)} in this one`),
  );
  tellSlices(slices, pauses);
  console.log(`What is kept of them takes ${(grown / 1e6).toFixed(1)} MB`);
  const bytes = remembered.serialise(new Set(texts.map((content) => new Article('', content, recogniser).sha256)));
  const restored = milliseconds(() => {
    const again = new AnalysisMemory('bench');
    again.restore(bytes);
    for (const content of texts) again.get(new Article('', content, recogniser).sha256, content.length);
  });
  console.log(`Remembered: ${(bytes.length / 1e6).toFixed(1)} MB; all of them back in ${restored.toFixed(0)} ms`);
}

/** How long the slices took by the clock, and what the longest of them did that did not merely wait for other programs. */
function tellSlices(slices: readonly Slice[], pauses: readonly Pause[]): void {
  const sorted = slices.map(({ duration }) => duration).sort((a, b) => a - b);
  const long = slices.filter(({ duration }) => duration > LONG_SLICE);
  const own = long.filter(({ duration, waited }) => duration - waited > LONG_SLICE);
  console.log(
    `Slices: ${slices.length}; half ≤ ${sorted[sorted.length >> 1].toFixed(1)} ms, 99 % ≤ ${sorted[Math.floor(sorted.length * 0.99)].toFixed(1)} ms, ` +
      `longest ${(sorted.at(-1) ?? 0).toFixed(1)} ms; over ${LONG_SLICE} ms: ${long.length}, without waiting for a processor: ${own.length}`,
  );
  for (const { start, duration, waited } of own) {
    const collected = pauses
      .filter((pause) => pause.start >= start && pause.start < start + duration)
      .reduce((all, pause) => all + pause.duration, 0);
    console.log(
      `  ${(duration - waited).toFixed(1)} ms after ${(start - slices[0].start).toFixed(0)} ms, ${collected.toFixed(1)} of them for the collector`,
    );
  }
}

function memory(): void {
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const before = process.memoryUsage();
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    loadModel(model);
    return performance.now() - began;
  });
  collect?.();
  collect?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  console.log(
    `\nModel: ${model.length} bytes, read in ${times[0].toFixed(0)} ms the first time, ${median(times).toFixed(0)} ms later; it takes ${(grown / 1e6).toFixed(1)} MB`,
  );
}

async function main(): Promise<void> {
  memory();
  const seeds = join(root, 'seeds');
  const sample = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => normalise(readFileSync(join(seeds, name), 'utf8')))
    .join('\n');
  const peers = [ours, await compromise(), await wink()];
  if (existsSync(data)) {
    const documents = readDocuments(data);
    console.log('');
    quality(documents, peers);
    forgetModel();
    quality(documents, [{ ...ours, name: 'ours, rules alone' }]);
    loadModel(model);
    sameTypes(documents);
    const all = documents.map(({ text }) => text).join('\n');
    speed(all, peers);
    await corpus(all);
  } else {
    console.log('No ../shared/data: speed only.');
    speed(sample, peers);
    await corpus(sample);
  }
  article(sample);
  growth(sample);
}

void main();
