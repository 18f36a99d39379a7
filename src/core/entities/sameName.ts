import type { EntityType } from '../model';
import { knownPhrases } from './knownPhrases';

/** What a whole name of a person in the article weighs for each of its outer words, where a mention of that word alone weighs up to 1. */
const PART_OF_NAME = 3;

/** A name somewhere in an article, with its words as they count for comparison. */
export interface NamedThing {
  readonly name: string;
  readonly type: EntityType;
  readonly confidence: number;
}

/**
 * One type for one name in an article: for each name the type with the most confidence over all its mentions. A single word that
 * ends a person's full name elsewhere in the article counts as that person.
 */
export function typesByName(things: readonly NamedThing[]): ReadonlyMap<string, EntityType> {
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
  const decided = new Map<string, EntityType>();
  for (const [name, types] of votes) {
    let best: EntityType = 'other';
    let most = -1;
    for (const [type, weight] of types) if (weight > most) [best, most] = [type, weight];
    decided.set(name, best);
  }
  return decided;
}

/** Dates are told by their form, and a word that is only known to be capitalised says nothing of its type. */
function hasVote(thing: NamedThing): boolean {
  return thing.type !== 'date' && (thing.type !== 'other' || thing.confidence >= 0.5);
}
