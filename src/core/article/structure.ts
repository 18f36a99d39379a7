import type { ArticleStructure } from '../model';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import { boilerplateSpans } from './boilerplate';
import { bodyOf } from './body';
import { readDateline } from './dateline';
import { findHeadline, titleLabelLength } from './headline';
import { readLines, trimSpan } from './lines';
import { openingWords } from './opening';
import { publicationDate, type DatedLine } from './publicationDate';
import { ReadLine } from './readLine';
import { readyPatterns } from './readyPatterns';
import { findByline, findSource } from './source';

/** Lines at the end that are looked at for dates and sources. */
const TAIL_LINES = 40;
/** Units of the body whose words are compared with those of a headline. */
const SAMPLE = 4000;

/**
 * What an article is made of, from its text alone: headline, date, source, byline, paragraphs, page furniture.
 *
 * Every line gets scores for being furniture (phrases, menu words), about the article (labels, dates, names) and prose
 * (length, sentence ends, little words); the body begins at the first prose, the headline is the best of the short lines before.
 *
 * @param text normalised. Never throws; linear in the length.
 */
export function readStructure(text: string): ArticleStructure {
  return finish(structureSteps(text));
}

/** The same, a line at a time. */
export function* structureSteps(text: string): Steps<ArticleStructure> {
  const lines = (yield* readLines(text)).map((line) => new ReadLine(line));
  if (lines.length > 0) yield* readyPatterns();
  const { start, end } = yield* bodyOf(lines);
  const dated = datedLines(lines, start, end);
  // Line by line what is asked of all of them below.
  for (const { line } of dated) {
    void line.isMeta;
    yield;
  }
  const at = lines[start]?.start ?? text.length;
  const headline = findHeadline(lines, start, text.slice(at, at + SAMPLE));
  yield;
  const titleSpan = headline < 0 ? undefined : headlineSpan(text, lines, headline, start);
  const date = publicationDate(dated);
  const source = findSource(dated, headline < 0 ? undefined : lines[headline]);
  const byline = findByline(dated);
  yield;
  return {
    title: titleSpan
      ? text.slice(titleSpan.start, titleSpan.end).replace(/\s*\n\s*|[ \t]{2,}/gu, ' ')
      : opening(lines, start),
    ...(titleSpan ? { titleSpan } : {}),
    ...(date !== undefined ? { date } : {}),
    ...(source !== undefined ? { source } : {}),
    ...(byline !== undefined ? { byline } : {}),
    paragraphs: lines.map((line): Span => ({ start: line.start, end: line.end })),
    boilerplate: yield* boilerplateSpans(text, lines, { headline, bodyStart: start, bodyEnd: end }),
  };
}

/** The lines that may state date and source: before the body, its first two, after it. */
function datedLines(lines: readonly ReadLine[], bodyStart: number, bodyEnd: number): DatedLine[] {
  const tail = Math.max(bodyEnd, bodyStart + 2, lines.length - TAIL_LINES);
  return [
    ...lines.slice(0, bodyStart).map((line): DatedLine => ({ line, place: 'head' })),
    ...lines.slice(bodyStart, bodyStart + 2).map((line): DatedLine => ({ line, place: 'lead' })),
    ...lines.slice(tail).map((line): DatedLine => ({ line, place: 'tail' })),
  ];
}

/** The headline's span: without its label, and over a second line where it was broken into two. */
function headlineSpan(text: string, lines: readonly ReadLine[], headline: number, bodyStart: number): Span {
  const line = lines[headline];
  const next = lines[headline + 1];
  const isBroken =
    headline + 1 < bodyStart && !next.gapBefore && !next.isMeta && next.furniture < 0.5 && /^\p{Ll}/u.test(next.text);
  return trimSpan(text, line.start + titleLabelLength(line.text), isBroken ? next.end : line.end);
}

/** The title of an article that begins with its text. */
function opening(lines: readonly ReadLine[], bodyStart: number): string {
  const line = lines[bodyStart] ?? lines[0];
  if (!line) return '';
  return openingWords(line.text.slice(readDateline(line.text)?.length ?? 0), line.length > line.text.length);
}
