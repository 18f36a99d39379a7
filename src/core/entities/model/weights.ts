import { HashTable } from './hashTable';
import { labelCount } from './labels';

/** The weights of hashed features: for each known feature one small integer a label, times a common scale. */
export class Weights {
  readonly #table: HashTable;
  readonly #rows: Int8Array;
  readonly #scale: number;
  readonly #sums = new Int32Array(labelCount);

  constructor(keys: Uint32Array, rows: Int8Array, scale: number) {
    this.#table = new HashTable(keys);
    this.#rows = rows;
    this.#scale = scale;
  }

  /** Adds the weights of the first `count` features to the label scores that start at `offset`. */
  addTo(features: Uint32Array, count: number, scores: Float32Array, offset: number): void {
    const sums = this.#sums.fill(0);
    const rows = this.#rows;
    for (let index = 0; index < count; index++) {
      const row = this.#table.find(features[index]);
      if (row < 0) continue;
      const start = row * labelCount;
      for (let label = 0; label < labelCount; label++) sums[label] += rows[start + label];
    }
    for (let label = 0; label < labelCount; label++) scores[offset + label] += sums[label] * this.#scale;
  }
}
