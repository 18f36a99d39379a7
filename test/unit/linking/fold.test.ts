import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldName, slugOf } from '../../../src/core/linking/fold';
import { entityId } from '../../../src/core/linking/entityId';

describe('foldName', () => {
  const same: readonly (readonly string[])[] = [
    ['us', 'US', 'U.S.', 'U. S.', 'u.s'],
    ['kim jong un', 'Kim Jong-un', 'KIM JONG UN', 'Kim Jong‑Un'],
    ['jose', 'José', 'JOSE', 'Jose\u0301'],
    ['obrien', "O'Brien", 'O’Brien', 'O‘Brien'],
    ['lech walesa', 'Lech Wałęsa'],
    ['orbán viktor'.normalize('NFD').replace(/\u0301/g, ''), 'Orbán\u00a0 Viktor'],
    ['aliyun.com', 'Aliyun.com'],
    ['j k rowling', 'J K Rowling'],
    ['jk rowling', 'J. K. Rowling', 'J.K. Rowling'],
    ['习近平', '习近平'],
    ['نادية الحكيم', 'نادية الحكيم'],
  ];
  for (const [folded, ...names] of same) {
    for (const name of names) it(`${name} → ${folded}`, () => assert.equal(foldName(name), folded));
  }

  it('is stable, and never longer than its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        assert.equal(foldName(foldName(name)), foldName(name));
        assert.equal(foldName(name).trim(), foldName(name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('slugs and ids', () => {
  it('keeps letters and figures of every script', () => {
    assert.equal(slugOf('qihu 360'), 'qihu-360');
    assert.equal(slugOf('at&t'), 'at-t');
    assert.equal(slugOf('习近平'), '习近平');
    assert.equal(slugOf('…'), 'entity');
  });

  it('gives homonyms of different types different ids, the usual one the plain slug', () => {
    assert.equal(entityId('xi jinping', 'person'), 'xi-jinping');
    assert.equal(entityId('washington', 'place'), 'washington');
    assert.equal(entityId('washington', 'person'), 'washington-person');
    assert.equal(entityId('ford', 'organization'), 'ford');
    assert.equal(entityId('ford', 'person'), 'ford-person');
    assert.equal(entityId('united states', 'place'), 'united-states');
    assert.equal(entityId('fudan university', 'organization'), 'fudan-university');
    assert.equal(entityId('chinese', 'nationality'), 'chinese');
    const types = ['person', 'organization', 'place', 'event', 'date', 'nationality', 'other'] as const;
    for (const name of ['jordan', 'calvin klein', 'white house', 'davos summit', 'sept 15', 'x']) {
      assert.equal(new Set(types.map((type) => entityId(name, type))).size, types.length, name);
    }
  });
});
