/** Tests of single UTF-16 units, cheap enough for the inner loops of the scanner. -1 stands for "no character". */

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** Whether the unit is a letter; surrogates count as letters, for words are made of them more often than not. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  if (code >= 0x2000 && code < 0x2c00) return false;
  return (code >= 0xd800 && code <= 0xdfff) || LETTER.test(String.fromCharCode(code));
}

/** Whether the unit is a decimal digit. */
export function isDigit(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return code >= 0x660 && DIGIT.test(String.fromCharCode(code));
}

/** Whether the unit is an upper-case letter. */
export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const char = String.fromCharCode(code);
  return char.toLowerCase() !== char;
}

/** Whether the unit is a lower-case letter. */
export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const char = String.fromCharCode(code);
  return char.toUpperCase() !== char && char.toLowerCase() === char;
}

/** Whether the unit is white space, no-break and zero-width spaces included. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code >= 0;
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0x1680 ||
    code === 0x205f
  );
}

/** Whether the unit can end a sentence or a clause in front of a closing mark: , . ! ? … ; and their full-width forms. */
export function isStop(code: number): boolean {
  switch (code) {
    case 0x2c:
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x3b:
    case 0x2026:
    case 0x3002:
    case 0xff0c:
    case 0xff01:
    case 0xff1f:
      return true;
    default:
      return false;
  }
}

/** Whether the unit is a dash: - ‐ ‑ ‒ – — ―. */
export function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}
