import type { LocalMention } from './localMention';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import type { Carry } from './features';
import { quotedInParagraph, quotedSteps, type Opening, type OpenMarks, type QuotedPart } from './quotedParagraph';
import { viewQuote } from './quoteView';
import type { Reading, Setting } from './rank';
import { pairOf, readScene, sceneSteps, type Scene } from './scene';
import { heldBy, sourceOf, type SourcePhrase } from './sourcePhrase';

/** All that the quotations of a paragraph and their speakers depend on. Positions count from the start of each text. */
export interface ParagraphInput {
  readonly text: string;
  readonly mentions: readonly LocalMention[];
  /** The mark that the next paragraph opens with. */
  readonly opening?: Opening;
  /** The end of the paragraph before, where that leads over to this one ("He wrote:"). */
  readonly lead?: { readonly text: string; readonly mentions: readonly LocalMention[] };
  /** What the paragraph before left open. */
  readonly open: OpenMarks;
  /** The last quotation before, if its speaker may go on. */
  readonly carry?: Carry;
}

/** What was decided about one quotation. */
export interface Decision {
  readonly span: QuotedPart;
  readonly is: Reading['is'];
  /** How likely it is that somebody says these words, 0–1. */
  readonly said: number;
  /** Who says it, where the text says so here; a carried one is said by the speaker of the decision before. */
  readonly source?: SourcePhrase;
}

export interface ParagraphReading {
  readonly decisions: readonly Decision[];
  readonly open: OpenMarks;
  /** What the next paragraph can carry on, `distance` counted from this one. */
  readonly carry?: Carry;
}

/** Decides between the readings of one quotation. */
export type Decide = (setting: Setting, span: QuotedPart) => { readonly reading: Reading; readonly said: number };

/** Decides about the quotations of one paragraph, in order, the inner ones of a quotation right after it. */
export function readParagraph(input: ParagraphInput, decide: Decide): ParagraphReading {
  return finish(readingSteps(input, decide));
}

/** The same, a quotation at a time. */
export function* readingSteps(input: ParagraphInput, decide: Decide): Steps<ParagraphReading> {
  const { text, mentions, opening } = input;
  const { spans, open } = yield* quotedSteps(text, opening, input.open);
  if (spans.length === 0) return { decisions: [], open, ...(input.carry ? { carry: input.carry } : {}) };
  const decisions: Decision[] = [];
  const places = spans.flatMap((span, at) => (span.depth === 0 ? [at] : []));
  const outer = spans.filter((span) => span.depth === 0);
  yield;
  const scene = yield* sceneSteps(text, { start: 0, end: text.length }, outer, mentions, 0);
  const alone = outer.length === scene.frame.length;
  let { carry } = input;
  for (const [order, span] of outer.entries()) {
    yield;
    const token = scene.quoteTokens[order] ?? -1;
    if (token < 0) continue;
    const quote = viewQuote(scene, token, span, alone);
    const lead = token === 0 ? readLead(input) : undefined;
    const { reading, said } = decide({ scene, quote, ...(lead ? { lead } : {}), ...(carry ? { carry } : {}) }, span);
    const decision = decisionOf(span, reading, said, mentions, input.lead?.mentions ?? []);
    decisions.push(decision);
    const source = reading.is === 'said' ? reading.phrase.source : reading.is === 'carried' ? carry?.source : undefined;
    if (source !== undefined) {
      const carried = reading.is === 'carried' ? 1 : 0;
      carry = { distance: 0, shape: quote.shape, atEnd: token === scene.frame.length - 1, carried, source };
    }
    decideInner(text, span.words, spans, (places[order] ?? 0) + 1, mentions, decide, decisions);
  }
  return { decisions, open, ...(carry ? { carry } : {}) };
}

/** The quotations within a quotation, `spans[from]` and those that follow it within `outer`: what is said of them stands within it too. */
function decideInner(
  text: string,
  outer: Span,
  spans: readonly QuotedPart[],
  from: number,
  mentions: readonly LocalMention[],
  decide: Decide,
  decisions: Decision[],
): void {
  const inner: { readonly span: QuotedPart; readonly at: number }[] = [];
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
    const { reading, said } = decide({ scene, quote: viewQuote(scene, token, span, false) }, span);
    decisions.push(decisionOf(span, reading, said, mentions, []));
    decideInner(text, span.words, spans, at + 1, mentions, decide, decisions);
  });
}

function decisionOf(
  span: QuotedPart,
  reading: Reading,
  said: number,
  mentions: readonly LocalMention[],
  leadMentions: readonly LocalMention[],
): Decision {
  if (reading.is !== 'said') return { span, is: reading.is, said };
  const { scene, cue, away } = reading;
  // "Li and McElveen wrote": whoever of a pair is chosen, the pair speaks. "An aide to Li said": the aide does.
  const phrase = pairOf(scene, heldBy(scene, reading.phrase));
  const { starts, ends } = scene.frame;
  const cueSpan = { start: starts[cue.token] ?? 0, end: ends[cue.last] ?? 0 };
  return { span, is: 'said', said, source: sourceOf(scene, phrase, cueSpan, away, away ? leadMentions : mentions) };
}

function readLead({ lead }: ParagraphInput): Scene | undefined {
  if (!lead) return undefined;
  const { text, mentions } = lead;
  const outer = quotedInParagraph(text, undefined, '').spans.filter((span) => span.depth === 0);
  return readScene(text, { start: 0, end: text.length }, outer, mentions, 0);
}

/** Index of the first mention that ends after a place. */
export function firstEndingAfter(mentions: readonly Span[], place: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
