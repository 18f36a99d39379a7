import { classFactor, factorCount, positionFactor } from '../core/entities/model/factors';
import { borderLabel, labelCount, labelsBefore, mayFollow, transitionSize } from '../core/entities/model/labels';
import { Random } from './random';

/** A chain of tokens: features by their row of weights, allowed labels, and scores from elsewhere that are added as they are. */
export interface Sequence {
  readonly rows: Int32Array;
  /** Where each token's rows start; one more entry than tokens. */
  readonly offsets: Uint32Array;
  readonly allowed: Uint32Array;
  readonly base?: Float32Array;
}

/** Weights of the rows (`factorCount` each) and of the transitions. */
export interface Learned {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface LearnOptions {
  readonly rowCount: number;
  readonly epochs: number;
  readonly rate: number;
  /** The share of features that is left out at random, each time anew. */
  readonly dropout: number;
  readonly seed: number;
  /** Weights to go on from; with `fixedZeros`, weights that are 0 there stay 0. */
  readonly start?: Learned;
  readonly fixedZeros?: boolean;
  readonly log?: (line: string) => void;
}

const sources = labelsBefore.map((labels) => labels.filter((one) => one !== borderLabel));
const canStart = Array.from({ length: labelCount }, (_, label) => mayFollow(borderLabel, label));
const canEnd = Array.from({ length: labelCount }, (_, label) => mayFollow(label, borderLabel));

/** Gradients smaller than this are not worth a step. */
const SMALLEST = 1e-3;

/**
 * Learns a linear-chain conditional random field (Lafferty et al., ICML 2001) by AdaGrad (Duchi et al., JMLR 2011) over single
 * sequences, with feature dropout and the average of the weights after each epoch. Where the annotation allows several labels, the
 * likelihood is of all of them together (Tsuboi et al., COLING 2008).
 */
export function learn(sequences: readonly Sequence[], options: LearnOptions): Learned {
  const { rowCount, epochs, rate, dropout, seed, start, fixedZeros = false, log } = options;
  const weights = start ? start.weights.slice() : new Float32Array(rowCount * factorCount);
  const transitions = start ? start.transitions.slice() : new Float32Array(transitionSize * transitionSize);
  const fixed = fixedZeros && start ? start.weights : undefined;
  const squares = new Float32Array(weights.length).fill(1e-6);
  const transitionSquares = new Float32Array(transitions.length).fill(1e-6);
  const meanWeights = new Float32Array(weights.length);
  const meanTransitions = new Float32Array(transitions.length);
  const random = new Random(seed);
  const order = Array.from(sequences.keys());
  const chain = new Chain(Math.max(1, ...sequences.map(({ allowed }) => allowed.length)));
  const longest = sequences.reduce((most, { rows }) => Math.max(most, rows.length), 1);
  const kept = new Int32Array(longest);
  const sums = new Float64Array(factorCount + 1);
  let averaged = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const began = Date.now();
    let loss = 0;
    random.shuffle(order);
    for (let turn = 0; turn < order.length; turn++) {
      if (turn % 20 === 0) chain.setTransitions(transitions);
      const { rows, offsets, allowed, base } = sequences[order[turn]];
      const length = allowed.length;
      const keptOffsets = chain.offsets;
      let count = 0;
      for (let at = 0; at < length; at++) {
        keptOffsets[at] = count;
        const scores = chain.scores;
        const row = at * labelCount;
        sums.fill(0);
        for (let index = offsets[at]; index < offsets[at + 1]; index++) {
          if (rows[index] < 0 || (dropout > 0 && random.next() < dropout)) continue;
          kept[count++] = rows[index];
          const from = rows[index] * factorCount;
          for (let factor = 0; factor < factorCount; factor++) sums[factor] += weights[from + factor];
        }
        for (let label = 0; label < labelCount; label++) {
          scores[row + label] = (base ? base[row + label] : 0) + sums[classFactor[label]] + sums[positionFactor[label]];
        }
      }
      keptOffsets[length] = count;
      loss += chain.run(allowed);
      for (let at = 0; at < length; at++) {
        const row = at * labelCount;
        sums.fill(0);
        for (let label = 0; label < labelCount; label++) {
          const slope = chain.gradient[row + label];
          sums[classFactor[label]] += slope;
          sums[positionFactor[label]] += slope;
        }
        for (let factor = 0; factor < factorCount; factor++) {
          const slope = sums[factor];
          if (slope < SMALLEST && slope > -SMALLEST) continue;
          for (let index = keptOffsets[at]; index < keptOffsets[at + 1]; index++) {
            const weight = kept[index] * factorCount + factor;
            if (fixed && fixed[weight] === 0) continue;
            squares[weight] += slope * slope;
            weights[weight] -= (rate * slope) / Math.sqrt(squares[weight]);
          }
        }
      }
      const steps = chain.transitionGradient;
      for (let pair = 0; pair < steps.length; pair++) {
        const slope = steps[pair];
        if (slope < SMALLEST && slope > -SMALLEST) continue;
        transitionSquares[pair] += slope * slope;
        transitions[pair] -= (rate * slope) / Math.sqrt(transitionSquares[pair]);
      }
    }
    if (epoch > 1 || epochs === 1) {
      averaged++;
      for (let at = 0; at < weights.length; at++) meanWeights[at] += (weights[at] - meanWeights[at]) / averaged;
      for (let at = 0; at < transitions.length; at++)
        meanTransitions[at] += (transitions[at] - meanTransitions[at]) / averaged;
    }
    log?.(`  epoch ${epoch}: loss ${(loss / order.length).toFixed(4)}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  return { weights: meanWeights, transitions: meanTransitions };
}

/** The mean of models that were learned on the same rows. */
export function meanOf(models: readonly Learned[]): Learned {
  const mean = (arrays: readonly Float32Array[]): Float32Array =>
    arrays[0].map((_, at) => arrays.reduce((sum, array) => sum + array[at], 0) / arrays.length);
  return {
    weights: mean(models.map(({ weights }) => weights)),
    transitions: mean(models.map(({ transitions }) => transitions)),
  };
}

/** Forward-backward over one sequence, free and held to the allowed labels; the difference is the gradient. */
class Chain {
  readonly scores: Float64Array;
  readonly gradient: Float64Array;
  readonly offsets: Int32Array;
  readonly transitionGradient = new Float64Array(transitionSize * transitionSize);
  readonly #factors = new Float64Array(transitionSize * transitionSize);
  readonly #local: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;

  constructor(longest: number) {
    this.scores = new Float64Array(longest * labelCount);
    this.gradient = new Float64Array(longest * labelCount);
    this.offsets = new Int32Array(longest + 1);
    this.#local = new Float64Array(longest * labelCount);
    this.#forward = new Float64Array(longest * labelCount);
    this.#backward = new Float64Array(longest * labelCount);
  }

  setTransitions(transitions: Float32Array): void {
    for (let pair = 0; pair < transitions.length; pair++) this.#factors[pair] = Math.exp(transitions[pair]);
  }

  /** Fills the gradients and returns the loss. */
  run(allowed: Uint32Array): number {
    const length = allowed.length;
    this.gradient.fill(0, 0, length * labelCount);
    this.transitionGradient.fill(0);
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      let most = -Infinity;
      for (let label = 0; label < labelCount; label++) most = Math.max(most, this.scores[row + label]);
      for (let label = 0; label < labelCount; label++)
        this.#local[row + label] = Math.exp(this.scores[row + label] - most);
    }
    const held = this.#pass(length, allowed, -1);
    return held === undefined ? 0 : (this.#pass(length, undefined, 1) ?? held) - held;
  }

  /** One forward-backward pass; adds its expectations times `sign` to the gradients and returns the logarithm of its mass; nothing if no path is allowed. */
  #pass(length: number, allowed: Uint32Array | undefined, sign: number): number | undefined {
    const forward = this.#forward;
    const backward = this.#backward;
    const local = this.#local;
    const factors = this.#factors;
    let mass = 0;
    const scales = new Float64Array(length);
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      let sum = 0;
      for (let label = 0; label < labelCount; label++) {
        let value = 0;
        if (!allowed || (allowed[at] >>> label) & 1) {
          if (at === 0) value = canStart[label] ? factors[borderLabel * transitionSize + label] : 0;
          else
            for (const from of sources[label])
              value += forward[row - labelCount + from] * factors[from * transitionSize + label];
          value *= local[row + label];
        }
        forward[row + label] = value;
        sum += value;
      }
      if (sum <= 0) return undefined;
      scales[at] = sum;
      mass += Math.log(sum);
      for (let label = 0; label < labelCount; label++) forward[row + label] /= sum;
    }
    const end = (length - 1) * labelCount;
    let last = 0;
    for (let label = 0; label < labelCount; label++) {
      backward[end + label] = canEnd[label] ? factors[label * transitionSize + borderLabel] : 0;
      last += forward[end + label] * backward[end + label];
    }
    if (last <= 0) return undefined;
    for (let label = 0; label < labelCount; label++) backward[end + label] /= last;
    for (let at = length - 1; at >= 0; at--) {
      const row = at * labelCount;
      for (let label = 0; label < labelCount; label++) {
        const share = forward[row + label] * backward[row + label];
        this.gradient[row + label] += sign * share;
        if (at === length - 1) this.transitionGradient[label * transitionSize + borderLabel] += sign * share;
        if (at === 0) this.transitionGradient[borderLabel * transitionSize + label] += sign * share;
      }
      if (at === 0) break;
      const earlier = row - labelCount;
      backward.fill(0, earlier, row);
      for (let label = 0; label < labelCount; label++) {
        if (allowed && !((allowed[at] >>> label) & 1)) continue;
        const later = (local[row + label] * backward[row + label]) / scales[at];
        if (later === 0) continue;
        for (const from of sources[label]) {
          const factor = factors[from * transitionSize + label] * later;
          backward[earlier + from] += factor;
          this.transitionGradient[from * transitionSize + label] += sign * forward[earlier + from] * factor;
        }
      }
      if (allowed)
        for (let label = 0; label < labelCount; label++)
          if (!((allowed[at - 1] >>> label) & 1)) backward[earlier + label] = 0;
    }
    return mass + Math.log(last);
  }
}
