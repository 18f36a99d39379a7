/** A `WorkQueue` of small numbers: each waits once, the last noted is first. Needs no `Set`, which halts for long when it grows. */
export class NumberQueue {
  #isWaiting = new Uint8Array(1 << 10);
  #stack = new Int32Array(1 << 10);
  #height = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(item: number): void {
    if (item >= this.#isWaiting.length) {
      const larger = new Uint8Array(2 * item);
      larger.set(this.#isWaiting);
      this.#isWaiting = larger;
    }
    if (this.#isWaiting[item]) return;
    this.#isWaiting[item] = 1;
    this.#size++;
    if (this.#height === this.#stack.length) {
      const larger = new Int32Array(2 * this.#height);
      larger.set(this.#stack);
      this.#stack = larger;
    }
    this.#stack[this.#height++] = item;
  }

  delete(item: number): void {
    if (!this.#isWaiting[item]) return;
    this.#isWaiting[item] = 0;
    this.#size--;
  }

  clear(): void {
    this.#isWaiting.fill(0);
    this.#height = 0;
    this.#size = 0;
  }

  /** The next number, which is no longer waiting then. */
  take(): number | undefined {
    while (this.#height > 0) {
      const item = this.#stack[--this.#height];
      if (!this.#isWaiting[item]) continue;
      this.delete(item);
      return item;
    }
    return undefined;
  }
}
