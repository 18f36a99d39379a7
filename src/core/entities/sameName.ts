import type { EntityType } from '../model';
import { knownPhrases } from './knownPhrases';
import { givenNames } from './lexicon/givenNames';
import { companyTails, decisivePlaceTails, localTails } from './lexicon/typeHeads';

/** What a whole name of a person in the article weighs for each of its outer words, where a mention of that word alone weighs up to 1. */
const PART_OF_NAME = 3;

/** What an article's adjective for a place ("Tordeskan") weighs for the place. */
const HAS_ADJECTIVE = 4;

/** What the words around a name weigh ("the capital of Tordesk"). */
const AROUND = 2;

/** What an organisation's whole name weighs for its first word alone. */
const NAMESAKE = 1.5;

/** A name somewhere in an article, with its words as they count for comparison. */
export interface NamedThing {
  readonly name: string;
  readonly type: EntityType;
  readonly confidence: number;
  /** What the words around it say that it is. */
  readonly around?: EntityType;
}

/**
 * One type for one name in an article: for each name the type with the most confidence over all its mentions. A single word that
 * ends a person's full name elsewhere in the article counts as that person, and one that the article makes an adjective of as a place.
 *
 * @param adjectiveOf the article's adjective for the people of a place of this name.
 */
export function typesByName(
  things: readonly NamedThing[],
  adjectiveOf: (name: string) => string | undefined = () => undefined,
): ReadonlyMap<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>();
  const vote = (name: string, type: EntityType, weight: number): void => {
    let types = votes.get(name);
    if (!types) votes.set(name, (types = new Map()));
    types.set(type, (types.get(type) ?? 0) + weight);
  };
  for (const thing of things) if (hasVote(thing)) vote(thing.name, thing.type, thing.confidence);
  for (const thing of things) {
    if (thing.type !== 'person' || thing.confidence < 0.6) continue;
    const words = thing.name.split(' ');
    if (words.length < 2) continue;
    for (const word of [words[0], words[words.length - 1]]) {
      if (votes.has(word) && knownPhrases().get(word) === undefined) vote(word, 'person', PART_OF_NAME);
    }
  }
  for (const { name, around } of things) {
    if (around && votes.has(name) && knownPhrases().get(name) === undefined) vote(name, around, AROUND);
  }
  for (const thing of things) {
    if (thing.type !== 'organization') continue;
    const words = thing.name.split(' ');
    const namesake = words.length > 1 ? namesakeOf(words) : undefined;
    if (namesake && votes.has(words[0]) && knownPhrases().get(words[0]) === undefined)
      vote(words[0], namesake, NAMESAKE * thing.confidence);
  }
  const adjectives = new Set<string>();
  for (const name of votes.keys()) {
    const adjective = knownPhrases().get(name) === undefined ? adjectiveOf(name) : undefined;
    if (adjective === undefined || givenNames().has(adjective)) continue;
    vote(name, 'place', HAS_ADJECTIVE);
    adjectives.add(adjective).add(`${adjective}s`);
  }
  const decided = new Map<string, EntityType>();
  for (const [name, types] of votes) {
    let best: EntityType = 'other';
    let most = -1;
    for (const [type, weight] of types) if (weight > most) [best, most] = [type, weight];
    decided.set(name, best);
  }
  for (const adjective of adjectives) if (votes.has(adjective)) decided.set(adjective, 'nationality');
  return decided;
}

/** What the first word of an organisation's name is when it stands alone: the company itself, or the place where it is. */
function namesakeOf(words: readonly string[]): EntityType | undefined {
  const last = words[words.length - 1];
  if (companyTails().has(last)) return 'organization';
  return localTails().has(last) || decisivePlaceTails().has(words[1]) ? 'place' : undefined;
}

/** Dates are told by their form, and a word that is only known to be capitalised says nothing of its type. */
function hasVote(thing: NamedThing): boolean {
  return thing.type !== 'date' && (thing.type !== 'other' || thing.confidence >= 0.5);
}
