import type { Span } from '../text/span';
import { diffTexts, type Diff, type Run } from './diff';

/** Where a span of an old text is in a new one. */
export type MappedSpan =
  /** All its characters are there, side by side. */
  | { readonly kind: 'kept'; readonly span: Span; readonly around: number }
  /** Some of its characters are there; `kept` is their share, and the span reaches from the first to the last. */
  | { readonly kind: 'changed'; readonly span: Span; readonly kept: number }
  | { readonly kind: 'deleted' }
  /** The text around it was rewritten too much to say. */
  | { readonly kind: 'unknown' };

/** Maps places of one version of a text to another, by what both share. */
export class TextMap {
  readonly #diff: Diff;

  constructor(oldText: string, newText: string) {
    this.#diff = diffTexts(oldText, newText);
  }

  map(span: Span): MappedSpan {
    const { runs, unsure } = this.#diff;
    if (unsure.some((one) => one.start < span.end && span.start < one.end)) return { kind: 'unknown' };
    let at = this.#firstEndingAfter(span.start);
    let kept = 0;
    let first: number | undefined;
    let last = 0;
    for (; at < runs.length && runs[at].a < span.end; at++) {
      const run = runs[at];
      const from = Math.max(span.start, run.a);
      const to = Math.min(span.end, run.a + run.length);
      if (from === span.start && to === span.end) {
        const start = run.b + from - run.a;
        return { kind: 'kept', span: { start, end: start + to - from }, around: run.length - (to - from) };
      }
      first ??= run.b + from - run.a;
      last = run.b + to - run.a;
      kept += to - from;
    }
    if (first === undefined) return { kind: 'deleted' };
    return { kind: 'changed', span: { start: first, end: last }, kept: kept / (span.end - span.start) };
  }

  /** Whether a span of the new text holds nothing that the old text had there. */
  isInserted(span: Span): boolean {
    const { runs } = this.#diff;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle].b + runs[middle].length <= span.start) low = middle + 1;
      else high = middle;
    }
    return low === runs.length || runs[low].b >= span.end;
  }

  #firstEndingAfter(offset: number): number {
    const runs: readonly Run[] = this.#diff.runs;
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle].a + runs[middle].length <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
