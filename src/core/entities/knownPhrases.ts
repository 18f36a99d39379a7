import type { EntityType } from '../model';
import type { Steps } from '../steps';
import { cities } from './lexicon/cities';
import { countries, nationalities } from './lexicon/countries';
import { knownEvents } from './lexicon/events';
import { knownOrganisations } from './lexicon/organisations';
import { regions } from './lexicon/regions';
import { software } from './lexicon/software';
import { longTitles, personTitles } from './lexicon/titles';
import { PhraseBook } from './phraseBook';

const names = new PhraseBook<EntityType>();
/** The lists that `names` is made of, in the order in which they count; taken away once they are in it. */
const lists: (() => void)[] = [
  () => names.add(countries(), 'place'),
  () => names.add(regions(), 'place'),
  () => names.add(cities(), 'place'),
  () => names.add(nationalities(), 'nationality'),
  () =>
    names.add(
      Array.from(nationalities(), (name) => `${name}s`),
      'nationality',
    ),
  () => names.add(knownOrganisations(), 'organization'),
  () => names.add(knownEvents(), 'event'),
  () => names.add(software(), 'other'),
];
let titles: PhraseBook<true> | undefined;
/** The words that titles begin with. */
let titleStarts: ReadonlySet<string> | undefined;

/** The names of the word lists with their types. */
export function knownPhrases(): PhraseBook<EntityType> {
  for (let add = lists.shift(); add; add = lists.shift()) add();
  return names;
}

/** Makes them ready a list at a time. */
export function* readyPhrases(): Steps<void> {
  for (let add = lists.shift(); add; add = lists.shift()) {
    add();
    yield;
  }
}

/** Whether the word lists know a place of this name. */
export function isKnownPlace(name: string): boolean {
  return countries().has(name) || regions().has(name) || cities().has(name);
}

/** How many words of a title start at a token: 3 for "Secretary of State", 0 for none; never beyond `to`. */
export function titleLength(words: readonly string[], at: number, to = words.length): number {
  if (!titles) {
    titles = new PhraseBook<true>();
    titles.add(longTitles(), true);
    titleStarts = new Set([...titles.firstWords(), ...personTitles()]);
  }
  // Most words begin no title, and no other spelling of one either.
  if (!titleStarts?.has(words[at]) && isPlain(words[at])) return 0;
  const long = titles.longestAt(words, at)?.length ?? 0;
  if (long > 0 && at + long <= to) return long;
  const word = words[at];
  return personTitles().has(word.endsWith('.') ? word.slice(0, -1) : word) ? 1 : 0;
}

/** Whether a word has no apostrophe, dot or space, by which spellings differ. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code === 39 || code === 46 || code === 32) return false;
  }
  return true;
}
