import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { similarWords } from '../../../src/core/duplicates/similarWords';

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

describe('similarWords', () => {
  it('takes misread words for the same and others not', () => {
    assert.ok(similarWords('harbour', 'harb0ur'));
    assert.ok(similarWords('modern', 'modem'));
    assert.ok(!similarWords('of', 'on'));
    assert.ok(!similarWords('port', 'ship'));
    assert.ok(!similarWords('', 'a'));
  });

  it('agrees with a plain Levenshtein distance', () => {
    let seed = 11;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const word = (): string => Array.from({ length: 1 + random(12) }, () => 'abcé'[random(4)]).join('');
    for (let round = 0; round < 3000; round++) {
      const [a, b] = [word(), word()];
      const longest = Math.max(a.length, b.length);
      const limit = longest <= 2 ? 0 : longest <= 4 ? 1 : Math.floor(longest * 0.4);
      assert.equal(similarWords(a, b), levenshtein(a, b) <= limit, `${a} ${b}`);
    }
  });

  it('takes words of 31 characters, and longer ones only if equal', () => {
    const long = 'a'.repeat(31);
    assert.ok(similarWords(long, `${long.slice(1)}b`));
    assert.ok(similarWords('a'.repeat(40), 'a'.repeat(40)));
    assert.ok(!similarWords('a'.repeat(40), 'a'.repeat(41)));
  });
});
