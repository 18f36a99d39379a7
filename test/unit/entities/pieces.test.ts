import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NameRecogniser } from '../../../src/core/entities/nameRecogniser';
import { piecesOf } from '../../../src/core/entities/pieces';

describe('piecesOf', () => {
  const sentence = 'Mr. Aurel of Kolmar met nobody there on Sept. 15 at noon. ';

  it('leaves paragraphs of a usual length alone', () => {
    const paragraphs = [{ start: 0, end: 3000 }];
    assert.deepEqual(piecesOf(sentence.repeat(60), paragraphs), paragraphs);
  });

  it('cuts a long one between sentences', () => {
    const text = sentence.repeat(400).trim();
    const pieces = piecesOf(text, [{ start: 0, end: text.length }]);
    assert.ok(pieces.length > 5);
    for (const { start, end } of pieces) {
      assert.ok(end - start <= 4000);
      assert.ok(text.startsWith('Mr. Aurel', start), text.slice(start, start + 20));
    }
  });

  it('cuts where no sentence ends before a small word, so that no name is cut', () => {
    const text = 'the envoy Anton Reske of Kolmar '.repeat(200).trim();
    for (const { start } of piecesOf(text, [{ start: 0, end: text.length }]))
      assert.match(text.slice(start, start + 9), /^(?:the|envoy|of) /);
  });

  it('covers any text without a gap and cuts no character', () => {
    const part = fc.constantFrom('a', ' ', '. ', 'Aurel', '😀', 'x'.repeat(900), '😀'.repeat(1700));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of piecesOf(text, [{ start: 0, end: text.length }])) {
          assert.equal(start, at);
          assert.ok(end > start || text === '');
          assert.doesNotMatch(text.slice(start, end), /^[\udc00-\udfff]/);
          at = end;
        }
        assert.equal(at, text.length);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same names in one long line as in several', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `The envoy Anton Reske went to Paris in week ${at}.`);
    const find = (text: string) => {
      const paragraphs = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      }));
      return new NameRecogniser()
        .recognise(text, paragraphs)
        .map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`);
    };
    assert.deepEqual(find(lines.join(' ')), find(lines.join('\n')));
  });
});
