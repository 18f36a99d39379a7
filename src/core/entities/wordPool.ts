import { hashSeed } from '../text/hash';

/** How many words are remembered, as a power of two. */
const BITS = 14;
/** UTF-16 units: a longer part of a text is kept as a reference into the text, and all of that with it. */
const COPIED = 12;

/**
 * One string for each word, however often it stands somewhere, so that a list that is asked about it again knows its hash and need
 * not compare letters. Words that did not come lately give way to others.
 */
export class WordPool {
  readonly #words: string[] = Array.from({ length: 1 << BITS }, () => '');

  /** The part of a text from `start` to `end`. */
  get(text: string, start: number, end: number): string {
    let hash = hashSeed;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    const slot = Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
    const known = this.#words[slot];
    return isAt(text, start, end, known) ? known : (this.#words[slot] = copyOf(text, start, end));
  }
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) !== word.charCodeAt(at - start)) return false;
  return true;
}

function copyOf(text: string, start: number, end: number): string {
  let copy = text.slice(start, Math.min(end, start + COPIED));
  for (let at = start + COPIED; at < end; at += COPIED) copy += text.slice(at, Math.min(end, at + COPIED));
  return copy;
}
