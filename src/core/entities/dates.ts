import type { Span } from '../text/span';
import {
  HOLIDAY_PATTERN,
  MONTH_PATTERN,
  SMALL_MONTH_PATTERN,
  SMALL_WEEKDAY_PATTERN,
  WEEKDAY_PATTERN,
} from './lexicon/calendar';

const YEAR = '(?:1[5-9]|20)\\d\\d';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const AND_DAY = `\\sand\\s${DAY}(?=[,.;)]|\\s(?:to|in|at|for|with|by|as)\\b|,?\\s${YEAR})`;
const DAYS = `${DAY}(?:(?:\\s?[-–]\\s?|\\s(?:to|through|until)\\s)${DAY}(?![\\d:%]|[.,]\\d)|${AND_DAY})?`;
const WEEKDAY = `(?:${WEEKDAY_PATTERN}),?\\s`;
const MONTH = `(?:${MONTH_PATTERN})`;
const SMALL_MONTH = `(?:${SMALL_MONTH_PATTERN})`;
const DIGITS = '(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\2\\d{4})';

/** Every form of a calendar date, the longest first. */
const FORMS = [
  `(?:${WEEKDAY})?${DAY}(?:\\s?[-–]\\s?${DAY})?(?:\\sday)?(?:\\sof)?[\\s-]${MONTH}(?:,?[\\s-]${YEAR})?`,
  `(?:${WEEKDAY})?${MONTH}\\s${DAYS}(?!\\d|[:.]\\d|\\s?(?:%|per\\scent|million|billion))(?:,?\\s${YEAR})?`,
  `${DAY}\\s${SMALL_MONTH}(?:,?\\s${YEAR})?`,
  `${SMALL_MONTH}\\s${DAY}(?!\\d|[:.]\\d)(?:,?\\s${YEAR})?`,
  `${MONTH}(?:,|\\sof)?\\s${YEAR}`,
  DIGITS,
  `${YEAR}(?:\\s?[-–/]\\s?(?:${YEAR}|\\d\\d))`,
  `(?:${YEAR}|['’‘]\\d0)s`,
  '\\d{1,2}(?:st|nd|rd|th)\\s[Cc]entury',
  `(?:${HOLIDAY_PATTERN})`,
  `(?:${WEEKDAY_PATTERN}|${MONTH_PATTERN}|${SMALL_WEEKDAY_PATTERN})`,
  YEAR,
];

/** A date stands alone: no letter or digit touches it. */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}$€£¥.,/#]|(?<!\\bmid)-|\\d[.,:/-])(?:${FORMS.join('|')})(?![\\p{L}\\p{N}]|[.,:/-]\\d)`,
  'uy',
);

/** How every form begins that does not begin with a figure or an apostrophe. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  (
    'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|jan|feb|apr|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|' +
    'Chr|Eas|Goo|Box|New|Eid|Ram|Diw|Tha|Hal|Han|Yom|Pas|Lun|Chi|Spr|Mid|Lab|Ind'
  )
    .split('|')
    .map((letters) => lettersAt(letters, 0)),
);

/** The same by their first two letters, large or small: most words are told by these not to be among them. */
const FIRST_TWO = new Uint8Array(1024);
for (const letters of BEGINNINGS) FIRST_TWO[firstTwo(letters >> 16, (letters >> 8) & 0xff)] = 1;

const ONE_WORD = new RegExp(`^(?:${WEEKDAY_PATTERN}|${MONTH_PATTERN})$`, 'u');
const ONE_YEAR = new RegExp(`^${YEAR}$`, 'u');

/** Words before a bare month that make a month of it. */
const BEFORE_MONTH =
  /(?:^|[\s(“"‘])(?:in|since|of|by|until|till|from|to|during|before|after|between|and|or|last|next|this|early|late|mid|each|every|for|the|through|around|about|on)[\s-]+$/iu;

/** What follows a number that counts things and is not a year. */
const COUNTED =
  /^[\s-](?:people|men|women|children|soldiers|troops|workers|employees|students|families|houses|homes|villages|dollars|yuan|euros|pounds|rupees|won|yen|meters|metres|km|kilometers|kilometres|miles|feet|tons|tonnes|kg|hectares|acres|square|percent|points|votes|seats|cases|deaths|times|units|vehicles|cars|jobs|million|billion|hours|minutes|kilowatts|megawatts|MW|delegates|participants|members|passengers|patients|beds|copies)\b/u;

/** Words before a bare year that make a name of both: "GITEX 2022", "Vision 2030". */
const NAMED_BY_YEAR =
  /(?<![\p{L}\p{N}])(?:(?!JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{Lu}{3,}|Vision|Agenda|Expo|Games|Cup|Olympics|Paralympics|Championships?)\s$/u;

/** Words before a bare four-digit number that make a count of it. */
const COUNTING =
  /(?:some|about|nearly|almost|over|than|least|approximately|roughly|of the|No\.|\$|€|£|¥|RMB|Rs\.?)\s?$/u;

/**
 * The calendar dates of a paragraph, in text order: full dates in all common orders, months with a year, weekdays, years and
 * their ranges, decades, holidays. Words that move with the day of speaking ("last week", "this month") are left out, as news annotation does.
 */
export function findDates(paragraph: string): Span[] {
  const found: Span[] = [];
  let isInside = false;
  for (let at = 0; at < paragraph.length; at++) {
    // Where no date can begin the pattern need not be asked: that is nearly everywhere.
    const kind = kindOf(paragraph.charCodeAt(at));
    const isStart = !isInside && kind !== Kind.Other && mayBegin(paragraph, at, kind);
    isInside = kind === Kind.Letter || kind === Kind.Digit;
    if (!isStart) continue;
    DATE.lastIndex = at;
    if (!DATE.test(paragraph)) continue;
    const span = { start: at, end: DATE.lastIndex };
    if (isDate(paragraph, paragraph.slice(span.start, span.end), span)) found.push(span);
    at = span.end - 1;
  }
  return found;
}

const enum Kind {
  Other,
  Letter,
  Digit,
  Apostrophe,
}

function kindOf(code: number): Kind {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return Kind.Letter;
  if (code >= 48 && code <= 57) return Kind.Digit;
  return code === 39 || code === 0x2018 || code === 0x2019 ? Kind.Apostrophe : Kind.Other;
}

/** Whether a date may begin with a character that no letter or figure stands before. */
function mayBegin(paragraph: string, at: number, kind: Kind): boolean {
  if (kind === Kind.Letter) {
    const second = at + 1 < paragraph.length ? paragraph.charCodeAt(at + 1) : 0;
    return FIRST_TWO[firstTwo(paragraph.charCodeAt(at), second)] === 1 && BEGINNINGS.has(lettersAt(paragraph, at));
  }
  return kind === Kind.Digit || (at + 1 < paragraph.length && kindOf(paragraph.charCodeAt(at + 1)) === Kind.Digit);
}

/** A number below 1024 for two letters, the same for large and small ones. */
function firstTwo(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}

/** Three letters as one number, no two of ASCII letters the same; 0 near the end. */
function lettersAt(text: string, at: number): number {
  if (at + 2 >= text.length) return 0;
  return (text.charCodeAt(at) << 16) ^ (text.charCodeAt(at + 1) << 8) ^ text.charCodeAt(at + 2);
}

function isDate(paragraph: string, words: string, span: Span): boolean {
  const before = paragraph.slice(Math.max(0, span.start - 24), span.start);
  const after = paragraph.slice(span.end, span.end + 24);
  if (ONE_YEAR.test(words) && NAMED_BY_YEAR.test(before) && !/\p{Lu}{4,}\s\p{Lu}{3,}\s$/u.test(before)) return false;
  if (ONE_YEAR.test(words)) return !COUNTED.test(after) && !COUNTING.test(before) && !/^\s?(?:%|°)/u.test(after);
  if (!ONE_WORD.test(words)) return true;
  if (/^(?:May|March)$/u.test(words)) return BEFORE_MONTH.test(before) && !/^\s[\p{Lu}]/u.test(after);
  if (/^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Sat|Sun|Mon|Tues?|Wed|Thu|Fri)$/u.test(words))
    return BEFORE_MONTH.test(before);
  // "April Smith", "June Chan": a given name before a surname that is no part of a headline.
  return !(
    /^(?:April|June|August)$/u.test(words) &&
    /^\s\p{Lu}\p{Ll}+\s\p{Ll}/u.test(after) &&
    !BEFORE_MONTH.test(before)
  );
}
