import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DuplicateIndex } from '../../../src/core/duplicates/duplicateIndex';
import { encodeFacts, FactsCache } from '../../../src/core/duplicates/factsCache';
import { factsOf } from '../../../src/core/duplicates/pairFacts';
import { tokenise } from '../../../src/core/duplicates/tokens';
import { harbour, orchard, text, theatre } from './texts';

const texts: Record<string, string> = {
  a: text(harbour),
  b: text([harbour[0], orchard[1], harbour[4], harbour[2]]),
  c: text([...theatre, harbour[1], harbour[3]]),
  d: text(orchard),
};

const build = (ids: readonly string[], remembered?: Uint8Array): DuplicateIndex => {
  const index = new DuplicateIndex();
  if (remembered) assert.equal(index.restore(remembered), true);
  for (const id of ids) index.set({ id, text: texts[id] });
  while (!index.update(100));
  return index;
};

describe('factsCache', () => {
  const one = { hash: 1, check: 2 };
  const two = { hash: 1, check: 3 };
  const three = { hash: 0xffffffff, check: 0 };
  const facts = factsOf(tokenise(texts.a), tokenise(texts.b));
  const other = factsOf(tokenise(texts.c), tokenise(texts.a));

  it('gives back what was kept, from either side, once', () => {
    const cache = new FactsCache();
    assert.ok(facts.runs.length > 0);
    assert.equal(cache.load(encodeFacts([[two, one, facts], [one, three, other]])), true); // prettier-ignore
    assert.deepEqual(cache.take(two, one), facts);
    assert.equal(cache.take(two, one), undefined);
    assert.deepEqual(cache.take(three, one)?.runs[0], other.runs[1]);
    assert.equal(cache.size, 0);
  });

  it('is the same for any order of pairs', () => {
    const [p, q] = [[two, one, facts] as const, [one, three, other] as const];
    assert.deepEqual(encodeFacts([p, q]), encodeFacts([q, p]));
  });

  it('refuses what is damaged, cut off or of another version', () => {
    const bytes = encodeFacts([[two, one, facts]]);
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = bytes.slice();
      damaged[at] ^= 0x41;
      assert.equal(new FactsCache().load(damaged), false, `${at}`);
    }
    assert.equal(new FactsCache().load(bytes.subarray(0, bytes.length - 1)), false);
    assert.equal(new FactsCache().load(new Uint8Array()), false);
  });

  it('changes no answer', () => {
    const ids = Object.keys(texts);
    const fresh = build(ids);
    const remembered = fresh.serialise();
    assert.ok(remembered.length > 100);
    const view = (index: DuplicateIndex): string =>
      JSON.stringify([ids.map((id) => index.duplicatesOf(id)), index.families()]);
    assert.equal(view(build(ids, remembered)), view(fresh));
    assert.deepEqual(build(ids, remembered).serialise(), remembered);
    assert.equal(view(build(ids.slice(0, 3), remembered)), view(build(ids.slice(0, 3))));
  });
});
