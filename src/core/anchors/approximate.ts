/** Where a pattern stands in a text with some differences. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  /** Inserted, deleted and replaced UTF-16 units. */
  readonly errors: number;
}

/**
 * The places in `text` that are like `pattern` with at most `limit` differences: the best in each neighbourhood, at most ten,
 * best first. Bit-parallel (Myers 1999, in blocks of 32 as by Hyyrö 2003): about length of text × length of pattern / 32 steps.
 */
export function findApproximate(text: string, pattern: string, limit: number): ApproximateMatch[] {
  if (pattern === '') return [];
  const errors = errorsAtEnds(text, pattern);
  const reach = Math.max(1, pattern.length >> 1);
  const ends: number[] = [];
  for (let end = 1; end <= text.length; end++) {
    if (errors[end] > limit) continue;
    const last = ends.at(-1);
    if (last !== undefined && end - last < reach) {
      if (errors[end] < errors[last]) ends[ends.length - 1] = end;
    } else ends.push(end);
  }
  ends.sort((a, b) => errors[a] - errors[b] || a - b);
  const backwards = reverse(pattern);
  return ends.slice(0, 10).map((end) => {
    const from = Math.max(0, end - pattern.length - errors[end]);
    const back = errorsAtEnds(reverse(text.slice(from, end)), backwards);
    let length = 0;
    for (let at = 1; at < back.length; at++) if (back[at] < back[length]) length = at;
    return { start: end - length, end, errors: errors[end] };
  });
}

/** The fewest differences between the pattern and any beginning of the text, the empty one too. */
export function errorsOfBeginning(text: string, pattern: string): number {
  // Each unit left out at the text's beginning is a difference.
  const errors = errorsAtEnds(text, pattern, 1);
  let fewest = pattern.length;
  for (const count of errors) if (count < fewest) fewest = count;
  return fewest;
}

export function reverse(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at--) result += text[at];
  return result;
}

/**
 * For each end in the text, the fewest differences between the pattern and any stretch that ends there. The pattern is taken 32 units
 * at a time, and each block goes through the whole text before the next, to which it leaves its carries.
 *
 * @param skip what it costs to leave out a unit before the stretch: nothing if it may begin anywhere, 1 if at the text's start.
 */
function errorsAtEnds(text: string, pattern: string, skip: 0 | 1 = 0): Int32Array {
  const alphabet = new Alphabet(pattern);
  const letters = alphabet.lettersOf(text);
  // The differences between neighbouring columns, above the first block.
  const carries = new Int8Array(text.length).fill(skip);
  for (let from = 0; from < pattern.length; from += 32) {
    const block = pattern.slice(from, from + 32);
    passBlock(letters, alphabet.bitsOf(block), block.length, carries);
  }
  const errors = new Int32Array(text.length + 1);
  errors[0] = pattern.length;
  for (let at = 0; at < text.length; at++) errors[at + 1] = errors[at] + carries[at];
  return errors;
}

/** A pattern's different UTF-16 units, numbered from 1; 0 is every other unit. */
class Alphabet {
  #size = 1;
  readonly #low = new Uint16Array(256);
  readonly #high = new Map<number, number>();

  constructor(pattern: string) {
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      if (this.#letterOf(unit) > 0) continue;
      if (unit < 256) this.#low[unit] = this.#size++;
      else this.#high.set(unit, this.#size++);
    }
  }

  lettersOf(text: string): Uint16Array {
    const letters = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) letters[at] = this.#letterOf(text.charCodeAt(at));
    return letters;
  }

  /** For each letter, the places in a block of at most 32 units where it stands, as bits. */
  bitsOf(block: string): Int32Array {
    const bits = new Int32Array(this.#size);
    for (let at = 0; at < block.length; at++) bits[this.#letterOf(block.charCodeAt(at))] |= 1 << at;
    return bits;
  }

  #letterOf(unit: number): number {
    return unit < 256 ? this.#low[unit] : (this.#high.get(unit) ?? 0);
  }
}

/** @param carries what the block above hands down at each place of the text (-1, 0, 1); replaced by what this one does. */
function passBlock(letters: Uint16Array, bits: Int32Array, length: number, carries: Int8Array): void {
  const top = length - 1;
  let pv = -1;
  let mv = 0;
  for (let at = 0; at < letters.length; at++) {
    const isMore = (carries[at] + 1) >> 1;
    const isLess = carries[at] >>> 31;
    const eq = bits[letters[at]];
    const xv = eq | mv;
    const xe = eq | isLess;
    const xh = (((xe & pv) + pv) ^ pv) | xe;
    const ph = mv | ~(xh | pv);
    const mh = pv & xh;
    carries[at] = ((ph >>> top) & 1) - ((mh >>> top) & 1);
    const shifted = (ph << 1) | isMore;
    pv = (mh << 1) | isLess | ~(xv | shifted);
    mv = shifted & xv;
  }
}
