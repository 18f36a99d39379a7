import { Scratch } from './scratch';
import { mix, type TokenizedText } from './tokens';

/** What two neighbouring words are known by. */
export function pairFeature(first: number, second: number): number {
  return mix((Math.imul(first, 0x2c9277b5) + second) | 0);
}

/** What a word alone is known by. */
export function wordFeature(word: number): number {
  return mix(word ^ 0x1234567);
}

const table = new Scratch();

/**
 * The distinct features of a text, its words and pairs of neighbouring words, in the order in which they first stand there.
 * Written to `into`, which must have room for two for each word. How many.
 */
export function featuresOf({ words, count }: TokenizedText, into: Uint32Array): number {
  const bits = Math.max(6, 34 - Math.clz32(2 * count));
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
  for (let k = 0; k < count; k++) {
    add(wordFeature(words[k]));
    if (k + 1 < count) add(pairFeature(words[k], words[k + 1]));
  }
  return found;
}
