import type { QuotationKind } from '../model';
import type { Span } from '../text/span';
import { isDigit, isLetter, isLower, isSpace, isStop, isUpper } from './chars';

/** Words that stay small in titles. */
const SMALL = /^(?:a|an|the|and|or|nor|but|of|in|on|at|to|for|from|by|with|as|vs?|de|la|le|is)$/i;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu;
/** What names a work right before its title. */
const WORK =
  /(?:^|[^\p{L}])(?:books?|novels?|films?|movies?|songs?|singles?|albums?|tracks?|series|shows?|plays?|musicals?|operas?|poems?|documentar(?:y|ies)|essays?|memoirs?|magazines?|podcasts?|episodes?|paintings?|articles?|papers?|reports?|columns?|sitcoms?|dramas?|programmes?|programs?|entitled|titled|headlined|starred in|stars? in)[,:]?\s*(?:called\s*)?$/iu;

/** The kind of a quoted stretch by its own words and what stands right before and after it. */
export function kindOfShape(
  text: string,
  span: Span,
  words: Span,
  paragraph: Span,
  continued: boolean,
): QuotationKind | 'title' {
  if (continued) return 'direct';
  const inner = text.slice(words.start, words.end);
  const list = inner.length > 400 ? undefined : (inner.match(WORD) ?? []);
  const before = lastOutside(text, span.start, paragraph.start);
  const last = text.charCodeAt(words.end - 1);
  const stopped = isStop(last) || last === 0x2d || last === 0x2014;
  if (list && isTitle(text, span, list, last, before, paragraph)) return 'title';
  const capital = isUpper(firstOf(text, words)) || isDigit(firstOf(text, words));
  const clauseBefore =
    before === -1 || isStop(before) || before === 0x3a || isCloser(before) || before === 0x2014 || before === 0x2013;
  const count = list?.length ?? 99;
  if (clauseBefore && (capital || before !== -1) && (stopped || count >= 4 || before === 0x3a)) return 'direct';
  if (capital && stopped && count >= 4) return 'direct';
  if (count >= 4 || (stopped && count >= 3)) return 'mixed';
  return 'scare';
}

function isTitle(
  text: string,
  span: Span,
  list: readonly string[],
  last: number,
  before: number,
  paragraph: Span,
): boolean {
  if (text.charCodeAt(span.start) === 0x300a) return true;
  if (list.length === 0 || list.length > 12 || last === 0x21 || last === 0x3f) return false;
  const capitals = list.filter((word) => isUpper(word.charCodeAt(0)) || isDigit(word.charCodeAt(0))).length;
  const small = list.filter((word) => SMALL.test(word)).length;
  const first = list[0] ?? '';
  const shaped =
    capitals > 0 &&
    list.every((word) => !isLower(word.charCodeAt(0)) || SMALL.test(word)) &&
    !isLower(first.charCodeAt(0));
  if (!shaped || capitals < list.length - small) return false;
  if (WORK.test(text.slice(Math.max(paragraph.start, span.start - 40), span.start))) return true;
  if (before === 0x2c || before === 0x3a || before === -1) return false;
  // A nickname stands between the parts of a name: Dwayne "The Rock" Johnson.
  return false;
}

function firstOf(text: string, words: Span): number {
  for (let i = words.start; i < words.end; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code)) return code;
  }
  return -1;
}

/** The last unit before a place that is not space, or -1 at the paragraph's start. */
function lastOutside(text: string, at: number, start: number): number {
  let i = at - 1;
  while (i >= start && isSpace(text.charCodeAt(i))) i--;
  return i >= start ? text.charCodeAt(i) : -1;
}

function isCloser(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0xbb;
}
