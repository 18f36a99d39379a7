/** A typed array that is made once and grows on demand, so that thousands of alignments allocate nothing. */
export class Scratch {
  #array = new Int32Array(1 << 10);

  /** At least `size` numbers with whatever the last user left in them. */
  take(size: number): Int32Array {
    if (this.#array.length < size) this.#array = new Int32Array(1 << (32 - Math.clz32(size - 1)));
    return this.#array;
  }

  /** At least `size` numbers, the first `size` of which are `value`. */
  filled(size: number, value: number): Int32Array {
    return this.take(size).fill(value, 0, size);
  }
}
