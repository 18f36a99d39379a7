/** One bit for each place of the shorter word at which a character stands; kept clear between calls. */
const places = new Int32Array(65536);

/**
 * Whether two folded words can be one word misread or misspelt: an edit distance of at most 40 % of the longer one, and of none
 * for words of one or two characters. The distance is Myers' bit-parallel one (J. ACM 46, 1999); longer than 31 characters, only
 * equal words count.
 */
export function similarWords(a: string, b: string): boolean {
  if (a === b) return true;
  // Two numbers are the same or they are not.
  if (isNumber(a) && isNumber(b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const limit = long.length <= 2 ? 0 : long.length <= 4 ? 1 : Math.floor(long.length * 0.4);
  if (long.length - short.length > limit || short.length === 0 || short.length > 31) return false;
  return editDistance(short, long, limit) <= limit;
}

/** Whether a word that stands where another one is expected can be that one misread: half of its characters are right. */
export function looselySimilar(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.length > 31 || long.length < 2 || (isNumber(a) && isNumber(b))) return false;
  const limit = Math.floor(long.length / 2);
  return editDistance(short, long, limit) <= limit;
}

/** Whether two texts of a few words can be the same, badly misread: an edit distance of at most two thirds of the longer one. */
export function roughlySimilar(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.length > 31) return a === b;
  const limit = Math.floor((long.length * 2) / 3);
  return editDistance(short, long, limit) <= limit;
}

/** Levenshtein distance of two words, the shorter of at most 31 characters; more than `limit` if it cannot stay within it. */
function editDistance(short: string, long: string, limit: number): number {
  const height = short.length;
  for (let k = 0; k < height; k++) places[short.charCodeAt(k)] |= 1 << k;
  const top = 1 << (height - 1);
  let up = -1;
  let down = 0;
  let distance = height;
  for (let k = 0; k < long.length; k++) {
    const same = places[long.charCodeAt(k)];
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
    if (distance - (long.length - 1 - k) > limit) break;
  }
  for (let k = 0; k < height; k++) places[short.charCodeAt(k)] = 0;
  return distance;
}

function isNumber(word: string): boolean {
  for (let k = 0; k < word.length; k++) if (word.charCodeAt(k) < 48 || word.charCodeAt(k) > 57) return false;
  return true;
}
