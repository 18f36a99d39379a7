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
}

/** A half-open range of tokens of one paragraph. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export function readParagraph(text: string): Paragraph {
  const tokens = tokenise(text);
  const capital = tokens.words.map(isCapitalised);
  return {
    text,
    tokens,
    capital,
    opens: tokens.words.map((_, at) => opensSentence(tokens.words, at)),
    dates: dateRanges(text, tokens),
    titleCase: isTitleCase(tokens.words, capital),
  };
}

function opensSentence(words: readonly string[], at: number): boolean {
  if (at === 0) return true;
  const before = words[at - 1];
  if (/^[.!?;•·|]$/u.test(before)) return true;
  if (!/^["“”'‘’«»:()[\]–—-]$/u.test(before)) return false;
  // An opening quotation mark after a word or a comma still opens what is quoted.
  return at === 1 || /^[.!?,:;]$/u.test(words[at - 2]) || /^[“‘«]$/u.test(before) || opensSentence(words, at - 1);
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

function isTitleCase(words: readonly string[], capital: readonly boolean[]): boolean {
  const last = words.at(-1);
  if (words.length > 30 || last === undefined || /^[.!?]$/u.test(last)) return false;
  let long = 0;
  let capitals = 0;
  for (let at = 0; at < words.length; at++) {
    if (words[at].length < 4 || !/^\p{L}/u.test(words[at])) continue;
    long++;
    if (capital[at]) capitals++;
  }
  const openers = words.filter((word) => commonOpeners().has(word.toLowerCase())).length;
  return long >= 3 && capitals >= long * 0.75 && openers > 0;
}
