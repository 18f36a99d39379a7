import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { TokenSlot } from '../../../src/core/duplicates/packedTokens';
import { tokenise } from '../../../src/core/duplicates/tokens';
import { notKept, TokenStore } from '../../../src/core/duplicates/tokenStore';

describe('TokenStore', () => {
  const words = (count: number, first: string): string =>
    Array.from({ length: count }, (_, k) => `${first}${k}`).join(' ');

  it('keeps the words of every text that is in it, whatever comes and goes', () => {
    const change = fc.record({ slot: fc.nat(12), count: fc.oneof(fc.nat(40), fc.nat(900), fc.constant(30_000)) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const store = new TokenStore();
        const slot = new TokenSlot();
        const kept = new Map<number, { text: string; count: number; place: number }>();
        changes.forEach(({ slot, count }, k) => {
          const old = kept.get(slot);
          if (old) store.remove(old.place, old.count);
          const text = words(count, `w${k}x`);
          const tokens = tokenise(text);
          kept.set(slot, { text, count: tokens.count, place: store.add(tokens) });
        });
        for (const { text, count, place } of kept.values()) {
          const found = slot.unpack(text, count, store.page(place), store.offset(place));
          assert.deepEqual([...found.words.subarray(0, count)], [...tokenise(text).words]);
          assert.deepEqual([...found.ends.subarray(0, count)], [...tokenise(text).ends]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('uses the room again of what is removed, for what is about as long', () => {
    const store = new TokenStore();
    const first = store.add(tokenise(words(400, 'a')));
    store.add(tokenise(words(400, 'b')));
    store.remove(first, 400);
    assert.equal(store.add(tokenise(words(401, 'c'))), first);
  });

  it('does not keep what cannot be packed', () => {
    const store = new TokenStore();
    const place = store.add(tokenise(`a ${'b'.repeat(64)}`));
    assert.equal(place, notKept);
    store.remove(place, 2);
  });
});
