import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { foldWord, tokenise, wordAt } from '../../../src/core/duplicates/tokens';

const wordsOf = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, k) => {
    const codes = new Int32Array(99);
    return String.fromCharCode(...codes.subarray(0, foldWord(tokens, k, codes, 0)));
  });
};
const slicesOf = (text: string): string[] => {
  const { starts, ends, count } = tokenise(text);
  return Array.from({ length: count }, (_, k) => text.slice(starts[k], ends[k]));
};
const sameWords = (a: string, b: string): void => {
  assert.deepEqual([...tokenise(a).words], [...tokenise(b).words], `${a} | ${b}`);
};

describe('tokens', () => {
  it('gives words with their places', () => {
    assert.deepEqual(wordsOf('The port -- reopened, "she" said.'), ['the', 'port', 'reopened', 'she', 'said']);
    assert.deepEqual(slicesOf('  Añejo (1987) '), ['Añejo', '1987']);
    assert.equal(tokenise('').count, 0);
    assert.equal(tokenise(' \n…—\n').count, 0);
  });

  it('takes no notice of case, accents, composition, ligatures, soft hyphens and zero-width characters', () => {
    sameWords('Café ÉLAN', 'cafe\u0301 elan');
    sameWords('ﬁnal oﬃce', 'final office');
    sameWords('co\u00adoper\u00adation', 'cooperation');
    sameWords('zero\u200bwidth', 'zerowidth');
    sameWords('STRASSE', 'Straße');
    assert.deepEqual(slicesOf('cafe\u0301 x'), ['cafe\u0301', 'x']);
  });

  it('joins words hyphenated at the end of a line, but no compounds, lists and years', () => {
    sameWords('the coope-\nration', 'the cooperation');
    sameWords('the coope\u00ad\nration', 'the cooperation');
    sameWords('the coope-\n   ration', 'the cooperation');
    assert.deepEqual(slicesOf('a coope-\nration b'), ['a', 'coope-\nration', 'b']);
    assert.deepEqual(wordsOf('well-known'), ['well', 'known']);
    assert.deepEqual(wordsOf('said -\nthen'), ['said', 'then']);
    assert.deepEqual(wordsOf('1986-\n87'), ['1986', '87']);
    assert.deepEqual(wordsOf('Rhine-\nWestphalia'), ['rhine', 'westphalia']);
  });

  it('reads numbers without their separators', () => {
    sameWords('1,750.50', '1.750,50');
    assert.deepEqual(wordsOf('in 1987, 5.'), ['in', '1987', '5']);
  });

  it('splits broken and whole apostrophes alike', () => {
    sameWords("the world' s trend", 'the world’s trend');
    sameWords('the worldâ€™s trend', "the world's trend");
  });

  it('reads UTF-8 shown as Windows-1252 as what it was', () => {
    sameWords('cafÃ© â€œnowâ€\u009d', 'café “now”');
    sameWords('naÃ¯ve Å¡koda', 'naïve škoda');
    assert.deepEqual(slicesOf('le cafÃ© noir'), ['le', 'cafÃ©', 'noir']);
    assert.deepEqual(wordsOf('mûre à 5'), ['mure', 'a', '5']);
  });

  it('takes a character of a script without spaces for a word', () => {
    assert.deepEqual(slicesOf('在xi近𠀀平'), ['在', 'xi', '近', '𠀀', '平']);
    assert.deepEqual(wordsOf('emoji 😀 no word'), ['emoji', 'no', 'word']);
  });

  it('finds the word at an offset', () => {
    const tokens = tokenise('one  two.');
    assert.deepEqual(
      [0, 2, 3, 4, 5, 8, 9].map((at) => wordAt(tokens, at)),
      [0, 0, 1, 1, 1, 2, 2],
    );
  });

  it('keeps every word inside the text, in order, whatever the text is', () => {
    let seed = 7;
    const alphabet = 'ab1.,- \n\u00ad\u0301Ãâ€™é中😀'.split('');
    for (let round = 0; round < 300; round++) {
      let text = '';
      for (let k = 0; k < 40; k++) text += alphabet[(seed = (seed * 48271) % 2147483647) % alphabet.length];
      const { starts, ends, count } = tokenise(text);
      for (let k = 0; k < count; k++) {
        assert.ok(starts[k] < ends[k] && ends[k] <= text.length, JSON.stringify(text));
        assert.ok(k === 0 || ends[k - 1] <= starts[k], JSON.stringify(text));
      }
    }
  });

  it('tells names, numbers and codes', () => {
    const kindsOf = (text: string): string => [...tokenise(text).kinds].map((kind) => '-Nn#'[kind]).join('');
    assert.equal(kindsOf('The ship Ålesund left Oslo. Then 3 men, 1,250 bags and B52 in Ab-\ncd'), '--N-N-n-n--#-N');
    assert.equal(kindsOf('\u201cWe\u201d said X on 1\u00ad5 May'), '----nN');
    assert.equal(kindsOf('a ２３ 漢B x٣'), '-----');
  });
});
