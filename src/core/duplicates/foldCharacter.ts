/** What a character is to the tokeniser. */
export const enum CharacterKind {
  /** Ends a word: space, punctuation, symbols. */
  Other,
  /** Part of a word. */
  Word,
  /** A word of its own: scripts written without spaces. */
  Single,
  /** Inside a word, but of no weight: combining accents, soft hyphens, zero-width characters. */
  Transparent,
}

export interface FoldedCharacter {
  readonly kind: CharacterKind;
  /** What it counts as when words are compared; '' for what is not part of a word. */
  readonly folded: string;
  /** How many UTF-16 units of the text it takes. */
  readonly width: number;
}

const word = /^[\p{L}\p{N}\p{M}]$/u;
const single =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const transparent = /^[\u00ad\u0300-\u036f\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff]$/;
const accents = /[\u0300-\u036f]/g;

const known = new Map<number, FoldedCharacter>();

/**
 * The character at `at` of a text, folded for comparison: case, accents, compatibility forms and ligatures do not count,
 * and UTF-8 that was read as Windows-1252 ("â€™", "Ã©") counts as what it was meant to be.
 */
export function foldCharacter(text: string, at: number): FoldedCharacter {
  const code = text.codePointAt(at) ?? 0;
  if (code in leads) {
    const repaired = repair(text, at, leads[code]);
    if (repaired) return repaired;
  }
  return foldCode(code);
}

function foldCode(code: number): FoldedCharacter {
  const seen = known.get(code);
  if (seen) return seen;
  const character = String.fromCodePoint(code);
  const width = character.length;
  let result: FoldedCharacter;
  if (transparent.test(character)) result = { kind: CharacterKind.Transparent, folded: '', width };
  else if (!word.test(character)) result = { kind: CharacterKind.Other, folded: '', width };
  else {
    // Upper case first: "ß" becomes "ss", a final sigma an ordinary one.
    const folded = character.normalize('NFKD').replace(accents, '').toUpperCase().toLowerCase().replace(accents, '');
    const kind = single.test(character) ? CharacterKind.Single : CharacterKind.Word;
    // A compatibility form may fold to several characters with a space or sign among them ("½", "㏂"): only word characters count.
    result = { kind, folded: folded.replace(/[^\p{L}\p{N}\p{M}]/gu, '') || character, width };
  }
  known.set(code, result);
  return result;
}

/** First bytes of UTF-8 sequences that Windows-1252 shows as Â Ã Ä Å Ð Ñ â ð, with the number of bytes that follow. */
const leads: Readonly<Record<number, number>> = {
  0xc2: 1,
  0xc3: 1,
  0xc4: 1,
  0xc5: 1,
  0xd0: 1,
  0xd1: 1,
  0xe2: 2,
  0xf0: 3,
};

/** The bytes 0x80 to 0x9f as Windows-1252 shows them; 0 where it has no character. */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];
const bytes = new Map<number, number>();
for (let byte = 0x80; byte < 0xc0; byte++) {
  bytes.set(byte, byte);
  const shown = windows1252[byte - 0x80];
  if (shown) bytes.set(shown, byte);
}

function repair(text: string, at: number, following: number): FoldedCharacter | undefined {
  let code = text.charCodeAt(at) & (0x3f >> following);
  for (let k = 1; k <= following; k++) {
    const byte = bytes.get(text.charCodeAt(at + k));
    if (byte === undefined) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  if (code < 0x80 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
  return { ...foldCode(code), width: following + 1 };
}
