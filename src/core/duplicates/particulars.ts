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

/** What the word at `[start, end)` of a text is if it has no digits: a name or a plain word. */
export function isName(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  const isCapital = code < 128 ? code >= 65 && code <= 90 : text[start].toLowerCase() !== text[start];
  if (!isCapital || end - start < 2) return false;
  let before = start - 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before--;
  return before >= 0 && endsSentence[text.charCodeAt(before)] === 0;
}

/** 1 for the characters after which a sentence, a line or a quotation may begin. */
const endsSentence = new Uint8Array(1 << 16);
for (const mark of '.!?:;"“”„«»\'‘’\n-–—|•*·(') endsSentence[mark.charCodeAt(0)] = 1;
