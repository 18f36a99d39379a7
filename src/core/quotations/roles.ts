import type { Mention } from '../model';
import type { MentionIndex } from './mentionIndex';
import { classesOf, Word } from './words';

/** A role and whom the text says to hold it, in text order. */
interface Holder {
  readonly start: number;
  readonly mention: Mention;
}

const BEFORE = 60;
const AFTER = 90;

/** Who holds which role, as the text tells it: "Foreign Ministry spokesperson Hong Lei", "Hong Lei, a spokesperson for …". */
export class Roles {
  readonly #holders = new Map<string, Holder[]>();

  constructor(index: MentionIndex) {
    const { text, mentions } = index;
    for (const mention of mentions) {
      if (mention.type !== 'person') continue;
      for (const role of rolesBefore(text.slice(Math.max(0, mention.start - BEFORE), mention.start)))
        this.#add(role, mention);
      for (const role of rolesAfter(text.slice(mention.end, mention.end + AFTER))) this.#add(role, mention);
    }
  }

  /** The one person that a place's "the minister" can stand for: the only holder of the role named before it. */
  holderBefore(role: string, place: number): Mention | undefined {
    let found: Mention | undefined;
    for (const { start, mention } of this.#holders.get(canonical(role)) ?? []) {
      if (start >= place) break;
      if (found && found.entity !== mention.entity) return undefined;
      found = mention;
    }
    return found;
  }

  #add(role: string, mention: Mention): void {
    const holders = this.#holders.get(role);
    if (!holders) this.#holders.set(role, [{ start: mention.start, mention }]);
    else if (holders.at(-1)?.mention !== mention) holders.push({ start: mention.start, mention });
  }
}

/** Spokesman, spokeswoman and spokesperson are one role. */
function canonical(role: string): string {
  return role.toLowerCase().replace(/(?:wo)?man$/u, 'person');
}

/** Roles in the words right before a name, back to the last mark. */
function rolesBefore(before: string): readonly string[] {
  const words = /[\p{L}'’ -]*$/u.exec(before)?.[0].trim().split(' ') ?? [];
  return words.slice(-5).filter(isRole).map(canonical);
}

/** The role of an apposition after a name: ", a spokesperson for …"; its head stands before the first preposition. */
function rolesAfter(after: string): readonly string[] {
  const apposition = /^,\s+([^,.;:()"“”]+)/u.exec(after)?.[1];
  if (apposition === undefined) return [];
  const roles: string[] = [];
  for (const word of apposition.split(' ').slice(0, 8)) {
    const classes = classesOf(word.toLowerCase());
    if (classes & Word.Preposition || classes & (Word.Relative | Word.Pronoun)) break;
    if (classes & (Word.Cue | Word.Auxiliary) && !(classes & Word.Role)) return [];
    if (isRole(word)) roles.push(canonical(word));
  }
  return roles.slice(-1);
}

function isRole(word: string): boolean {
  const classes = classesOf(word.toLowerCase());
  return (classes & (Word.Role | Word.Title)) !== 0 && (classes & (Word.Plural | Word.Adjective)) === 0;
}
