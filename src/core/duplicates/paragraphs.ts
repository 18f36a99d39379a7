import type { Span } from '../text/span';
import { linesOf } from './lines';
import type { SharedWords } from './sharedWords';
import type { TokenizedText } from './tokens';

/** A paragraph here with what the other text has of it. */
export interface AlignedParagraph {
  /** The line, trimmed. */
  readonly here: Span;
  /** Words in it. */
  readonly words: number;
  /** How many of them stand there too. */
  readonly shared: number;
  /** The paragraph there that has most of them, if one has any. */
  readonly there?: Span;
}

/** The share of a paragraph's words from which on it counts as standing in the other text. */
export const paragraphStands = 0.6;

/** The paragraphs of the text here, by place; a paragraph is a line with words in it. */
export function compareParagraphs(shared: SharedWords): AlignedParagraph[] {
  const { here, there, toThere } = shared;
  const lines = linesOf(there);
  const lineOf = new Int32Array(there.count);
  lines.forEach(({ first, last }, line) => lineOf.fill(line, first, last + 1));
  return linesOf(here).map(({ first, last }) => {
    const votes = new Map<number, number>();
    let shared = 0;
    for (let i = first; i <= last; i++) {
      if (toThere[i] < 0) continue;
      shared++;
      const line = lineOf[toThere[i]];
      votes.set(line, (votes.get(line) ?? 0) + 1);
    }
    let best = -1;
    for (const [line, count] of votes) {
      const most = votes.get(best) ?? 0;
      if (count > most || (count === most && line < best)) best = line;
    }
    const paragraph = { here: trimmed(here, first, last), words: last - first + 1, shared };
    return best < 0 ? paragraph : { ...paragraph, there: trimmed(there, lines[best].first, lines[best].last) };
  });
}

function trimmed({ text, starts, ends }: TokenizedText, first: number, last: number): Span {
  let start = text.lastIndexOf('\n', starts[first] - 1) + 1;
  let end = text.indexOf('\n', ends[last]);
  if (end < 0) end = text.length;
  while (/\s/.test(text[start])) start++;
  while (/\s/.test(text[end - 1])) end--;
  return { start, end };
}
