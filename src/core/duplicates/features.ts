import { mix, type TokenizedText } from './tokens';

/** What two neighbouring words are known by. */
export function pairFeature(first: number, second: number): number {
  return mix((Math.imul(first, 0x2c9277b5) + second) | 0);
}

/** What two words with one between them are known by. */
export function skipFeature(first: number, second: number): number {
  return mix((Math.imul(first, 0x1b873593) + Math.imul(second, 5) + 77) | 0);
}

/** What a word alone is known by. */
export function wordFeature(word: number): number {
  return mix(word ^ 0x1234567);
}

/** The distinct features of a text: its word pairs, pairs with one word between, and words. */
export function featuresOf({ words, count }: TokenizedText): Set<number> {
  const features = new Set<number>();
  for (let k = 0; k < count; k++) {
    features.add(wordFeature(words[k]));
    if (k + 1 < count) features.add(pairFeature(words[k], words[k + 1]));
    if (k + 2 < count) features.add(skipFeature(words[k], words[k + 2]));
  }
  return features;
}
