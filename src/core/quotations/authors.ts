import type { Mention } from '../model';
import { firstEndingAfter } from './reading';
import type { MentionIndex } from './mentionIndex';

/** UTF-16 units before a place that are read for whom it speaks of, and of a subject before its verb. */
const REACH = 2500;
const SENTENCE = 400;
/** Units before a sentence's first name that are no more than a title. */
const OPENING = 40;

const WORKS = 'article|book|column|commentary|editorial|essay|letter|memo|note|op-ed|paper|post|report|study';
/** What brings a work up, and what of it tells whose it is. */
const INTRODUCED = new RegExp(
  `(?<![\\p{L}-])(?:(?<verb>wrote|writes|written|argued|argues|said|says|explained|noted|concluded)\\s+in\\s+)?(?:an?|another|his|her|their)\\s+(?:[\\p{L}-]+\\s+){0,3}?(?<work>${WORKS})(?![\\p{L}-])(?<by>\\s+by\\s+(?:the\\s+)?)?`,
  'giu',
);
const WRITERS =
  /^(?:academics|analysts|authors|economists|experts|historians|professors|researchers|scholars|scientists|writers)$/u;
/** Between two who act together. */
const AND = /^(?:,|,? and)\s+(?:\p{L}+\.\s+)?$/u;

/** A work that the text brings up, with whoever it says has written it. */
interface Work {
  readonly noun: string;
  readonly at: number;
  readonly by: readonly Mention[];
}

/** Who speaks in "the article said", "the researchers said": whoever the text has named as the work's author. */
export class Authors {
  readonly #index: MentionIndex;

  constructor(index: MentionIndex) {
    this.#index = index;
  }

  /** The authors of "the article" at a place: those of the last article that the text brought up, if it tells them. */
  ofWork(noun: string, place: number): readonly Mention[] {
    return this.#before(place, (work) => work.noun === noun)?.by ?? [];
  }

  /** Whom "the researchers" at a place stands for: the several authors of the last work, if it has several. */
  ofPlural(role: string, place: number): readonly Mention[] {
    if (!WRITERS.test(role)) return [];
    const by = this.#before(place, (work) => work.by.length > 0)?.by ?? [];
    return by.length > 1 ? by : [];
  }

  #before(place: number, fits: (work: Work) => boolean): Work | undefined {
    const from = Math.max(0, place - REACH);
    const brought = [...this.#index.text.slice(from, place).matchAll(INTRODUCED)];
    return brought.map((match) => this.#read(match, from + match.index)).findLast(fits);
  }

  #read({ 0: { length }, groups }: RegExpMatchArray, at: number): Work {
    const noun = groups?.['work']?.toLowerCase() ?? '';
    if (this.#index.isQuoted({ start: at, end: at + length })) return { noun, at, by: [] };
    if (groups?.['by'] !== undefined) return { noun, at, by: this.#chainFrom(at + length) };
    return { noun, at, by: groups?.['verb'] === undefined ? [] : this.#subjectOf(at) };
  }

  /** The subject of the sentence whose verb stands at a place: the people with whom it begins. */
  #subjectOf(verb: number): readonly Mention[] {
    const { text } = this.#index;
    const before = text.slice(Math.max(0, verb - SENTENCE), verb);
    const from = verb - before.length + lastSentence(before);
    const by = this.#chainFrom(from, OPENING);
    return by.every(({ type, end }) => type === 'person' && end <= verb) ? by : [];
  }

  /** The names that follow one another, joined by "and" or commas, from a place on. @param gap units that may stand before the first. */
  #chainFrom(place: number, gap = 0): readonly Mention[] {
    const { text, mentions } = this.#index;
    const chain: Mention[] = [];
    for (let at = firstEndingAfter(mentions, place); at < mentions.length; at++) {
      const mention = mentions[at];
      if (mention.type !== 'person' && (mention.type !== 'organization' || chain.length > 0)) break;
      const last = chain.at(-1);
      if (last ? !AND.test(text.slice(last.end, mention.start)) : mention.start > place + gap) break;
      chain.push(mention);
    }
    return chain;
  }
}

/** Where the last sentence of some words begins. */
function lastSentence(words: string): number {
  let start = 0;
  for (const { index, 0: stop } of words.matchAll(/\n|[.!?]["”’]?\s+(?=\p{Lu})/gu)) {
    // "John L. Thornton": an initial's stop ends nothing.
    if (!/(?<!\p{L})\p{Lu}$/u.test(words.slice(0, index))) start = index + stop.length;
  }
  return start;
}
