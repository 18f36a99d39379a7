import { tokenise, type TokenizedText } from './tokens';

/**
 * The words of a text in half the room and one array, so that they can be kept for every article: the hashes, then for each word how far
 * from the end of the word before it begins, how long it is and its kind in 8, 6 and 2 bits. `undefined` for a text where that is not enough.
 */
export function packTokens({ count, words, starts, ends, kinds }: TokenizedText): Uint32Array | undefined {
  const packed = new Uint32Array(count + ((count + 1) >> 1));
  let before = 0;
  for (let k = 0; k < count; k++) {
    const gap = starts[k] - before;
    const length = ends[k] - starts[k];
    if (gap > 255 || length > 63) return undefined;
    packed[k] = words[k];
    packed[count + (k >> 1)] |= ((kinds[k] << 14) | (length << 8) | gap) << (16 * (k & 1));
    before = ends[k];
  }
  return packed;
}

/** Room for the words of one text, and then those of another: making arrays for each would take longer than unpacking. */
export class TokenSlot implements TokenizedText {
  text = '';
  count = 0;
  words = new Uint32Array(0);
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  kinds = new Uint8Array(0);
  #packed: Uint32Array | undefined;

  /** What was packed of a text, or its words anew if that could not be. Good until this is called again; the arrays may be longer. */
  unpack(text: string, count: number, packed: Uint32Array | undefined): TokenizedText {
    if (!packed) return tokenise(text);
    if (packed === this.#packed) return this;
    this.#packed = packed;
    this.text = text;
    this.count = count;
    if (count > this.words.length) this.#enlarge(2 * count);
    const { words, starts, ends, kinds } = this;
    let at = 0;
    for (let k = 0; k < count; k++) {
      const place = packed[count + (k >> 1)] >>> (16 * (k & 1));
      words[k] = packed[k];
      starts[k] = at += place & 255;
      ends[k] = at += (place >>> 8) & 63;
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
