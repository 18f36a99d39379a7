import type { Steps } from '../steps';
import { Kind, type Frame } from './frame';
import type { Phrase } from './phrases';
import { verbGroups } from './reportingVerbs';
import { verbFormOf, Word } from './words';

/** Kinds of cue: the groups of reporting verbs, then these. */
export const cueKinds = {
  according: verbGroups.length,
  colon: verbGroups.length + 1,
  dash: verbGroups.length + 2,
  noun: verbGroups.length + 3,
  participle: verbGroups.length + 4,
  verb: verbGroups.length + 5,
  count: verbGroups.length + 6,
} as const;

export const enum Form {
  Base,
  Third,
  Past,
  Ing,
  /** Past after a form of have or be. */
  Perfect,
  None,
  Count,
}

/** Something that can introduce words: a reporting verb, "according to", a colon, a noun like "statement". */
export interface Cue {
  readonly token: number;
  /** Last token of it: "according to" has two. */
  readonly last: number;
  readonly kind: number;
  /** Index of the verb's lemma + 1, or 0. */
  readonly lemma: number;
  readonly form: Form;
}

const FORMS = { base: Form.Base, s: Form.Third, past: Form.Past, ing: Form.Ing } as const;

/** Tokens that are read in one go. */
const STEP = 2000;

/** The cues of a frame, in order; some tokens at a time. */
export function* cueSteps(frame: Frame, phrases: readonly Phrase[]): Steps<readonly Cue[]> {
  const inPhrase = new Uint8Array(frame.length);
  for (const phrase of phrases) if (!phrase.parts) inPhrase.fill(1, phrase.first, phrase.last + 1);
  const cues: Cue[] = [];
  for (let i = 0; i < frame.length; i++) {
    const cue = cueAt(frame, i, inPhrase[i] === 1);
    if (cue) cues.push(cue);
    if (i % STEP === STEP - 1) yield;
  }
  return cues;
}

function cueAt(frame: Frame, i: number, nominal: boolean): Cue | undefined {
  const kind = frame.kinds[i];
  if (kind === Kind.Colon && frame.kinds[i + 1] === Kind.Quote) return plain(i, cueKinds.colon);
  if (kind === Kind.Dash && (frame.kinds[i + 1] === Kind.Quote || frame.kinds[i - 1] === Kind.Quote))
    return plain(i, cueKinds.dash);
  if (kind === Kind.Colon && i === frame.length - 1) return plain(i, cueKinds.colon);
  if (kind !== Kind.Word) return undefined;
  const word = frame.words[i] ?? '';
  if (word === 'according' && frame.words[i + 1] === 'to') {
    return { token: i, last: i + 1, kind: cueKinds.according, lemma: 0, form: Form.None };
  }
  const classes = frame.classes[i] ?? 0;
  if (nominal) return classes & Word.Speech && frame.capital[i] !== true ? plain(i, cueKinds.noun) : undefined;
  if (classes & Word.Cue) {
    if (
      frame.capital[i] === true &&
      i > 0 &&
      frame.sentence[i] === frame.sentence[i - 1] &&
      frame.kinds[i - 1] === Kind.Word
    )
      return undefined;
    const verb = verbFormOf(word);
    if (!verb) return undefined;
    const form = FORMS[verb.form];
    const perfect = form === Form.Past && isAfterAuxiliary(frame, i);
    return { token: i, last: i, kind: verb.group, lemma: verb.lemma + 1, form: perfect ? Form.Perfect : form };
  }
  if (frame.capital[i] === true) return undefined;
  if (classes & Word.Speech) return plain(i, cueKinds.noun);
  if (classes & Word.Verb) return plain(i, cueKinds.verb);
  if (classes === 0 && word.length > 4 && (word.endsWith('ed') || word.endsWith('ing'))) {
    const form = word.endsWith('ing') ? Form.Ing : isAfterAuxiliary(frame, i) ? Form.Perfect : Form.Past;
    return { token: i, last: i, kind: cueKinds.participle, lemma: 0, form };
  }
  return undefined;
}

function plain(token: number, kind: number): Cue {
  return { token, last: token, kind, lemma: 0, form: Form.None };
}

/** Whether an auxiliary stands before, adverbs skipped: was quoted, have often called. */
function isAfterAuxiliary(frame: Frame, i: number): boolean {
  let k = i - 1;
  while (k >= 0 && (frame.classes[k] ?? 0) & Word.Adverb) k--;
  return k >= 0 && ((frame.classes[k] ?? 0) & Word.Auxiliary) !== 0;
}
