import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/text/sha256';
import { runs } from '../support/wild';

describe('sha256', () => {
  it('gives the published digests', () => {
    assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(
      sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'),
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    assert.equal(sha256('a'.repeat(1_000_000)), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
  });

  it('agrees with the platform at every length around a block and for any string, lone surrogates as U+FFFD', () => {
    const theirs = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');
    for (let length = 0; length < 200; length++) assert.equal(sha256('x'.repeat(length)), theirs('x'.repeat(length)));
    assert.equal(sha256('a\ud800b'), theirs('a\ufffdb'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        assert.equal(sha256(text), theirs(text.toWellFormed()));
      }),
      { numRuns: runs() },
    );
  });
});
