import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { FactsStore } from '../../../src/core/duplicates/factsStore';
import { nothingShared, type PairFacts } from '../../../src/core/duplicates/pairFacts';
import { PairTable } from '../../../src/core/duplicates/pairTable';
import { unrelated } from '../../../src/core/duplicates/scoring';

function facts(runs: number, from: number): PairFacts {
  return {
    runs: Int32Array.from({ length: 4 * runs }, (_, k) => (k % 4 === 3 ? k >> 3 : from + 3 * k)),
    agrees: Uint8Array.from({ length: 1 + (runs >> 1) }, (_, k) => k % 2),
    agreesAsWhole: runs % 2 === 0,
    linked: runs * 2,
    replaced: from,
  };
}

const key = (a: number, b: number): string => (a > b ? `${a} ${b}` : `${b} ${a}`);

describe('pairTable', () => {
  it('is a map of pairs, through any steps', () => {
    const step = fc.record({
      a: fc.nat(12),
      b: fc.nat(12),
      what: fc.constantFrom('add', 'add', 'add', 'remove', 'vote', 'unvote', 'facts', 'score', 'copy'),
      size: fc.nat(40),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        // The higher number precedes.
        const table = new PairTable((a, b) => a > b);
        const model = new Map<string, { votes: Set<number>; facts?: PairFacts; contained?: number; isCopy: boolean }>();
        for (const { a, b, what, size } of steps) {
          if (a === b) continue;
          const known = model.get(key(a, b));
          const pair = table.get(a, b);
          assert.equal(pair !== undefined, known !== undefined);
          if (what === 'add' && !known) {
            const made = table.add(a, b, a);
            assert.equal(table.get(b, a), made);
            model.set(key(a, b), { votes: new Set([a]), isCopy: false });
          }
          if (pair === undefined || !known) continue;
          if (what === 'remove') {
            table.remove(pair);
            model.delete(key(a, b));
          } else if (what === 'vote' || what === 'unvote') {
            if (what === 'vote') known.votes.add(b);
            else known.votes.delete(b);
            assert.equal(table.setVote(pair, b, what === 'vote'), known.votes.size > 0);
          } else if (what === 'facts' && !known.facts) {
            known.facts = size % 3 ? facts(size, a) : nothingShared;
            table.setFacts(pair, known.facts);
          } else if (what === 'score') {
            known.contained = size / 41;
            table.setScore(pair, { verdict: 'duplicate', contained: size / 41, contains: 1 });
          } else if (what === 'copy') {
            known.isCopy = true;
            table.setCopy(pair);
          }
        }
        assert.equal(table.isEmpty, model.size === 0);
        const names = [...table.all()].map((pair) => key(table.first(pair), table.second(pair)));
        assert.deepEqual(names.sort(), [...model.keys()].sort());
        for (let article = 0; article <= 12; article++) {
          const listed = table.of(article).map((pair) => key(article, table.other(pair, article)));
          const wanted = [...model.keys()].filter((name) => name.split(' ').includes(`${article}`));
          assert.deepEqual(listed.sort(), wanted.sort());
        }
        for (const [name, known] of model) {
          const [a, b] = name.split(' ').map(Number);
          const pair = table.get(a, b) ?? assert.fail();
          assert.equal(table.first(pair), a);
          assert.deepEqual(table.facts(pair), known.facts);
          assert.equal(table.shares(pair), (known.facts?.runs.length ?? 0) > 0);
          assert.equal(table.isCopy(pair), known.isCopy);
          assert.equal(table.isVotedBy(pair, a), known.votes.has(a));
          assert.equal(table.isVotedBy(pair, b), known.votes.has(b));
          const score = { verdict: 'duplicate' as const, contained: known.contained ?? 0, contains: 1 };
          assert.deepEqual(table.score(pair), known.contained === undefined ? unrelated : score);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the pairs of many articles apart', () => {
    const table = new PairTable((a, b) => a < b);
    for (let a = 0; a < 300; a++) for (let b = a + 1; b < 300; b += 3) table.setFacts(table.add(a, b, b), facts(3, a));
    for (let a = 0; a < 300; a++) {
      for (let b = a + 1; b < 300; b += 3) {
        const pair = table.get(b, a) ?? assert.fail();
        assert.deepEqual([table.first(pair), table.second(pair), table.facts(pair)?.replaced], [a, b, a]);
      }
    }
  });
});

describe('factsStore', () => {
  it('gives back what was added, of any size, until it is removed', () => {
    const store = new FactsStore();
    const places = new Map<number, number>();
    for (let round = 0; round < 400; round++) {
      const runs = round % 50 === 7 ? 60_000 + round : 1 + ((round * 37) % 90);
      places.set(store.add(facts(runs, round)), round);
      assert.equal(places.size, round + 1 - Math.floor((round + 1) / 3));
      if (round % 3 !== 1) continue;
      const [oldest] = places.keys();
      store.remove(oldest);
      places.delete(oldest);
    }
    for (const [place, round] of places) {
      const runs = round % 50 === 7 ? 60_000 + round : 1 + ((round * 37) % 90);
      assert.deepEqual(store.get(place), facts(runs, round));
    }
  });
});
