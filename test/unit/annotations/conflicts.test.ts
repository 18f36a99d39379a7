import assert from 'node:assert/strict';
import fc from 'fast-check';
import { choiceOf, conflictsOf, decide, type Choice } from '../../../src/core/annotations/conflicts';
import { mergeSidecarTexts } from '../../../src/core/annotations/merge';
import { AnnotationStore } from '../../../src/core/annotations/store';
import { Sidecar } from '../../../src/core/sidecar/sidecar';
import { article } from '../support/records';
import { patience, runs } from '../support/wild';

const item = (note: string, more = ''): string =>
  `      - id: k1\n        tags: [x]\n        start: 4\n        end: 7\n        exact: two\n        note: ${note}\n${more}`;
const file = (note: string, color: string, name: string, articleNote: string): string =>
  `version: 1
tags:
  x:
    color: ${color}
entities:
  wu:
    name: ${name}
    type: person
articles:
  a.txt: # kept
    note: ${articleNote}
    annotations:
${item(note, `        mood: ${note}\n`)}`;

function open(text: string): Sidecar {
  const opened = Sidecar.open(text);
  assert.ok('sidecar' in opened, text);
  return opened.sidecar;
}

function merge(base: string, ours: string, theirs: string): string {
  const merged = mergeSidecarTexts(base, ours, theirs);
  assert.ok('text' in merged);
  return merged.text;
}

const BASE = file('old', 'red', 'Wu', 'old');
const OURS = file('mine', 'blue', 'Wu Xinbo', 'mine');
const THEIRS = file('yours', 'green', 'Wu Dawei', 'yours');

/** What a text says after every conflict in it is decided by one rule. */
function decided(text: string, choose: (sidecar: Sidecar, at: number) => Choice): string {
  const store = new AnnotationStore();
  store.load('f', text);
  for (const [at, conflict] of conflictsOf(store.sidecar('f')).entries()) {
    const edit = decide(store.sidecar('f'), 'f', conflict, choose(store.sidecar('f'), at));
    assert.ok(edit);
    assert.equal(store.apply(edit).kind, 'done');
  }
  const after = store.textOf('f');
  while (store.undo().kind === 'done');
  assert.equal(store.textOf('f'), text, 'undo brings everything back');
  return after;
}

describe('conflicts that a merge left', () => {
  it('are listed with both values, wherever they are', () => {
    const found = conflictsOf(open(merge(BASE, OURS, THEIRS)));
    assert.deepEqual(
      found.map(({ kind, name, keys }) => [kind, name, keys.map(({ key }) => key)]),
      [
        ['tags', 'x', ['color']],
        ['entities', 'wu', ['name']],
        ['annotation', 'a.txt', ['note', 'mood']],
        ['article', 'a.txt', ['note']],
      ],
    );
    for (const { keys } of found) for (const { kept, other } of keys) assert.ok(kept && other && kept !== other);
    assert.deepEqual(conflictsOf(open(OURS)), []);
  });

  it('decided for one side say what that side said, and nothing of the conflict is left', () => {
    const merged = merge(BASE, OURS, THEIRS);
    const found = conflictsOf(open(merged));
    for (const side of [OURS, THEIRS]) {
      const text = decided(merged, (_, at) => {
        const choice = choiceOf(open(side), found[at]);
        assert.ok(choice);
        return choice;
      });
      assert.equal(text, side);
    }
  });

  it('whose annotation has been removed are none', () => {
    const text = merge(BASE, OURS, THEIRS);
    const store = new AnnotationStore();
    store.load('f', text);
    store.apply({ kind: 'removeAnnotation', folder: 'f', article: 'a.txt', id: 'k1' });
    assert.deepEqual(
      conflictsOf(store.sidecar('f')).map(({ kind }) => kind),
      ['tags', 'entities', 'article'],
    );
    assert.equal(store.article('f', 'a.txt').annotations.length, 1);
  });

  it('are not decided twice', () => {
    const sidecar = open(merge(BASE, OURS, THEIRS));
    const conflicts = conflictsOf(sidecar);
    const store = new AnnotationStore();
    store.load('f', sidecar.text);
    for (const conflict of conflicts) {
      const edit = decide(store.sidecar('f'), 'f', conflict, 'kept');
      assert.ok(edit);
      store.apply(edit);
    }
    const annotation = conflicts.find(({ kind }) => kind === 'annotation');
    assert.ok(annotation);
    assert.equal(decide(store.sidecar('f'), 'f', annotation, 'other'), undefined);
  });
});

describe('any merge', function () {
  this.timeout(patience());

  it('decided in whatever way leaves no conflict, and loses no annotation but those set aside', () => {
    fc.assert(
      fc.property(article, article, article, fc.array(fc.boolean(), { minLength: 1 }), (base, ours, theirs, rule) => {
        const text = (record: typeof base): string => Sidecar.EMPTY.withArticle('a.txt', record).text;
        const merged = merge(text(base), text(ours), text(theirs));
        const before = open(merged);
        const left = decided(merged, (_, at) => (rule[at % rule.length] ? 'kept' : 'other'));
        assert.deepEqual(conflictsOf(open(left)), [], left);
        const aside = new Set(conflictsOf(before).map(({ annotation }) => annotation?.other));
        const wanted = (before.article('a.txt')?.annotations ?? []).filter(({ id }) => !aside.has(id));
        const kept = new Set(
          open(left)
            .article('a.txt')
            ?.annotations.map(({ id }) => id),
        );
        for (const { id } of wanted) assert.ok(kept.has(id), id);
      }),
      { numRuns: runs() },
    );
  });
});
