import { allMatches } from '../text/allMatches';
import type { FoundDate } from './dates';
import { findDates } from './dates';
import { isPublisher } from './publishers';

export type DateLabel = 'published' | 'updated';

/** What a line about the article says (`By Ada Moor Source:Coast Ledger Published: 2018-3-14`). */
export interface MetaLine {
  /** Whether the line is about the article and nothing else; false for a sentence with a date in it. */
  readonly pure: boolean;
  readonly dates: readonly { readonly date: FoundDate; readonly label?: DateLabel; readonly from: number }[];
  readonly source?: string;
  /** The source that a label names ("Source:Coast Ledger"), whatever else stands in the line. */
  readonly labelledSource?: string;
  readonly byline?: string;
}

type Label = DateLabel | 'source' | 'byline' | 'other';

/** What introduces a value, with a colon. Order matters only within one place of the text: the longer first. */
const LABELS: readonly (readonly [string, Label])[] = [
  ['(?:first |originally )?(?:published|posted|issued|released)(?: (?:on|at|date|time))?', 'published'],
  ['(?:publication |publish |pub |release |post )?date(?: published| posted)?|time|发布时间|时间|日期', 'published'],
  ['(?:last )?(?:updated|modified|edited|update)(?: (?:on|at))?|更新时间', 'updated'],
  ['sources?|publisher|publication|newspaper|agency|news agency|来源|稿源', 'source'],
  ['(?:written |text |words |story |report |reported )?by|authors?|reporters?|writer|byline|作者|记者', 'byline'],
  ['number of visits|views|visits|hits|reads|clicks|comments|section|category|location|place|language|点击', 'other'],
];
const COLON = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LABELS.map(([source]) => `(${source})`).join('|')})\\s?[:：]\\s*`,
  'giu',
);
/** Labels that need no colon before a date, and "By" before a name. */
const BARE =
  /(?<![\p{L}\p{N}])(?:((?:first |originally )?(?:published|posted|issued)(?: (?:on|at))?)|((?:last )?(?:updated|modified)(?: (?:on|at))?)|(By|BY|by|Written by))\s+(?=\S)/gu;

const TIME = new RegExp(
  [
    '(?<!\\p{N})T?\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?(?!\\d)(?:\\s?[ap]\\.?m\\.?(?!\\p{L})|Z|[+-]\\d{2}:?\\d{2})?',
    '(?<!\\p{N})\\d{1,2}\\s?[ap]\\.?m\\.?(?!\\p{L})',
    '(?<!\\p{L})(?:GMT|UTC|BST|CES?T|E[SD]?T|[CMP][SD]T|IST|HKT|SGT|JST|KST|EAT|WAT|SAST|AE[SD]T)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?(?!\\p{L})',
  ].join('|'),
  'giu',
);
/** A weekday beside a date or alone; in "Sunday Times" it is a part of a name. */
const WEEKDAY = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?',
    'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    '(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  ].join('|')})(?!\\p{L})\\.?(?=\\s*(?:[,|·(]|$))`,
  'giu',
);
const JOINERS = /[\s|·•,;:()[\]<>»«/–—―*#-]+/gu;

/** More words than stand in a line about an article, by the same separators. */
const FIVE_WORDS =
  /^[\s|·•,;:()[\]<>»«/–—―*#-]*(?:[^\s|·•,;:()[\]<>»«/–—―*#-]+[\s|·•,;:()[\]<>»«/–—―*#-]+){4}[^\s|·•,;:()[\]<>»«/–—―*#-]/u;

/** What `readMeta` looks for, to be made ready beforehand: the larger ones. */
export const metaPatterns: readonly RegExp[] = [COLON, BARE, TIME, WEEKDAY, JOINERS, FIVE_WORDS];

/** Without one of these a line says nothing about the article. */
const MAYBE = /[\d:：(]|(?:^|\s)by\s/iu;
const NOTHING: MetaLine = { pure: false, dates: [] };

interface Segment {
  readonly label?: Label;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** Reads a line (its first few hundred units) as one about the article; linear. */
export function readMeta(text: string): MetaLine {
  if (!MAYBE.test(text)) return NOTHING;
  const segments = split(text);
  const dates: { date: FoundDate; label?: DateLabel; from: number }[] = [];
  let source: string | undefined;
  let labelledSource: string | undefined;
  let byline: string | undefined;
  let pure = true;
  for (const segment of segments) {
    const value = text.slice(segment.start, segment.end);
    const found = findDates(value).map((date) => shift(date, segment.start));
    const label = segment.label === 'published' || segment.label === 'updated' ? segment.label : undefined;
    for (const date of found)
      dates.push({ date, ...(label ? { label } : {}), from: label ? segment.from : date.start });
    const rest = restOf(value, found, segment.start);
    if (segment.label === 'source') labelledSource ??= sourceOf(rest);
    else if (segment.label === 'byline') {
      const [writer, house] = splitByline(rest);
      if (isWriter(writer)) byline ??= writer;
      else pure = false;
      source ??= house;
    } else if (rest !== '') {
      const house = publisherIn(rest);
      const alone = value.trim() === rest && segments.length === 1 && !/^\(.*\)$/u.test(rest);
      if (house !== undefined && !alone) source ??= house;
      else if (!isFiller(rest)) pure = false;
    }
  }
  source = labelledSource ?? source;
  const any = dates.length > 0 || source !== undefined || byline !== undefined;
  return {
    pure: pure && any && text.length <= 240,
    dates,
    ...(source !== undefined ? { source } : {}),
    ...(labelledSource !== undefined ? { labelledSource } : {}),
    ...(byline !== undefined ? { byline } : {}),
  };
}

function split(text: string): Segment[] {
  const marks: { at: number; end: number; label: Label }[] = [];
  if (text.includes(':') || text.includes('：'))
    for (const match of allMatches(COLON, text)) {
      const which = LABELS.findIndex((_, index) => match[index + 1] !== undefined);
      marks.push({ at: match.index, end: match.index + match[0].length, label: LABELS[which][1] });
    }
  for (const match of allMatches(BARE, text)) {
    const end = match.index + match[0].length;
    if (marks.some((mark) => match.index < mark.end && mark.at < end)) continue;
    if (match[3] !== undefined) {
      if (match[3] === 'by' && match.index > 0) continue;
      if (/^\p{Lu}/u.test(text.slice(end))) marks.push({ at: match.index, end, label: 'byline' });
    } else if (findDates(text.slice(end, end + 60)).some((date) => date.start <= 30)) {
      marks.push({ at: match.index, end, label: match[1] !== undefined ? 'published' : 'updated' });
    }
  }
  marks.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  const first = marks[0]?.at ?? text.length;
  if (first > 0) segments.push({ from: 0, start: 0, end: first });
  marks.forEach((mark, index) => {
    segments.push({ label: mark.label, from: mark.at, start: mark.end, end: marks[index + 1]?.at ?? text.length });
  });
  return segments;
}

function shift(date: FoundDate, by: number): FoundDate {
  return { ...date, start: date.start + by, end: date.end + by };
}

/** A value without its dates, times, weekdays and the marks between; parentheses around an agency are kept. */
function restOf(value: string, dates: readonly FoundDate[], offset: number): string {
  let rest = '';
  let at = 0;
  for (const date of dates) {
    rest += `${value.slice(at, date.start - offset)} | `;
    at = date.end - offset;
  }
  rest += value.slice(at);
  return rest
    .replace(TIME, ' ')
    .replace(WEEKDAY, ' ')
    .replace(/(?<!\p{L})(?:at|on|updated|published|posted)(?!\p{L})\s*$/iu, '')
    .replace(/[\s|,;:·•–—-]*\|[\s|,;:·•–—-]*/gu, ' | ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s|,;:·•–—-]+|[\s|,;:·•–—-]+$/gu, '');
}

function sourceOf(rest: string): string | undefined {
  const first = rest
    .split(' | ')[0]
    .replace(/^[([]|[)\]]$/gu, '')
    .trim();
  return first !== '' && first.length <= 80 ? first : undefined;
}

/** An agency or publisher among the words left over: in parentheses, or told by its name. */
function publisherIn(rest: string): string | undefined {
  for (const part of rest.split(' | ')) {
    const alone = part.replace(/^[([]+|[)\]]+$/gu, '').trim();
    if (/^\(?[\p{Lu}\p{Lo}]/u.test(part) && isPublisher(alone)) return alone;
    const inside = /\(([^()]{2,50})\)/u.exec(part);
    if (inside && (isPublisher(inside[1]) || (part === inside[0] && /^\p{Lu}/u.test(inside[1]))))
      return inside[1].trim();
    if (/^(?:The|Le|La|Les|El|Il|Der|Die|Das|O)\s\p{Lu}/u.test(part) && part.length <= 40) return part;
  }
  return undefined;
}

/** `Zhao Yinan (China Daily)`, `Jane Doe, Associated Press`, `Jane Doe | Reuters`: the writer and the house. */
function splitByline(rest: string): [string, string | undefined] {
  const parts = rest.split(/\s*[|(),]\s*|\s+[–—-]\s+|\s+(?:for|of)\s+(?:the\s+)?(?=\p{Lu})/u).filter(Boolean);
  const house = parts.slice(1).find((part) => isPublisher(part));
  const kept = house === undefined ? parts : parts.slice(0, parts.indexOf(house));
  const writer = kept.filter((part) => isWriter(part)).join(', ');
  if (kept.length === 1 && isPublisher(kept[0]) && !isWriter(kept[0])) return ['', kept[0]];
  return [(writer || kept[0] || rest).replace(/\s+in\s+\p{Lu}.*$/u, ''), house];
}

const PARTICLES = new Set(
  'and und et y e & de del della der den di da dos du la le van von bin ibn al el ter ten of in the staff writer writers reporter reporters correspondent'.split(
    ' ',
  ),
);

/** One to about three people: capitalised words, initials, particles; no verb, no figure. */
function isWriter(words: string): boolean {
  const all = words.split(/[\s,]+/u).filter(Boolean);
  if (all.length === 0 || all.length > 14) return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(all[0]) || /^(?:the|a|an|invitation)$/iu.test(all[0])) return false;
  return all.every((word) => (/^[\p{Lu}\p{Lo}]/u.test(word) && !/\d/u.test(word)) || PARTICLES.has(word.toLowerCase()));
}

/** Little words that may stand in a line about the article: a place, a zone, "print", a figure. */
function isFiller(rest: string): boolean {
  if (FIVE_WORDS.test(rest)) return false;
  const words = rest.replace(JOINERS, ' ').trim().split(' ');
  return (
    words.length <= 4 &&
    words.every((word) => /^[\p{Lu}\p{N}\p{Lo}]/u.test(word) || /^(?:at|on|in|of|and|local|time)$/u.test(word))
  );
}
