/** Crockford's base 32 in lower case: no letter that is taken for a digit, so that an id can be read aloud. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Fills an array with random bytes, as `crypto.getRandomValues` does. */
export type RandomSource = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/**
 * A new annotation id: ten characters, the first a letter, so that YAML never takes it for a number. 49 random bits: ids made on
 * two branches do not meet.
 */
export function newId(random: RandomSource = (bytes) => crypto.getRandomValues(bytes)): string {
  return idOf(random(new Uint8Array(10)));
}

/** An id made of ten bytes. */
export function idOf(bytes: Iterable<number>): string {
  const characters: string[] = [];
  for (const byte of bytes) {
    characters.push(characters.length === 0 ? LETTERS[10 + (byte % 22)] : LETTERS[byte & 31]);
    if (characters.length === 10) break;
  }
  return characters.join('');
}
