import type { Mention } from '../model';
import { REACH } from './antecedent';
import { isLetter, isSpace } from './chars';
import type { MentionIndex } from './mentionIndex';
import { firstEndingAfter } from './reading';
import { classesOf, Word } from './words';

/** Somebody whom the text says to hold a role. */
interface Holder {
  readonly mention: Mention;
  /** The word before the role: "security" of "security chief". */
  readonly modifier: string;
}

interface Role {
  readonly head: string;
  readonly modifier: string;
}

/** UTF-16 units of a role and of what is read after a name. */
const LONGEST = 30;
const AFTER = 90;
/** "A spokesperson from", "a senior official of the". */
const UNNAMED =
  /(?<!\p{L})[Aa]n? (?:[\p{Ll}-]+ )?(?<modifier>[\p{Ll}-]+ )?(?<role>[\p{Ll}-]+) (?:from|for|of|at|with) (?:the )?/gu;
/** Modifiers that do not tell one holder from another. */
const LOOSE = new Set([
  'the',
  'a',
  'an',
  'former',
  'senior',
  'new',
  'young',
  'old',
  'late',
  'own',
  'other',
  'his',
  'her',
  'their',
  'its',
]);

/** Who holds which role, as the text tells it: "River spokesperson Viktor Lasko", "Viktor Lasko, a spokesperson", "her skipper, Viktor Lasko". */
export class Roles {
  readonly #holders = new Map<string, Holder[]>();
  readonly #index: MentionIndex;

  constructor(index: MentionIndex) {
    this.#index = index;
    const { text, mentions } = index;
    for (const mention of mentions) {
      if (mention.type !== 'person') continue;
      this.#add(roleBefore(text, mention.start), mention);
      if (text.charCodeAt(mention.end) === 0x2c)
        this.#add(roleAfter(text.slice(mention.end, mention.end + AFTER)), mention);
    }
  }

  /**
   * The one person that "the (modifier) role" at a place can stand for: the only holder named before it. A modifier must be the
   * holder's too.
   */
  holderBefore(role: string, modifier: string | undefined, place: number): Mention | undefined {
    let found: Mention | undefined;
    const wanted = modifier !== undefined && !LOOSE.has(modifier) ? modifier : undefined;
    for (const holder of this.#holders.get(canonical(role)) ?? []) {
      const { mention } = holder;
      if (mention.start >= place) break;
      if (wanted !== undefined && holder.modifier !== wanted) continue;
      if (found && found.entity !== mention.entity) return undefined;
      found = mention;
    }
    return found;
  }

  /**
   * Whom "the spokesperson" at a place stands for where the text has brought up one without a name: "a spokesperson from Qihu 360".
   * The last one counts.
   */
  unnamedBefore(role: string, modifier: string | undefined, place: number): string | undefined {
    const { text } = this.#index;
    const from = Math.max(0, place - REACH);
    const wanted = canonical(role);
    let found: string | undefined;
    for (const { index, 0: all, groups } of text.slice(from, place).matchAll(UNNAMED)) {
      const start = from + index;
      if (canonical(groups?.['role'] ?? '') !== wanted || this.#index.isQuoted({ start, end: start + all.length }))
        continue;
      if (modifier !== undefined && !LOOSE.has(modifier) && groups?.['modifier']?.trim() !== modifier) continue;
      const end = start + all.length;
      const mention = this.#index.mentions[firstEndingAfter(this.#index.mentions, end)];
      // "a spokesperson for the commission": what is no mention must be one word with its article.
      const plain = all.endsWith(' the ') ? /^\p{Ll}{3,}/u.exec(text.slice(end, end + LONGEST)) : null;
      const house = mention?.start === end ? mention.end : end + (plain?.[0].length ?? 0);
      if (house > end) found = text.slice(start, house).replace(/\s+/gu, ' ');
    }
    return found;
  }

  #add(role: Role | undefined, mention: Mention): void {
    if (!role) return;
    const holders = this.#holders.get(role.head);
    const holder = { mention, modifier: role.modifier };
    if (holders) holders.push(holder);
    else this.#holders.set(role.head, [holder]);
  }
}

/** Spokesman, spokeswoman and spokesperson are one role. */
function canonical(role: string): string {
  return role.toLowerCase().replace(/(?:wo)?man$/u, 'person');
}

/** The role right before a name that begins at a place, a comma or none between. */
function roleBefore(text: string, place: number): Role | undefined {
  let end = place;
  if (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  if (text.charCodeAt(end - 1) === 0x2c) end--;
  const start = wordStart(text, end);
  if (start === end || end === place) return undefined;
  const gap = text.charCodeAt(start - 1) === 0x20 || text.charCodeAt(start - 1) === 0xa0 ? start - 1 : start;
  return roleOf(text.slice(start, end), gap < start ? text.slice(wordStart(text, gap), gap) : '');
}

/** Where the word begins that ends at a place. */
function wordStart(text: string, end: number): number {
  let i = end;
  for (const stop = Math.max(0, end - LONGEST); i > stop; i--) {
    const code = text.charCodeAt(i - 1);
    if (!isLetter(code) && code !== 0x2d && code !== 0x27 && code !== 0x2019) break;
  }
  return i;
}

/** The role of an apposition after a name: ", a spokesperson for …"; its head stands before the first preposition. */
function roleAfter(after: string): Role | undefined {
  const apposition = /^,\s+([^,.;:()"“”]+)/u.exec(after)?.[1];
  if (apposition === undefined) return undefined;
  let before = '';
  let role: Role | undefined;
  for (const word of apposition.split(' ').slice(0, 8)) {
    const classes = classesOf(word.toLowerCase());
    if (classes & (Word.Preposition | Word.Relative | Word.Pronoun)) break;
    if (classes & (Word.Cue | Word.Auxiliary) && !(classes & Word.Role)) return undefined;
    role = roleOf(word, before) ?? role;
    before = word;
  }
  return role;
}

function roleOf(word: string, modifier: string): Role | undefined {
  const classes = classesOf(word.toLowerCase());
  if (!(classes & (Word.Role | Word.Title)) || classes & Word.Plural) return undefined;
  return { head: canonical(word), modifier: modifier.toLowerCase() };
}
