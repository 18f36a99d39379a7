import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { featuresOf, pairFeature, wordFeature } from '../../../src/core/duplicates/features';
import { mix } from '../../../src/core/duplicates/tokens';

/** So many words, the same after every `period` of them. */
function wordsOf(count: number, period: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, k) => mix((k % period) + 1));
}

function sequenceFeature(words: Uint32Array): number {
  return mix(words.reduce((hash, word) => (Math.imul(hash, 0x2c9277b5) + word) | 0, 0x7654321));
}

function features(words: Uint32Array): number[] {
  const into = new Uint32Array(3 * words.length);
  return [...into.subarray(0, featuresOf(words, words.length, into))];
}

describe('featuresOf', () => {
  const isRight = (words: Uint32Array, most: number): void => {
    const sequences = new Set<number>();
    for (let k = 0; k + 5 <= words.length; k++) sequences.add(sequenceFeature(words.subarray(k, k + 5)));
    const wanted = new Set([...sequences].sort((a, b) => a - b).slice(0, most));
    for (let k = 0; k < words.length; k++) {
      wanted.add(wordFeature(words[k]));
      if (k > 0) wanted.add(pairFeature(words[k - 1], words[k]));
    }
    const found = features(words);
    assert.equal(found.length, wanted.size);
    assert.deepEqual(new Set(found), wanted);
  };

  it('gives each word, pair and sequence of a short text once', () => {
    for (const count of [0, 1, 4, 5, 6, 64]) isRight(wordsOf(count, 1000), 60);
    isRight(wordsOf(64, 7), 60);
  });

  it('gives the sequences with the lowest hashes of a long text', () => {
    for (const count of [65, 66, 700]) isRight(wordsOf(count, 1000), 16);
    isRight(wordsOf(300, 19), 16);
    isRight(wordsOf(300, 4), 16);
  });
});
