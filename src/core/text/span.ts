/**
 * A half-open range `[start, end)` of UTF-16 code units in a *normalised* text (see `normalise`).
 *
 * UTF-16 is what JavaScript strings and VS Code count; the sidecar counts Unicode code points and is converted at its own
 * border (`src/core/text/codePoints.ts`), so that no other part of the program meets two units.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, then by end: text order. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Tells in O(log n) whether one of some disjoint spans in text order covers a span whole. */
export function coverTest(sorted: readonly Span[]): (span: Span) => boolean {
  return (span) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle].end < span.end) low = middle + 1;
      else high = middle;
    }
    return low < sorted.length && contains(sorted[low], span);
  };
}
