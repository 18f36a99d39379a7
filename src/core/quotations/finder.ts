import type { Mention, Quotation } from '../model';
import { finish, type Steps } from '../steps';
import type { Span } from '../text/span';
import { nameSpeakers, type Placed } from './nameSpeakers';
import { paragraphSteps, type ParagraphView } from './paragraphView';
import { bestReading } from './rank';
import { readingSteps, type Decide, type ParagraphInput, type ParagraphReading } from './reading';
import { trainedWeights } from './weightTable';
import { classesOf } from './words';

/** UTF-16 units of paragraph text in each of the two generations that are kept: some articles. */
const KEPT = 50_000;

interface Kept {
  readonly input: ParagraphInput;
  readonly reading: ParagraphReading;
}

const decide: Decide = (setting) => bestReading(setting, trainedWeights());

/** Finds quotations, and remembers what it read in each paragraph, so that a keystroke costs one paragraph and not an article. */
export class QuotationFinder {
  /** What was read lately, and what was before that and has not been asked for since. */
  #young = new Map<string, Kept>();
  #old = new Map<string, Kept>();
  #youngUnits = 0;

  /**
   * Quotations with cue and speaker, in text order, the outer before the inner; titles of works are left out. Linear time.
   *
   * @param paragraphs the paragraphs of the text, in order, disjoint
   * @param candidates the article's linked mentions, in order
   */
  find(text: string, paragraphs: readonly Span[], candidates: readonly Mention[]): readonly Quotation[] {
    return finish(this.steps(text, paragraphs, candidates));
  }

  /**
   * The same, a paragraph at a time.
   *
   * @param inPassing the text is read once and not edited: nothing of it is kept, and what is kept of others stays.
   */
  *steps(
    text: string,
    paragraphs: readonly Span[],
    candidates: readonly Mention[],
    inPassing = false,
  ): Steps<readonly Quotation[]> {
    trainedWeights();
    yield;
    classesOf('');
    yield;
    const placed: Placed[] = [];
    const read = (view: ParagraphView) => this.#read(view, placed, inPassing);
    yield* paragraphSteps(text, paragraphs, candidates, read);
    return yield* nameSpeakers(text, placed, candidates);
  }

  *#read(view: ParagraphView, placed: Placed[], inPassing: boolean): Steps<ParagraphReading> {
    const reading = this.#known(view) ?? (yield* this.#readAfresh(view, inPassing));
    for (const decision of reading.decisions) placed.push({ decision, view });
    return reading;
  }

  #known(view: ParagraphView): ParagraphReading | undefined {
    const { text } = view.here;
    const kept = this.#young.get(text) ?? this.#old.get(text);
    if (!kept || !view.isLike(kept.input)) return undefined;
    if (!this.#young.has(text)) this.#keep(text, kept);
    return kept.reading;
  }

  *#readAfresh(view: ParagraphView, inPassing: boolean): Steps<ParagraphReading> {
    const input = view.input();
    const reading = yield* readingSteps(input, decide);
    if (!inPassing) this.#keep(view.here.text, { input, reading });
    return reading;
  }

  #keep(text: string, kept: Kept): void {
    this.#young.set(text, kept);
    this.#youngUnits += text.length;
    if (this.#youngUnits <= KEPT) return;
    this.#old = this.#young;
    this.#young = new Map();
    this.#youngUnits = 0;
  }
}
