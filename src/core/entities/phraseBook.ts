import { tokenise } from './tokens';

/** Phrases by their words, found in a text's tokens from their first word on. */
export class PhraseBook<T> {
  readonly #values = new Map<string, T>();
  /** For each first word, how many words its longest phrase has. */
  readonly #longest = new Map<string, number>();

  /** Adds phrases; one that is there already keeps its value. */
  add(phrases: Iterable<string>, value: T): void {
    for (const phrase of phrases) {
      const words = /^[\p{L} ]+$/u.test(phrase) ? phrase.split(' ') : tokenise(phrase).words;
      const key = keyOf(words, 0, words.length);
      if (!this.#values.has(key)) this.#values.set(key, value);
      const first = keyOf(words, 0, 1);
      this.#longest.set(first, Math.max(words.length, this.#longest.get(first) ?? 0));
    }
  }

  /** The longest phrase that starts at a token: how many words it has, and its value. */
  longestAt(words: readonly string[], at: number): { readonly length: number; readonly value: T } | undefined {
    const longest = this.#longest.get(plain(words[at]));
    if (longest === undefined) return undefined;
    for (let length = Math.min(longest, words.length - at); length > 0; length--) {
      const value = this.#values.get(keyOf(words, at, at + length));
      if (value !== undefined) return { length, value };
    }
    return undefined;
  }

  /** The words that phrases begin with, as they are compared. */
  firstWords(): IterableIterator<string> {
    return this.#longest.keys();
  }

  get(phrase: string): T | undefined {
    return this.#values.get(phrase);
  }
}

function keyOf(words: readonly string[], from: number, to: number): string {
  let key = plain(words[from]);
  for (let at = from + 1; at < to; at++) key += ` ${plain(words[at])}`;
  return key;
}

/** One kind of apostrophe, and no space inside ("U. S."). */
function plain(word: string): string {
  return word.includes("'") || word.includes(' ') ? word.replaceAll("'", '’').replaceAll(' ', '') : word;
}
