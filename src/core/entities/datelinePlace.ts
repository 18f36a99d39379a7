import { readDateline } from '../article/dateline';
import { isKnownPlace } from './knownPhrases';
import { knownOrganisations } from './lexicon/organisations';
import { lazySet } from './lexicon/lazy';
import { commonOpeners } from './lexicon/words';
import type { Paragraph, TokenRange } from './paragraph';

/** How sure the place is that a report begins with. */
export const DATELINE = 0.95;

/** Words that stand in capitals before a dash and are no places. */
const labels = lazySet(
  () =>
    'ADVERTISEMENT|ANALYSIS|BREAKING|COLUMN|COMMENT|CORRECTED|CORRECTION|EDITORIAL|ESSAY|EXCLUSIVE|EXPLAINER|FACTBOX|FEATURE|FILE|INTERVIEW|LETTER|LETTERS|LIVE|NOTE|OBITUARY|OPINION|PHOTO|PHOTOS|PRESS|PROFILE|QUESTION|QUIZ|RECIPE|RELEASE|REPORT|REVIEW|SPORT|STATEMENT|TIMELINE|UPDATE|VIDEO|WARNING|WATCH',
);

/** The place in capitals that a paragraph begins with: "OSTERMAR, Sept. 15 (AP) -- …". */
export function datelinePlace(paragraph: Paragraph): TokenRange | undefined {
  const {
    text,
    tokens: { words },
    shouted,
  } = paragraph;
  if (shouted || !/^\p{Lu}{3}/u.test(text)) return undefined;
  let to = 0;
  while (to < 3 && isLoud(words[to] ?? '')) to++;
  if (to === 0 || !(isDatedDash(paragraph, to) || isDateline(text, words, to))) return undefined;
  for (let at = 0; at < to; at++)
    if (labels().has(words[at]) || commonOpeners().has(words[at].toLowerCase())) return undefined;
  return knownOrganisations().has(words.slice(0, to).join(' ')) ? undefined : { from: 0, to };
}

/** With nothing but capitals before the dash ("HEALTH CLAIMS — For years") the place must be known, or a full stop be before the dash. */
function isDateline(text: string, words: readonly string[], to: number): boolean {
  const dateline = readDateline(text);
  if (!dateline) return false;
  if (dateline.date !== undefined || dateline.source !== undefined || words[to] === '.') return true;
  return isKnownPlace(withoutCapitals(words.slice(0, to).join(' ')));
}

/** ", Saturday —" */
function isDatedDash({ tokens: { words }, dates }: Paragraph, at: number): boolean {
  const date = words[at] === ',' ? dates.find(({ from }) => from === at + 1) : undefined;
  return date !== undefined && /^[-–—]$/u.test(words[date.to] ?? '');
}

function isLoud(word: string): boolean {
  return /^\p{Lu}[\p{Lu}'’.-]+$/u.test(word);
}

/** A place in capitals as it is written elsewhere: "Port Brellin". */
export function withoutCapitals(place: string): string {
  return place.replace(/(?<=\p{L})\p{L}+/gu, (letters) => letters.toLowerCase());
}
