import type { TokenizedText } from '../../../src/core/duplicates/tokens';

/** Every pair of texts that has a word `n`-gram in common, as p * 1e5 + q with p < q, by comparing all with all. */
export function exactPairs(
  texts: readonly TokenizedText[],
  n: number,
): Map<number, { shared: number; jaccard: number }> {
  const having = new Map<number, number[]>();
  const sizes = texts.map(({ words, count }, doc) => {
    const set = new Set<number>();
    for (let k = 0; k + n <= Math.max(count, n); k++) {
      let hash = 0;
      for (let w = k; w < Math.min(k + n, count); w++) hash = (Math.imul(hash, 0x2c9277b5) + words[w]) | 0;
      if (count > 0) set.add(hash);
    }
    for (const hash of set) {
      const list = having.get(hash);
      if (list) list.push(doc);
      else having.set(hash, [doc]);
    }
    return set.size;
  });
  const shared = new Map<number, number>();
  for (const list of having.values()) {
    for (let p = 0; p < list.length; p++) {
      for (let q = p + 1; q < list.length; q++) {
        const pair = list[p] * 1e5 + list[q];
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    }
  }
  return new Map(
    [...shared].map(([pair, count]) => {
      const [p, q] = [Math.floor(pair / 1e5), pair % 1e5];
      return [pair, { shared: count, jaccard: count / (sizes[p] + sizes[q] - count) }];
    }),
  );
}
