import { Reader, Writer } from './bytes';
import { readFacts, writeFacts } from './factsBytes';
import type { PairFacts } from './pairFacts';

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
