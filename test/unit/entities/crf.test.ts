import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChainDecoder } from '../../../src/core/entities/model/crf';
import { borderLabel, labelCount, mayFollow, transitionSize } from '../../../src/core/entities/model/labels';

const length = 3;

/** All label sequences of three tokens that the scheme allows, with their scores. */
function paths(scores: Float32Array, transitions: Float32Array): { labels: number[]; score: number }[] {
  const found: { labels: number[]; score: number }[] = [];
  const step = (labels: number[], score: number): void => {
    const from = labels.at(-1) ?? borderLabel;
    if (labels.length === length) {
      if (mayFollow(from, borderLabel))
        found.push({ labels, score: score + transitions[from * transitionSize + borderLabel] });
      return;
    }
    for (let label = 0; label < labelCount; label++) {
      if (!mayFollow(from, label)) continue;
      step(
        [...labels, label],
        score + transitions[from * transitionSize + label] + scores[labels.length * labelCount + label],
      );
    }
  };
  step([], 0);
  return found;
}

describe('ChainDecoder', () => {
  const numbers = (size: number) =>
    fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: size, maxLength: size });

  it('finds the best labels and their probabilities as trying every sequence does', () => {
    fc.assert(
      fc.property(
        numbers(length * labelCount),
        numbers(transitionSize * transitionSize),
        (scoreList, transitionList) => {
          const scores = Float32Array.from(scoreList);
          const transitions = Float32Array.from(transitionList);
          const decoder = new ChainDecoder(transitions);
          const all = paths(scores, transitions);
          const best = all.reduce((a, b) => (b.score > a.score ? b : a));
          const labels = new Uint8Array(length);
          decoder.best(scores, 0, length, labels, 0);
          const ours = all.find((path) => path.labels.every((label, at) => label === labels[at]));
          assert.ok(ours && Math.abs(ours.score - best.score) < 1e-3);

          const marginals = new Float32Array(length * labelCount);
          decoder.marginals(scores, 0, length, marginals, 0);
          const mass = all.reduce((sum, path) => sum + Math.exp(path.score), 0);
          for (const [at, label] of [0, 1, 2].flatMap((at) => [0, 1, 7].map((label) => [at, label] as const))) {
            const own = all
              .filter((path) => path.labels[at] === label)
              .reduce((sum, path) => sum + Math.exp(path.score), 0);
            assert.ok(Math.abs(marginals[at * labelCount + label] - own / mass) < 1e-3);
          }
        },
      ),
      { numRuns: 15 },
    );
  });
});
