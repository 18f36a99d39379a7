const bucketBits = 10;
/** A chunk has room for so many numbers, as a power of two, */
const chunkBits = 6;
const inChunk = (1 << chunkBits) - 1;
/** and a page for so many chunks. */
const pageBits = 8;
const inPage = (1 << pageBits) - 1;
const none = -1;
const nothing = new Uint32Array(0);

/**
 * Features of articles that wait to be looked up, by the first bits of the feature. Features are as good as random, and looking up
 * one after the other is slow because each stands elsewhere in memory: those of one bucket stand near each other.
 *
 * A bucket is a chain of small chunks. As arrays that grow, all would be full at about the same time, and to copy them takes long.
 */
export class FeatureBuckets {
  /** Feature and article in turn. */
  #pages: Uint32Array[] = [];
  /** For each chunk the one that follows in its bucket, or among those that are free. */
  #nexts = new Int32Array(1 << pageBits);
  /** Chunks from this number on have never been used. */
  #fresh = 0;
  #free = none;
  readonly #heads = new Int32Array(1 << bucketBits).fill(none);
  /** The last chunk of each bucket that has one, and how many numbers the whole bucket has. */
  readonly #tails = new Int32Array(1 << bucketBits);
  readonly #lengths = new Int32Array(1 << bucketBits);
  #taken = new Uint32Array(1 << 12);
  /** No bucket before this one has anything in it. */
  #next = 0;
  #size = 0;

  /** How many features wait. */
  get size(): number {
    return this.#size;
  }

  /** Adds the first `count` of some features of an article. */
  add(features: Uint32Array, count: number, article: number): void {
    const lengths = this.#lengths;
    const tails = this.#tails;
    for (let k = 0; k < count; k++) {
      const feature = features[k];
      const bucket = feature >>> (32 - bucketBits);
      const length = lengths[bucket];
      const at = length & inChunk;
      const chunk = at === 0 ? this.#append(bucket) : tails[bucket];
      const page = this.#pages[chunk >> pageBits];
      const place = ((chunk & inPage) << chunkBits) | at;
      page[place] = feature;
      page[place + 1] = article;
      lengths[bucket] = length + 2;
    }
    this.#size += count;
    this.#next = 0;
  }

  /** Takes what is in the next bucket: feature and article in turn, in the order of coming. Good until the next call. Empty if nothing waits. */
  take(): Uint32Array {
    const lengths = this.#lengths;
    while (this.#next < lengths.length && lengths[this.#next] === 0) this.#next++;
    if (this.#next === lengths.length) return nothing;
    const length = lengths[this.#next];
    if (this.#taken.length < length) this.#taken = new Uint32Array(2 * length);
    const taken = this.#taken;
    for (let at = 0, chunk = this.#heads[this.#next]; at < length; at += 1 << chunkBits) {
      const page = this.#pages[chunk >> pageBits];
      const from = (chunk & inPage) << chunkBits;
      const count = Math.min(1 << chunkBits, length - at);
      for (let k = 0; k < count; k++) taken[at + k] = page[from + k];
      const next = this.#nexts[chunk];
      this.#release(chunk);
      chunk = next;
    }
    this.#heads[this.#next] = none;
    lengths[this.#next] = 0;
    this.#size -= length / 2;
    return taken.subarray(0, length);
  }

  /** Gives back memory if nothing waits. */
  trim(): void {
    if (this.#size > 0) return;
    this.#pages = [];
    this.#fresh = 0;
    this.#free = none;
  }

  /** Puts an empty chunk at the end of a bucket. Its number. */
  #append(bucket: number): number {
    const chunk = this.#free === none ? this.#makeChunk() : this.#free;
    if (chunk === this.#free) this.#free = this.#nexts[chunk];
    if (this.#heads[bucket] === none) this.#heads[bucket] = chunk;
    else this.#nexts[this.#tails[bucket]] = chunk;
    this.#nexts[chunk] = none;
    return (this.#tails[bucket] = chunk);
  }

  #makeChunk(): number {
    const chunk = this.#fresh++;
    if (chunk >> pageBits === this.#pages.length) this.#pages.push(new Uint32Array(1 << (pageBits + chunkBits)));
    if (chunk === this.#nexts.length) {
      const larger = new Int32Array(2 * chunk);
      larger.set(this.#nexts);
      this.#nexts = larger;
    }
    return chunk;
  }

  #release(chunk: number): void {
    this.#nexts[chunk] = this.#free;
    this.#free = chunk;
  }
}
