import { genderOf } from './genders';
import { LocalEntity } from './localEntity';
import type { Named } from './mentions';
import { isFamilyFirst } from './familyFirst';
import { differOnlyInInitials, fitsInitials, isGiven, isTurnedRound, shortForms, type PersonName } from './personName';
import { differInOffice, isRegnal, joinTitles, type Gender, type Titles } from './titles';

/** A mention with its name read. */
export interface PersonMention {
  readonly named: Named;
  readonly name: PersonName;
}

/** Somebody whom the article gives a full name. */
export class Person {
  readonly entity: LocalEntity;
  readonly keys = new Set<string>();
  /** Every mention in full, in text order. */
  readonly full: PersonMention[] = [];
  titles: Titles;
  roles = new Set<string>();

  constructor(
    readonly words: readonly string[],
    readonly generation: string | undefined,
    first: PersonMention,
  ) {
    this.entity = new LocalEntity('person', shownName(first.name, generation), keyOf(words, generation));
    this.titles = first.name.titles;
  }

  get firstAt(): Named {
    return this.full[0].named;
  }

  get gender(): Gender | undefined {
    return this.titles.gender ?? genderOf(this.words[0]);
  }

  add(mention: PersonMention): void {
    this.full.push(mention);
    this.entity.whole.push(mention.named);
    this.titles = joinTitles(this.titles, mention.name.titles);
    if (mention.name.role !== '') this.roles.add(mention.name.role);
  }
}

export function keyOf(words: readonly string[], generation: string | undefined): string {
  return generation === undefined ? words.join(' ') : `${words.join(' ')} ${generation}`;
}

const SHOWN: Readonly<Record<string, string>> = { jr: ' Jr.', sr: ' Sr.' };

function shownName(name: PersonName, generation: string | undefined): string {
  return name.shown + (generation === undefined ? '' : (SHOWN[generation] ?? ` ${generation.toUpperCase()}`));
}

/**
 * The people whom an article names in full. Names that differ only in initials, or in which of two words comes first, are one
 * person's if no third name could be meant as well; all others stay apart.
 */
export function findPeople(mentions: readonly PersonMention[]): Person[] {
  const byKey = new Map<string, Person>();
  const tails = tailsOf(mentions);
  const numbers = numbersOf(mentions);
  const whole = mentions.filter(({ name }) => name.kind === 'full' && !isTail(name, tails));
  const byLast = new Map<string, PersonMention[]>();
  for (const one of whole) {
    const list = byLast.get(lastOf(one.name));
    if (!list) byLast.set(lastOf(one.name), [one]);
    else if (list[list.length - 1].name.words.join() !== one.name.words.join()) list.push(one);
  }
  // "J. K. Rowling" is a full name where nobody in the article can be meant by it.
  const lettered = mentions.filter(
    ({ name }) =>
      name.kind === 'initials' &&
      name.words.length > 2 &&
      !(byLast.get(lastOf(name)) ?? []).some((one) => fitsInitials(name.words, one.name.words)),
  );
  for (const mention of [...whole, ...lettered].sort((a, b) => a.named.span.start - b.named.span.start)) {
    const { words } = mention.name;
    const generation = mention.name.generation ?? numbers.get(words.join(' '));
    const key = keyOf(words, generation);
    let person = byKey.get(key);
    if (!person) {
      person = new Person(words, generation, mention);
      person.keys.add(key);
      byKey.set(key, person);
    }
    person.add(mention);
  }
  return joinVariants([...byKey.values()]);
}

function lastOf({ words }: PersonName): string {
  return words[words.length - 1];
}

/** The number of a crowned head whom the article names with one number only: Elizabeth II. */
function numbersOf(mentions: readonly PersonMention[]): ReadonlyMap<string, string | undefined> {
  const numbers = new Map<string, string | undefined>();
  for (const { name } of mentions) {
    if (name.generation === undefined || !isRegnal(name.words[0] ?? '')) continue;
    const key = name.words.join(' ');
    numbers.set(key, numbers.has(key) && numbers.get(key) !== name.generation ? undefined : name.generation);
  }
  return numbers;
}

/** Surnames of several words, each with the longer names that end in it: `lopez obrador`. */
function tailsOf(mentions: readonly PersonMention[]): ReadonlyMap<string, ReadonlySet<string>> {
  const tails = new Map<string, Set<string>>();
  for (const { name } of mentions) {
    if (name.kind !== 'full') continue;
    for (let from = 1; from <= name.words.length - 2; from++) {
      const tail = name.words.slice(from).join(' ');
      const known = tails.get(tail);
      if (known) known.add(name.words.join(' '));
      else tails.set(tail, new Set([name.words.join(' ')]));
    }
  }
  return tails;
}

/** Whether two words are the surname of somebody whom the article names in full, and not a name of their own. */
function isTail({ words, generation }: PersonName, tails: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  return generation === undefined && tails.has(words.join(' ')) && !isGiven(words[0]) && !isFamilyFirst(words);
}

function joinVariants(people: readonly Person[]): Person[] {
  const buckets = new Map<string, Person[]>();
  for (const person of people) {
    // One bucket for both orders of a name's ends.
    const bucket = [person.words[0], person.words[person.words.length - 1]].sort().join(' ');
    const list = buckets.get(bucket);
    if (list) list.push(person);
    else buckets.set(bucket, [person]);
  }
  const gone = new Set<Person>();
  for (const list of buckets.values()) {
    if (list.length < 2) continue;
    const pairs = list.flatMap((a, index) => list.slice(index + 1).map((b): [Person, Person] => [a, b]));
    const close = pairs.filter(([a, b]) => areVariants(a, b));
    for (const [a, b] of close) {
      // "John Smith" between "John A. Smith" and "John B. Smith" is neither.
      const isContested = [a, b].some(
        (one) => close.filter((pair) => pair.includes(one)).length > 1 && !allAgree(list),
      );
      if (isContested || gone.has(a) || gone.has(b)) continue;
      const [kept, other] = a.words.length >= b.words.length ? [a, b] : [b, a];
      absorb(kept, other);
      gone.add(other);
    }
  }
  return people.filter((person) => !gone.has(person)).sort((a, b) => a.firstAt.span.start - b.firstAt.span.start);
}

function areVariants(a: Person, b: Person): boolean {
  if (a.generation !== b.generation || differInOffice(a.titles, b.titles)) return false;
  return differOnlyInInitials(a.words, b.words) || isTurnedRound(a.words, b.words);
}

function allAgree(list: readonly Person[]): boolean {
  return list.every((a, index) => list.slice(index + 1).every((b) => areVariants(a, b)));
}

function absorb(kept: Person, other: Person): void {
  for (const key of other.keys) kept.keys.add(key);
  for (const mention of other.full) kept.full.push(mention);
  kept.full.sort((a, b) => a.named.span.start - b.named.span.start);
  kept.entity.whole.splice(0, kept.entity.whole.length);
  for (const { named } of kept.full) kept.entity.whole.push(named);
  kept.titles = joinTitles(kept.titles, other.titles);
  for (const role of other.roles) kept.roles.add(role);
}

/** People by the parts of their names that may stand for them. */
export class ShortNames {
  readonly #people = new Map<string, { readonly person: Person; readonly strength: number }[]>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const forms = new Map<string, number>();
      for (const { name } of person.full) {
        for (const [form, strength] of shortForms(name.words)) {
          if ((forms.get(form) ?? 0) < strength) forms.set(form, strength);
        }
      }
      for (const [form, strength] of forms) {
        const list = this.#people.get(form);
        if (list) list.push({ person, strength });
        else this.#people.set(form, [{ person, strength }]);
      }
    }
  }

  /** Those whom a part of a name can mean, the usual readings before given names. */
  candidates(form: string): { readonly people: readonly Person[]; readonly isGivenName: boolean } {
    const found = this.#people.get(form) ?? [];
    const usual = found.filter(({ strength }) => strength >= 2);
    return { people: (usual.length > 0 ? usual : found).map(({ person }) => person), isGivenName: usual.length === 0 };
  }
}
