import type { Steps } from '../steps';
import type { Span } from '../text/span';

/** Units of a line that the rules of this folder look at: enough for any headline, and a bound for one 5 MB line. */
const LOOK = 480;

/** A line with words in it. The span is trimmed of white space and covers the whole line, however long. */
export interface Line extends Span {
  /** The words of the span, at most its first 480 units. */
  readonly text: string;
  /** Whether an empty line, or the start of the text, stands before. */
  readonly gapBefore: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

/** White space as a reader sees it: JavaScript's own (with NBSP and the ideographic space), the invisible ones and controls. */
function isBlank(code: number): boolean {
  if (code <= 0x20 || code === 0x7f || code === 0x85 || code === 0xa0) return true;
  if (code < 0x1680) return code === 0xad;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return (
    code === 0x1680 ||
    code === 0x180e ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** The part of `[start, end)` without the white space at both ends; empty (start = end) if there is nothing else. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Every line of a normalised text that has a letter or a digit in it, in text order; linear time. */
export function* readLines(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  let gapBefore = true;
  for (let at = 0; at <= text.length;) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 ? text.length : feed;
    const { start, end } = trimSpan(text, at, stop);
    const head = text.slice(start, Math.min(end, start + LOOK));
    if (WORD.test(head) || (end - start > LOOK && WORD.test(text.slice(start, end)))) {
      lines.push({ start, end, text: head, gapBefore });
      gapBefore = false;
    } else if (start === end) {
      gapBefore = true;
    }
    at = stop + 1;
    yield;
  }
  return lines;
}
