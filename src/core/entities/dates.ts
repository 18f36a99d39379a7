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
  'gu',
);

/** What every form begins with, and many paragraphs have not: a figure, or a capitalised or small word of the calendar. */
const MAYBE =
  /\d|Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|S[au][tn]|Chr|Eas|Goo|Box|New|Eid|Ram|Diw|Tha|Ha[ln]|Yom|Pas|Lun|Chi|Spr|Mid|Lab|Ind|jan|feb|apr|ju[nl]|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun/;

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
  if (!MAYBE.test(paragraph)) return found;
  for (const match of paragraph.matchAll(DATE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (isDate(paragraph, match[0], span)) found.push(span);
  }
  return found;
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
