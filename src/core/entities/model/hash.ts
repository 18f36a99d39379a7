/** Where FNV-1a starts. */
export const hashSeed = 0x811c9dc5;

/** FNV-1a over UTF-16 units: an unsigned 32-bit number. With a `seed`, it goes on from an earlier text. */
export function hashText(text: string, seed = hashSeed): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** FNV-1a over bytes, to tell a damaged file. */
export function hashBytes(bytes: Uint8Array): number {
  let hash = hashSeed;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash >>> 0;
}

/** Mixes a feature's template with up to two values to an unsigned 32-bit number (the finaliser of MurmurHash3, twice). */
export function mix(template: number, a: number, b = 0): number {
  let hash = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ b;
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
