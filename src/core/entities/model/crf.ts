import { borderLabel, labelCount, labelOf, labelsBefore, nameClasses, position, transitionSize } from './labels';

const IMPOSSIBLE = -1e30;

/** The labels that may end a sequence, and those that may stand before each label; in ascending order. */
const mayEnd = labelsBefore[borderLabel].filter((label) => label !== borderLabel);
const before = labelsBefore.slice(0, labelCount).map((labels) => labels.filter((one) => one !== borderLabel));

/**
 * The order of the labels in the rows of numbers below: those of first tokens, no name and those of names of one token, then those of last
 * and of inner tokens. So the labels that may start a sequence stand side by side, and those that may end one.
 */
const classCount = nameClasses.length;
const sideCount = 1 + 2 * classCount;
const endPlace = classCount;
const lastPlace = sideCount;
const innerPlace = sideCount + classCount;
const labelAt = Uint8Array.from([
  ...nameClasses.map((_, one) => labelOf(one, position.first)),
  0,
  ...nameClasses.map((_, one) => labelOf(one, position.only)),
  ...nameClasses.map((_, one) => labelOf(one, position.last)),
  ...nameClasses.map((_, one) => labelOf(one, position.inner)),
]);
const placeOf = Uint8Array.from(labelAt.keys(), (label) => labelAt.indexOf(label));
/** How many sums are made side by side: one sum alone would wait for each of its additions. */
const AT_ONCE = 6;

/**
 * Decodes linear-chain conditional random fields (Lafferty et al., ICML 2001) over label scores that somebody else computed. Keeps its
 * buffers between calls. `transitions[from * transitionSize + to]` is the score of one label after another.
 */
export class ChainDecoder {
  readonly #transitions: Float32Array;
  /** From each label that may end a sequence to each that may start one: the scores and the factors, and these the other way round. */
  readonly #onSteps: Float64Array;
  readonly #onFactors: Float64Array;
  readonly #backFactors: Float64Array;
  /** Within a name of each class: from its first token to the last and to an inner one, from an inner one to the last and to another. */
  readonly #insideSteps: Float64Array;
  readonly #insideFactors: Float64Array;
  /** For each label in a row at the start, and at the end. */
  readonly #startSteps: Float64Array;
  readonly #startFactors: Float64Array;
  readonly #endFactors: Float64Array;
  readonly #most = new Float64Array(labelCount + AT_ONCE);
  #best = new Float32Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
    const step = (from: number, to: number): number => transitions[from * transitionSize + to];
    const factor = (from: number, to: number): number => Math.exp(step(from, to));
    const ends = labelAt.subarray(endPlace, endPlace + sideCount);
    const starts = labelAt.subarray(0, sideCount);
    this.#onSteps = sideBySide(ends, starts, step);
    this.#onFactors = sideBySide(ends, starts, factor);
    this.#backFactors = sideBySide(starts, ends, (to, from) => factor(from, to));
    const insideSteps = nameClasses.flatMap((_, one) =>
      [position.first, position.inner].flatMap((from) =>
        [position.last, position.inner].map((to) => step(labelOf(one, from), labelOf(one, to))),
      ),
    );
    this.#insideSteps = Float64Array.from(insideSteps);
    this.#insideFactors = Float64Array.from(insideSteps, Math.exp);
    this.#startSteps = Float64Array.from(labelAt, (label, place) =>
      place < sideCount ? step(borderLabel, label) : IMPOSSIBLE,
    );
    this.#startFactors = this.#startSteps.map(Math.exp);
    this.#endFactors = Float64Array.from(labelAt, (label) => (mayEnd.includes(label) ? factor(label, borderLabel) : 0));
  }

  /** The best labels of `length` tokens whose scores start at `offset`, written to `out` from `to`. */
  best(scores: Float32Array, offset: number, length: number, out: Uint8Array, to: number): void {
    this.#grow(length);
    const best = this.#best;
    const inside = this.#insideSteps;
    const most = this.#most;
    for (let place = 0; place < labelCount; place++)
      best[place] = scores[offset + labelAt[place]] + this.#startSteps[place];
    for (let at = 1; at < length; at++) {
      const row = at * labelCount;
      const given = row - labelCount;
      const score = offset + row;
      mostOf(best, given + endPlace, this.#onSteps, most);
      for (let place = 0; place < sideCount; place++) best[row + place] = most[place] + scores[score + labelAt[place]];
      for (let one = 0, step = 0; one < classCount; one++, step += 4) {
        const first = best[given + one];
        const inner = best[given + innerPlace + one];
        const toLast = Math.max(first + inside[step], inner + inside[step + 2]);
        const toInner = Math.max(first + inside[step + 1], inner + inside[step + 3]);
        best[row + lastPlace + one] = toLast + scores[score + labelAt[lastPlace + one]];
        best[row + innerPlace + one] = toInner + scores[score + labelAt[innerPlace + one]];
      }
    }
    let label = this.#lastLabel(length);
    for (let at = length - 1; at >= 0; at--) {
      out[to + at] = label;
      if (at > 0) label = this.#labelBefore((at - 1) * labelCount, label);
    }
  }

  #lastLabel(length: number): number {
    const row = (length - 1) * labelCount;
    let last = 0;
    let most = -Infinity;
    for (const label of mayEnd) {
      const value = this.#best[row + placeOf[label]] + this.#transitions[label * transitionSize + borderLabel];
      if (value > most) {
        most = value;
        last = label;
      }
    }
    return last;
  }

  /** The best way to a label, from the token whose sums start at `row`; only asked for on the best way, and not kept for all. */
  #labelBefore(row: number, label: number): number {
    let source = 0;
    let most = -Infinity;
    for (const one of before[label]) {
      const value = this.#best[row + placeOf[one]] + this.#transitions[one * transitionSize + label];
      if (value > most) {
        most = value;
        source = one;
      }
    }
    return source;
  }

  /** The probability of each label of `length` tokens whose scores start at `offset`, written to `out` from `to`. */
  marginals(scores: Float32Array, offset: number, length: number, out: Float32Array, to: number): void {
    this.#grow(length);
    this.#readLocal(scores, offset, length);
    this.#goForward(length);
    const forward = this.#forward;
    const backward = this.#backward;
    const local = this.#local;
    const inside = this.#insideFactors;
    for (let at = length - 1; at >= 0; at--) {
      const row = at * labelCount;
      if (at === length - 1) backward.set(this.#endFactors, row);
      else {
        const next = row + labelCount;
        // What is asked of a token is asked for the last time: its local factors can take in what comes after.
        for (let place = next; place < next + labelCount; place++) local[place] *= backward[place];
        addUp(local, next, this.#backFactors, backward, row + endPlace);
        for (let one = 0, at = 0; one < classCount; one++, at += 4) {
          const toLast = local[next + lastPlace + one];
          const toInner = local[next + innerPlace + one];
          backward[row + one] = toInner * inside[at + 1] + toLast * inside[at];
          backward[row + innerPlace + one] = toInner * inside[at + 3] + toLast * inside[at + 2];
        }
      }
      let sum = 0;
      for (let place = row; place < row + labelCount; place++) sum += forward[place] * backward[place];
      const scale = 1 / sum;
      for (let place = 0; place < labelCount; place++) {
        backward[row + place] *= scale;
        out[to + row + labelAt[place]] = forward[row + place] * backward[row + place];
      }
    }
  }

  /** What speaks for each label of each token by itself, the most of it 1. */
  #readLocal(scores: Float32Array, offset: number, length: number): void {
    const local = this.#local;
    for (let row = 0; row < length * labelCount; row += labelCount) {
      const start = offset + row;
      let most = scores[start];
      for (let label = start + 1; label < start + labelCount; label++)
        most = scores[label] > most ? scores[label] : most;
      for (let place = 0; place < labelCount; place++)
        local[row + place] = Math.exp(scores[start + labelAt[place]] - most);
    }
  }

  /** The probabilities of the labels of each token as far as it and those before it tell. */
  #goForward(length: number): void {
    const forward = this.#forward;
    const local = this.#local;
    const inside = this.#insideFactors;
    forward.set(this.#startFactors);
    for (let row = 0; row < length * labelCount; row += labelCount) {
      if (row > 0) {
        const given = row - labelCount;
        addUp(forward, given + endPlace, this.#onFactors, forward, row);
        for (let one = 0, at = 0; one < classCount; one++, at += 4) {
          const fromFirst = forward[given + one];
          const fromInner = forward[given + innerPlace + one];
          forward[row + lastPlace + one] = fromFirst * inside[at] + fromInner * inside[at + 2];
          forward[row + innerPlace + one] = fromFirst * inside[at + 1] + fromInner * inside[at + 3];
        }
      }
      let sum = 0;
      for (let place = row; place < row + labelCount; place++) sum += forward[place] *= local[place];
      const scale = 1 / sum;
      for (let place = row; place < row + labelCount; place++) forward[place] *= scale;
    }
  }

  #grow(length: number): void {
    const size = length * labelCount;
    if (this.#best.length >= size) return;
    this.#best = new Float32Array(size * 2);
    this.#forward = new Float64Array(size * 2 + AT_ONCE);
    this.#backward = new Float64Array(size * 2 + AT_ONCE);
    this.#local = new Float64Array(size * 2);
  }
}

/** Factors in the order in which `addUp` reads them: of `AT_ONCE` sums those of the first label given, of the second, and so on. */
function sideBySide(
  given: Uint8Array,
  wanted: Uint8Array,
  factor: (given: number, wanted: number) => number,
): Float64Array {
  const groups = Math.ceil(wanted.length / AT_ONCE);
  const factors = new Float64Array(groups * given.length * AT_ONCE);
  for (const [at, one] of wanted.entries()) {
    const group = Math.floor(at / AT_ONCE);
    for (const [from, other] of given.entries())
      factors[(group * given.length + from) * AT_ONCE + (at % AT_ONCE)] = factor(other, one);
  }
  return factors;
}

/** For each of `sideCount` labels the most of what is given to as many from `from` on plus its step. */
function mostOf(given: Float32Array, from: number, steps: Float64Array, most: Float64Array): void {
  let index = 0;
  const end = from + sideCount;
  for (let at = 0; at < sideCount; at += AT_ONCE) {
    let a = -Infinity;
    let b = -Infinity;
    let c = -Infinity;
    let d = -Infinity;
    let e = -Infinity;
    let f = -Infinity;
    for (let one = from; one < end; one++, index += AT_ONCE) {
      const value = given[one];
      a = Math.max(a, value + steps[index]);
      b = Math.max(b, value + steps[index + 1]);
      c = Math.max(c, value + steps[index + 2]);
      d = Math.max(d, value + steps[index + 3]);
      e = Math.max(e, value + steps[index + 4]);
      f = Math.max(f, value + steps[index + 5]);
    }
    most[at] = a;
    most[at + 1] = b;
    most[at + 2] = c;
    most[at + 3] = d;
    most[at + 4] = e;
    most[at + 5] = f;
  }
}

/** For each of `sideCount` labels the sum of what is given to as many from `from` on times its factor, written from `to` on; a little room behind is used too. */
function addUp(given: Float64Array, from: number, factors: Float64Array, sums: Float64Array, to: number): void {
  let index = 0;
  const end = from + sideCount;
  for (let at = to; at < to + sideCount; at += AT_ONCE) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let one = from; one < end; one++, index += AT_ONCE) {
      const value = given[one];
      a += value * factors[index];
      b += value * factors[index + 1];
      c += value * factors[index + 2];
      d += value * factors[index + 3];
      e += value * factors[index + 4];
      f += value * factors[index + 5];
    }
    sums[at] = a;
    sums[at + 1] = b;
    sums[at + 2] = c;
    sums[at + 3] = d;
    sums[at + 4] = e;
    sums[at + 5] = f;
  }
}
