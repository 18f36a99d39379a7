/** Says which of two articles comes first in the lists: an order that does not depend on when they were added. */
export type Precedence = (a: number, b: number) => boolean;

/** What a list's level is as long as nobody has worked it out. */
export const unknownLevel = 255;

const shardBits = 8;

/**
 * For each feature the articles that have it. The first two of a list of three or more are the first two by precedence; the rest stand
 * in no order. Split into shards, each of which grows by itself, so that no single addition takes long.
 *
 * A list is named by a handle, good until the next `add` or `remove`.
 */
export class Postings {
  readonly #shards: Shard[] = [];
  /** Whether the last `add` or `remove` changed the first two of a list. */
  frontChanged = false;

  /** @param firstLevel the level of a list that has just got its second article. */
  constructor(precedes: Precedence, firstLevel = unknownLevel) {
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

  /** The list of a feature; -1 if no article has it. */
  find(feature: number): number {
    const k = feature >>> (32 - shardBits);
    const slot = this.#shards[k].find(feature);
    return slot < 0 ? -1 : slot * (1 << shardBits) + k;
  }

  count(handle: number): number {
    return this.#shards[handle & 255].count(handle >>> shardBits);
  }

  /** Copies up to `limit` articles of a list, the first ones by precedence first. How many. */
  collect(handle: number, into: Int32Array, limit: number): number {
    return this.#shards[handle & 255].collect(handle >>> shardBits, into, limit);
  }

  /** A number that was stored with a list; 0 for a list of one. */
  level(handle: number): number {
    return this.#shards[handle & 255].level(handle >>> shardBits);
  }

  setLevel(handle: number, level: number): void {
    this.#shards[handle & 255].setLevel(handle >>> shardBits, level);
  }
}

const empty = 0;

/** Open addressing with linear probing. A value is an article + 1 for a list of one, -(list + 1) for a longer one, 0 for none. */
class Shard {
  #keys = new Uint32Array(64);
  #values = new Int32Array(64);
  #used = new Uint8Array(64);
  #size = 0;
  #counts = new Int32Array(16);
  #firsts = new Int32Array(16);
  #levels = new Uint8Array(16);
  #lists = 0;
  #freeList = -1;
  #articles = new Int32Array(32);
  #nexts = new Int32Array(32);
  #nodes = 0;
  #freeNode = -1;
  frontChanged = false;

  constructor(
    readonly precedes: Precedence,
    readonly firstLevel: number,
  ) {}

  add(feature: number, article: number): number {
    this.frontChanged = true;
    const slot = this.#slotFor(feature);
    const value = this.#values[slot];
    if (value === empty) {
      this.#values[slot] = article + 1;
      return 1;
    }
    if (value > 0) {
      const list = this.#newList();
      this.#firsts[list] = this.#newNode(value - 1, -1);
      this.#counts[list] = 1;
      this.#levels[list] = this.firstLevel;
      this.#values[slot] = -list - 1;
      this.#insert(list, article);
      return 2;
    }
    this.#insert(-value - 1, article);
    return this.#counts[-value - 1];
  }

  remove(feature: number, article: number): number {
    this.frontChanged = true;
    const slot = this.find(feature);
    if (slot < 0) return -1;
    const value = this.#values[slot];
    if (value > 0) {
      if (value !== article + 1) return -1;
      this.#values[slot] = empty;
      return 0;
    }
    const list = -value - 1;
    const second = this.#nexts[this.#firsts[list]];
    let before = -1;
    let node = this.#firsts[list];
    while (node >= 0 && this.#articles[node] !== article) {
      before = node;
      node = this.#nexts[node];
    }
    if (node < 0) return -1;
    this.frontChanged = before < 0 || node === second;
    if (before < 0) this.#firsts[list] = this.#nexts[node];
    else this.#nexts[before] = this.#nexts[node];
    this.#release(node);
    const count = --this.#counts[list];
    if (count === 1) {
      const last = this.#firsts[list];
      this.#values[slot] = this.#articles[last] + 1;
      this.#release(last);
      this.#counts[list] = this.#freeList;
      this.#freeList = list;
    } else if (this.frontChanged) this.#bringSecond(list);
    return count;
  }

  find(feature: number): number {
    const mask = this.#keys.length - 1;
    for (let slot = feature & mask; this.#used[slot]; slot = (slot + 1) & mask) {
      if (this.#keys[slot] === feature) return this.#values[slot] === empty ? -1 : slot;
    }
    return -1;
  }

  count(slot: number): number {
    const value = this.#values[slot];
    return value > 0 ? 1 : this.#counts[-value - 1];
  }

  collect(slot: number, into: Int32Array, limit: number): number {
    const value = this.#values[slot];
    if (value > 0) {
      into[0] = value - 1;
      return 1;
    }
    let count = 0;
    for (let node = this.#firsts[-value - 1]; node >= 0 && count < limit; node = this.#nexts[node]) {
      into[count++] = this.#articles[node];
    }
    return count;
  }

  level(slot: number): number {
    const value = this.#values[slot];
    return value > 0 ? 0 : this.#levels[-value - 1];
  }

  setLevel(slot: number, level: number): void {
    const value = this.#values[slot];
    if (value < 0) this.#levels[-value - 1] = level;
  }

  #insert(list: number, article: number): void {
    const first = this.#firsts[list];
    const count = this.#counts[list]++;
    if (this.precedes(article, this.#articles[first])) {
      this.#firsts[list] = this.#newNode(article, first);
      return;
    }
    const second = this.#nexts[first];
    if (count === 1 || this.precedes(article, this.#articles[second])) {
      this.#follow(first, article);
      return;
    }
    this.frontChanged = false;
    this.#follow(second, article);
  }

  #follow(before: number, article: number): void {
    // Made first: it may put larger arrays in the place of these.
    const node = this.#newNode(article, this.#nexts[before]);
    this.#nexts[before] = node;
  }

  /** After one of the first two has gone: moves the first of the rest to the second place. */
  #bringSecond(list: number): void {
    const first = this.#firsts[list];
    let bestBefore = first;
    for (let before = this.#nexts[first]; this.#nexts[before] >= 0; before = this.#nexts[before]) {
      if (this.precedes(this.#articles[this.#nexts[before]], this.#articles[this.#nexts[bestBefore]]))
        bestBefore = before;
    }
    const best = this.#nexts[bestBefore];
    this.#nexts[bestBefore] = this.#nexts[best];
    this.#nexts[best] = this.#nexts[first];
    this.#nexts[first] = best;
  }

  #slotFor(feature: number): number {
    if (this.#size * 3 >= this.#keys.length * 2) this.#rehash();
    const mask = this.#keys.length - 1;
    let slot = feature & mask;
    while (this.#used[slot] && this.#keys[slot] !== feature) slot = (slot + 1) & mask;
    if (!this.#used[slot]) {
      this.#used[slot] = 1;
      this.#keys[slot] = feature;
      this.#size++;
    }
    return slot;
  }

  /** Twice the room, unless most of what is there has been removed. */
  #rehash(): void {
    const [keys, values] = [this.#keys, this.#values];
    let live = 0;
    for (const value of values) if (value !== empty) live++;
    const capacity = live * 2 > keys.length * 0.6 ? keys.length * 2 : keys.length;
    this.#keys = new Uint32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#used = new Uint8Array(capacity);
    this.#size = live;
    const mask = capacity - 1;
    for (let k = 0; k < keys.length; k++) {
      if (values[k] === empty) continue;
      let slot = keys[k] & mask;
      while (this.#used[slot]) slot = (slot + 1) & mask;
      this.#used[slot] = 1;
      this.#keys[slot] = keys[k];
      this.#values[slot] = values[k];
    }
  }

  #newList(): number {
    if (this.#freeList >= 0) {
      const list = this.#freeList;
      this.#freeList = this.#counts[list];
      return list;
    }
    if (this.#lists === this.#counts.length) {
      this.#counts = grown(this.#counts);
      this.#firsts = grown(this.#firsts);
      const levels = new Uint8Array(this.#counts.length);
      levels.set(this.#levels);
      this.#levels = levels;
    }
    return this.#lists++;
  }

  #newNode(article: number, next: number): number {
    let node = this.#freeNode;
    if (node >= 0) this.#freeNode = this.#nexts[node];
    else {
      if (this.#nodes === this.#articles.length) {
        this.#articles = grown(this.#articles);
        this.#nexts = grown(this.#nexts);
      }
      node = this.#nodes++;
    }
    this.#articles[node] = article;
    this.#nexts[node] = next;
    return node;
  }

  #release(node: number): void {
    this.#nexts[node] = this.#freeNode;
    this.#freeNode = node;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}
