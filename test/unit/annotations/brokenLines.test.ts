import assert from 'node:assert/strict';
import { AnnotationStore } from '../../../src/core/annotations/store';

const whole = `version: 1
articles:
  a.txt:
    tags: [claim]
  b.txt:
    annotations:
      - id: aaaaaaaaaa
        tags: [doubt]
        start: 10
        end: 13
        exact: abc
`;
const broken = whole.replace('tags: [doubt]', 'tags: [doubt');

function idsOf(store: AnnotationStore): readonly string[] {
  return store.article('f', 'b.txt').annotations.map(({ id }) => id);
}

describe('AnnotationStore, while the lines of an article cannot be understood', () => {
  let store: AnnotationStore;
  beforeEach(() => {
    store = new AnnotationStore();
    store.load('f', whole);
    store.merge('f', broken);
  });

  it('shows what they said before, through further slips', () => {
    assert.deepEqual(idsOf(store), ['aaaaaaaaaa']);
    store.merge('f', broken.replace('start: 10', 'start: [10'));
    assert.deepEqual(idsOf(store), ['aaaaaaaaaa']);
  });

  it('changes nothing of that article, and lets the others be changed', () => {
    const edit = { folder: 'f', fields: { status: 'reviewed' } } as const;
    assert.deepEqual(store.apply({ kind: 'setArticle', article: 'b.txt', ...edit }), {
      kind: 'refused',
      code: 'unreadable',
    });
    assert.equal(store.apply({ kind: 'setArticle', article: 'a.txt', ...edit }).kind, 'done');
    assert.ok(store.textOf('f').endsWith(broken.slice(broken.indexOf('  b.txt'))));
    assert.deepEqual(idsOf(store), ['aaaaaaaaaa']);
  });

  it('says what they say as soon as they are mended, or taken away', () => {
    store.merge('f', whole.replace('aaaaaaaaaa', 'bbbbbbbbbb'));
    assert.deepEqual(idsOf(store), ['bbbbbbbbbb']);
    store.merge('f', broken);
    store.merge('f', 'version: 1\n');
    assert.deepEqual(idsOf(store), []);
  });
});
