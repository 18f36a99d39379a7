import { countries } from '../core/entities/lexicon/countries';
import type { Document, GoldName } from './documents';
import { readCities } from './lexicons';
import type { Random } from './random';
import { PeopleMaker } from './worldNames';

/**
 * Copies of annotated texts in which people and places have other names, the same for the same name throughout: what is around a name
 * counts for more, and names of the whole world occur.
 */
export class Renamer {
  readonly #random: Random;
  readonly #people = new PeopleMaker();
  readonly #cities = readCities(30_000).map(({ name }) => name);
  readonly #countries = [...countries()].filter((name) => name.length > 3);

  constructor(random: Random) {
    this.#random = random;
  }

  rename(document: Document): Document {
    const surnames = new Map<string, string>();
    const others = new Map<string, string>();
    // Whole names first, so that a surname alone gets the surname of the same person.
    const names = document.names.filter((name, at) => at === 0 || name.start >= document.names[at - 1].end);
    for (const name of names) {
      const words = document.text.slice(name.start, name.end);
      if (name.type !== 'PER' || !/^\p{Lu}\S+(?: \p{Lu}\S*)+$/u.test(words) || others.has(words)) continue;
      const person = this.#people.make(this.#random);
      others.set(words, person.full);
      surnames.set(words.split(' ').at(-1) ?? words, person.short);
    }
    let text = '';
    let last = 0;
    const renamed: GoldName[] = [];
    for (const name of names) {
      const words = document.text.slice(name.start, name.end);
      text += document.text.slice(last, name.start);
      const start = text.length;
      text += this.#other(words, name.type, others, surnames);
      renamed.push({ start, end: text.length, type: name.type });
      last = name.end;
    }
    return {
      id: `${document.id}-renamed`,
      source: document.source,
      text: text + document.text.slice(last),
      names: renamed,
    };
  }

  #other(words: string, type: string, others: Map<string, string>, surnames: Map<string, string>): string {
    const known = others.get(words) ?? surnames.get(words);
    if (known !== undefined) return known;
    let other = words;
    if (type === 'PER' && /^\p{Lu}\p{Ll}+$/u.test(words)) other = this.#people.make(this.#random).short;
    else if (type === 'LOC' && countries().has(words)) other = this.#random.pick(this.#countries);
    else if (type === 'LOC' && /^\p{Lu}\p{Ll}+$/u.test(words)) other = this.#random.pick(this.#cities);
    others.set(words, other);
    return other;
  }
}
