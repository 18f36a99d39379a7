import assert from 'node:assert/strict';
import { mergeSidecarTexts } from '../../../src/core/annotations/merge';
import { Sidecar } from '../../../src/core/sidecar/sidecar';

const BASE = `version: 1
articles:
  a.txt:
    sha256: aa
    tags: [one, two]
    annotations:
      - id: k1
        tags: [x]
        start: 10
        end: 13
        exact: abc
        note: base
      - id: k2
        tags: [y]
        start: 20
        end: 23
        exact: def
`;

function merged(ours: string, theirs: string, base = BASE): { text: string; conflicts: readonly object[] } {
  const result = mergeSidecarTexts(base, ours, theirs);
  assert.ok('text' in result, JSON.stringify(result));
  const swapped = mergeSidecarTexts(base, theirs, ours);
  assert.ok('text' in swapped);
  assert.equal(swapped.text, result.text);
  const again = mergeSidecarTexts(base, ours, result.text);
  assert.ok('text' in again);
  assert.equal(again.text, result.text);
  return result;
}

describe('mergeSidecars', () => {
  it('joins changes of different annotations and of different keys of one', () => {
    const ours = BASE.replace('note: base', 'note: ours');
    const theirs = BASE.replace('tags: [x]', 'tags: [x, z]').replace('tags: [y]', 'tags: [q]');
    const { text, conflicts } = merged(ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.equal(text, ours.replace('tags: [x]', 'tags: [x, z]').replace('tags: [y]', 'tags: [q]'));
  });

  it('joins annotations that both added at one place, and articles', () => {
    const item = (id: string): string =>
      `      - id: ${id}\n        tags: [new]\n        start: 15\n        end: 16\n        exact: new\n`;
    const ours = BASE.replace('      - id: k2', `${item('k8')}      - id: k2`);
    const theirs = `${BASE.replace('      - id: k2', `${item('k7')}      - id: k2`)}  b.txt:\n    tags: [new]\n`;
    const { text } = merged(ours, theirs);
    assert.equal(
      text,
      `${BASE.replace('      - id: k2', `${item('k7')}${item('k8')}      - id: k2`)}  b.txt:\n    tags: [new]\n`,
    );
  });

  it('merges tags as sets', () => {
    const { text } = merged(BASE.replace('[one, two]', '[two, c]'), BASE.replace('[one, two]', '[one, two, a]'));
    assert.ok(text.includes('tags: [two, a, c]'));
  });

  it('keeps both values of a true conflict and says so', () => {
    const { text, conflicts } = merged(
      BASE.replace('note: base', 'note: ours'),
      BASE.replace('note: base', 'note: theirs'),
    );
    const opened = Sidecar.open(text);
    assert.ok('sidecar' in opened);
    const annotations = opened.sidecar.article('a.txt')?.annotations ?? [];
    const [first, second] = annotations
      .filter((one) => one.start === 10)
      .sort((a, b) => (a.conflict ? 1 : 0) - (b.conflict ? 1 : 0));
    assert.deepEqual([first.id, first.note], ['k1', 'theirs']);
    assert.deepEqual([second.conflict, second.note], ['k1', 'ours']);
    assert.deepEqual(conflicts, [
      { path: ['articles', 'a.txt', 'annotations', 'k1'], keys: ['note'], kept: second.id },
    ]);
  });

  it('keeps a change against a removal, but not new positions alone', () => {
    const without = BASE.slice(0, BASE.indexOf('      - id: k2'));
    assert.ok(merged(without, BASE.replace('tags: [y]', 'tags: [q]')).text.includes('id: k2'));
    const moved = BASE.replace('sha256: aa', 'sha256: bb')
      .replace('start: 20', 'start: 25')
      .replace('end: 23', 'end: 28');
    assert.ok(!merged(without, moved).text.includes('id: k2'));
  });

  it('takes the positions of the text that the article is said to have', () => {
    const at = (sha: string, start: number): string =>
      BASE.replace('sha256: aa', `sha256: ${sha}`)
        .replace('start: 10', `start: ${start}`)
        .replace('end: 13', `end: ${start + 3}`);
    const { text, conflicts } = merged(at('bb', 11), at('cc', 12));
    assert.deepEqual(conflicts, []);
    assert.equal(text, at('cc', 12));
  });

  it('merges definitions and decisions about duplicates by key', () => {
    const base = `version: 1\ntags:\n  a:\n    color: '#111111'\nentities:\n  e:\n    name: E\n    type: person\n${BASE.slice(11)}`;
    const ours = base
      .replace('#111111', '#222222')
      .replace('articles:', 'duplicates:\n  not:\n    - [a.txt, b.txt]\narticles:');
    const theirs = base
      .replace("color: '#111111'", "description: D\n    color: '#333333'")
      .replace('type: person', 'type: person\n    aliases: [X]')
      .replace('articles:', 'duplicates:\n  not:\n    - [a.txt, c.txt]\narticles:');
    const { text, conflicts } = merged(ours, theirs, base);
    const opened = Sidecar.open(text);
    assert.ok('sidecar' in opened);
    assert.deepEqual(opened.sidecar.tags().get('a'), {
      description: 'D',
      color: '#333333',
      conflict: { color: '#222222' },
    });
    assert.deepEqual(opened.sidecar.entities().get('e')?.aliases, ['X']);
    assert.deepEqual(opened.sidecar.duplicates().not, [
      ['a.txt', 'b.txt'],
      ['a.txt', 'c.txt'],
    ]);
    assert.deepEqual(conflicts, [{ path: ['tags', 'a'], keys: ['color'] }]);
  });

  it('says which side cannot be read', () => {
    const result = mergeSidecarTexts(
      BASE,
      BASE.replace('start: 10', 'start: ten'),
      BASE.replace('note: base', 'note: n'),
    );
    assert.ok('problems' in result);
    assert.equal(result.problems[0].side, 'ours');
    assert.equal(result.problems[0].problem.line, 8);
  });
});
