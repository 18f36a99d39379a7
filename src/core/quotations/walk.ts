import type { Mention } from '../model';
import type { Span } from '../text/span';
import { viewQuote, type Carry } from './features';
import { quotedInParagraph, type OpenMarks, type QuotedSpan } from './marks';
import { Source, type Phrase } from './phrases';
import type { Reading, Setting } from './rank';
import { pairOf, readScene, type Scene } from './scene';

/** What was decided about one quotation. */
export interface Decision {
  readonly span: QuotedSpan;
  readonly reading: Reading;
  /** How likely it is that somebody says these words, 0–1. */
  readonly said: number;
  /** Who says it and where; from the quotation before where it is carried on. */
  readonly source?: Attributed;
}

/** A speaker and a cue in the text. */
export interface Attributed {
  readonly scene: Scene;
  readonly phrase: Phrase;
  readonly cue: Span;
  /** The span of the quotation that the speaker was found for. */
  readonly at: QuotedSpan;
}

/** `last` is the quotation whose speaker would be carried on. */
export type Decide = (
  setting: Setting,
  span: QuotedSpan,
  last: Decision | undefined,
) => { readonly reading: Reading; readonly said: number };

/** What the walk knows at the end of a paragraph: all that the next one can depend on. */
export interface WalkState {
  readonly open: OpenMarks;
  readonly last?: Decision;
  /** Whether the last quotation ended its paragraph. */
  readonly atEnd: boolean;
}

export const startOfText: WalkState = { open: '', atEnd: false };

/** A quotation further back than this is not carried on, unless the marks say that it continues. */
const CARRY = 4;
/** UTF-16 units of the paragraph before that can introduce a quotation. */
const LEAD = 500;

/** Decides about the quotations of one paragraph, in order, the inner ones of a quotation right after it. */
export function walkParagraph(
  text: string,
  paragraphs: readonly Span[],
  index: number,
  mentions: readonly Mention[],
  state: WalkState,
  decide: Decide,
): { readonly decisions: readonly Decision[]; readonly state: WalkState } {
  const paragraph = paragraphs[index];
  if (!paragraph) return { decisions: [], state };
  const { spans, open } = quotedInParagraph(text, paragraph, paragraphs[index + 1], index, state.open);
  if (spans.length === 0) return { decisions: [], state: { ...state, open } };
  const decisions: Decision[] = [];
  const places = spans.flatMap((span, at) => (span.depth === 0 ? [at] : []));
  const outer = spans.filter((span) => span.depth === 0);
  const scene = readScene(text, paragraph, outer, mentions, firstEndingAfter(mentions, paragraph.start));
  const alone = scene.frame.kinds.every((_, i) => (scene.frame.quote[i] ?? -1) >= 0);
  let { last, atEnd } = state;
  let lead: Scene | undefined;
  outer.forEach((span, order) => {
    const token = scene.quoteTokens[order] ?? -1;
    if (token < 0) return;
    if (token === 0) lead = leadOf(text, paragraphs, index, mentions);
    const quote = viewQuote(scene, token, span, alone);
    const carry =
      last && (index - last.span.paragraph <= CARRY || span.continues) ? carryOf(last, atEnd, index) : undefined;
    const { reading, said } = decide(
      { scene, quote, ...(token === 0 && lead ? { lead } : {}), ...(carry ? { carry } : {}) },
      span,
      last,
    );
    const decision = decisionOf(span, reading, said, last);
    decisions.push(decision);
    if (decision.source) {
      last = decision;
      atEnd = token === scene.frame.length - 1;
    }
    decideInner(text, span.words, spans, (places[order] ?? 0) + 1, mentions, decide, decisions);
  });
  return { decisions, state: { open, atEnd, ...(last ? { last } : {}) } };
}

/** The quotations within a quotation, `spans[from]` and those that follow it within `outer`: what is said of them stands within it too. */
function decideInner(
  text: string,
  outer: Span,
  spans: readonly QuotedSpan[],
  from: number,
  mentions: readonly Mention[],
  decide: Decide,
  decisions: Decision[],
): void {
  const inner: { readonly span: QuotedSpan; readonly at: number }[] = [];
  let end = outer.start;
  for (let at = from; at < spans.length; at++) {
    const span = spans[at];
    if (!span || span.start >= outer.end) break;
    if (span.start < end) continue;
    inner.push({ span, at });
    end = span.end;
  }
  if (inner.length === 0) return;
  const list = inner.map(({ span }) => span);
  const scene = readScene(text, outer, list, mentions, firstEndingAfter(mentions, outer.start));
  inner.forEach(({ span, at }, order) => {
    const token = scene.quoteTokens[order] ?? -1;
    if (token < 0) return;
    const { reading, said } = decide({ scene, quote: viewQuote(scene, token, span, false) }, span, undefined);
    decisions.push(decisionOf(span, reading, said, undefined));
    decideInner(text, span.words, spans, at + 1, mentions, decide, decisions);
  });
}

function decisionOf(span: QuotedSpan, reading: Reading, said: number, last: Decision | undefined): Decision {
  if (reading.is === 'nobody') return { span, reading, said };
  if (reading.is === 'carried') return { span, reading, said, ...(last?.source ? { source: last.source } : {}) };
  const { scene, cue } = reading;
  const { starts, ends } = scene.frame;
  // "Li and McElveen wrote": whoever of a pair is chosen, the pair speaks.
  const phrase = pairOf(scene, reading.phrase);
  return {
    span,
    reading,
    said,
    source: { scene, phrase, cue: { start: starts[cue.token] ?? 0, end: ends[cue.last] ?? 0 }, at: span },
  };
}

function carryOf(last: Decision, atEnd: boolean, index: number): Carry {
  return {
    distance: index - last.span.paragraph,
    shape: last.span.kind === 'direct' ? 0 : last.span.kind === 'mixed' ? 1 : last.span.kind === 'scare' ? 2 : 3,
    atEnd,
    carried: last.reading.is === 'carried' ? 1 : 0,
    source: last.source?.phrase.source ?? Source.Thing,
  };
}

/** The end of the paragraph before, if it leads over to this one: it ends with a colon, or is short. */
function leadOf(
  text: string,
  paragraphs: readonly Span[],
  index: number,
  mentions: readonly Mention[],
): Scene | undefined {
  const before = paragraphs[index - 1];
  if (!before || text.charCodeAt(before.end - 1) !== 0x3a) return undefined;
  const range = { start: Math.max(before.start, before.end - LEAD), end: before.end };
  const { spans } = quotedInParagraph(text, range, undefined, index - 1, '');
  const outer = spans.filter((span) => span.depth === 0);
  return readScene(text, range, outer, mentions, firstEndingAfter(mentions, range.start));
}

/** Index of the first mention that ends after a place. */
export function firstEndingAfter(mentions: readonly Mention[], place: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
