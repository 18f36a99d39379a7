import type { EntityType } from '../model';
import { DATELINE, withoutCapitals } from './datelinePlace';
import type { Paragraph, TokenRange } from './paragraph';
import { tokenName, type TokenName, withBorders } from './tokenName';

/** A paragraph with the names found in it so far. */
export interface NamedParagraph {
  readonly paragraph: Paragraph;
  readonly names: readonly TokenName[];
}

/** A name of the article. */
interface KnownHere {
  readonly words: readonly string[];
  readonly type: EntityType;
}

/** Names that are surely names in one place of an article are names in its other places too. */
const SURE = 0.6;
const FOUND_AGAIN = 0.6;
/** A word in an article's whole name of a person is that person when it stands alone. */
const types: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place', 'event']);

/**
 * What one article says of its own names: which words and phrases are names in some place of it, by their first word, and which words
 * it also writes small.
 */
export class ArticleNames {
  readonly #byFirstWord = new Map<string, KnownHere[]>();
  readonly #paragraphs: Paragraph[] = [];
  #writtenSmall: ReadonlySet<string> | undefined;
  /** Capitalised words that may be adjectives for the people of a place, without their plural s. */
  readonly #adjectives = new Set<string>();
  readonly #seen = new Set<string>();
  /** The last words of people's whole names. */
  readonly #surnames = new Set<string>();

  /** Takes what a paragraph says; all of the article's are added before any is searched. */
  add({ paragraph, names }: NamedParagraph): void {
    const { words } = paragraph.tokens;
    this.#paragraphs.push(paragraph);
    this.#writtenSmall = undefined;
    for (let at = 0; at < words.length; at++) {
      if (!paragraph.capital[at] || !mayBeAdjective(words[at])) continue;
      if (/(?:[ai]n|ese|ish)s?$/u.test(words[at])) this.#adjectives.add(words[at].replace(/s$/u, ''));
    }
    for (const { from, to, type, confidence } of names) {
      if (confidence < SURE || !types.has(type) || !paragraph.capital[from]) continue;
      this.#add(words.slice(from, to), type);
      if (confidence === DATELINE) this.#add(words.slice(from, to).map(withoutCapitals), type);
      if (type !== 'person' || to - from < 2) continue;
      for (const at of [from, to - 1]) if (paragraph.capital[at]) this.#add([words[at]], type);
      if (!words.slice(from, to).some((word) => /^(?:of|[-–])$/u.test(word))) this.#surnames.add(words[to - 1]);
    }
  }

  /** The adjective that the article has for the people of a place of this name: "Tordeskan" for "Tordesk". */
  adjectiveOf(name: string): string | undefined {
    if (name.length < 4 || name.includes(' ')) return undefined;
    const stem = name.replace(/[aeiouy]+$/u, '');
    for (const one of [`${name}n`, `${name}an`, `${stem}an`, `${stem}ian`, `${stem}ese`, `${stem}ish`])
      if (this.#adjectives.has(one)) return one;
    return undefined;
  }

  /** "Bader of the Brookings Institute" as two names where the article knows a Bader by his whole name, "Xi-Obama" where it knows both. */
  parted({ tokens: { words } }: Paragraph, name: TokenName): readonly TokenName[] {
    const { from, to, type, confidence, classes } = name;
    if (to - from < 3 || !this.#surnames.has(words[from])) return [name];
    const person = tokenName(from, from + 1, 'person', confidence, classes);
    if (type === 'person') {
      const isPair = to - from === 3 && /^[-–]$/u.test(words[from + 1]) && this.#surnames.has(words[to - 1]);
      return isPair ? [person, tokenName(to - 1, to, 'person', confidence, classes)] : [name];
    }
    if (words[from + 1] !== 'of') return [name];
    const rest = words[from + 2] === 'the' ? from + 3 : from + 2;
    return rest < to ? [person, withBorders(name, rest, to)] : [name];
  }

  /** Names of the article that stand in a paragraph and were not found there: "Snowden's revelations …", "the Xi-Obama talks". */
  findAgain({ paragraph, names }: NamedParagraph): TokenName[] {
    const { words } = paragraph.tokens;
    const found: TokenName[] = [];
    let taken: Uint8Array | undefined;
    for (let at = 0; at < words.length; at++) {
      const candidates = paragraph.capital[at] ? this.#byFirstWord.get(words[at]) : undefined;
      if (!candidates) continue;
      taken ??= tokensOf(names, words.length);
      const match = taken[at] ? undefined : firstHere(candidates, words, at, taken);
      if (!match) continue;
      const to = at + match.words.length;
      // A run of capitals that goes on is another name, and a word that may be an ordinary one opens a sentence.
      if (to - at === 1 && this.#isDoubtful(paragraph, at)) continue;
      found.push(tokenName(at, to, match.type, FOUND_AGAIN));
      at = to - 1;
    }
    return found;
  }

  #isDoubtful(paragraph: Paragraph, at: number): boolean {
    const { words } = paragraph.tokens;
    if (words[at].length < 2) return true;
    return paragraph.opens[at] && this.#isWrittenSmall(words[at].toLowerCase());
  }

  /** Seldom asked: gathered then. */
  #isWrittenSmall(word: string): boolean {
    this.#writtenSmall ??= new Set(
      this.#paragraphs.flatMap(({ tokens, capital }) => tokens.words.filter((_, at) => !capital[at])),
    );
    return this.#writtenSmall.has(word);
  }

  #add(words: readonly string[], type: EntityType): void {
    const key = words.join(' ');
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const list = this.#byFirstWord.get(words[0]);
    // The longest first; of those of one length the one that came first.
    if (list) list.splice(list.findLastIndex((other) => other.words.length >= words.length) + 1, 0, { words, type });
    else this.#byFirstWord.set(words[0], [{ words, type }]);
  }
}

/** By its last letter alone. */
function mayBeAdjective(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last === 110 || last === 101 || last === 104 || last === 115;
}

/** 1 for each token of the names. */
function tokensOf(names: readonly TokenRange[], length: number): Uint8Array {
  const tokens = new Uint8Array(length);
  for (const { from, to } of names) tokens.fill(1, from, to);
  return tokens;
}

/** The first of some names that stands at a token. */
function firstHere(
  names: readonly KnownHere[],
  words: readonly string[],
  at: number,
  taken: Uint8Array,
): KnownHere | undefined {
  for (const name of names) if (isHere(name.words, words, at, taken)) return name;
  return undefined;
}

function isHere(name: readonly string[], words: readonly string[], at: number, taken: Uint8Array): boolean {
  for (let offset = 0; offset < name.length; offset++) {
    if (words[at + offset] !== name[offset] || taken[at + offset]) return false;
  }
  return true;
}
