import assert from 'node:assert/strict';
import {
  conflictLabels,
  hasConflictMarkers,
  resolveConflictMarkers,
  splitConflictMarkers,
} from '../../../src/core/annotations/conflictMarkers';
import { Sidecar } from '../../../src/core/sidecar/sidecar';

const HEAD = 'version: 1\narticles:\n  a.txt:\n    annotations:\n';
const item = (id: string, note = '', start = 9): string =>
  `      - id: ${id}\n        start: ${start}\n        end: ${start + 1}\n        exact: x\n${note ? `        note: ${note}\n` : ''}`;

describe('conflict markers', () => {
  it('are taken apart into both sides, and the base where it is written', () => {
    assert.deepEqual(splitConflictMarkers('a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\nd\n'), {
      ours: 'a\nb\nd\n',
      theirs: 'a\nc\nd\n',
    });
    assert.deepEqual(splitConflictMarkers('<<<<<<< x\r\nb\r\n||||||| o\r\na\r\n=======\r\n>>>>>>> y\r\n'), {
      ours: 'b\r\n',
      base: 'a\r\n',
      theirs: '',
    });
    assert.equal(splitConflictMarkers('a\n======\n'), undefined);
  });

  it('that do not fit together are a problem with its place', () => {
    for (const [text, line] of [
      ['a\n=======\n', 1],
      ['<<<<<<< x\n<<<<<<< y\n', 1],
      ['<<<<<<< x\na\n', 2],
      ['<<<<<<< x\n>>>>>>> y\n', 1],
    ] as const) {
      const outcome = splitConflictMarkers(text);
      assert.ok(outcome && 'problem' in outcome);
      assert.equal(outcome.problem.line, line);
    }
  });

  it('leave only true conflicts: with a base', () => {
    const text = `${HEAD}<<<<<<< HEAD\n${item('k1', 'mine')}${item('k2')}||||||| base\n${item('k1', 'old')}${item('k3')}=======\n${item('k1', 'yours')}${item('k3')}>>>>>>> other\n`;
    const outcome = resolveConflictMarkers(text);
    assert.ok(outcome && 'text' in outcome);
    assert.equal(outcome.conflicts.length, 1);
    const opened = Sidecar.open(outcome.text);
    assert.ok('sidecar' in opened);
    const annotations = opened.sidecar.article('a.txt')?.annotations ?? [];
    assert.deepEqual(
      annotations.filter((one) => !one.conflict).map(({ id, note }) => [id, note]),
      [
        ['k1', 'yours'],
        ['k2', undefined],
      ],
    );
    assert.deepEqual(
      annotations.filter((one) => one.conflict).map(({ conflict, note }) => [conflict, note]),
      [['k1', 'mine']],
    );
  });

  it('lose nothing: without a base', () => {
    const text = `${HEAD}<<<<<<< HEAD\n${item('k1')}${item('k2')}=======\n${item('k1', 'yours')}${item('k3')}>>>>>>> other\n`;
    const outcome = resolveConflictMarkers(text);
    assert.ok(outcome && 'text' in outcome);
    assert.deepEqual(outcome.conflicts, []);
    assert.equal(outcome.text, HEAD + item('k1', 'yours') + item('k2') + item('k3'));
  });

  it('that split an annotation in the middle do no harm', () => {
    const [mine, yours] = [item('k1', 'same', 3), item('k1', 'same', 5)];
    const lines = (text: string): string[] => text.split('\n');
    const text = `${HEAD}${lines(mine)[0]}\n<<<<<<< HEAD\n${lines(mine)[1]}\n${lines(mine)[2]}\n=======\n${lines(yours)[1]}\n${lines(yours)[2]}\n>>>>>>> other\n${lines(mine)[3]}\n${lines(mine)[4]}\n`;
    const outcome = resolveConflictMarkers(text);
    assert.ok(outcome && 'text' in outcome, JSON.stringify(outcome));
    assert.equal(outcome.text, HEAD + yours);
  });

  it('take a base from elsewhere, so that what one side removed stays removed', () => {
    const base = `${HEAD}${item('k1')}${item('k3')}`;
    const text = `${HEAD}${item('k1', 'mine')}<<<<<<< HEAD\n${item('k2')}=======\n${item('k3')}${item('k4')}>>>>>>> other\n`;
    const ids = (outcome: ReturnType<typeof resolveConflictMarkers>): unknown => {
      assert.ok(outcome && 'text' in outcome);
      const opened = Sidecar.open(outcome.text);
      return 'sidecar' in opened && opened.sidecar.article('a.txt')?.annotations.map(({ id }) => id);
    };
    assert.deepEqual(ids(resolveConflictMarkers(text, base)), ['k1', 'k2', 'k4']);
    assert.deepEqual(ids(resolveConflictMarkers(text)), ['k1', 'k2', 'k3', 'k4']);
  });

  it('say whose the sides are, and where there are any', () => {
    const text = 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> a branch\n';
    assert.deepEqual(conflictLabels(text), { ours: 'HEAD', theirs: 'a branch' });
    assert.deepEqual([text, text.replaceAll('\n', '\r\n'), 'a\n', 'x <<<<<<< HEAD\n'].map(hasConflictMarkers), [
      true,
      true,
      false,
      false,
    ]);
  });
});
