import { normalise } from '../../../src/core/text/normalise';
import * as edit from './edits';
import { Random } from './random';
import type { Story } from './stories';
import { closed, mostWordsOfText, originOf, sentences, split, textOf, type Word } from './words';

/** A generated article with the truth about every word of it. */
export interface Generated {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly source: string;
  /** The story that most of it is a version of, -1 for none; what families are judged by. */
  readonly story: number;
  /** Where its words stand in `text`, and where they came from. */
  readonly starts: Int32Array;
  readonly origins: Int32Array;
}

export interface GeneratorOptions {
  readonly seed: number;
  /** How many stories families are made of. */
  readonly stories: number;
  /** Sizes of the families that are larger than what chance gives. */
  readonly large: readonly number[];
  readonly templates: number;
  readonly events: number;
}

/** Texts with numbers from here on are templates and page furniture: shared words, but no copies. */
export const firstTemplate = 9_000;
export const firstFurniture = 9_500;

const kinds: readonly (readonly [string, number, edit.Edit | undefined])[] = [
  ['furniture', 2, undefined],
  ['syndicated 5 %', 3, edit.syndicate(0.05)],
  ['syndicated 15 %', 2, edit.syndicate(0.15)],
  ['ocr 1 %', 1, edit.recognise(0.01)],
  ['ocr 3 %', 1, edit.recognise(0.03)],
  ['ocr 6 %', 1, edit.recognise(0.06)],
  ['ocr 10 %', 1, edit.recognise(0.1)],
  ['truncated', 1, edit.truncate],
  ['shuffled', 1, edit.shuffle],
  ['mojibake', 1, edit.mangle],
  ['CRLF', 1, edit.carriageReturns],
  ['hyphenated', 1, edit.hyphenate],
  ['house style', 1, edit.restyle],
  ['head', 1, edit.rehead],
  ['excerpt', 1, undefined],
  ['round-up', 0.7, undefined],
  ['copy of a copy', 2, undefined],
];
const simple = kinds.filter(([, , change]) => change);

/** A corpus of originals, copies of every kind, templates and independent stories about one event. The same for the same seed. */
export function generate(stories: readonly Story[], options: GeneratorOptions): Generated[] {
  return new Generator(stories, options).run();
}

class Generator {
  readonly #random: Random;
  readonly #vocabulary: string[] = [];
  readonly #texts: Word[][];
  readonly #made: Generated[] = [];
  readonly #sources: { readonly head: Word[][]; readonly tail: Word[][] }[] = [];
  readonly #reserve: number[];
  readonly #chosen: number[];

  constructor(
    stories: readonly Story[],
    readonly options: GeneratorOptions,
  ) {
    this.#random = new Random(options.seed);
    this.#texts = stories.map(({ paragraphs }, k) => closed(split(paragraphs.join('\n\n') + '\n\n', k)));
    const long = this.#random.shuffle(stories.map((_, k) => k).filter((k) => this.#texts[k].length >= 60));
    this.#chosen = long.slice(0, options.stories);
    this.#reserve = long.slice(options.stories);
    for (const k of long.slice(0, 400)) for (const { text } of this.#texts[k]) this.#vocabulary.push(text);
    for (let k = 0; k < 12; k++) this.#sources.push(this.#furniture(firstFurniture + k));
  }

  run(): Generated[] {
    const random = this.#random;
    this.#chosen.forEach((story, k) => {
      const p = random.next();
      const size =
        this.options.large[k] ??
        (p < 0.5 ? 1 : p < 0.85 ? random.between(2, 4) : p < 0.98 ? random.between(5, 12) : random.between(15, 40));
      this.#add('original', this.#texts[story], story);
      for (let copy = 1; copy < size; copy++) this.#copy(story);
    });
    for (let k = 0; k < this.options.templates; k++) this.#template(firstTemplate + k);
    for (let k = 0; k < this.options.events; k++) this.#event();
    return random.shuffle(this.#made);
  }

  #add(kind: string, words: readonly Word[], story: number, source = this.#random.below(this.#sources.length)): void {
    let raw = '';
    const rawStarts: number[] = [];
    for (const { text, after } of words) {
      rawStarts.push(raw.length);
      raw += text + after;
    }
    const text = normalise(raw);
    const starts = Int32Array.from(rawStarts);
    if (text.length < raw.length) {
      // The positions of words in the text with its line ends made one character.
      let lost = 0;
      let at = 0;
      for (let k = 0; k < starts.length; k++) {
        for (; at < rawStarts[k]; at++) if (raw[at] === '\r' && raw[at + 1] === '\n') lost++;
        starts[k] -= lost;
      }
    }
    const origins = Int32Array.from(words, ({ origin }) => origin);
    const id = `${String(this.#made.length).padStart(5, '0')}.txt`;
    this.#made.push({ id, kind, text, source: `source ${source}`, story, starts, origins });
  }

  #copy(story: number): void {
    const random = this.#random;
    const original = this.#texts[story];
    const [kind, , change] = this.#kind();
    if (kind === 'furniture') return this.#published(kind, original, story);
    if (kind === 'excerpt') return this.#excerpt(story);
    if (kind === 'round-up') return this.#roundUp(story);
    if (kind === 'copy of a copy') {
      let words: readonly Word[] = original;
      for (let steps = random.between(2, 3); steps > 0; steps--) {
        const [, , step] = random.pick(simple);
        words = step?.(words, random, this.#vocabulary) ?? words;
      }
      return random.chance(0.5) ? this.#published(kind, words, story) : this.#add(kind, words, story);
    }
    const words = change?.(original, random, this.#vocabulary) ?? original;
    if (random.chance(0.25)) this.#published(kind, words, story);
    else this.#add(kind, words, story);
  }

  #kind(): (typeof kinds)[number] {
    let at = this.#random.next() * kinds.reduce((sum, [, weight]) => sum + weight, 0);
    return kinds.find(([, weight]) => (at -= weight) < 0) ?? kinds[0];
  }

  /** On a page of a source, with what that page has around every article. */
  #published(kind: string, words: readonly Word[], story: number): void {
    const random = this.#random;
    const source = random.below(this.#sources.length);
    const { head, tail } = this.#sources[source];
    const day = random.pick(['Monday', 'Friday', 'Sunday']);
    const date = stamp(`${day} ${random.between(1, 28)} March ${random.between(1990, 2020)}\n\n`);
    const counter = stamp(`${random.between(1, 5000)} readers\n\n`);
    this.#add(kind, [...head.flat(), ...date, ...closed(words), ...counter, ...tail.flat()], story, source);
  }

  #excerpt(story: number): void {
    const host = this.#reserve.findIndex((k) => this.#texts[k].length >= 150);
    if (host < 0) return;
    const [number] = this.#reserve.splice(host, 1);
    const passage = edit.excerpt(this.#texts[story], this.#part(story, 25, 115), this.#random);
    this.#add('excerpt', edit.insert(this.#texts[number], passage, this.#random), number);
  }

  /** A length for an excerpt: less than half of the story, or it would not be an excerpt but the story. */
  #part(story: number, low: number, high: number): number {
    return Math.max(low, Math.min(this.#random.between(low, high), Math.floor(this.#texts[story].length * 0.42)));
  }

  #roundUp(story: number): void {
    const random = this.#random;
    const others = [story, random.pick(this.#chosen), random.pick(this.#chosen)];
    const parts = others.map((k) => edit.excerpt(this.#texts[k], this.#part(k, 25, 60), random));
    const between = (): Word[] =>
      split(`${Array.from({ length: 6 }, () => random.pick(this.#vocabulary)).join(' ')}\n\n`, -1);
    this.#add(
      'round-up',
      parts.flatMap((part) => [...between(), ...part]),
      -1,
    );
  }

  /** What a source puts before and after each of its articles. */
  #furniture(number: number): { head: Word[][]; tail: Word[][] } {
    const random = this.#random;
    let count = 0;
    const line = (length: number): Word[] => {
      const text = Array.from({ length }, () => random.pick(this.#vocabulary)).join(random.pick([' ', ' | ', ' ']));
      const words = split(`${text}\n\n`, number).map((word) => ({ ...word, origin: word.origin + count }));
      count += 1000;
      return words;
    };
    return {
      head: Array.from({ length: random.between(1, 3) }, () => line(random.between(3, 14))),
      tail: Array.from({ length: random.between(2, 5) }, () => line(random.between(2, 30))),
    };
  }

  /** Articles made from one form: the same sentences with other numbers and names. Not copies of each other. */
  #template(number: number): void {
    const random = this.#random;
    const story = this.#reserve.pop();
    if (story === undefined) return;
    const form = closed(this.#texts[story].slice(0, random.between(40, 90))).map((word, k) => ({
      ...word,
      origin: number * 100_000 + k,
    }));
    const names = this.#vocabulary.filter((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word));
    const every = random.between(4, 7);
    const isSlot = form.map(
      ({ text }, k) => /\d/.test(text) || (/^\p{Lu}/u.test(text) && random.chance(0.6)) || k % every === every - 1,
    );
    for (let copies = random.chance(0.3) ? random.between(3, 6) : random.between(8, 40); copies > 0; copies--) {
      const words = form.map((word, k) => {
        if (!isSlot[k]) return word;
        const text = /\d/.test(word.text)
          ? String(random.between(2, 9999))
          : random.pick(/^\p{Lu}/u.test(word.text) ? names : this.#vocabulary);
        return { ...word, text, origin: -1 };
      });
      this.#add('template', words, -1);
    }
  }

  /** A story of one's own about the event of another: its names and numbers, one short quotation, no sentence in common. */
  #event(): void {
    const random = this.#random;
    const [model, own] = [random.pick(this.#chosen), this.#reserve.pop()];
    if (own === undefined) return;
    const particulars = this.#texts[model].filter(({ text }) => /^\p{Lu}\p{Ll}{2,}|\d/u.test(text));
    if (particulars.length < 4) return;
    const words = this.#texts[own].map((word) =>
      /^\p{Lu}\p{Ll}{2,}|\d/u.test(word.text) ? { ...word, text: random.pick(particulars).text, origin: -1 } : word,
    );
    const quote = sentences(this.#texts[model])
      .flat()
      .slice(10, 10 + random.between(6, 10));
    this.#add('same event', edit.insert(words, quote, random), -1);
  }
}

/** Words that pages write anew for each article: the same word is the same, wherever it comes from. */
function stamp(text: string): Word[] {
  return split(text, -1).map((word) => {
    let number = 0;
    for (const character of word.text) number = (number * 31 + character.charCodeAt(0)) % mostWordsOfText;
    return { ...word, origin: originOf(firstFurniture + 20, number) };
  });
}

/** The story words of an article: the distinct original words that it shares with nobody by form or furniture. */
export function storyWords({ origins }: Generated): number[] {
  return [...new Set(origins.filter((origin) => origin >= 0 && textOf(origin) < firstTemplate))];
}
