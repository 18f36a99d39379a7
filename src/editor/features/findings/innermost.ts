import type { Span } from '../../../core/text/span';

/** Of the spans that hold a place, the shortest. */
export function innermost<S extends Span>(spans: readonly S[], here: Span): S | undefined {
  return spans
    .filter(({ start, end }) => start <= here.start && here.end <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
    .at(0);
}
