import { Random } from './random';
import type { Vectors } from './vectors';

/** A tree of clusters four levels deep; leaves are numbered so that each coarser cluster is a stretch of them. */
export interface Clusters {
  /** The leaf of each word. */
  readonly leaves: Uint16Array;
  /** For each of the coarser levels, how many leaves each cluster has. */
  readonly sizes: readonly [number[], number[], number[]];
  readonly leafCount: number;
}

const ROUNDS = 14;

/** Spherical k-means, divided again and again: 64 clusters, then about 256, 1,024 and `leafTarget`. */
export function clusterWords(vectors: Vectors, leafTarget = 2560): Clusters {
  const random = new Random(7);
  const all = Array.from(vectors.words.keys());
  const leaves = new Uint16Array(all.length);
  const sizes: [number[], number[], number[]] = [[], [], []];
  const targets = [64, 256, 1024, leafTarget];
  let leafCount = 0;
  const divide = (members: number[], level: number): number => {
    if (level === targets.length) {
      for (const word of members) leaves[word] = leafCount;
      leafCount++;
      return 1;
    }
    // The commoner half of the words counts double, so that common words get the finer clusters.
    const share = members.length / all.length;
    const parts = level === 0 ? targets[0] : Math.max(1, Math.min(24, Math.round(share * targets[level])));
    let total = 0;
    for (const part of split(vectors, members, parts, random)) {
      const count = divide(part, level + 1);
      if (level < 3) sizes[level].push(count);
      total += count;
    }
    return total;
  };
  divide(all, 0);
  return { leaves, sizes, leafCount };
}

function split({ values, dimensions }: Vectors, members: number[], parts: number, random: Random): number[][] {
  if (parts <= 1 || members.length <= parts) return [members];
  const centres = new Float32Array(parts * dimensions);
  for (let part = 0; part < parts; part++) {
    const word = members[random.below(Math.max(parts, members.length >> 1))];
    centres.set(values.subarray(word * dimensions, (word + 1) * dimensions), part * dimensions);
  }
  const nearest = new Uint16Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(parts * dimensions);
    members.forEach((word, at) => {
      let best = -Infinity;
      for (let part = 0; part < parts; part++) {
        let product = 0;
        for (let d = 0; d < dimensions; d++) product += values[word * dimensions + d] * centres[part * dimensions + d];
        if (product > best) {
          best = product;
          nearest[at] = part;
        }
      }
      const sum = nearest[at] * dimensions;
      for (let d = 0; d < dimensions; d++) sums[sum + d] += values[word * dimensions + d];
    });
    for (let part = 0; part < parts; part++) {
      let length = 0;
      for (let d = 0; d < dimensions; d++) length += sums[part * dimensions + d] ** 2;
      if (length === 0) continue;
      for (let d = 0; d < dimensions; d++)
        centres[part * dimensions + d] = sums[part * dimensions + d] / Math.sqrt(length);
    }
  }
  const groups: number[][] = Array.from({ length: parts }, () => []);
  members.forEach((word, at) => groups[nearest[at]].push(word));
  return groups.filter((group) => group.length > 0);
}
