import { bySpan, type Span } from '../text/span';

/** Shorter than any word worth pointing at: what is left between two passages is mostly a space or a full stop. */
const shortest = 4;

/** The same characters as disjoint spans in text order. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort(bySpan)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** The parts of `paragraphs` (disjoint, in text order) that none of `others` covers, in text order. */
export function uniqueSpans(paragraphs: readonly Span[], others: readonly Span[]): readonly Span[] {
  const covering = mergeSpans(others);
  const unique: Span[] = [];
  let next = 0;
  for (const paragraph of paragraphs) {
    let at = paragraph.start;
    while (next < covering.length && covering[next].end <= at) next++;
    // One covering span may reach over several paragraphs: it is passed only when it ends in this one.
    for (let i = next; i < covering.length && covering[i].start < paragraph.end; i++) {
      if (covering[i].start > at) unique.push({ start: at, end: covering[i].start });
      at = Math.max(at, covering[i].end);
    }
    if (at < paragraph.end) unique.push({ start: at, end: paragraph.end });
  }
  return unique.filter(({ start, end }) => end - start >= shortest);
}
