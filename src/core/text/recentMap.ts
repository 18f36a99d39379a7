/**
 * Remembers what was asked for lately: at most twice `limit` entries, in two generations. When the younger is full it becomes the
 * older one, whose entries are then forgotten unless they were asked for meanwhile; so what comes back all the time is never lost.
 */
export class RecentMap<T extends object | string | number> {
  readonly #limit: number;
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): T | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: string, value: T): void {
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(key, value);
  }
}
