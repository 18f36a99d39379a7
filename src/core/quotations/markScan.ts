import { isDash, isDigit, isLetter, isLower, isSpace, isStop, isUpper } from './chars';

/** Which marks belong together. A family's marks close only its own openers, but doubles close each other at need. */
export type MarkFamily =
  | 'straight'
  | 'curly'
  | 'doubled'
  | 'guillemet'
  | 'angle'
  | 'single'
  | 'singleCurly'
  | 'corner'
  | 'whiteCorner'
  | 'book'
  | 'bracket';

/** One mark in the text with what its surroundings allow it to be. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  /** The mark's first UTF-16 unit. */
  readonly glyph: number;
  /** It stands where an opening mark may stand: after a space, bracket or dash, before a word. */
  readonly canOpen: boolean;
  /** It stands where a closing mark may stand: right after a word or a stop. */
  readonly canClose: boolean;
  /** Closing beyond doubt: after a stop, or before one, and no letter follows. */
  readonly strongClose: boolean;
  /** Space or a border of the paragraph on both sides. */
  readonly spaced: boolean;
  /** After a digit: inches, feet, minutes. */
  readonly afterDigit: boolean;
  /** A mark that looks like an opener after `, ` but is followed by a lower-case word: a closer with its space on the wrong side. */
  readonly misspaced: boolean;
  /** No space on either side, capital after: an opener that lost its space (`said"Hello`). */
  readonly glued: boolean;
}

const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const EQUALS = 0x3d;
const LEFT_SINGLE = 0x2018;
const RIGHT_SINGLE = 0x2019;

/** Words that begin with an apostrophe of their own; those of the second list are words without it too, and then open quotations. */
const ELISIONS = /^(?:\d\d(?:s|ers?)|n|t|em|tis|twas|twere|twill|twould|til|cos|coz|cuz|nuff|neath|gainst|tween)$/i;
const SMALL_ELISIONS = /^(?:till|cause|round|bout|hood|tude)$/;
/** What follows an apostrophe that lost its place: `world' s`, `he' d`, `Xi 's`. */
const SUFFIX = /^(?:s|d|t|m|ll|re|ve)$/;

/** Finds the quotation marks of `[start, end)`, apostrophes and years left out; one pass. */
export function scanMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let i = start; i < end; i++) {
    if (!isMarkCode(text.charCodeAt(i))) continue;
    const mark = markAt(text, i, start, end);
    if (!mark) continue;
    if (mark.family === 'straight' && text.charCodeAt(i - 1) === EQUALS) {
      i = attributeEnd(text, i, end);
      continue;
    }
    marks.push(mark);
    i = mark.end - 1;
  }
  return marks;
}

/** Whether `[start, end)` has any mark but apostrophes within words: a quick look before the scan. */
export function hasMarks(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80 ? code !== 0x22 && code !== APOSTROPHE && code !== BACKTICK : !isMarkCode(code)) continue;
    const apostrophe = code === APOSTROPHE || code === RIGHT_SINGLE;
    if (!apostrophe || i === start || i + 1 >= end) return true;
    if (!isLetter(text.charCodeAt(i - 1)) || !isLetter(text.charCodeAt(i + 1))) return true;
  }
  return false;
}

/** Where the value of an attribute of markup ends (`<a href="…">`), or its own place if nothing ends it. */
function attributeEnd(text: string, at: number, end: number): number {
  const close = text.indexOf(text.charAt(at), at + 1);
  return close > at && close < end ? close : at;
}

/** Whether the unit is one of the marks that the scanner knows. */
export function isMarkCode(code: number): boolean {
  if (code < 0x80) return code === 0x22 || code === APOSTROPHE || code === BACKTICK;
  if (code < 0x2018) return code === 0xab || code === 0xbb;
  if (code <= 0x203a) return code <= 0x201f || code >= 0x2039;
  return (code >= 0x3008 && code <= 0x300f) || code === 0xff02;
}

/** The mark at a place of the paragraph `[start, end)`, if there is one and it is not an apostrophe. */
export function markAt(text: string, at: number, start: number, end: number): Mark | undefined {
  const code = text.charCodeAt(at);
  if (at >= end || !isMarkCode(code)) return undefined;
  const family = familyOf(text, at, code, end);
  if (!family) return undefined;
  const markEnd = family === 'doubled' ? at + 2 : at + 1;
  const before = neighbour(text, at - 1, -1, start, end);
  const after = neighbour(text, markEnd, 1, start, end);
  const single = family === 'single' || family === 'singleCurly';
  if (single && isApostrophe(text, at, markEnd, start, end)) return undefined;
  const spaceBefore = before === -1 || isSpace(before);
  const spaceAfter = after === -1 || isSpace(after);
  const wordAfter = isLetter(after) || isDigit(after);
  const opensAfter = spaceBefore || isOpenBracket(before) || isDash(before) || before === 0x2f || before === 0x3a;
  return {
    start: at,
    end: markEnd,
    family,
    glyph: code,
    canOpen: opensAfter && !spaceAfter && !(isStop(after) && after !== 0x2026 && after !== 0x2e),
    canClose: !spaceBefore && !(single && (wordAfter || isOpenBracket(before))),
    strongClose:
      !spaceBefore && !wordAfter && (isStop(before) || (!spaceAfter && !isDash(after)) || !possessiveLike(text, at)),
    spaced: spaceBefore && spaceAfter,
    afterDigit: isDigit(before),
    misspaced: spaceBefore && isLower(after) && at - 2 >= start && isStop(text.charCodeAt(at - 2)),
    glued: isLetter(before) && isUpper(after),
  };
}

/** The nearest unit on one side that is not itself a mark (`"'Foo`), or -1 at the paragraph's border. */
function neighbour(text: string, at: number, step: 1 | -1, start: number, end: number): number {
  let i = at;
  for (let skipped = 0; i >= start && i < end && skipped < 4 && isMarkCode(text.charCodeAt(i)); skipped++) i += step;
  return i >= start && i < end ? text.charCodeAt(i) : -1;
}

function familyOf(text: string, at: number, code: number, end: number): MarkFamily | undefined {
  switch (code) {
    case 0x22:
    case 0xff02:
      return 'straight';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
      return 'curly';
    case 0xab:
    case 0xbb:
      return 'guillemet';
    case 0x2039:
    case 0x203a:
      return 'angle';
    case 0x300a:
    case 0x300b:
      return 'book';
    case 0x3008:
    case 0x3009:
      return 'bracket';
    case 0x300c:
    case 0x300d:
      return 'corner';
    case 0x300e:
    case 0x300f:
      return 'whiteCorner';
    case APOSTROPHE:
    case BACKTICK:
    case LEFT_SINGLE:
    case RIGHT_SINGLE:
      if (at + 1 < end && text.charCodeAt(at + 1) === code) return 'doubled';
      return code === LEFT_SINGLE || code === RIGHT_SINGLE ? 'singleCurly' : 'single';
    default:
      return 'singleCurly';
  }
}

/** Whether a single mark is part of a word: within one, before an elided one ('80s, 'em) or before a suffix that stands apart (he' d). */
function isApostrophe(text: string, at: number, next: number, start: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const before = at > start ? text.charCodeAt(at - 1) : -1;
  const after = next < end ? text.charCodeAt(next) : -1;
  const wordBefore = isLetter(before) || isDigit(before);
  if (wordBefore && (isLetter(after) || isDigit(after))) return true;
  if (code === BACKTICK) return before !== -1 && !isSpace(before) && !isOpenBracket(before);
  if (code === 0x201a || code === 0x201b) return false;
  const gap = isSpace(after) ? 1 : 0;
  // `world' s`, `Xi 's`, `he ' d`: the suffix is a word of its own and something to hang it on stands before.
  const held = wordBefore || (isSpace(before) && at - 2 >= start && isLetter(text.charCodeAt(at - 2)));
  const word = wordAt(text, next + gap, end);
  const closing = next + gap + word.length < end ? text.charCodeAt(next + gap + word.length) : -1;
  if (held && SUFFIX.test(word) && !isMarkCode(closing)) return true;
  if (gap || wordBefore) return false;
  if (word.length === 2 && isDigit(word.charCodeAt(0)) && isDigit(word.charCodeAt(1)))
    return !opensClause(text, at, start);
  return ELISIONS.test(word) || SMALL_ELISIONS.test(word);
}

/** Whether a mark stands first in the paragraph or after a comma or colon: `he said, '99 problems …'` against `in '99`. */
function opensClause(text: string, at: number, start: number): boolean {
  let i = at - 1;
  while (i >= start && isSpace(text.charCodeAt(i))) i--;
  return i < start || text[i] === ',' || text[i] === ':';
}

/** The run of letters and digits at a place, cut at 8: enough to know the short words that matter. */
function wordAt(text: string, at: number, end: number): string {
  let i = at;
  const stop = Math.min(end, at + 8);
  while (i < stop && (isLetter(text.charCodeAt(i)) || isDigit(text.charCodeAt(i)))) i++;
  return text.slice(at, i);
}

/** `workers'`, `goin'`, `6'`: an apostrophe that ends a word as often as a quotation. */
function possessiveLike(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1) | 0x20;
  if (last === 0x73 || last === 0x7a || last === 0x78) return true;
  if (isDigit(text.charCodeAt(at - 1))) return true;
  return last === 0x6e && (text.charCodeAt(at - 2) | 0x20) === 0x69 && isLetter(text.charCodeAt(at - 3));
}

function isOpenBracket(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b || code === 0xff08 || code === 0x3010;
}
