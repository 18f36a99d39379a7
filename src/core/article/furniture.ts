import type { Line } from './lines';
import { MENU_WORDS, PHRASES } from './furniturePhrases';

export interface Furniture {
  /** How much a line looks like page furniture: 0 text, 1 and more surely furniture. */
  readonly score: number;
  /** The line heads a list of other articles or the comments. */
  readonly opensTail: boolean;
}

const NONE: Furniture = { score: 0, opensTail: false };
/** Lines longer than this are text whatever words they hold, unless the strongest phrases begin them. */
const LONG = 320;
const SEPARATOR = /[|»›>·•→←▶►◄/]/gu;
const SENTENCE_END = /[.!?…。!?]["'”’»)\]]*$/u;
const FUNCTION_WORDS =
  /(?<!\p{L})(?:the|of|that|was|were|is|are|has|have|had|said|will|would|which|who|with|from|his|her|their|its|been|for|by|to)(?!\p{L})/giu;

/** Scores one line by its words (a table of phrases, menu vocabulary) and its shape. Looks at a bounded part of the line. */
export function furnitureOf(line: Line): Furniture {
  const { text } = line;
  const length = line.end - line.start;
  if (length > LONG + 160) return NONE;
  let score = 0;
  let opensTail = false;
  for (const phrase of PHRASES) {
    if (phrase.weight <= score && !phrase.opensTail) continue;
    if (!phrase.pattern.test(text)) continue;
    score = Math.max(score, phrase.weight);
    opensTail ||= phrase.opensTail === true;
  }
  if (length <= LONG) score += menuScore(text);
  if (score === 0) return NONE;
  return { score: score - textScore(text, length), opensTail };
}

/** A menu or share bar: nearly all words are menu words, or short names stand between separators. */
function menuScore(text: string): number {
  const words = text
    .replace(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}+-]+/u)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 0;
  const share = words.filter((word) => MENU_WORDS.has(word)).length / words.length;
  const separators = text.match(SEPARATOR)?.length ?? 0;
  if (words.length === 1) return share === 1 ? 0.5 : 0;
  if (SENTENCE_END.test(text)) return 0;
  if (words.length >= 3 && share >= 0.6 && !/[,:]/u.test(text)) return 1;
  if (separators >= 2 && share >= 0.4) return 1;
  if (separators >= 4 && words.length / (separators + 1) <= 3) return 0.8;
  return share === 1 ? 0.5 : 0;
}

/** What speaks for a sentence of somebody's text rather than a label: length, little words, quoted speech. */
function textScore(text: string, length: number): number {
  const little = text.match(FUNCTION_WORDS)?.length ?? 0;
  let score = 0;
  if (length > 160 && little >= 4) score += 0.2;
  if (/["“”«»]\s*(?:,\s*)?(?:he|she|they|\p{Lu}\p{Ll}+)\s+(?:said|told|added|wrote)/u.test(text)) score += 0.5;
  return score;
}
