/**
 * Finds sorted distinct keys (unsigned) that are spread evenly, as hashes are: where those with the same first bits begin stands in a
 * table, and they are no more than a few.
 */
export class SortedKeys {
  readonly #keys: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #shift: number;

  constructor(keys: Uint32Array) {
    const largest = keys.at(-1) ?? 0;
    let bits = 1;
    while (1 << bits < keys.length) bits++;
    const shift = Math.max(0, 32 - Math.clz32(largest) - bits);
    const starts = new Uint32Array((largest >>> shift) + 2);
    let bucket = 0;
    for (let index = 0; index < keys.length; index++) {
      const last = keys[index] >>> shift;
      while (bucket < last) starts[++bucket] = index;
    }
    starts[bucket + 1] = keys.length;
    this.#keys = keys;
    this.#starts = starts;
    this.#shift = shift;
  }

  /** The index of a key, or -1. */
  find(key: number): number {
    const bucket = key >>> this.#shift;
    const starts = this.#starts;
    if (bucket + 1 >= starts.length) return -1;
    const keys = this.#keys;
    const end = starts[bucket + 1];
    for (let index = starts[bucket]; index < end; index++) if (keys[index] === key) return index;
    return -1;
  }
}
