import type { QuotationKind } from '../model';
import type { Span } from '../text/span';
import { isSpace } from './chars';
import { isSingle, pairMarks, type MarkPair } from './markPairs';
import { markAt, scanMarks, type Mark } from './markScan';
import { brokenEnd, isReported } from './broken';
import { kindOfShape } from './shape';

/** A quoted stretch of a text, its marks included. */
export interface QuotedSpan extends Span {
  /** By its shape alone; what is said of it can still change this (`findQuotations`). */
  readonly kind: QuotationKind | 'title';
  /** The quoted words without their marks. */
  readonly words: Span;
  /** In how many quoted stretches it stands: 0 for most. */
  readonly depth: number;
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Continued from the paragraph before, whose quotation was left open. */
  readonly continues?: boolean;
  /** Goes on in the next paragraph. */
  readonly continued?: boolean;
  /** Its mark at the start or the end is missing, and it is not continued. */
  readonly broken?: 'start' | 'end';
}

/** Marks that a paragraph leaves open, outermost first: a string of their glyphs. */
export type OpenMarks = string;

/**
 * Quoted stretches of a text, in order, the outer before the inner. Linear time; never throws on any soup of marks.
 *
 * A quotation ends with its paragraph at the latest. One that is left open goes on in the next paragraph only if that opens with
 * the same mark (the printers' convention); each paragraph's part is a stretch of its own.
 */
export function findQuotedSpans(text: string, paragraphs: readonly Span[]): readonly QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let open: OpenMarks = '';
  paragraphs.forEach((paragraph, index) => {
    const part = quotedInParagraph(text, paragraph, paragraphs[index + 1], index, open);
    for (const span of part.spans) found.push(span);
    open = part.open;
  });
  return found;
}

/** The quoted stretches of one paragraph, given what the one before left open. */
export function quotedInParagraph(
  text: string,
  paragraph: Span,
  next: Span | undefined,
  index: number,
  before: OpenMarks,
): { readonly spans: readonly QuotedSpan[]; readonly open: OpenMarks } {
  const marks = scanMarks(text, paragraph.start, paragraph.end);
  const first = marks[0];
  if (!first) return { spans: [], open: '' };
  const opening = next ? openingMark(text, next) : undefined;
  const { pairs, open } = pairMarks(marks, opening !== undefined);
  const raw: Draft[] = [];
  for (const pair of pairs) {
    if (pair.open || closesSpeech(text, paragraph, pair.close)) raw.push(draftOf(text, pair, paragraph));
  }
  let left = '';
  for (const mark of open) {
    const continued = opening !== undefined && goesOn(mark, opening) && !isReported(text, mark.end, paragraph.end);
    if (isSingle(mark) ? !continued || !isFirst(text, mark, paragraph) : mark.family === 'angle') continue;
    if (continued) left += text.charAt(mark.start);
    const end = continued ? paragraph.end : brokenEnd(text, mark.end, paragraph.end);
    raw.push({
      start: mark.start,
      end,
      wordsStart: mark.end,
      wordsEnd: end,
      ...(continued ? { continued } : { broken: 'end' }),
    });
  }
  raw.sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: QuotedSpan[] = [];
  const stack: Draft[] = [];
  for (const draft of raw) {
    let top = stack.at(-1);
    while (top && top.end <= draft.start) {
      stack.pop();
      top = stack.at(-1);
    }
    if (top && top.end < draft.end) continue;
    const words = trimmed(text, draft.wordsStart, draft.wordsEnd);
    if (words.start >= words.end) continue;
    const depth = stack.length;
    const continues = repeats(text, draft.start, before, depth, paragraph);
    stack.push(draft);
    spans.push({
      start: draft.start,
      end: draft.end,
      words,
      depth,
      paragraph: index,
      kind: kindOfShape(text, draft, words, paragraph, continues || draft.continued === true),
      ...(continues ? { continues } : {}),
      ...(draft.continued ? { continued: true } : {}),
      ...(draft.broken ? { broken: draft.broken } : {}),
    });
  }
  return { spans, open: left };
}

/** UTF-16 units before a closing mark without an opener. */
const SHORTEST = 16;

interface Draft extends Span {
  readonly wordsStart: number;
  readonly wordsEnd: number;
  readonly continued?: boolean;
  readonly broken?: 'start' | 'end';
}

function draftOf(text: string, pair: MarkPair, paragraph: Span): Draft {
  const start = pair.open?.start ?? paragraph.start;
  const wordsStart = pair.open?.end ?? paragraph.start;
  if (pair.close) {
    const draft = { start, end: pair.close.end, wordsStart, wordsEnd: pair.close.start };
    return pair.open ? draft : { ...draft, broken: 'start' };
  }
  const end = brokenEnd(text, wordsStart, pair.cutAt ?? paragraph.end);
  return { start, end, wordsStart, wordsEnd: end, broken: 'end' };
}

/** Whether a closing mark alone ends what its paragraph began with: after `,` `?` `!` and a few words, with the author's voice to follow. */
function closesSpeech(text: string, paragraph: Span, close: Mark | undefined): boolean {
  if (!close || close.start - paragraph.start < SHORTEST) return false;
  const stop = text.charAt(close.start - 1);
  return (
    (stop === ',' || stop === '?' || stop === '!') && trimmed(text, close.end, paragraph.end).start < paragraph.end
  );
}

/** The mark that a paragraph opens with, if it does. */
function openingMark(text: string, paragraph: Span): Mark | undefined {
  const mark = markAt(text, firstPlace(text, paragraph), paragraph.start, paragraph.end);
  return mark && (mark.canOpen || mark.spaced || mark.family === 'guillemet') ? mark : undefined;
}

function firstPlace(text: string, paragraph: Span): number {
  let i = paragraph.start;
  while (i < paragraph.end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Whether the next paragraph's opening mark repeats this one. French printers repeat the closing guillemet. */
function goesOn(mark: Mark, opening: Mark): boolean {
  if (mark.family !== opening.family) return false;
  return mark.family === 'guillemet' || mark.glyph === opening.glyph;
}

function isFirst(text: string, mark: Mark, paragraph: Span): boolean {
  return mark.start === firstPlace(text, paragraph);
}

/** Whether the mark at a place repeats the one that the paragraph before left open at this depth. */
function repeats(text: string, at: number, before: OpenMarks, depth: number, paragraph: Span): boolean {
  if (depth >= before.length || at !== firstPlace(text, paragraph) + depth) return false;
  const left = before.charAt(depth);
  return left === text.charAt(at) || (left === '«' && text.charAt(at) === '»');
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
