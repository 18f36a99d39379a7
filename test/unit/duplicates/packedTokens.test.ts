import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { packTokens, unpackTokens } from '../../../src/core/duplicates/packedTokens';
import { tokenise } from '../../../src/core/duplicates/tokens';
import { harbour, text } from './texts';

describe('packedTokens', () => {
  const isSame = (written: string): void => {
    const tokens = tokenise(written);
    const packed = packTokens(tokens) ?? assert.fail();
    assert.deepEqual(unpackTokens(written, tokens.count, packed), tokens);
  };

  it('gives back the words of any text', () => {
    isSame('');
    isSame('one');
    isSame(text(harbour));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), isSame));
  });

  it('packs words and gaps of up to 255 characters', () => {
    isSame(`${' '.repeat(255)}a ${'b'.repeat(255)}${' '.repeat(255)}c`);
    assert.equal(packTokens(tokenise(`a ${'b'.repeat(256)} c`)), undefined);
    assert.equal(packTokens(tokenise(`a${' '.repeat(256)}b`)), undefined);
  });
});
