import { borderLabel, labelCount, labelsBefore, mayFollow, transitionSize } from './labels';

const IMPOSSIBLE = -1e30;

/** May a sequence end after this label? */
const mayEnd: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(label, borderLabel));
/** The labels that may stand before each label, one list after the other, and where each list starts. */
const before = labelsBefore.slice(0, labelCount).map((labels) => labels.filter((one) => one !== borderLabel));
const sources = Uint8Array.from(before.flat());
const sourceStarts = Uint16Array.from({ length: labelCount + 1 }, (_, label) => before.slice(0, label).flat().length);
const mayStart: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(borderLabel, label));

/**
 * Decodes linear-chain conditional random fields (Lafferty et al., ICML 2001) over label scores that somebody else computed. Keeps its
 * buffers between calls. `transitions[from * transitionSize + to]` is the score of one label after another.
 */
export class ChainDecoder {
  readonly #transitions: Float32Array;
  readonly #factors: Float64Array;
  /** The transition of each of `sources`, and its factor. */
  readonly #sourceTransitions: Float32Array;
  readonly #sourceFactors: Float64Array;
  #best = new Float32Array(0);
  #back = new Uint8Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
    this.#factors = Float64Array.from(transitions, Math.exp);
    const places = before.flatMap((labels, to) => labels.map((from) => from * transitionSize + to));
    this.#sourceTransitions = Float32Array.from(places, (place) => transitions[place]);
    this.#sourceFactors = Float64Array.from(places, (place) => this.#factors[place]);
  }

  /** The best labels of `length` tokens whose scores start at `offset`, written to `out` from `to`. */
  best(scores: Float32Array, offset: number, length: number, out: Uint8Array, to: number): void {
    this.#grow(length);
    const best = this.#best;
    const back = this.#back;
    const transitions = this.#transitions;
    const steps = this.#sourceTransitions;
    for (let label = 0; label < labelCount; label++) {
      best[label] = mayStart[label]
        ? scores[offset + label] + transitions[borderLabel * transitionSize + label]
        : IMPOSSIBLE;
    }
    for (let at = 1; at < length; at++) {
      const row = at * labelCount;
      for (let label = 0; label < labelCount; label++) {
        const end = sourceStarts[label + 1];
        let most = -Infinity;
        let source = 0;
        for (let index = sourceStarts[label]; index < end; index++) {
          const value = best[row - labelCount + sources[index]] + steps[index];
          if (value > most) {
            most = value;
            source = sources[index];
          }
        }
        best[row + label] = most + scores[offset + row + label];
        back[row + label] = source;
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
      label = back[at * labelCount + label];
    }
  }

  /** The probability of each label of `length` tokens whose scores start at `offset`, written to `out` from the same offset. */
  marginals(scores: Float32Array, offset: number, length: number, out: Float32Array): void {
    this.#grow(length);
    const forward = this.#forward;
    const backward = this.#backward;
    const local = this.#local;
    const factors = this.#factors;
    const steps = this.#sourceFactors;
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      let most = -Infinity;
      for (let label = 0; label < labelCount; label++) {
        const score = scores[offset + row + label];
        if (score > most) most = score;
      }
      for (let label = 0; label < labelCount; label++)
        local[row + label] = Math.exp(scores[offset + row + label] - most);
      let sum = 0;
      for (let label = 0; label < labelCount; label++) {
        let value = 0;
        if (at === 0) value = mayStart[label] ? factors[borderLabel * transitionSize + label] : 0;
        else {
          const end = sourceStarts[label + 1];
          for (let index = sourceStarts[label]; index < end; index++)
            value += forward[row - labelCount + sources[index]] * steps[index];
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
          const end = sourceStarts[label + 1];
          for (let index = sourceStarts[label]; index < end; index++)
            backward[row + sources[index]] += later * steps[index];
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
