import { createRequire } from 'node:module';
import { iso31662 } from 'iso-3166';
import type { Document, GoldName } from './documents';
import { readCities } from './lexicons';
import type { Random } from './random';
import { eventPatterns, placePatterns, roles, sentences, titles, workPatterns } from './sentences';
import { type InventedPerson, PeopleMaker } from './worldNames';
import { type InventedOrganisation, makeOrganisation, type OrganisationKind, type Setting } from './worldOrganisations';

const require = createRequire(import.meta.url);

/** A country with what belongs to it. */
interface Country {
  readonly name: string;
  readonly nationality: string;
  readonly people: string;
  readonly cities: readonly string[];
  readonly regions: readonly string[];
}

const FIXED = /^\[([^|]+)\|(\w+)\]$/u;
const SLOT_OR_FIXED = /\{[^}]+\}|\[[^\]]+\|\w+\]/gu;
const SLOT = /\{(P|OA|OM|OU|OB|OP|OW|OS|O|A|C|D|N|T|R|L|E|W|G|S|date|day|n|title|role)(\d?)([FS]?)\}/gu;
const organisationKind: Readonly<Record<string, OrganisationKind | undefined>> = {
  OM: 'ministry',
  OU: 'study',
  OB: 'business',
  OP: 'politics',
  OW: 'press',
  OS: 'sport',
};
const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');

/** Countries with names and adjectives of i18n-iso-countries and i18n-nationality (MIT), cities of GeoNames (CC BY), regions of iso-3166 (MIT). */
function readCountries(): Country[] {
  const { countries } = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const { nationalities } = require('i18n-nationality/langs/en.json') as { nationalities: Record<string, string> };
  const cities = new Map<string, string[]>();
  for (const { name, country } of readCities(8000)) {
    const list = cities.get(country);
    if (list) list.push(name);
    else cities.set(country, [name]);
  }
  const made: Country[] = [];
  for (const [code, names] of Object.entries(countries)) {
    const name =
      typeof names === 'string'
        ? names
        : ([...names].sort((a, b) => a.length - b.length).find((one) => one.length > 3 && !one.includes(',')) ??
          names[0]);
    const nationality = nationalities[code] ?? '';
    const own = cities.get(code) ?? [];
    if (/[(,]/u.test(name) || !/^\p{Lu}[\p{L} ]+$/u.test(nationality) || nationality === name || own.length < 5)
      continue;
    const regions = iso31662.filter(({ parent }) => parent === code).map((one) => one.name.replace(/\s*[[(,].*$/u, ''));
    const people = /(?:ese|ish|ch|ss|ai)$/u.test(nationality) ? nationality : `${nationality}s`;
    made.push({ name, nationality, people, cities: own, regions: regions.length > 3 ? regions : own });
  }
  return made.sort((a, b) => b.cities.length - a.cities.length || (a.name < b.name ? -1 : 1));
}

/** Makes annotated articles out of the written sentences and names of all the world. */
export class ArticleMaker {
  readonly #random: Random;
  readonly #countries = readCountries();
  readonly #people = new PeopleMaker();

  constructor(random: Random) {
    this.#random = random;
  }

  make(id: number): Document {
    const cast = new Cast(this.#random, this.#countries, this.#people);
    const random = this.#random;
    let text = '';
    const names: GoldName[] = [];
    const count = 8 + random.below(8);
    for (let at = 0; at < count; at++) {
      cast.newSentence();
      const sentence = random.pick(sentences);
      let last = 0;
      for (const found of sentence.matchAll(SLOT_OR_FIXED)) {
        text += sentence.slice(last, found.index);
        last = found.index + found[0].length;
        const capitals = found.index === 0 && found[0] === '{T}' && random.chance(0.4);
        for (const { words, type } of fillings(found[0], cast)) {
          const start = text.length;
          text += capitals ? words.toUpperCase() : words;
          if (type) names.push({ start, end: text.length, type });
        }
      }
      text += sentence.slice(last) + (random.chance(0.35) && /[.”"]$/u.test(sentence) ? ' ' : '\n');
    }
    const shown = random.chance(0.5) ? text.replaceAll("'", '’') : text;
    return { id: `written-${id}`, source: 'written', text: shown, names };
  }
}

/** A stretch of text that fills a slot, with its type if it is a name. */
interface Filling {
  readonly words: string;
  readonly type?: string;
}

function fillings(slot: string, cast: Cast): Filling[] {
  const fixed = FIXED.exec(slot);
  if (fixed) return [{ words: fixed[1], type: fixed[2] }];
  const parts = [...slot.matchAll(SLOT)][0];
  return parts ? cast.fill(parts[1], parts[2], parts[3]) : [{ words: slot }];
}

/** Who and what one article is about: the same slot may mean the same thing in several sentences. */
class Cast {
  readonly #random: Random;
  readonly #countries: readonly Country[];
  readonly #people: PeopleMaker;
  readonly #persons: InventedPerson[] = [];
  readonly #seen = new Set<InventedPerson>();
  readonly #organisations = new Map<string, InventedOrganisation>();
  readonly #nations: Country[];
  #shift = 0;

  constructor(random: Random, countries: readonly Country[], people: PeopleMaker) {
    this.#random = random;
    this.#countries = countries;
    this.#people = people;
    this.#nations = Array.from({ length: 4 }, () => this.#nation());
    for (let at = 0; at < 5; at++) this.#persons.push(people.make(random));
  }

  /** Large countries are in the news more often. */
  #nation(): Country {
    const random = this.#random;
    return this.#countries[
      random.below(random.chance(0.5) ? Math.min(45, this.#countries.length) : this.#countries.length)
    ];
  }

  newSentence(): void {
    this.#shift = this.#random.below(5);
    if (this.#random.chance(0.3)) this.#persons[this.#random.below(5)] = this.#people.make(this.#random);
    if (this.#random.chance(0.3)) this.#nations[1 + this.#random.below(3)] = this.#nation();
    if (this.#random.chance(0.5)) this.#organisations.clear();
  }

  fill(slot: string, number: string, form: string): Filling[] {
    const random = this.#random;
    const nation = this.#nations[Math.max(0, Number(number || 1) - 1)] ?? this.#nations[0];
    switch (slot) {
      case 'P':
        return [{ words: this.#person(Number(number || 1) - 1, form), type: 'PER' }];
      case 'C':
        return [{ words: nation.name, type: 'LOC' }];
      case 'D':
        return [{ words: nation.nationality, type: 'NORP' }];
      case 'N':
        return [{ words: nation.people, type: 'NORP' }];
      case 'T':
        return [{ words: this.#city(nation), type: 'LOC' }];
      case 'R':
        return [{ words: random.pick(nation.regions), type: 'LOC' }];
      case 'L':
        return [{ words: this.#pattern(placePatterns), type: 'LOC' }];
      case 'E':
        return [{ words: this.#pattern(eventPatterns), type: 'MISC' }];
      case 'W':
        return [{ words: this.#pattern(workPatterns), type: 'MISC' }];
      case 'A':
        return [{ words: this.#organisation('O', number).letters ?? this.#letters(), type: 'ORG' }];
      case 'OA': {
        const { full, letters = this.#letters() } = this.#organisation('O', number);
        return [{ words: full, type: 'ORG' }, { words: ' (' }, { words: letters, type: 'ORG' }, { words: ')' }];
      }
      case 'date':
        return [{ words: this.#date() }];
      case 'day':
        return [{ words: random.chance(0.7) ? random.pick(weekdays) : this.#date() }];
      case 'n':
        return [{ words: String(1 + random.below(random.chance(0.5) ? 90 : 9000)) }];
      case 'title':
        return [{ words: random.pick(titles.split('|')) }];
      case 'role':
        return [{ words: random.pick(roles.split('|')) }];
      default:
        return [{ words: this.#organisation(slot, number).full, type: 'ORG' }];
    }
  }

  #person(index: number, form: string): string {
    const person = this.#persons[(index + this.#shift) % this.#persons.length];
    const isNew = !this.#seen.has(person);
    this.#seen.add(person);
    if (form === 'F') return person.full;
    if (form === 'S') return person.short;
    return isNew || this.#random.chance(0.4) ? person.full : person.short;
  }

  #city({ cities }: Country): string {
    const random = this.#random;
    return cities[random.chance(0.5) ? random.below(Math.min(6, cities.length)) : random.below(cities.length)];
  }

  #organisation(kind: string, number: string): InventedOrganisation {
    const key = kind + number;
    let organisation = this.#organisations.get(key);
    if (!organisation) {
      const nation = this.#random.pick(this.#nations);
      const person = this.#people.make(this.#random);
      const setting: Setting = {
        country: nation.name,
        nationality: nation.nationality,
        city: this.#city(nation),
        region: this.#random.pick(nation.regions),
        surname: person.full.split(' ').at(-1) ?? person.short,
        given: person.full.split(' ')[0],
      };
      organisation = makeOrganisation(this.#random, setting, organisationKind[kind]);
      this.#organisations.set(key, organisation);
    }
    return organisation;
  }

  #letters(): string {
    return Array.from({ length: 3 + this.#random.below(2) }, () =>
      this.#random.pick('ABCDEFGHIJKLMNOPRSTU'.split('')),
    ).join('');
  }

  #pattern(patterns: string): string {
    const person = this.#people.make(this.#random);
    const parts = person.full.split(' ');
    return this.#random.pick(patterns.split('|')).replace(SLOT, (_, slot: string, number: string) => {
      if (slot === 'S') return parts.at(-1) ?? person.short;
      if (slot === 'G') return parts[0];
      return this.fill(slot, number, '')[0].words;
    });
  }

  #date(): string {
    const random = this.#random;
    const month = random.pick(months);
    const day = 1 + random.below(28);
    const year = 1950 + random.below(75);
    const forms = [
      `${month} ${day}, ${year}`,
      `${month} ${day}`,
      `${day} ${month} ${year}`,
      `${month} ${year}`,
      String(year),
      month,
    ];
    return random.pick(forms);
  }
}
