import assert from 'node:assert/strict';
import fc from 'fast-check';
import { snapToGraphemes, trimSpace } from '../../../src/core/text/graphemes';
import { patience, runs, wildText } from '../support/wild';

describe('snapToGraphemes', function () {
  this.timeout(patience());

  const cut = (text: string, start: number, end: number): string => {
    const span = snapToGraphemes(text, { start, end });
    return text.slice(span.start, span.end);
  };

  it('never cuts an emoji with joiners, a flag, a letter with marks, or CR LF', () => {
    assert.equal(cut('a👩‍🚀b', 2, 3), '👩‍🚀');
    assert.equal(cut('a👩‍🚀b', 1, 2), '👩‍🚀');
    assert.equal(cut('🇨🇳🇫🇷', 4, 5), '🇫🇷');
    assert.equal(cut('🇨🇳🇫🇷', 0, 5), '🇨🇳🇫🇷');
    assert.equal(cut('cafe\u0301s', 3, 4), 'e\u0301');
    assert.equal(cut('a\r\nb', 1, 2), '\r\n');
  });

  it('leaves whole characters alone', () => {
    assert.equal(cut('习近平主席', 1, 3), '近平');
    assert.equal(cut('plain', 1, 3), 'la');
    assert.deepEqual(snapToGraphemes('plain', { start: 2, end: 2 }), { start: 2, end: 2 });
    assert.deepEqual(snapToGraphemes('👩‍🚀', { start: 2, end: 2 }), { start: 0, end: 0 });
  });

  it('agrees with a segmentation of the whole text', () => {
    const whole = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(wildText({ maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = Math.min(a % (text.length + 1), b % (text.length + 1));
        const end = Math.max(a % (text.length + 1), b % (text.length + 1));
        const borders = [...whole.segment(text)].map((one) => one.index).concat(text.length);
        const low = Math.max(...borders.filter((at) => at <= start));
        const high = end === start ? low : Math.min(...borders.filter((at) => at >= end));
        assert.deepEqual(snapToGraphemes(text, { start, end }), { start: low, end: high });
      }),
      { numRuns: runs() },
    );
  });

  it('takes the parity of a long run of flags from its start', () => {
    const flags = '🇨🇳'.repeat(5000);
    assert.deepEqual(snapToGraphemes(flags, { start: 10_002, end: 10_006 }), { start: 10_000, end: 10_008 });
  });
});

describe('trimSpace', function () {
  this.timeout(patience());

  it('takes off every kind of outer space and nothing inside', () => {
    const text = ' \u00a0\n\u200bwu \u00a0 xi\ufeff\u3000\t';
    const span = trimSpace(text, { start: 0, end: text.length });
    assert.equal(text.slice(span.start, span.end), 'wu \u00a0 xi');
  });

  it('makes a span of nothing but space empty', () => {
    assert.deepEqual(trimSpace('a \n b', { start: 1, end: 4 }), { start: 1, end: 1 });
  });
});
