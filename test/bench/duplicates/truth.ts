import { storyWords, type Generated } from './generator';
import { mostWordsOfText, textOf } from './words';

/** So many shared story words make two articles duplicates. */
export const leastShared = 20;

/** Pairs of articles by the number of story words they share, as `i * corpus.length + j` with i < j. */
export interface Truth {
  readonly shared: ReadonlyMap<number, number>;
  /** Pairs that may or may not be duplicates for reasons the generator knows nothing of: their stories share text by nature. */
  isUnknown(i: number, j: number): boolean;
  /** Articles whose story shares text with other stories by nature. */
  readonly entangled: readonly boolean[];
}

export function truthOf(corpus: readonly Generated[], related: ReadonlySet<number>): Truth {
  const byStory = new Map<number, { doc: number; bits: Uint32Array }[]>();
  const storiesOf: number[][] = [];
  corpus.forEach((article, doc) => {
    const mine = new Map<number, Uint32Array>();
    for (const origin of storyWords(article)) {
      const story = textOf(origin);
      let bits = mine.get(story);
      if (!bits) mine.set(story, (bits = new Uint32Array(256)));
      const k = origin % mostWordsOfText;
      if (k < 8192) bits[k >> 5] |= 1 << (k & 31);
    }
    storiesOf.push([...mine.keys()]);
    for (const [story, bits] of mine) {
      const list = byStory.get(story);
      if (list) list.push({ doc, bits });
      else byStory.set(story, [{ doc, bits }]);
    }
  });
  const shared = new Map<number, number>();
  for (const list of byStory.values()) {
    for (let p = 0; p < list.length; p++) {
      for (let q = p + 1; q < list.length; q++) {
        let count = 0;
        for (let k = 0; k < 256; k++) count += ones(list[p].bits[k] & list[q].bits[k]);
        if (count === 0) continue;
        const [i, j] = [list[p].doc, list[q].doc];
        const key = Math.min(i, j) * corpus.length + Math.max(i, j);
        shared.set(key, (shared.get(key) ?? 0) + count);
      }
    }
  }
  const relatives = new Map<number, Set<number>>();
  for (const pair of related) {
    const [p, q] = [Math.floor(pair / 1e5), pair % 1e5];
    for (const [x, y] of [[p, q], [q, p]]) relatives.set(x, (relatives.get(x) ?? new Set()).add(y)); // prettier-ignore
  }
  const present = new Set(storiesOf.flat());
  return {
    shared,
    isUnknown: (i, j) => storiesOf[i].some((p) => storiesOf[j].some((q) => relatives.get(p)?.has(q))),
    entangled: storiesOf.map((stories) =>
      stories.some((story) => [...(relatives.get(story) ?? [])].some((other) => present.has(other))),
    ),
  };
}

function ones(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Adjusted Rand index of two labellings (Hubert and Arabie 1985). */
export function adjustedRand(truth: readonly number[], found: readonly number[]): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2;
  const count = (keys: readonly (number | string)[]): number => {
    const sizes = new Map<number | string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    let sum = 0;
    for (const size of sizes.values()) sum += pairs(size);
    return sum;
  };
  const both = count(truth.map((label, k) => `${label}/${found[k]}`));
  const [a, b] = [count(truth), count(found)];
  const expected = (a * b) / pairs(truth.length);
  return (both - expected) / ((a + b) / 2 - expected);
}
