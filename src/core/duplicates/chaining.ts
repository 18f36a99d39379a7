import type { Run } from './runs';

/** A sequence of runs that go forward in both texts and overlap in neither. */
export type Chain = readonly Run[];

/** Runs further apart than this, in words of either text, belong to different chains. */
const widestGap = 60;

/**
 * The heaviest chain of some runs (in order of their place in the first text), or nothing if none weighs `least`. Gaps cost a
 * little, and more the more they differ in length; where two runs overlap, the later one gives way. Sparse dynamic programming as in
 * seed-and-chain aligners (minimap2 and its kin).
 */
export function bestChain(runs: readonly Run[], least: number): Chain | undefined {
  const scores: number[] = [];
  const before: number[] = [];
  const cuts: number[] = [];
  let active: number[] = [];
  let best = -1;
  for (let k = 0; k < runs.length; k++) {
    const run = runs[k];
    let score = run.weight;
    let from = -1;
    let cut = 0;
    let kept = 0;
    for (const q of active) {
      const earlier = runs[q];
      const gapI = run.i - earlier.i - earlier.length;
      if (gapI > widestGap) continue;
      active[kept++] = q;
      const gapJ = run.j - earlier.j - earlier.length;
      if (gapJ > widestGap) continue;
      const overlap = Math.max(0, -gapI, -gapJ);
      if (overlap >= run.length || run.i <= earlier.i || run.j <= earlier.j) continue;
      const cost = 0.06 * (Math.min(gapI, gapJ) + overlap) + shiftCost(Math.abs(gapI - gapJ));
      const total = scores[q] + (run.weight * (run.length - overlap)) / run.length - cost;
      if (total > score) {
        score = total;
        from = q;
        cut = overlap;
      }
    }
    active.length = kept;
    active.push(k);
    scores.push(score);
    before.push(from);
    cuts.push(cut);
    if (best < 0 || score > scores[best]) best = k;
  }
  active = [];
  if (best < 0 || scores[best] < least) return undefined;
  const chain: Run[] = [];
  for (let k = best; k >= 0; k = before[k]) {
    const { i, j, length, weight } = runs[k];
    chain.push({ i: i + cuts[k], j: j + cuts[k], length: length - cuts[k], weight });
  }
  return chain.reverse();
}

/** What it costs that a gap is longer on one side: little more for a lost sentence than for a lost phrase. */
function shiftCost(words: number): number {
  return words === 0 ? 0 : Math.min(0.25 * words, 0.75 + 0.5 * Math.log2(words));
}
