import { Scratch } from './scratch';
import type { TokenizedText } from './tokens';

/**
 * A stretch of one diagonal on which the words of two texts agree: `length` words from word `i` of the one and word `j` of the other.
 * First and last pair agree; single disagreeing pairs inside are possible.
 */
export interface Run {
  i: number;
  j: number;
  length: number;
  weight: number;
}

/** How often a feature may occur in the second text to be a seed; what is more common is found by filling gaps. */
const mostWords = 3;
const mostPairs = 8;
/** A run gives way to one that weighs so many times as much. */
const dominance = 3;

const slots = new Scratch();
const counts = new Scratch();
const nexts = new Scratch();
const keys = new Scratch();
const diagonals = new Scratch();
const heaviest = new Scratch();

/**
 * The runs of two texts, by their place in the first: from equal word pairs, equal words two apart, and words that are rare in
 * the second text, joined along each diagonal.
 */
export function findRuns(a: TokenizedText, b: TokenizedText): Run[] {
  const n = a.count;
  const m = b.count;
  if (n === m && sameWords(a, b)) return n ? [weigh({ i: 0, j: 0, length: n, weight: 0 }, a, b)] : [];
  const bits = Math.max(6, 33 - Math.clz32(3 * m));
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const slot = slots.filled(1 << bits, -1);
  const count = counts.filled(1 << bits, 0);
  const next = nexts.take(3 * m);
  const key = keys.take(3 * m);
  const find = (feature: number): number => {
    let at = Math.imul(feature, 0x9e3779b1) >>> shift;
    while (slot[at] >= 0 && key[slot[at]] !== feature) at = (at + 1) & mask;
    return at;
  };
  const insert = (feature: number, entry: number): void => {
    const at = find(feature);
    key[entry] = feature;
    next[entry] = slot[at];
    slot[at] = entry;
    count[at]++;
  };
  // From behind, so that each chain lists its places in text order.
  const bWords = b.words;
  for (let j = m - 1; j >= 0; j--) {
    insert(bWords[j] | 0, j);
    if (j + 1 < m) insert(pairOf(bWords[j], bWords[j + 1]), m + j);
    if (j + 2 < m) insert(skipOf(bWords[j], bWords[j + 2]), 2 * m + j);
  }
  const runs: Run[] = [];
  const last = diagonals.filled(n + m, -1);
  const seed = (i: number, j: number, length: number): void => {
    const diagonal = i - j + m - 1;
    const id = last[diagonal];
    const run = id >= 0 ? runs[id] : undefined;
    if (run && i <= run.i + run.length + 2) {
      run.length = Math.max(run.length, i + length - run.i);
      return;
    }
    last[diagonal] = runs.length;
    runs.push({ i, j, length, weight: 0 });
  };
  const aWords = a.words;
  for (let i = 0; i < n; i++) {
    let at = find(aWords[i] | 0);
    if (slot[at] >= 0 && count[at] <= mostWords) for (let e = slot[at]; e >= 0; e = next[e]) seed(i, e, 1);
    if (i + 1 < n) {
      at = find(pairOf(aWords[i], aWords[i + 1]));
      if (slot[at] >= 0 && count[at] <= mostPairs) for (let e = slot[at]; e >= 0; e = next[e]) seed(i, e - m, 2);
    }
    if (i + 2 < n) {
      at = find(skipOf(aWords[i], aWords[i + 2]));
      if (slot[at] >= 0 && count[at] <= mostPairs) for (let e = slot[at]; e >= 0; e = next[e]) seed(i, e - 2 * m, 3);
    }
  }
  for (const run of runs) weigh(run, a, b);
  return withoutDominated(runs, n, m);
}

/** Leaves out runs all of whose words, in one of the texts, belong to a run that weighs several times as much. */
function withoutDominated(runs: readonly Run[], n: number, m: number): Run[] {
  const heaviestI = heaviest.filled(n + m, 0);
  // Weights are multiples of one half.
  for (const { i, j, length, weight } of runs) {
    for (let k = 0; k < length; k++) {
      if (heaviestI[i + k] < 2 * weight) heaviestI[i + k] = 2 * weight;
      if (heaviestI[n + j + k] < 2 * weight) heaviestI[n + j + k] = 2 * weight;
    }
  }
  return runs.filter(({ i, j, length, weight }) => {
    const limit = 2 * dominance * weight;
    let hereFree = false;
    let thereFree = false;
    for (let k = 0; k < length && !(hereFree && thereFree); k++) {
      hereFree ||= heaviestI[i + k] < limit;
      thereFree ||= heaviestI[n + j + k] < limit;
    }
    return hereFree && thereFree;
  });
}

/** Sets a run's weight: what its agreeing words weigh together, long ones more than short ones. */
export function weigh(run: Run, a: TokenizedText, b: TokenizedText): Run {
  let weight = 0;
  for (let k = 0; k < run.length; k++) {
    if (a.words[run.i + k] === b.words[run.j + k]) weight += wordWeight(a, run.i + k);
  }
  run.weight = weight;
  return run;
}

/** What an agreeing word counts when chains are compared. Short words are common in every language, so they say less. */
export function wordWeight(tokens: TokenizedText, k: number): number {
  const length = tokens.ends[k] - tokens.starts[k];
  return length <= 3 ? 0.5 : length <= 5 ? 1 : 1.5;
}

function sameWords(a: TokenizedText, b: TokenizedText): boolean {
  for (let k = 0; k < a.count; k++) if (a.words[k] !== b.words[k]) return false;
  return true;
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x2c9277b5) + second) | 0;
}

function skipOf(first: number, second: number): number {
  return (Math.imul(first, 0x1b873593) + Math.imul(second, 5) + 77) | 0;
}
