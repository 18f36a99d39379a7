import { CharacterKind, foldCharacter } from './foldCharacter';
import { isName, WordKind } from './particulars';

/**
 * A text as words, with the way back to it. Word `k` stands at UTF-16 offsets `[starts[k], ends[k])` of `text`; `words[k]` is a
 * 32-bit hash of its folded form, so that words of different articles are compared without a common dictionary.
 */
export interface TokenizedText {
  readonly text: string;
  readonly count: number;
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** The `WordKind` of each word. */
  readonly kinds: Uint8Array;
}

const basis = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** What a word has in it. */
const digits = 0x100;
const letters = 0x200;

/** Of an ASCII letter or digit its folded code and which of the two it is, 0 for every other ASCII character. */
const ascii = new Uint16Array(128);
for (let code = 48; code < 58; code++) ascii[code] = code | digits;
for (let code = 97; code < 123; code++) ascii[code] = ascii[code - 32] = code | letters;
/** The bits in which the code stands. */
const foldedCode = 0xff;

let words = new Uint32Array(1 << 12);
let starts = new Uint32Array(1 << 12);
let ends = new Uint32Array(1 << 12);
let kinds = new Uint8Array(1 << 12);

/**
 * The words of a normalised text. Case, accents, quote style, soft hyphens and line-end hyphenation make no difference, nor do
 * the separators inside numbers; a character of a script without spaces is a word of its own.
 */
export function tokenise(text: string): TokenizedText {
  const { count } = scanWords(text);
  // One buffer for all: each costs far more than the words of a short text.
  const buffer = new ArrayBuffer(13 * count);
  const kept = new Uint32Array(buffer, 0, 3 * count);
  kept.set(words.subarray(0, count));
  kept.set(starts.subarray(0, count), count);
  kept.set(ends.subarray(0, count), 2 * count);
  const keptKinds = new Uint8Array(buffer, 12 * count);
  keptKinds.set(kinds.subarray(0, count));
  return {
    text,
    count,
    words: kept.subarray(0, count),
    starts: kept.subarray(count, 2 * count),
    ends: kept.subarray(2 * count),
    kinds: keptKinds,
  };
}

/** As `tokenise`, but good only until it or this is called again, and in longer arrays: for those who look at each text once. */
export function scanWords(text: string): TokenizedText {
  const length = text.length;
  let count = 0;
  let open = false;
  let hash = 0;
  let content = 0;
  let start = 0;
  let end = 0;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    if (code < 128) {
      let folded = ascii[code];
      if (folded !== 0) {
        if (!open) {
          open = true;
          start = at;
          hash = basis;
          content = 0;
        }
        // As far as plain letters go on nothing else need be asked.
        do {
          content |= folded;
          hash = Math.imul(hash ^ (folded & foldedCode), prime);
          if (++at === length) break;
          code = text.charCodeAt(at);
          folded = code < 128 ? ascii[code] : 0;
        } while (folded !== 0);
        end = at;
        content &= digits | letters;
        continue;
      }
      if (open) {
        const joined = joiner(text, at, code);
        if (joined > at) {
          at = joined;
          continue;
        }
        keep(text, count++, hash, start, end, content);
        open = false;
      }
      at++;
      continue;
    }
    const { kind, folded, width } = foldCharacter(text, at);
    if (kind === CharacterKind.Transparent) {
      // A soft hyphen at a line's end takes the line break with it.
      at += open && code === 0xad && text.charCodeAt(at + 1) === 10 ? 2 : width;
      if (open && code !== 0xad) end = at;
      continue;
    }
    if (open && kind !== CharacterKind.Word) {
      keep(text, count++, hash, start, end, content);
      open = false;
    }
    if (kind !== CharacterKind.Other) {
      if (!open) {
        open = true;
        start = at;
        hash = basis;
        content = 0;
      }
      content |= letters;
      for (let k = 0; k < folded.length; k++) hash = Math.imul(hash ^ folded.charCodeAt(k), prime);
      end = at + width;
      if (kind === CharacterKind.Single) {
        keep(text, count++, hash, start, end, content);
        open = false;
      }
    }
    at += width;
  }
  if (open) keep(text, count++, hash, start, end, content);
  return { text, count, words, starts, ends, kinds };
}

/** Notes the word with number `k`. */
function keep(text: string, k: number, hash: number, start: number, end: number, content: number): void {
  if (k === words.length) grow();
  words[k] = mix(hash);
  starts[k] = start;
  ends[k] = end;
  if (content === letters) kinds[k] = isName(text, start, end) ? WordKind.Name : WordKind.Plain;
  else kinds[k] = content === digits ? WordKind.Number : WordKind.Mixed;
}

/** Writes the folded form of word `k`, what its hash was made from, to `codes` from `at` on. Where it ends there. */
export function foldWord({ text, starts, ends }: TokenizedText, k: number, codes: Int32Array, at: number): number {
  const end = ends[k];
  for (let from = starts[k]; from < end;) {
    const code = text.charCodeAt(from);
    if (code < 128) {
      if (ascii[code] !== 0) codes[at++] = ascii[code] & foldedCode;
      from++;
      continue;
    }
    const { folded, width } = foldCharacter(text, from);
    for (let c = 0; c < folded.length; c++) codes[at++] = folded.charCodeAt(c);
    from += width;
  }
  return at;
}

/** The word at or after `offset`: the first that ends behind it; `count` if there is none. */
export function wordAt(tokens: TokenizedText, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where an open word goes on if the character at `at` does not end it (a line-end hyphen, a separator in a number), else `at`. */
function joiner(text: string, at: number, code: number): number {
  if (code === 44 || code === 46)
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)) ? at + 1 : at;
  if (code !== 45 || text.charCodeAt(at + 1) !== 10 || isDigit(text.charCodeAt(at - 1))) return at;
  let next = at + 2;
  while (text.charCodeAt(next) === 32) next++;
  const following = text.charCodeAt(next);
  // Lower case only: a dash before a name at the start of a line is no hyphenation.
  return following >= 97 && following <= 122 ? next : at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3). */
export function mix(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function grow(): void {
  const larger = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
    const next = new Uint32Array(array.length * 2);
    next.set(array);
    return next;
  };
  words = larger(words);
  starts = larger(starts);
  ends = larger(ends);
  const before = kinds;
  kinds = new Uint8Array(words.length);
  kinds.set(before);
}
