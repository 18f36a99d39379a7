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

let hashes = new Uint32Array(1 << 10);
let chosen = hashes;

const table = new Scratch();

/**
 * The distinct features of a text of `count` words: its words, pairs of neighbouring words, and some of its sequences of five words. Written to `into`,
 * which must have room for three for each word. How many.
 */
export function featuresOf(words: Uint32Array, count: number, into: Uint32Array): number {
  const bits = Math.max(6, 34 - Math.clz32(3 * count));
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const seen = table.filled(1 << bits, -1);
  let found = 0;
  const add = (feature: number): void => {
    let at = Math.imul(feature, 0x9e3779b1) >>> shift;
    while (seen[at] >= 0) {
      if (into[seen[at]] === feature) return;
      at = (at + 1) & mask;
    }
    seen[at] = found;
    into[found++] = feature;
  };
  const sequences = sequencesOf(words, count);
  for (let k = 0; k < sequences; k++) add(chosen[k]);
  for (let k = 0; k < count; k++) {
    add(wordFeature(words[k]));
    if (k + 1 < count) add(pairFeature(words[k], words[k + 1]));
  }
  return found;
}

/**
 * Sequences of five words, put into `chosen`. They find what has nothing rare in it but the order of its words. Of a longer text those with
 * the lowest hashes are chosen, which are mostly the same ones in texts that are mostly the same (Broder 1997).
 */
function sequencesOf(words: Uint32Array, count: number): number {
  const total = Math.max(0, count - sequenceLength + 1);
  if (hashes.length < total) hashes = new Uint32Array(2 * total);
  for (let k = 0; k < total; k++) {
    let hash = 0x7654321;
    for (let w = k; w < k + sequenceLength; w++) hash = (Math.imul(hash, 0x2c9277b5) + words[w]) | 0;
    hashes[k] = mix(hash);
  }
  chosen = hashes;
  if (total <= allSequences) return total;
  chosen = lowest;
  let found = 0;
  for (let k = 0; k < total; k++) {
    const hash = hashes[k];
    if (found === fewSequences && hash >= lowest[found - 1]) continue;
    let place = found < fewSequences ? found : found - 1;
    while (place > 0 && lowest[place - 1] > hash) place--;
    if (place > 0 && lowest[place - 1] === hash) continue;
    lowest.copyWithin(place + 1, place, Math.min(found, fewSequences - 1));
    lowest[place] = hash;
    if (found < fewSequences) found++;
  }
  return found;
}

const lowest = new Uint32Array(fewSequences);
