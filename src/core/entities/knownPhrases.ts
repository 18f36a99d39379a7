import type { EntityType } from '../model';
import { cities } from './lexicon/cities';
import { countries, nationalities } from './lexicon/countries';
import { knownEvents } from './lexicon/events';
import { knownOrganisations } from './lexicon/organisations';
import { regions } from './lexicon/regions';
import { software } from './lexicon/software';
import { longTitles, personTitles } from './lexicon/titles';
import { PhraseBook } from './phraseBook';

let names: PhraseBook<EntityType> | undefined;
let titles: PhraseBook<true> | undefined;
/** The words that titles begin with. */
let titleStarts: ReadonlySet<string> | undefined;

/** The names of the word lists with their types. */
export function knownPhrases(): PhraseBook<EntityType> {
  if (names) return names;
  names = new PhraseBook<EntityType>();
  for (const list of [countries(), regions(), cities()]) names.add(list, 'place');
  names.add(nationalities(), 'nationality');
  names.add(
    Array.from(nationalities(), (name) => `${name}s`),
    'nationality',
  );
  names.add(knownOrganisations(), 'organization');
  names.add(knownEvents(), 'event');
  names.add(software(), 'other');
  return names;
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
  if (!titleStarts?.has(words[at]) && !/['. ]/.test(words[at])) return 0;
  const long = titles.longestAt(words, at)?.length ?? 0;
  if (long > 0 && at + long <= to) return long;
  const word = words[at];
  return personTitles().has(word.endsWith('.') ? word.slice(0, -1) : word) ? 1 : 0;
}
