import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Denials } from '../../../src/core/duplicates/denials';

describe('Denials', () => {
  it('knows pairs in either order, and tells which are news', () => {
    const denials = new Denials();
    assert.ok(denials.isEmpty);
    assert.deepEqual(
      denials.set([
        ['b', 'a'],
        ['c', 'd'],
        ['d', 'c'],
      ]),
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    );
    assert.ok(denials.has('a', 'b') && denials.has('b', 'a') && !denials.has('a', 'c'));
    assert.deepEqual(
      denials.set([
        ['d', 'c'],
        ['e', 'f'],
      ]),
      [
        ['a', 'b'],
        ['e', 'f'],
      ],
    );
    assert.ok(!denials.has('a', 'b') && denials.has('c', 'd'));
    assert.deepEqual(denials.set([]).length, 2);
    assert.ok(denials.isEmpty);
  });
});
