import { readDateline } from './dateline';
import type { Line } from './lines';

const TERMINAL = /[.!?…。！？]["'”’»)\]]*$/u;
const INNER_END = /\p{Ll}{2}[.!?]["'”’)]*\s+["'“‘(]?\p{Lu}/u;
const LITTLE: ReadonlySet<string> = new Set(
  'the of to a an in on at and that was were is are has have had said says will would which who with from for by as it its his her their he she they been be not but this'.split(
    ' ',
  ),
);
const CJK_END = /[。！？]/u;
const CJK_SENTENCE = /[。！？].*[。！？]|.{40}[。！？]["”』」)]*$/u;

/** How much a line is a paragraph of running text: 2 and more is prose, less may be a headline, a label or a caption. */
export function proseScore(line: Line): number {
  const { text } = line;
  const length = line.end - line.start;
  if (CJK_END.test(text) && CJK_SENTENCE.test(text)) return 3;
  const words = text.split(/\s+/u);
  const ended = length > text.length || TERMINAL.test(text);
  let score = 0;
  if (length >= 200) score += 2;
  else if (length >= 120) score += 1;
  const little = words.filter((word) => LITTLE.has(word)).length / words.length;
  if (words.length >= 8 && little >= 0.2) score += 1;
  if (INNER_END.test(text)) score += 1;
  if (readDateline(text)) score += 2;
  if (ended) score += words.length >= 5 ? 1 : 0.5;
  else if (length < 200) score -= 1;
  // A full stop ends a sentence; only short lines of names and nouns may be headlines that somebody closed with one.
  if (/[^.]\.["'”’»)\]]*$/u.test(text) && words.length >= 4) {
    if (capitalShare(words) >= 0.6) score -= 1;
    else if (little >= 0.12 || words.length >= 14) score += 1;
  }
  return score;
}

/** The share of the longer words that begin with a capital: near 1 in headlines set in title case. */
export function capitalShare(words: readonly string[]): number {
  const long = words.filter(hasFourLetters);
  if (long.length < 2) return 0;
  return long.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / long.length;
}

const PLAIN = /^[A-Za-z]{4}/;

function hasFourLetters(word: string): boolean {
  return word.length >= 4 && (PLAIN.test(word) || word.replace(/[^\p{L}]/gu, '').length >= 4);
}
