/** Numbers of seven bits a byte, the low ones first. */
export class Writer {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  /** Forgets what has been written. */
  clear(): void {
    this.#length = 0;
  }

  get length(): number {
    return this.#length;
  }

  /** A copy of what has been written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** Puts what has been written into other bytes, which have room for it. */
  copyTo(bytes: Uint8Array, at: number): void {
    const from = this.#bytes;
    // Most is short, for which a loop is faster than a view.
    for (let k = 0; k < this.#length; k++) bytes[at + k] = from[k];
  }

  append(other: Writer): void {
    this.#room(other.#length);
    this.#bytes.set(other.#bytes.subarray(0, other.#length), this.#length);
    this.#length += other.#length;
  }

  word(value: number): void {
    this.#room(4);
    for (let shift = 0; shift < 32; shift += 8) this.#bytes[this.#length++] = (value >>> shift) & 255;
  }

  number(value: number): void {
    this.#room(5);
    while (value > 127) {
      this.#bytes[this.#length++] = (value & 127) | 128;
      value >>>= 7;
    }
    this.#bytes[this.#length++] = value;
  }

  signed(value: number): void {
    this.number(value < 0 ? -value * 2 - 1 : value * 2);
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a `Writer` wrote; zeros behind the end. */
export class Reader {
  /** @param at where the next number begins. */
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
  ) {}

  word(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 8) value |= (this.bytes[this.at++] ?? 0) << shift;
    return value >>> 0;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }
}
