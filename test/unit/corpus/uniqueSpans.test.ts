import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSpans, uniqueSpans } from '../../../src/core/corpus/uniqueSpans';
import { coverTest, contains, type Span } from '../../../src/core/text/span';

const span = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
const covered = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end);

describe('unique spans', () => {
  it('merging keeps exactly the same characters, disjoint and in order', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const merged = mergeSpans(spans);
        for (let at = 0; at < 260; at++) assert.equal(covered(merged, at), covered(spans, at));
        for (let i = 1; i < merged.length; i++) assert.ok(merged[i - 1].end < merged[i].start);
      }),
    );
  });

  it('are what the paragraphs have and the others do not, slivers left out', () => {
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (rawParagraphs, others) => {
        const paragraphs = mergeSpans(rawParagraphs);
        const unique = uniqueSpans(paragraphs, others);
        for (const one of unique) {
          assert.ok(one.end - one.start >= 4);
          for (let at = one.start; at < one.end; at++) assert.ok(covered(paragraphs, at) && !covered(others, at));
        }
        const isShort = (at: number) => {
          let [from, to] = [at, at];
          const isFree = (place: number) => covered(paragraphs, place) && !covered(others, place);
          while (isFree(from - 1)) from--;
          while (isFree(to + 1)) to++;
          return to + 1 - from < 4;
        };
        for (let at = 0; at < 260; at++)
          if (covered(paragraphs, at) && !covered(others, at) && !covered(unique, at))
            assert.ok(isShort(at), `at ${at}`);
      }),
    );
  });

  it('the cover test agrees with looking at each', () => {
    fc.assert(
      fc.property(fc.array(span), span, (raw, wanted) => {
        const sorted = mergeSpans(raw);
        assert.equal(
          coverTest(sorted)(wanted),
          sorted.some((one) => contains(one, wanted)),
        );
      }),
    );
  });
});
