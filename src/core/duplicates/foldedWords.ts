import { foldWord, type TokenizedText } from './tokens';

/** A word stands as its length, its signature and its characters. */
export const wordHead = 2;

const digitBits = 0b111 << 26;

/** The bit of an ASCII character: one for each letter, three for digits, three for everything else. */
const asciiBits = Int32Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return 1 << (code - 97);
  return code >= 48 && code <= 57 ? 1 << (26 + (code % 3)) : 1 << (29 + (code % 3));
});

/**
 * The folded forms of some words side by side in one array, which spares thousands of strings where words are compared letter by letter.
 * A word is known by its place in `codes`.
 */
export class FoldedWords {
  codes = new Int32Array(1 << 12);
  #used = 0;

  clear(): void {
    this.#used = 0;
  }

  /** Adds words `[first, end)` of a text as one word. Its place. */
  add(tokens: TokenizedText, first: number, end = first + 1): number {
    const place = this.#used;
    // Folding makes no character longer than the longest of all, which becomes 18.
    const most = place + wordHead + 18 * (tokens.ends[end - 1] - tokens.starts[first]);
    if (most > this.codes.length) this.#enlarge(most);
    const { codes } = this;
    let at = place + wordHead;
    for (let k = first; k < end; k++) at = foldWord(tokens, k, codes, at);
    let signature = 0;
    for (let k = place + wordHead; k < at; k++) {
      const code = codes[k];
      // Letters of other scripts share the bits of these.
      signature |= code < 128 ? asciiBits[code] : 1 << (code % 26);
    }
    codes[place] = at - place - wordHead;
    codes[place + 1] = signature;
    this.#used = at;
    return place;
  }

  #enlarge(room: number): void {
    const larger = new Int32Array(2 * room);
    larger.set(this.codes);
    this.codes = larger;
  }
}

/** Whether a signature is that of digits and nothing else. */
export function isNumber(signature: number): boolean {
  return (signature & ~digitBits) === 0;
}
