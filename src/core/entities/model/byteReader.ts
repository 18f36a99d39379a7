import { decodeSymbols } from './symbols';

/** Reads the parts of a model file one after the other. Reading past the end gives zeros; `isExhausted` tells. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isExhausted(): boolean {
    return this.#at > this.#bytes.length;
  }

  uint32(): number {
    let value = 0;
    for (let byte = 0; byte < 4; byte++) value |= this.#byte() << (8 * byte);
    return value >>> 0;
  }

  float32(): number {
    const view = new DataView(new ArrayBuffer(4));
    view.setUint32(0, this.uint32());
    return view.getFloat32(0);
  }

  /** A stretch of bytes, shared with the file. */
  bytes(length: number): Uint8Array {
    const part = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return part.length === length ? part : new Uint8Array(length);
  }

  /** Symbols in the fewest bits; `contexts` says by which table each is coded. */
  symbols(contexts: Uint8Array): Uint16Array {
    const tables = Array.from({ length: this.uint32() }, () =>
      Array.from({ length: this.uint32() }, () => this.#varint()),
    );
    return decodeSymbols(contexts, tables, this.bytes(this.uint32()));
  }

  /** Sorted distinct numbers, each as the difference to the one before in a Rice code: `low` bits as they are, the rest in unary. */
  sortedNumbers(count: number, low: number): Uint32Array {
    const stream = this.bytes(this.uint32());
    const numbers = new Uint32Array(count);
    const scale = 2 ** low;
    const mask = scale - 1;
    // Bits that are read and not used yet, the next one lowest.
    let bits = 0;
    let held = 0;
    let at = 0;
    let last = -1;
    for (let index = 0; index < count; index++) {
      let high = 0;
      for (;;) {
        while (held < 24 && at < stream.length) {
          bits |= stream[at++] << held;
          held += 8;
        }
        const ones = Math.min(held, 31 - Math.clz32(~bits & -~bits));
        high += ones;
        bits >>>= ones;
        held -= ones;
        if (held > 0 || at >= stream.length) break;
      }
      bits >>>= 1;
      held--;
      while (held < low && at < stream.length) {
        bits |= stream[at++] << held;
        held += 8;
      }
      last += high * scale + (bits & mask) + 1;
      bits >>>= low;
      held -= low;
      numbers[index] = last;
    }
    return numbers;
  }

  /** Seven bits a byte, the lowest first. */
  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#byte();
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value;
  }

  #byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
