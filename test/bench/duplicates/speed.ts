// How fast duplicates are found, as ratios to what can be compared in the same run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { align } from '../../../src/core/duplicates/alignment';
import { DuplicateIndex } from '../../../src/core/duplicates/duplicateIndex';
import { tokenise } from '../../../src/core/duplicates/tokens';
import { loadCompetitors } from './competitors';
import { exactPairs } from './exact';
import { minHashLsh } from './peers';
import { Random } from './random';
import { readStories } from './stories';

const root = process.env.PROJECT_ROOT ?? '.';
const { from, stories } = readStories(root);
const texts = stories.map(({ paragraphs }) => paragraphs.join('\n\n'));
const isSmall = texts.length < 1000;
const { jsDiff, MinHash } = loadCompetitors(root);
const rows: string[] = [];
const check = (what: string, isReached: boolean, found: string, wanted: string): void => {
  rows.push(`${isReached ? 'reached    ' : 'NOT reached'}  ${what}: ${found} of ${wanted}`);
};

/** Milliseconds of processor time and of the clock. Ratios are of processor time: other programs may be running. */
function measure(run: () => void): { cpu: number; wall: number } {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  run();
  return { cpu: processorTime(cpu), wall: performance.now() - wall };
}
function processorTime(since: NodeJS.CpuUsage): number {
  const used = process.cpuUsage(since);
  return (used.user + used.system) / 1000;
}
const best = (runs: readonly { cpu: number; wall: number }[]): { cpu: number; wall: number } =>
  runs.reduce((p, q) => (q.cpu < p.cpu ? q : p));
const shown = ({ cpu, wall }: { cpu: number; wall: number }): string =>
  `${cpu.toFixed(0)} ms processor, ${wall.toFixed(0)} ms clock`;

void run();

async function run(): Promise<void> {
  console.log(`Duplicates, speed: ${texts.length} stories of ${from}, Node ${process.version}`);
  const built = await families();
  against(built);
  alignments();
  updates();
  if (!isSmall && !process.argv.includes('--no-growth')) growth();
  console.log(`\n${rows.join('\n')}`);
}

/** Milliseconds that the garbage collector has halted everything, with when. */
const halts: { readonly at: number; readonly ms: number }[] = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) halts.push({ at: startTime, ms: duration });
}).observe({ entryTypes: ['gc'] });

interface Slice {
  readonly isDone: boolean;
  readonly from: number;
  readonly to: number;
  /** How long it took, but for the time that other programs had the processor. */
  readonly ms: number;
}

function build(all: readonly string[], slices?: Slice[], remembered?: Uint8Array): DuplicateIndex {
  const index = new DuplicateIndex();
  if (remembered) index.restore(remembered);
  all.forEach((text, k) => index.set({ id: `${k}`, text }));
  for (;;) {
    const done = slice(index);
    slices?.push(done);
    if (done.isDone) return index;
  }
}

/**
 * Works for one slice. Of the clock's time and the processor's that counts which is less: the garbage collector's and the compiler's
 * helpers, which hold nobody up, make the processor's too long.
 */
function slice(index: DuplicateIndex): Slice {
  const before = process.cpuUsage();
  const waitedBefore = waited();
  const from = performance.now();
  const isDone = index.update(4);
  const to = performance.now();
  return { isDone, from, to, ms: Math.min(processorTime(before), to - from - Math.max(0, waited() - waitedBefore)) };
}

/** Milliseconds that this thread was ready but had no processor, because of other programs; 0 where the system does not tell. */
function waited(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

/** Families of all stories against reading and decoding the files they are in. */
async function families(): Promise<{ cpu: number; wall: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'duplicates-'));
  const names = texts.map((text, k) => {
    const name = join(folder, `${k}.txt`);
    writeFileSync(name, text);
    return name;
  });
  const sync = best([0, 1, 2].map(() => measure(() => names.forEach((name) => readFileSync(name, 'utf8')))));
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let k = 0; k < names.length; k += 64)
    await Promise.all(names.slice(k, k + 64).map((name) => readFile(name, 'utf8')));
  const promises = { cpu: processorTime(cpu), wall: performance.now() - started };
  rmSync(folder, { recursive: true });
  const slices: Slice[] = [];
  let index = new DuplicateIndex();
  const built = best([0, 1].map(() => measure(() => (index = build(texts, slices)))));
  const remembered = index.serialise();
  const again = measure(() => build(texts, undefined, remembered));
  slices.sort((p, q) => q.ms - p.ms);
  await setTimeout(50);
  const halted = ({ from, to }: Slice): number =>
    halts.reduce((sum, { at, ms }) => (at >= from && at < to ? sum + ms : sum), 0);
  console.log(
    `\nreading and decoding ${names.length} files: one after the other ${shown(sync)}; as promises ${shown(promises)}`,
  );
  console.log(
    `families: ${shown(built)}; with what was remembered (${(remembered.length / 1e6).toFixed(2)} MB): ${shown(again)}`,
  );
  console.log(
    `${index.families().length} families; longest slices of 4 ms (of which garbage collection): ${slices
      .slice(0, 5)
      .map((slice) => `${slice.ms.toFixed(1)} (${halted(slice).toFixed(1)})`)
      .join(', ')} ms`,
  );
  const ratio = built.cpu / sync.cpu;
  check(
    'families against reading and decoding the files',
    ratio <= 4,
    `${ratio.toFixed(1)} times (${(built.cpu / promises.cpu).toFixed(1)} times with promises)`,
    '4 times',
  );
  const late = slices.filter(({ ms }) => ms > 8);
  const byCollector = late.filter((slice) => slice.ms - halted(slice) <= 8).length;
  check(
    'slices longer than 8 ms',
    late.length === 0,
    `${late.length} of ${slices.length}, ${byCollector} of them only by garbage collection`,
    '0',
  );
  return built;
}

/** Against npm's minhash, sketching only, and against a plain MinHash-LSH from end to end. */
function against(built: { cpu: number }): void {
  if (MinHash) {
    const some = texts.slice(0, 300);
    const sketched = measure(() => {
      for (const text of some) {
        const sketch = new MinHash();
        const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
        for (let k = 0; k + 5 <= words.length; k++) sketch.update(words.slice(k, k + 5).join(' '));
      }
    });
    const whole = (sketched.cpu * texts.length) / some.length;
    console.log(
      `\nnpm minhash, sketching alone, all stories (from ${some.length}): ${whole.toFixed(0)} ms, ${(whole / built.cpu).toFixed(1)} times what families take here from end to end`,
    );
  }
  const some = texts.slice(0, 4000);
  const plain = measure(() => minHashLsh(some, 0.5, 128));
  const ours = best([0, 1].map(() => measure(() => build(some))));
  console.log(
    `plain MinHash-LSH in TypeScript, 128 permutations, ${some.length} stories, end to end: ${shown(plain)}; families here: ${shown(ours)}`,
  );
  console.log(
    `  the plain one takes ${(plain.cpu / ours.cpu).toFixed(1)} times as long, finds no excerpts and verifies nothing`,
  );
}

/** The best of several runs after the compiler has seen to what runs: as much time for whatever is compared. */
function steady(run: () => void): { cpu: number; wall: number } {
  const end = performance.now() + 1000;
  const runs = [measure(run), measure(run)];
  while (performance.now() < end) runs.push(measure(run));
  return best(runs);
}

function alignments(): void {
  const tokens = texts.map(tokenise);
  const pairs = [...exactPairs(tokens, 5)]
    .filter(
      ([pair, { jaccard }]) =>
        jaccard >= 0.5 && tokens[Math.floor(pair / 1e5)].count >= 150 && tokens[pair % 1e5].count >= 150 && jaccard < 1,
    )
    .slice(0, 150)
    .map(([pair]) => [texts[Math.floor(pair / 1e5)], texts[pair % 1e5]] as const);
  const all = pairs.length ? pairs : [[texts[0], texts[0].replace(/the/g, 'a')] as const];
  const swapped = all.map(([a, b]) => {
    const half = b.indexOf('\n', b.length >> 1);
    return [a, `${b.slice(half)}\n${b.slice(0, half)}`] as const;
  });
  for (const [what, list, wanted] of [
    ['near copies', all, 5],
    ['halves swapped', swapped, 50],
  ] as const) {
    // prettier-ignore
    const once = (): void => list.forEach(([a, b]) => align(tokenise(a), tokenise(b)).passages);
    const each = ({ cpu }: { cpu: number }): string => `${((1000 * cpu) / list.length).toFixed(0)} µs`;
    if (!jsDiff) {
      console.log(`\naligning ${list.length} pairs, ${what}: ${each(steady(once))} each`);
      continue;
    }
    const theirOnce = (): void => list.forEach(([a, b]) => void jsDiff.diffWords(a, b));
    const [first, theirFirst] = [measure(once), measure(theirOnce)];
    const [ours, theirs] = [steady(once), steady(theirOnce)];
    const ratio = theirs.cpu / ours.cpu;
    console.log(
      `\naligning ${list.length} pairs, ${what}: ${each(ours)} each, tokens and passages included; jsdiff diffWords ${each(theirs)}` +
        `\n  the first time, with what the compiler takes: ${each(first)} and ${each(theirFirst)}`,
    );
    check(`alignment, ${what}, times faster than diffWords`, ratio >= wanted, ratio.toFixed(1), `${wanted}`);
  }
  const [a, b] = [tokenise(all[0][0]), tokenise(all[0][1])];
  const cold = measure(() => void align(a, b).map(100));
  const alignment = align(a, b);
  const warm = measure(() => {
    for (let k = 0; k < 10000; k++) alignment.map(k % a.text.length);
  });
  check('the same word in the other article, cold', cold.wall <= 10, `${cold.wall.toFixed(2)} ms`, '10 ms');
  check(
    'the same word in the other article, warm',
    warm.wall / 10000 <= 1,
    `${(warm.wall / 10000).toFixed(4)} ms`,
    '1 ms',
  );
}

/** One article added, changed, deleted in an index of ten thousand. */
function updates(): void {
  const all = texts.slice(0, 10000);
  const index = build(all);
  const random = new Random(7);
  const times: number[] = [];
  const steps: number[] = [];
  const finish = (): void => {
    const before = process.cpuUsage();
    for (;;) {
      const { isDone, ms } = slice(index);
      steps.push(ms);
      if (isDone) break;
    }
    times.push(processorTime(before));
  };
  for (let round = 0; round < 100; round++) {
    const text = texts[random.below(texts.length)];
    const changed = text.replace(/ \w+/g, (word) => (random.chance(0.05) ? ' altered' : word));
    index.set({ id: 'new', text: changed });
    finish();
    index.set({ id: `${random.below(all.length)}`, text: changed });
    finish();
    index.delete('new');
    finish();
  }
  times.sort((p, q) => p - q);
  steps.sort((p, q) => q - p);
  const [median, late] = [times[times.length >> 1], times[Math.floor(times.length * 0.95)]];
  console.log(
    `\none article added, changed or deleted among ${all.length}: median ${median.toFixed(1)} ms, 95 of 100 within ${late.toFixed(1)} ms, longest ${times[times.length - 1].toFixed(1)} ms of processor time; longest slice of 4 ms ${steps[0].toFixed(1)} ms`,
  );
  check('update of one article, 95 of 100 within', late <= 50, `${late.toFixed(1)} ms`, '50 ms');
}

/** Copies of all stories whose rare words and numbers are other ones in each, so that common words are as common as in real articles. */
function growth(): void {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text.match(/[A-Za-z]{3,}/g))) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const replicas = (count: number): string[] => {
    const made: string[] = [];
    for (let replica = 0; made.length < count; replica++) {
      const suffix = String.fromCharCode(97 + (replica % 26)) + String.fromCharCode(97 + ((replica * 7) % 26));
      const other = (token: string): string => {
        if (/\d/.test(token)) return token.replace(/\d/g, (digit) => String((Number(digit) * 3 + 7 * replica) % 10));
        return (frequency.get(token) ?? 0) < 100 ? token + suffix : token;
      };
      for (const text of texts.slice(0, count - made.length)) {
        made.push(replica ? text.replace(/[A-Za-z]{3,}|\d+/g, other) : text);
      }
    }
    return made;
  };
  const timesOf: { cpu: number; wall: number }[] = [];
  for (const count of [10000, 100000]) {
    const all = replicas(count);
    globalThis.gc?.();
    const before = process.memoryUsage();
    let index: DuplicateIndex | undefined;
    const time = measure(() => (index = build(all)));
    globalThis.gc?.();
    const after = process.memoryUsage();
    const used =
      // What arrays take is part of what is external.
      (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
    console.log(
      `\n${count} articles: ${shown(time)}, ${index?.families().length} families; the index holds ${used.toFixed(0)} MB, the process ${(after.rss / 1e6).toFixed(0)} MB`,
    );
    timesOf.push(time);
    if (count === 100000) {
      check('100,000 articles', time.cpu <= 20000, `${(time.cpu / 1000).toFixed(1)} s of one core`, '20 s');
      check('memory at 100,000 articles', after.rss <= 1e9, `${(after.rss / 1e6).toFixed(0)} MB`, '1000 MB');
    }
  }
  const ratio = timesOf[1].cpu / timesOf[0].cpu;
  check(
    'growth from 10,000 to 100,000',
    ratio <= 12,
    `${ratio.toFixed(1)} times`,
    '12 times (linear with what caches cost)',
  );
}
