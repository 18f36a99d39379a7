import { tokenise, type TokenizedText } from './tokens';

const widestGap = 255;
const longestWord = 63;

/** Whether the words of a text can be packed. */
export function isPackable({ count, starts, ends }: TokenizedText): boolean {
  let before = 0;
  for (let k = 0; k < count; k++) {
    if (starts[k] - before > widestGap || ends[k] - starts[k] > longestWord) return false;
    before = ends[k];
  }
  return true;
}

/** How many numbers so many words are when they are packed. */
export function packedSize(count: number): number {
  return count + ((count + 1) >> 1);
}

/**
 * Writes the words of a text in half the room, so that they can be kept for every article: the hashes, then for each word how far from the
 * end of the word before it begins, how long it is and its kind in 8, 6 and 2 bits.
 * @param at where in `packed` they are to begin.
 */
export function packTokens(
  { count, words, starts, ends, kinds }: TokenizedText,
  packed: Uint32Array,
  at: number,
): void {
  const places = at + count;
  let before = 0;
  for (let k = 0; k < count; k++) {
    packed[at + k] = words[k];
    const place = (kinds[k] << 14) | ((ends[k] - starts[k]) << 8) | (starts[k] - before);
    if (k & 1) packed[places + (k >> 1)] |= place << 16;
    else packed[places + (k >> 1)] = place;
    before = ends[k];
  }
}

/** Room for the words of one text, and then those of another: making arrays for each would take longer than unpacking. */
export class TokenSlot implements TokenizedText {
  text = '';
  count = 0;
  words = new Uint32Array(0);
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  kinds = new Uint8Array(0);

  /**
   * The words of a text of `count` words that was packed into `packed` from `at` on, or its words anew if it could not be. Good until this
   * is called again; the arrays may be longer.
   */
  unpack(text: string, count: number, packed: Uint32Array | undefined, at: number): TokenizedText {
    if (!packed) return tokenise(text);
    if (text === this.text && count === this.count) return this;
    this.text = text;
    this.count = count;
    if (count > this.words.length) this.#enlarge(2 * count);
    const { words, starts, ends, kinds } = this;
    const places = at + count;
    let end = 0;
    for (let k = 0; k < count; k++) {
      const place = packed[places + (k >> 1)] >>> (16 * (k & 1));
      words[k] = packed[at + k];
      starts[k] = end += place & 255;
      ends[k] = end += (place >>> 8) & 63;
      kinds[k] = (place >>> 14) & 3;
    }
    return this;
  }

  #enlarge(room: number): void {
    this.words = new Uint32Array(room);
    this.starts = new Uint32Array(room);
    this.ends = new Uint32Array(room);
    this.kinds = new Uint8Array(room);
  }
}
