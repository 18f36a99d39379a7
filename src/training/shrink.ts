import { factorCount } from '../core/entities/model/factors';

/** Weights as small integers times a scale, without the rows that are all zero. */
export interface SmallWeights {
  readonly keys: Uint32Array;
  readonly rows: Int8Array;
  readonly scale: number;
}

/** Sets weights below a threshold to 0; returns how many are left. */
export function dropSmall(weights: Float32Array, threshold: number): number {
  let left = 0;
  for (let at = 0; at < weights.length; at++) {
    if (Math.abs(weights[at]) < threshold) weights[at] = 0;
    else left++;
  }
  return left;
}

/** Rounds weights to `steps` integers on each side of 0; what is larger than `most` is cut to it. */
export function quantise(weights: Float32Array, keys: Uint32Array, most: number, steps: number): SmallWeights {
  const scale = most / steps;
  const kept: number[] = [];
  const rows: number[] = [];
  for (let row = 0; row < keys.length; row++) {
    const values = Array.from(weights.subarray(row * factorCount, (row + 1) * factorCount), (weight) =>
      Math.max(-steps, Math.min(steps, Math.round(weight / scale))),
    );
    if (values.every((value) => value === 0)) continue;
    kept.push(keys[row]);
    rows.push(...values);
  }
  return { keys: Uint32Array.from(kept), rows: Int8Array.from(rows), scale };
}
