import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FoldedWords } from '../../../src/core/duplicates/foldedWords';
import * as similar from '../../../src/core/duplicates/similarWords';
import { tokenise } from '../../../src/core/duplicates/tokens';

/** Adds what is one word, or several words as one. */
function place(words: FoldedWords, text: string): number {
  const tokens = tokenise(text);
  return words.add(tokens, 0, tokens.count);
}

function similarWords(a: string, b: string): boolean {
  const words = new FoldedWords();
  const [p, q] = [place(words, a), place(words, b)];
  return similar.similarityOf(words.codes, p, q, false) === similar.Similarity.Close;
}

function levenshtein(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}

describe('similarityOf', () => {
  it('takes misread words for the same and others not', () => {
    assert.ok(similarWords('harbour', 'harb0ur'));
    assert.ok(similarWords('modern', 'modem'));
    assert.ok(!similarWords('of', 'on'));
    assert.ok(!similarWords('port', 'ship'));
  });

  it('agrees with a plain Levenshtein distance', () => {
    let seed = 11;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const word = (): string => Array.from({ length: 1 + random(12) }, () => 'abcø'[random(4)]).join('');
    for (let round = 0; round < 3000; round++) {
      const [a, b] = [word(), word()];
      const longest = Math.max(a.length, b.length);
      const limit = longest <= 2 ? 0 : longest <= 4 ? 1 : Math.floor(longest * 0.4);
      assert.equal(similarWords(a, b), levenshtein(a, b) <= limit, `${a} ${b}`);
    }
  });

  it('takes words of 31 characters, and longer ones only if equal', () => {
    const long = 'a'.repeat(31);
    assert.ok(similarWords(long, `${long.slice(1)}b`));
    assert.ok(similarWords('a'.repeat(40), 'a'.repeat(40)));
    assert.ok(!similarWords('a'.repeat(40), 'a'.repeat(41)));
  });

  it('takes no number for another one', () => {
    assert.ok(!similarWords('1999', '1998'));
    assert.ok(similarWords('1999', '199o'));
    assert.ok(similarWords('1999', '1999'));
    // The codes of these end in the same bits as those of digits.
    assert.ok(similarWords('бвбвб', 'бвбвв'));
  });
});

describe('similarityOf where words stand in one place, and roughlySimilar', () => {
  it('agree with a plain Levenshtein distance', () => {
    let seed = 5;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const word = (): string => Array.from({ length: 1 + random(14) }, () => 'abcdefghik1'[random(11)]).join('');
    for (let round = 0; round < 3000; round++) {
      const words = new FoldedWords();
      const [a, b] = [word(), word()];
      const [p, q] = [place(words, a), place(words, b)];
      const distance = levenshtein(a, b);
      const longest = Math.max(a.length, b.length);
      const areNumbers = /^1+$/.test(a) && /^1+$/.test(b);
      const loosely = longest > 1 && !areNumbers && distance <= Math.floor(longest / 2);
      const close = longest <= 2 ? 0 : longest <= 4 ? 1 : Math.floor(longest * 0.4);
      const isClose = a === b || (!areNumbers && distance <= close);
      const wanted = isClose ? similar.Similarity.Close : loosely ? similar.Similarity.Loose : similar.Similarity.None;
      const exact = isClose ? similar.Similarity.Close : similar.Similarity.None;
      assert.equal(similar.similarityOf(words.codes, p, q, true), wanted, `${a} ${b}`);
      assert.equal(similar.similarityOf(words.codes, p, q, false), exact, `${a} ${b}`);
      assert.equal(similar.roughlySimilar(words.codes, p, q), distance <= Math.floor((longest * 2) / 3), `${a} ${b}`);
    }
  });
});

describe('isJoined', () => {
  it('tells two parts of a word', () => {
    const words = new FoldedWords();
    const [har, bour, harbour, barhour] = ['har', 'bour', 'Harbour', 'barhour'].map((text) => place(words, text));
    assert.ok(similar.isJoined(words.codes, har, bour, harbour));
    assert.ok(!similar.isJoined(words.codes, har, bour, barhour));
    assert.ok(!similar.isJoined(words.codes, bour, har, harbour));
    assert.ok(!similar.isJoined(words.codes, har, har, harbour));
  });

  it('keeps words however many there are', () => {
    const words = new FoldedWords();
    const long = place(words, 'x'.repeat(5000));
    const [a, b] = [place(words, 'harbour'), place(words, 'harb0ur')];
    assert.equal(similar.similarityOf(words.codes, a, b, false), similar.Similarity.Close);
    assert.equal(similar.similarityOf(words.codes, a, long, true), similar.Similarity.None);
  });
});
