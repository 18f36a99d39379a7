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

/** Tells one text from another in 13 letters or so: two hashes of 32 bits, the second of which goes on from the text's length. */
export function fingerprintOf(text: string): string {
  return `${hashText(text).toString(36)}${hashText(text, text.length).toString(36)}`;
}
