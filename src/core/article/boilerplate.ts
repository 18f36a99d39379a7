import type { Steps } from '../steps';
import type { Span } from '../text/span';
import { trimSpan } from './lines';
import type { ReadLine } from './readLine';

export interface Frame {
  /** Index of the headline's line, -1 without one. */
  readonly headline: number;
  readonly bodyStart: number;
  /** Index after the body's last line. */
  readonly bodyEnd: number;
}

/** Inside the body only what nothing but a page's furniture says. */
const SURE = 1;
const LIKELY = 0.5;
/** Units; a longer line within the body is never looked at. */
const SHORT = 160;

/** The page furniture around, and between, the article's lines; spans of neighbouring lines are joined. */
export function* boilerplateSpans(text: string, lines: readonly ReadLine[], frame: Frame): Steps<Span[]> {
  const spans: Span[] = [];
  let firstTail = frame.bodyEnd;
  for (; firstTail < lines.length && lines[firstTail].furniture < LIKELY; firstTail++) yield;
  if (firstTail >= lines.length) firstTail = -1;
  for (const [index, line] of lines.entries()) {
    yield;
    if (index === frame.headline || !isFurniture(lines, index, frame, firstTail)) continue;
    const last = spans.at(-1);
    const isNext = last && trimSpan(text, last.end, line.start).start === line.start;
    if (isNext) spans[spans.length - 1] = { start: last.start, end: line.end };
    else spans.push({ start: line.start, end: line.end });
  }
  return spans;
}

function isFurniture(lines: readonly ReadLine[], index: number, frame: Frame, firstTail: number): boolean {
  const line = lines[index];
  const isAfter = index >= frame.bodyEnd;
  // Nothing that is surely furniture is prose or about the article: that need not be worked out.
  if (!isAfter && index > frame.headline && index >= frame.bodyStart)
    return line.length <= SHORT && line.furniture >= SURE;
  if (line.isMeta) return false;
  if (isAfter)
    return line.furniture >= LIKELY || (firstTail >= 0 && index >= firstTail - 1 && leads(line, index > firstTail));
  if (line.furniture >= LIKELY) return true;
  // What stands above the headline at the page's very top, or between two lines of it, is more of it.
  if (index > frame.headline) return false;
  const next = lines.slice(index + 1, frame.headline);
  if (!next.some((other) => other.furniture >= SURE)) return false;
  return index === 0 || lines.slice(0, index).some((other) => other.furniture >= LIKELY);
}

/** After the end's first furniture everything is; the line right before it only if it is a label and no sentence. */
function leads(line: ReadLine, isAfter: boolean): boolean {
  return isAfter || (line.length <= 60 && !/[.!?…。！？]["'”’»)\]]*$/u.test(line.text));
}
