import type { Mention, Quotation } from '../model';
import type { Span } from '../text/span';
import { scanMarks } from './markScan';
import { openingOf, type OpenMarks } from './quotedParagraph';
import { bestReading } from './rank';
import { firstEndingAfter, readParagraph, type Decide, type ParagraphInput, type ParagraphReading } from './reading';
import type { Carry } from './features';
import { nameSpeakers, type Placed } from './nameSpeakers';
import { trainedWeights } from './weightTable';
import { joinWrapped } from './wrapped';

/** A quotation further back than this is not carried on. */
const CARRY = 4;
/** UTF-16 units of the paragraph before that can introduce a quotation. */
const LEAD = 500;
/** UTF-16 units of paragraph text whose readings are kept: some dozens of articles. */
const KEPT = 400_000;

interface Kept {
  readonly input: ParagraphInput;
  readonly reading: ParagraphReading;
}

const decide: Decide = (setting) => bestReading(setting, trainedWeights());

/** Finds quotations, and remembers what it read in each paragraph, so that a keystroke costs one paragraph and not an article. */
export class QuotationFinder {
  readonly #kept = new Map<string, Kept>();
  #keptUnits = 0;

  /**
   * Quotations with cue and speaker, in text order, the outer before the inner; titles of works are left out. Linear time.
   *
   * @param paragraphs the paragraphs of the text, in order, disjoint
   * @param candidates the article's linked mentions, in order
   */
  find(text: string, paragraphs: readonly Span[], candidates: readonly Mention[]): readonly Quotation[] {
    const placed: Placed[] = [];
    forEachParagraph(text, paragraphs, candidates, (input, places) => {
      const reading = this.#read(input);
      for (const decision of reading.decisions) placed.push({ decision, ...places });
      return reading;
    });
    return nameSpeakers(text, placed, candidates);
  }

  #read(input: ParagraphInput): ParagraphReading {
    const { text } = input;
    const kept = this.#kept.get(text);
    if (kept) {
      this.#kept.delete(text);
      this.#keptUnits -= text.length;
    }
    const reading = kept && isSame(kept.input, input) ? kept.reading : readParagraph(input, decide);
    this.#kept.set(text, { input, reading });
    this.#keptUnits += text.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#keptUnits <= KEPT || this.#kept.size === 1) break;
      this.#kept.delete(oldest);
      this.#keptUnits -= oldest.length;
    }
    return reading;
  }
}

/** Where the texts of a paragraph's input stand in the text. */
export interface Places {
  readonly start: number;
  readonly leadStart: number;
  /** Index of the first of its mentions among all. */
  readonly firstMention: number;
  readonly firstLeadMention: number;
}

/** Reads the paragraphs that have marks one after the other, each with what the one before leaves it. */
export function forEachParagraph(
  text: string,
  paragraphs: readonly Span[],
  mentions: readonly Mention[],
  read: (input: ParagraphInput, places: Places) => ParagraphReading,
): void {
  const joined = joinWrapped(text, paragraphs);
  let open: OpenMarks = '';
  let carry: Carry | undefined;
  joined.forEach((paragraph, index) => {
    if (carry) carry = { ...carry, distance: carry.distance + 1 };
    if (scanMarks(text, paragraph.start, paragraph.end).length === 0) {
      open = '';
      return;
    }
    const next = joined[index + 1];
    const opening = next && openingOf(text, next);
    const here = local(text, paragraph, mentions);
    const before = leadSpan(text, joined[index - 1]);
    const lead = before && local(text, before, mentions);
    const goesOn = carry && (carry.distance <= CARRY || open !== '');
    const reading = read(
      {
        text: here.text,
        mentions: here.mentions,
        open,
        ...(opening ? { opening } : {}),
        ...(lead ? { lead } : {}),
        ...(carry && goesOn ? { carry } : {}),
      },
      {
        start: paragraph.start,
        leadStart: before?.start ?? 0,
        firstMention: here.first,
        firstLeadMention: lead?.first ?? 0,
      },
    );
    ({ open, carry } = reading);
  });
}

/** A stretch of the text and its mentions, positions counted from its start. */
function local(
  text: string,
  { start, end }: Span,
  mentions: readonly Mention[],
): { text: string; mentions: readonly Mention[]; first: number } {
  const first = firstEndingAfter(mentions, start);
  const list: Mention[] = [];
  for (let i = first; i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= end) break;
    list.push({ ...mention, start: mention.start - start, end: mention.end - start });
  }
  return { text: text.slice(start, end), mentions: list, first };
}

/** The end of a paragraph that leads over to the next: one that ends with a colon. */
function leadSpan(text: string, before: Span | undefined): Span | undefined {
  if (!before || text.charCodeAt(before.end - 1) !== 0x3a) return undefined;
  return { start: Math.max(before.start, before.end - LEAD), end: before.end };
}

function isSame(a: ParagraphInput, b: ParagraphInput): boolean {
  return (
    a.open === b.open &&
    a.opening?.glyph === b.opening?.glyph &&
    a.lead?.text === b.lead?.text &&
    sameCarry(a.carry, b.carry) &&
    sameMentions(a.mentions, b.mentions) &&
    sameMentions(a.lead?.mentions ?? [], b.lead?.mentions ?? [])
  );
}

function sameCarry(a: Carry | undefined, b: Carry | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.distance === b.distance &&
    a.shape === b.shape &&
    a.atEnd === b.atEnd &&
    a.carried === b.carried &&
    a.source === b.source
  );
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, i) => one.start === b[i]?.start && one.end === b[i]?.end && one.type === b[i]?.type)
  );
}
