import { readDateline } from './dateline';
import type { FoundDate } from './dates';
import { isoDate } from './months';
import type { ReadLine } from './readLine';

interface Candidate {
  readonly date: FoundDate;
  readonly score: number;
}

/** A line that may state the date. */
export interface DatedLine {
  readonly line: ReadLine;
  /** Before the body, the paragraph that the body begins with, or after the body. */
  readonly place: 'head' | 'lead' | 'tail';
}

/**
 * The date of publication that a text states (ISO): in a line about the article before all, then in the dateline, then in the page's
 * furniture. Dates that the story mentions are none. A dateline without a year takes it from another such date or from the
 * copyright line; where nothing tells the year there is no date.
 */
export function publicationDate(lines: readonly DatedLine[]): string | undefined {
  const candidates: Candidate[] = [];
  for (const dated of lines) collect(dated, candidates);
  const named = candidates.map(({ date }) => date.month).filter((_, index) => !candidates[index].date.otherwise);
  const dated = candidates.filter(({ date }) => date.year !== undefined);
  const best = dated.reduce<Candidate | undefined>(
    (top, one) => (top && top.score >= one.score ? top : one),
    undefined,
  );
  const short = candidates.find(({ date, score }) => date.year === undefined && score >= 1.5);
  if (short && (!best || best.score < 1)) {
    const year = best?.date.year ?? copyrightYear(lines);
    if (year !== undefined) return isoDate(year, short.date.month, short.date.day);
  }
  if (!best || best.date.year === undefined) return undefined;
  const { year, month, day, otherwise } = best.date;
  const other = otherwise && !named.includes(month) && named.includes(otherwise.month) ? otherwise : undefined;
  return isoDate(year, other?.month ?? month, other?.day ?? day);
}

function collect({ line, place }: DatedLine, candidates: Candidate[]): void {
  if (line.length <= 240) collectMeta(line, place, candidates);
  if (line.length <= 240 && line.meta.pure) return;
  const dateline = place === 'tail' ? undefined : readDateline(line.text);
  if (dateline?.date) candidates.push({ date: dateline.date, score: 1.5 });
}

function collectMeta(line: ReadLine, place: DatedLine['place'], candidates: Candidate[]): void {
  const { dates, pure } = line.meta;
  if (dates.length === 0) return;
  const furniture = line.furniture >= 0.6;
  if (!pure && !furniture && !dates.some(({ label }) => label)) return;
  for (const { date, label } of dates) {
    const labelled = label === 'published' ? 3 : label === 'updated' ? 1.4 : 0;
    const bare = furniture && !label ? 0.6 : place === 'tail' ? 0.8 : 2;
    candidates.push({ date, score: Math.max(labelled, bare) });
  }
}

function copyrightYear(lines: readonly DatedLine[]): number | undefined {
  for (const { line } of lines) {
    const match = /(?:copyright|©|\(c\))[^\d]{0,20}(?:\d{4}\s?[-–]\s?)?((?:19|20)\d{2})/iu.exec(line.text);
    if (match) return Number(match[1]);
  }
  return undefined;
}
