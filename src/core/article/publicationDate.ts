import type { Span } from '../text/span';
import { readDateline } from './dateline';
import type { FoundDate } from './dates';
import type { ReadLine } from './headline';
import type { MetaLine } from './meta';
import { isoDate } from './months';

export interface PublicationDate {
  readonly iso: string;
  /** Where the line states it, with its label ("Date:2015-12-24"). */
  readonly span: Span;
}

interface Candidate {
  readonly date: FoundDate;
  readonly span: Span;
  readonly score: number;
}

/** A date line with the reading of it; `meta` is absent for the lines of the body. */
export interface DatedLine {
  readonly line: ReadLine;
  readonly meta: MetaLine | undefined;
  /** Before the body, the paragraph that the body begins with, or after the body. */
  readonly place: 'head' | 'lead' | 'tail';
}

/**
 * The date of publication that a text states: in a line about the article before all, then in the dateline, then in the page's
 * furniture. Dates that the story mentions are none. A dateline without a year takes it from another such date or from the
 * copyright line; where nothing tells the year there is no date.
 */
export function publicationDate(lines: readonly DatedLine[]): PublicationDate | undefined {
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
    if (year !== undefined) return { iso: isoDate(year, short.date.month, short.date.day), span: short.span };
  }
  if (!best || best.date.year === undefined) return undefined;
  const { year, month, day, otherwise } = best.date;
  const other = otherwise && !named.includes(month) && named.includes(otherwise.month) ? otherwise : undefined;
  return { iso: isoDate(year, other?.month ?? month, other?.day ?? day), span: best.span };
}

function collect({ line, meta, place }: DatedLine, candidates: Candidate[]): void {
  const furniture = line.furniture >= 0.6;
  if (meta && (meta.pure || furniture || meta.dates.some(({ label }) => label))) {
    for (const { date, label, from } of meta.dates) {
      const labelled = label === 'published' ? 3 : label === 'updated' ? 1.4 : 0;
      const base = place === 'tail' ? 0.8 : 2;
      const span = { start: line.start + from, end: line.start + date.end };
      const bare = furniture && !label ? 0.6 : base;
      candidates.push({ date, span, score: Math.max(labelled, bare) });
    }
    if (meta.pure) return;
  }
  const dateline = place === 'tail' ? undefined : readDateline(line.text);
  if (!dateline?.date) return;
  const { date } = dateline;
  candidates.push({ date, span: { start: line.start + date.start, end: line.start + date.end }, score: 1.5 });
}

function copyrightYear(lines: readonly DatedLine[]): number | undefined {
  for (const { line } of lines) {
    const match = /(?:copyright|©|\(c\))[^\d]{0,20}(?:\d{4}\s?[-–]\s?)?((?:19|20)\d{2})/iu.exec(line.text);
    if (match) return Number(match[1]);
  }
  return undefined;
}
