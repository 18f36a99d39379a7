import { packedWeights } from './weights';

/** One character a weight: printable ASCII without quotes, backslash and backtick. */
const ALPHABET = '#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const ZERO = (ALPHABET.length - 1) / 2;
const STEP = 0.055;

/** Weights as text; beyond ±2.4 they are cut. */
export function packWeights(weights: Float32Array): string {
  return Array.from(weights, (weight) => {
    const level = Math.max(-ZERO, Math.min(ZERO, Math.round(weight / STEP)));
    return ALPHABET.charAt(level + ZERO);
  }).join('');
}

/** The weights of such a text; a character of another alphabet counts as zero. */
export function unpackWeights(packed: string): Float32Array {
  const weights = new Float32Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    const level = ALPHABET.indexOf(packed.charAt(i));
    weights[i] = level < 0 ? 0 : (level - ZERO) * STEP;
  }
  return weights;
}

let shared: Float32Array | undefined;

/** The trained weights of the attribution, by number of feature; unpacked once. */
export function trainedWeights(): Float32Array {
  return (shared ??= unpackWeights(packedWeights));
}
