import assert from 'node:assert/strict';
import type { NewAnnotation } from '../../../src/core/annotations/edit';
import { AnnotationStore, type StoreChange } from '../../../src/core/annotations/store';

const FILE = `version: 1
tags:
  stance:
    color: charts.orange
  stance/denial:
entities:
  xi:
    name: Xi Jinping
    type: person
  wu:
    name: Wu
    type: person
    aliases: [Professor Wu]
articles:
  a.txt:
    tags: [stance] # all of it
    annotations:
      # ask Lee
      - id: k1
        tags: [stance/denial, other]
        start: 10
        end: 13
        exact: abc
      - id: k2
        type: quotation
        status: accepted
        speaker: wu
        start: 20
        end: 23
        exact: '"x"'
`;

function passage(start: number, more: object = {}): NewAnnotation {
  return { type: 'passage', tags: ['t'], start, end: start + 3, exact: 'abc', prefix: '', suffix: '', ...more };
}

function loaded(): { store: AnnotationStore; events: StoreChange[] } {
  const store = new AnnotationStore();
  store.load('f', FILE);
  store.load('g', '');
  const events: StoreChange[] = [];
  store.onDidChange((event) => events.push(event));
  return { store, events };
}

describe('AnnotationStore', () => {
  it('adds, updates and removes as steps that can be undone across folders, byte for byte', () => {
    const { store, events } = loaded();
    const texts = [[store.textOf('f'), store.textOf('g')]];
    const step = (): void => void texts.push([store.textOf('f'), store.textOf('g')]);
    const added = store.apply(
      { kind: 'addAnnotation', folder: 'g', article: 'b.txt', annotation: passage(1), sha256: 'aa' },
      'Tag',
    );
    assert.equal(added.kind, 'done');
    step();
    store.apply({ kind: 'removeAnnotation', folder: 'f', article: 'a.txt', id: 'k1' }, 'Remove');
    step();
    store.apply({ kind: 'updateAnnotation', folder: 'f', article: 'a.txt', id: 'k2', fields: { note: 'n' } });
    step();
    store.apply({ kind: 'setArticle', folder: 'f', article: 'a.txt', fields: { status: 'reviewed', tags: [] } });
    step();
    assert.equal(events.length, 4);
    assert.deepEqual(events[0], {
      folder: 'g',
      articles: new Set(['b.txt']),
      what: new Set(['articles']),
      origin: 'user',
    });
    for (let at = 3; at >= 0; at--) {
      assert.equal(store.undo().kind, 'done');
      assert.deepEqual([store.textOf('f'), store.textOf('g')], texts[at]);
    }
    assert.deepEqual(store.undo(), { kind: 'nothing' });
    for (let at = 1; at <= 4; at++) {
      store.redo();
      assert.deepEqual([store.textOf('f'), store.textOf('g')], texts[at]);
    }
    assert.equal(store.redo().kind, 'nothing');
  });

  it('does a batch as one step, or nothing of it', () => {
    const { store } = loaded();
    const before = store.textOf('f');
    const edits = [
      { kind: 'removeAnnotation', folder: 'f', article: 'a.txt', id: 'k2' },
      { kind: 'removeAnnotation', folder: 'f', article: 'a.txt', id: 'none' },
    ] as const;
    assert.deepEqual(store.apply({ kind: 'batch', label: 'x', edits }), {
      kind: 'refused',
      code: 'no-such-annotation',
    });
    assert.equal(store.textOf('f'), before);
    assert.equal(store.undoLabel, undefined);
    assert.equal(store.apply({ kind: 'batch', label: 'Remove it', edits: edits.slice(0, 1) }).kind, 'done');
    assert.equal(store.undoLabel, 'Remove it');
  });

  it('undoes a step after positions moved, and keeps the new positions', () => {
    const { store } = loaded();
    store.apply(
      { kind: 'updateAnnotation', folder: 'f', article: 'a.txt', id: 'k1', fields: { tags: ['new'] } },
      'Retag',
    );
    const anchor = { start: 110, end: 113, exact: 'abc', prefix: 'p', suffix: 's' };
    store.apply({ kind: 'reanchor', folder: 'f', article: 'a.txt', sha256: 'bb', anchors: new Map([['k1', anchor]]) });
    assert.equal(store.undo().kind, 'done');
    const k1 = store.article('f', 'a.txt').annotations.find((one) => one.id === 'k1');
    assert.deepEqual(k1, { id: 'k1', type: 'passage', tags: ['stance/denial', 'other'], ...anchor });
  });

  it('refuses to undo what was changed from outside', () => {
    const { store } = loaded();
    store.apply(
      { kind: 'updateAnnotation', folder: 'f', article: 'a.txt', id: 'k1', fields: { note: 'ours' } },
      'Note',
    );
    store.saved('f', store.textOf('f'));
    store.merge('f', store.textOf('f').replace('note: ours', 'note: theirs'));
    const outcome = store.undo();
    assert.equal(outcome.kind, 'refused');
    assert.ok(store.textOf('f').includes('note: theirs'));
  });

  it('merges what another window wrote', () => {
    const { store, events } = loaded();
    store.apply(
      { kind: 'updateAnnotation', folder: 'f', article: 'a.txt', id: 'k1', fields: { note: 'ours' } },
      'Note',
    );
    events.length = 0;
    store.merge('f', FILE.replace('speaker: wu', 'speaker: xi'));
    assert.ok(store.textOf('f').includes('speaker: xi') && store.textOf('f').includes('note: ours'));
    assert.deepEqual(
      events.map((event) => [event.origin, [...event.articles]]),
      [['disk', ['a.txt']]],
    );
    assert.ok(store.isDirty('f'));
    assert.equal(store.undo().kind, 'done');
    assert.equal(store.textOf('f'), FILE.replace('speaker: wu', 'speaker: xi'));
    assert.ok(!store.isDirty('f'));
  });

  it('does not bring back what was written and then removed by another', () => {
    const { store } = loaded();
    store.apply({ kind: 'addAnnotation', folder: 'f', article: 'a.txt', annotation: passage(1, { id: 'k9' }) }, 'Tag');
    store.saved('f', store.textOf('f'));
    store.merge('f', FILE);
    assert.equal(store.textOf('f'), FILE);
  });

  it('keeps what is in memory while the file cannot be read, and merges when it can', () => {
    const { store } = loaded();
    store.apply(
      { kind: 'updateAnnotation', folder: 'f', article: 'a.txt', id: 'k1', fields: { note: 'ours' } },
      'Note',
    );
    const mine = store.textOf('f');
    store.merge('f', `<<<<<<< HEAD\n${FILE}`);
    assert.equal(store.problems('f')[0].code, 'git-conflict');
    assert.equal(store.textOf('f'), mine);
    assert.deepEqual(store.apply({ kind: 'removeAnnotation', folder: 'f', article: 'a.txt', id: 'k1' }), {
      kind: 'refused',
      code: 'unreadable',
    });
    store.merge('f', FILE.replace('speaker: wu', 'speaker: xi'));
    assert.deepEqual(store.problems('f'), []);
    assert.ok(store.textOf('f').includes('speaker: xi') && store.textOf('f').includes('note: ours'));
  });

  it('refuses edits in a read-only folder and one that was not loaded', () => {
    const { store } = loaded();
    store.setReadOnly('f', true);
    const edit = { kind: 'removeAnnotation', folder: 'f', article: 'a.txt', id: 'k1' } as const;
    assert.deepEqual(store.apply(edit), { kind: 'refused', code: 'read-only' });
    assert.deepEqual(store.apply({ ...edit, folder: 'h' }), { kind: 'refused', code: 'not-loaded' });
  });

  it('renames articles with all their lines, tags with those below them, and joins entities', () => {
    const { store } = loaded();
    store.apply({ kind: 'renameArticle', folder: 'f', article: 'a.txt', to: 'z.txt' });
    assert.ok(store.textOf('f').includes('  z.txt:\n    tags: [stance] # all of it\n'));
    store.apply({ kind: 'renameTag', folder: 'f', from: 'stance', to: 'view', folders: ['f', 'g'] });
    assert.deepEqual([...store.sidecar('f').tags().keys()], ['view', 'view/denial']);
    const article = store.article('f', 'z.txt');
    assert.deepEqual(article.tags, ['view']);
    assert.ok(article.annotations[0].type === 'passage');
    assert.deepEqual(article.annotations[0].tags, ['view/denial', 'other']);
    store.apply({ kind: 'mergeEntities', folder: 'f', from: 'wu', into: 'xi', folders: ['f', 'g'] });
    assert.deepEqual(store.sidecar('f').entities().get('xi'), {
      name: 'Xi Jinping',
      type: 'person',
      aliases: ['Wu', 'Professor Wu'],
    });
    const quotation = store.article('f', 'z.txt').annotations[1];
    assert.ok(quotation.type === 'quotation' && quotation.speaker === 'xi');
    for (let n = 0; n < 3; n++) assert.equal(store.undo().kind, 'done');
    assert.equal(store.textOf('f'), FILE);
  });

  it('takes several changes of records as one step', () => {
    const { store } = loaded();
    const edit = (status: 'reviewed') => (record: object) => ({ ...record, status }) as never;
    assert.equal(
      store.apply('Mark', [
        { folder: 'f', name: 'a.txt', edit: edit('reviewed') },
        { folder: 'g', name: 'b.txt', edit: edit('reviewed') },
      ]),
      true,
    );
    assert.equal(store.undo().kind, 'done');
    assert.equal(store.textOf('f'), FILE);
    assert.equal(store.textOf('g'), '');
  });
});
