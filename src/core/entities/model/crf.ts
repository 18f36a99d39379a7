import { borderLabel, labelCount, labelsBefore, mayFollow, transitionSize } from './labels';

const IMPOSSIBLE = -1e30;

/** May a sequence end after this label? */
const mayEnd: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(label, borderLabel));
const before: readonly Int32Array[] = labelsBefore.map((labels) =>
  Int32Array.from(labels.filter((one) => one !== borderLabel)),
);
const mayStart: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(borderLabel, label));

/**
 * Decodes linear-chain conditional random fields (Lafferty et al., ICML 2001) over label scores that somebody else computed. Keeps its
 * buffers between calls. `transitions[from * transitionSize + to]` is the score of one label after another.
 */
export class ChainDecoder {
  readonly #transitions: Float32Array;
  readonly #factors: Float64Array;
  #best = new Float32Array(0);
  #back = new Uint8Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
    this.#factors = Float64Array.from(transitions, Math.exp);
  }

  /** The best labels of `length` tokens whose scores start at `offset`, written to `out` from `to`. */
  best(scores: Float32Array, offset: number, length: number, out: Uint8Array, to: number): void {
    this.#grow(length);
    const best = this.#best;
    const transitions = this.#transitions;
    for (let label = 0; label < labelCount; label++) {
      best[label] = mayStart[label]
        ? scores[offset + label] + transitions[borderLabel * transitionSize + label]
        : IMPOSSIBLE;
    }
    for (let at = 1; at < length; at++) {
      const row = at * labelCount;
      for (let label = 0; label < labelCount; label++) {
        const sources = before[label];
        let most = -Infinity;
        let source = 0;
        for (let index = 0; index < sources.length; index++) {
          const from = sources[index];
          const value = best[row - labelCount + from] + transitions[from * transitionSize + label];
          if (value > most) {
            most = value;
            source = from;
          }
        }
        best[row + label] = most + scores[offset + row + label];
        this.#back[row + label] = source;
      }
    }
    let label = 0;
    let most = -Infinity;
    const end = (length - 1) * labelCount;
    for (let one = 0; one < labelCount; one++) {
      const value = best[end + one] + transitions[one * transitionSize + borderLabel];
      if (mayEnd[one] && value > most) {
        most = value;
        label = one;
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      out[to + at] = label;
      label = this.#back[at * labelCount + label];
    }
  }

  /** The probability of each label of `length` tokens whose scores start at `offset`, written to `out` from the same offset. */
  marginals(scores: Float32Array, offset: number, length: number, out: Float32Array): void {
    this.#grow(length);
    const forward = this.#forward;
    const backward = this.#backward;
    const local = this.#local;
    const factors = this.#factors;
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      let most = -Infinity;
      for (let label = 0; label < labelCount; label++) most = Math.max(most, scores[offset + row + label]);
      for (let label = 0; label < labelCount; label++)
        local[row + label] = Math.exp(scores[offset + row + label] - most);
      let sum = 0;
      for (let label = 0; label < labelCount; label++) {
        let value = 0;
        if (at === 0) value = mayStart[label] ? factors[borderLabel * transitionSize + label] : 0;
        else {
          const sources = before[label];
          for (let index = 0; index < sources.length; index++) {
            value += forward[row - labelCount + sources[index]] * factors[sources[index] * transitionSize + label];
          }
        }
        forward[row + label] = value * local[row + label];
        sum += forward[row + label];
      }
      for (let label = 0; label < labelCount; label++) forward[row + label] /= sum;
    }
    for (let at = length - 1; at >= 0; at--) {
      const row = at * labelCount;
      if (at === length - 1) {
        for (let label = 0; label < labelCount; label++) {
          backward[row + label] = mayEnd[label] ? factors[label * transitionSize + borderLabel] : 0;
        }
      } else {
        backward.fill(0, row, row + labelCount);
        for (let label = 0; label < labelCount; label++) {
          const later = local[row + labelCount + label] * backward[row + labelCount + label];
          const sources = before[label];
          for (let index = 0; index < sources.length; index++) {
            backward[row + sources[index]] += later * factors[sources[index] * transitionSize + label];
          }
        }
      }
      let sum = 0;
      for (let label = 0; label < labelCount; label++) sum += forward[row + label] * backward[row + label];
      for (let label = 0; label < labelCount; label++) {
        backward[row + label] /= sum;
        out[offset + row + label] = forward[row + label] * backward[row + label];
      }
    }
  }

  #grow(length: number): void {
    const size = length * labelCount;
    if (this.#best.length >= size) return;
    this.#best = new Float32Array(size * 2);
    this.#back = new Uint8Array(size * 2);
    this.#forward = new Float64Array(size * 2);
    this.#backward = new Float64Array(size * 2);
    this.#local = new Float64Array(size * 2);
  }
}
