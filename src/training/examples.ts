import { countries, nationalities } from '../core/entities/lexicon/countries';
import { personTitles } from '../core/entities/lexicon/titles';
import { mostFeatures, writeFeatures } from '../core/entities/model/features';
import { FormPlaces } from '../core/entities/model/formFeatures';
import { labelCount, labelOf, type NameClass, nameClasses, position } from '../core/entities/model/labels';
import { paragraphFacts, type ParagraphFacts } from '../core/entities/model/paragraphFacts';
import { type ClusterTree, readWord, type WordFacts } from '../core/entities/model/wordFacts';
import type { WordTable } from '../core/entities/model/wordTable';
import { type Paragraph, readParagraph, type TokenRange } from '../core/entities/paragraph';
import { RuleNames } from '../core/entities/ruleNames';
import { classOfType, type Document, linesOf } from './documents';

/** One paragraph ready for training. Arrays are over the active tokens, one range after the other. */
export interface Example {
  readonly paragraph: ParagraphFacts;
  /** Feature keys of all active tokens, and where each token's start (one more entry than tokens). */
  readonly features: Uint32Array;
  readonly offsets: Uint32Array;
  /** The labels that the annotation allows each active token, as bits: one bit where it is certain. */
  readonly allowed: Uint32Array;
}

/** The paragraphs of one document. */
export interface ExampleDocument {
  readonly source: string;
  /** The document's own id, or the one that it is a copy of with other names. */
  readonly original: string;
  readonly examples: readonly Example[];
}

/** What the features are made with. */
export interface Resources {
  readonly words: WordTable;
  readonly clusters: ClusterTree;
}

const ANY = 2 ** labelCount - 1;
const NONE = 1;
const misc = nameClasses.indexOf('misc');
const MISC = [0, 1, 2, 3].reduce((bits, place) => bits | (1 << labelOf(misc, place)), 0);

/** Sets that do not annotate events, works and the like: there a capitalised word without a name may be one. */
const withoutMisc = new Set(['ewt-dev', 'ewt-test', 'pud', 'broad-twitter']);

export class ExampleMaker {
  readonly #resources: Resources;
  readonly #words = new Map<string, WordFacts>();
  readonly #buffer = new Uint32Array(mostFeatures);
  readonly #places = new FormPlaces();

  constructor(resources: Resources) {
    this.#resources = resources;
  }

  make(document: Document): ExampleDocument {
    const examples = linesOf(document.text).map(({ start, end }) => {
      const paragraph = readParagraph(document.text.slice(start, end));
      const facts = paragraphFacts(
        paragraph,
        new RuleNames(paragraph).find(),
        (text) => this.#word(text),
        this.#resources.words,
      );
      return this.#example(facts, allowedLabels(document, paragraph, start, facts.active));
    });
    return { source: document.source, original: document.id.replace(/-renamed$/u, ''), examples };
  }

  #example(paragraph: ParagraphFacts, allowedOfTokens: Uint32Array): Example {
    const keys: number[] = [];
    const offsets = [0];
    const allowed: number[] = [];
    for (const { from, to } of paragraph.active) {
      for (let at = from; at < to; at++) {
        const count = writeFeatures(paragraph, at, this.#buffer, this.#places);
        for (let index = 0; index < count; index++) keys.push(this.#buffer[index]);
        offsets.push(keys.length);
        allowed.push(allowedOfTokens[at]);
      }
    }
    return {
      paragraph,
      features: Uint32Array.from(keys),
      offsets: Uint32Array.from(offsets),
      allowed: Uint32Array.from(allowed),
    };
  }

  #word(text: string): WordFacts {
    let facts = this.#words.get(text);
    if (!facts) this.#words.set(text, (facts = readWord(text, this.#resources.words, this.#resources.clusters)));
    return facts;
  }
}

/** The allowed labels of every token of a paragraph that starts at `offset` of its document. */
function allowedLabels(
  document: Document,
  paragraph: Paragraph,
  offset: number,
  active: readonly TokenRange[],
): Uint32Array {
  const { starts, ends, words } = paragraph.tokens;
  const allowed = new Uint32Array(words.length).fill(NONE);
  if (withoutMisc.has(document.source))
    for (let at = 0; at < words.length; at++) if (paragraph.capital[at]) allowed[at] |= MISC;
  const end = offset + paragraph.text.length;
  let from = 0;
  let taken = 0;
  for (const name of document.names) {
    if (name.end <= offset || name.start >= end || name.start < taken) continue;
    while (from < words.length && offset + ends[from] <= name.start) from++;
    let to = from;
    while (to < words.length && offset + starts[to] < name.end) to++;
    const type = classOfType[name.type];
    if (to <= from || !type) continue;
    taken = name.end;
    const range = withoutTitle(words, trimDates(paragraph, { from, to }), type);
    write(allowed, range, corrected(type, words, range.from, range.to), active);
  }
  for (const range of nationalityRanges(words)) {
    let isFree = true;
    for (let at = range.from; at < range.to; at++) if ((allowed[at] & NONE) === 0) isFree = false;
    if (isFree) write(allowed, range, 'nationality', active);
  }
  return allowed;
}

/** Titles before a person's name and articles before any name are not a part of it; the sets differ in this. */
function withoutTitle(words: readonly string[], { from, to }: TokenRange, type: NameClass): TokenRange {
  let first = from;
  if (to - first > 1 && /^(?:the|a|an)$/u.test(words[first])) first++;
  if (type === 'person') while (to - first > 1 && isTitle(words[first])) first++;
  if (type === 'person' && first > from && words[first] === '.' && to - first > 1) first++;
  return { from: first, to };
}

function isTitle(word: string): boolean {
  return personTitles().has(word.endsWith('.') ? word.slice(0, -1) : word) || isNationality(word);
}

/** Dates are found on their own: "2016 Olympics" is an event after a date. */
function trimDates(paragraph: Paragraph, range: TokenRange): TokenRange {
  let { from, to } = range;
  for (const date of paragraph.dates) {
    if (date.from <= from && from < date.to) from = Math.min(to, date.to);
    if (date.from < to && to <= date.to) to = Math.max(from, date.from);
  }
  return { from, to };
}

/** Countries are places also where they act, and words for peoples are nationalities: the sets differ in this. */
function corrected(type: NameClass, words: readonly string[], from: number, to: number): NameClass {
  const name = words.slice(from, to).join(' ').replaceAll("'", '’');
  if (countries().has(name)) return 'place';
  if (type !== 'person' && isNationality(name)) return 'nationality';
  return type;
}

function isNationality(name: string): boolean {
  return nationalities().has(name) || (name.endsWith('s') && nationalities().has(name.slice(0, -1)));
}

function nationalityRanges(words: readonly string[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = isNationality(words.slice(at, at + 2).join(' ')) ? 2 : isNationality(words[at]) ? 1 : 0;
    if (length === 0) continue;
    ranges.push({ from: at, to: Math.min(words.length, at + length) });
    at += length - 1;
  }
  return ranges;
}

/** Writes the labels of a name; a name that is not inside one active range says nothing. */
function write(allowed: Uint32Array, { from, to }: TokenRange, type: NameClass, active: readonly TokenRange[]): void {
  if (to <= from) return;
  if (!active.some((range) => range.from <= from && to <= range.to)) {
    allowed.fill(ANY, from, to);
    return;
  }
  const classIndex = nameClasses.indexOf(type);
  for (let at = from; at < to; at++) {
    const place =
      to - from === 1 ? position.only : at === from ? position.first : at === to - 1 ? position.last : position.inner;
    allowed[at] = 1 << labelOf(classIndex, place);
  }
}
