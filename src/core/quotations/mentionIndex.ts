import type { Mention } from '../model';
import { genderOf } from '../linking/genders';
import type { Span } from '../text/span';

/** A sex as a pronoun tells it. */
export type Sex = 'm' | 'f';

const MALE =
  /(?:^|\s)(?:Mr|Sir|Lord|King|Prince|Pope|Congressman|Chairman|Spokesman|Councilman|Businessman|Father|Actor)\.?(?:\s\S{1,30}){0,2}\s$/iu;
const FEMALE =
  /(?:^|\s)(?:Mrs|Ms|Miss|Lady|Dame|Queen|Princess|Congresswoman|Chairwoman|Spokeswoman|Councilwoman|Businesswoman|Mother|Actress|Sister)\.?(?:\s\S{1,30}){0,2}\s$/iu;
const MALE_AFTER =
  /^,[^.,]{0,60}(?:spokesman|chairman|businessman|actor|father|brother|son|husband|congressman)(?!\p{L})/iu;
const FEMALE_AFTER =
  /^,[^.,]{0,60}(?:spokeswoman|chairwoman|businesswoman|actress|mother|sister|daughter|wife|congresswoman)(?!\p{L})/iu;

/** The mentions of a text, for asking whom a pronoun or a role stands for. Everything is found on first use. */
export class MentionIndex {
  readonly #quoted: readonly Span[];
  #people: Set<string> | undefined;
  #sexes: Map<string, Sex | 'both'> | undefined;
  #shorts: Map<string, Mention | undefined> | undefined;

  /** @param quoted quoted stretches of the text in order, none within another: who is named in them is no antecedent. */
  constructor(
    readonly text: string,
    readonly mentions: readonly Mention[],
    quoted: readonly Span[],
  ) {
    this.#quoted = quoted;
  }

  /** The sex of a person, from titles, roles and given names anywhere in the text; undefined where nothing or both are told. */
  sexOf(entity: string): Sex | undefined {
    const told = (this.#sexes ??= this.#readSexes()).get(entity);
    return told === 'both' ? undefined : told;
  }

  /** Whether an entity of the text is a person. */
  isPerson(entity: string): boolean {
    return (this.#people ??= new Set(
      this.mentions.flatMap(({ type, entity: id }) => (type === 'person' ? [id] : [])),
    )).has(entity);
  }

  /** The one person or organization whose name ends with a word, for a name that was not recognised where it stands. */
  named(word: string): Mention | undefined {
    return (this.#shorts ??= this.#readShorts()).get(word.toLowerCase());
  }

  /** Whether a mention stands within quoted words. */
  isQuoted(mention: Span): boolean {
    let low = 0;
    let high = this.#quoted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#quoted[middle]?.end ?? 0) <= mention.start) low = middle + 1;
      else high = middle;
    }
    const span = this.#quoted[low];
    return span !== undefined && span.start < mention.start;
  }

  #readSexes(): Map<string, Sex | 'both'> {
    const sexes = new Map<string, Sex | 'both'>();
    for (const mention of this.mentions) {
      if (mention.type !== 'person') continue;
      const sex = this.#sexAt(mention);
      const known = sexes.get(mention.entity);
      if (sex) sexes.set(mention.entity, known && known !== sex ? 'both' : sex);
    }
    return sexes;
  }

  #sexAt(mention: Mention): Sex | undefined {
    const before = this.text.slice(Math.max(0, mention.start - 40), mention.start);
    if (FEMALE.test(before)) return 'f';
    if (MALE.test(before)) return 'm';
    const after = this.text.slice(mention.end, mention.end + 80);
    if (FEMALE_AFTER.test(after)) return 'f';
    if (MALE_AFTER.test(after)) return 'm';
    const [given = ''] = mention.name.toLowerCase().split(' ');
    return genderOf(given);
  }

  #readShorts(): Map<string, Mention | undefined> {
    const shorts = new Map<string, Mention | undefined>();
    for (const mention of this.mentions) {
      if (mention.type !== 'person' && mention.type !== 'organization') continue;
      const word = mention.name.slice(mention.name.lastIndexOf(' ') + 1).toLowerCase();
      const known = shorts.get(word);
      if (!shorts.has(word)) shorts.set(word, mention);
      else if (known && known.entity !== mention.entity) shorts.set(word, undefined);
    }
    return shorts;
  }
}
