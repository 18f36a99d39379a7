import { type ClusterTree, withMiddleLeaves } from '../core/entities/model/wordFacts';
import { phraseKey, WordTable } from '../core/entities/model/wordTable';
import { clusterWords } from './clusters';
import { readLexicons } from './lexicons';
import type { ModelContent } from './writeModel';
import { readVectors } from './vectors';

/** Clusters and lexicons, as the features use them and as the model file holds them. */
export interface WordTables {
  readonly words: WordTable;
  readonly clusters: ClusterTree;
  readonly content: Pick<ModelContent, 'leafCount' | 'clusterSizes' | 'wordKeys' | 'wordLeaves' | 'wordFlags'>;
}

/** @param fullCount how many of the commonest words have the finest clusters; the others have the middle ones. */
export function makeWordTables(vectorCount: number, smallestCity: number, fullCount: number): WordTables {
  const vectors = readVectors(vectorCount);
  const { leaves, sizes, leafCount } = clusterWords(vectors);
  const flags = readLexicons(smallestCity);
  const [coarse, middle, fine] = sizes.map((level) =>
    level.flatMap((count, id) => Array.from({ length: count }, () => id)),
  );
  const leafOf = new Map<number, number>();
  // A key that two words share belongs to the commoner one.
  vectors.words.forEach((word, at) => {
    const key = phraseKey([word]);
    const leaf = at < fullCount ? leaves[at] : leafCount + middle[leaves[at]];
    if (!leafOf.has(key)) leafOf.set(key, leaf + 1);
  });
  const wordKeys = Uint32Array.from(new Set([...leafOf.keys(), ...flags.keys()])).sort();
  const wordLeaves = Uint16Array.from(wordKeys, (key) => leafOf.get(key) ?? 0);
  const wordFlags = Uint8Array.from(wordKeys, (key) => flags.get(key) ?? 0);
  return {
    words: new WordTable(wordKeys, wordLeaves, wordFlags),
    clusters: withMiddleLeaves({
      coarse: Uint8Array.from(coarse),
      middle: Uint16Array.from(middle),
      fine: Uint16Array.from(fine),
    }),
    content: { leafCount, clusterSizes: sizes, wordKeys, wordLeaves, wordFlags },
  };
}
