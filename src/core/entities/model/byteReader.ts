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

  /** Sorted distinct numbers, each as the difference to the one before in a Rice code: `low` bits as they are, the rest in unary. */
  sortedNumbers(count: number, low: number): Uint32Array {
    const stream = this.bytes(this.uint32());
    const numbers = new Uint32Array(count);
    let bit = 0;
    let last = -1;
    for (let index = 0; index < count; index++) {
      let high = 0;
      while (bit >> 3 < stream.length && (stream[bit >> 3] >> (bit & 7)) & 1) {
        high++;
        bit++;
      }
      bit++;
      let rest = 0;
      for (let shift = 0; shift < low; shift++, bit++) rest |= ((stream[bit >> 3] >> (bit & 7)) & 1) << shift;
      last += high * 2 ** low + rest + 1;
      numbers[index] = last;
    }
    return numbers;
  }

  #byte(): number {
    return this.#bytes[this.#at++] ?? 0;
  }
}
