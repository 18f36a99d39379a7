/** A text cut into words, runs of spaces, and single characters, each word with a number of its own. */
export interface Tokens {
  readonly ids: Int32Array;
  /** Where each token begins, and the text's end. */
  readonly starts: Int32Array;
}

const OTHER = 1;
const WORD = 2;
const SPACE = 3;
/** A word by itself: scripts that put no spaces between words. */
const SINGLE = 4;
const MARK = 5;

/** What kind of character each UTF-16 unit is, found out when it is first met. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit];
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  let kind = OTHER;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(character)) kind = SINGLE;
  else if (/\p{M}/u.test(character)) kind = MARK;
  else if (/[\p{L}\p{N}]/u.test(character)) kind = WORD;
  else if (character !== '\n' && /\s/.test(character)) kind = SPACE;
  kinds[unit] = kind;
  return kind;
}

/** @param numbers the numbers of the words met so far, in this text and those that it is to be compared with. */
export function tokenise(text: string, numbers: Map<string, number>): Tokens {
  const ids = new Int32Array(text.length);
  const starts = new Int32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const end = tokenEnd(text, at);
    const token = text.slice(at, end);
    let id = numbers.get(token);
    if (id === undefined) numbers.set(token, (id = numbers.size));
    ids[count] = id;
    starts[count++] = at;
    at = end;
  }
  starts[count] = text.length;
  return { ids: ids.subarray(0, count), starts: starts.subarray(0, count + 1) };
}

function tokenEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const kind = kindOf(unit);
  let end = at + 1;
  if (kind === WORD || kind === MARK) {
    for (; end < text.length; end++) {
      const next = text.charCodeAt(end);
      const more = kindOf(next);
      if (more === WORD || more === MARK) continue;
      // An apostrophe inside a word is part of it.
      const inside = (next === 0x27 || next === 0x2019) && kindOf(text.charCodeAt(end + 1)) === WORD;
      if (!inside) break;
    }
  } else if (kind === SPACE) while (end < text.length && kindOf(text.charCodeAt(end)) === SPACE) end++;
  else if (kind === SINGLE) while (end < text.length && kindOf(text.charCodeAt(end)) === MARK) end++;
  else if (unit >= 0xd800 && unit < 0xdc00 && end < text.length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) end++;
  return end;
}
