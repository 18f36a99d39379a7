import type { Line } from './lines';
import { PHRASES } from './furniturePhrases';
import { menuWords } from './menuWords';

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
/** Between the entries of a menu. */
const SEPARATORS = /[|»›>·•→▶►☰]+|\s{3,}|(?<=\p{L})\s*\/\s*(?=\p{Lu})/u;
/** What all separators have, and most lines have not. */
const SEPARATOR = /[|»›>·•→▶►☰/]|\s{3}/u;
const SPEECH = /["“”«»]\s*,?\s*(?:he|she|they|\p{Lu}\p{Ll}+)\s+(?:said|told|added|wrote)(?!\p{L})/u;

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
  const hasEntries = SEPARATOR.test(text);
  const entries = hasEntries ? text.split(SEPARATORS).filter((entry) => /[\p{L}\p{N}]/u.test(entry)) : [text];
  const arrows = hasEntries ? (text.match(/[»›>→]/gu)?.length ?? 0) : 0;
  const { words, known } = menuWords(text);
  if (words === 0) return 0;
  const short = words / entries.length <= 3.5;
  if (arrows >= 2 && short) return 1;
  const share = known / words;
  if (words === 1) return share === 1 ? 0.5 : 0;
  if (entries.length >= 2) {
    const menu = entries.filter((entry) => isMenu(entry)).length;
    if (menu >= 2 && menu >= entries.length / 2) return 1;
    if (short && entries.length >= 5) return 0.8;
    if (entries.length >= 3 && entries.slice(1).every((entry) => entry.trim().split(/\s+/u).length <= 2)) return 0.6;
  }
  if (share < 0.6 || /[,:]/u.test(text)) return share === 1 ? 0.5 : 0;
  return words >= 5 ? 1 : words >= 3 ? 0.7 : share === 1 ? 0.5 : 0;
}

function isMenu(entry: string): boolean {
  const { words, known } = menuWords(entry);
  return words === known;
}
