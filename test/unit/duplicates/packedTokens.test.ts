import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { isPackable, packedSize, packTokens, TokenSlot } from '../../../src/core/duplicates/packedTokens';
import { tokenise, type TokenizedText } from '../../../src/core/duplicates/tokens';
import { harbour, text } from './texts';

describe('packedTokens', () => {
  const slot = new TokenSlot();
  const plain = ({ text, count, words, starts, ends, kinds }: TokenizedText): unknown => [
    text,
    ...[words, starts, ends, kinds].map((array) => [...array.subarray(0, count)]),
  ];
  const isSame = (written: string): void => {
    const tokens = tokenise(written);
    assert.ok(isPackable(tokens));
    const size = packedSize(tokens.count);
    // Whatever stood there before, and nothing around it is touched.
    const packed = new Uint32Array(size + 10).fill(0xdeadbeef);
    packTokens(tokens, packed, 5);
    assert.deepEqual([...packed.subarray(0, 5), ...packed.subarray(size + 5)], new Array(10).fill(0xdeadbeef));
    assert.deepEqual(plain(slot.unpack(written, tokens.count, packed, 5)), plain(tokens));
    assert.deepEqual(plain(slot.unpack(written, tokens.count, packed, 5)), plain(tokens));
  };

  it('gives back the words of any text', () => {
    isSame('');
    isSame('one');
    isSame(text(harbour));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), isSame));
  });

  it('packs gaps of up to 255 characters and words of up to 63, and takes others as they are', () => {
    isSame(`${' '.repeat(255)}a ${'b'.repeat(63)}${' '.repeat(255)}c`);
    const long = tokenise(`a ${'b'.repeat(64)} c`);
    assert.ok(!isPackable(long));
    assert.deepEqual(slot.unpack(long.text, long.count, undefined, 0), long);
    assert.ok(!isPackable(tokenise(`a${' '.repeat(256)}b`)));
  });
});
