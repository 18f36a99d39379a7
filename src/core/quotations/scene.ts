import type { LocalMention } from './localMention';
import type { Span } from '../text/span';
import { findCues, type Cue } from './cues';
import { Kind, readFrame, type Frame } from './frame';
import { findPhrases, type Phrase } from './phrases';
import { Word } from './words';

/** A stretch of text read for attribution: its frame, phrases and cues, and running counts, so that "how many between" costs nothing. */
export interface Scene {
  readonly frame: Frame;
  readonly phrases: readonly Phrase[];
  readonly cues: readonly Cue[];
  /** Token of each quotation of the frame. */
  readonly quoteTokens: readonly number[];
  /** For each token, how many of a thing stand before it; one entry more than tokens. */
  readonly before: Counts;
}

interface Counts {
  readonly quotes: Uint32Array;
  readonly phrases: Uint32Array;
  readonly cues: Uint32Array;
  readonly commas: Uint32Array;
  readonly verbs: Uint32Array;
  readonly links: Uint32Array;
  readonly prepositions: Uint32Array;
  readonly breaks: Uint32Array;
}

/** Reads a stretch of text whose outermost quotations are given. */
export function readScene(
  text: string,
  range: Span,
  quotes: readonly Span[],
  mentions: readonly LocalMention[],
  firstMention: number,
): Scene {
  const frame = readFrame(text, range, quotes, mentions, firstMention);
  const phrases = findPhrases(frame, mentions);
  const cues = findCues(frame, phrases);
  const quoteTokens = new Array<number>(quotes.length).fill(-1);
  frame.quote.forEach((quote, token) => {
    if (quote >= 0) quoteTokens[quote] = token;
  });
  return { frame, phrases, cues, quoteTokens, before: countsOf(frame, phrases, cues) };
}

function countsOf(frame: Frame, phrases: readonly Phrase[], cues: readonly Cue[]): Counts {
  const size = frame.length + 1;
  const make = (): Uint32Array => new Uint32Array(size);
  const counts = {
    quotes: make(),
    phrases: make(),
    cues: make(),
    commas: make(),
    verbs: make(),
    links: make(),
    prepositions: make(),
    breaks: make(),
  };
  for (const phrase of phrases) if (!phrase.parts) counts.phrases[phrase.first + 1] = 1;
  for (const cue of cues) counts.cues[cue.token + 1] = 1;
  for (let i = 0; i < frame.length; i++) {
    const classes = frame.classes[i] ?? 0;
    const kind = frame.kinds[i];
    if (kind === Kind.Quote) counts.quotes[i + 1] = 1;
    else if (kind === Kind.Comma) counts.commas[i + 1] = 1;
    else if (
      kind === Kind.Semicolon ||
      kind === Kind.Dash ||
      kind === Kind.Open ||
      kind === Kind.Close ||
      kind === Kind.Colon
    ) {
      counts.breaks[i + 1] = 1;
    } else if (kind === Kind.Word) {
      if (classes & (Word.Verb | Word.Auxiliary)) counts.verbs[i + 1] = 1;
      if (classes & (Word.Relative | Word.Subordinator)) counts.links[i + 1] = 1;
      if (classes & Word.Preposition) counts.prepositions[i + 1] = 1;
    }
  }
  for (const cue of cues) if (cue.lemma > 0) counts.verbs[cue.token + 1] = 1;
  for (const count of Object.values(counts)) {
    for (let i = 1; i < size; i++) count[i] = (count[i] ?? 0) + (count[i - 1] ?? 0);
  }
  return counts;
}

/** Index of the first phrase that does not begin (a pair: end) at or before a token. */
export function phraseAfter(phrases: readonly Phrase[], token: number): number {
  let low = 0;
  let high = phrases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const phrase = phrases[middle];
    if (phrase && (phrase.parts ? phrase.last : phrase.first) <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pair that a phrase is part of, or the phrase itself. */
export function pairOf(scene: Scene, phrase: Phrase): Phrase {
  const after = phraseAfter(scene.phrases, phrase.last);
  // A pair stands right behind its second part.
  for (let i = after - 1; i <= after + 1; i++) {
    const pair = scene.phrases[i];
    if (pair?.parts?.includes(phrase)) return pair;
  }
  return phrase;
}

/** The phrase that begins at a token, possessors left out. */
export function phraseAt(scene: Scene, token: number): Phrase | undefined {
  for (let i = phraseAfter(scene.phrases, token) - 1; i >= 0; i--) {
    const phrase = scene.phrases[i];
    if (!phrase || phrase.last < token) return undefined;
    if (phrase.first === token && !phrase.possessor && !phrase.parts) return phrase;
  }
  return undefined;
}

/** The phrase that ends last before a token, pairs left out. */
export function phraseBefore(scene: Scene, token: number): Phrase | undefined {
  for (let i = phraseAfter(scene.phrases, token - 1) - 1; i >= 0; i--) {
    const phrase = scene.phrases[i];
    if (phrase && phrase.last < token && !phrase.parts) return phrase;
  }
  return undefined;
}
