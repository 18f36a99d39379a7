import { isNumber, wordHead } from './foldedWords';

/** One bit for each place of the shorter word at which a character stands; kept clear between calls. */
const places = new Int32Array(65536);

/** Whether two words can be one word, misread. */
export const enum Similarity {
  None,
  /** Half of their characters are right, which is enough where one stands in the place of the other. */
  Loose,
  /** An edit distance of at most 40 % of the longer one, and of none for words of one or two characters. */
  Close,
}

/**
 * How like each other two folded words are, given by their places in the `codes` of a `FoldedWords`. Of more than 31 characters they may
 * be no others than the same.
 * @param isTight whether it matters if they are loosely so.
 */
export function similarityOf(codes: Int32Array, a: number, b: number, isTight: boolean): Similarity {
  // Two numbers are the same or they are not.
  if (isNumber(codes[a + 1]) && isNumber(codes[b + 1]))
    return equalWords(codes, a, b) ? Similarity.Close : Similarity.None;
  const longer = Math.max(codes[a], codes[b]);
  if (longer > 31 && equalWords(codes, a, b)) return Similarity.Close;
  const close = longer <= 2 ? 0 : longer <= 4 ? 1 : Math.floor(longer * 0.4);
  const loose = isTight && longer > 1 ? longer >> 1 : close;
  const distance = distanceWithin(codes, a, b, Math.max(close, loose));
  return distance <= close ? Similarity.Close : distance <= loose ? Similarity.Loose : Similarity.None;
}

/** Whether two texts of a few words can be the same, badly misread: an edit distance of at most two thirds of the longer one. */
export function roughlySimilar(codes: Int32Array, a: number, b: number): boolean {
  const shorter = Math.min(codes[a], codes[b]);
  if (shorter === 0 || shorter > 31) return equalWords(codes, a, b);
  const limit = Math.floor((Math.max(codes[a], codes[b]) * 2) / 3);
  return distanceWithin(codes, a, b, limit) <= limit;
}

/** Whether two words next to each other are, without the space, a third one. */
export function isJoined(codes: Int32Array, first: number, second: number, whole: number): boolean {
  const split = codes[first];
  if (split + codes[second] !== codes[whole]) return false;
  for (let k = 0; k < split; k++) if (codes[first + wordHead + k] !== codes[whole + wordHead + k]) return false;
  for (let k = split; k < codes[whole]; k++)
    if (codes[second + wordHead + k - split] !== codes[whole + wordHead + k]) return false;
  return true;
}

function equalWords(codes: Int32Array, a: number, b: number): boolean {
  if (codes[a] !== codes[b] || codes[a + 1] !== codes[b + 1]) return false;
  for (let k = codes[a] + 1; k > 1; k--) if (codes[a + k] !== codes[b + k]) return false;
  return true;
}

/**
 * The Levenshtein distance of two words, the shorter of 1 to 31 characters, or a number above `limit` if it is more than that: Myers'
 * bit-parallel algorithm (J. ACM 46, 1999), which is not asked where one word has too many letters that the other has nowhere.
 */
function distanceWithin(codes: Int32Array, a: number, b: number, limit: number): number {
  const short = codes[a] <= codes[b] ? a : b;
  const long = short === a ? b : a;
  const height = codes[short];
  const width = codes[long];
  if (width - height > limit || height === 0 || height > 31) return limit + 1;
  if (bitsIn(codes[short + 1] & ~codes[long + 1]) > limit || bitsIn(codes[long + 1] & ~codes[short + 1]) > limit) {
    return limit + 1;
  }
  const first = short + wordHead;
  for (let k = 0; k < height; k++) places[codes[first + k]] |= 1 << k;
  const top = 1 << (height - 1);
  let up = -1;
  let down = 0;
  let distance = height;
  for (let k = 0; k < width; k++) {
    const same = places[codes[long + wordHead + k]];
    const vertical = same | down;
    const horizontal = (((same & up) + up) ^ up) | same;
    let rise = down | ~(horizontal | up);
    let fall = up & horizontal;
    if (rise & top) distance++;
    if (fall & top) distance--;
    rise = (rise << 1) | 1;
    fall <<= 1;
    up = fall | ~(vertical | rise);
    down = rise & vertical;
    if (distance - (width - 1 - k) > limit) break;
  }
  for (let k = 0; k < height; k++) places[codes[first + k]] = 0;
  return distance;
}

/** How many bits of a number are set. */
function bitsIn(bits: number): number {
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
