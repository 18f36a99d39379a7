import type { LocalMention } from './localMention';
import type { Steps } from '../steps';
import type { Span } from '../text/span';
import { copyOf } from '../text/copyOf';
import { RecentMap } from '../text/recentMap';
import { isDash, isDigit, isLetter, isLower, isSpace, isUpper } from './chars';
import { classesOf, Word } from './words';

/** What a token of a frame is. */
export const enum Kind {
  Word,
  Number,
  Comma,
  Stop,
  Colon,
  Semicolon,
  Dash,
  Open,
  Close,
  Quote,
  Possessive,
  Other,
}

/**
 * The words of a stretch of text with each quotation in it as one token, for reading what is said *about* the quotations.
 * Parallel arrays, because the rankers walk them for every quotation.
 */
export class Frame {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly kinds: Kind[] = [];
  /** Bits of `Word`. */
  readonly classes: number[] = [];
  /** The word in lower case; '' for what is no word. */
  readonly words: string[] = [];
  readonly capital: boolean[] = [];
  /** Number of the sentence within the frame. */
  readonly sentence: number[] = [];
  /** Index of the mention that covers the token, or -1. */
  readonly mention: number[] = [];
  /** Index of the quotation that the token is, or -1. */
  readonly quote: number[] = [];

  constructor(readonly text: string) {}

  get length(): number {
    return this.starts.length;
  }

  add(start: number, end: number, kind: Kind, word: string, classes: number, capital: boolean, quote = -1): void {
    this.starts.push(start);
    this.ends.push(end);
    this.kinds.push(kind);
    this.words.push(word);
    this.classes.push(classes);
    this.capital.push(capital);
    this.quote.push(quote);
    this.mention.push(-1);
    this.sentence.push(0);
  }
}

/** Abbreviations that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col sgt capt maj adm st jr sr rev hon atty dept inc corp co ltd vs no jan feb mar apr aug sept sep oct nov dec u.s u.k u.n e.g i.e a.m p.m d.c ph.d fla calif mass conn ariz'.split(
    ' ',
  ),
);

/** UTF-16 units: a longer word does not come back. */
const LONGEST_KEPT = 40;

/** Tokens that are read in one go. */
const STEP = 1000;

/**
 * Reads `[range.start, range.end)` into a frame, some tokens at a time.
 *
 * @param quotes quoted stretches within the range, in order, none within another
 * @param mentions the text's mentions, in order
 * @param firstMention index of the first mention that ends after the range's start
 */
export function* frameSteps(
  text: string,
  range: Span,
  quotes: readonly Span[],
  mentions: readonly LocalMention[],
  firstMention: number,
): Steps<Frame> {
  const frame = new Frame(text);
  let quote = 0;
  let i = range.start;
  while (i < range.end) {
    const next = quotes[quote];
    if (next && i >= next.start) {
      const end = withStop(text, next.end, range.end);
      if (next.end > i) frame.add(next.start, end, Kind.Quote, '', 0, false, quote);
      i = Math.max(i, end);
      quote++;
      continue;
    }
    i = readToken(frame, i, next ? Math.min(next.start, range.end) : range.end);
    if (frame.length % STEP === 0) yield;
  }
  markMentions(frame, mentions, firstMention);
  if (frame.length > STEP) yield;
  markSentences(frame);
  return frame;
}

/** The end of a quotation with the stop that British and continental printers set outside it: "…", he said. */
function withStop(text: string, end: number, limit: number): number {
  const code = end < limit ? text.charCodeAt(end) : -1;
  if (code !== 0x2c && code !== 0x2e && code !== 0x3f && code !== 0x21) return end;
  return end + 1 >= limit || isSpace(text.charCodeAt(end + 1)) ? end + 1 : end;
}

/** Adds the token at a place and gives the place after it. */
function readToken(frame: Frame, at: number, limit: number): number {
  const { text } = frame;
  const code = text.charCodeAt(at);
  if (isSpace(code)) return at + 1;
  if (isLetter(code)) return readWord(frame, at, limit);
  if (isDigit(code)) {
    let end = at + 1;
    while (
      end < limit &&
      (isDigit(text.charCodeAt(end)) || isLetter(text.charCodeAt(end)) || isInnerPoint(text, end, limit))
    )
      end++;
    frame.add(at, end, Kind.Number, '', 0, false);
    return end;
  }
  frame.add(at, at + 1, kindOf(code), '', 0, false);
  return at + 1;
}

function isInnerPoint(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2e || code === 0x2c) && at + 1 < limit && isDigit(text.charCodeAt(at + 1));
}

function readWord(frame: Frame, at: number, limit: number): number {
  const { text } = frame;
  let end = at + 1;
  let points = 0;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (isLetter(code) || isDigit(code)) continue;
    const joins =
      code === 0x2d || code === 0x27 || code === 0x2019 || code === 0x2e || code === 0x26 || code === 0x2011;
    if (!joins || end + 1 >= limit || !isLetter(text.charCodeAt(end + 1))) break;
    if (code === 0x2e) {
      // A full stop within a word: an abbreviation (U.S.) or a lost space (Xinhua.He).
      if (end - at > 3 && isUpper(text.charCodeAt(end + 1)) && points === 0) break;
      points++;
    }
    if ((code === 0x27 || code === 0x2019) && isPossessive(text, end, limit)) break;
  }
  const { word, classes } = readForm(text.slice(at, end));
  const initial = isUpper(text.charCodeAt(at));
  if (
    end < limit &&
    text.charCodeAt(end) === 0x2e &&
    (points > 0 || (end - at === 1 && initial) || ABBREVIATIONS.has(word))
  )
    end++;
  frame.add(at, end, Kind.Word, word, classes, initial);
  if (end < limit && isPossessive(text, end, limit)) {
    const stop = text.charCodeAt(end + 1) === 0x20 ? end + 3 : end + 2;
    frame.add(end, stop, Kind.Possessive, '', 0, false);
    return stop;
  }
  return end;
}

/** A word as it is written, in lower case and with its classes. */
interface Form {
  readonly word: string;
  readonly classes: number;
}

/** The words of late: a few thousand make up most of any text. */
const forms = new RecentMap<Form>(4000);

function readForm(written: string): Form {
  const known = forms.get(written);
  if (known) return known;
  const copy = copyOf(written);
  const word = copy.toLowerCase();
  const form = { word, classes: classesOf(word) };
  if (copy.length <= LONGEST_KEPT) forms.set(copy, form);
  return form;
}

/** `'s` after a word, also where the s stands apart. */
function isPossessive(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x27 && code !== 0x2019) return false;
  const s = text.charCodeAt(at + 1) === 0x20 ? at + 2 : at + 1;
  if (s >= limit || text.charCodeAt(s) !== 0x73) return false;
  return s + 1 >= limit || !isLetter(text.charCodeAt(s + 1));
}

function kindOf(code: number): Kind {
  switch (code) {
    case 0x2c:
    case 0xff0c:
      return Kind.Comma;
    case 0x2e:
    case 0x21:
    case 0x3f:
    case 0x2026:
    case 0x3002:
      return Kind.Stop;
    case 0x3a:
    case 0xff1a:
      return Kind.Colon;
    case 0x3b:
      return Kind.Semicolon;
    case 0x28:
    case 0x5b:
      return Kind.Open;
    case 0x29:
    case 0x5d:
      return Kind.Close;
    default:
      return isDash(code) ? Kind.Dash : Kind.Other;
  }
}

function markMentions(frame: Frame, mentions: readonly LocalMention[], firstMention: number): void {
  let at = firstMention;
  for (let i = 0; i < frame.length; i++) {
    const start = frame.starts[i] ?? 0;
    let mention = mentions[at];
    while (mention && mention.end <= start) mention = mentions[++at];
    if (!mention) return;
    if (frame.kinds[i] !== Kind.Quote && mention.start < (frame.ends[i] ?? 0)) frame.mention[i] = at;
  }
}

/** A sentence ends at a stop, or at a quotation that ends with one, if what follows begins like a sentence. */
function markSentences(frame: Frame): void {
  let sentence = 0;
  for (let i = 0; i < frame.length; i++) {
    frame.sentence[i] = sentence;
    if (endsSentence(frame, i)) sentence++;
  }
}

function endsSentence(frame: Frame, i: number): boolean {
  const kind = frame.kinds[i];
  const next = i + 1;
  if (next >= frame.length) return false;
  const startsNew =
    frame.capital[next] === true || frame.kinds[next] === Kind.Quote || frame.kinds[next] === Kind.Number;
  if (kind === Kind.Stop) return startsNew || frame.kinds[next] === Kind.Open;
  if (kind !== Kind.Quote || !startsNew) return false;
  const last = lastOf(frame.text, frame.starts[i] ?? 0, frame.ends[i] ?? 0);
  if (last === 0x2e) return true;
  if (last !== 0x3f && last !== 0x21 && last !== 0x2026) return false;
  // `"Why?" Smith asked` goes on; `"Why?" The crowd fell silent.` does not.
  for (let k = next; k < Math.min(next + 5, frame.length); k++) {
    if ((frame.classes[k] ?? 0) & Word.Cue && frame.capital[k] !== true) return false;
    if (frame.kinds[k] !== Kind.Word) break;
  }
  return true;
}

/** The last unit of a quotation's words. */
function lastOf(text: string, start: number, end: number): number {
  for (let i = end - 1; i > start; i--) {
    const code = text.charCodeAt(i);
    if (isSpace(code) || code === 0x22 || code === 0x27 || code === 0x201d || code === 0x2019 || code === 0xbb)
      continue;
    return code;
  }
  return -1;
}

/** Whether a word starts with a lower-case letter: exported for the phrase finder. */
export function isLowerAt(frame: Frame, i: number): boolean {
  return isLower(frame.text.charCodeAt(frame.starts[i] ?? 0));
}
