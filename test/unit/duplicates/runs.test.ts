import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findRuns } from '../../../src/core/duplicates/runs';
import { tokenise } from '../../../src/core/duplicates/tokens';

/** The runs of two texts: word here, word there, length. */
function runsOf(a: string, b: string): number[][] {
  const runs = findRuns(tokenise(a), tokenise(b));
  return Array.from({ length: runs.count }, (_, k) => [runs.i[k], runs.j[k], runs.length[k]]);
}

describe('findRuns', () => {
  it('begins with a word that stands at most twice in the other text', () => {
    assert.deepEqual(runsOf('one harbour two', 'x harbour y'), [[1, 1, 1]]);
    assert.deepEqual(runsOf('one harbour two', 'x harbour y z harbour'), [[1, 1, 1], [1, 4, 1]]); // prettier-ignore
    assert.deepEqual(runsOf('one harbour two', 'x harbour y z harbour u v harbour'), []);
  });

  it('begins with two words that stand at most eight times in the other text, short ones too', () => {
    const there = (times: number): string => Array.from({ length: times }, (_, k) => `w${k} of the`).join(' ');
    assert.equal(runsOf('talk of the town', there(8)).length, 8);
    assert.equal(runsOf('talk of the town', there(9)).length, 0);
  });

  it('joins what stands on one diagonal, over one word that differs', () => {
    assert.deepEqual(runsOf('the port of Lindesholm was open', 'y the port of Oslo was open'), [[0, 1, 6]]);
  });
});
