import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ByteReader } from '../../../src/core/entities/model/byteReader';
import { classFactor, factorCount, positionFactor } from '../../../src/core/entities/model/factors';
import { labelCount, transitionSize } from '../../../src/core/entities/model/labels';
import { ByteWriter } from '../../../src/training/byteWriter';
import { learn, type Sequence } from '../../../src/training/learn';
import { quantise } from '../../../src/training/shrink';

describe('ByteWriter and ByteReader', () => {
  it('keep sorted numbers', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0x3ffffff), { maxLength: 200 }), (list) => {
        const numbers = Uint32Array.from(list).sort();
        const writer = new ByteWriter();
        writer.sortedNumbers(numbers);
        const reader = new ByteReader(writer.result());
        assert.deepEqual(reader.sortedNumbers(numbers.length, reader.uint32()), numbers);
        assert.equal(reader.isExhausted, false);
      }),
    );
  });

  it('keep symbols, whatever their frequencies', () => {
    const symbol = fc.oneof(fc.nat(3), fc.nat(2000));
    fc.assert(
      fc.property(fc.array(fc.tuple(symbol, fc.nat(4)), { maxLength: 400 }), (list) => {
        const symbols = Uint16Array.from(list, ([one]) => one);
        const contexts = Uint8Array.from(list, ([, context]) => context);
        const writer = new ByteWriter();
        writer.symbols(symbols, contexts);
        const reader = new ByteReader(writer.result());
        assert.deepEqual(reader.symbols(contexts), symbols);
        assert.equal(reader.isExhausted, false);
      }),
    );
  });

  it('say when a file ends too early', () => {
    const reader = new ByteReader(new Uint8Array(3));
    reader.uint32();
    assert.equal(reader.isExhausted, true);
  });
});

describe('learn', () => {
  // Feature 0 stands on single names of the first class (label 4), feature 1 on other words.
  const sequence = (rows: number[], allowed: number[]): Sequence => ({
    rows: Int32Array.from(rows),
    offsets: Uint32Array.from([...rows.keys(), rows.length]),
    allowed: Uint32Array.from(allowed),
  });
  const sequences = [
    sequence([0, 1], [1 << 4, 1]),
    sequence([1, 0], [1, 1 << 4]),
    sequence([0], [(1 << 4) | (1 << 8)]),
  ];
  const options = { rowCount: 2, epochs: 20, rate: 0.1, dropout: 0, seed: 1 };

  it('learns which label goes with which feature, also where the annotation leaves a choice', () => {
    const { weights } = learn(sequences, options);
    const best = (row: number): number => {
      const own = [...weights.subarray(row * factorCount, (row + 1) * factorCount), 0];
      const values = Array.from(
        { length: labelCount },
        (_, label) => own[classFactor[label]] + own[positionFactor[label]],
      );
      return values.indexOf(Math.max(...values));
    };
    assert.equal(best(0), 4);
    assert.equal(best(1), 0);
  });

  it('is the same each time', () => {
    assert.deepEqual(learn(sequences, { ...options, dropout: 0.3 }), learn(sequences, { ...options, dropout: 0.3 }));
  });

  it('learns nothing from what cannot be', () => {
    // An inner label alone is no name.
    const { weights, transitions } = learn([sequence([0], [1 << 2])], options);
    assert.ok(weights.every((weight) => weight === 0));
    assert.equal(transitions.length, transitionSize * transitionSize);
  });
});

describe('quantise', () => {
  it('drops rows that round to nothing and cuts what is too large', () => {
    const weights = new Float32Array(3 * factorCount);
    weights[0] = 9;
    weights[factorCount] = 0.001;
    weights[2 * factorCount + 5] = -1;
    const { keys, rows, scale } = quantise(weights, Uint32Array.from([10, 20, 30]), 4, 8);
    assert.deepEqual([...keys], [10, 30]);
    assert.equal(rows[0] * scale, 4);
    assert.equal(rows[factorCount + 5] * scale, -1);
  });
});
