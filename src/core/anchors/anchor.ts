import type { Anchor } from '../sidecar/format';
import type { CodePoints } from '../text/codePoints';
import { graphemeEnd, graphemeStart, snapToGraphemes } from '../text/graphemes';
import type { Span } from '../text/span';
import { findNext } from './search';

/** How much text before and after a quote is kept, in code points, and the most that is kept to tell it from look-alikes. */
export const CONTEXT = 32;
export const CONTEXT_LIMIT = 512;
/** How much of a long quote is compared when look-alikes are sought. */
const QUOTE_PROBE = 256;

/**
 * What finds a span again. The span (UTF-16) grows to whole grapheme clusters; the context is 32 code points or more on each
 * side: doubled until prefix, quote and suffix together stand only once in the text, or until 512.
 */
export function createAnchor(text: string, codePoints: CodePoints, span: Span): Anchor {
  const { start, end } = snapToGraphemes(text, span);
  const first = codePoints.fromUtf16(start);
  const last = codePoints.fromUtf16(end);
  let from = start;
  let to = end;
  for (let context = CONTEXT; context <= CONTEXT_LIMIT; context *= 2) {
    from = graphemeStart(text, codePoints.toUtf16(Math.max(0, first - context)));
    to = graphemeEnd(text, codePoints.toUtf16(Math.min(codePoints.length, last + context)));
    if (isUnique(text, from, start, end, to) || (from === 0 && to === text.length)) break;
  }
  return {
    start: first,
    end: last,
    exact: text.slice(start, end),
    prefix: text.slice(from, start),
    suffix: text.slice(end, to),
  };
}

/** Whether what stands from `from` to `to` stands nowhere else; of a long quote only its ends are compared. */
function isUnique(text: string, from: number, start: number, end: number, to: number): boolean {
  if (end - start <= 2 * QUOTE_PROBE) return standsOnce(text, from, to);
  return standsOnce(text, from, start + QUOTE_PROBE) || standsOnce(text, end - QUOTE_PROBE, to);
}

function standsOnce(text: string, from: number, to: number): boolean {
  const needle = text.slice(from, to);
  return findNext(text, needle, 0) === from && findNext(text, needle, from + 1) < 0;
}
