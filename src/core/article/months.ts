/**
 * Names of the months, by number: English in full and as newspapers shorten them, and the languages whose agencies' English
 * pages keep their own date lines. A name given here is matched whole, in any case, with or without a full stop.
 */
const NAMES: readonly string[] = [
  'january jan januar janvier enero gennaio janeiro januari',
  'february feb febr februar février fevrier febrero febbraio fevereiro februari',
  'march mar märz maerz mars marzo março maart',
  'april apr avril abril aprile',
  'may mai mayo maggio maio mei',
  'june jun juni juin junio giugno junho',
  'july jul juli juillet julio luglio julho',
  'august aug août aout agosto augustus',
  'september sep sept septembre septiembre settembre setembro',
  'october oct oktober okt octobre octubre ottobre outubro',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre diciembre dicembre dezembro',
];

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** A regular expression's source that matches any month name, longest first. */
export const MONTH_NAMES = [...NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1–12 for a month's name in any case, else undefined. */
export function monthNumber(name: string): number | undefined {
  return NUMBERS.get(name.toLowerCase());
}

/** Whether a calendar has this day; without a year, February has 29. */
export function isDay(year: number | undefined, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  if (year !== undefined && (year < 1600 || year > 2199)) return false;
  return day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

/** Day of the week, Sunday = 0. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** `YYYY-MM-DD`. */
export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
