import type { Span } from '../text/span';

/** UTF-16 units: a longer paragraph is read in pieces of at least and at most so many. */
const WHOLE = 4000;
const LEAST = 1500;
const MOST = 3000;

/** The end of a sentence; abbreviations have no four small letters. */
const SENTENCE_END = /\p{Ll}{4}[.!?]["”’)\]]*\s+(?=["“‘(]?\p{Lu})/gu;

/**
 * The paragraphs as they are read: whole, but for those of a text that is all in one line, which are cut between sentences, so that no
 * step takes long.
 */
export function piecesOf(text: string, paragraphs: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  for (const { start, end } of paragraphs) {
    let from = start;
    while (end - from > WHOLE) {
      const to = cutAfter(text, from);
      pieces.push({ start: from, end: to });
      from = to;
    }
    pieces.push({ start: from, end });
  }
  return pieces;
}

/** After the last sentence that ends in time, else before the last word in small letters or any word, else anywhere but within a character. */
function cutAfter(text: string, from: number): number {
  const window = text.slice(from + LEAST, from + MOST);
  let cut = -1;
  for (const { index, 0: end } of window.matchAll(SENTENCE_END)) cut = index + end.length;
  if (cut < 0) cut = (/.*\s(?=\p{Ll})/su.exec(window)?.[0].length ?? 0) || window.lastIndexOf(' ') + 1;
  if (cut > 0) return from + LEAST + cut;
  const code = text.charCodeAt(from + MOST - 1);
  return from + MOST - (code >= 0xd800 && code < 0xdc00 ? 1 : 0);
}
