import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { KnownNameIndex } from '../../../src/core/entities/known';
import { currentModel, forgetModel, loadModel } from '../../../src/core/entities/model/loadModel';
import { readModel } from '../../../src/core/entities/model/readModel';
import { NameRecogniser } from '../../../src/core/entities/nameRecogniser';
import type { KnownNames } from '../../../src/core/entities/recognise';
import { linesOf } from '../../../src/training/documents';

const file = join(process.env['PROJECT_ROOT'] ?? '.', 'src', 'core', 'entities', 'model', 'names.bin');

function names(text: string, known?: KnownNames, recogniser = new NameRecogniser()): string[] {
  return recogniser
    .recognise(text, linesOf(text), known)
    .map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`);
}

describe('the model of the names', () => {
  let bytes: Uint8Array;

  before(() => {
    bytes = readFileSync(file);
    assert.equal(loadModel(bytes), undefined);
  });
  after(() => forgetModel());

  it('is no larger than it may be', () => {
    assert.ok(bytes.length <= 2_500_000);
  });

  it('finds names that no list has', () => {
    const text =
      'Former Ruvanian finance minister Tesfu Alemarra met officials of the Kolmar Development Fund in Port Selwyn on Monday.\n' +
      'Alemarra said the fund had been helpful. "We thank the KDF," he told reporters.';
    const found = names(text);
    assert.ok(found.includes('Tesfu Alemarra: person'));
    assert.ok(found.includes('Kolmar Development Fund: organization'));
    assert.ok(found.includes('Port Selwyn: place'));
    assert.ok(found.includes('Alemarra: person'));
  });

  it('never overrules known names', () => {
    const known = new KnownNameIndex([
      { name: 'Tesfu Alemarra', type: 'organization' },
      { name: 'Berlin', type: 'none' },
    ]);
    assert.deepEqual(names('In Berlin, Tesfu Alemarra spoke to Lena Aurel.', known), [
      'Tesfu Alemarra: organization',
      'Lena Aurel: person',
    ]);
  });

  it('is the same with what it remembers as without', () => {
    const first = 'Minister Lena Aurel visited Oslo.\nAurel spoke of the Kolmar Fund.\nNobody answered.';
    const second = first.replace('spoke', 'never spoke');
    const recogniser = new NameRecogniser();
    names(first, undefined, recogniser);
    assert.deepEqual(names(second, undefined, recogniser), names(second));
    assert.deepEqual(names(first, undefined, recogniser), names(first));
  });

  it('is the same with what it remembers after any edits', () => {
    const words = [
      'Lena Aurel',
      'Aurel',
      'the Kolmar Fund',
      'Kolmar',
      'said',
      'in Oslo',
      'KF',
      '.',
      ' ',
      '\n',
      'May 5',
      'AUREL',
    ];
    const edit = fc.tuple(fc.nat(200), fc.nat(12), fc.constantFrom(...words));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const recogniser = new NameRecogniser();
        let text =
          'Minister Lena Aurel of the Kolmar Fund (KF) visited Oslo.\nAurel spoke to KF members.\nNobody asked Kolmar.';
        for (const [at, length, inserted] of edits) {
          text = text.slice(0, at) + inserted + text.slice(at + length);
          assert.deepEqual(names(text, undefined, recogniser), names(text));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is not read if it is another file, of another version, or damaged', () => {
    const model = currentModel();
    const changed = (at: number): Uint8Array => {
      const copy = Uint8Array.from(bytes);
      copy[at] ^= 1;
      return copy;
    };
    assert.equal(loadModel(new Uint8Array(0)), 'not-a-model');
    assert.equal(loadModel(changed(0)), 'not-a-model');
    assert.equal(loadModel(changed(4)), 'other-version');
    assert.equal(loadModel(bytes.subarray(0, bytes.length - 1)), 'damaged');
    fc.assert(
      fc.property(fc.integer({ min: 8, max: bytes.length - 1 }), (at) => readModel(changed(at)) === 'damaged'),
      { numRuns: 20 },
    );
    assert.equal(currentModel(), model);
  });

  it('never throws and stays inside the lines, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const lines = linesOf(text);
        let last = 0;
        for (const { start, end, confidence } of new NameRecogniser().recognise(text, lines)) {
          assert.ok(start >= last && end > start && confidence > 0 && confidence <= 1);
          assert.ok(lines.some((line) => line.start <= start && end <= line.end));
          last = end;
        }
      }),
      { numRuns: 80 },
    );
  });
});
