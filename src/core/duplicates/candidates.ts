import type { ArticleTable } from './articleTable';
import { featuresOf } from './features';
import { Postings } from './postings';
import { Scratch } from './scratch';

/** Articles that share a feature with at most so many in all vote for each other. */
export const mostArticles = 24;
/** A feature of more articles votes only for the two that come first among them; one of still more articles for none. */
export const mostForHubs = 2000;

const votes = new Scratch();
const mets = new Scratch();
const listed = new Scratch();

/**
 * Which articles are worth aligning: those that share enough words and word pairs that few articles have. In a large family all that
 * its members share is common, so a common feature votes for the two articles that come first in its list: all members meet at
 * the same few of them. Whether two articles are candidates depends on the set of articles alone, not on their order.
 */
export class Candidates {
  readonly postings: Postings;
  readonly #articles: ArticleTable;
  readonly #isDirty: boolean[] = [];
  #features = new Uint32Array(1 << 12);
  /** Articles whose row must be worked out again. */
  dirty: number[] = [];

  /** @param onListChange is told of each feature whose list has become another one. */
  constructor(
    articles: ArticleTable,
    readonly onListChange: (feature: number) => void,
  ) {
    this.#articles = articles;
    this.postings = new Postings(articles.precedes);
  }

  add(article: number): void {
    const count = this.#featuresOf(article);
    const features = this.#features;
    for (let k = 0; k < count; k++) {
      const size = this.postings.add(features[k], article);
      if (size === 1) continue;
      this.onListChange(features[k]);
      if (size === mostArticles + 1 || size === mostForHubs + 1) this.#touch(features[k]);
      else if (size > mostArticles && size <= mostForHubs && this.postings.frontChanged) this.#touch(features[k]);
    }
    this.#mark(article);
  }

  remove(article: number): void {
    const count = this.#featuresOf(article);
    const features = this.#features;
    for (let k = 0; k < count; k++) {
      const size = this.postings.remove(features[k], article);
      if (size < 1) continue;
      this.onListChange(features[k]);
      if (size === mostArticles || size === mostForHubs) this.#touch(features[k]);
      else if (size > mostArticles && size < mostForHubs && this.postings.frontChanged) this.#touch(features[k]);
    }
    this.#isDirty[article] = false;
  }

  /** Takes the next article whose row is to be worked out. */
  takeDirty(): number | undefined {
    for (;;) {
      const article = this.dirty.pop();
      if (article === undefined) return undefined;
      if (!this.#isDirty[article]) continue;
      this.#isDirty[article] = false;
      return article;
    }
  }

  /** The candidates that an article's own features vote for. */
  row(article: number): number[] {
    const { postings } = this;
    const count = this.#featuresOf(article);
    const scores = votes.take(this.#articles.capacity);
    const list = listed.take(mostArticles);
    const met = mets.take(this.#articles.capacity);
    let meetings = 0;
    for (let k = 0; k < count; k++) {
      const handle = postings.find(this.#features[k]);
      const size = handle < 0 ? 0 : postings.count(handle);
      if (size < 2 || size > mostForHubs) continue;
      const limit = postings.collect(handle, list, size > mostArticles ? 2 : mostArticles);
      for (let p = 0; p < limit; p++) {
        const other = list[p];
        if (this.#stamp[other] !== this.#epoch) {
          this.#stamp[other] = this.#epoch;
          scores[other] = 0;
          met[meetings++] = other;
        }
        scores[other]++;
      }
    }
    this.#epoch++;
    const own = this.#articles.get(article).words;
    const found: number[] = [];
    for (let k = 0; k < meetings; k++) {
      const other = met[k];
      if (other !== article && scores[other] >= leastVotes(own, this.#articles.get(other).words)) found.push(other);
    }
    return found;
  }

  readonly #stamp: number[] = [];
  #epoch = 1;

  /** The features of an article, in `#features`. */
  #featuresOf(article: number): number {
    const tokens = this.#articles.tokens(article);
    if (this.#features.length < 2 * tokens.count) this.#features = new Uint32Array(4 * tokens.count);
    return featuresOf(tokens, this.#features);
  }

  /** The features of an article. */
  featuresOf(article: number): Uint32Array {
    return this.#features.slice(0, this.#featuresOf(article));
  }

  #touch(feature: number): void {
    const handle = this.postings.find(feature);
    if (handle < 0) return;
    const size = this.postings.count(handle);
    const list = listed.take(size);
    const count = this.postings.collect(handle, list, size);
    for (let k = 0; k < count; k++) this.#mark(list[k]);
  }

  #mark(article: number): void {
    if (this.#isDirty[article]) return;
    this.#isDirty[article] = true;
    this.dirty.push(article);
  }
}

/** More votes are asked of long articles, which share more by chance. */
function leastVotes(a: number, b: number): number {
  return 5 + Math.floor(Math.min(a, b) / 100);
}
