import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeFamilies, type Family, type FamilyEdge } from '../../../src/core/duplicates/families';

/** All steps at once. */
function familiesOf(...args: Parameters<typeof makeFamilies>): Family[] {
  const steps = makeFamilies(...args);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const edge = (a: string, b: string, ofA = 0.9, ofB = ofA): FamilyEdge => ({ a, b, ofA, ofB });
const families = (edges: readonly FamilyEdge[], chosen: readonly string[] = [], dates: Record<string, string> = {}) =>
  familiesOf(edges, new Set(chosen), (id) => dates[id]).map(({ members }) => members.join(' '));
const clique = (ids: string): FamilyEdge[] => {
  const all = ids.split('');
  return all.flatMap((a, k) => all.slice(k + 1).map((b) => edge(a, b)));
};

describe('families', () => {
  it('are made of articles that go together', () => {
    assert.deepEqual(families([]), []);
    assert.deepEqual(families([...clique('abc'), ...clique('xy')]), ['a b c', 'x y']);
  });

  it('are not glued together by one article that has something of both', () => {
    const digest = ['a', 'b', 'c', 'x', 'y', 'z'].map((id) => edge('d', id, 0.5, 0.5));
    assert.deepEqual(families([...clique('abc'), ...clique('xyz'), ...digest]), ['a b c d', 'x y z']);
  });

  it('do not become one along a chain', () => {
    const chain = 'abcdefgh'
      .split('')
      .slice(1)
      .map((b, k) => edge('abcdefgh'[k], b));
    assert.ok(
      families(chain).every((members) => members.split(' ').length <= 3),
      JSON.stringify(families(chain)),
    );
  });

  it('are represented by the article that holds most of the others, the older of two equals, or the chosen one', () => {
    const held = [edge('a', 'b', 1, 0.4), edge('b', 'c', 0.4, 1), edge('a', 'c', 1, 1)];
    assert.deepEqual(families(held), ['b a c']);
    assert.deepEqual(families(held, ['c']), ['c a b']);
    assert.deepEqual(families(clique('abc'), [], { a: '2020-02-02', c: '2020-02-01' }), ['c a b']);
  });

  it('are the same for any order of pairs', () => {
    const edges = [...clique('abcd'), edge('d', 'e', 0.5), edge('e', 'f', 0.7), edge('d', 'f', 0.6, 0.3)];
    assert.deepEqual(families([...edges].reverse()), families(edges));
  });
});
