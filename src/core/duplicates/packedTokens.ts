import type { TokenizedText } from './tokens';

/**
 * The words of a text in half the room and one array, so that they can be kept for every article: the hashes, then for each word how far
 * from the end of the word before it begins and how long it is, a byte each. `undefined` for a text where a byte is not enough.
 */
export function packTokens({ count, words, starts, ends }: TokenizedText): Uint32Array | undefined {
  const packed = new Uint32Array(count + ((count + 1) >> 1));
  packed.set(words);
  let before = 0;
  for (let k = 0; k < count; k++) {
    const gap = starts[k] - before;
    const length = ends[k] - starts[k];
    if (gap > 255 || length > 255) return undefined;
    packed[count + (k >> 1)] |= ((length << 8) | gap) << (16 * (k & 1));
    before = ends[k];
  }
  return packed;
}

/** What was packed. The hashes are not copied. */
export function unpackTokens(text: string, count: number, packed: Uint32Array): TokenizedText {
  const places = new Uint32Array(2 * count);
  let at = 0;
  for (let k = 0; k < count; k++) {
    const place = packed[count + (k >> 1)] >>> (16 * (k & 1));
    places[k] = at += place & 255;
    places[count + k] = at += (place >>> 8) & 255;
  }
  return {
    text,
    count,
    words: packed.subarray(0, count),
    starts: places.subarray(0, count),
    ends: places.subarray(count),
  };
}
