import assert from 'node:assert/strict';
import { featureCount } from '../../../src/core/quotations/features';
import { packWeights, trainedWeights, unpackWeights } from '../../../src/core/quotations/weightTable';

describe('weights of the attribution', () => {
  it('are as many as there are features: else they belong to other features', () => {
    assert.equal(trainedWeights().length, featureCount);
  });

  it('come back from their packed form within half a step', () => {
    const weights = Float32Array.from([0, 0.1, -0.1, 1.234, -2.2, 9, -9]);
    const again = unpackWeights(packWeights(weights));
    for (const [i, weight] of weights.entries()) {
      const cut = Math.max(-2.42, Math.min(2.42, weight));
      assert.ok(Math.abs((again[i] ?? 99) - cut) < 0.03, `${weight} became ${again[i]}`);
    }
    assert.equal(again[0], 0);
  });
});
