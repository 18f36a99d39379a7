import type { TokenizedText } from './tokens';

/**
 * How much a word tells one matter from another: numbers most, names (words with a capital inside a sentence) some, others nothing. Two
 * articles made from one form differ in just these.
 */
export function particularWeight({ text, starts, ends }: TokenizedText, k: number): number {
  const start = starts[k];
  let at = start;
  // A digit among letters is a misread letter.
  while (at < ends[k] && !isLetter(text.charCodeAt(at))) at++;
  if (at === ends[k]) return 2;
  const first = text[start];
  if (first.toLowerCase() === first || ends[k] - start < 2) return 0;
  let before = start - 1;
  while (before >= 0 && text[before] === ' ') before--;
  return before < 0 || sentenceEnds.includes(text[before]) ? 0 : 1;
}

const sentenceEnds = '.!?:;"“”„«»\'‘’\n-–—|•*·(';

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && ((code | 32) <= 122 || code > 127);
}
