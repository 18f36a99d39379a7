import assert from 'node:assert/strict';
import { AnnotationStore } from '../../../src/core/annotations/store';
import { isEmpty, takeOver } from '../../../src/core/annotations/takeOver';
import { sha256 } from '../../../src/core/text/sha256';

const old = 'The bridge is closed. Nobody knows why.\n';
const text = 'News of the day\n\nThe bridge is closed. Nobody knows why.\n';
const sidecar = `version: 1
articles:
  old.txt:
    sha256: ${sha256(old)}
    tags: [river]
    note: From the archive.
    annotations:
      # seen by two
      - id: aaaaaaaaaa
        tags: [claim]
        start: 0
        end: 20
        exact: The bridge is closed
        suffix: '. Nobody knows why.'
`;

function opened(more = ''): AnnotationStore {
  const store = new AnnotationStore();
  store.load('f', sidecar + more);
  return store;
}

function move(store: AnnotationStore): boolean {
  const record = store.article('f', 'old.txt');
  const to = { folder: 'f', name: 'young.txt', record: store.article('f', 'young.txt'), text, sha256: sha256(text) };
  return store.apply('Take over', takeOver({ folder: 'f', name: 'old.txt', record }, to));
}

describe('takeOver', () => {
  it('gives an article of which nothing is said the lines as they are', () => {
    const store = opened();
    assert.ok(move(store));
    assert.equal(store.textOf('f'), sidecar.replace('old.txt', 'young.txt'));
    assert.equal(store.undo().kind, 'done');
    assert.equal(store.textOf('f'), sidecar);
  });

  it('joins what is said of both, with positions in the text as it is now', () => {
    const more = `  young.txt:
    sha256: ${sha256(text)}
    tags: [daily]
    annotations:
      - id: bbbbbbbbbb
        tags: [doubt]
        start: 39
        end: 45
        exact: Nobody
`;
    const store = opened(more);
    const before = store.textOf('f');
    assert.ok(move(store));
    assert.ok(isEmpty(store.article('f', 'old.txt')));
    assert.ok(!store.sidecar('f').names().includes('old.txt'));
    const { tags, note, annotations } = store.article('f', 'young.txt');
    assert.deepEqual(tags, ['daily', 'river']);
    assert.equal(note, 'From the archive.');
    assert.deepEqual(
      annotations.map(({ id, start, end, exact }) => [id, start, end, exact]),
      [
        ['aaaaaaaaaa', 17, 37, 'The bridge is closed'],
        ['bbbbbbbbbb', 39, 45, 'Nobody'],
      ],
    );
    assert.equal(store.undo().kind, 'done');
    assert.equal(store.textOf('f'), before);
  });

  it('keeps what the text does not have, as it was recorded', () => {
    const store = opened('  young.txt:\n    tags: [daily]\n');
    const record = store.article('f', 'old.txt');
    const to = {
      folder: 'f',
      name: 'young.txt',
      record: store.article('f', 'young.txt'),
      text: 'Else.',
      sha256: sha256('Else.'),
    };
    assert.ok(store.apply('Take over', takeOver({ folder: 'f', name: 'old.txt', record }, to)));
    assert.deepEqual(store.article('f', 'young.txt').annotations, record.annotations);
  });
});
