import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SortedKeys } from '../../../src/core/entities/model/sortedKeys';

describe('SortedKeys', () => {
  it('finds what is there, and nothing else, however the keys are spread', () => {
    const numbers = fc.oneof(fc.nat(40), fc.nat(0xffffff), fc.integer({ min: 0xfffff000, max: 0xffffffff }));
    fc.assert(
      fc.property(fc.uniqueArray(numbers), fc.array(numbers), (keys, others) => {
        const sorted = Uint32Array.from(keys).sort();
        const table = new SortedKeys(sorted);
        for (const [index, key] of sorted.entries()) assert.equal(table.find(key), index);
        for (const other of others) assert.equal(table.find(other), sorted.indexOf(other));
      }),
    );
  });
});
