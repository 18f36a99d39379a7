const bucketBits = 10;
const firstRoom = 64;
const nothing = new Uint32Array(0);

/**
 * Features of articles that wait to be looked up, by the first bits of the feature. Features are as good as random, and looking up
 * one after the other is slow because each stands elsewhere in memory: those of one bucket stand near each other.
 */
export class FeatureBuckets {
  /** Feature and article in turn. */
  readonly #buckets: Uint32Array[] = new Array<Uint32Array>(1 << bucketBits).fill(nothing);
  readonly #lengths = new Int32Array(1 << bucketBits);
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
    for (let k = 0; k < count; k++) {
      const feature = features[k];
      const place = feature >>> (32 - bucketBits);
      const length = lengths[place];
      let bucket = this.#buckets[place];
      if (length === bucket.length) bucket = this.#enlarge(place);
      bucket[length] = feature;
      bucket[length + 1] = article;
      lengths[place] = length + 2;
    }
    this.#size += count;
    this.#next = 0;
  }

  /** Takes what is in the next bucket: feature and article in turn. Good until something is added. Empty if nothing waits. */
  take(): Uint32Array {
    const lengths = this.#lengths;
    while (this.#next < lengths.length && lengths[this.#next] === 0) this.#next++;
    if (this.#next === lengths.length) return nothing;
    const taken = this.#buckets[this.#next].subarray(0, lengths[this.#next]);
    lengths[this.#next] = 0;
    this.#size -= taken.length / 2;
    return taken;
  }

  /** Gives back the memory of what has been taken. */
  trim(): void {
    for (let k = 0; k < this.#buckets.length; k++) if (this.#lengths[k] === 0) this.#buckets[k] = nothing;
  }

  #enlarge(place: number): Uint32Array {
    const old = this.#buckets[place];
    const bucket = new Uint32Array(Math.max(firstRoom, 2 * old.length));
    bucket.set(old);
    return (this.#buckets[place] = bucket);
  }
}
