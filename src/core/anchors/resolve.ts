import type { Anchor } from '../sidecar/format';
import { CodePoints } from '../text/codePoints';
import { snapToGraphemes } from '../text/graphemes';
import type { Span } from '../text/span';
import { findApproximate } from './approximate';
import { contextAgrees, isNeighbour, likeness } from './context';
import { TextSearch } from './textSearch';

/** How sure it is where an annotation is; only `exact` and `moved` may be shown as its place. */
export type AnchorState = 'exact' | 'moved' | 'fuzzy' | 'ambiguous' | 'orphaned';

export interface Resolution {
  readonly state: AnchorState;
  /** Where it is (exact, moved) or could be (fuzzy); UTF-16. */
  readonly span?: Span;
  /** The places it could be, likeliest first. */
  readonly candidates?: readonly Span[];
  /** 0–1: how like the annotation its likeliest place is, where that is in doubt. */
  readonly score?: number;
  /** False if the text was too large or repeats itself too much to be searched in bounded time. */
  readonly searched: boolean;
}

export interface ResolveOptions {
  /** Where the span's start is to be expected (UTF-16), if better known than by the anchor: by its neighbours, say. */
  readonly expected?: number;
  /** How far from there changed words are sought, in UTF-16 units: less where neighbours tell where to look. */
  readonly reach?: number;
  /** The text's code points, if they were counted already. */
  readonly codePoints?: CodePoints;
  /** The search of the text, if other anchors are sought in it too. */
  readonly search?: TextSearch;
}

/** A fuzzy place needs this likeness, and must lead the next by this much. */
const LEAST = 0.75;
const LEAD = 0.1;
/** How far from the expected place a changed quote is sought, in UTF-16 units. */
const REACH = 4096;
/** The same where annotations beside it tell where to look. */
export const NEAR_REACH = 1536;
/** The longest quote that is sought with differences, and the most places of one quote that are compared. */
const FUZZY_LIMIT = 4000;
const PLACES_LIMIT = 2000;
const CANDIDATES = 20;

/**
 * Finds an annotation in a text that may have changed. Sure are: the recorded place, if quote and whole context stand there;
 * else the only place where they do. Everything less is for a person to decide. The work is bounded by count, not by
 * clock: the same input gives the same answer on every machine.
 */
export function resolveAnchor(text: string, anchor: Anchor, options: ResolveOptions = {}): Resolution {
  const points = options.codePoints ?? new CodePoints(text);
  const start = points.toUtf16(anchor.start);
  const end = points.toUtf16(anchor.end);
  const { exact } = anchor;
  if (text.startsWith(exact, start) && end === start + exact.length && contextAgrees(text, start, end, anchor)) {
    return { state: 'exact', span: { start, end }, searched: true };
  }
  const expected = options.expected ?? start;
  const search = options.search ?? new TextSearch(text);
  return resolveWhole(search, anchor, expected) ?? resolvePartly(search, anchor, expected, options.reach ?? REACH);
}

/** By quote and whole context together. */
function resolveWhole(search: TextSearch, anchor: Anchor, expected: number): Resolution | undefined {
  const { exact, prefix, suffix } = anchor;
  const whole = prefix + exact + suffix;
  const first = search.next(whole, 0);
  if (first < 0) return undefined;
  const hasContext = prefix !== '' || suffix !== '';
  if (search.next(whole, first + 1) < 0 && (hasContext || exact.length >= 16)) {
    return { state: 'moved', span: spanAt(first + prefix.length, exact), searched: true };
  }
  const places = search.all(whole, PLACES_LIMIT).map((at) => spanAt(at + prefix.length, exact));
  return { state: 'ambiguous', candidates: nearest(places, expected), searched: places.length < PLACES_LIMIT };
}

function spanAt(start: number, exact: string): Span {
  return { start, end: start + exact.length };
}

function nearest(places: readonly Span[], expected: number): Span[] {
  const distance = (span: Span): number => Math.abs(span.start - expected);
  return places.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start).slice(0, CANDIDATES);
}

interface Candidate extends Span {
  readonly score: number;
}

/** By the quote with other white space or other words around it, or by words that are like it. */
function resolvePartly(search: TextSearch, anchor: Anchor, expected: number, reach: number): Resolution {
  const { text } = search;
  const starts = search.all(anchor.exact, PLACES_LIMIT);
  const searched = starts.length < PLACES_LIMIT;
  const places = starts.map((at) => spanAt(at, anchor.exact));
  const agreeing = places.filter((span) => contextAgrees(text, span.start, span.end, anchor));
  if (agreeing.length === 1 && searched) return { state: 'moved', span: agreeing[0], searched };
  if (agreeing.length > 0) return { state: 'ambiguous', candidates: nearest(agreeing, expected), searched };

  const candidates: Candidate[] = nearest(places, expected)
    .filter((span) => !isNeighbour(text, span.start, span.end, anchor))
    .map((span) => ({ ...span, score: likeness(text, span.start, span.end, anchor, 1) }));
  for (const like of findLike(text, anchor, expected, reach)) {
    if (!candidates.some((one) => one.start < like.end && like.start < one.end)) candidates.push(like);
  }
  return judge(candidates, searched && anchor.exact.length <= FUZZY_LIMIT);
}

/** Picks the likeliest place if there is one that leads, else says why not. */
export function judge(candidates: readonly Candidate[], searched: boolean): Resolution {
  const ranked = candidates.toSorted((a, b) => b.score - a.score || a.start - b.start);
  const [best, next] = ranked;
  if (best === undefined) return { state: 'orphaned', searched };
  const spans = ranked.slice(0, CANDIDATES).map(({ start, end }) => ({ start, end }));
  if (best.score < LEAST) return { state: 'orphaned', candidates: spans, score: best.score, searched };
  if (next !== undefined && best.score - next.score < LEAD) {
    const close = ranked.filter((one) => best.score - one.score < LEAD).map(({ start, end }) => ({ start, end }));
    return { state: 'ambiguous', candidates: close, score: best.score, searched };
  }
  return { state: 'fuzzy', span: spans[0], score: best.score, searched };
}

/** Places near the expected one whose words are like the quote; too short a quote is like anything. */
function findLike(text: string, anchor: Anchor, expected: number, reach: number): Candidate[] {
  const { exact } = anchor;
  if (exact.length > FUZZY_LIMIT || (exact.length < 12 && exact.trim().split(/\s+/).length < 3)) return [];
  const from = Math.max(0, expected - reach);
  const window = text.slice(from, Math.min(text.length, expected + exact.length + reach));
  const limit = Math.min(256, Math.floor(exact.length * 0.4));
  return findApproximate(window, exact, limit).flatMap(({ start, end, errors }) => {
    const span = snapToGraphemes(text, { start: from + start, end: from + end });
    if (span.start === span.end || isNeighbour(text, span.start, span.end, anchor)) return [];
    const score = likeness(text, span.start, span.end, anchor, 1 - errors / exact.length);
    return [{ ...span, score }];
  });
}
