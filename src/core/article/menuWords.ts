import { allMatches } from '../text/allMatches';
import { findDates } from './dates';
import { MENU_WORDS } from './furniturePhrases';

/** How many words a text has, and how many of them are those of menus. */
export interface MenuWords {
  readonly words: number;
  readonly known: number;
}

const WORD = /[\p{L}\p{N}+-]+/gu;
const JOINED = /\p{Ll}\p{Lu}\p{Ll}/u;
const JOINTS = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u;
const LETTER = /\p{L}/u;

/** Counts the words of a text, dates left out; run-together entries ("HomeNewsSport") are several. */
export function menuWords(text: string): MenuWords {
  let rest = text;
  for (const date of findDates(text).reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  return countPlain(rest) ?? countAny(rest);
}

function countAny(text: string): MenuWords {
  let words = 0;
  let known = 0;
  const add = (word: string): void => {
    const lower = word.toLowerCase();
    if (!LETTER.test(lower)) return;
    words++;
    if (MENU_WORDS.has(lower)) known++;
  };
  for (const [word] of allMatches(WORD, text)) {
    if (MENU_WORDS.has(word.toLowerCase()) || !JOINED.test(word)) add(word);
    else word.split(JOINTS).forEach(add);
  }
  return { words, known };
}

/** The same for a text whose words are of ASCII letters, as most are; undefined for others, and where words are run together. */
function countPlain(text: string): MenuWords | undefined {
  let words = 0;
  let known = 0;
  for (let at = 0; at < text.length; at++) {
    const first = kindOf(text.charCodeAt(at));
    if (first === Kind.Unknown) return undefined;
    if (first === Kind.None) continue;
    const start = at;
    let isWord = first !== Kind.Figure;
    let before = Kind.None;
    let last = first;
    for (at++; at < text.length; at++) {
      const kind = kindOf(text.charCodeAt(at));
      if (kind === Kind.Unknown) return undefined;
      if (kind === Kind.None) break;
      if (kind === Kind.Small && last === Kind.Large && before === Kind.Small) return undefined;
      isWord ||= kind !== Kind.Figure;
      before = last;
      last = kind;
    }
    if (!isWord) continue;
    words++;
    if (MENU_WORDS.has(text.slice(start, at).toLowerCase())) known++;
  }
  return { words, known };
}

const enum Kind {
  None,
  Small,
  Large,
  /** Figures, plus signs and hyphens. */
  Figure,
  Unknown,
}

function kindOf(code: number): Kind {
  if (code >= 97 && code <= 122) return Kind.Small;
  if (code >= 65 && code <= 90) return Kind.Large;
  if ((code >= 48 && code <= 57) || code === 43 || code === 45) return Kind.Figure;
  // Up to the first letter beyond ASCII; quotation marks and dashes.
  return code < 0xaa || (code >= 0x2000 && code < 0x2070) ? Kind.None : Kind.Unknown;
}
