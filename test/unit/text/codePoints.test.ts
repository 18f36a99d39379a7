import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CodePoints } from '../../../src/core/text/codePoints';
import { runs, wildText } from '../support/wild';

describe('CodePoints', () => {
  it('counts as Python does', () => {
    const points = new CodePoints('a😀b👩‍🚀c');
    assert.equal(points.length, 7);
    assert.equal(points.toUtf16(2), 3);
    assert.equal(points.fromUtf16(3), 2);
    assert.equal(points.toUtf16(7), 10);
  });

  it('takes what lies outside to the nearest end', () => {
    const points = new CodePoints('a😀');
    assert.equal(points.toUtf16(-1), 0);
    assert.equal(points.toUtf16(9), 3);
    assert.equal(points.fromUtf16(9), 2);
  });

  it('counts a lone surrogate as one', () => {
    const text = '\ud83d\ud83d\ude00\ude00';
    assert.equal(new CodePoints(text).length, [...text].length);
  });

  it('agrees with the string iterator at every offset', () => {
    fc.assert(
      fc.property(fc.oneof(wildText(), fc.string({ unit: 'binary' })), (text) => {
        const points = new CodePoints(text);
        let unit = 0;
        let point = 0;
        for (const character of text) {
          assert.equal(points.toUtf16(point), unit);
          assert.equal(points.fromUtf16(unit), point);
          if (character.length === 2) assert.equal(points.fromUtf16(unit + 1), point + 1);
          unit += character.length;
          point++;
        }
        assert.equal(points.length, point);
        assert.equal(points.toUtf16(point), unit);
      }),
      { numRuns: runs() },
    );
  });
});
