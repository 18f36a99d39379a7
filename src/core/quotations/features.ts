import { Context, contextOf } from './context';
import { Counted } from './counts';
import { cueKinds, Form, type Cue } from './cues';
import { Kind, type Frame } from './frame';
import { Source, type Phrase } from './phrases';
import { PRIORS, type QuoteView } from './quoteView';
import { reportingLemmas } from './reportingVerbs';
import type { Scene } from './scene';
import { Word } from './words';

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

/** Feature numbers of one candidate; filled again for each. No candidate has more than there is room for. */
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
const CONTEXTS = Context.Count;
const FORMS = Form.Count;

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
  pairDash: template(2, 3),
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

/**
 * Features of a cue for a quotation.
 *
 * @param away 1 if the cue stands in the paragraph before
 */
export function cueFeatures(out: Features, scene: Scene, quote: QuoteView, cue: Cue, away: 0 | 1): void {
  const { frame, counts } = scene;
  const at = away ? frame.length : quote.token;
  const side = cue.token > at ? 1 : 0;
  const from = side ? at + 1 : cue.last + 1;
  const to = side ? cue.token : at;
  const far = bucket(to - from);
  const quotes = upTo(counts.between(Counted.Quotes, from, to), 2);
  const cues = upTo(counts.between(Counted.Cues, from, to), 3);
  const edge = away ? frame.length - 1 : at;
  const sentences = upTo(Math.abs((frame.sentence[edge] ?? 0) - (frame.sentence[cue.token] ?? 0)), 2);
  const links =
    (counts.between(Counted.Commas, from, to) ? 1 : 0) +
    (counts.between(Counted.Links, from, to) ? 2 : 0) +
    (counts.between(Counted.Verbs, from, to) ? 4 : 0) +
    (counts.between(Counted.Breaks, from, to) ? 8 : 0) +
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
  out.put(T.cueOrder + (side * 3 + upTo(counts.between(Counted.Cues, 0, cue.token), 2)) * KINDS + cue.kind);
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
  const { frame, counts } = scene;
  const side = phrase.first > cue.token ? 1 : 0;
  const from = side ? cue.last + 1 : phrase.last + 1;
  const to = side ? phrase.first : cue.token;
  const far = bucket(to - from);
  const { source } = phrase;
  const phrases = upTo(counts.between(Counted.Phrases, from, to), 3);
  const commas = upTo(counts.between(Counted.Commas, from, to), 2);
  const shape =
    (counts.between(Counted.Verbs, from, to) ? 1 : 0) +
    (counts.between(Counted.Links, from, to) ? 2 : 0) +
    (counts.between(Counted.Prepositions, from, to) ? 4 : 0);
  const extra = (counts.between(Counted.Quotes, from, to) ? 1 : 0) + (counts.between(Counted.Breaks, from, to) ? 2 : 0);
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
  const quotes = upTo(
    counts.between(Counted.Quotes, Math.min(phrase.first, quoteAt), Math.max(phrase.first, quoteAt)),
    2,
  );
  out.put(T.pairSides + ((cueSide * 2 + side) * 3 + phraseSide) * 3 + quotes);
  out.put(T.pairSource + (source * 4 + quote.shape) * 2 + cueSide);
  out.put(T.pairPossessor + ((phrase.possessor ? 2 : 0) + side) * KINDS + cue.kind);
  out.put(T.pairForm + (side * FORMS + cue.form) * 9 + far);
  if (cue.kind === cueKinds.dash && far === 0) {
    // "…" — Mira Reske, at the end of its sentence.
    const next = frame.kinds[phrase.last + 1];
    const rest = next === undefined ? 2 : next === Kind.Stop || next === Kind.Comma || next === Kind.Quote ? 1 : 0;
    out.put(T.pairDash + side * 3 + rest);
  }
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
