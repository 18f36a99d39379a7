import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classFactor, factorCount, positionFactor } from '../../../src/core/entities/model/factors';
import { labelCount } from '../../../src/core/entities/model/labels';
import { emptyRows, rowSize, sumCount, Weights } from '../../../src/core/entities/model/weights';

describe('Weights', () => {
  it('scores each label by the weights of its factors, however many features there are', () => {
    const weight = fc.integer({ min: -128, max: 127 });
    const row = fc.array(weight, { minLength: factorCount, maxLength: factorCount });
    const table = fc.uniqueArray(fc.tuple(fc.nat(0xffffff), row), { selector: ([key]) => key, maxLength: 30 });
    fc.assert(
      fc.property(table, fc.array(fc.nat(40), { maxLength: 250 }), (entries, picks) => {
        const sorted = [...entries].sort(([a], [b]) => a - b);
        const keys = Uint32Array.from(sorted, ([key]) => key);
        const rows = emptyRows(keys.length);
        for (const [at, [, one]] of sorted.entries())
          rows.set(
            one.map((value) => value + 128),
            at * rowSize,
          );
        const weights = new Weights(keys, rows, 0.5);
        // Some of the features are none that has weights.
        const features = Uint32Array.from(picks, (pick) => keys[pick] ?? 0xabcdef + pick);
        const sums = new Int32Array(sumCount);
        weights.addTo(features, 0, features.length >> 1, sums);
        weights.addTo(features, features.length >> 1, features.length, sums);
        const scores = new Float32Array(labelCount + 1).fill(1);
        weights.score(sums, scores, 1);
        const factors = new Int32Array(factorCount + 1);
        for (const feature of features) {
          const known = sorted.find(([key]) => key === feature)?.[1] ?? [];
          for (const [factor, one] of known.entries()) factors[factor] += one;
        }
        for (let label = 0; label < labelCount; label++)
          assert.equal(scores[1 + label], 1 + 0.5 * (factors[classFactor[label]] + factors[positionFactor[label]]));
        assert.ok(sums.every((sum) => sum === 0));
      }),
    );
  });
});
