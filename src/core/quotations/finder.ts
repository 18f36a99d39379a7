import type { Mention, Quotation } from '../model';
import type { Span } from '../text/span';
import { nameSpeakers, type Placed } from './nameSpeakers';
import { forEachParagraph, type ParagraphView } from './paragraphView';
import { bestReading } from './rank';
import { readParagraph, type Decide, type ParagraphInput, type ParagraphReading } from './reading';
import { trainedWeights } from './weightTable';

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
    forEachParagraph(text, paragraphs, candidates, (view) => {
      const reading = this.#read(view);
      for (const decision of reading.decisions) placed.push({ decision, view });
      return reading;
    });
    return nameSpeakers(text, placed, candidates);
  }

  #read(view: ParagraphView): ParagraphReading {
    const { text } = view.here;
    const kept = this.#kept.get(text);
    if (kept) {
      this.#kept.delete(text);
      this.#keptUnits -= text.length;
    }
    const same = kept && view.isLike(kept.input);
    const input = same ? kept.input : view.input();
    const reading = same ? kept.reading : readParagraph(input, decide);
    this.#kept.set(text, { input, reading });
    this.#keptUnits += text.length;
    while (this.#keptUnits > KEPT && this.#kept.size > 1) {
      const { value: oldest } = this.#kept.keys().next();
      if (oldest === undefined) break;
      this.#kept.delete(oldest);
      this.#keptUnits -= oldest.length;
    }
    return reading;
  }
}
