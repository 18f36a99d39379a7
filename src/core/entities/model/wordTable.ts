import { hashText } from '../../text/hash';
import { SortedKeys } from './sortedKeys';

/** What the large lexicons say of a word or phrase; bits that add up. */
export const flag = {
  country: 1,
  region: 2,
  largeCity: 4,
  city: 8,
  givenName: 16,
  surname: 32,
  organisation: 64,
  nationality: 128,
} as const;

/** Words of different kinds are in different clusters, so that their leaves are coded by different tables: by the kind that the flags tell. */
export function leafContext(flags: number): number {
  if (flags === 0) return 0;
  if (flags & flag.givenName) return 1;
  if (flags & flag.surname) return 2;
  return flags & (flag.country | flag.region | flag.largeCity | flag.city) ? 3 : 4;
}

/** The keys of words are 24 bits: one unknown word in a hundred is taken for a known one, in training as in use. */
const KEY_SHIFT = 8;

export function wordKey(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0) >>> KEY_SHIFT;
}

/** The key of a word or phrase as `tokenise` cuts it: its words in lower case, one space between. */
export function phraseKey(words: readonly string[]): number {
  return wordKey(hashText(words.join(' ').toLowerCase()));
}

/** Word clusters and lexicons in one table. */
export class WordTable {
  readonly #keys: SortedKeys;
  readonly #leaves: Uint16Array;
  readonly #flags: Uint8Array;

  /** @param leaves the finest cluster of each key plus 1, or 0. */
  constructor(keys: Uint32Array, leaves: Uint16Array, flags: Uint8Array) {
    this.#keys = new SortedKeys(keys);
    this.#leaves = leaves;
    this.#flags = flags;
  }

  find(key: number): number {
    return this.#keys.find(key);
  }

  leaf(index: number): number {
    return index < 0 ? 0 : this.#leaves[index];
  }

  flags(index: number): number {
    return index < 0 ? 0 : this.#flags[index];
  }
}
