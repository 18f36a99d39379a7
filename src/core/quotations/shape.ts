import type { QuotationKind } from '../model';
import type { Span } from '../text/span';
import { casingOf, Casing } from './casing';
import { isDigit, isLetter, isSpace, isStop, isUpper } from './chars';

const WORK = String.raw`(?:(?:radio|television|tv|talk|reality|web|video|campaign|broadway) )?(?:book|novel|film|movie|song|single|album|track|series|show|sitcom|musical|opera|poem|play|documentary|memoir|magazine|podcast|episode|painting|sculpture|commentary|column|essay|drama|anthem|trilogy|blockbuster|bestseller|sequel|soundtrack|comedy|thriller|biopic|exhibition|video game|handbook|textbook|manual|pamphlet|brochure|ballad|hymn|waltz|symphony|novella|saga|cartoon|program|programme|newscast|newsletter|ad|commercial|talk show)s?`;
/** Small letters. With `\p{L}` and regardless of case these patterns take several times as long to be compiled, which would be one long step. */
const LETTER = String.raw`a-z\u00df-\u024f`;
/** What stands right before a title, in small letters. */
const BEFORE = new RegExp(
  String.raw`(?:^|[^${LETTER}])(?:${WORK}(?: called| named)?[,:]?|roles? in|(?:en)?titled|headed|sings?|sang|sung|starred in|stars? (?:in|of)|episode of|hosts? of|author of|creator of|star of)\s*$`,
);
/** A station and its show: on ABC's …, told Fox News's … */
const STATION =
  /(?:^|[^\p{L}])(?:[A-Z]{2,6}|C-SPAN|Fox(?: News| Business)?|Comedy Central|Netflix|Hulu|Amazon|Disney|Bravo|Showtime|Univision|Telemundo)(?: News| Radio| Channel)?[’'](?:s)?\s*$/u;
/** What stands right after one, in small letters. */
const AFTER = new RegExp(
  String.raw`^,?\s(?:(?:an?|the|his|her|their)\s(?:[${LETTER}-]+\s){0,2})?(?:${WORK}|star|host|co-host|anchor|actor|actress|creator|cast)(?![${LETTER}])`,
);
const NAME_BEFORE = /(?:^|\s)\p{Lu}(?:[\p{L}'’-]+|\.)\s$/u;
const NAME_AFTER = /^\s\p{Lu}\p{Ll}/u;

/** UTF-16 units. */
const LONGEST_ASIDE = 40;

/** How far apart the parts of a split quotation stand, in UTF-16 units. */
const SPLIT = 160;

/** The kind of a quoted stretch of a paragraph by its own words and what stands right before and after it. */
export function kindOfShape(text: string, span: Span, words: Span, continued: boolean): QuotationKind | 'title' {
  if (isAside(text, words)) return 'title';
  if (continued) return 'direct';
  if (isTitle(text, span, words)) return 'title';
  const before = lastBefore(text, span.start);
  const last = text.charCodeAt(words.end - 1);
  const stopped = isStop(last) || last === 0x2d || last === 0x2014;
  const first = firstOf(text, words);
  const capital = isUpper(first) || isDigit(first);
  const clauseBefore =
    before === -1 || isStop(before) || before === 0x3a || isCloser(before) || before === 0x2014 || before === 0x2013;
  const count = wordCount(text, words);
  const begins = capital || (before === 0x2c ? followsQuotation(text, span.start) : before !== -1);
  if (clauseBefore && begins && (stopped || count >= 4 || before === 0x3a)) return 'direct';
  if (capital && stopped && count >= 4) return 'direct';
  if (count >= 4 || (stopped && count >= 3)) return 'mixed';
  return 'scare';
}

/** What a transcript notes between its speakers, "(Laughter.)" or "[applause]": nobody's words, and left out like titles. */
function isAside(text: string, { start, end }: Span): boolean {
  return end - start < LONGEST_ASIDE && /^(?:\([^()]+\)|\[[^[\]]+\])[.,]?$/u.test(text.slice(start, end));
}

/** Titles of works and nicknames: by their capitals and by the words around them. */
function isTitle(text: string, span: Span, words: Span): boolean {
  if (text.charCodeAt(span.start) === 0x300a) return true;
  const casing = casingOf(text, words);
  if (casing === Casing.Lower || casing === Casing.Sentence) return false;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  if (BEFORE.test(before.toLowerCase()) || STATION.test(before)) return true;
  const last = text.charCodeAt(words.end - 1);
  if (isStop(last) && last !== 0x2c) return false;
  // Rep. Robert "Bobby" Scott, Dwayne "The Rock" Johnson
  if (!isStop(last) && words.end - words.start < 20 && NAME_BEFORE.test(before) && NAME_AFTER.test(after)) return true;
  return casing === Casing.Title && AFTER.test((last === 0x2c ? `,${after}` : after).toLowerCase());
}

function firstOf(text: string, words: Span): number {
  for (let i = words.start; i < words.end; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code)) return code;
  }
  return -1;
}

/** Number of words, counted to 5. */
function wordCount(text: string, words: Span): number {
  let count = 0;
  let inWord = false;
  for (let i = words.start; i < words.end && count < 5; i++) {
    const code = text.charCodeAt(i);
    const within: boolean =
      isLetter(code) || isDigit(code) || (inWord && (code === 0x27 || code === 0x2019 || code === 0x2d));
    if (within && !inWord) count++;
    inWord = within;
  }
  return count;
}

/** The last unit before a place that is not space, or -1 at the paragraph's start. */
function lastBefore(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && isSpace(text.charCodeAt(i))) i--;
  return i >= 0 ? text.charCodeAt(i) : -1;
}

/** Whether a quotation ended not long before: then small letters go on with it (`"The dam," he said, "will hold."`). */
function followsQuotation(text: string, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - SPLIT); i--) {
    const code = text.charCodeAt(i);
    if (
      isCloser(code) ||
      code === 0x201c ||
      (code === 0x2019 && isStop(text.charCodeAt(i - 1))) ||
      (code === 0x27 && isStop(text.charCodeAt(i - 1)))
    ) {
      return true;
    }
  }
  return false;
}

function isCloser(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0xbb;
}
