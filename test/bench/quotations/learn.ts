import type { Example } from './examples';

export interface Learning {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull of every weight to zero. */
  readonly decay: number;
  /** Share of the features left out of each example in training. */
  readonly drop?: number;
}

/**
 * Weights that make the right readings likely: a log-linear model over each quotation's readings, trained by AdaGrad on the
 * likelihood that one of the right ones is chosen. Deterministic.
 */
export function learn(examples: readonly Example[], size: number, learning: Learning): Float32Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-4);
  const average = new Float64Array(size);
  const order = examples.map((_, i) => i);
  let seed = 12345;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1));
      [order[i], order[k]] = [order[k]!, order[i]!];
    }
    for (const at of order) step(examples[at]!, weights, squares, learning);
    // The average of the later epochs is steadier than the last.
    if (epoch >= learning.epochs / 2) for (let i = 0; i < size; i++) average[i]! += weights[i]!;
  }
  const counted = learning.epochs - Math.ceil(learning.epochs / 2);
  return Float32Array.from(average, (sum) => sum / counted);
}

function step(example: Example, weights: Float32Array, squares: Float32Array, learning: Learning): void {
  const { ids, starts, right } = example;
  const count = right.length;
  if (example.unreachable) return;
  const scores = new Float64Array(count);
  let top = -Infinity;
  for (let c = 0; c < count; c++) {
    let score = 0;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) score += weights[ids[i]!]!;
    scores[c] = score;
    if (score > top) top = score;
  }
  let all = 0;
  let good = 0;
  for (let c = 0; c < count; c++) {
    const p = Math.exp(scores[c]! - top);
    scores[c] = p;
    all += p;
    if (right[c]) good += p;
  }
  const gradient = new Map<number, number>();
  for (let c = 0; c < count; c++) {
    const push = scores[c]! / all - (right[c] ? scores[c]! / good : 0);
    if (Math.abs(push) < 1e-5) continue;
    for (let i = starts[c]!; i < starts[c + 1]!; i++) gradient.set(ids[i]!, (gradient.get(ids[i]!) ?? 0) + push);
  }
  for (const [id, push] of gradient) {
    const g = push + learning.decay * weights[id]!;
    squares[id]! += g * g;
    weights[id]! -= (learning.rate * g) / Math.sqrt(squares[id]!);
  }
}
