import type { LocalMention } from './localMention';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import { Counts } from './counts';
import { cueSteps, type Cue } from './cues';
import { frameSteps, type Frame } from './frame';
import { phraseSteps, type Phrase } from './phrases';

/** A stretch of text read for attribution: its frame, phrases and cues, and running counts, so that "how many between" costs nothing. */
export interface Scene {
  readonly frame: Frame;
  readonly phrases: readonly Phrase[];
  readonly cues: readonly Cue[];
  /** Token of each quotation of the frame. */
  readonly quoteTokens: readonly number[];
  /** How many of a thing stand between two tokens. */
  readonly counts: Counts;
}

/** UTF-16 units: reading more is several steps. */
const LONG = 10_000;

/** Reads a stretch of text whose outermost quotations are given. */
export function readScene(
  text: string,
  range: Span,
  quotes: readonly Span[],
  mentions: readonly LocalMention[],
  firstMention: number,
): Scene {
  return finish(sceneSteps(text, range, quotes, mentions, firstMention));
}

/** The same in some steps. */
export function* sceneSteps(
  text: string,
  range: Span,
  quotes: readonly Span[],
  mentions: readonly LocalMention[],
  firstMention: number,
): Steps<Scene> {
  const frame = yield* frameSteps(text, range, quotes, mentions, firstMention);
  const isLong = range.end - range.start > LONG;
  if (isLong) yield;
  const phrases = yield* phraseSteps(frame, mentions);
  if (isLong) yield;
  const cues = yield* cueSteps(frame, phrases);
  if (isLong) yield;
  const counts = yield* Counts.steps(frame, phrases, cues);
  const quoteTokens = new Array<number>(quotes.length).fill(-1);
  frame.quote.forEach((quote, token) => {
    if (quote >= 0) quoteTokens[quote] = token;
  });
  return { frame, phrases, cues, quoteTokens, counts };
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
