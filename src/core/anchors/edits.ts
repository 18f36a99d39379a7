import type { Span } from '../text/span';

/** A piece of a text replaced by another; offsets count UTF-16 units of the normalised text as it was before. */
export interface TextChange extends Span {
  readonly text: string;
}

/**
 * Where the characters of a span are after some changes, each of which refers to the text as the one before left it.
 * What is put in at an edge stays outside; what replaces a part takes the part away; undefined if nothing is left.
 */
export function shiftSpan(span: Span, changes: readonly TextChange[]): Span | undefined {
  let { start, end } = span;
  for (const change of changes) {
    const delta = change.text.length - (change.end - change.start);
    if (change.end <= start) {
      start += delta;
      end += delta;
    } else if (change.start < end) {
      const keepsStart = change.start > start;
      const keepsEnd = change.end < end;
      if (!keepsStart && !keepsEnd) return undefined;
      if (!keepsStart) {
        start = change.start + change.text.length;
        end += delta;
      } else if (keepsEnd) end += delta;
      else end = change.start;
    }
  }
  return { start, end };
}

/** The text after some changes, each of which refers to the text as the one before left it. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const change of changes) result = result.slice(0, change.start) + change.text + result.slice(change.end);
  return result;
}
