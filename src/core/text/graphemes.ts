import type { Span } from './span';

let segmenter: Intl.Segmenter | undefined;

/**
 * Grows a span outwards until it holds only whole grapheme clusters (what a reader calls a character: an emoji with its
 * joiners, a flag, a letter with its marks). An empty span inside a cluster moves to the cluster's start. The text is
 * looked at only around the two edges, so the cost does not depend on its length.
 */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = graphemeStart(text, span.start);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: graphemeEnd(text, span.end) };
}

/** The nearest boundary between grapheme clusters at or before an offset. */
export function graphemeStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  return isPlainBoundary(text, offset) ? offset : clusterAt(text, offset).start;
}

/** The nearest boundary between grapheme clusters at or after an offset. */
export function graphemeEnd(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  if (isPlainBoundary(text, offset)) return offset;
  const cluster = clusterAt(text, offset);
  return cluster.start === offset ? offset : cluster.end;
}

const OUTER_SPACE = /[\s\u0085\u00ad\u180e\u200b-\u200f\u2060\ufeff]/;

/**
 * Takes white space off both ends of a span: every Unicode space (the non-breaking ones too), line ends, and characters
 * without width. A span of nothing else becomes empty, at its start.
 */
export function trimSpace(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && OUTER_SPACE.test(text[start])) start++;
  while (end > start && OUTER_SPACE.test(text[end - 1])) end--;
  return start < end ? { start, end } : { start: span.start, end: span.start };
}

/** The cluster that holds the unit at `offset`, for an offset inside the text. */
function clusterAt(text: string, offset: number): Span {
  const from = safeStart(text, offset);
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  // A cluster has no greatest length (a letter may carry any number of marks), so the window grows until it ends inside.
  for (let reach = 64; ; reach *= 4) {
    const to = Math.min(text.length, offset + reach);
    const segment = segmenter.segment(text.slice(from, to)).containing(offset - from);
    const start = from + (segment?.index ?? 0);
    const end = start + (segment?.segment.length ?? 1);
    if (end < to || to === text.length) return { start, end };
  }
}

/** A place at or before `offset` where a cluster surely begins. */
function safeStart(text: string, offset: number): number {
  for (let at = offset; at > 0; at--) if (isPlainBoundary(text, at)) return at;
  return 0;
}

/** Whether a cluster surely ends and another begins at `offset`, told by the two neighbours alone. */
function isPlainBoundary(text: string, offset: number): boolean {
  return isPlain(text.charCodeAt(offset - 1)) && isPlain(text.charCodeAt(offset));
}

/**
 * Characters that never join a neighbour of their own kind (the rules GB9 to GB13 of Unicode Standard Annex 29 do not name
 * them): most of what articles are made of. CR and LF are left out, because together they are one cluster.
 */
function isPlain(unit: number): boolean {
  if (unit < 0x300) return unit >= 0x20 || unit === 0x0a || unit === 0x09;
  return (
    (unit >= 0x370 && unit < 0x483) || // Greek, Cyrillic
    (unit >= 0x48a && unit < 0x590) || // Cyrillic, Armenian
    (unit >= 0x5d0 && unit < 0x5eb) || // Hebrew letters
    (unit >= 0x620 && unit < 0x64b) || // Arabic letters
    (unit >= 0x2010 && unit < 0x2028) || // dashes, quotation marks, dots
    (unit >= 0x3000 && unit < 0x302a) || // CJK punctuation
    (unit >= 0x3041 && unit < 0x3097) || // Hiragana
    (unit >= 0x30a0 && unit < 0x3130) || // Katakana, Bopomofo
    (unit >= 0x3400 && unit < 0xa000) || // CJK ideographs
    (unit >= 0xff01 && unit < 0xff9e) // full-width forms
  );
}
