import type { Analysis } from './library';
import { packAnalysis, unpackAnalysis } from './packedAnalysis';

/** Bytes that are remembered at most: some thousand articles. */
const MOST = 12_000_000;
const NEWLINE = 10;
const SPACE = 32;

/**
 * Analyses by what they are of, to be kept between sessions. Each is a line of JSON that is only parsed when it is asked for, so that
 * neither restoring nor keeping a large corpus is felt.
 */
export class AnalysisMemory {
  readonly #lines = new Map<string, Uint8Array>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  #size = 0;

  /** @param version what was remembered by another program or with another model is forgotten. */
  constructor(readonly version: string) {}

  get count(): number {
    return this.#lines.size;
  }

  /** What an earlier session's `serialise` gave. Anything else is ignored; never throws. */
  restore(bytes: Uint8Array): void {
    let at = bytes.indexOf(NEWLINE);
    if (at < 0 || this.#decoder.decode(bytes.subarray(0, at)) !== this.version) return;
    for (let start = at + 1; start < bytes.length; start = at + 1) {
      at = bytes.indexOf(NEWLINE, start);
      // The last line of a file that was not written to its end is no analysis.
      if (at < 0) return;
      const space = bytes.indexOf(SPACE, start);
      if (space > start && space < at)
        this.#keep(this.#decoder.decode(bytes.subarray(start, space)), bytes.subarray(start, at + 1));
    }
  }

  /** @param length of the text: an analysis that points beyond it is none of this text. */
  get(key: string, length: number): Analysis | undefined {
    const line = this.#lines.get(key);
    if (!line) return undefined;
    try {
      return unpackAnalysis(JSON.parse(this.#decoder.decode(line.subarray(line.indexOf(SPACE)))), length);
    } catch {
      return undefined;
    }
  }

  has(key: string): boolean {
    return this.#lines.has(key);
  }

  set(key: string, analysis: Analysis): void {
    if (analysis.isTooLong || this.#lines.has(key)) return;
    this.#keep(key, this.#encoder.encode(`${key} ${JSON.stringify(packAnalysis(analysis))}\n`));
  }

  /** Everything that is still of use. */
  serialise(keys: ReadonlySet<string>): Uint8Array {
    const head = this.#encoder.encode(`${this.version}\n`);
    const parts: Uint8Array[] = [head];
    let length = head.length;
    for (const [key, line] of this.#lines) {
      if (!keys.has(key)) continue;
      parts.push(line);
      length += line.length;
    }
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  #keep(key: string, line: Uint8Array): void {
    if (this.#size + line.length > MOST) return;
    this.#lines.set(key, line);
    this.#size += line.length;
  }
}
