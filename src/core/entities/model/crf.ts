import { borderLabel, labelCount, labelsBefore, mayFollow, transitionSize } from './labels';

const IMPOSSIBLE = -1e30;

/** May a sequence end after this label? */
const mayEnd: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(label, borderLabel));
/** The labels that may stand before each label. */
const before = labelsBefore.slice(0, labelCount).map((labels) => labels.filter((one) => one !== borderLabel));
const mayStart: readonly boolean[] = Array.from({ length: labelCount }, (_, label) => mayFollow(borderLabel, label));

const allLabels = Array.from({ length: labelCount }, (_, label) => label);
/** After each of the labels that may end a sequence stands each of those that may start one, and no other; all are in ascending order. */
const ending = Uint8Array.from(allLabels.filter((label) => mayEnd[label]));
const starting = Uint8Array.from(allLabels.filter((label) => mayStart[label]));
/** The other pairs, within a name: two labels may stand before each, and after each two; side by side for each that follows, and that goes before. */
const inside = allLabels.flatMap((to) => (mayStart[to] ? [] : before[to].map((from) => ({ from, to }))));
const insideFrom = Uint8Array.from(inside, ({ from }) => from);
const insideTo = Uint8Array.from(inside, ({ to }) => to);
const onward = [...inside].sort((a, b) => a.from - b.from || a.to - b.to);
const onwardFrom = Uint8Array.from(onward, ({ from }) => from);
const onwardTo = Uint8Array.from(onward, ({ to }) => to);
/** How many sums are made side by side: one sum alone would wait for each of its additions. */
const AT_ONCE = 6;

/**
 * Decodes linear-chain conditional random fields (Lafferty et al., ICML 2001) over label scores that somebody else computed. Keeps its
 * buffers between calls. `transitions[from * transitionSize + to]` is the score of one label after another.
 */
export class ChainDecoder {
  readonly #transitions: Float32Array;
  readonly #factors: Float64Array;
  /** The transitions from each label of `ending` to each of `starting`, and those of `inside`. */
  readonly #onSteps: Float64Array;
  readonly #insideSteps: Float64Array;
  /** The factors from each label of `ending` to each of `starting`, the same the other way round, and those of `inside` and `onward`. */
  readonly #onFactors: Float64Array;
  readonly #backFactors: Float64Array;
  readonly #insideFactors: Float64Array;
  readonly #onwardFactors: Float64Array;
  readonly #given = new Float64Array(labelCount);
  readonly #sums = new Float64Array(labelCount + AT_ONCE);
  #best = new Float32Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #local = new Float64Array(0);

  constructor(transitions: Float32Array) {
    this.#transitions = transitions;
    this.#factors = Float64Array.from(transitions, Math.exp);
    const step = (from: number, to: number): number => transitions[from * transitionSize + to];
    this.#onSteps = sideBySide(ending, starting, step);
    this.#insideSteps = Float64Array.from(inside, ({ from, to }) => step(from, to));
    const factor = (from: number, to: number): number => this.#factors[from * transitionSize + to];
    this.#onFactors = sideBySide(ending, starting, factor);
    this.#backFactors = sideBySide(starting, ending, (to, from) => factor(from, to));
    this.#insideFactors = Float64Array.from(inside, ({ from, to }) => factor(from, to));
    this.#onwardFactors = Float64Array.from(onward, ({ from, to }) => factor(from, to));
  }

  /** The best labels of `length` tokens whose scores start at `offset`, written to `out` from `to`. */
  best(scores: Float32Array, offset: number, length: number, out: Uint8Array, to: number): void {
    this.#grow(length);
    const best = this.#best;
    const transitions = this.#transitions;
    const insideSteps = this.#insideSteps;
    const given = this.#given;
    const most = this.#sums;
    for (let label = 0; label < labelCount; label++) {
      best[label] = mayStart[label]
        ? scores[offset + label] + transitions[borderLabel * transitionSize + label]
        : IMPOSSIBLE;
    }
    for (let at = 1; at < length; at++) {
      const row = at * labelCount;
      const last = row - labelCount;
      for (let index = 0; index < ending.length; index++) given[index] = best[last + ending[index]];
      mostOf(given, ending.length, this.#onSteps, most, starting.length);
      for (let index = 0; index < starting.length; index++)
        best[row + starting[index]] = most[index] + scores[offset + row + starting[index]];
      // Two labels may stand before each of the others.
      for (let index = 0; index < insideSteps.length; index += 2) {
        const label = row + insideTo[index];
        const one = best[last + insideFrom[index]] + insideSteps[index];
        const other = best[last + insideFrom[index + 1]] + insideSteps[index + 1];
        best[label] = (other > one ? other : one) + scores[offset + label];
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
    for (const label of ending) {
      const value = this.#best[row + label] + this.#transitions[label * transitionSize + borderLabel];
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
      const value = this.#best[row + one] + this.#transitions[one * transitionSize + label];
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
    const forward = this.#forward;
    const backward = this.#backward;
    const local = this.#local;
    const factors = this.#factors;
    const insideFactors = this.#insideFactors;
    const onwardFactors = this.#onwardFactors;
    const given = this.#given;
    const sums = this.#sums;
    for (let at = 0; at < length; at++) {
      const row = at * labelCount;
      let most = -Infinity;
      for (let label = 0; label < labelCount; label++) {
        const score = scores[offset + row + label];
        if (score > most) most = score;
      }
      for (let label = 0; label < labelCount; label++)
        local[row + label] = Math.exp(scores[offset + row + label] - most);
      if (at === 0) {
        for (let label = 0; label < labelCount; label++)
          forward[label] = mayStart[label] ? factors[borderLabel * transitionSize + label] : 0;
      } else {
        const last = row - labelCount;
        for (let index = 0; index < ending.length; index++) given[index] = forward[last + ending[index]];
        addUp(given, ending.length, this.#onFactors, sums, starting.length);
        for (let index = 0; index < starting.length; index++) forward[row + starting[index]] = sums[index];
        for (let index = 0; index < insideFactors.length; index += 2) {
          forward[row + insideTo[index]] =
            forward[last + insideFrom[index]] * insideFactors[index] +
            forward[last + insideFrom[index + 1]] * insideFactors[index + 1];
        }
      }
      let sum = 0;
      for (let label = 0; label < labelCount; label++) sum += forward[row + label] *= local[row + label];
      const scale = 1 / sum;
      for (let label = 0; label < labelCount; label++) forward[row + label] *= scale;
    }
    for (let at = length - 1; at >= 0; at--) {
      const row = at * labelCount;
      if (at === length - 1) {
        for (let label = 0; label < labelCount; label++) {
          backward[row + label] = mayEnd[label] ? factors[label * transitionSize + borderLabel] : 0;
        }
      } else {
        // What is asked of a token is asked for the last time: its local factors can take in what comes after.
        const next = row + labelCount;
        for (let label = 0; label < labelCount; label++) local[next + label] *= backward[next + label];
        for (let index = 0; index < starting.length; index++) given[index] = local[next + starting[index]];
        addUp(given, starting.length, this.#backFactors, sums, ending.length);
        for (let index = 0; index < ending.length; index++) backward[row + ending[index]] = sums[index];
        for (let index = 0; index < onwardFactors.length; index += 2) {
          backward[row + onwardFrom[index]] =
            local[next + onwardTo[index]] * onwardFactors[index] +
            local[next + onwardTo[index + 1]] * onwardFactors[index + 1];
        }
      }
      let sum = 0;
      for (let label = 0; label < labelCount; label++) sum += forward[row + label] * backward[row + label];
      const scale = 1 / sum;
      for (let label = 0; label < labelCount; label++) {
        backward[row + label] *= scale;
        out[to + row + label] = forward[row + label] * backward[row + label];
      }
    }
  }

  #grow(length: number): void {
    const size = length * labelCount;
    if (this.#best.length >= size) return;
    this.#best = new Float32Array(size * 2);
    this.#forward = new Float64Array(size * 2);
    this.#backward = new Float64Array(size * 2);
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

/** For each of `count` labels the most of what is given plus its step. */
function mostOf(given: Float64Array, length: number, steps: Float64Array, most: Float64Array, count: number): void {
  let index = 0;
  for (let at = 0; at < count; at += AT_ONCE) {
    let a = -Infinity;
    let b = -Infinity;
    let c = -Infinity;
    let d = -Infinity;
    let e = -Infinity;
    let f = -Infinity;
    for (let from = 0; from < length; from++, index += AT_ONCE) {
      const value = given[from];
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

/** For each of `count` labels the sum of what is given times its factor, in the order given. */
function addUp(given: Float64Array, length: number, factors: Float64Array, sums: Float64Array, count: number): void {
  let index = 0;
  for (let at = 0; at < count; at += AT_ONCE) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let from = 0; from < length; from++, index += AT_ONCE) {
      const value = given[from];
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
