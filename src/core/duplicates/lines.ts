import type { TokenizedText } from './tokens';

/** First and last word of a line. */
export interface Line {
  readonly first: number;
  readonly last: number;
}

/** The lines of a text that have words in them. */
export function linesOf({ text, starts, ends, count }: TokenizedText): Line[] {
  const lines: { first: number; last: number }[] = [];
  let end = -1;
  for (let k = 0; k < count; k++) {
    if (starts[k] < end) {
      lines[lines.length - 1].last = k;
      continue;
    }
    lines.push({ first: k, last: k });
    end = text.indexOf('\n', ends[k]);
    if (end < 0) end = text.length;
  }
  return lines;
}
