import type { Span } from '../text/span';
import { isDigit, isLetter, isLower } from './chars';

/** How a quoted stretch is capitalised. */
export const enum Casing {
  Lower,
  Sentence,
  /** One capitalised word. */
  Word,
  /** Several words, all that matter capitalised: "The Nightly Show with Larry Wilmore". */
  Title,
  /** No lower-case letter at all. */
  Capitals,
  Count,
}

/** Words that stay small in titles. */
const SMALL = new Set('a an the and or nor but of in on at to for from by with as vs de la le'.split(' '));
/** A title is not longer than this, in UTF-16 units. */
const LONGEST = 90;

/** How a stretch of text is capitalised; one pass over at most 90 units. */
export function casingOf(text: string, { start, end }: Span): Casing {
  if (end - start > LONGEST) return isLower(text.charCodeAt(start)) ? Casing.Lower : Casing.Sentence;
  let words = 0;
  let small = 0;
  let capitals = 0;
  let lower = false;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isLower(code)) lower = true;
    const within = isLetter(code) || isDigit(code) || code === 0x27 || code === 0x2019;
    if (within && !inWord) {
      words++;
      if (!isLower(code)) capitals++;
      else if (words === 1) return Casing.Lower;
      else if (!SMALL.has(text.slice(i, wordEnd(text, i, end)))) small++;
    }
    inWord = within;
  }
  if (!lower) return Casing.Capitals;
  if (words === 1) return Casing.Word;
  return small === 0 && capitals > 1 ? Casing.Title : Casing.Sentence;
}

function wordEnd(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && isLetter(text.charCodeAt(i))) i++;
  return i;
}
