import type { Precedence } from './postings';
import { unrelated, type PairScore } from './scoring';
import type { PairFacts } from './pairFacts';

/** Two articles that are worth comparing, by their numbers; `a` precedes `b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  /** Which of the two vote for the other: 1 for `a`, 2 for `b`, 3 for both. There are very many pairs, so no `Set`. */
  voters: number;
  /** What their alignment says; nothing as long as they are not aligned. */
  facts: PairFacts | undefined;
  isCopy: boolean;
  score: PairScore;
}

/** What an article of a pair adds to the pair's `voters`. */
export function voteOf({ a }: Pair, article: number): number {
  return article === a ? 1 : 2;
}

const none: ReadonlyMap<number, Pair> = new Map();

/** The pairs of articles that are candidates. */
export class PairTable {
  readonly #byArticle = new Map<number, Map<number, Pair>>();

  constructor(readonly precedes: Precedence) {}

  get isEmpty(): boolean {
    return this.#byArticle.size === 0;
  }

  get(a: number, b: number): Pair | undefined {
    return this.#byArticle.get(a)?.get(b);
  }

  /** The pairs that an article is in. */
  of(article: number): IterableIterator<Pair> {
    return (this.#byArticle.get(article) ?? none).values();
  }

  /** Every pair once. */
  *all(): IterableIterator<Pair> {
    for (const [article, pairs] of this.#byArticle)
      for (const pair of pairs.values()) if (pair.a === article) yield pair;
  }

  add(a: number, b: number, voter: number): Pair {
    const [first, second] = this.precedes(a, b) ? [a, b] : [b, a];
    const pair: Pair = {
      a: first,
      b: second,
      voters: voter === first ? 1 : 2,
      facts: undefined,
      isCopy: false,
      score: unrelated,
    };
    this.#of(a).set(b, pair);
    this.#of(b).set(a, pair);
    return pair;
  }

  remove({ a, b }: Pair): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const pairs = this.#byArticle.get(x);
      pairs?.delete(y);
      if (pairs?.size === 0) this.#byArticle.delete(x);
    }
  }

  #of(article: number): Map<number, Pair> {
    let found = this.#byArticle.get(article);
    if (!found) this.#byArticle.set(article, (found = new Map()));
    return found;
  }
}
