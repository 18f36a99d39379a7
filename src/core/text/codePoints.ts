/**
 * Converts between the two ways of counting a text: UTF-16 units (JavaScript, VS Code) and Unicode code points (the sidecar,
 * the W3C Web Annotation model, Python). A lone surrogate counts as one code point, as in a string's own iterator.
 *
 * O(1) for a text without characters outside the Basic Multilingual Plane, O(log n) in the number of such characters else.
 */
export class CodePoints {
  /** Where the n-th surrogate pair begins, in UTF-16 units. */
  readonly #pairs: readonly number[];
  readonly #units: number;

  constructor(text: string) {
    this.#units = text.length;
    const pairs: number[] = [];
    for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index);
    this.#pairs = pairs;
  }

  /** The text's length in code points. */
  get length(): number {
    return this.#units - this.#pairs.length;
  }

  /** The UTF-16 offset of a code point's first unit; a number outside the text is taken to its nearest end. */
  toUtf16(codePoint: number): number {
    const at = Math.max(0, Math.min(codePoint, this.length));
    if (this.#pairs.length === 0) return at;
    // The n-th pair is code point number pairs[n] - n, which grows strictly: count the pairs that lie before.
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle] - middle < at) low = middle + 1;
      else high = middle;
    }
    return at + low;
  }

  /** How many code points begin before a UTF-16 offset; the middle of a surrogate pair counts as after the pair. */
  fromUtf16(offset: number): number {
    const at = Math.max(0, Math.min(offset, this.#units));
    if (this.#pairs.length === 0) return at;
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle] + 1 < at) low = middle + 1;
      else high = middle;
    }
    // Here `low` pairs lie wholly before the offset; in the middle of the next one, its first unit counts as the whole.
    return at - low;
  }
}
