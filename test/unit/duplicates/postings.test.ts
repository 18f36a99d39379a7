import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Postings } from '../../../src/core/duplicates/postings';

describe('postings', () => {
  // The order is that of the remainders, so that it is not the order of coming.
  const precedes = (a: number, b: number): boolean => (a * 37) % 101 < (b * 37) % 101;

  it('keeps lists as a plain map does, the first two first, through any additions and removals', () => {
    const postings = new Postings(precedes);
    const plain = new Map<number, Set<number>>();
    let seed = 5;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    for (let step = 0; step < 40000; step++) {
      const feature = (random(300) * 2654435761) >>> 0;
      const article = random(60);
      const list = plain.get(feature) ?? new Set<number>();
      plain.set(feature, list);
      const front = (): string =>
        [...list]
          .sort((a, b) => (precedes(a, b) ? -1 : 1))
          .slice(0, 2)
          .join();
      const before = front();
      if (list.has(article)) {
        list.delete(article);
        assert.equal(postings.remove(feature, article), list.size);
      } else if (random(9) === 0) assert.equal(postings.remove(feature, article), -1);
      else {
        list.add(article);
        assert.equal(postings.add(feature, article), list.size);
      }
      if (list.size > 2 && front() !== before) assert.ok(postings.frontChanged, `${step}`);
      assert.equal(postings.seek(feature), list.size);
      const found = [...postings.list.slice(postings.from, postings.from + postings.count)];
      assert.deepEqual(new Set(found), list);
      if (list.size > 1) assert.equal(found.slice(0, 2).join(), front());
    }
  });

  it('keeps a level with each list of two and more', () => {
    const postings = new Postings(precedes, 7);
    postings.add(1, 10);
    postings.seek(1);
    assert.equal(postings.level, 0);
    postings.add(1, 11);
    postings.seek(1);
    assert.equal(postings.level, 7);
    postings.level = 3;
    for (let article = 12; article < 40; article++) postings.add(1, article);
    postings.seek(1);
    assert.equal(postings.level, 3);
    assert.equal(postings.count, 30);
    assert.equal(postings.seek(2), 0);
  });
});
