/** Feature keys are 24 bits; two features that meet share a weight, in training as in use. */
const KEY = 0xffffff;

/**
 * Mixes a feature's template with up to two values to 32 bits (the finaliser of MurmurHash3, twice), as a signed number: those that are
 * not fit in a small integer of the engine are made on its heap.
 */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** The key of a feature that is told by its template and up to two values. */
export function featureKey(template: number, a: number, b = 0): number {
  return mix(template, a, b) & KEY;
}
