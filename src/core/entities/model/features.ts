import { type FormPlaces, placesOf, writeFormFeatures } from './formFeatures';
import { keyMask, mix } from './mix';
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
  const add = (template: number, a: number, b = 0): void => {
    out[count++] = mix(template, a, b) & keyMask;
  };

  add(7, own.lower, before.lower);
  add(8, own.lower, after.lower);
  add(18, before2.lower, before.lower);
  add(19, after.lower, after2.lower);
  add(21, capital * 16 + before.capital * 4 + after.capital);

  const names = own.flags & 48;
  add(73, before2.kinds, before.kinds);
  add(74, after.kinds, after2.kinds);
  const phrase = phrases[at];
  const leftPhrase = at > 0 ? phrases[at - 1] : 0;
  const rightPhrase = at < last ? phrases[at + 1] : 0;
  add(75, phrase * 64 + names, own.capital);
  add(76, phrase, leftPhrase);
  add(77, phrase, rightPhrase);
  add(78, names + (before.flags & 48) * 4, (after.flags & 48) + own.capital);

  const rule = rules[at];
  add(90, rule, own.capital);
  add(91, rule, at > 0 ? rules[at - 1] : 255);
  add(92, rule, at < last ? rules[at + 1] : 255);
  add(93, rule, mine[1]);

  if (!own.capital) return count;
  add(10, own.shape, before.shape);
  add(11, own.shape, after.shape);
  add(12, before.shape, after.shape);
  add(17, before.lower, after.lower);
  add(20, mix(0, own.shape, before.shape), after.shape);
  if (before.clusters[3]) add(57, before.clusters[1], mine[1]);
  if (after.clusters[3]) add(61, mine[1], after.clusters[1]);
  const end = paragraph.runEnd[at];
  const start = paragraph.runStart[at];
  add(83, Math.min(3, at - start) * 4 + Math.min(3, end - at), open);
  add(86, (start > 0 ? facts[start - 1] : border).kinds, (end < last ? facts[end + 1] : border).kinds);
  return count;
}
