import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FeatureBuckets } from '../../../src/core/duplicates/featureBuckets';

describe('featureBuckets', () => {
  it('gives everything once, what is near together, in the order of coming', () => {
    const buckets = new FeatureBuckets();
    for (let round = 0; round < 3; round++) {
      const added: string[] = [];
      for (let article = 0; article < 50; article++) {
        const features = Uint32Array.from({ length: 400 }, (_, k) => Math.imul(k * 50 + article, 0x9e3779b1) >>> 0);
        buckets.add(features, 300, article);
        for (const feature of features.subarray(0, 300)) added.push(`${feature} ${article}`);
      }
      assert.equal(buckets.size, added.length);
      const taken: string[] = [];
      for (let before = -1; buckets.size > 0;) {
        const part = buckets.take();
        assert.ok(part.length > 0);
        assert.ok(part[0] >>> 22 > before);
        before = part[0] >>> 22;
        let last = -1;
        for (let k = 0; k < part.length; k += 2) {
          assert.equal(part[k] >>> 22, before);
          assert.ok(part[k + 1] >= last);
          last = part[k + 1];
          taken.push(`${part[k]} ${part[k + 1]}`);
        }
        if (round === 1) buckets.trim();
      }
      assert.deepEqual(taken.sort(), added.sort());
      assert.equal(buckets.take().length, 0);
    }
  });
});
