import type { Runs } from './runs';
import { Scratch } from './scratch';

/** Runs that go forward in both texts and overlap in neither: three numbers each, word here, word there, length. */
export type Chain = readonly number[];

/** Runs further apart than this, in words of either text, belong to different chains. */
const widestGap = 60;
/** A chain that weighs less (see `wordWeight`, in halves) is coincidence. */
const leastChain = 8;

/** Runs are looked for by where they end in the second text, so many words at a time, as a power of two. */
const bucketBits = 6;

const heads = new Scratch();
const nexts = new Scratch();
const befores = new Scratch();
const cuts = new Scratch();
const orders = new Scratch();
let scores = new Float64Array(256);

/**
 * Chains of some runs, the heaviest first; no run is in two. Gaps cost a little, and more the more they differ in length; where two
 * runs overlap, the later one gives way. Sparse dynamic programming as in seed-and-chain aligners (Li, minimap2, 2018).
 */
export function findChains(runs: Runs): Chain[] {
  const { count, i: here, j: there, length: lengths, weight: weights } = runs;
  let total = 0;
  let end = 0;
  for (let k = 0; k < count; k++) {
    total += weights[k];
    end = Math.max(end, there[k] + lengths[k]);
  }
  if (total < leastChain) return [];
  if (scores.length < count) scores = new Float64Array(count * 2);
  const head = heads.filled((end >> bucketBits) + 1, -1);
  const next = nexts.take(count);
  const before = befores.take(count);
  const cut = cuts.take(count);
  const order = orders.take(count);
  let ends = 0;
  for (let k = 0; k < count; k++) {
    const i = here[k];
    const j = there[k];
    const length = lengths[k];
    const weight = weights[k];
    let score = weight;
    let from = -1;
    let overlapped = 0;
    const lastBucket = (j + length - 1) >> bucketBits;
    for (let bucket = Math.max(0, j - widestGap) >> bucketBits; bucket <= lastBucket; bucket++) {
      let previous = -1;
      for (let q = head[bucket]; q >= 0; q = next[q]) {
        const gapI = i - here[q] - lengths[q];
        if (gapI > widestGap) {
          // Too far before this run, and before all that follow.
          if (previous >= 0) next[previous] = next[q];
          else head[bucket] = next[q];
          continue;
        }
        previous = q;
        const gapJ = j - there[q] - lengths[q];
        if (gapJ > widestGap || i <= here[q] || j <= there[q]) continue;
        const overlap = gapI < 0 || gapJ < 0 ? -Math.min(gapI, gapJ) : 0;
        if (overlap >= length) continue;
        const gained = overlap > 0 ? (weight * (length - overlap)) / length : weight;
        const sum = scores[q] + gained;
        if (sum < score) continue;
        const shorter = Math.min(gapI, gapJ) + overlap;
        const reached = sum - 0.12 * shorter - shiftCost(Math.abs(gapI - gapJ));
        // Of several best ones the first in the text is taken.
        if (reached > score || (reached === score && q < from)) {
          score = reached;
          from = q;
          overlapped = overlap;
        }
      }
    }
    const own = (j + length) >> bucketBits;
    next[k] = head[own];
    head[own] = k;
    scores[k] = score;
    before[k] = from;
    cut[k] = overlapped;
    if (score >= leastChain) order[ends++] = k;
  }
  if (ends === 0) return [];
  const byScore = order.subarray(0, ends);
  if (ends > 1) byScore.sort((p, q) => scores[q] - scores[p] || p - q);
  const chains: Chain[] = [];
  const used = next.fill(0, 0, count);
  for (const last of byScore) {
    if (used[last]) continue;
    const chain: number[] = [];
    let k = last;
    for (; k >= 0 && !used[k]; k = before[k]) {
      const joins = before[k] >= 0 && !used[before[k]] ? cut[k] : 0;
      chain.push(lengths[k] - joins, there[k] + joins, here[k] + joins);
    }
    // What is left of a chain whose beginning another one has taken.
    const left = scores[last] - (k >= 0 ? scores[k] : 0);
    if (left < leastChain) continue;
    for (k = last; k >= 0 && !used[k]; k = before[k]) used[k] = 1;
    chains.push(chain.reverse());
  }
  return chains;
}

/** What it costs that a gap is longer on one side: little more for a lost sentence than for a lost phrase. */
const shiftCosts = Float64Array.from({ length: 256 }, (_, words) =>
  words ? Math.min(0.5 * words, 1.5 + Math.log2(words)) : 0,
);

function shiftCost(words: number): number {
  return words < 256 ? shiftCosts[words] : 9.5;
}
