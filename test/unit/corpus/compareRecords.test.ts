import assert from 'node:assert/strict';
import { compareRecords } from '../../../src/core/corpus/compareRecords';
import { EMPTY_ARTICLE, type ArticleRecord, type PassageRecord } from '../../../src/core/sidecar/format';

const passage = (id: string, start: number, tags: string[], note?: string): PassageRecord => ({
  type: 'passage', id, start, end: start + 3, exact: 'abc', prefix: '', suffix: '', tags, ...(note ? { note } : {}),
}); // prettier-ignore
const record = (...annotations: PassageRecord[]): ArticleRecord => ({ ...EMPTY_ARTICLE, annotations });

describe('comparing the annotations of two states', () => {
  it('tells added, removed, changed and moved apart by id', () => {
    const before = record(
      passage('a', 0, ['x']),
      passage('b', 10, ['x']),
      passage('c', 20, ['x']),
      passage('e', 40, ['x']),
    );
    const after = record(
      passage('b', 10, ['y']),
      passage('c', 25, ['x']),
      passage('d', 30, ['x']),
      passage('e', 40, ['x']),
    );
    const { added, removed, changed, moved, article } = compareRecords(before, after);
    assert.deepEqual(added.map(({ id }) => id), ['d']); // prettier-ignore
    assert.deepEqual(removed.map(({ id }) => id), ['a']); // prettier-ignore
    assert.deepEqual(changed.map((pair) => pair.after.id), ['b']); // prettier-ignore
    assert.deepEqual(moved.map((pair) => pair.after.id), ['c']); // prettier-ignore
    assert.equal(article, undefined);
  });

  it('calls what has moved and changed changed, and sees the article itself', () => {
    const before = record(passage('a', 0, ['x']));
    const after = { ...record(passage('a', 9, ['x'], 'why')), status: 'reviewed' } as const;
    const difference = compareRecords(before, after);
    assert.equal(difference.changed.length, 1);
    assert.equal(difference.moved.length, 0);
    assert.equal(difference.article?.after.status, 'reviewed');
  });

  it('finds nothing between equals', () => {
    const same = record(passage('a', 0, ['x']));
    const { added, removed, changed, moved, article } = compareRecords(same, record(passage('a', 0, ['x'])));
    assert.deepEqual([added, removed, changed, moved, article], [[], [], [], [], undefined]);
  });
});
