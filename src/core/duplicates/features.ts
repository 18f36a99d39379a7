import { Scratch } from './scratch';
import { mix } from './tokens';

/** What two neighbouring words are known by. */
export function pairFeature(first: number, second: number): number {
  return mix((Math.imul(first, 0x2c9277b5) + second) | 0);
}

/** What a word alone is known by. */
export function wordFeature(word: number): number {
  return mix(word ^ 0x1234567);
}

/** Of a text with more sequences of words than this, only so many stand for all. */
const allSequences = 60;
const fewSequences = 16;
const sequenceLength = 5;

const factor = 0x2c9277b5;
/** What a sequence begins with, and what its first word is multiplied with, when `factor` has been multiplied in for each word. */
const beginning = Math.imul(0x7654321, power(factor, sequenceLength));
const oldest = power(factor, sequenceLength);

const table = new Scratch();
/** The sequences of a text that count. */
const chosen = new Uint32Array(allSequences);

/**
 * The distinct features of a text of `count` words: its words, pairs of neighbouring words, and some of its sequences of five words.
 * Written to `into`, which must have room for three for each word. How many.
 */
export function featuresOf(words: Uint32Array, count: number, into: Uint32Array): number {
  const bits = Math.max(6, 34 - Math.clz32(3 * count));
  const shift = 32 - bits;
  const seen = table.filled(1 << bits, -1);
  let found = 0;
  const sequences = sequencesOf(words, count);
  for (let k = 0; k < sequences; k++) found = add(chosen[k], into, found, seen, shift);
  for (let k = 0; k < count; k++) {
    found = add(wordFeature(words[k]), into, found, seen, shift);
    if (k + 1 < count) found = add(pairFeature(words[k], words[k + 1]), into, found, seen, shift);
  }
  return found;
}

/** Adds a feature if it is not among the first `found` yet, which `seen` finds by their last bits. How many there are then. */
function add(feature: number, into: Uint32Array, found: number, seen: Int32Array, shift: number): number {
  let at = Math.imul(feature, 0x9e3779b1) >>> shift;
  while (seen[at] >= 0) {
    if (into[seen[at]] === feature) return found;
    at = (at + 1) & (-1 >>> shift);
  }
  seen[at] = found;
  into[found] = feature;
  return found + 1;
}

/**
 * Sequences of five words, put into `chosen`. They find what has nothing rare in it but the order of its words. Of a longer text those with
 * the lowest hashes are chosen, which are mostly the same ones in texts that are mostly the same (Broder 1997).
 */
function sequencesOf(words: Uint32Array, count: number): number {
  const total = Math.max(0, count - sequenceLength + 1);
  let found = 0;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    // The hash of a sequence is made from that of the one before it (Karp and Rabin 1987).
    sum = (Math.imul(sum, factor) + words[k]) | 0;
    if (k >= sequenceLength) sum = (sum - Math.imul(words[k - sequenceLength], oldest)) | 0;
    if (k + 1 < sequenceLength) continue;
    const hash = mix((sum + beginning) | 0);
    if (total <= allSequences) chosen[found++] = hash;
    else if (found < fewSequences || hash < chosen[found - 1]) found = keepLowest(hash, found);
  }
  return found;
}

/** Puts a hash among the lowest `found` ones, in order. How many there are then. */
function keepLowest(hash: number, found: number): number {
  let place = found;
  while (place > 0 && chosen[place - 1] > hash) place--;
  if (place > 0 && chosen[place - 1] === hash) return found;
  const kept = Math.min(found + 1, fewSequences);
  for (let k = kept - 1; k > place; k--) chosen[k] = chosen[k - 1];
  chosen[place] = hash;
  return kept;
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let k = 0; k < exponent; k++) result = Math.imul(result, base);
  return result;
}
