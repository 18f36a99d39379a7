/** Things to do, each once, the last noted first. Taking one is fast however many there were (a `Set` walks over what was deleted). */
export class WorkQueue<T> {
  readonly #waiting = new Set<T>();
  #order: T[] = [];

  get size(): number {
    return this.#waiting.size;
  }

  add(item: T): void {
    if (this.#waiting.has(item)) return;
    this.#waiting.add(item);
    this.#order.push(item);
  }

  delete(item: T): void {
    this.#waiting.delete(item);
  }

  clear(): void {
    this.#waiting.clear();
    this.#order = [];
  }

  /** The next thing to do, which is no longer waiting then. */
  take(): T | undefined {
    for (;;) {
      const item = this.#order.pop();
      if (item === undefined || this.#waiting.delete(item)) return item;
    }
  }
}
