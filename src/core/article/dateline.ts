import type { FoundDate } from './dates';
import { findDates } from './dates';

/** What an agency's first words say: `BEIJING, Sept. 15 (Xinhua) -- Despite …`. */
export interface Dateline {
  /** Where the story itself begins, in units of the line. */
  readonly length: number;
  readonly source?: string;
  readonly date?: FoundDate;
}

/** The dash after a dateline: two hyphens, a spaced hyphen or a dash. */
const DASH = /\s?(?:--+|[—–―])\s?|\s-\s/gu;
/** Longest dateline looked for: "WASHINGTON and BRUSSELS, September 15, 2015 (Agence France-Presse) — ". */
const LIMIT = 110;
const PLACE = /^\p{Lu}[\p{L}.'’ ]*(?:[,/][ ]?\p{Lu}[\p{L}.'’ ]*)*/u;
const SMALL = new Set(['and', 'of', 'the', 'de', 'del', 'la', 'el', 'al', 'on', 'in', 'via', 'at', 'aboard', 'near']);

/**
 * The dateline a paragraph begins with, or undefined.
 *
 * A dateline is a run of capitalised words before a dash that has a date, an agency in parentheses, or only capitals in it; so
 * "Despite everything — and against advice — they left" is none.
 */
export function readDateline(line: string): Dateline | undefined {
  const head = line.slice(0, LIMIT);
  for (const dash of head.matchAll(DASH)) {
    if (dash.index < 3) continue;
    const words = head.slice(0, dash.index);
    if (/[!?;"“”«»]|[.](?=\s+\p{Lu}\p{Ll}+\s+\p{Ll})/u.test(words)) return undefined;
    const dateline = readBeforeDash(words, dash.index + dash[0].length);
    if (dateline) return dateline;
  }
  return bareDateline(head);
}

function readBeforeDash(words: string, length: number): Dateline | undefined {
  const date = findDates(words).at(-1);
  const agency = /\(([^()]{2,50})\)\s*$/u.exec(words);
  const place = words
    .slice(0, date?.start ?? agency?.index ?? words.length)
    .replace(/\([^()]*\)?/gu, ' ')
    .replace(/[\s,]+$/u, '');
  if (!placeLike(place)) return undefined;
  const capitals = place.length >= 3 && place === place.toUpperCase() && /\p{Lu}{3}/u.test(place);
  if (!date && !agency && !capitals) return undefined;
  const source = agency && !findDates(agency[1]).length ? agency[1].trim() : publisherFirst(place);
  return { length, ...(source ? { source } : {}), ...(date ? { date } : {}) };
}

/** `BEIJING (Reuters): …` and `LONDON, 5 May (AFP) The …`: an agency in parentheses after capitals does without a dash. */
function bareDateline(head: string): Dateline | undefined {
  const match = /^(\p{Lu}[\p{Lu}.,'’ ]{2,40}[^()]{0,25})\(([\p{L}][\p{L} .'’-]{1,40})\)[:.]?\s/u.exec(head);
  if (!match) return undefined;
  const date = findDates(match[1]).at(-1);
  const place = match[1].slice(0, date?.start ?? match[1].length).trim();
  if (place !== place.toUpperCase()) return undefined;
  return { length: match[0].length, source: match[2].trim(), ...(date ? { date } : {}) };
}

function placeLike(place: string): boolean {
  if (place === '') return true;
  if (!PLACE.test(place)) return false;
  const words = place.split(/[\s,/]+/u).filter(Boolean);
  return words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word) || SMALL.has(word));
}

/** `afrol News, 26 June - `: the agency stands where the place usually does. */
function publisherFirst(place: string): string | undefined {
  return /\s(?:News|Press|Agency|Times)$/u.test(place) ? place : undefined;
}
