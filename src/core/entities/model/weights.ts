import { classFactor, factorCount, positionFactor } from './factors';
import { labelCount } from './labels';

/** A row in numbers of four bytes: a weight in each, 128 more than it is, and in the last byte a 1, by whose sum the rows are counted. */
const rowWords = 3;
const BIAS = 128;
const COUNTED = 1 << 24;

/** Bytes of a row. */
export const rowSize = rowWords * 4;

/** Room for the rows of some keys, of weights that are all 0: each weight is stored 128 more than it is, in the order of the factors. */
export function emptyRows(count: number): Uint8Array {
  return new Uint8Array(count * rowSize).fill(BIAS);
}
/** A key plus 1 (0 in a free slot) and its row: a slot never lies across two lines of the cache. */
const slotSize = 1 + rowWords;
/** Two bytes of a row at a time are added up, each in 16 bits of a number. */
export const sumCount = rowWords * 2;
const LANES = 0x00ff00ff;

/**
 * The weights of hashed features: for each known feature one small integer a factor, times a common scale. Rows lie where the hash of
 * their key points to, so that a feature costs one look at memory.
 */
export class Weights {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #scale: number;
  /** By the bytes of a row; the first that is no factor is the position of "no name", and 0. */
  readonly #factors = new Int32Array(rowWords * 4);

  /** @param rows for each key `rowSize` bytes, as `emptyRows` says. */
  constructor(keys: Uint32Array, rows: Uint8Array, scale: number) {
    let bits = 4;
    while (1 << bits < keys.length * 1.5) bits++;
    const shift = 32 - bits;
    const mask = (1 << bits) - 1;
    const slots = new Int32Array((1 << bits) * slotSize);
    this.#shift = shift;
    this.#mask = mask;
    this.#slots = slots;
    this.#scale = scale;
    // The bytes of typed arrays lie in the order of their numbers' digits wherever VS Code runs.
    const words = new Int32Array(rows.buffer, rows.byteOffset, keys.length * rowWords);
    for (let index = 0; index < keys.length; index++) {
      let slot = Math.imul(keys[index], 0x9e3779b1) >>> shift;
      while (slots[slot * slotSize] !== 0) slot = (slot + 1) & mask;
      const start = slot * slotSize;
      const row = index * rowWords;
      slots[start] = keys[index] + 1;
      slots[start + 1] = words[row];
      slots[start + 2] = words[row + 1];
      slots[start + 3] = (words[row + 2] & 0xffffff) | COUNTED;
    }
  }

  /** Adds the weights of the features in `[from, to)` to `sumCount` sums. At most 256 features a token, so that no sum overflows. */
  addTo(features: Uint32Array, from: number, to: number, sums: Int32Array): void {
    const slots = this.#slots;
    const shift = this.#shift;
    const mask = this.#mask;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let index = from; index < to; index++) {
      const feature = features[index];
      const key = feature + 1;
      let slot = Math.imul(feature, 0x9e3779b1) >>> shift;
      let found = slots[slot * slotSize];
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[slot * slotSize];
      }
      if (found === 0) continue;
      const start = slot * slotSize;
      const x = slots[start + 1];
      const y = slots[start + 2];
      const z = slots[start + 3];
      a = (a + (x & LANES)) | 0;
      b = (b + ((x >>> 8) & LANES)) | 0;
      c = (c + (y & LANES)) | 0;
      d = (d + ((y >>> 8) & LANES)) | 0;
      e = (e + (z & LANES)) | 0;
      f = (f + ((z >>> 8) & LANES)) | 0;
    }
    sums[0] += a;
    sums[1] += b;
    sums[2] += c;
    sums[3] += d;
    sums[4] += e;
    sums[5] += f;
  }

  /** Adds what a token's sums come to to its label scores, which start at `offset`, and empties the sums. */
  score(sums: Int32Array, scores: Float32Array, offset: number): void {
    const factors = this.#factors;
    const bias = (sums[sumCount - 1] >>> 16) * BIAS;
    for (let word = 0; word < rowWords; word++) {
      const even = sums[2 * word];
      const odd = sums[2 * word + 1];
      factors[4 * word] = (even & 0xffff) - bias;
      factors[4 * word + 1] = (odd & 0xffff) - bias;
      factors[4 * word + 2] = (even >>> 16) - bias;
      factors[4 * word + 3] = (odd >>> 16) - bias;
    }
    sums.fill(0);
    factors[factorCount] = 0;
    const scale = this.#scale;
    for (let label = 0; label < labelCount; label++)
      scores[offset + label] += (factors[classFactor[label]] + factors[positionFactor[label]]) * scale;
  }
}
