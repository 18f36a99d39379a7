import { allMatches } from '../text/allMatches';
import type { Span } from '../text/span';
import { mayHaveDate } from './mayHaveDate';
import { isDay, MONTH_NAMES, monthNumber, weekdayOf } from './months';

/** A calendar date written out in a text. */
export interface FoundDate extends Span {
  /** Absent where the text names day and month only ("Sept. 15"). */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** The other reading of an all-number date such as 03/04/2015, which may be meant as well. */
  readonly otherwise?: { readonly month: number; readonly day: number };
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const ORDINAL = '(?:st|nd|rd|th|º|\\.)?';
const OF = '(?:\\s*(?:of|de|del|di)\\s+|[\\s.,-]*)';

/**
 * One expression over all written forms, in small letters; each alternative has its own named groups. Bounded repetitions only: linear.
 * To tell it that case does not matter would make it many times as large.
 */
const DATE = new RegExp(
  [
    `(?<mon1>${MONTH_NAMES})\\.?\\s{0,3}(?<day1>\\d{1,2})${ORDINAL}(?:\\s{0,3},\\s{0,3}|\\s{1,3})(?<year1>\\d{4})(?!\\d)`,
    `(?<day2>\\d{1,2})${ORDINAL}${OF}(?<mon2>${MONTH_NAMES})\\.?${OF}(?<year2>\\d{4})(?!\\d)`,
    `(?<day3>\\d{1,2})-(?<mon3>${MONTH_NAMES})-(?<year3>\\d{2})(?!\\d)`,
    `(?<year4>\\d{4})\\s?年\\s?(?<num4>\\d{1,2})\\s?月\\s?(?<day4>\\d{1,2})\\s?日`,
    `(?<year5>\\d{4})(?<sep5>[-/.])(?<num5>\\d{1,2})\\k<sep5>(?<day5>\\d{1,2})(?!\\d)`,
    `(?<first6>\\d{1,2})(?<sep6>[-/.])(?<second6>\\d{1,2})\\k<sep6>(?<year6>\\d{4})(?!\\d)`,
    `(?<mon7>${MONTH_NAMES})\\.?\\s{1,3}(?<day7>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%])(?!\\s?[ap]\\.?m)`,
    `(?<day8>\\d{1,2})(?:st|nd|rd|th)?\\s{1,3}(?<mon8>${MONTH_NAMES})(?!\\p{L})`,
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'gu',
);

/** A letter or digit before a match makes it a part of something else ("A15-9-2014"). A letter run such as "Date" is told apart by the label rules. */
const JOINED = /[\p{N}/.-]$/u;
const LETTER = /\p{L}$/u;

/** All dates of a short text (a line), in order; offsets are into that text. Dates that no calendar has are left out. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!mayHaveDate(text)) return found;
  for (const match of allMatches(DATE, inSmallLetters(text))) {
    const words = text.slice(match.index, match.index + match[0].length);
    const before = text.slice(Math.max(0, match.index - 1), match.index);
    if (JOINED.test(before) || (LETTER.test(before) && /^\p{L}/u.test(words))) continue;
    const date = readDate(match.groups ?? {}, weekdayBefore(text, match.index));
    if (!date) continue;
    if (date.year === undefined && !/\p{Lu}/u.test(words)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, ...date });
  }
  return found;
}

/** As long as the text itself: the one letter that would become two has no place in a date. */
function inSmallLetters(text: string): string {
  return text.replaceAll('İ', 'ı').toLowerCase();
}

type Groups = Readonly<Record<string, string | undefined>>;
type Calendar = Omit<FoundDate, 'start' | 'end'>;

function readDate(groups: Groups, weekday: number | undefined): Calendar | undefined {
  if (groups.first6 !== undefined) return readNumbers(groups, weekday);
  const name = groups.mon1 ?? groups.mon2 ?? groups.mon3 ?? groups.mon7 ?? groups.mon8;
  const month = name === undefined ? Number(groups.num4 ?? groups.num5) : monthNumber(name);
  const day = Number(
    groups.day1 ?? groups.day2 ?? groups.day3 ?? groups.day4 ?? groups.day5 ?? groups.day7 ?? groups.day8,
  );
  const written = groups.year1 ?? groups.year2 ?? groups.year4 ?? groups.year5;
  const year = groups.year3 !== undefined ? century(Number(groups.year3)) : written && Number(written);
  if (month === undefined || !isDay(year || undefined, month, day)) return undefined;
  return year ? { year, month, day } : { month, day };
}

/** Two figures for a year: the wire files of 1970 on. */
function century(year: number): number {
  return year >= 70 ? 1900 + year : 2000 + year;
}

/** Day first unless the calendar, or a weekday named before, says that the month is. */
function readNumbers(groups: Groups, weekday: number | undefined): Calendar | undefined {
  const [first, second, year] = [Number(groups.first6), Number(groups.second6), Number(groups.year6)];
  const dayFirst = isDay(year, second, first);
  const monthFirst = isDay(year, first, second);
  if (!dayFirst && !monthFirst) return undefined;
  if (!monthFirst) return { year, month: second, day: first };
  if (!dayFirst) return { year, month: first, day: second };
  if (first === second) return { year, month: first, day: first };
  const agrees = weekday !== undefined && weekdayOf(year, first, second) === weekday;
  if (agrees && weekdayOf(year, second, first) !== weekday) return { year, month: first, day: second };
  if (weekday !== undefined && weekdayOf(year, second, first) === weekday) return { year, month: second, day: first };
  return { year, month: second, day: first, otherwise: { month: first, day: second } };
}

function weekdayBefore(text: string, at: number): number | undefined {
  const match = /(\p{L}{3})\p{L}*\.?,?\s*$/u.exec(text.slice(Math.max(0, at - 14), at));
  const index = match ? WEEKDAYS.indexOf(match[1].toLowerCase()) : -1;
  return index < 0 ? undefined : index;
}
