import { findAll, findNext } from './search';

/** Length of the stretches by which a text is indexed, in UTF-16 units. */
const GRAM = 4;
/** Buckets of the index; a power of two. */
const BUCKETS = 1 << 16;
/** Searches after which an index pays. */
const BEFORE_INDEX = 4;
/** More places than these share a needle's rarest stretch only in texts that repeat themselves. */
const MANY_PLACES = 256;

/**
 * Searches one text for many needles, with the answers of `findNext` and `findAll`. After some searches the text is indexed by
 * what stands at each of its places, so that further ones no longer walk through all of it.
 */
export class TextSearch {
  #searches = 0;
  #index: GramIndex | undefined;

  constructor(readonly text: string) {}

  /** Where `needle` next begins at or after `from`; -1 if nowhere. */
  next(needle: string, from: number): number {
    const places = this.#placesOf(needle);
    if (!places) return findNext(this.text, needle, from);
    for (const at of places) if (at >= from && this.text.startsWith(needle, at)) return at;
    return -1;
  }

  /** Where `needle` stands in the text, overlapping ones too, in order, at most `limit`. */
  all(needle: string, limit: number): number[] {
    const places = this.#placesOf(needle);
    if (!places) return findAll(this.text, needle, limit);
    const found: number[] = [];
    for (const at of places) {
      if (found.length >= limit) break;
      if (this.text.startsWith(needle, at)) found.push(at);
    }
    return found;
  }

  /** The only places where `needle` can begin, in order; undefined where the index is no help. */
  #placesOf(needle: string): readonly number[] | undefined {
    if (needle.length < GRAM || ++this.#searches < BEFORE_INDEX) return undefined;
    this.#index ??= new GramIndex(this.text);
    return this.#index.placesOf(needle);
  }
}

/** The places of a text, sorted by the stretch of `GRAM` units that begins there (its hash), and then in order. */
class GramIndex {
  /** Where in `#places` each bucket begins. */
  readonly #starts = new Int32Array(BUCKETS + 1);
  readonly #places: Int32Array;

  constructor(text: string) {
    const count = Math.max(0, text.length - GRAM + 1);
    const buckets = new Uint16Array(count);
    for (let at = 0; at < count; at++) {
      buckets[at] = bucketOf(text, at);
      this.#starts[buckets[at] + 1]++;
    }
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#starts[bucket + 1] += this.#starts[bucket];
    this.#places = new Int32Array(count);
    const next = this.#starts.slice();
    for (let at = 0; at < count; at++) this.#places[next[buckets[at]]++] = at;
  }

  placesOf(needle: string): readonly number[] | undefined {
    let rarest = 0;
    let fewest = Infinity;
    for (let offset = 0; offset <= needle.length - GRAM && fewest > 1; offset++) {
      const bucket = bucketOf(needle, offset);
      const count = this.#starts[bucket + 1] - this.#starts[bucket];
      if (count >= fewest) continue;
      fewest = count;
      rarest = offset;
    }
    if (fewest > MANY_PLACES) return undefined;
    const start = this.#starts[bucketOf(needle, rarest)];
    const places: number[] = [];
    for (let at = start; at < start + fewest; at++)
      if (this.#places[at] >= rarest) places.push(this.#places[at] - rarest);
    return places;
  }
}

function bucketOf(text: string, at: number): number {
  let hash = text.charCodeAt(at);
  for (let next = at + 1; next < at + GRAM; next++) hash = Math.imul(hash, 0x9e3779b1) ^ text.charCodeAt(next);
  return (Math.imul(hash, 0x85ebca6b) >>> 16) & (BUCKETS - 1);
}
