import type { ArticleTable } from './articleTable';
import { featuresOf } from './features';
import { Postings } from './postings';
import { Scratch } from './scratch';

/** A feature that so few articles have counts double. */
const fewArticles = 6;
/** Articles that share a feature with at most so many in all vote for each other. */
const mostArticles = 24;
/** Among notices, articles of a few words, which have nothing rarer, so many. */
const mostNotices = 96;
const mostWordsOfNotice = 24;
/** A feature of more articles votes only for the two that come first among them; one of still more articles for none. */
const mostForHubs = 2000;

/** What the shortest articles must have in common. */
const fewestVotes = 6;

const scratch = new Scratch();

/**
 * Which articles are worth aligning: those that share enough words and word pairs that few articles have. In a large family all that
 * its members share is common, so a common feature votes for the two articles that come first in its list: all members meet at
 * the same few of them. Whether two articles are candidates depends on the set of articles alone, not on their order.
 */
export class Candidates {
  readonly postings: Postings;
  readonly #articles: ArticleTable;
  readonly #isDirty: boolean[] = [];
  /** For each article its votes in the row that is being counted; all 0 in between. */
  #votes = new Int32Array(1 << 10);
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
    const { postings } = this;
    for (let k = 0; k < count; k++) {
      const size = postings.add(features[k], article);
      if (size <= 2) continue;
      if (isLimit(size - 1)) this.#touch(features[k]);
      else if (size > mostArticles && size <= mostForHubs && postings.frontChanged) this.#touch(features[k]);
      this.onListChange(features[k]);
    }
    this.#mark(article);
  }

  remove(article: number): void {
    const count = this.#featuresOf(article);
    const features = this.#features;
    for (let k = 0; k < count; k++) {
      const size = this.postings.remove(features[k], article);
      if (size < 1) continue;
      if (isLimit(size)) this.#touch(features[k]);
      else if (size > mostArticles && size < mostForHubs && this.postings.frontChanged) this.#touch(features[k]);
      this.onListChange(features[k]);
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
    if (this.#votes.length < this.#articles.capacity) this.#votes = new Int32Array(this.#articles.capacity * 2);
    const count = this.#featuresOf(article);
    const own = this.#articles.words(article);
    const features = this.#features;
    const votes = this.#votes;
    const met = scratch.take(this.#articles.capacity);
    let meetings = 0;
    for (let k = 0; k < count; k++) {
      const size = postings.seek(features[k]);
      if (size < 2 || size > mostForHubs) continue;
      const { list, from } = postings;
      if (size > mostArticles && size <= mostNotices && own <= mostWordsOfNotice) {
        for (let p = from + 2; p < from + size; p++) {
          const other = list[p];
          if (this.#articles.words(other) > mostWordsOfNotice) continue;
          if (votes[other]++ === 0) met[meetings++] = other;
        }
      }
      const end = from + (size > mostArticles ? 2 : size);
      const weight = size <= fewArticles ? 2 : 1;
      for (let p = from; p < end; p++) {
        const other = list[p];
        if (votes[other] === 0) met[meetings++] = other;
        votes[other] += weight;
      }
    }
    const found: number[] = [];
    for (let k = 0; k < meetings; k++) {
      const other = met[k];
      const cast = votes[other];
      votes[other] = 0;
      if (cast >= fewestVotes && other !== article && cast >= leastVotes(own, this.#articles.words(other)))
        found.push(other);
    }
    return found;
  }

  /** The features of an article. */
  featuresOf(article: number): Uint32Array {
    return this.#features.slice(0, this.#featuresOf(article));
  }

  /** Puts the features of an article into `#features`. How many. */
  #featuresOf(article: number): number {
    const tokens = this.#articles.tokens(article);
    if (this.#features.length < 3 * tokens.count) this.#features = new Uint32Array(4 * tokens.count);
    return featuresOf(tokens, this.#features);
  }

  #touch(feature: number): void {
    const count = this.postings.seek(feature);
    const { list, from } = this.postings;
    for (let p = from; p < from + count; p++) this.#mark(list[p]);
  }

  #mark(article: number): void {
    if (this.#isDirty[article]) return;
    this.#isDirty[article] = true;
    this.dirty.push(article);
  }
}

/** Whether one article more changes how a feature of so many articles votes. */
function isLimit(size: number): boolean {
  return size === fewArticles || size === mostArticles || size === mostNotices || size === mostForHubs;
}

/** More votes are asked of long articles, which share more by chance; notices of a few words have fewer to give. */
function leastVotes(a: number, b: number): number {
  const words = Math.min(a, b);
  return words < 20 ? fewestVotes : 11 + Math.floor(words / 40);
}
