import { classFactor, factorCount, positionFactor } from '../core/entities/model/factors';
import { labelCount } from '../core/entities/model/labels';
import type { ExampleDocument } from './examples';
import type { Sequence } from './learn';

/** Feature keys are 24 bits. */
const KEYS = 1 << 24;

/** Which features get weights: for each key its row, or -1. */
export interface Rows {
  readonly rowOf: Int32Array;
  readonly keys: Uint32Array;
}

/** Rows for the features that occur `least` times or more, in the order of their keys. */
export function countRows(documents: readonly ExampleDocument[], least: number): Rows {
  const counts = new Uint16Array(KEYS);
  for (const { examples } of documents) {
    for (const { features } of examples) for (const key of features) if (counts[key] < 65535) counts[key]++;
  }
  return numberRows(counts, least);
}

export function numberRows(counts: Uint16Array, least: number): Rows {
  const rowOf = new Int32Array(KEYS).fill(-1);
  const keys: number[] = [];
  for (let key = 0; key < KEYS; key++) {
    if (counts[key] < least) continue;
    rowOf[key] = keys.length;
    keys.push(key);
  }
  return { rowOf, keys: Uint32Array.from(keys) };
}

/** The chains of the documents: one for each active range of tokens. */
export function sequencesOf(documents: readonly ExampleDocument[], { rowOf }: Rows): Sequence[] {
  const sequences: Sequence[] = [];
  for (const { examples } of documents) {
    for (const { paragraph, features, offsets, allowed } of examples) {
      let slot = 0;
      for (const { from, to } of paragraph.active) {
        const end = slot + to - from;
        const rows: number[] = [];
        const starts = new Uint32Array(end - slot + 1);
        for (let at = slot; at < end; at++) {
          for (let index = offsets[at]; index < offsets[at + 1]; index++) {
            const row = rowOf[features[index]];
            if (row >= 0) rows.push(row);
          }
          starts[at - slot + 1] = rows.length;
        }
        sequences.push({ rows: Int32Array.from(rows), offsets: starts, allowed: allowed.slice(slot, end) });
        slot = end;
      }
    }
  }
  return sequences;
}

/** Adds the weights of some features to the scores of one token. */
export function addScores(weights: Float32Array, rows: Iterable<number>, scores: Float32Array, offset: number): void {
  const sums = new Float64Array(factorCount + 1);
  for (const row of rows) {
    if (row < 0) continue;
    for (let factor = 0; factor < factorCount; factor++) sums[factor] += weights[row * factorCount + factor];
  }
  for (let label = 0; label < labelCount; label++)
    scores[offset + label] += sums[classFactor[label]] + sums[positionFactor[label]];
}
