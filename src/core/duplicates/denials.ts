import { compare } from './order';

/** Pairs of articles of which a person says that they are no duplicates. */
export class Denials {
  #denied: ReadonlySet<string> = new Set();

  get isEmpty(): boolean {
    return this.#denied.size === 0;
  }

  /** Sets all such pairs, by ids. Those for which this is news, either way. */
  set(pairs: readonly (readonly [string, string])[]): [string, string][] {
    const before = this.#denied;
    const now = new Set(pairs.map(([a, b]) => keyOf(a, b)));
    this.#denied = now;
    const news = [...before, ...now].filter((key) => before.has(key) !== now.has(key));
    return news.map((key) => key.split('\n') as [string, string]);
  }

  has(a: string, b: string): boolean {
    return this.#denied.has(keyOf(a, b));
  }
}

function keyOf(a: string, b: string): string {
  return compare(a, b) <= 0 ? `${a}\n${b}` : `${b}\n${a}`;
}
