import type { Span } from '../text/span';
import type { ReadLine } from './headline';
import { trimSpan } from './lines';

export interface Frame {
  /** Index of the headline's line, -1 without one. */
  readonly headline: number;
  readonly bodyStart: number;
  /** Index after the body's last line. */
  readonly bodyEnd: number;
  /** Where the publication date stands; never furniture. */
  readonly date: Span | undefined;
}

/** Inside the body only what nothing but a page's furniture says. */
const SURE = 1;
const LIKELY = 0.5;

/** The page furniture around, and between, the article's lines; spans of neighbouring lines are joined. */
export function boilerplateSpans(text: string, lines: readonly ReadLine[], frame: Frame): Span[] {
  const spans: Span[] = [];
  const firstTail = lines.findIndex((line, index) => index >= frame.bodyEnd && line.furniture >= LIKELY);
  lines.forEach((line, index) => {
    if (index === frame.headline || !isFurniture(lines, index, frame, firstTail)) return;
    for (const part of around(text, line, frame.date)) {
      const last = spans.at(-1);
      if (last && trimSpan(text, last.end, part.start).start === part.start)
        spans[spans.length - 1] = { start: last.start, end: part.end };
      else spans.push(part);
    }
  });
  return spans;
}

function isFurniture(lines: readonly ReadLine[], index: number, frame: Frame, firstTail: number): boolean {
  const line = lines[index];
  if (index >= frame.bodyEnd) return line.furniture >= LIKELY || (firstTail >= 0 && index > firstTail && !line.isMeta);
  if (line.isMeta) return false;
  if (index >= frame.bodyStart) return line.furniture >= SURE && line.prose < 2;
  if (line.furniture >= LIKELY) return true;
  // Between two lines of the page's head stands more of it.
  if (frame.headline < 0 || index > frame.headline) return false;
  const before = lines.slice(0, index).some((other) => other.furniture >= SURE);
  const after = lines.slice(index + 1, frame.headline).some((other) => other.furniture >= SURE);
  return before && after;
}

/** A furniture line without the publication date, should it stand in it. */
function around(text: string, line: Span, date: Span | undefined): Span[] {
  if (!date || date.start < line.start || date.end > line.end) return [{ start: line.start, end: line.end }];
  return [trimSpan(text, line.start, date.start), trimSpan(text, date.end, line.end)].filter((part) =>
    /[\p{L}\p{N}]/u.test(text.slice(part.start, part.end)),
  );
}
