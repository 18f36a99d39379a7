import { organisationHeads } from './lexicon/organisations';
import type { Paragraph, TokenRange } from './paragraph';
import { isAcronym } from './tokens';

/** "Free Trade Agreement (FTA)": an acronym with the words that it is made of. */
export interface DefinedAcronym {
  readonly acronym: string;
  /** The words before the bracket. */
  readonly long: TokenRange;
  /** Whether those words are ordinary ones and no body's: then the acronym names nothing ("non-fungible tokens (NFT)"). */
  readonly isOrdinary: boolean;
}

/** The acronyms that a paragraph defines in brackets (Schwartz and Hearst, PSB 2003, for initials only). */
export function definedAcronyms({ text, tokens: { words }, capital }: Paragraph): DefinedAcronym[] {
  const found: DefinedAcronym[] = [];
  if (!text.includes('(')) return found;
  for (let at = 1; at + 2 < words.length; at++) {
    if (words[at] !== '(' || words[at + 2] !== ')' || !isAcronym(words[at + 1])) continue;
    const acronym = words[at + 1];
    const letters = acronym
      .replace(/s$/u, '')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
    const from = startOf(words, at, letters, false) ?? startOf(words, at, letters, true);
    if (from === undefined) continue;
    let capitals = 0;
    for (let word = from; word < at; word++) if (capital[word]) capitals++;
    found.push({ acronym, long: { from, to: at }, isOrdinary: capitals === 0 && !isHead(words[at - 1]) });
  }
  return found;
}

/** "A special investigation team (SIT)" is a body all the same. */
function isHead(word: string): boolean {
  return organisationHeads().has(word[0].toUpperCase() + word.slice(1));
}

const SMALL = /^(?:of|and|for|the|in|on|to|de|la|del)$/u;

/** Where the words begin whose initials, read backwards from `end`, are some letters; hyphens, and small words that do not count, are skipped. */
function startOf(words: readonly string[], end: number, letters: string, counted: boolean): number | undefined {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && left > 0 && end - at <= letters.length * 2 + 2; at--) {
    const word = words[at];
    if (!/^\p{L}/u.test(word)) {
      if (word === '-' || word === '&' || /^['’]\s?s$/u.test(word)) continue;
      return undefined;
    }
    const isSmall = SMALL.test(word);
    if ((counted || !isSmall) && word[0].toLowerCase() === letters[left - 1]) {
      if (--left === 0) return at;
    } else if (!isSmall) return undefined;
  }
  return undefined;
}
