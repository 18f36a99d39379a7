import type { Mention } from '../model';
import { genderOf } from '../linking/genders';
import type { Span } from '../text/span';

/** A sex as a pronoun tells it. */
export type Sex = 'm' | 'f';

/** Titles and roles that tell the sex of whom they stand next to. */
const TELLING = new Map<string, Sex>([
  ...'mr sir lord king prince pope congressman chairman spokesman councilman businessman father actor brother son husband'
    .split(' ')
    .map((word) => [word, 'm'] as const),
  ...'mrs ms miss lady dame queen princess congresswoman chairwoman spokeswoman councilwoman businesswoman mother actress sister daughter wife'
    .split(' ')
    .map((word) => [word, 'f'] as const),
]);
/** UTF-16 units before and after a name that are read for them, and mentions of a person. */
const BEFORE = 30;
const AFTER = 70;
const MENTIONS = 6;

/** The mentions of a text, for asking whom a pronoun or a role stands for. Everything is found on first use. */
export class MentionIndex {
  readonly #quoted: readonly Span[];
  readonly #sexes = new Map<string, Sex | undefined>();
  #people: Map<string, Mention[]> | undefined;
  #shorts: Map<string, Mention | undefined> | undefined;

  /** @param quoted quoted stretches of the text in order, none within another: who is named in them is no antecedent. */
  constructor(
    readonly text: string,
    readonly mentions: readonly Mention[],
    quoted: readonly Span[],
  ) {
    this.#quoted = quoted;
  }

  /** The sex of a person, from the given name, else from titles and roles at its first mentions; undefined where nothing tells. */
  sexOf(entity: string): Sex | undefined {
    if (this.#sexes.has(entity)) return this.#sexes.get(entity);
    const sex = this.#readSex(this.#persons().get(entity) ?? []);
    this.#sexes.set(entity, sex);
    return sex;
  }

  /** Whether an entity of the text is a person. */
  isPerson(entity: string): boolean {
    return this.#persons().has(entity);
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

  #persons(): Map<string, Mention[]> {
    if (this.#people) return this.#people;
    this.#people = new Map();
    for (const mention of this.mentions) {
      if (mention.type !== 'person') continue;
      const known = this.#people.get(mention.entity);
      if (known) known.push(mention);
      else this.#people.set(mention.entity, [mention]);
    }
    return this.#people;
  }

  #readSex(mentions: readonly Mention[]): Sex | undefined {
    const name = mentions[0]?.name.toLowerCase() ?? '';
    const given = genderOf(name.split(' ', 1)[0] ?? '');
    if (given) return given;
    for (const { start, end } of mentions.slice(0, MENTIONS)) {
      const before = telling(this.text.slice(Math.max(0, start - BEFORE), start));
      if (before) return before;
      const after = this.text.charCodeAt(end) === 0x2c ? telling(this.text.slice(end, end + AFTER)) : undefined;
      if (after) return after;
    }
    return undefined;
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

/** What the words between two stops tell. */
function telling(words: string): Sex | undefined {
  for (const word of words.toLowerCase().split(/[^\p{L}]+/u)) {
    const sex = TELLING.get(word);
    if (sex) return sex;
  }
  return undefined;
}
