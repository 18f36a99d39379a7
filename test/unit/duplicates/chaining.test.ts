import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { findChains } from '../../../src/core/duplicates/chaining';
import { Runs } from '../../../src/core/duplicates/runs';

interface Run {
  readonly i: number;
  readonly j: number;
  readonly length: number;
  readonly weight: number;
}

function runsOf(list: readonly Run[]): Runs {
  const runs = new Runs();
  list.forEach(({ i, j, length, weight }, k) => {
    runs.push(i, j, length);
    runs.weight[k] = weight;
  });
  return runs;
}

/** The same, said plainly: every run is asked for every one before it. */
function plainChains(runs: readonly Run[]): number[][] {
  const scores: number[] = [];
  const before: number[] = [];
  const cuts: number[] = [];
  for (const [k, run] of runs.entries()) {
    scores[k] = run.weight;
    before[k] = -1;
    cuts[k] = 0;
    for (let q = 0; q < k; q++) {
      const gapI = run.i - runs[q].i - runs[q].length;
      const gapJ = run.j - runs[q].j - runs[q].length;
      if (gapI > 60 || gapJ > 60 || run.i <= runs[q].i || run.j <= runs[q].j) continue;
      const overlap = Math.max(0, -Math.min(gapI, gapJ));
      if (overlap >= run.length) continue;
      const shift = Math.abs(gapI - gapJ);
      const cost = shift ? Math.min(0.5 * shift, 1.5 + Math.log2(shift)) : 0;
      const gained = overlap > 0 ? (run.weight * (run.length - overlap)) / run.length : run.weight;
      const score = scores[q] + gained - 0.12 * (Math.min(gapI, gapJ) + overlap) - cost;
      if (score > scores[k]) {
        scores[k] = score;
        before[k] = q;
        cuts[k] = overlap;
      }
    }
  }
  const used = new Set<number>();
  const chains: number[][] = [];
  const ends = [...runs.keys()].filter((k) => scores[k] >= 8).sort((p, q) => scores[q] - scores[p] || p - q);
  for (const end of ends) {
    const members: number[] = [];
    let k = end;
    for (; k >= 0 && !used.has(k); k = before[k]) members.unshift(k);
    if (members.length === 0 || scores[end] - (k >= 0 ? scores[k] : 0) < 8) continue;
    chains.push(
      members.flatMap((m) => {
        const cut = before[m] >= 0 && !used.has(before[m]) ? cuts[m] : 0;
        return [runs[m].i + cut, runs[m].j + cut, runs[m].length - cut];
      }),
    );
    for (const m of members) used.add(m);
  }
  return chains;
}

describe('findChains', () => {
  it('finds what looking at every two runs finds', () => {
    const run = fc.record({
      i: fc.nat(150),
      j: fc.nat(220),
      length: fc.integer({ min: 1, max: 9 }),
      weight: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(run, { maxLength: 40 }), (list) => {
        const sorted = [...list].sort((p, q) => p.i - q.i);
        assert.deepEqual(findChains(runsOf(sorted)), plainChains(sorted));
      }),
      { numRuns: 500 },
    );
  });

  it('takes the first of several runs that are as good', () => {
    const list = [
      { i: 0, j: 2, length: 4, weight: 8 },
      { i: 2, j: 0, length: 4, weight: 8 },
      { i: 10, j: 10, length: 4, weight: 8 },
    ];
    assert.deepEqual(findChains(runsOf(list)), plainChains(list));
    assert.deepEqual(findChains(runsOf(list))[0], [0, 2, 4, 10, 10, 4]);
  });

  it('finds a long run behind a short one that is out of reach', () => {
    const list = [
      { i: 0, j: 0, length: 70, weight: 90 },
      { i: 2, j: 100, length: 1, weight: 1 },
      { i: 72, j: 72, length: 4, weight: 8 },
      { i: 74, j: 71, length: 4, weight: 12 },
    ];
    assert.deepEqual(findChains(runsOf(list)), [[0, 0, 70, 74, 71, 4]]);
  });
});
