import type { EntityType } from '../model';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import { ArticleNames, type NamedParagraph } from './articleNames';
import type { KnownNames } from './known';
import { DATELINE, datelinePlace, withoutCapitals } from './datelinePlace';
import { type DefinedAcronym, definedAcronyms } from './definedAcronyms';
import { findDates } from './dates';
import { readyPhrases } from './knownPhrases';
import { findKnown } from './knownSpans';
import { givenNames } from './lexicon/givenNames';
import { organisationHeads } from './lexicon/organisations';
import { personTitles } from './lexicon/titles';
import { commonOpeners } from './lexicon/words';
import { type LabelledName, labelledNames } from './model/labelledNames';
import { currentModel } from './model/loadModel';
import type { NameModel, StagedParagraph } from './model/nameModel';
import { type Paragraph, paragraphOf, readParagraph, type TokenRange } from './paragraph';
import { piecesOf } from './pieces';
import { refineNames } from './refine';
import { RuleNames } from './ruleNames';
import { tokenName, type TokenName } from './tokenName';
import { type NamedThing, namedThing, typeSteps } from './sameName';
import { isAcronym, tokenise } from './tokens';
import { isThing, typeByContext } from './typeByContext';

/** A name with its type, in UTF-16 units of the normalised text. */
export interface NameSpan extends Span {
  readonly type: EntityType;
  /** 0–1: how sure the program is of span and type. 1 for names of the registry. */
  readonly confidence: number;
}

/** What is kept of one paragraph's text between calls. */
interface Kept {
  readonly paragraph: Paragraph;
  /** What the rules find. */
  readonly names: readonly TokenName[];
  readonly acronyms: readonly DefinedAcronym[];
  /** What the model's first stage finds, if there is a model. */
  readonly stage: StagedParagraph | undefined;
  /** What the second stage found last, and what came of it: the model gives the same list where its names stay the same. */
  labelled: { readonly names: readonly LabelledName[]; readonly named: NamedParagraph } | undefined;
}

/** What a dateline ("OSTERMAR --") weighs for the type of its place elsewhere. */
const DATELINED = 2;

/** What a definition ("Free Trade Agreement (FTA)") weighs for the type of an acronym. */
const DEFINED = 4;

/** Characters of paragraph text whose results are kept: the articles that are open. A longer text is kept as a whole. */
const KEPT_CHARACTERS = 40_000;

/** What is made when it is first asked for, word lists and patterns: each in a step of its own. */
const preparations: readonly (() => unknown)[] = [
  givenNames,
  commonOpeners,
  organisationHeads,
  personTitles,
  () => tokenise('U.S.'),
  () => tokenise('U.S.—'),
  () => tokenise('x@y.org'),
  () => findDates('1'),
  () => findDates('1 May'),
  () => findDates('—1'),
  () => readParagraph('On 1 May'),
];

/** Finds names, and remembers what it found in each paragraph, so that a keystroke costs one paragraph and not an article. */
export class NameRecogniser {
  readonly #kept = new Map<string, Kept>();
  #keptCharacters = 0;
  #limit = KEPT_CHARACTERS;
  #model: NameModel | undefined;

  /** What names are found with besides the rules. With another model other names are found. */
  get model(): NameModel | undefined {
    return currentModel();
  }

  /**
   * Names in a normalised text, in text order, not overlapping, one type for one name.
   *
   * @param paragraphs the stretches of text to read, in text order, disjoint; no name crosses their borders.
   * @param known names decided by people: found wherever they stand, whatever the program thinks of them.
   */
  recognise(text: string, paragraphs: readonly Span[], known?: KnownNames): readonly NameSpan[] {
    return finish(this.recogniseSteps(text, paragraphs, known));
  }

  /**
   * The same, a paragraph at a time; begun anew if `model` changes meanwhile.
   *
   * @param inPassing the text is read once and not edited: nothing of it is kept, and what is kept of others stays.
   */
  *recogniseSteps(
    text: string,
    paragraphs: readonly Span[],
    known?: KnownNames,
    inPassing = false,
  ): Steps<readonly NameSpan[]> {
    this.#useCurrentModel();
    for (const prepare of preparations) {
      prepare();
      yield;
    }
    yield* readyPhrases();
    const kept: Kept[] = [];
    const pieces = piecesOf(text, paragraphs);
    for (const { start, end } of pieces) {
      const piece = text.slice(start, end);
      if (inPassing) kept.push(this.#kept.get(piece) ?? (yield* this.#readAfresh(piece)));
      else {
        this.#limit = Math.max(KEPT_CHARACTERS, 2 * text.length);
        kept.push(yield* this.#read(piece));
      }
      yield;
    }
    const read = yield* this.#label(kept);
    const article = new ArticleNames();
    for (const one of read) {
      article.add(one);
      yield;
    }
    const ordinary = new Set(
      kept.flatMap(({ acronyms }) => acronyms.flatMap((one) => (one.isOrdinary ? one.acronym : []))),
    );
    const named: (readonly TokenName[])[] = [];
    const things: NamedThing[] = [];
    for (let at = 0; at < read.length; at++) {
      const one = read[at];
      const names = namesIn(one, article, ordinary, known);
      named.push(names);
      addThings(things, kept[at], names);
      yield;
    }
    const types = yield* typeSteps(things, (name) => article.adjectiveOf(name));
    yield;
    return named.flatMap((names, at) => spansOf(kept[at].paragraph, names, types, pieces[at].start));
  }

  /** A model that was loaded or replaced meanwhile makes what was kept worthless. */
  #useCurrentModel(): void {
    const model = currentModel();
    if (model === this.#model) return;
    this.#model = model;
    this.#kept.clear();
    this.#keptCharacters = 0;
  }

  /** The names of each paragraph in the light of the whole article; without a model, what the rules found. */
  *#label(kept: readonly Kept[]): Steps<readonly NamedParagraph[]> {
    const model = this.#model;
    const stages = kept.flatMap(({ stage }) => stage ?? []);
    if (!model || stages.length < kept.length) return kept;
    const labelled = yield* model.labelArticle(stages);
    const read: NamedParagraph[] = [];
    for (let at = 0; at < kept.length; at++) {
      const one = kept[at];
      if (one.labelled?.names !== labelled[at]) {
        const { paragraph } = one;
        const refined = refineNames(paragraph, labelledNames(paragraph, labelled[at]), one.names);
        one.labelled = { names: labelled[at], named: { paragraph, names: withDates(paragraph, refined) } };
        yield;
      }
      read.push(one.labelled.named);
    }
    return read;
  }

  *#read(text: string): Steps<Kept> {
    const kept = this.#kept.get(text) ?? (yield* this.#readAfresh(text));
    // Asked for last: forgotten last. Somebody else may have read the same text between two steps.
    if (!this.#kept.delete(text)) this.#keptCharacters += text.length;
    this.#kept.set(text, kept);
    if (this.#keptCharacters > this.#limit) this.#forgetOldest(text);
    return kept;
  }

  /** Forgets a tenth more than it must: a map whose first entry goes again and again must look for its new first one each time. */
  #forgetOldest(but: string): void {
    for (const oldest of this.#kept.keys()) {
      if (this.#keptCharacters <= this.#limit * 0.9 || oldest === but) break;
      this.#kept.delete(oldest);
      this.#keptCharacters -= oldest.length;
    }
  }

  *#readAfresh(text: string): Steps<Kept> {
    const model = this.#model;
    const tokens = tokenise(text);
    yield;
    const paragraph = paragraphOf(text, tokens);
    yield;
    const ruled = new RuleNames(paragraph).find();
    yield;
    const stage = model && (yield* model.labelParagraph(paragraph, ruled));
    const acronyms = definedAcronyms(paragraph);
    const names = stage ? ruled : withDates(paragraph, withDateline(paragraph, ruled));
    return { paragraph, names, acronyms, stage, labelled: undefined };
  }
}

/** The names of a paragraph: those that people decided on, those found in it, those that other places of the article tell. */
function namesIn(
  one: NamedParagraph,
  article: ArticleNames,
  ordinary: ReadonlySet<string>,
  known: KnownNames | undefined,
): TokenName[] {
  const { paragraph, names } = one;
  const fixed = known ? findKnown(paragraph.tokens, known) : [];
  const found: TokenName[] = [];
  for (const one of fixed) if (one.type !== 'none') found.push(tokenName(one.from, one.to, one.type, 1));
  const add = (name: TokenName): void => {
    if (ordinary.size > 0 && ordinary.has(nameText(paragraph, name))) return;
    if (!fixed.some((one) => touches(one, name))) found.push(name);
  };
  for (const name of names) article.parted(paragraph, name).forEach(add);
  article.findAgain(one).forEach(add);
  return found.sort((a, b) => a.from - b.from);
}

/** Adds what a paragraph says of the types of its names. */
function addThings(things: NamedThing[], { paragraph, acronyms }: Kept, names: readonly TokenName[]): void {
  for (let at = 0; at < names.length; at++) {
    const name = names[at];
    const words = nameText(paragraph, name);
    const { type, confidence, classes } = name;
    const around = typeByContext(paragraph, name);
    const besidePlace = besidePlaceOf(paragraph, names, at);
    things.push(namedThing(words, type, confidence, around, isThing(paragraph, name), besidePlace, classes));
    // "OSTERMAR --": the report names the place in small letters too.
    if (confidence === DATELINE) things.push(namedThing(withoutCapitals(words), type, DATELINED));
  }
  // Where a name of the article stands unseen, the words around it count all the same: "the water minister of Tordesk".
  let next = 0;
  for (let at = 0; at < paragraph.capital.length; at++) {
    while (next < names.length && names[next].to <= at) next++;
    if (!paragraph.capital[at] || paragraph.opens[at] || (names[next]?.from ?? Infinity) <= at) continue;
    const around = typeByContext(paragraph, { from: at, to: at + 1 });
    if (around) things.push(namedThing(paragraph.tokens.words[at], 'other', 0, around));
  }
  for (const { acronym, long } of acronyms) {
    const named = names.find(({ to }) => to === long.to);
    if (named && named.from <= long.from + 1) things.push(namedThing(acronym, named.type, DEFINED));
  }
}

/** How sure the place is that a single word is joined to: "Halvenia" of "Halvenia and Tordesk". */
function besidePlaceOf({ tokens: { words } }: Paragraph, names: readonly TokenName[], at: number): number | undefined {
  const { type, from, to } = names[at];
  if ((type !== 'person' && type !== 'organization') || to - from > 1 || isAcronym(words[from])) return undefined;
  const [before, after] = [names[at - 1], names[at + 1]];
  if (isSinglePlace(before) && before.to + 1 === from && words[before.to] === 'and') return before.confidence;
  return isSinglePlace(after) && to + 1 === after.from && words[to] === 'and' ? after.confidence : undefined;
}

function isSinglePlace(name: TokenName | undefined): name is TokenName {
  return name?.type === 'place' && name.to - name.from === 1;
}

function withDateline(paragraph: Paragraph, ruled: readonly TokenName[]): readonly TokenName[] {
  const dateline = datelinePlace(paragraph);
  if (!dateline) return ruled;
  return [tokenName(dateline.from, dateline.to, 'place', DATELINE), ...ruled.filter(({ from }) => from >= dateline.to)];
}

/** Dates and names in text order. */
function withDates(paragraph: Paragraph, names: readonly TokenName[]): TokenName[] {
  const all: TokenName[] = [];
  let next = 0;
  for (const { from, to } of paragraph.dates) {
    while (next < names.length && names[next].from < from) all.push(names[next++]);
    all.push(tokenName(from, to, 'date', 0.95));
  }
  while (next < names.length) all.push(names[next++]);
  return all;
}

function spansOf(
  paragraph: Paragraph,
  names: readonly TokenName[],
  types: ReadonlyMap<string, EntityType>,
  offset: number,
): NameSpan[] {
  const spans: NameSpan[] = [];
  const { starts, ends } = paragraph.tokens;
  for (const { from, to, type, confidence } of names) {
    const decided = confidence === 1 || type === 'date' ? type : (types.get(nameText(paragraph, { from, to })) ?? type);
    if (decided === 'other' && confidence < 0.5) continue;
    spans.push({ start: offset + starts[from], end: offset + ends[to - 1], type: decided, confidence });
  }
  return spans;
}

function touches(a: TokenRange, b: TokenRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The words of a name as they count for comparison. */
function nameText(paragraph: Paragraph, name: TokenRange): string {
  return paragraph.tokens.words.slice(name.from, name.to).join(' ');
}
