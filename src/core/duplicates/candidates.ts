import type { ArticleTable } from './articleTable';
import { FeatureBuckets } from './featureBuckets';
import { featuresOf } from './features';
import { NumberQueue } from './numberQueue';
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

/** So many features are put into the postings at a time. */
const settledAtATime = 200;

const scratch = new Scratch();

/** What `Candidates` tells of lists that have changed. */
export interface CandidatesListener {
  /** The list of a feature has become another one. */
  onListChange(feature: number): void;
  /** Of `count` articles from `list[from]` on some may vote less for each other than before. */
  onLoss(list: Int32Array, from: number, count: number): void;
}

/**
 * Which articles are worth aligning: those that share enough words and word pairs that few articles have. In a large family all that
 * its members share is common, so a common feature votes for the two articles that come first in its list, its hubs: all members meet
 * at the same few of them. Whether two articles are candidates depends on the set of articles alone, not on their order.
 *
 * The votes of one article for all others are its row, the votes of all for one its column. A new article needs both; what else it
 * changes is found through the lists that it joins, so that few rows must be counted again.
 */
export class Candidates {
  readonly postings: Postings;
  readonly #articles: ArticleTable;
  readonly #rows = new NumberQueue();
  readonly #columns = new NumberQueue();
  /** Articles that have come and whose row and column have not been counted. */
  #fresh = new Set<number>();
  /** For each article its votes in the row or column that is being counted; all 0 in between. */
  #votes = new Int32Array(1 << 10);
  #features = new Uint32Array(1 << 12);
  /** What is to be added to the postings: first what is left from a place on of what has been taken, feature and article in turn. */
  readonly #arriving = new FeatureBuckets();
  #taken: Uint32Array = new Uint32Array(0);
  #settled = 0;

  constructor(
    articles: ArticleTable,
    readonly listener: CandidatesListener,
  ) {
    this.#articles = articles;
    this.postings = new Postings(articles.precedes);
  }

  /** Rows and columns that wait to be counted. */
  get waiting(): number {
    return this.#fresh.size + this.#rows.size + this.#columns.size;
  }

  /** Features that wait until `settle` puts them into the postings. Until then nothing may be removed or counted. */
  get unsettled(): number {
    return this.#arriving.size + (this.#taken.length - this.#settled) / 2;
  }

  /** Adds an article, which is to be settled then: faster for many together. */
  add(article: number): void {
    const count = this.#featuresOf(article);
    this.#arriving.add(this.#features, count, article);
    this.#fresh.add(article);
  }

  /** Puts a part of what has been added where it belongs. */
  settle(): void {
    if (this.#settled === this.#taken.length) {
      this.#taken = this.#arriving.take();
      this.#settled = 0;
    }
    const taken = this.#taken;
    const end = Math.min(taken.length, this.#settled + 2 * settledAtATime);
    for (let k = this.#settled; k < end; k += 2) this.#addTo(taken[k] | 0, taken[k + 1]);
    this.#settled = end;
  }

  /** Gives back memory that is needed only while much is added. */
  trim(): void {
    this.#arriving.trim();
  }

  /** @param feature as a signed number: the higher unsigned ones would each be an object on the heap here. */
  #addTo(feature: number, article: number): void {
    const { postings, listener } = this;
    const size = postings.add(feature, article);
    if (size <= 2) return;
    const { frontChanged } = postings;
    if (size - 1 === mostForHubs) {
      // Nobody votes for the hubs any more: for the first two, or one of them and the one that has just lost its place.
      postings.seek(feature);
      const { list, from } = postings;
      for (const hub of [list[from], list[from + 1], list[from + size - 1]]) this.#columns.add(hub);
    } else if (isLimit(size - 1)) {
      postings.seek(feature);
      listener.onLoss(postings.list, postings.from, size);
    } else if (size > mostArticles && size <= mostForHubs && frontChanged) {
      // The article that was second stands last now.
      postings.seek(feature);
      this.#columns.add(postings.list[postings.from + size - 1]);
    }
    listener.onListChange(feature);
  }

  remove(article: number): void {
    const count = this.#featuresOf(article);
    const features = this.#features;
    const { postings } = this;
    for (let k = 0; k < count; k++) {
      const size = postings.remove(features[k], article);
      if (size < 1) continue;
      const { frontChanged } = postings;
      postings.seek(features[k]);
      const { list, from } = postings;
      if (size === fewArticles || size === mostArticles) {
        for (let p = from; p < from + size; p++) this.#rows.add(list[p]);
      } else if (size === mostNotices) {
        for (let p = from; p < from + size; p++) if (this.#isNotice(list[p])) this.#rows.add(list[p]);
      }
      if (size === mostForHubs) this.#columns.add(list[from]);
      if (size === mostForHubs || (size > mostArticles && size < mostForHubs && frontChanged))
        this.#columns.add(list[from + 1]);
      this.listener.onListChange(features[k]);
    }
    this.#fresh.delete(article);
    this.#rows.delete(article);
    this.#columns.delete(article);
  }

  /** Has the row of an article counted again. */
  recount(article: number): void {
    this.#rows.add(article);
  }

  /** Takes the next row that is to be counted. */
  takeRow(): number | undefined {
    if (this.#fresh.size > 0) {
      // Where much is new, counting all rows is less work than counting the new columns, and gives the same.
      const isMuch = this.#fresh.size * 3 > this.#articles.size;
      if (isMuch) {
        for (const article of this.#articles.numbers()) this.#rows.add(article);
        this.#columns.clear();
      } else {
        for (const article of this.#fresh) {
          this.#rows.add(article);
          this.#columns.add(article);
        }
      }
      this.#fresh = new Set();
    }
    return this.#rows.take();
  }

  /** Takes the next column that is to be counted. */
  takeColumn(): number | undefined {
    return this.#columns.take();
  }

  /** The candidates that an article's own features vote for. */
  row(article: number): number[] {
    return this.#count(article, false);
  }

  /** The articles whose features vote for an article. */
  column(article: number): number[] {
    return this.#count(article, true);
  }

  #count(article: number, isColumn: boolean): number[] {
    const { postings } = this;
    if (this.#votes.length < this.#articles.capacity) this.#votes = new Int32Array(this.#articles.capacity * 2);
    const count = this.#featuresOf(article);
    const isNotice = this.#isNotice(article);
    const features = this.#features;
    const votes = this.#votes;
    const met = scratch.take(this.#articles.capacity);
    let meetings = 0;
    postings.fetch(features, count);
    for (let k = 0; k < count; k++) {
      const size = postings.seekFetched(features, k);
      if (size < 2 || size > mostForHubs) continue;
      const { list, from } = postings;
      const isHub = list[from] === article || list[from + 1] === article;
      if (size > mostArticles && size <= mostNotices && isNotice && !(isColumn && isHub)) {
        for (let p = from + (isColumn ? 0 : 2); p < from + size; p++) {
          const other = list[p];
          if (!this.#isNotice(other)) continue;
          if (votes[other]++ === 0) met[meetings++] = other;
        }
        if (isColumn) continue;
      }
      // In the column of an article only the features count of which it is a hub, and there all articles vote.
      if (isColumn && size > mostArticles && !isHub) continue;
      const end = from + (size > mostArticles && !isColumn ? 2 : size);
      const weight = size <= fewArticles ? 2 : 1;
      for (let p = from; p < end; p++) {
        const other = list[p];
        if (votes[other] === 0) met[meetings++] = other;
        votes[other] += weight;
      }
    }
    const own = this.#articles.words(article);
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

  #isNotice(article: number): boolean {
    return this.#articles.words(article) <= mostWordsOfNotice;
  }

  /** The features of an article. */
  featuresOf(article: number): Uint32Array {
    return this.#features.slice(0, this.#featuresOf(article));
  }

  /** Puts the features of an article into `#features`. How many. */
  #featuresOf(article: number): number {
    const count = this.#articles.words(article);
    if (this.#features.length < 3 * count) this.#features = new Uint32Array(4 * count);
    return featuresOf(this.#articles.hashes(article), count, this.#features);
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
