import { featureKey } from './mix';
import { border, type ParagraphFacts } from './paragraphFacts';
import type { WordFacts } from './wordFacts';

/**
 * Where a word form stands to the token whose features it gives: it is the token itself, is next to it or one further, is the head of its
 * run of capitals or stands around that run. To each of these is added what the features are joined with: whether the token opens a
 * sentence, how it is capitalised besides, how far off the head is.
 */
const PLACE = { own: 0, before: 2, after: 10, before2: 18, after2: 19, head: 20, runBefore: 24, runAfter: 25 };

/** The word forms around a token and their places. */
export class FormPlaces {
  readonly forms: WordFacts[] = Array.from({ length: 8 }, () => border);
  readonly places = new Uint8Array(8);
  count = 0;

  add(form: WordFacts, place: number): void {
    this.forms[this.count] = form;
    this.places[this.count++] = place;
  }
}

/** Fills in which word forms give a token features by themselves. Of those around small words few are of interest. */
export function placesOf({ facts, opens, runStart, runEnd }: ParagraphFacts, at: number, places: FormPlaces): void {
  const last = facts.length - 1;
  const own = facts[at];
  const open = opens[at] ? 1 : 0;
  const capital = own.capital + open * 4;
  places.count = 0;
  places.add(own, PLACE.own + open);
  places.add(at > 0 ? facts[at - 1] : border, PLACE.before + capital);
  places.add(at < last ? facts[at + 1] : border, PLACE.after + capital);
  if (!own.capital) return;
  const start = runStart[at];
  const end = runEnd[at];
  places.add(at > 1 ? facts[at - 2] : border, PLACE.before2);
  places.add(at + 1 < last ? facts[at + 2] : border, PLACE.after2);
  places.add(facts[end], PLACE.head + Math.min(3, end - at));
  places.add(start > 0 ? facts[start - 1] : border, PLACE.runBefore);
  places.add(end < last ? facts[end + 1] : border, PLACE.runAfter);
}

/** Writes the keys of the features that a word form gives by itself in a place, from `from` on, and returns where they end. */
export function writeFormFeatures(form: WordFacts, place: number, out: Uint32Array, from: number): number {
  const { lower, kinds, clusters } = form;
  let count = from;
  if (place < PLACE.before) {
    const capital = form.capital + place * 4;
    out[count++] = featureKey(2, lower);
    out[count++] = featureKey(13, capital);
    if (form.capital) {
      out[count++] = featureKey(1, form.word);
      out[count++] = featureKey(9, form.shape);
      out[count++] = featureKey(16, lower, capital);
      for (const affix of form.affixes) out[count++] = affix;
    }
    if (clusters[3])
      for (let grain = 0; grain < 4; grain++) out[count++] = featureKey(50 + grain, clusters[grain], form.capital);
    else out[count++] = featureKey(54, capital);
    out[count++] = featureKey(70, kinds, form.capital);
  } else if (place < PLACE.before2) {
    const isBefore = place < PLACE.after;
    const capital = place - (isBefore ? PLACE.before : PLACE.after);
    out[count++] = featureKey(isBefore ? 3 : 4, lower);
    out[count++] = featureKey(isBefore ? 14 : 15, lower, capital);
    out[count++] = featureKey(isBefore ? 71 : 72, kinds, capital & 3);
    if (clusters[3] && capital & 3) {
      out[count++] = featureKey(isBefore ? 55 : 59, clusters[1]);
      out[count++] = featureKey(isBefore ? 56 : 60, clusters[2]);
      out[count++] = featureKey(isBefore ? 58 : 62, clusters[1], capital);
    }
  } else if (place < PLACE.head) {
    const isBefore = place === PLACE.before2;
    out[count++] = featureKey(isBefore ? 5 : 6, lower);
    if (clusters[3]) out[count++] = featureKey(isBefore ? 63 : 64, clusters[1]);
  } else if (place < PLACE.runBefore) {
    const distance = place - PLACE.head;
    out[count++] = featureKey(80, lower);
    out[count++] = featureKey(81, kinds, distance);
    if (clusters[3]) out[count++] = featureKey(82, clusters[1], Math.min(2, distance));
  } else out[count++] = featureKey(place === PLACE.runBefore ? 84 : 85, lower);
  return count;
}
