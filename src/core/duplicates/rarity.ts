import type { TokenizedText } from './tokens';

/** How surprising words are, in bits. */
export interface Rarity {
  /** Bits that it tells when words `k` and `k + 1` of a text stand in another one as well. */
  pair(tokens: TokenizedText, k: number): number;
  /** Bits that word `k` alone tells. */
  word(tokens: TokenizedText, k: number): number;
}

/** What can be said without a corpus: long words are rarer than short ones, in every language with an alphabet. */
export const rarityByLength: Rarity = {
  pair: (tokens, k) => Math.min(6, bitsByLength(tokens, k) + bitsByLength(tokens, k + 1)),
  word: (tokens, k) => bitsByLength(tokens, k) / 2,
};

/** What a word tells, in bits, judged by its length. */
export function bitsByLength(tokens: TokenizedText, k: number): number {
  const length = tokens.ends[k] - tokens.starts[k];
  return length <= 3 ? 1.5 : length <= 5 ? 2.5 : 4;
}
