import type { Precedence } from './order';
import { gone, Shard, shardBits } from './shard';

/** What a list's level is as long as nobody has worked it out. */
export const unknownLevel = 255;

const single = new Int32Array(1);

/**
 * For each feature the articles that have it. The first two of a list are the first two by precedence; the rest stand in no order. Split
 * into shards, each of which grows by itself, so that no single addition takes long.
 *
 * Lists are read through a cursor, which saves copies: after `seek`, the articles are `list[from]` up to `list[from + count - 1]`, until
 * the next `seek`, `add` or `remove`.
 */
export class Postings {
  readonly #shards: Shard[] = [];
  /** What shards know of the features that were fetched. */
  #fetched = new Int32Array(1 << 10);
  /** Whether the last `add` or `remove` changed the first two of a list. */
  frontChanged = false;
  list = single;
  from = 0;
  count = 0;
  /** Of no meaning: read so that reading is not left out. */
  touched = 0;

  /** @param firstLevel the level of a list that has just got its second article. */
  constructor(
    precedes: Precedence,
    readonly firstLevel = unknownLevel,
  ) {
    for (let k = 0; k < 1 << shardBits; k++) this.#shards.push(new Shard(precedes, firstLevel));
  }

  /** Adds an article to the list of a feature that it is not in. The length of the list now. */
  add(feature: number, article: number): number {
    const shard = this.#shards[feature >>> (32 - shardBits)];
    const count = shard.add(feature, article);
    this.frontChanged = shard.frontChanged;
    return count;
  }

  /** Takes an article out of the list of a feature. The length of the list now, -1 if the article was not in it. */
  remove(feature: number, article: number): number {
    const shard = this.#shards[feature >>> (32 - shardBits)];
    const count = shard.remove(feature, article);
    this.frontChanged = shard.frontChanged;
    return count;
  }

  /** Moves the cursor to the list of a feature. How many articles have the feature. */
  seek(feature: number): number {
    const shard = this.#shards[feature >>> (32 - shardBits)];
    return this.#moveTo(shard, shard.find(feature));
  }

  #moveTo(shard: Shard, value: number): number {
    if (value >= 0) {
      single[0] = value - 1;
      this.list = single;
      this.from = 0;
      return (this.count = value === 0 ? 0 : 1);
    }
    const at = -value - 2;
    this.list = shard.pool;
    this.from = at + 2;
    return (this.count = shard.pool[at]);
  }

  /**
   * Looks many features up at once, for `seekFetched`. Memory answers much faster if it is asked for many places than for one after the
   * other, so the slots are touched first, then the lists.
   */
  fetch(features: Uint32Array, count: number): void {
    const shards = this.#shards;
    if (this.#fetched.length < count) this.#fetched = new Int32Array(2 * count);
    const fetched = this.#fetched;
    let touched = 0;
    for (let k = 0; k < count; k++) touched ^= shards[features[k] >>> (32 - shardBits)].touch(features[k]);
    for (let k = 0; k < count; k++) {
      const shard = shards[features[k] >>> (32 - shardBits)];
      const value = shard.find(features[k]);
      fetched[k] = value;
      if (value < gone) touched ^= shard.pool[-value - 2];
    }
    this.touched = touched;
  }

  /** `seek` for feature `k` of those that were fetched last. */
  seekFetched(features: Uint32Array, k: number): number {
    return this.#moveTo(this.#shards[features[k] >>> (32 - shardBits)], this.#fetched[k]);
  }

  /** A number that is stored with the list at the cursor; 0 for a list of one. */
  get level(): number {
    return this.list === single ? 0 : this.list[this.from - 1] & 255;
  }

  set level(level: number) {
    if (this.list !== single) this.list[this.from - 1] = (this.list[this.from - 1] & ~255) | level;
  }
}
