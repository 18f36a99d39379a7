import assert from 'node:assert/strict';
import fc from 'fast-check';
import { QuotationFinder } from '../../../src/core/quotations/finder';
import { findQuotedSpans } from '../../../src/core/quotations/marks';
import { mentionsOf, paragraphsOf } from './support';

const MARKS = [...'"\'“”„‟‘’‚‛«»‹›`´＂「」『』《》〈〉'];
const WORDS = [
  'said',
  'he',
  'Li',
  'the',
  'minister',
  'who',
  'told',
  'workers',
  's',
  'd',
  "'80s",
  '6',
  'U.S.',
  'according',
  'to',
  'and',
  '水',
  '👩‍🚀',
];
const soup = fc
  .array(
    fc.constantFrom(
      ...MARKS,
      ...WORDS,
      ' ',
      ' ',
      ' ',
      '\n',
      '\n',
      ',',
      '.',
      '?',
      ':',
      '—',
      '(',
      ')',
      '\u00a0',
      '\ud800',
      '=',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

/** The bench runs a million of these; here a few say that nothing broke. */
const RUNS = Number(process.env.SOUPS ?? 3000);

describe('quotations in soups of marks', () => {
  it('never throws, and gives spans in order, within the text, nested or apart', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const paragraphs = paragraphsOf(text);
        const spans = findQuotedSpans(text, paragraphs);
        let before = { start: -1, end: 0 };
        const open: { start: number; end: number }[] = [];
        for (const span of spans) {
          assert.ok(span.start >= 0 && span.end <= text.length && span.start < span.end);
          assert.ok(span.words.start >= span.start && span.words.end <= span.end && span.words.start < span.words.end);
          assert.ok(span.start > before.start || (span.start === before.start && span.end <= before.end));
          while (open.length > 0 && open.at(-1)!.end <= span.start) open.pop();
          assert.ok(open.length === 0 || span.end <= open.at(-1)!.end, 'crossing spans');
          assert.equal(span.depth, open.length);
          open.push(span);
          before = span;
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('attributes without a throw, and names only what stands in the text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const mentions = mentionsOf(text, 'person:Li', 'place:U.S.');
        for (const one of new QuotationFinder().find(text, paragraphsOf(text), mentions)) {
          assert.ok(one.start < one.end && one.end <= text.length);
          if (one.cueSpan) assert.equal(text.slice(one.cueSpan.start, one.cueSpan.end), one.cue);
          if (one.speakerSpan)
            assert.ok(one.speakerSpan.start < one.speakerSpan.end && one.speakerSpan.end <= text.length);
          if (one.speakerEntity) assert.ok(mentions.some(({ entity }) => entity === one.speakerEntity));
          assert.equal(one.speaker === undefined, one.speakerSpan === undefined);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('takes paragraphs that do not cover the text, overlap or are empty', () => {
    const text = '"One," he said. "Two."';
    for (const paragraphs of [
      [],
      [{ start: 3, end: 3 }],
      [
        { start: 0, end: 5 },
        { start: 2, end: 40 },
      ],
    ]) {
      findQuotedSpans(text, paragraphs);
      new QuotationFinder().find(text, paragraphs, []);
    }
  });
});
