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

function reverse(text: string): string {
  let result = '';
  for (let at = text.length - 1; at >= 0; at--) result += text[at];
  return result;
}

/** For each end in the text, the fewest differences between the pattern and any stretch that ends there. */
function errorsAtEnds(text: string, pattern: string): Int32Array {
  const errors = new Int32Array(text.length + 1);
  errors[0] = pattern.length;
  const equal = new BitTable(pattern);
  if (equal.blocks === 1) errorsOfShort(text, pattern.length, equal, errors);
  else errorsOfLong(text, pattern.length, equal, errors);
  return errors;
}

/** For each UTF-16 unit, the places in a pattern where it stands, as bits in blocks of 32. */
class BitTable {
  readonly blocks: number;
  readonly bits: Int32Array;
  /** Where in `bits` the blocks of a unit begin; those of a unit that the pattern does not have are zero. */
  readonly #low = new Int32Array(256);
  readonly #high = new Map<number, number>();

  constructor(pattern: string) {
    this.blocks = Math.ceil(pattern.length / 32);
    const units = new Set<number>();
    for (let at = 0; at < pattern.length; at++) units.add(pattern.charCodeAt(at));
    this.bits = new Int32Array((units.size + 1) * this.blocks);
    let place = this.blocks;
    for (const unit of units) {
      if (unit < 256) this.#low[unit] = place;
      else this.#high.set(unit, place);
      place += this.blocks;
    }
    for (let at = 0; at < pattern.length; at++)
      this.bits[this.at(pattern.charCodeAt(at)) + (at >> 5)] |= 1 << (at & 31);
  }

  at(unit: number): number {
    return unit < 256 ? this.#low[unit] : (this.#high.get(unit) ?? 0);
  }
}

function errorsOfShort(text: string, length: number, equal: BitTable, errors: Int32Array): void {
  const { bits } = equal;
  const lastBit = 1 << (length - 1);
  let pv = -1;
  let mv = 0;
  let score = length;
  for (let at = 0; at < text.length; at++) {
    const eq = bits[equal.at(text.charCodeAt(at))];
    const xv = eq | mv;
    const xh = (((eq & pv) + pv) ^ pv) | eq;
    const ph = mv | ~(xh | pv);
    const mh = pv & xh;
    if ((ph & lastBit) !== 0) score++;
    else if ((mh & lastBit) !== 0) score--;
    pv = (mh << 1) | ~(xv | (ph << 1));
    mv = (ph << 1) & xv;
    errors[at + 1] = score;
  }
}

function errorsOfLong(text: string, length: number, equal: BitTable, errors: Int32Array): void {
  const { bits, blocks } = equal;
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((length - 1) & 31);
  let score = length;
  for (let at = 0; at < text.length; at++) {
    const place = equal.at(text.charCodeAt(at));
    // The differences between neighbouring columns that a block hands to the next: none above the first, for a match may begin anywhere.
    let carry = 0;
    for (let block = 0; block < blocks; block++) {
      const pv = plus[block];
      const mv = minus[block];
      let eq = bits[place + block];
      const xv = eq | mv;
      if (carry < 0) eq |= 1;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = block === blocks - 1 ? lastBit : -2147483648;
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      carry = out;
    }
    score += carry;
    errors[at + 1] = score;
  }
}
