import { nothingShared, type PairFacts } from './pairFacts';

/** Raised whenever the same texts may give other facts than before. */
const version = 1;
const magic = 0x43414458;

/** What identifies a text: two independent hashes of it. */
export interface ContentKey {
  readonly hash: number;
  readonly check: number;
}

/** Whether the facts about two texts are kept the other way round. */
export function isTurned(a: ContentKey, b: ContentKey): boolean {
  return a.hash !== b.hash ? a.hash > b.hash : a.check > b.check;
}

/** What is remembered of alignments from one run to the next, by the contents of the texts: safe to lose, never out of date. */
export class FactsCache {
  readonly #facts = new Map<string, PairFacts>();

  get size(): number {
    return this.#facts.size;
  }

  clear(): void {
    this.#facts.clear();
  }

  /** The facts about two texts, seen from the first, which are forgotten here. */
  take(a: ContentKey, b: ContentKey): PairFacts | undefined {
    if (this.#facts.size === 0) return undefined;
    const turned = isTurned(a, b);
    const key = turned ? pairKey(b, a) : pairKey(a, b);
    const facts = this.#facts.get(key);
    this.#facts.delete(key);
    return facts && turned ? turnFacts(facts) : facts;
  }

  /** Reads what `encodeFacts` wrote. False, and nothing read, if it is of another version or damaged. */
  load(bytes: Uint8Array): boolean {
    const reader = new Reader(bytes);
    if (reader.word() !== magic || reader.word() !== version) return false;
    const checksum = reader.word();
    if (checksum !== checksumOf(bytes, reader.at)) return false;
    const keys: ContentKey[] = [];
    for (let count = reader.number(); count > 0; count--) keys.push({ hash: reader.word(), check: reader.word() });
    for (let count = reader.number(); count > 0; count--) {
      const key = pairKey(keys[reader.number()], keys[reader.number()]);
      this.#facts.set(key, readFacts(reader));
    }
    return true;
  }
}

/** Facts about pairs of texts as bytes; the same for any order of pairs. */
export function encodeFacts(pairs: Iterable<readonly [ContentKey, ContentKey, PairFacts]>): Uint8Array {
  const sorted = [...pairs]
    .map(([a, b, facts]) => (isTurned(a, b) ? ([b, a, turnFacts(facts)] as const) : ([a, b, facts] as const)))
    .sort(([a, b], [c, d]) => compareKeys(a, c) || compareKeys(b, d));
  const numbers = new Map<string, number>();
  const keys: ContentKey[] = [];
  const numberOf = (key: ContentKey): number => {
    const name = `${key.hash}:${key.check}`;
    let number = numbers.get(name);
    if (number === undefined) {
      numbers.set(name, (number = keys.length));
      keys.push(key);
    }
    return number;
  };
  const body = new Writer();
  let count = 0;
  let before = '';
  for (const [a, b, facts] of sorted) {
    const key = pairKey(a, b);
    if (key === before) continue;
    before = key;
    body.number(numberOf(a));
    body.number(numberOf(b));
    writeFacts(body, facts);
    count++;
  }
  const head = new Writer();
  head.number(keys.length);
  for (const { hash, check } of keys) {
    head.word(hash);
    head.word(check);
  }
  head.number(count);
  const result = new Writer();
  result.word(magic);
  result.word(version);
  result.word(0);
  result.append(head);
  result.append(body);
  const bytes = result.bytes();
  new DataView(bytes.buffer).setUint32(8, checksumOf(bytes, 12), true);
  return bytes;
}

/** The same facts seen from the other text. */
export function turnFacts(facts: PairFacts): PairFacts {
  const runs = facts.runs.slice();
  for (let k = 0; k < runs.length; k += 4) [runs[k], runs[k + 1]] = [runs[k + 1], runs[k]];
  return { ...facts, runs };
}

function writeFacts(writer: Writer, { runs, agrees, agreesAsWhole, linked, replaced }: PairFacts): void {
  writer.number(runs.length / 4);
  if (runs.length === 0) return;
  let i = 0;
  let j = 0;
  let block = 0;
  for (let k = 0; k < runs.length; k += 4) {
    writer.signed(runs[k] - i);
    writer.signed(runs[k + 1] - j);
    writer.number(runs[k + 2]);
    writer.signed(runs[k + 3] - block);
    i = runs[k] + runs[k + 2];
    j = runs[k + 1] + runs[k + 2];
    block = runs[k + 3];
  }
  writer.number(agrees.length);
  for (const agree of agrees) writer.number(agree);
  writer.number(agreesAsWhole ? 1 : 0);
  writer.number(linked);
  writer.number(replaced);
}

function readFacts(reader: Reader): PairFacts {
  const count = reader.number();
  if (count === 0) return nothingShared;
  const runs = new Int32Array(4 * count);
  let i = 0;
  let j = 0;
  let block = 0;
  for (let k = 0; k < runs.length; k += 4) {
    runs[k] = i + reader.signed();
    runs[k + 1] = j + reader.signed();
    runs[k + 2] = reader.number();
    runs[k + 3] = block += reader.signed();
    i = runs[k] + runs[k + 2];
    j = runs[k + 1] + runs[k + 2];
  }
  const agrees = new Uint8Array(reader.number());
  for (let k = 0; k < agrees.length; k++) agrees[k] = reader.number();
  const agreesAsWhole = reader.number() === 1;
  return { runs, agrees, agreesAsWhole, linked: reader.number(), replaced: reader.number() };
}

function pairKey(a: ContentKey, b: ContentKey): string {
  return `${a.hash}:${a.check}:${b.hash}:${b.check}`;
}

function compareKeys(a: ContentKey, b: ContentKey): number {
  return a.hash - b.hash || a.check - b.check;
}

function checksumOf(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let k = from; k < bytes.length; k++) hash = Math.imul(hash ^ bytes[k], 0x01000193);
  return hash >>> 0;
}

/** Numbers of seven bits a byte, the low ones first. */
class Writer {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
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
class Reader {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

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
