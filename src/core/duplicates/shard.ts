import type { Precedence } from './order';

/** How many of a feature's bits, the first, say which shard it is in: so few that what is known of all shards stays near the processor. */
export const shardBits = 8;

const nothing = 0;
/** From this value on what stands with a feature is no list of several. */
export const gone = -1;

/**
 * A part of the features with the articles that have them. Open addressing with linear probing, in about the order of the features, so
 * that those that are added together stand near each other and a larger table is filled from one end to the other; feature and value
 * stand side by side. A value is 0 for none, -1 for no longer, an article + 1 for a list of one, else -2 - the place of a list in the
 * pool. There stand its length, its level and the logarithm of its room, its articles.
 */
export class Shard {
  pool = new Int32Array(16);
  frontChanged = false;
  #table = new Int32Array(16);
  /** How far a feature is shifted to tell its slot. */
  #shift = 29;
  /** Slots that are or were in use. */
  #used = 0;
  #poolUsed = 0;
  /** For each logarithm of room the first list that is free, -1 for none; each names the next in its first place. */
  readonly #free = new Int32Array(32).fill(-1);

  constructor(
    readonly precedes: Precedence,
    readonly firstLevel: number,
  ) {}

  add(feature: number, article: number): number {
    if (this.#used * 6 >= this.#table.length * 2) this.#rehash();
    this.frontChanged = true;
    const slot = this.#slotFor(feature | 0);
    const value = this.#table[slot + 1];
    if (value === nothing || value === gone) {
      if (value === nothing) this.#used++;
      this.#table[slot] = feature;
      this.#table[slot + 1] = article + 1;
      return 1;
    }
    if (value > 0) {
      const at = this.#allocate(1);
      this.pool[at] = 1;
      this.pool[at + 1] = (1 << 8) | this.firstLevel;
      this.pool[at + 2] = value - 1;
      this.#table[slot + 1] = -2 - at;
      return this.#append(at, article);
    }
    let at = -value - 2;
    const room = this.pool[at + 1] >>> 8;
    if (this.pool[at] === 1 << room) {
      at = this.#move(at, room);
      this.#table[slot + 1] = -2 - at;
    }
    return this.#append(at, article);
  }

  remove(feature: number, article: number): number {
    this.frontChanged = true;
    const slot = this.#slotFor(feature | 0);
    const value = this.#table[slot + 1];
    if (value === nothing || value === gone) return -1;
    if (value > 0) {
      if (value !== article + 1) return -1;
      this.#table[slot + 1] = gone;
      return 0;
    }
    const { pool } = this;
    const at = -value - 2;
    const end = at + 2 + pool[at];
    let place = at + 2;
    while (place < end && pool[place] !== article) place++;
    if (place === end) return -1;
    const count = --pool[at];
    this.frontChanged = place < at + 4;
    if (place === at + 2) {
      pool[place] = pool[place + 1];
      place++;
    }
    // The hole is filled with the last, or, in the second place, with the first by precedence of the rest.
    pool[place] = pool[end - 1];
    if (place === at + 3 && count > 1) this.#bringFirst(place, end - 1);
    if (count === 1) {
      this.#table[slot + 1] = pool[at + 2] + 1;
      this.#release(at, pool[at + 1] >>> 8);
    }
    return count;
  }

  /** The value of a feature, 0 if there is none. */
  find(feature: number): number {
    const value = this.#table[this.#slotFor(feature | 0) + 1];
    return value === gone ? nothing : value;
  }

  /** Reads the slot where a feature stands, or near it. */
  touch(feature: number): number {
    return this.#table[((feature << shardBits) >>> this.#shift) << 1];
  }

  /** The slot of a feature, or the one where it would stand. */
  #slotFor(feature: number): number {
    const table = this.#table;
    const mask = table.length - 1;
    let slot = ((feature << shardBits) >>> this.#shift) << 1;
    while (table[slot + 1] !== nothing && table[slot] !== feature) slot = (slot + 2) & mask;
    return slot;
  }

  /** Puts an article into a list that has room. */
  #append(at: number, article: number): number {
    const { pool, precedes } = this;
    const count = pool[at];
    let place = at + 2 + count;
    pool[at] = count + 1;
    if (count > 1) {
      if (!precedes(article, pool[at + 3])) {
        pool[place] = article;
        this.frontChanged = false;
        return count + 1;
      }
      pool[place] = pool[at + 3];
      place = at + 3;
    }
    if (precedes(article, pool[at + 2])) {
      pool[place] = pool[at + 2];
      place = at + 2;
    }
    pool[place] = article;
    return count + 1;
  }

  #bringFirst(place: number, end: number): void {
    const { pool, precedes } = this;
    let best = place;
    for (let k = place + 1; k < end; k++) if (precedes(pool[k], pool[best])) best = k;
    [pool[place], pool[best]] = [pool[best], pool[place]];
  }

  /** Twice the room, unless most of what is there has been removed. */
  #rehash(): void {
    const table = this.#table;
    let live = 0;
    for (let k = 1; k < table.length; k += 2) if (table[k] !== nothing && table[k] !== gone) live++;
    const length = live * 4 > table.length * 0.6 ? table.length * 2 : table.length;
    this.#table = new Int32Array(length);
    this.#shift = 1 + Math.clz32(length - 1);
    this.#used = live;
    for (let k = 0; k < table.length; k += 2) {
      if (table[k + 1] === nothing || table[k + 1] === gone) continue;
      const slot = this.#slotFor(table[k]);
      this.#table[slot] = table[k];
      this.#table[slot + 1] = table[k + 1];
    }
  }

  #move(at: number, room: number): number {
    const to = this.#allocate(room + 1);
    const { pool } = this;
    pool.copyWithin(to, at, at + 2 + (1 << room));
    pool[to + 1] = ((room + 1) << 8) | (pool[at + 1] & 255);
    this.#release(at, room);
    return to;
  }

  #allocate(room: number): number {
    const free = this.#free[room];
    if (free >= 0) {
      this.#free[room] = this.pool[free];
      return free;
    }
    const at = this.#poolUsed;
    this.#poolUsed += 2 + (1 << room);
    if (this.#poolUsed > this.pool.length) {
      const larger = new Int32Array(Math.max(2 * this.pool.length, this.#poolUsed));
      larger.set(this.pool);
      this.pool = larger;
    }
    return at;
  }

  #release(at: number, room: number): void {
    this.pool[at] = this.#free[room];
    this.#free[room] = at;
  }
}
