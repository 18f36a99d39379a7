import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnnotationStore } from '../../../src/core/annotations/store';
import { Sidecar } from '../../../src/core/sidecar/sidecar';
import { patience, runs } from '../support/wild';

/** A window: a store, and what it knows to be in the file. */
class Window {
  readonly store = new AnnotationStore();
  #known = '';

  constructor(readonly disk: { text: string }) {
    this.store.load('f', disk.text);
    this.#known = disk.text;
  }

  /** Takes in what another wrote, as a watcher tells it. */
  read(): void {
    if (this.disk.text === this.#known) return;
    this.#known = this.disk.text;
    this.store.merge('f', this.disk.text);
  }

  /** Writes, after what another wrote meanwhile is taken in. */
  write(): void {
    this.read();
    if (this.store.problems('f').length > 0) return;
    this.disk.text = this.#known = this.store.textOf('f');
    this.store.saved('f', this.#known);
  }
}

type Act =
  | { readonly kind: 'add'; readonly start: number }
  | { readonly kind: 'note'; readonly which: number; readonly note: string }
  | { readonly kind: 'tag'; readonly which: number; readonly tag: string }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'undo' | 'redo' | 'write' | 'read' | 'break' | 'mend' };

const which = fc.nat({ max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('add' as const), start: fc.nat({ max: 50 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), which, note: fc.constantFrom('p', 'q') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tag' as const), which, tag: fc.constantFrom('t', 'u') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'redo' as const, 'break' as const, 'mend' as const),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('write' as const, 'read' as const) }) },
);

describe('two windows on one folder', function () {
  this.timeout(patience());

  it('lose no annotation that nobody removed, whatever they do in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 1 }), act), { maxLength: 40 }), (acts) => {
        const disk = { text: 'version: 1\n' };
        const windows = [new Window(disk), new Window(disk)];
        const added = new Set<string>();
        const removed = new Set<string>();
        let whole: string | undefined;
        const idsOf = (text: string): string[] => {
          const opened = Sidecar.open(text);
          assert.ok('sidecar' in opened, text);
          assert.deepEqual(opened.sidecar.problems(), []);
          return opened.sidecar.article('a.txt')?.annotations.map(({ id }) => id) ?? [];
        };
        for (const [at, one] of acts) {
          const { store } = windows[at];
          const before = new Set(idsOf(store.textOf('f')));
          const id = 'which' in one ? [...before][one.which % Math.max(1, before.size)] : undefined;
          const place = { folder: 'f', article: 'a.txt' } as const;
          switch (one.kind) {
            case 'add': {
              const annotation = {
                type: 'passage',
                tags: ['x'],
                start: one.start,
                end: one.start + 1,
                exact: 'e',
                prefix: '',
                suffix: '',
              } as const;
              const applied = store.apply({ kind: 'addAnnotation', ...place, annotation });
              if (applied.kind === 'done') added.add(applied.added[0]);
              break;
            }
            case 'note':
              if (id) store.apply({ kind: 'updateAnnotation', ...place, id, fields: { note: `${one.note}${at}` } });
              break;
            case 'tag':
              if (id) store.apply({ kind: 'updateAnnotation', ...place, id, fields: { tags: ['x', one.tag] } });
              break;
            case 'remove':
              if (id) store.apply({ kind: 'removeAnnotation', ...place, id });
              break;
            case 'undo':
              store.undo();
              break;
            case 'redo':
              store.redo();
              break;
            case 'write':
              if (whole === undefined) windows[at].write();
              break;
            case 'read':
              windows[at].read();
              break;
            case 'break':
              whole ??= disk.text;
              disk.text = `<<<<<<< HEAD\n${whole}`;
              break;
            case 'mend':
              disk.text = whole ?? disk.text;
              whole = undefined;
              break;
          }
          if (one.kind === 'read' || one.kind === 'write' || one.kind === 'break' || one.kind === 'mend') continue;
          const after = new Set(idsOf(store.textOf('f')));
          for (const gone of before) if (!after.has(gone)) removed.add(gone);
          for (const come of after) if (!before.has(come)) removed.delete(come);
        }
        disk.text = whole ?? disk.text;
        for (const window of [...windows, ...windows]) window.write();
        for (const window of windows) window.read();
        assert.equal(windows[0].store.textOf('f'), disk.text);
        assert.equal(windows[1].store.textOf('f'), disk.text);
        const left = new Set(idsOf(disk.text));
        for (const id of added) if (!removed.has(id)) assert.ok(left.has(id), `${id} was lost`);
      }),
      { numRuns: runs(2) },
    );
  });
});
