import { cueKinds, Form, type Cue } from './cues';
import { isStop } from './chars';
import { casingOf } from './casing';
import { Kind, type Frame } from './frame';
import type { QuotedPart } from './quotedParagraph';
import { Source, type Phrase } from './phrases';
import { reportingLemmas } from './reportingVerbs';
import type { Scene } from './scene';
import { Word } from './words';

/** A quotation as the features see it. */
export interface QuoteView {
  readonly token: number;
  readonly shape: number;
  readonly length: number;
  readonly ending: number;
  readonly before: number;
  readonly after: number;
  /** 1 where it begins its paragraph, 2 where it continues the one before. */
  readonly place: number;
  /** 1 where nothing but quotations stands in its paragraph. */
  readonly alone: number;
  /** How it is capitalised: see `Casing`. */
  readonly cased: number;
  /** The word before, where that is one of those that tell titles and terms from speech; else 0. */
  readonly prior: number;
}

/** What the last quotation with a speaker leaves for the next. */
export interface Carry {
  /** Paragraphs since. */
  readonly distance: number;
  readonly shape: number;
  /** It ended its paragraph. */
  readonly atEnd: boolean;
  /** How it got its own speaker: 0 from its own cue, 1 carried. */
  readonly carried: number;
  readonly source: Source;
}

/** Feature numbers of one candidate; filled again for each. */
export class Features {
  readonly ids = new Int32Array(64);
  count = 0;

  put(id: number): void {
    this.ids[this.count++] = id;
  }
}

const KINDS = cueKinds.count;
const SOURCES = Source.Count;
const LEMMAS = reportingLemmas.length + 1;
const CONTEXTS = 16;
const FORMS = Form.Count;

/** Words before a quotation that say what it is. */
const priors = new Map(
  [
    ['on'],
    ['of'],
    ['with'],
    ['in', 'into'],
    ['to'],
    ['at', 'from', 'by'],
    ['for'],
    ['the'],
    ['a', 'an'],
    ['this', 'that', 'these', 'those', 'such'],
    ['as'],
    ['called', 'titled', 'entitled', 'named', 'dubbed', 'headlined', 'labeled', 'labelled', 'nicknamed'],
    ['calling', 'calls', 'call'],
    ['so-called', 'supposed', 'alleged', 'famous', 'popular'],
    ['word', 'words', 'term', 'phrase', 'slogan', 'motto', 'chants', 'label'],
    [
      'show',
      'program',
      'film',
      'movie',
      'book',
      'song',
      'album',
      'series',
      'host',
      'magazine',
      'play',
      'column',
      'article',
      'report',
    ],
    ['is', 'was', 'are', 'were', 'be', 'been', 'being'],
    ['and', 'or', 'but'],
    ['not', 'more', 'very', 'too', 'most'],
    ['his', 'her', 'their', 'its', 'my', 'our', 'your'],
  ].flatMap((words, index) => words.map((word) => [word, index + 2] as const)),
);
const PRIORS = 23;
const NETWORK = 22;

let size = 0;
/** Reserves the numbers of a template of features and gives the first. */
function template(...sizes: readonly number[]): number {
  const base = size;
  size += sizes.reduce((product, one) => product * one, 1);
  return base;
}

const T = {
  cueFar: template(2, 9, KINDS),
  cueCounts: template(2, 3, 3, 4),
  cueEnding: template(2, 6, 3, 3),
  cueBefore: template(2, CONTEXTS, 4),
  cueAfter: template(2, CONTEXTS, 9),
  cueLemma: template(2, LEMMAS),
  cueForm: template(2, FORMS, 9),
  cueShape: template(2, 4, KINDS),
  cueLength: template(2, 6, KINDS),
  cueBetween: template(2, 32),
  cueBetweenKind: template(2, 32, KINDS),
  cueOrder: template(2, 3, KINDS),
  cueParagraph: template(2, KINDS),
  cueNextTo: template(2, CONTEXTS, CONTEXTS),
  pairFar: template(2, 9, SOURCES),
  pairPhrases: template(2, 4, SOURCES),
  pairBetween: template(2, 96),
  pairBetweenSource: template(2, 24, SOURCES),
  pairKind: template(2, SOURCES, KINDS),
  pairLemma: template(2, LEMMAS),
  pairBefore: template(2, CONTEXTS, SOURCES),
  pairAfter: template(2, CONTEXTS, SOURCES),
  pairFirst: template(2, 3, FORMS),
  pairSentence: template(2, 3),
  pairSides: template(2, 2, 3, 3),
  pairSource: template(SOURCES, 4, 2),
  pairPossessor: template(2, 2, KINDS),
  pairForm: template(2, FORMS, 9),
  pairOther: template(2, 4),
  carryPlace: template(5, 4, 3, 2),
  carryCues: template(5, 4, 6),
  carryEnd: template(5, 2, 2, 2),
  carryShapes: template(4, 4, 2),
  carrySource: template(SOURCES, 5),
  carryBefore: template(CONTEXTS, 5),
  carryAfter: template(CONTEXTS, 5),
  carryLength: template(6, 5),
  nullShape: template(4, 6, CONTEXTS),
  nullAfter: template(4, CONTEXTS),
  nullPlace: template(4, 3, 2),
  nullCues: template(4, 4),
  nullEnding: template(4, 6, 6),
  nullBeforeAfter: template(CONTEXTS, CONTEXTS),
  nullCased: template(5, 6, 6),
  nullCasedBefore: template(5, CONTEXTS),
  nullCasedAfter: template(5, CONTEXTS),
  nullPrior: template(PRIORS, 5),
  nullPriorAfter: template(PRIORS, CONTEXTS),
  cueCased: template(2, 5, 9),
  cuePrior: template(2, PRIORS, 9),
} as const;

/** How many features there are. */
export const featureCount = size;

/** What a quotation looks like from its frame. */
export function viewQuote(scene: Scene, token: number, span: QuotedPart, alone: boolean): QuoteView {
  const { frame } = scene;
  const { text } = frame;
  // The stop may stand within the marks or behind them, where the frame has made it part of the quotation.
  const outside = frame.ends[token] !== span.end ? text.charCodeAt(span.end) : -1;
  const last = outside > 0 ? outside : text.charCodeAt(span.words.end - 1);
  let ending = 0;
  if (last === 0x2c) ending = 1;
  else if (last === 0x2e || last === 0x2026) ending = 2;
  else if (last === 0x3f || last === 0x21) ending = 3;
  else if (isStop(last) || last === 0x2d || last === 0x2014 || last === 0x2013) ending = 4;
  const words = wordsIn(text, span.words.start, span.words.end);
  return {
    token,
    shape: shapes.indexOf(span.kind),
    length: words < 4 ? words - 1 : words < 9 ? 3 : words < 21 ? 4 : 5,
    ending,
    before: contextOf(frame, token - 1, token),
    after: contextOf(frame, token + 1, token),
    place: span.continues === true ? 2 : token === 0 ? 1 : 0,
    alone: alone ? 1 : 0,
    cased: casingOf(text, span.words),
    prior: priorOf(frame, token - 1),
  };
}

const shapes = ['direct', 'mixed', 'scare', 'title'];

function priorOf(frame: Frame, i: number): number {
  if (frame.kinds[i] !== Kind.Possessive) return priors.get(frame.words[i] ?? '') ?? 0;
  // CNN's "New Day": a station and its show.
  const owner = frame.text.slice(frame.starts[i - 1] ?? 0, frame.ends[i - 1] ?? 0);
  return owner.length > 1 && owner.length < 6 && owner === owner.toUpperCase() ? NETWORK : 1;
}

/** Number of words, counted to 21. */
function wordsIn(text: string, start: number, end: number): number {
  let count = 1;
  for (let i = start; i < end && count < 21; i++) if (text.charCodeAt(i) <= 0x20) count++;
  return count;
}

/** The class of a token as the context of another; an edge where there is none. */
function contextOf(frame: Frame, i: number, of: number): number {
  if (i < 0 || i >= frame.length) return 0;
  switch (frame.kinds[i]) {
    case Kind.Comma:
      return 2;
    case Kind.Colon:
      return 3;
    case Kind.Dash:
      return 4;
    case Kind.Quote:
      return frame.sentence[i] === frame.sentence[of] ? 5 : 1;
    case Kind.Word:
    case Kind.Number:
    case Kind.Possessive:
      break;
    case Kind.Stop:
      return 1;
    default:
      return 14;
  }
  if (frame.sentence[i] !== frame.sentence[of]) return 1;
  if (frame.kinds[i] === Kind.Possessive) return 8;
  const classes = frame.classes[i] ?? 0;
  if ((frame.mention[i] ?? -1) >= 0) return 11;
  if (classes & Word.Cue && frame.capital[i] !== true) return 6;
  if (classes & Word.Preposition) return 7;
  if (classes & (Word.Subordinator | Word.Relative)) return 9;
  if (classes & (Word.Determiner | Word.Quantifier)) return 8;
  if (classes & Word.Pronoun) return 10;
  if (classes & Word.And) return 13;
  if (classes & Word.Auxiliary) return 15;
  return frame.capital[i] === true ? 11 : 12;
}

function bucket(distance: number): number {
  if (distance <= 3) return distance < 0 ? 0 : distance;
  if (distance <= 5) return 4;
  if (distance <= 8) return 5;
  if (distance <= 13) return 6;
  return distance <= 22 ? 7 : 8;
}

function upTo(value: number, most: number): number {
  return value > most ? most : value;
}

function between(counts: Uint32Array, from: number, to: number): number {
  return to > from ? (counts[to] ?? 0) - (counts[from] ?? 0) : 0;
}

/**
 * Features of a cue for a quotation.
 *
 * @param away 1 if the cue stands in the paragraph before
 */
export function cueFeatures(out: Features, scene: Scene, quote: QuoteView, cue: Cue, away: 0 | 1): void {
  const { frame, before } = scene;
  const at = away ? frame.length : quote.token;
  const side = cue.token > at ? 1 : 0;
  const from = side ? at + 1 : cue.last + 1;
  const to = side ? cue.token : at;
  const far = bucket(to - from);
  const quotes = upTo(between(before.quotes, from, to), 2);
  const cues = upTo(between(before.cues, from, to), 3);
  const edge = away ? frame.length - 1 : at;
  const sentences = upTo(Math.abs((frame.sentence[edge] ?? 0) - (frame.sentence[cue.token] ?? 0)), 2);
  const links =
    (between(before.commas, from, to) ? 1 : 0) +
    (between(before.links, from, to) ? 2 : 0) +
    (between(before.verbs, from, to) ? 4 : 0) +
    (between(before.breaks, from, to) ? 8 : 0) +
    (quote.before === 3 ? 16 : 0);
  out.put(T.cueFar + (side * 9 + far) * KINDS + cue.kind);
  out.put(T.cueCounts + ((side * 3 + sentences) * 3 + quotes) * 4 + cues);
  out.put(T.cueEnding + ((side * 6 + quote.ending) * 3 + sentences) * 3 + quote.place);
  out.put(T.cueBefore + (side * CONTEXTS + quote.before) * 4 + upTo(far, 3));
  out.put(T.cueAfter + (side * CONTEXTS + quote.after) * 9 + far);
  out.put(T.cueLemma + side * LEMMAS + cue.lemma);
  out.put(T.cueForm + (side * FORMS + cue.form) * 9 + far);
  out.put(T.cueShape + (side * 4 + quote.shape) * KINDS + cue.kind);
  out.put(T.cueLength + (side * 6 + quote.length) * KINDS + cue.kind);
  out.put(T.cueBetween + side * 32 + links);
  out.put(T.cueBetweenKind + (side * 32 + links) * KINDS + cue.kind);
  out.put(T.cueOrder + (side * 3 + upTo(between(before.cues, 0, cue.token), 2)) * KINDS + cue.kind);
  out.put(T.cueCased + (side * 5 + quote.cased) * 9 + far);
  out.put(T.cuePrior + (side * PRIORS + quote.prior) * 9 + far);
  out.put(T.cueParagraph + away * KINDS + cue.kind);
  out.put(
    T.cueNextTo +
      (side * CONTEXTS + contextOf(frame, cue.token - 1, cue.token)) * CONTEXTS +
      contextOf(frame, cue.last + 1, cue.token),
  );
}

/** Features of a phrase as the speaker of a cue for a quotation. */
export function pairFeatures(
  out: Features,
  scene: Scene,
  quote: QuoteView,
  cue: Cue,
  phrase: Phrase,
  away: 0 | 1,
): void {
  const { frame, before } = scene;
  const side = phrase.first > cue.token ? 1 : 0;
  const from = side ? cue.last + 1 : phrase.last + 1;
  const to = side ? phrase.first : cue.token;
  const far = bucket(to - from);
  const { source } = phrase;
  const phrases = upTo(between(before.phrases, from, to), 3);
  const commas = upTo(between(before.commas, from, to), 2);
  const shape =
    (between(before.verbs, from, to) ? 1 : 0) +
    (between(before.links, from, to) ? 2 : 0) +
    (between(before.prepositions, from, to) ? 4 : 0);
  const extra = (between(before.quotes, from, to) ? 1 : 0) + (between(before.breaks, from, to) ? 2 : 0);
  const quoteAt = away ? frame.length : quote.token;
  const cueSide = cue.token > quoteAt ? 1 : 0;
  const sentence = frame.sentence[phrase.first] ?? 0;
  const first = sentence !== (frame.sentence[phrase.first - 1] ?? -1) ? 2 : isClauseStart(frame, phrase.first) ? 1 : 0;
  const prior = contextOf(frame, phrase.first - 1, phrase.first);
  out.put(T.pairFar + (side * 9 + far) * SOURCES + source);
  out.put(T.pairPhrases + (side * 4 + phrases) * SOURCES + source);
  out.put(T.pairBetween + side * 96 + (commas * 8 + shape) * 4 + extra);
  out.put(T.pairBetweenSource + (side * 24 + commas * 8 + shape) * SOURCES + source);
  out.put(T.pairKind + (side * SOURCES + source) * KINDS + cue.kind);
  out.put(T.pairLemma + side * LEMMAS + cue.lemma);
  out.put(T.pairBefore + (side * CONTEXTS + prior) * SOURCES + source);
  out.put(T.pairAfter + (side * CONTEXTS + contextOf(frame, phrase.last + 1, phrase.last)) * SOURCES + source);
  out.put(T.pairFirst + (side * 3 + first) * FORMS + cue.form);
  out.put(T.pairSentence + side * 3 + upTo(Math.abs(sentence - (frame.sentence[cue.token] ?? 0)), 2));
  const phraseSide = phrase.first > quoteAt ? 1 : 0;
  const quotes = upTo(between(before.quotes, Math.min(phrase.first, quoteAt), Math.max(phrase.first, quoteAt)), 2);
  out.put(T.pairSides + ((cueSide * 2 + side) * 3 + phraseSide) * 3 + quotes);
  out.put(T.pairSource + (source * 4 + quote.shape) * 2 + cueSide);
  out.put(T.pairPossessor + ((phrase.possessor ? 2 : 0) + side) * KINDS + cue.kind);
  out.put(T.pairForm + (side * FORMS + cue.form) * 9 + far);
  out.put(T.pairOther + side * 4 + (source === Source.Pair ? 1 : phrase.last > phrase.first ? 2 : 0));
}

function isClauseStart(frame: Frame, i: number): boolean {
  const kind = frame.kinds[i - 1];
  if (
    kind === Kind.Comma ||
    kind === Kind.Quote ||
    kind === Kind.Semicolon ||
    kind === Kind.Dash ||
    kind === Kind.Colon
  )
    return true;
  return ((frame.classes[i - 1] ?? 0) & (Word.And | Word.Subordinator | Word.Relative)) !== 0;
}

/** Features of taking the speaker of the quotation before. */
export function carryFeatures(out: Features, scene: Scene, quote: QuoteView, carry: Carry): void {
  const distance = upTo(carry.distance, 4);
  const cues = upTo(scene.cues.length, 3);
  out.put(T.carryPlace + ((distance * 4 + quote.shape) * 3 + quote.place) * 2 + quote.alone);
  out.put(T.carryCues + (distance * 4 + cues) * 6 + quote.ending);
  out.put(T.carryEnd + ((distance * 2 + (carry.atEnd ? 1 : 0)) * 2 + quote.alone) * 2 + carry.carried);
  out.put(T.carryShapes + (carry.shape * 4 + quote.shape) * 2 + (distance ? 1 : 0));
  out.put(T.carrySource + carry.source * 5 + distance);
  out.put(T.carryBefore + quote.before * 5 + distance);
  out.put(T.carryAfter + quote.after * 5 + distance);
  out.put(T.carryLength + quote.length * 5 + distance);
}

/** Features of being said by nobody: scare quotes, titles, terms. */
export function nullFeatures(out: Features, scene: Scene, quote: QuoteView): void {
  const cues = upTo(scene.cues.length, 3);
  out.put(T.nullShape + (quote.shape * 6 + quote.length) * CONTEXTS + quote.before);
  out.put(T.nullAfter + quote.shape * CONTEXTS + quote.after);
  out.put(T.nullPlace + (quote.shape * 3 + quote.place) * 2 + quote.alone);
  out.put(T.nullCues + quote.shape * 4 + cues);
  out.put(T.nullEnding + (quote.shape * 6 + quote.length) * 6 + quote.ending);
  out.put(T.nullBeforeAfter + quote.before * CONTEXTS + quote.after);
  out.put(T.nullCased + (quote.cased * 6 + quote.length) * 6 + quote.ending);
  out.put(T.nullCasedBefore + quote.cased * CONTEXTS + quote.before);
  out.put(T.nullCasedAfter + quote.cased * CONTEXTS + quote.after);
  out.put(T.nullPrior + quote.prior * 5 + quote.cased);
  out.put(T.nullPriorAfter + quote.prior * CONTEXTS + quote.after);
}
