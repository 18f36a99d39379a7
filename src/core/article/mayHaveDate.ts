import { MONTH_NAMES } from './months';

const NAMES = MONTH_NAMES.split('|');
/** The least letters of a month's name. */
const LEAST = 3;
const STARTS: ReadonlySet<string> = new Set(NAMES.map((name) => name.slice(0, LEAST)));
const ENDS: ReadonlySet<string> = new Set(NAMES.map((name) => name.slice(-LEAST)));
/** White space between a day and a month, at most. */
const APART = 3;

/**
 * Whether a text can have a date in it: figures of a year, or a month's name beside a number. Most lines with a number have neither,
 * and to look for dates in all of their forms costs many times as much.
 */
export function mayHaveDate(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isDigit(text.charCodeAt(at))) at++;
    if (at - start >= 4 || isBeforeMonth(text, at) || isAfterMonth(text, start)) return true;
  }
  return false;
}

/** "5 May", "5th May", "15-Sep-99": with an ending that may be one of a month or the number, the month is looked for after both. */
function isBeforeMonth(text: string, end: number): boolean {
  return startsMonth(text, end) || (isLetter(text.charCodeAt(end)) && startsMonth(text, end + 2));
}

function startsMonth(text: string, from: number): boolean {
  let at = from;
  while (at < from + APART && isBetween(text.charCodeAt(at))) at++;
  return STARTS.has(text.slice(at, at + LEAST).toLowerCase());
}

/** "May 5", "Sept. 15", "May5". */
function isAfterMonth(text: string, start: number): boolean {
  let at = start;
  while (at > start - APART && at > 0 && isBetween(text.charCodeAt(at - 1))) at--;
  if (text[at - 1] === '.') at--;
  return at >= LEAST && ENDS.has(text.slice(at - LEAST, at).toLowerCase());
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A hyphen or white space of any kind; what else is beyond Latin-1 may be taken for it. */
function isBetween(code: number): boolean {
  return code <= 32 || code === 45 || code === 160 || (code >= 0x1680 && /\s/u.test(String.fromCharCode(code)));
}
