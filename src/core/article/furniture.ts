import type { Steps } from '../steps';
import { findDates } from './dates';
import type { Line } from './lines';
import { MENU_WORDS, PHRASES } from './furniturePhrases';

export interface Furniture {
  /** How much a line looks like page furniture: 0 text, 1 and more surely furniture. */
  readonly score: number;
  /** The line heads a list of other articles or the comments. */
  readonly opensTail: boolean;
}

const NONE: Furniture = { score: 0, opensTail: false };
/** Lines longer than this are text, whatever words they hold. */
const LONG = 480;
/** Menus and breadcrumbs are no longer than this. */
const MENU_LENGTH = 320;
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/u;
const LITTLE =
  /(?<!\p{L})(?:the|of|that|was|were|is|are|has|have|had|said|will|would|which|who|with|from|his|her|their|its|been|for|by|to)(?!\p{L})/giu;
const SPEECH = /["“”«»]\s*,?\s*(?:he|she|they|\p{Lu}\p{Ll}+)\s+(?:said|told|added|wrote)(?!\p{L})/u;

/** Both kinds of text that an expression is made ready for: of Latin-1 characters only, and of others too. */
const SAMPLES = ['a', '—'];
let isReady = false;

/** Makes the expressions ready one by one: the first look at a line would otherwise do it for all of them at once. */
export function* readyPhrases(): Steps<void> {
  for (const sample of isReady ? [] : SAMPLES)
    for (let use = 0; use < 2; use++) {
      findDates(`1 May${sample}`);
      yield;
    }
  for (const { pattern } of isReady ? [] : PHRASES)
    for (const sample of SAMPLES)
      for (let use = 0; use < 2; use++) {
        pattern.test(sample);
        yield;
      }
  isReady = true;
}

/** Scores one line by its words (a table of phrases, menu vocabulary) and its shape. */
export function furnitureOf(line: Line): Furniture {
  const { text } = line;
  const length = line.end - line.start;
  if (length > LONG) return NONE;
  let score = length <= MENU_LENGTH ? menuScore(text) : 0;
  let opensTail = false;
  for (const phrase of PHRASES) {
    if (length > phrase.longest || (phrase.weight <= score && !phrase.opensTail)) continue;
    if (!phrase.pattern.test(text)) continue;
    score = Math.max(score, phrase.weight);
    opensTail ||= phrase.opensTail === true;
  }
  if (score === 0) return NONE;
  if (length > 160 && (text.match(LITTLE)?.length ?? 0) >= 4) score -= 0.2;
  if (SPEECH.test(text)) score -= 0.5;
  return { score, opensTail };
}

/**
 * A menu, share bar or breadcrumb: nearly all words are menu words, most entries between separators are, or arrows lead from
 * one short entry to the next, in whatever language.
 */
function menuScore(text: string): number {
  if (SENTENCE_END.test(text)) return 0;
  const entries = text
    .split(/[|»›>·•→▶►☰]+|\s{3,}|(?<=\p{L})\s*\/\s*(?=\p{Lu})/u)
    .filter((entry) => /[\p{L}\p{N}]/u.test(entry));
  const arrows = text.match(/[»›>→]/gu)?.length ?? 0;
  const words = menuWords(text);
  if (words.length === 0) return 0;
  const short = words.length / entries.length <= 3.5;
  if (arrows >= 2 && short) return 1;
  const share = words.filter((word) => MENU_WORDS.has(word)).length / words.length;
  if (words.length === 1) return share === 1 ? 0.5 : 0;
  if (entries.length >= 2) {
    const menu = entries.filter((entry) => menuWords(entry).every((word) => MENU_WORDS.has(word))).length;
    if (menu >= 2 && menu >= entries.length / 2) return 1;
    if (short && entries.length >= 5) return 0.8;
    if (entries.length >= 3 && entries.slice(1).every((entry) => entry.trim().split(/\s+/u).length <= 2)) return 0.6;
  }
  if (share < 0.6 || /[,:]/u.test(text)) return share === 1 ? 0.5 : 0;
  return words.length >= 5 ? 1 : words.length >= 3 ? 0.7 : share === 1 ? 0.5 : 0;
}

/** The words of a menu, folded, dates left out; run-together entries ("HomeNewsSport") are taken apart. */
function menuWords(text: string): string[] {
  let rest = text;
  for (const date of findDates(text).reverse()) rest = rest.slice(0, date.start) + rest.slice(date.end);
  const words: string[] = [];
  for (const [word] of rest.matchAll(/[\p{L}\p{N}+-]+/gu)) {
    const lower = word.toLowerCase();
    if (MENU_WORDS.has(lower) || !/\p{Ll}\p{Lu}\p{Ll}/u.test(word)) words.push(lower);
    else for (const part of word.split(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u)) words.push(part.toLowerCase());
  }
  return words.filter((word) => /\p{L}/u.test(word));
}
