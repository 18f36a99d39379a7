import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { TokenCache } from '../../../src/core/duplicates/tokenCache';
import { tokenise, type TokenizedText } from '../../../src/core/duplicates/tokens';

const tokens = (words: number): TokenizedText => tokenise('word '.repeat(words));

describe('tokenCache', () => {
  it('keeps as many words as it may, and rather those that were asked for', () => {
    const cache = new TokenCache(100);
    for (let k = 0; k < 10; k++) cache.set(k, tokens(10));
    cache.get(0);
    cache.get(7);
    for (let k = 10; k < 18; k++) cache.set(k, tokens(10));
    assert.ok(cache.get(0));
    assert.ok(cache.get(7));
    const kept = Array.from({ length: 18 }, (_, k) => k).filter((k) => cache.get(k));
    assert.equal(kept.length, 10);
  });

  it('gives what was set until it is deleted, through any steps', () => {
    const cache = new TokenCache(60);
    const known = new Map<number, TokenizedText>();
    let seed = 3;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    for (let step = 0; step < 5000; step++) {
      const article = random(30);
      if (random(4) === 0) {
        cache.delete(article);
        known.delete(article);
        assert.equal(cache.get(article), undefined);
        continue;
      }
      const found = cache.get(article);
      if (found) assert.equal(found, known.get(article));
      else {
        const made = tokens(random(20));
        cache.set(article, made);
        known.set(article, made);
        assert.equal(cache.get(article), made);
      }
      let words = 0;
      for (let k = 0; k < 30; k++) words += cache.get(k)?.count ?? 0;
      assert.ok(words <= 60);
    }
  });

  it('keeps a text that is too long alone', () => {
    const cache = new TokenCache(10);
    cache.set(1, tokens(5));
    cache.set(2, tokens(50));
    assert.equal(cache.get(1), undefined);
    assert.equal(cache.get(2)?.count, 50);
  });
});
