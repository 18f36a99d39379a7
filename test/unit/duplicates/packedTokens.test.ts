import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { packTokens, TokenSlot } from '../../../src/core/duplicates/packedTokens';
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
    const packed = packTokens(tokens) ?? assert.fail();
    assert.deepEqual(plain(slot.unpack(written, tokens.count, packed)), plain(tokens));
    assert.deepEqual(plain(slot.unpack(written, tokens.count, packed)), plain(tokens));
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
    assert.equal(packTokens(long), undefined);
    assert.deepEqual(slot.unpack(long.text, long.count, undefined), long);
    assert.equal(packTokens(tokenise(`a${' '.repeat(256)}b`)), undefined);
  });
});
