import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise } from '../../../src/core/entities/tokens';
import { poolSize, unitsOf, WordPool } from '../../../src/core/entities/wordPool';

describe('tokenise', () => {
  const cases: readonly [string, string][] = [
    ['Mr. Reske of the U.S. paid $1,950.50 on the 3rd.', 'Mr.|Reske|of|the|U.S.|paid|$|1,950.50|on|the|3rd|.'],
    [
      'the world\' s O’Higgins didn’t say "Yes", Calvanta\'s CTO',
      'the|world|\' s|O’Higgins|didn|’|t|say|"|Yes|"|,|Calvanta|\'s|CTO',
    ],
    ['corporationsChina, A4, 4x, 12:30 (1)', 'corporations|China|,|A|4|,|4|x|,|12:30|(|1|)'],
    ['Inc. Ince. inc. Émile e\u0301te', 'Inc.|Ince|.|inc|.|Émile|e\u0301te'],
    ['see x@y.org or Norvane.com, https://a.b/c', 'see|x@y.org|or|Norvane.com|,|https://a.b/c'],
  ];
  for (const [text, words] of cases) {
    it(`cuts ${text}`, () => {
      assert.deepEqual(tokenise(text).words, words.split('|'));
    });
  }

  const pieces = fc.constantFrom(
    ..."a b Z U. S. Mr. Inc. St Corp. Kolmar corporationsChina n't n’t 's ’ s O'Higgins 3rd 12 1,950 4x A4 é É e\u0301 — “ ” \" ( ) . , : ; - & 漢字 ß 😀 \u00a0".split(
      ' ',
    ),
    ' ',
    '  ',
    '\t',
  );

  it('cuts any text as the pattern alone does, which is asked throughout where an address stands', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
        const text = list.join('');
        fc.pre(!/\.[a-z]{2}|:\/\//u.test(text));
        const { words, starts, ends } = tokenise(text);
        assert.deepEqual(words, tokenise(`${text} @`).words.slice(0, -1));
        assert.deepEqual(
          words,
          words.map((_, at) => text.slice(starts[at], ends[at])),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe('WordPool', () => {
  it('gives equal words one place, and what was asked for in any case', () => {
    const pool = new WordPool();
    const text = 'Kolmar and Kolmar';
    const place = pool.placeIn(text, unitsOf(text), 0, 6);
    assert.equal(pool.placeIn(text, unitsOf(text), 11, 17), place);
    assert.equal(pool.at(place), 'Kolmar');
    for (let number = 0; number < 3 * poolSize; number++) {
      const word = `w${number}`;
      assert.equal(pool.at(pool.placeOf(word)), word);
    }
    assert.equal(pool.at(pool.placeIn(text, unitsOf(text), 0, 6)), 'Kolmar');
  });

  it('keeps one of the very long words', () => {
    const pool = new WordPool();
    const long = 'x'.repeat(100_000);
    const place = pool.placeOf(long);
    assert.equal(pool.at(place), long);
    assert.equal(pool.placeOf(`${long}y`), place);
    assert.equal(pool.at(place), `${long}y`);
  });
});
