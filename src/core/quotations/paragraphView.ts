import type { Mention } from '../model';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import type { Carry } from './features';
import type { LocalMention } from './localMention';
import { hasMarks } from './markScan';
import { openingOf, type Opening, type OpenMarks } from './quotedParagraph';
import { firstEndingAfter, type ParagraphInput, type ParagraphReading } from './reading';
import { joinWrapped } from './wrapped';

/** A quotation further back than this is not carried on. */
const CARRY = 4;
/** UTF-16 units of the paragraph before that can introduce a quotation. */
const LEAD = 500;

/** A stretch of the text and its mentions, the latter by their place in the list of all. */
export class Stretch {
  readonly text: string;
  readonly start: number;
  /** Index of the first mention within. */
  readonly first: number;
  readonly #all: readonly Mention[];
  readonly #end: number;

  constructor(text: string, { start, end }: Span, mentions: readonly Mention[]) {
    this.text = text.slice(start, end);
    this.start = start;
    this.#all = mentions;
    this.first = firstEndingAfter(mentions, start);
    let last = this.first;
    while (last < mentions.length && (mentions[last]?.start ?? end) < end) last++;
    this.#end = last;
  }

  /** The mentions, positions counted from the stretch's start. */
  mentions(): readonly LocalMention[] {
    const { start } = this;
    return this.#all
      .slice(this.first, this.#end)
      .map((mention) => ({ start: mention.start - start, end: mention.end - start, type: mention.type }));
  }

  /** Whether the mentions are these. */
  hasMentions(mentions: readonly LocalMention[]): boolean {
    if (mentions.length !== this.#end - this.first) return false;
    return mentions.every((one, i) => {
      const mine = this.#all[this.first + i];
      return mine?.type === one.type && mine.start === one.start + this.start && mine.end === one.end + this.start;
    });
  }
}

/** A paragraph in its text, with what the one before leaves it. */
export class ParagraphView {
  constructor(
    readonly here: Stretch,
    readonly lead: Stretch | undefined,
    readonly opening: Opening | undefined,
    readonly open: OpenMarks,
    readonly carry: Carry | undefined,
  ) {}

  input(): ParagraphInput {
    const { here, lead, opening, open, carry } = this;
    return {
      text: here.text,
      mentions: here.mentions(),
      open,
      ...(opening ? { opening } : {}),
      ...(lead ? { lead: { text: lead.text, mentions: lead.mentions() } } : {}),
      ...(carry ? { carry } : {}),
    };
  }

  /** Whether the input would be the same but for the paragraph's text, which is. */
  isLike(input: ParagraphInput): boolean {
    return (
      this.open === input.open &&
      this.opening?.glyph === input.opening?.glyph &&
      this.lead?.text === input.lead?.text &&
      isSameCarry(this.carry, input.carry) &&
      this.here.hasMentions(input.mentions) &&
      (this.lead?.hasMentions(input.lead?.mentions ?? []) ?? true)
    );
  }
}

/** Reads the paragraphs that have marks one after the other, each with what the one before leaves it. */
export function forEachParagraph(
  text: string,
  paragraphs: readonly Span[],
  mentions: readonly Mention[],
  read: (view: ParagraphView) => ParagraphReading,
): void {
  const readSteps = function* (view: ParagraphView): Steps<ParagraphReading> {
    return read(view);
  };
  finish(paragraphSteps(text, paragraphs, mentions, readSteps));
}

/** The same, a paragraph or a part of one at a time. */
export function* paragraphSteps(
  text: string,
  paragraphs: readonly Span[],
  mentions: readonly Mention[],
  read: (view: ParagraphView) => Steps<ParagraphReading>,
): Steps<void> {
  const joined = joinWrapped(text, paragraphs);
  let open: OpenMarks = '';
  let carry: Carry | undefined;
  for (let index = 0; index < joined.length; index++) {
    const paragraph = joined[index];
    yield;
    if (carry) carry = { ...carry, distance: carry.distance + 1 };
    if (!hasMarks(text, paragraph.start, paragraph.end)) {
      open = '';
      continue;
    }
    const next = joined[index + 1];
    const lead = leadSpan(text, joined[index - 1]);
    const goesOn = carry && (carry.distance <= CARRY || open !== '');
    const reading = yield* read(
      new ParagraphView(
        new Stretch(text, paragraph, mentions),
        lead && new Stretch(text, lead, mentions),
        next && openingOf(text, next),
        open,
        goesOn ? carry : undefined,
      ),
    );
    open = reading.open;
    carry = reading.carry;
  }
}

/** The end of a paragraph that leads over to the next: one that ends with a colon. */
function leadSpan(text: string, before: Span | undefined): Span | undefined {
  if (!before || text.charCodeAt(before.end - 1) !== 0x3a) return undefined;
  return { start: Math.max(before.start, before.end - LEAD), end: before.end };
}

function isSameCarry(a: Carry | undefined, b: Carry | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.distance === b.distance &&
    a.shape === b.shape &&
    a.atEnd === b.atEnd &&
    a.carried === b.carried &&
    a.source === b.source
  );
}
