/** A place in a text as editors count it: zero-based line, and UTF-16 units from the line's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets (UTF-16 units of a normalised text) and line/character positions in O(log lines). */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  /** @param text a normalised text: only LF ends a line. */
  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; an offset outside the text is taken to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - this.#starts[low] };
  }

  /** The offset of a position; a character past the line's end is taken to that end, a line past the last to the text's end. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#length;
    const start = this.#starts[position.line];
    const next = position.line + 1 < this.#starts.length ? this.#starts[position.line + 1] - 1 : this.#length;
    return Math.min(start + Math.max(0, position.character), next);
  }
}
