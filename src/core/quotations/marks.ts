import type { Span } from '../text/span';
import { openingOf, quotedInParagraph, type OpenMarks, type QuotedPart } from './quotedParagraph';
import { joinWrapped } from './wrapped';

/** A quoted stretch of a text, its marks included. */
export interface QuotedSpan extends QuotedPart {
  /** Index of its paragraph; wrapped lines count as one (`joinWrapped`). */
  readonly paragraph: number;
}

/**
 * Quoted stretches of a text, in order, the outer before the inner. Linear time; never throws on any soup of marks.
 *
 * A quotation ends with its paragraph at the latest. One that is left open goes on in the next paragraph only if that opens with
 * the same mark (the printers' convention); each paragraph's part is a stretch of its own.
 */
export function findQuotedSpans(text: string, paragraphs: readonly Span[]): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  const joined = joinWrapped(text, paragraphs);
  let before: OpenMarks = '';
  joined.forEach(({ start, end }, paragraph) => {
    const next = joined[paragraph + 1];
    const { spans, open } = quotedInParagraph(text.slice(start, end), next && openingOf(text, next), before);
    for (const span of spans) found.push({ ...shifted(span, start), paragraph });
    before = open;
  });
  return found;
}

/** A quoted stretch with its positions moved. */
export function shifted(part: QuotedPart, by: number): QuotedPart {
  const words = { start: part.words.start + by, end: part.words.end + by };
  return { ...part, start: part.start + by, end: part.end + by, words };
}
