/** Maps sorted distinct keys (unsigned 32-bit) to their index, by open addressing: one or two memory accesses a lookup. */
export class HashTable {
  readonly #keys: Uint32Array;
  readonly #values: Int32Array;
  readonly #shift: number;

  constructor(keys: Uint32Array) {
    let bits = 4;
    while (1 << bits < keys.length * 2) bits++;
    this.#shift = 32 - bits;
    this.#keys = new Uint32Array(1 << bits);
    this.#values = new Int32Array(1 << bits).fill(-1);
    for (let index = 0; index < keys.length; index++) {
      let slot = Math.imul(keys[index], 0x9e3779b1) >>> this.#shift;
      while (this.#values[slot] >= 0) slot = (slot + 1) & (this.#keys.length - 1);
      this.#keys[slot] = keys[index];
      this.#values[slot] = index;
    }
  }

  /** The index of a key, or -1. */
  find(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const value = this.#values[slot];
      if (value < 0 || this.#keys[slot] === key) return value;
      slot = (slot + 1) & mask;
    }
  }
}
