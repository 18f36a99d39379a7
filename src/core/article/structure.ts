import type { ArticleStructure } from '../model';
import type { Span } from '../text/span';
import { boilerplateSpans } from './boilerplate';
import { readDateline } from './dateline';
import { furnitureOf } from './furniture';
import { findHeadline, titleLabelLength, type ReadLine } from './headline';
import { readLines, trimSpan, type Line } from './lines';
import { readMeta, type MetaLine } from './meta';
import { openingWords } from './opening';
import { proseScore } from './prose';
import { publicationDate, type DatedLine } from './publicationDate';

/** Lines of the head that are looked at for the headline; an article that has not begun by then has none. */
const HEAD_LINES = 60;
/** Lines at the end that are looked at for dates and sources. */
const TAIL_LINES = 40;
/** Units of the body whose words are compared with those of a headline. */
const SAMPLE = 4000;

/**
 * What an article is made of, from its text alone: headline, date, source, byline, paragraphs, page furniture.
 *
 * Every line gets scores for being furniture (phrases, menu words), a line about the article (labels, dates, names) and prose
 * (length, sentence ends, little words); the body begins at the first prose, the headline is the best of the short lines before.
 *
 * @param text normalised. Never throws; linear in the length.
 */
export function readStructure(text: string): ArticleStructure {
  const lines = classify(readLines(text));
  const metas = new Map<ReadLine, MetaLine>();
  const bodyStart = findBody(lines);
  const bodyEnd = findBodyEnd(lines, bodyStart);
  const dated = datedLines(lines, bodyStart, bodyEnd, metas);
  const sample = text.slice(lines[bodyStart]?.start ?? text.length, (lines[bodyStart]?.start ?? text.length) + SAMPLE);
  const headline = findHeadline(lines, bodyStart, sample);
  const date = publicationDate(dated);
  const source = findSource(dated);
  const byline = dated.find(({ meta, place }) => place !== 'tail' && meta?.pure && meta.byline)?.meta?.byline;
  const titleSpan = headline < 0 ? undefined : headlineSpan(text, lines, headline, bodyStart);
  return {
    title: titleSpan
      ? text.slice(titleSpan.start, titleSpan.end).replace(/\s+/gu, ' ')
      : fallbackTitle(lines, bodyStart),
    ...(titleSpan ? { titleSpan } : {}),
    ...(date ? { date: date.iso } : {}),
    ...(source !== undefined ? { source } : {}),
    ...(byline !== undefined ? { byline } : {}),
    paragraphs: lines.map(({ start, end }): Span => ({ start, end })),
    boilerplate: boilerplateSpans(text, lines, { headline, bodyStart, bodyEnd, date: date?.span }),
  };
}

function classify(lines: readonly Line[]): ReadLine[] {
  return lines.map((line): ReadLine => {
    const { score, opensTail } = furnitureOf(line);
    const isMeta = score < 0.8 && line.end - line.start <= 240 && readMeta(line.text).pure;
    const prose = score >= 0.8 || isMeta ? 0 : proseScore(line);
    return { ...line, furniture: score, opensTail, isMeta, prose };
  });
}

/** The first line of running text; without any, the line after the first that could be a headline. */
function findBody(lines: readonly ReadLine[]): number {
  const limit = Math.min(lines.length, HEAD_LINES);
  for (let index = 0; index < limit; index++) {
    if (lines[index].prose >= 2 || startsWrapped(lines, index)) return index;
  }
  const first = lines.findIndex((line) => line.furniture < 0.6 && !line.isMeta);
  if (first < 0) return Math.min(lines.length, 1);
  for (let index = first + 1; index < limit; index++) {
    if (lines[index].furniture < 0.6 && !lines[index].isMeta) return index;
  }
  return Math.min(lines.length, first + 1);
}

/** A paragraph broken into lines of one length (mail, telex): three lines and more without a gap, the next in lower case. */
function startsWrapped(lines: readonly ReadLine[], index: number): boolean {
  const block = lines.slice(index, index + 3);
  if (block.length < 3 || block[1].gapBefore || block[2].gapBefore) return false;
  if (block.some((line) => line.furniture >= 0.6 || line.isMeta)) return false;
  if (block[0].end - block[0].start < 40 || block[1].end - block[1].start < 40) return false;
  return /^\p{Ll}/u.test(block[1].text) || (/^\p{Ll}/u.test(block[2].text) && !/[.!?]$/u.test(block[0].text));
}

/** Index after the last line of running text before the furniture of the end. */
function findBodyEnd(lines: readonly ReadLine[], bodyStart: number): number {
  const opener = lines.findIndex(
    (line, index) => index > bodyStart && line.opensTail && restIsShort(lines, bodyStart, index),
  );
  let end = opener < 0 ? lines.length : opener;
  while (end > bodyStart + 1 && lines[end - 1].furniture >= 0.5) end--;
  const last = lines.findLastIndex((line, index) => index < end && (line.prose >= 1 || wordy(line)));
  return Math.max(last + 1, Math.min(end, bodyStart + 1));
}

/** A list's heading ends the article only where less text follows than went before. */
function restIsShort(lines: readonly ReadLine[], bodyStart: number, index: number): boolean {
  const before = lines[index].start - lines[bodyStart].start;
  const after = lines[lines.length - 1].end - lines[index].end;
  return after <= before * 0.6;
}

function wordy(line: ReadLine): boolean {
  return line.furniture < 0.5 && line.end - line.start >= 60;
}

function datedLines(
  lines: readonly ReadLine[],
  bodyStart: number,
  bodyEnd: number,
  metas: Map<ReadLine, MetaLine>,
): DatedLine[] {
  const dated: DatedLine[] = [];
  const metaOf = (line: ReadLine): MetaLine => {
    const meta = metas.get(line) ?? readMeta(line.text);
    metas.set(line, meta);
    return meta;
  };
  lines.slice(0, bodyStart).forEach((line) => dated.push({ line, meta: metaOf(line), place: 'head' }));
  lines.slice(bodyStart, bodyStart + 2).forEach((line) => {
    dated.push({ line, meta: line.isMeta ? metaOf(line) : undefined, place: 'lead' });
  });
  const tail = Math.max(bodyEnd, bodyStart + 2, lines.length - TAIL_LINES);
  lines.slice(tail).forEach((line) => dated.push({ line, meta: metaOf(line), place: 'tail' }));
  return dated;
}

function findSource(dated: readonly DatedLine[]): string | undefined {
  const head = dated.find(({ meta, place }) => place !== 'tail' && meta?.pure && meta.source);
  if (head) return head.meta?.source;
  for (const { line, place } of dated) {
    const source = place === 'tail' ? undefined : readDateline(line.text)?.source;
    if (source !== undefined) return source;
  }
  return dated.find(({ meta, place }) => place === 'tail' && meta?.pure && meta.source)?.meta?.source;
}

/** The headline's span: without its label, and over a second line where it was broken into two. */
function headlineSpan(text: string, lines: readonly ReadLine[], headline: number, bodyStart: number): Span {
  const line = lines[headline];
  const next = lines[headline + 1];
  const broken =
    next &&
    headline + 1 < bodyStart &&
    !next.gapBefore &&
    !next.isMeta &&
    next.furniture < 0.5 &&
    /^\p{Ll}/u.test(next.text);
  return trimSpan(text, line.start + titleLabelLength(line.text), broken ? next.end : line.end);
}

function fallbackTitle(lines: readonly ReadLine[], bodyStart: number): string {
  const line = lines[bodyStart] ?? lines[0];
  return line
    ? openingWords(line.text.slice(readDateline(line.text)?.length ?? 0), line.end - line.start > line.text.length)
    : '';
}
