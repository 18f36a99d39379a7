import type { TokenizedText } from './tokens';

/** What a word is to the question which matter a text is about. */
export const enum WordKind {
  Plain,
  /** With a capital inside a sentence. */
  Name,
  /** Digits and nothing else. */
  Number,
  /** Digits and letters: a code, or a misread word. */
  Mixed,
}

export function kindOfWord({ text, starts, ends }: TokenizedText, k: number): WordKind {
  const start = starts[k];
  let digits = 0;
  let letters = 0;
  for (let at = start; at < ends[k]; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (code !== 44 && code !== 46) letters++;
  }
  if (digits > 0) return letters === 0 ? WordKind.Number : WordKind.Mixed;
  const first = text[start];
  if (first.toLowerCase() === first || ends[k] - start < 2) return WordKind.Plain;
  let before = start - 1;
  while (before >= 0 && text[before] === ' ') before--;
  return before < 0 || sentenceEnds.includes(text[before]) ? WordKind.Plain : WordKind.Name;
}

const sentenceEnds = '.!?:;"“”„«»\'‘’\n-–—|•*·(';
