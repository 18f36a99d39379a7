import { encodeSymbols, frequenciesOf } from './symbols';

/** Writes what `ByteReader` reads. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  uint32(value: number): void {
    for (let byte = 0; byte < 4; byte++) this.#bytes.push((value >>> (8 * byte)) & 255);
  }

  float32(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value);
    this.uint32(view.getUint32(0));
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.#bytes.push(value);
  }

  /** Symbols in the fewest bits that their frequencies in each context allow. */
  symbols(symbols: Uint16Array, contexts: Uint8Array): void {
    const tables = frequenciesOf(symbols, contexts);
    this.uint32(tables.length);
    for (const table of tables) {
      this.uint32(table.length);
      for (const frequency of table) this.#varint(frequency);
    }
    const stream = encodeSymbols(symbols, contexts, tables);
    this.uint32(stream.length);
    this.bytes(stream);
  }

  /** Sorted distinct numbers with the number of low bits that makes the shortest code: first those bits, then the stream. */
  sortedNumbers(numbers: Uint32Array): void {
    const range = numbers.length > 0 ? numbers[numbers.length - 1] + 1 : 1;
    const low = Math.max(0, Math.floor(Math.log2((range / Math.max(1, numbers.length)) * Math.LN2)));
    const stream: number[] = [];
    let bits = 0;
    const push = (bit: number): void => {
      if (bits % 8 === 0) stream.push(0);
      if (bit) stream[stream.length - 1] |= 1 << (bits % 8);
      bits++;
    };
    let last = -1;
    for (const number of numbers) {
      const gap = number - last - 1;
      for (let high = Math.floor(gap / 2 ** low); high > 0; high--) push(1);
      push(0);
      for (let shift = 0; shift < low; shift++) push((gap >>> shift) & 1);
      last = number;
    }
    this.uint32(low);
    this.uint32(stream.length);
    this.bytes(stream);
  }

  #varint(value: number): void {
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes.push((rest & 127) | 128);
    this.#bytes.push(rest);
  }

  result(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
