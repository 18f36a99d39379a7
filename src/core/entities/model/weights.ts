import { classFactor, factorCount, positionFactor } from './factors';
import { labelCount } from './labels';

/**
 * The weights of hashed features: for each known feature one small integer a factor, times a common scale. Rows lie where the hash of
 * their key points to, so that a feature that is not known costs one look at memory and one that is known two.
 */
export class Weights {
  /** Keys plus 1; 0 is a free slot. */
  readonly #keys: Uint32Array;
  readonly #rows: Int8Array;
  readonly #shift: number;
  readonly #scale: number;
  /** One more than the factors: the last stays 0 and is the position of "no name". */
  readonly #sums = new Int32Array(factorCount + 1);

  /** @param rows `factorCount` weights for each key. */
  constructor(keys: Uint32Array, rows: Int8Array, scale: number) {
    let bits = 4;
    while (1 << bits < keys.length * 2) bits++;
    this.#shift = 32 - bits;
    this.#keys = new Uint32Array(1 << bits);
    this.#rows = new Int8Array((1 << bits) * factorCount);
    this.#scale = scale;
    const mask = this.#keys.length - 1;
    for (let index = 0; index < keys.length; index++) {
      let slot = Math.imul(keys[index], 0x9e3779b1) >>> this.#shift;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & mask;
      this.#keys[slot] = keys[index] + 1;
      for (let factor = 0; factor < factorCount; factor++) {
        this.#rows[slot * factorCount + factor] = rows[index * factorCount + factor];
      }
    }
  }

  /** Adds the weights of the first `count` features to the label scores that start at `offset`. */
  addTo(features: Uint32Array, count: number, scores: Float32Array, offset: number): void {
    const sums = this.#sums.fill(0);
    const keys = this.#keys;
    const rows = this.#rows;
    const shift = this.#shift;
    const mask = keys.length - 1;
    for (let index = 0; index < count; index++) {
      const key = features[index] + 1;
      let slot = Math.imul(features[index], 0x9e3779b1) >>> shift;
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
      if (keys[slot] === 0) continue;
      const start = slot * factorCount;
      for (let factor = 0; factor < factorCount; factor++) sums[factor] += rows[start + factor];
    }
    for (let label = 0; label < labelCount; label++) {
      scores[offset + label] += (sums[classFactor[label]] + sums[positionFactor[label]]) * this.#scale;
    }
  }
}
