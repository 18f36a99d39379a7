import type { EntityType } from '../model';
import { finish, type Steps } from '../steps';
import { knownPhrases } from './knownPhrases';
import { givenNames } from './lexicon/givenNames';
import { companyTails, decisivePlaceTails, localTails } from './lexicon/typeHeads';
import { nameClasses } from './model/labels';
import { TypeVotes } from './typeVotes';

/** What a whole name of a person in the article weighs for each of its outer words, where a mention of that word alone weighs up to 1. */
const PART_OF_NAME = 3;

/** What an article's adjective for a place ("Tordeskan") weighs for the place. */
const HAS_ADJECTIVE = 4;

/** What the words around a name weigh ("the capital of Tordesk"), and a relative clause about a thing against a person. */
const AROUND = 2;

/** What an organisation's whole name weighs for its first word alone. */
const NAMESAKE = 1.5;

/** What the place that a name is joined to weighs ("Halvenia and Tordesk"). */
const BESIDE = 0.8;

/** What is left of the weight of a person whom the article nowhere gives a whole name or a title. */
const UNINTRODUCED = 0.65;

/** What the likelihood weighs that such a person is a body: the model takes surnames for bodies more often than places. */
const MAYBE_BODY = 0.5;

/** A name somewhere in an article, with its words as they count for comparison. */
export interface NamedThing {
  readonly name: string;
  readonly type: EntityType;
  readonly confidence: number;
  /** What the words around it say that it is. */
  readonly around?: EntityType | undefined;
  /** The words around it say that it is no person. */
  readonly isThing?: boolean;
  /** How sure the place is that it is joined to by "and". */
  readonly besidePlace?: number | undefined;
  /** For a single word that the model found: how likely it is of each of the model's classes. */
  readonly classes?: Float32Array | undefined;
}

/** All of one shape. */
export function namedThing(
  name: string,
  type: EntityType,
  confidence: number,
  around?: EntityType,
  isThing = false,
  besidePlace?: number,
  classes?: Float32Array,
): NamedThing {
  return { name, type, confidence, around, isThing, besidePlace, classes };
}

/**
 * One type for one name in an article: for each name the type with the most confidence over all its mentions. A single word that
 * ends a person's full name elsewhere in the article counts as that person, one that the article makes an adjective of as a place, and
 * one that nothing introduces hardly as a person: news gives people whole names.
 *
 * @param adjectiveOf the article's adjective for the people of a place of this name.
 */
export function typesByName(
  things: readonly NamedThing[],
  adjectiveOf: (name: string) => string | undefined = () => undefined,
): ReadonlyMap<string, EntityType> {
  return finish(typeSteps(things, adjectiveOf));
}

/** The same, a kind of vote at a time. */
export function* typeSteps(
  things: readonly NamedThing[],
  adjectiveOf: (name: string) => string | undefined,
): Steps<ReadonlyMap<string, EntityType>> {
  const votes = new TypeVotes();
  const introduced = introducedIn(things);
  for (const add of [addOwn, addParts, addSurroundings, addNamesake]) {
    for (const thing of things) add(votes, thing);
    yield;
  }
  const adjectives = addAdjectives(votes, adjectiveOf);
  yield;
  for (const thing of things) if (isDoubtful(thing.name, introduced)) doubt(votes, thing);
  for (const name of votes.names()) {
    if (!isDoubtful(name, introduced)) continue;
    const rival = Math.max(votes.of(name, 'place'), votes.of(name, 'organization'));
    if (rival > votes.of(name, 'person') * UNINTRODUCED) votes.scale(name, 'person', UNINTRODUCED);
  }
  const decided = votes.decide();
  for (const adjective of adjectives) if (votes.has(adjective)) decided.set(adjective, 'nationality');
  return decided;
}

/** What the model says of the mention itself. */
function addOwn(votes: TypeVotes, { name, type, confidence }: NamedThing): void {
  // Dates are told by their form, and a word that is only known to be capitalised says nothing of its type.
  if (type !== 'date' && (type !== 'other' || confidence >= 0.5)) votes.add(name, type, confidence);
}

/** A person that is a single word may as well be a place or a body. */
function doubt(votes: TypeVotes, { name, type, classes }: NamedThing): void {
  if (type !== 'person' || !classes) return;
  votes.add(name, 'place', classes[nameClasses.indexOf('place')]);
  votes.add(name, 'organization', MAYBE_BODY * classes[nameClasses.indexOf('organization')]);
}

/** What a person's whole name says of its outer words. */
function addParts(votes: TypeVotes, { name, type, confidence }: NamedThing): void {
  if (type !== 'person' || confidence < 0.6) return;
  const words = name.split(' ');
  if (words.length < 2) return;
  for (const word of [words[0], words[words.length - 1]]) {
    if (votes.has(word) && isFree(word)) votes.add(word, 'person', PART_OF_NAME);
  }
}

function addSurroundings(votes: TypeVotes, { name, around, isThing, besidePlace }: NamedThing): void {
  if (!(around || isThing || besidePlace) || !votes.has(name) || !isFree(name)) return;
  if (around) votes.add(name, around, AROUND);
  if (isThing) votes.add(name, 'person', -AROUND);
  if (besidePlace) votes.add(name, 'place', BESIDE * besidePlace);
}

/** What an organisation's whole name says of its first word. */
function addNamesake(votes: TypeVotes, { name, type, confidence }: NamedThing): void {
  if (type !== 'organization') return;
  const words = name.split(' ');
  const namesake = words.length > 1 ? namesakeOf(words) : undefined;
  if (namesake && votes.has(words[0]) && isFree(words[0])) votes.add(words[0], namesake, NAMESAKE * confidence);
}

/** Takes names with an adjective for places; gives the adjectives and their plurals. */
function addAdjectives(votes: TypeVotes, adjectiveOf: (name: string) => string | undefined): ReadonlySet<string> {
  const adjectives = new Set<string>();
  for (const name of votes.names()) {
    const adjective = isFree(name) ? adjectiveOf(name) : undefined;
    if (adjective === undefined || givenNames().has(adjective)) continue;
    votes.add(name, 'place', HAS_ADJECTIVE);
    adjectives.add(adjective).add(`${adjective}s`);
  }
  return adjectives;
}

/** Whether a name is a single word that nothing introduces as a person. */
function isDoubtful(name: string, introduced: ReadonlySet<string>): boolean {
  return (
    !name.includes(' ') && !introduced.has(name.toLowerCase()) && !givenNames().has(name) && !/^[JS]r\b/u.test(name)
  );
}

/** The words, in small letters, of the names that the article introduces as people: by a title, a description or as parts of whole names. */
function introducedIn(things: readonly NamedThing[]): ReadonlySet<string> {
  const introduced = new Set<string>();
  for (const { name, type, around } of things) {
    if (around === 'person' || (type === 'person' && name.includes(' ')))
      for (const word of name.toLowerCase().split(' ')) introduced.add(word);
  }
  return introduced;
}

/** Whether the word lists leave open what a name is. */
function isFree(name: string): boolean {
  return knownPhrases().get(name) === undefined;
}

/** What the first word of an organisation's name is when it stands alone: the company itself, or the place where it is. */
function namesakeOf(words: readonly string[]): EntityType | undefined {
  const last = words[words.length - 1];
  if (companyTails().has(last)) return 'organization';
  return localTails().has(last) || decisivePlaceTails().has(words[1]) ? 'place' : undefined;
}
