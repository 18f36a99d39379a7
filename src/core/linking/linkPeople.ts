import type { Steps } from '../steps';
import type { Span } from '../text/span';
import type { LinkReason, Unlinked } from './linkReason';
import { LocalEntity, placeOf, type Link, type Links } from './localEntity';
import type { Named } from './mentions';
import { findPeople, ShortNames, type Person, type PersonMention } from './people';
import { fitsInitials, readPerson } from './personName';
import { choosePerson } from './choosePerson';

/** Names that are read or linked in one go; the first is one by itself, for patterns are compiled when they are first asked. */
const STEP = 16;

/**
 * Links the people of one article: full names to each other, parts of names to the full names that the article gives. What
 * could mean several people, or nobody the article introduces, becomes a suggestion of its own.
 *
 * @param taken folded names of the article's other entities: a given name that is one of them is not linked.
 */
export function* linkPeople(mentions: readonly Named[], taken: ReadonlySet<string>): Steps<Links> {
  const links: Links = new Map();
  const read: PersonMention[] = [];
  for (const named of mentions) {
    read.push({ named, name: readPerson(named) });
    if (read.length % STEP === 1) yield;
  }
  const people = findPeople(read);
  yield;
  for (const person of people)
    for (const mention of person.full) {
      links.set(mention.named, { ...linkFull(person, mention), form: mention.name.shown });
    }
  const short = new ShortNames(people);
  const roles = bearersOf(people);
  const loose = new Map<string, LocalEntity>();
  for (const mention of read) {
    if (links.has(mention.named)) continue;
    if (links.size % STEP === 0) yield;
    const link = linkPart(mention, roles, short, taken, loose);
    if ('because' in link) {
      links.set(mention.named, linkLoose(mention, link, loose));
      continue;
    }
    link.entity.parts.push(mention.named);
    links.set(mention.named, { ...link, form: mention.name.shown });
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
  roles: ReadonlyMap<string, readonly Person[]>,
  short: ShortNames,
  taken: ReadonlySet<string>,
  loose: ReadonlyMap<string, LocalEntity>,
): Link | Loose {
  const { named, name } = mention;
  if (name.kind === 'role') return linkRole(mention, roles);
  if (name.kind === 'initials')
    return linkInitials(mention, short.candidates(name.words[name.words.length - 1]).people);
  const key = name.words.join(' ');
  const { people: candidates, isGivenName } = short.candidates(key);
  if (isGivenName && candidates.length > 0 && taken.has(named.folded)) return { candidates, because: 'otherType' };
  const choice = choosePerson(mention, candidates, isGivenName);
  if ('unsure' in choice) return { candidates, because: choice.unsure };
  const { person, by } = choice;
  // "Reske replied … a letter by Mira Reske": the one who goes by the surname was there before her.
  const earlier = loose.get(key)?.parts[0];
  const isContrast =
    earlier !== undefined &&
    earlier.paragraph === person.firstAt.paragraph &&
    earlier.span.start < person.firstAt.span.start;
  if (isContrast) return { candidates, because: 'several' };
  const place = of(person, named);
  const [title] = name.titles.words;
  if (by === 'title' && title !== undefined) return { entity: person.entity, why: { code: 'title', title, ...place } };
  const why: LinkReason = isGivenName
    ? { code: 'givenNameOf', ...place }
    : { code: 'surnameOf', decidedBy: by, ...place };
  return { entity: person.entity, why };
}

function linkInitials({ named, name }: PersonMention, people: readonly Person[]): Link | Loose {
  const fitting = people.filter(
    (person) => fitsInitials(name.words, person.words) && person.generation === name.generation,
  );
  if (fitting.length !== 1) return { candidates: fitting, because: fitting.length > 1 ? 'several' : 'noAntecedent' };
  return { entity: fitting[0].entity, why: { code: 'variant', how: 'initials', ...of(fitting[0], named) } };
}

/** `Apple CEO` is whom the article calls `Apple CEO Steve Jobs`. */
function linkRole({ named, name }: PersonMention, roles: ReadonlyMap<string, readonly Person[]>): Link | Loose {
  const bearers = roles.get(name.role) ?? [];
  if (bearers.length !== 1) return { candidates: bearers, because: bearers.length > 1 ? 'several' : 'noAntecedent' };
  return { entity: bearers[0].entity, why: { code: 'variant', how: 'role', ...of(bearers[0], named) } };
}

function bearersOf(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const roles = new Map<string, Person[]>();
  for (const person of people) {
    for (const role of person.roles) {
      const list = roles.get(role);
      if (list) list.push(person);
      else roles.set(role, [person]);
    }
  }
  return roles;
}

function of(person: Person, named: Named): { of: string; antecedent: Span } {
  return { of: person.entity.name, antecedent: placeOf(person.entity.antecedent(named.span.start)) };
}

/** Whom a part of a name that was not linked could mean. */
interface Loose {
  readonly candidates: readonly Person[];
  readonly because: Unlinked;
}

/** A part of a name that stays by itself; the same part twice in an article is one suggestion. */
function linkLoose(
  { named, name }: PersonMention,
  { candidates, because }: Loose,
  loose: Map<string, LocalEntity>,
): Link {
  const key = name.words.length > 0 ? name.words.join(' ') : named.folded;
  let entity = loose.get(key);
  if (!entity) {
    entity = new LocalEntity('person', name.words.length > 0 ? name.shown : named.surface, key);
    loose.set(key, entity);
  }
  entity.parts.push(named);
  const names = candidates.map((person) => person.entity.name);
  return { entity, why: { code: 'suggestedOnly', candidates: names, because }, suggested: true, form: entity.name };
}
