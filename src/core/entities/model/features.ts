import { type FormPlaces, placesOf, writeFormFeatures } from './formFeatures';
import { featureKey, mix } from './mix';
import { border, type ParagraphFacts } from './paragraphFacts';

/** More than the features of any token. */
export const mostFeatures = 96;

/**
 * Writes the keys of all features of one token and returns how many. After Ratinov and Roth (CoNLL 2009) and Turian et al. (ACL 2010):
 * words and shapes in a window of five, affixes, word clusters of four grains, lexicons, the run of capitals, and what the rules would
 * say. Everything comes from the paragraph alone, so that its result can be kept as long as its text stays the same.
 *
 * @param places filled again.
 */
export function writeFeatures(paragraph: ParagraphFacts, at: number, out: Uint32Array, places: FormPlaces): number {
  let count = 0;
  placesOf(paragraph, at, places);
  for (let index = 0; index < places.count; index++)
    count = writeFormFeatures(places.forms[index], places.places[index], out, count);
  return writeJoinedFeatures(paragraph, at, out, count);
}

/** Writes the keys of the features that depend on more than one word form from `from` on and returns where they end. */
export function writeJoinedFeatures(paragraph: ParagraphFacts, at: number, out: Uint32Array, from: number): number {
  const { facts, opens, phrases, rules } = paragraph;
  const last = facts.length - 1;
  const own = facts[at];
  const before = at > 0 ? facts[at - 1] : border;
  const before2 = at > 1 ? facts[at - 2] : border;
  const after = at < last ? facts[at + 1] : border;
  const after2 = at + 1 < last ? facts[at + 2] : border;
  const open = opens[at] ? 4 : 0;
  const capital = own.capital + open;
  const mine = own.clusters;
  let count = from;
  out[count++] = featureKey(7, own.lower, before.lower);
  out[count++] = featureKey(8, own.lower, after.lower);
  out[count++] = featureKey(18, before2.lower, before.lower);
  out[count++] = featureKey(19, after.lower, after2.lower);
  out[count++] = featureKey(21, capital * 16 + before.capital * 4 + after.capital);

  const names = own.flags & 48;
  out[count++] = featureKey(73, before2.kinds, before.kinds);
  out[count++] = featureKey(74, after.kinds, after2.kinds);
  const phrase = phrases[at];
  const leftPhrase = at > 0 ? phrases[at - 1] : 0;
  const rightPhrase = at < last ? phrases[at + 1] : 0;
  out[count++] = featureKey(75, phrase * 64 + names, own.capital);
  out[count++] = featureKey(76, phrase, leftPhrase);
  out[count++] = featureKey(77, phrase, rightPhrase);
  out[count++] = featureKey(78, names + (before.flags & 48) * 4, (after.flags & 48) + own.capital);

  const rule = rules[at];
  out[count++] = featureKey(90, rule, own.capital);
  out[count++] = featureKey(91, rule, at > 0 ? rules[at - 1] : 255);
  out[count++] = featureKey(92, rule, at < last ? rules[at + 1] : 255);
  out[count++] = featureKey(93, rule, mine[1]);

  if (!own.capital) return count;
  out[count++] = featureKey(10, own.shape, before.shape);
  out[count++] = featureKey(11, own.shape, after.shape);
  out[count++] = featureKey(12, before.shape, after.shape);
  out[count++] = featureKey(17, before.lower, after.lower);
  out[count++] = featureKey(20, mix(0, own.shape, before.shape), after.shape);
  if (before.clusters[3]) out[count++] = featureKey(57, before.clusters[1], mine[1]);
  if (after.clusters[3]) out[count++] = featureKey(61, mine[1], after.clusters[1]);
  const end = paragraph.runEnd[at];
  const start = paragraph.runStart[at];
  out[count++] = featureKey(83, Math.min(3, at - start) * 4 + Math.min(3, end - at), open);
  out[count++] = featureKey(
    86,
    (start > 0 ? facts[start - 1] : border).kinds,
    (end < last ? facts[end + 1] : border).kinds,
  );
  return count;
}
