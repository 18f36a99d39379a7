import type { Steps } from '../steps';
import type { Cue } from './cues';
import { Kind, type Frame } from './frame';
import type { Phrase } from './phrases';
import { Word } from './words';

/** What is counted along a frame. */
export const enum Counted {
  Quotes,
  Phrases,
  Cues,
  Commas,
  Verbs,
  Links,
  Prepositions,
  Breaks,
  Count,
}

/** Tokens that are counted in one go. */
const STEP = 4000;

/** Running counts along a frame, in one array: how many of a thing stand between two tokens is one subtraction. */
export class Counts {
  readonly #sums: Uint32Array;

  /** @param sums for each token how many of each thing stand before it. */
  constructor(sums: Uint32Array) {
    this.#sums = sums;
  }

  /** Counts some tokens at a time. */
  static *steps(frame: Frame, phrases: readonly Phrase[], cues: readonly Cue[]): Steps<Counts> {
    const sums = new Uint32Array((frame.length + 1) * Counted.Count);
    const mark = (token: number, what: Counted): void => {
      sums[(token + 1) * Counted.Count + what] = 1;
    };
    for (const phrase of phrases) if (!phrase.parts) mark(phrase.first, Counted.Phrases);
    for (let i = 0; i < frame.length; i++) {
      if (i % STEP === STEP - 1) yield;
      switch (frame.kinds[i]) {
        case Kind.Quote:
          mark(i, Counted.Quotes);
          break;
        case Kind.Comma:
          mark(i, Counted.Commas);
          break;
        case Kind.Semicolon:
        case Kind.Dash:
        case Kind.Open:
        case Kind.Close:
        case Kind.Colon:
          mark(i, Counted.Breaks);
          break;
        case Kind.Word: {
          const classes = frame.classes[i] ?? 0;
          if (classes & (Word.Verb | Word.Auxiliary)) mark(i, Counted.Verbs);
          if (classes & (Word.Relative | Word.Subordinator)) mark(i, Counted.Links);
          if (classes & Word.Preposition) mark(i, Counted.Prepositions);
          break;
        }
        default:
          break;
      }
    }
    for (const cue of cues) {
      mark(cue.token, Counted.Cues);
      if (cue.lemma > 0) mark(cue.token, Counted.Verbs);
    }
    for (let i = Counted.Count; i < sums.length; i++) {
      sums[i] = (sums[i] ?? 0) + (sums[i - Counted.Count] ?? 0);
      if (i % (STEP * Counted.Count) === 0) yield;
    }
    return new Counts(sums);
  }

  /** How many stand at tokens from `from` up to, not including, `to`; 0 where there is nothing between. */
  between(what: Counted, from: number, to: number): number {
    if (to <= from) return 0;
    return (this.#sums[to * Counted.Count + what] ?? 0) - (this.#sums[from * Counted.Count + what] ?? 0);
  }
}
