import type { Span } from '../text/span';
import type { LinkReason, Unlinked } from './linkReason';
import { LocalEntity, placeOf, type Link, type Links } from './localEntity';
import type { Named } from './mentions';
import { findPeople, ShortNames, type Person, type PersonMention } from './people';
import { fitsInitials, readPerson } from './personName';
import { choosePerson } from './choosePerson';

/**
 * Links the people of one article: full names to each other, parts of names to the full names that the article gives. What
 * could mean several people, or nobody the article introduces, becomes a suggestion of its own.
 *
 * @param taken folded names of the article's other entities: a given name that is one of them is not linked.
 */
export function linkPeople(mentions: readonly Named[], taken: ReadonlySet<string>): Links {
  const links: Links = new Map();
  const read = mentions.map((named): PersonMention => ({ named, name: readPerson(named) }));
  const people = findPeople(read);
  for (const person of people) for (const mention of person.full) links.set(mention.named, linkFull(person, mention));
  const short = new ShortNames(people);
  const loose = new Map<string, LocalEntity>();
  for (const mention of read) {
    if (links.has(mention.named)) continue;
    const link = linkPart(mention, people, short, taken);
    if (link) {
      link.entity.mentions.push(mention.named);
      link.entity.mentions.sort((a, b) => a.span.start - b.span.start);
    }
    links.set(mention.named, link ?? linkLoose(mention, loose, short, people));
  }
  return links;
}

function linkFull(person: Person, { name }: PersonMention): Link {
  const { entity } = person;
  const key = name.words.join(' ');
  if (key === person.words.join(' ')) return { entity, why: { code: 'fullName' } };
  const how = [...name.words].sort().join() === [...person.words].sort().join() ? 'order' : 'initials';
  const whole = person.full.find((other) => other.name.words.join(' ') === person.words.join(' ')) ?? person.full[0];
  return { entity, why: { code: 'variant', how, of: entity.name, antecedent: placeOf(whole.named) } };
}

function linkPart(
  mention: PersonMention,
  people: readonly Person[],
  short: ShortNames,
  taken: ReadonlySet<string>,
): Link | undefined {
  const { named, name } = mention;
  if (name.kind === 'role') return linkRole(mention, people);
  if (name.kind === 'initials') {
    const fitting = people.filter((person) => fitsInitials(name.words, person.words));
    if (fitting.length !== 1 || fitting[0].generation !== name.generation) return undefined;
    return { entity: fitting[0].entity, why: { code: 'variant', how: 'initials', ...of(fitting[0], named) } };
  }
  const { people: candidates, isGivenName } = short.candidates(name.words.join(' '));
  if (isGivenName && taken.has(named.folded)) return undefined;
  const choice = choosePerson(mention, candidates, isGivenName);
  if (!('person' in choice)) return undefined;
  const { person, by } = choice;
  const place = of(person, named);
  if (by === 'title')
    return { entity: person.entity, why: { code: 'title', title: name.titles.words[0] ?? '', ...place } };
  const why: LinkReason = isGivenName
    ? { code: 'givenNameOf', ...place }
    : { code: 'surnameOf', decidedBy: by, ...place };
  return { entity: person.entity, why };
}

/** `Apple CEO` is whom the article calls `Apple CEO Steve Jobs`. */
function linkRole({ named, name }: PersonMention, people: readonly Person[]): Link | undefined {
  const bearers = people.filter((person) => person.roles.has(name.role));
  if (bearers.length !== 1) return undefined;
  return { entity: bearers[0].entity, why: { code: 'variant', how: 'role', ...of(bearers[0], named) } };
}

function of(person: Person, named: Named): { of: string; antecedent: Span } {
  return { of: person.entity.name, antecedent: placeOf(person.entity.antecedent(named.span.start)) };
}

/** A part of a name that stays by itself; the same part twice in an article is one suggestion. */
function linkLoose(
  { named, name }: PersonMention,
  loose: Map<string, LocalEntity>,
  short: ShortNames,
  people: readonly Person[],
): Link {
  const key = name.words.length > 0 ? name.words.join(' ') : named.folded;
  let entity = loose.get(key);
  if (!entity) {
    entity = new LocalEntity('person', name.words.length > 0 ? name.shown : named.surface, key);
    loose.set(key, entity);
  }
  entity.mentions.push(named);
  const candidates =
    name.kind === 'initials'
      ? people.filter((person) => fitsInitials(name.words, person.words))
      : [...short.candidates(key).people];
  const because: Unlinked = candidates.length === 0 ? 'noAntecedent' : candidates.length > 1 ? 'several' : 'otherTitle';
  const why: LinkReason = {
    code: 'suggestedOnly',
    candidates: candidates.map((person) => person.entity.name),
    because,
  };
  return { entity, why, suggested: true };
}
