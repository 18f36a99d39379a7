import { Scratch } from './scratch';
import type { TokenizedText } from './tokens';

/**
 * Stretches of diagonals on which the words of two texts agree: run `k` is `length[k]` words from word `i[k]` of the one and word `j[k]` of
 * the other. First and last pair agree; single disagreeing pairs inside are possible. Ordered by `i`.
 */
export class Runs {
  i = new Int32Array(256);
  j = new Int32Array(256);
  length = new Int32Array(256);
  /** What the agreeing words weigh together, in halves. */
  weight = new Int32Array(256);
  count = 0;

  push(i: number, j: number, length: number): void {
    if (this.count === this.i.length) this.#grow();
    this.i[this.count] = i;
    this.j[this.count] = j;
    this.length[this.count++] = length;
  }

  /** Moves a run to an earlier place. */
  move(from: number, to: number): void {
    this.i[to] = this.i[from];
    this.j[to] = this.j[from];
    this.length[to] = this.length[from];
    this.weight[to] = this.weight[from];
  }

  /** Sets a run's weight from its agreeing words, of which long ones count more than short ones. */
  weigh(k: number, a: TokenizedText, b: TokenizedText): void {
    const i = this.i[k];
    const j = this.j[k];
    let weight = 0;
    for (let p = this.length[k] - 1; p >= 0; p--) {
      if (a.words[i + p] === b.words[j + p]) weight += wordWeight(a, i + p);
    }
    this.weight[k] = weight;
  }

  #grow(): void {
    const larger = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(array.length * 2);
      next.set(array);
      return next;
    };
    this.i = larger(this.i);
    this.j = larger(this.j);
    this.length = larger(this.length);
    this.weight = larger(this.weight);
  }
}

/** How often a feature may occur in the second text to be a seed; what is more common is found by filling gaps. */
const mostWords = 2;
const mostPairs = 8;
/** A run gives way to one that weighs so many times as much. */
const dominance = 3;

const wordHeads = new Scratch();
const pairHeads = new Scratch();
const nextWords = new Scratch();
const nextPairs = new Scratch();
const pairsOfB = new Scratch();
const seeds = new Int32Array(Math.max(mostWords, mostPairs) + 1);
const diagonals = new Scratch();
const heaviest = new Scratch();
const runs = new Runs();

/**
 * The runs of two texts: from words that are rare in the second text and from equal word pairs, joined along each diagonal. The result
 * is good until the next call.
 */
export function findRuns(a: TokenizedText, b: TokenizedText): Runs {
  const n = a.count;
  const m = b.count;
  runs.count = 0;
  if (n === m && sameWords(a, b)) {
    if (n > 0) {
      runs.push(0, 0, n);
      runs.weigh(0, a, b);
    }
    return runs;
  }
  const aWords = a.words;
  const bWords = b.words;
  const bits = Math.max(6, 34 - Math.clz32(m));
  const mask = (1 << bits) - 1;
  const wordHead = wordHeads.filled(1 << bits, -1);
  const pairHead = pairHeads.filled(1 << bits, -1);
  const nextWord = nextWords.take(m);
  const nextPair = nextPairs.take(m);
  const pairs = pairsOfB.take(m);
  // From behind, so that each chain lists its places in text order. Hashes are as good as random, so their last bits say where they go.
  for (let j = m - 1; j >= 0; j--) {
    const word = bWords[j];
    nextWord[j] = wordHead[word & mask];
    wordHead[word & mask] = j;
    if (j + 1 === m) continue;
    const pair = pairOf(word, bWords[j + 1]);
    pairs[j] = pair;
    nextPair[j] = pairHead[pair & mask];
    pairHead[pair & mask] = j;
  }
  const last = diagonals.filled(n + m, -1);
  for (let i = 0; i < n; i++) {
    const word = aWords[i];
    const isShort = a.ends[i] - a.starts[i] <= 3 && a.text.charCodeAt(a.starts[i]) < 128;
    if (!isShort) {
      let found = 0;
      for (let j = wordHead[word & mask]; j >= 0 && found <= mostWords; j = nextWord[j]) {
        if (bWords[j] === word) seeds[found++] = j;
      }
      if (found <= mostWords) addSeeds(found, i, 1, last, m);
    }
    if (i + 1 === n) break;
    const pair = pairOf(word, aWords[i + 1]);
    let found = 0;
    for (let j = pairHead[pair & mask]; j >= 0 && found <= mostPairs; j = nextPair[j]) {
      if (pairs[j] === pair) seeds[found++] = j;
    }
    if (found <= mostPairs) addSeeds(found, i, 2, last, m);
  }
  for (let k = 0; k < runs.count; k++) runs.weigh(k, a, b);
  leaveDominated(n, m);
  return runs;
}

/** Makes runs of the first `count` seeds for word `i`, of so many words each, or adds these to the last run on the same diagonal. */
function addSeeds(count: number, i: number, length: number, last: Int32Array, m: number): void {
  for (let k = 0; k < count; k++) {
    const j = seeds[k];
    const diagonal = i - j + m - 1;
    const run = last[diagonal];
    if (run >= 0 && i <= runs.i[run] + runs.length[run] + 2) {
      const reach = i + length - runs.i[run];
      if (reach > runs.length[run]) runs.length[run] = reach;
      continue;
    }
    last[diagonal] = runs.count;
    runs.push(i, j, length);
  }
}

/** Leaves out runs all of whose words, in one of the texts, belong to a run that weighs several times as much. */
function leaveDominated(n: number, m: number): void {
  const most = heaviest.filled(n + m, 0);
  for (let k = 0; k < runs.count; k++) {
    const weight = runs.weight[k];
    for (let p = 0, i = runs.i[k], j = n + runs.j[k]; p < runs.length[k]; p++, i++, j++) {
      if (most[i] < weight) most[i] = weight;
      if (most[j] < weight) most[j] = weight;
    }
  }
  let kept = 0;
  for (let k = 0; k < runs.count; k++) {
    const limit = dominance * runs.weight[k];
    let hereFree = false;
    let thereFree = false;
    for (let p = 0, i = runs.i[k], j = n + runs.j[k]; p < runs.length[k] && !(hereFree && thereFree); p++, i++, j++) {
      hereFree ||= most[i] < limit;
      thereFree ||= most[j] < limit;
    }
    if (hereFree && thereFree) runs.move(k, kept++);
  }
  runs.count = kept;
}

/** What an agreeing word counts, in halves. Short words are common in every language, so they say less. */
export function wordWeight(tokens: TokenizedText, k: number): number {
  const length = tokens.ends[k] - tokens.starts[k];
  return length <= 3 ? 1 : length <= 5 ? 2 : 3;
}

function sameWords(a: TokenizedText, b: TokenizedText): boolean {
  for (let k = 0; k < a.count; k++) if (a.words[k] !== b.words[k]) return false;
  return true;
}

function pairOf(first: number, second: number): number {
  return (Math.imul(first, 0x2c9277b5) + second) | 0;
}
