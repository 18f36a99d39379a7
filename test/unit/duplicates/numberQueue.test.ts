import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { NumberQueue } from '../../../src/core/duplicates/numberQueue';
import { WorkQueue } from '../../../src/core/duplicates/workQueue';

describe('numberQueue', () => {
  it('does as a work queue does', () => {
    const step = fc.tuple(fc.constantFrom('add', 'add', 'delete', 'take', 'clear'), fc.oneof(fc.nat(9), fc.nat(5000)));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const queue = new NumberQueue();
        const model = new WorkQueue<number>();
        for (const [what, item] of steps) {
          if (what === 'take') assert.equal(queue.take(), model.take());
          else if (what === 'clear' && item % 8 === 0) {
            queue.clear();
            model.clear();
          } else if (what !== 'clear') {
            queue[what as 'add' | 'delete'](item);
            model[what as 'add' | 'delete'](item);
          }
          assert.equal(queue.size, model.size);
        }
        while (model.size > 0) assert.equal(queue.take(), model.take());
        assert.equal(queue.take(), undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps thousands', () => {
    const queue = new NumberQueue();
    for (let k = 0; k < 10_000; k++) queue.add(k);
    for (let k = 9999; k >= 0; k--) assert.equal(queue.take(), k);
  });
});
