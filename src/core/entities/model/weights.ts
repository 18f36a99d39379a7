import { classFactor, factorCount, positionFactor } from './factors';
import { labelCount } from './labels';

/** Two weights or sums in one number, 16 bits for each: a row is read and added in half the time. */
export const pairCount = (factorCount + 1) >> 1;
/** A key plus 1 (0 in a free slot) and its weights, side by side so that both are in the cache at once. */
const slotSize = 1 + pairCount;

/**
 * The weights of hashed features: for each known feature one small integer a factor, times a common scale. Rows lie where the hash of
 * their key points to, so that a feature costs one look at memory.
 */
export class Weights {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #shift: number;
  readonly #scale: number;
  /** One more than the factors, which are even in number: the last stays 0 and is the position of "no name". */
  readonly #factors = new Int32Array(pairCount * 2 + 1);

  /** @param rows `factorCount` weights for each key. */
  constructor(keys: Uint32Array, rows: Int8Array, scale: number) {
    let bits = 4;
    while (1 << bits < keys.length * 1.5) bits++;
    this.#shift = 32 - bits;
    this.#mask = (1 << bits) - 1;
    this.#slots = new Int32Array((1 << bits) * slotSize);
    this.#scale = scale;
    for (let index = 0; index < keys.length; index++) {
      let slot = Math.imul(keys[index], 0x9e3779b1) >>> this.#shift;
      while (this.#slots[slot * slotSize] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * slotSize] = keys[index] + 1;
      for (let pair = 0; pair < pairCount; pair++) {
        const factor = index * factorCount + 2 * pair;
        const second = 2 * pair + 1 < factorCount ? rows[factor + 1] : 0;
        this.#slots[slot * slotSize + 1 + pair] = rows[factor] + second * 0x10000;
      }
    }
  }

  /** Adds the weights of the features in `[from, to)` to `pairCount` sums. At most 256 features a token, so that no sum overflows. */
  addTo(features: Uint32Array, from: number, to: number, sums: Int32Array): void {
    const slots = this.#slots;
    const shift = this.#shift;
    const mask = this.#mask;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
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
      a = (a + slots[start + 1]) | 0;
      b = (b + slots[start + 2]) | 0;
      c = (c + slots[start + 3]) | 0;
      d = (d + slots[start + 4]) | 0;
      e = (e + slots[start + 5]) | 0;
    }
    sums[0] += a;
    sums[1] += b;
    sums[2] += c;
    sums[3] += d;
    sums[4] += e;
  }

  /** Adds what a token's sums come to to its label scores, which start at `offset`, and empties the sums. */
  score(sums: Int32Array, scores: Float32Array, offset: number): void {
    const factors = this.#factors;
    for (let pair = 0; pair < pairCount; pair++) {
      unpack(factors, 2 * pair, sums[pair]);
      sums[pair] = 0;
    }
    for (let label = 0; label < labelCount; label++) {
      scores[offset + label] += (factors[classFactor[label]] + factors[positionFactor[label]]) * this.#scale;
    }
  }
}

/** The two sums of a pair; the lower one borrows from the upper one where it is negative. */
function unpack(sums: Int32Array, at: number, pair: number): void {
  const low = (pair << 16) >> 16;
  sums[at] = low;
  sums[at + 1] = (pair - low) >> 16;
}
