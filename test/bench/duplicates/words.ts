/** One word of a generated article with what follows it, and where the word came from. */
export interface Word {
  readonly text: string;
  /** Spaces and marks up to the next word. */
  readonly after: string;
  /** Number of the original word, -1 for one that was put in. Survives every edit. */
  readonly origin: number;
}

/** The origin of the `k`th word of a text: texts are numbered by whoever makes them. */
export const mostWordsOfText = 100_000;

export function originOf(text: number, k: number): number {
  return text * mostWordsOfText + k;
}

export function textOf(origin: number): number {
  return origin < 0 ? -1 : Math.floor(origin / mostWordsOfText);
}

/** The words of a text; marks before the first word are dropped. */
export function split(text: string, number: number): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/([\p{L}\p{N}\p{M}]+)([^\p{L}\p{N}\p{M}]*)/gu)) {
    words.push({ text: match[1], after: match[2], origin: number < 0 ? -1 : originOf(number, words.length) });
  }
  return words;
}

export function join(words: readonly Word[]): string {
  return words.map(({ text, after }) => text + after).join('');
}

const sentenceEnd = /[.!?]["')\]]*\s/;

/** The sentences of a text: each ends with the word after which a full stop and a space stand. */
export function sentences(words: readonly Word[]): Word[][] {
  const all: Word[][] = [];
  let sentence: Word[] = [];
  for (const word of words) {
    sentence.push(word);
    // "U.S. " and other short words with a stop are no end.
    if (word.after.includes('\n') || (sentenceEnd.test(word.after) && word.text.length > 2)) {
      all.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length) all.push(sentence);
  return all;
}

export function paragraphs(words: readonly Word[]): Word[][] {
  const all: Word[][] = [];
  let paragraph: Word[] = [];
  for (const word of words) {
    paragraph.push(word);
    if (!word.after.includes('\n')) continue;
    all.push(paragraph);
    paragraph = [];
  }
  if (paragraph.length) all.push(paragraph);
  return all;
}

/** The words with a paragraph's end after the last. */
export function closed(words: readonly Word[]): Word[] {
  if (words.length === 0) return [];
  const last = words[words.length - 1];
  const after = last.after.includes('\n') ? last.after : `${last.after.trimEnd() || '.'}\n\n`;
  return [...words.slice(0, -1), { ...last, after }];
}
