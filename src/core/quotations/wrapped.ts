import type { Span } from '../text/span';

/** Lines of a text that was wrapped at a fixed width are no longer than this. */
const WIDEST = 100;
const NARROWEST = 50;
/** So many lines that run on, and so many of them full, tell a wrapped text from short paragraphs. */
const LINES = 4;
const SHARE = 0.7;
/** The width is the length that this share of the lines stays under: a line too long here and there does not change it. */
const QUANTILE = 0.5;

/**
 * Joins the lines of paragraphs that were wrapped at a fixed width (old newswire, mail, plain-text books) into one paragraph each, so
 * that a quotation may run over their ends. A text with a line for each paragraph comes back as it is.
 *
 * A text is taken for wrapped where most of its short lines that another follows, without indent or blank line between, are so long
 * that the next one's first word would not have fitted.
 */
export function joinWrapped(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const width = widthOf(text, paragraphs);
  if (width === undefined) return paragraphs;
  const joined: Span[] = [];
  let start = -1;
  paragraphs.forEach((line, i) => {
    if (start < 0) start = line.start;
    const next = paragraphs[i + 1];
    if (next && runsOn(text, line, next) && isFull(text, line, next, width)) return;
    joined.push({ start, end: line.end });
    start = -1;
  });
  return joined;
}

/** The width that the text is wrapped at, if it is. */
function widthOf(text: string, paragraphs: readonly Span[]): number | undefined {
  const lengths: number[] = [];
  paragraphs.forEach((line, i) => {
    const next = paragraphs[i + 1];
    if (next && line.end - line.start <= WIDEST && runsOn(text, line, next)) lengths.push(line.end - line.start);
  });
  if (lengths.length < LINES) return undefined;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * QUANTILE)] ?? 0;
  if (width < NARROWEST) return undefined;
  let full = 0;
  paragraphs.forEach((line, i) => {
    const next = paragraphs[i + 1];
    if (next && line.end - line.start <= WIDEST && runsOn(text, line, next) && isFull(text, line, next, width)) full++;
  });
  return full >= lengths.length * SHARE ? width : undefined;
}

/** Whether a line stands right under another, without indent. */
function runsOn(text: string, line: Span, next: Span): boolean {
  let i = line.end;
  while (text.charCodeAt(i) === 0x20 && i - line.end < 3) i++;
  return text.charCodeAt(i) === 0x0a && next.start === i + 1;
}

/** Whether the first word of the next line would not have fitted on a line. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const length = line.end - line.start;
  if (length > WIDEST) return false;
  let word = 0;
  while (next.start + word < next.end && text.charCodeAt(next.start + word) > 0x20) word++;
  return length + 1 + word > width;
}
