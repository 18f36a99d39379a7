import { copyOf } from '../text/copyOf';
import { hashSeed } from '../text/hash';

/** Places for words, as a power of two, and how many of them one word may have. */
const BITS = 14;
const TRIES = 8;
/** UTF-16 units: a longer word has the last place of all, and that only until the next such word. */
const LONGEST = 64;
const LAST = 1 << BITS;

/** How many places there are in the pool. */
export const poolSize = LAST + 1;

/**
 * One string for each word, however often it stands somewhere, so that lists that are asked about it again know its hash and need not
 * compare letters; and a place for each, where others can keep what they know of it. A word that finds no free place takes that of another.
 */
export class WordPool {
  readonly #words: string[] = Array.from({ length: poolSize }, () => '');

  /** The word at a place. */
  at(place: number): string {
    return this.#words[place];
  }

  /** The place of a text: of equal ones the same, until one of another word is needed. */
  placeOf(text: string): number {
    return this.placeIn(text, unitsOf(text), 0, text.length);
  }

  /** The place of the part of a text from `start` to `end`. @param units of the text. */
  placeIn(text: string, units: Uint16Array, start: number, end: number): number {
    const words = this.#words;
    if (end - start > LONGEST) {
      words[LAST] = text.slice(start, end);
      return LAST;
    }
    let hash = hashSeed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ units[at], 0x01000193);
    const first = Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
    let place = first;
    for (let tries = 0; tries < TRIES; tries++) {
      const known = words[place];
      if (isPart(units, start, end, known)) return place;
      if (known === '') break;
      place = (place + 1) & (LAST - 1);
    }
    if (words[place] !== '') place = first;
    words[place] = copyOf(text, start, end);
    return place;
  }
}

/** The words of all paragraphs that are read. */
export const wordPool = new WordPool();

function isPart(units: Uint16Array, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (units[at] !== word.charCodeAt(at - start)) return false;
  return true;
}

let units = new Uint16Array(4096);

/**
 * The UTF-16 units of a text and a 0 behind them, until the next call: units in an array are read several times as fast as those of a
 * string that is a part of another.
 */
export function unitsOf(text: string): Uint16Array {
  if (units.length <= text.length) units = new Uint16Array(2 * text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  units[text.length] = 0;
  return units;
}
