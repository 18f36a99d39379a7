import type { QuotationKind } from '../model';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import { brokenEnd, isReported } from './broken';
import { isSpace } from './chars';
import { isSingle, pairMarks, type MarkPair } from './markPairs';
import { markAt, scanMarks, type Mark, type MarkFamily } from './markScan';
import { kindOfShape } from './shape';

/** A quoted stretch of a paragraph, its marks included; positions within the paragraph. */
export interface QuotedPart extends Span {
  /** By its shape alone; what is said of it can still change this (`findQuotations`). */
  readonly kind: QuotationKind | 'title';
  /** The quoted words without their marks. */
  readonly words: Span;
  /** In how many quoted stretches it stands: 0 for most. */
  readonly depth: number;
  /** Continued from the paragraph before, whose quotation was left open. */
  readonly continues?: boolean;
  /** Goes on in the next paragraph. */
  readonly continued?: boolean;
  /** Its mark at the start or the end is missing, and it is not continued. */
  readonly broken?: 'start' | 'end';
}

export interface QuotedParts {
  readonly spans: readonly QuotedPart[];
  readonly open: OpenMarks;
}

/** Quoted stretches that are read in one go. */
const STEP = 32;

/** Marks that a paragraph leaves open, outermost first: a string of their glyphs. */
export type OpenMarks = string;

/** The mark that a paragraph opens with. */
export interface Opening {
  readonly family: MarkFamily;
  readonly glyph: number;
}

/**
 * The quoted stretches of one paragraph, in order, the outer before the inner.
 *
 * @param text the paragraph
 * @param opening the mark that the next paragraph opens with, if it does
 * @param before what the paragraph before left open
 */
export function quotedInParagraph(text: string, opening: Opening | undefined, before: OpenMarks): QuotedParts {
  return finish(quotedSteps(text, opening, before));
}

/** The same, some marks at a time. */
export function* quotedSteps(text: string, opening: Opening | undefined, before: OpenMarks): Steps<QuotedParts> {
  const marks = scanMarks(text, 0, text.length);
  if (marks.length === 0) return { spans: [], open: '' };
  if (marks.length > STEP) yield;
  const resumes = marks[0] !== undefined && repeats(text, marks[0].start, before, 0);
  const { pairs, open } = pairMarks(marks, opening !== undefined, resumes);
  if (marks.length > STEP) yield;
  const raw: Draft[] = [];
  for (const pair of pairs) {
    if (pair.open || closesSpeech(text, pair.close)) raw.push(draftOf(text, pair));
  }
  let left = '';
  for (const mark of open) {
    const continued = opening !== undefined && goesOn(mark, opening) && !isReported(text, mark.end, text.length);
    if (isSingle(mark) ? !continued || mark.start !== firstPlace(text, 0, text.length) : mark.family === 'angle')
      continue;
    if (continued) left += text.charAt(mark.start);
    const end = continued ? text.length : brokenEnd(text, mark.end, text.length);
    raw.push({
      start: mark.start,
      end,
      wordsStart: mark.end,
      wordsEnd: end,
      ...(continued ? { continued } : { broken: 'end' }),
    });
  }
  raw.sort((a, b) => a.start - b.start || b.end - a.end);
  if (raw.length > STEP) yield;
  const spans: QuotedPart[] = [];
  const stack: Draft[] = [];
  for (const [at, draft] of raw.entries()) {
    if (at % STEP === STEP - 1) yield;
    let top = stack.at(-1);
    while (top && top.end <= draft.start) {
      stack.pop();
      top = stack.at(-1);
    }
    if (top && top.end < draft.end) continue;
    const words = trimmed(text, draft.wordsStart, draft.wordsEnd);
    if (words.start >= words.end) continue;
    const depth = stack.length;
    const continues = repeats(text, draft.start, before, depth);
    stack.push(draft);
    spans.push({
      start: draft.start,
      end: draft.end,
      words,
      depth,
      kind: kindOfShape(text, draft, words, continues || draft.continued === true),
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

function draftOf(text: string, pair: MarkPair): Draft {
  const start = pair.open?.start ?? 0;
  const wordsStart = pair.open?.end ?? 0;
  if (pair.close) {
    const draft = { start, end: pair.close.end, wordsStart, wordsEnd: pair.close.start };
    return pair.open ? draft : { ...draft, broken: 'start' };
  }
  const end = brokenEnd(text, wordsStart, pair.cutAt ?? text.length);
  return { start, end, wordsStart, wordsEnd: end, broken: 'end' };
}

/** Whether a closing mark alone ends what its paragraph began with: after `,` `?` `!` and a few words, with the author's voice to follow. */
function closesSpeech(text: string, close: Mark | undefined): boolean {
  if (!close || close.start < SHORTEST) return false;
  const stop = text.charAt(close.start - 1);
  return (stop === ',' || stop === '?' || stop === '!') && firstPlace(text, close.end, text.length) < text.length;
}

/** The mark that a paragraph of a text opens with, if it does. */
export function openingOf(text: string, { start, end }: Span): Opening | undefined {
  const mark = markAt(text, firstPlace(text, start, end), start, end);
  return mark && (mark.canOpen || mark.spaced || mark.family === 'guillemet') ? mark : undefined;
}

/** The first place of `[start, end)` that is not space, else `end`. */
function firstPlace(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Whether the next paragraph's opening mark repeats this one. French printers repeat the closing guillemet. */
function goesOn(mark: Mark, opening: Opening): boolean {
  if (mark.family !== opening.family) return false;
  return mark.family === 'guillemet' || mark.glyph === opening.glyph;
}

/** Whether the mark at a place repeats the one that the paragraph before left open at this depth. */
function repeats(text: string, at: number, before: OpenMarks, depth: number): boolean {
  if (depth >= before.length || at !== firstPlace(text, 0, text.length) + depth) return false;
  const left = before.charAt(depth);
  return left === text.charAt(at) || (left === '«' && text.charAt(at) === '»');
}

function trimmed(text: string, from: number, to: number): Span {
  const start = firstPlace(text, from, to);
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
