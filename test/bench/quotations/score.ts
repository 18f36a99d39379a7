import type { Span } from '../../../src/core/text/span';
import { overlaps } from '../../../src/core/text/span';
import type { GoldArticle, GoldQuote } from './polnear';

/** A quotation as a system gives it; what a system does not give is absent. */
export interface Found {
  /** Without marks. */
  readonly words: Span;
  readonly kind?: string;
  readonly speaker?: Span;
  readonly cue?: Span;
}

export interface Tally {
  gold: number;
  found: number;
  matched: number;
  direct: number;
  directMatched: number;
  sourced: number;
  sourcedRight: number;
  directSourced: number;
  directRight: number;
  cued: number;
  cuedMatched: number;
  cueRight: number;
}

export function emptyTally(): Tally {
  return {
    gold: 0,
    found: 0,
    matched: 0,
    direct: 0,
    directMatched: 0,
    sourced: 0,
    sourcedRight: 0,
    directSourced: 0,
    directRight: 0,
    cued: 0,
    cuedMatched: 0,
    cueRight: 0,
  };
}

const SMALL = new Set('the a an of and in for to by on at his her their its mr mrs ms who'.split(' '));

/** The edges of a quoted stretch without marks and stops, as a key: systems differ in which side of the mark a comma stands. */
export function keyOf(text: string, span: Span): string {
  let { start, end } = span;
  while (start < end && /[\s“”"]/.test(text.charAt(start))) start++;
  while (end > start && /[\s“”".,!?]/.test(text.charAt(end - 1))) end--;
  return `${start}:${end}`;
}

/** Whether a speaker is right: it overlaps with the gold source or shares a content word with it. */
export function isRight(text: string, speaker: Span, sources: readonly Span[]): boolean {
  if (sources.some((source) => overlaps(source, speaker))) return true;
  const words = contentWords(text.slice(speaker.start, speaker.end));
  const gold = new Set(sources.flatMap((source) => contentWords(text.slice(source.start, source.end))));
  return words.some((word) => gold.has(word));
}

function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !SMALL.has(word));
}

/** What became of one gold quotation. */
export interface Outcome {
  readonly article: GoldArticle;
  readonly gold: GoldQuote;
  readonly found?: Found;
  readonly speakerRight: boolean;
  readonly cueRight: boolean;
}

/** Adds one article to a tally; gives what became of each gold quotation. */
export function scoreArticle(tally: Tally, article: GoldArticle, found: readonly Found[]): readonly Outcome[] {
  const { text } = article;
  const byKey = new Map(found.map((one) => [keyOf(text, one.words), one]));
  tally.gold += article.quotes.length;
  tally.found += byKey.size;
  return article.quotes.map((gold) => {
    const one = byKey.get(keyOf(text, gold));
    const direct = gold.kind === 'direct';
    const speakerRight = one?.speaker !== undefined && isRight(text, one.speaker, gold.sources);
    const cue = one?.cue;
    const cueRight = cue !== undefined && gold.cues.some((span) => overlaps(span, cue));
    if (one) tally.matched++;
    if (direct) tally.direct++;
    if (direct && one) tally.directMatched++;
    if (gold.sources.length > 0) {
      tally.sourced++;
      if (direct) tally.directSourced++;
      if (speakerRight) tally.sourcedRight++;
      if (speakerRight && direct) tally.directRight++;
    }
    if (gold.cues.length > 0) {
      tally.cued++;
      if (one) tally.cuedMatched++;
      if (cueRight) tally.cueRight++;
    }
    return { article, gold, ...(one ? { found: one } : {}), speakerRight, cueRight };
  });
}

/** A tally as percentages. */
export function figures(tally: Tally): Readonly<Record<string, string>> {
  const percent = (a: number, b: number): string => (b > 0 ? ((100 * a) / b).toFixed(1) : '–');
  const p = tally.matched / (tally.found || 1);
  const r = tally.matched / (tally.gold || 1);
  return {
    'segments P': percent(tally.matched, tally.found),
    'segments R': percent(tally.matched, tally.gold),
    'segments F1': p + r > 0 ? ((200 * p * r) / (p + r)).toFixed(1) : '–',
    'direct recall': percent(tally.directMatched, tally.direct),
    'speaker direct': percent(tally.directRight, tally.directSourced),
    'speaker all': percent(tally.sourcedRight, tally.sourced),
    'cue of matched': percent(tally.cueRight, tally.cuedMatched),
    'cue end to end': percent(tally.cueRight, tally.cued),
  };
}
