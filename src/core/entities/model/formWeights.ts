import { writeFormFeatures } from './formFeatures';
import { mostFeatures } from './features';
import { sumCount, type Weights } from './weights';
import type { WordFacts } from './wordFacts';

/** How many sums are remembered, as a power of two: half a megabyte. */
const BITS = 14;
/** A word form, a place and its sums: half a cache line. */
const slotSize = 8;

/**
 * The weights of the features that a word form gives by itself, added up once for each place that it has: a few words make up most of a
 * text. Sums that were not asked for lately give way to others.
 */
export class FormWeights {
  readonly #weights: Weights;
  readonly #slots = new Int32Array(slotSize << BITS);
  readonly #features = new Uint32Array(mostFeatures);

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Adds the weights of a word form in a place to the sums of a token. */
  addTo(form: WordFacts, place: number, sums: Int32Array): void {
    const slots = this.#slots;
    const key = form.id * 32 + place + 1;
    const slot = (Math.imul(key, 0x9e3779b1) >>> (32 - BITS)) * slotSize;
    if (slots[slot] !== form.id || slots[slot + 1] !== place + 1) this.#fill(slot, form, place);
    for (let at = 0; at < sumCount; at++) sums[at] += slots[slot + 2 + at];
  }

  #fill(slot: number, form: WordFacts, place: number): void {
    const slots = this.#slots;
    slots[slot] = form.id;
    slots[slot + 1] = place + 1;
    const sums = slots.subarray(slot + 2, slot + 2 + sumCount).fill(0);
    const count = writeFormFeatures(form, place, this.#features, 0);
    this.#weights.addTo(this.#features, 0, count, sums);
  }
}
