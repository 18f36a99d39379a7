import { casingOf, type Casing } from './casing';
import { isStop } from './chars';
import type { Context } from './context';
import { contextOf } from './context';
import { Kind, type Frame } from './frame';
import type { QuotedPart } from './quotedParagraph';
import type { Scene } from './scene';

/** A quotation as the features see it. */
export interface QuoteView {
  readonly token: number;
  /** Direct, mixed, scare or title, by its own words. */
  readonly shape: number;
  /** Number of words: 1, 2, 3, to 8, to 20, more. */
  readonly length: number;
  /** How its words end: openly, with a comma, a full stop, a question or exclamation mark, a break. */
  readonly ending: number;
  readonly before: Context;
  readonly after: Context;
  /** 1 where it begins its paragraph, 2 where it continues the one before. */
  readonly place: number;
  /** 1 where nothing but quotations stands in its paragraph. */
  readonly alone: number;
  /** How it is capitalised: see `Casing`. */
  readonly cased: Casing;
  /** The word before, where that is one of those that tell titles and terms from speech; else 0. */
  readonly prior: number;
}

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
/** Number of them, with 0 for any other, 1 for a possessive and the last for a station's. */
export const PRIORS = 23;
const NETWORK = 22;

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
    shape: SHAPES.indexOf(span.kind),
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

const SHAPES = ['direct', 'mixed', 'scare', 'title'];

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
