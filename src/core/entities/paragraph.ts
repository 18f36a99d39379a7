import { findDates } from './dates';
import { commonOpeners } from './lexicon/words';
import { isCapitalised, tokenise, type Tokens } from './tokens';

/** What is known of one paragraph from its own text alone: everything here can be kept as long as the text stays the same. */
export interface Paragraph {
  readonly text: string;
  readonly tokens: Tokens;
  /** For each token: does it start with a capital? */
  readonly capital: readonly boolean[];
  /** For each token: does a sentence, a line or quoted words start with it? */
  readonly opens: readonly boolean[];
  /** Dates in tokens, `[from, to)`, in text order. */
  readonly dates: readonly TokenRange[];
  /** A headline or another line whose words are nearly all capitalised: capitals tell little there. */
  readonly titleCase: boolean;
  /** All in capitals: then not even acronyms can be told. */
  readonly shouted: boolean;
}

/** A half-open range of tokens of one paragraph. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export function readParagraph(text: string): Paragraph {
  return paragraphOf(text, tokenise(text));
}

/** The same from the text's tokens. */
export function paragraphOf(text: string, tokens: Tokens): Paragraph {
  const { words } = tokens;
  // Filled one by one: arrays that are made in several ways are of several kinds to the engine, and read more slowly.
  const capital: boolean[] = [];
  const opens: boolean[] = [];
  for (let at = 0; at < words.length; at++) {
    capital.push(isCapitalised(words[at]));
    opens.push(opensSentence(words, at));
  }
  const shouted = isShouted(words);
  return {
    text,
    tokens,
    capital,
    opens,
    dates: dateRanges(text, tokens),
    titleCase: shouted || isTitleCase(words, capital),
    shouted,
  };
}

/** Marks that end a sentence or an item; marks that may stand between its end and the next word; opening quotation marks. */
const ENDING = new Set(['.', '!', '?', ';', '•', '·', '|']);
const BETWEEN = new Set(['"', '“', '”', "'", '‘', '’', '«', '»', ':', '(', ')', '[', ']', '–', '—', '-']);
const PAUSING = new Set(['.', '!', '?', ',', ':', ';']);
const OPENING = new Set(['“', '‘', '«']);

function opensSentence(words: readonly string[], at: number): boolean {
  if (at === 0) return true;
  const before = words[at - 1];
  if (before.length > 1) return false;
  if (ENDING.has(before)) return true;
  if (!BETWEEN.has(before)) return false;
  // An opening quotation mark after a word or a comma still opens what is quoted.
  return at === 1 || PAUSING.has(words[at - 2]) || OPENING.has(before) || opensSentence(words, at - 1);
}

/** Dates as token ranges; a date whose edges lie inside a token takes the whole token. */
function dateRanges(text: string, tokens: Tokens): TokenRange[] {
  const ranges: TokenRange[] = [];
  let at = 0;
  for (const date of findDates(text)) {
    while (at < tokens.ends.length && tokens.ends[at] <= date.start) at++;
    const from = at;
    while (at < tokens.starts.length && tokens.starts[at] < date.end) at++;
    if (at > from) ranges.push({ from, to: at });
  }
  return ranges;
}

function isShouted(words: readonly string[]): boolean {
  let long = 0;
  let loud = 0;
  for (const word of words) {
    if (word.length < 2 || !isCapitalised(word)) {
      if (/^\p{Ll}{3}/u.test(word)) return false;
      continue;
    }
    long++;
    if (word === word.toUpperCase()) loud++;
  }
  return long >= 3 && loud >= long * 0.8;
}

function isTitleCase(words: readonly string[], capital: readonly boolean[]): boolean {
  const last = words.at(-1);
  if (words.length > 30 || last === undefined || PAUSING.has(last)) return false;
  let long = 0;
  let capitals = 0;
  for (let at = 0; at < words.length; at++) {
    if (words[at].length < 4 || !(capital[at] || /^\p{L}/u.test(words[at]))) continue;
    long++;
    if (capital[at]) capitals++;
  }
  return long >= 3 && capitals >= long * 0.75 && words.some((word) => commonOpeners().has(word.toLowerCase()));
}
