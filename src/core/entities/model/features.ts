import { mix } from './mix';
import { border, type ParagraphFacts } from './paragraphFacts';

/** More than the features of any token. */
export const mostFeatures = 96;

/** Feature keys are 24 bits; two features that meet share a weight, in training as in use. */
const MASK = 0xffffff;

/**
 * Writes the feature keys of one token and returns how many. After Ratinov and Roth (CoNLL 2009) and Turian et al. (ACL 2010): words
 * and shapes in a window of five, affixes, word clusters of four grains, lexicons, the run of capitals, and what the rules would say.
 * Everything comes from the paragraph alone, so that its result can be kept as long as its text stays the same.
 */
export function writeFeatures(paragraph: ParagraphFacts, at: number, out: Uint32Array): number {
  const { facts, opens, phrases, rules } = paragraph;
  const last = facts.length - 1;
  const own = facts[at];
  const before = at > 0 ? facts[at - 1] : border;
  const before2 = at > 1 ? facts[at - 2] : border;
  const after = at < last ? facts[at + 1] : border;
  const after2 = at + 1 < last ? facts[at + 2] : border;
  const open = opens[at] ? 4 : 0;
  const capital = own.capital + open;
  let count = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[count++] = mix(template, a, b) & MASK;
  };

  add(2, own.lower);
  add(3, before.lower);
  add(4, after.lower);
  add(7, own.lower, before.lower);
  add(8, own.lower, after.lower);
  add(13, capital);
  add(14, before.lower, capital);
  add(15, after.lower, capital);
  add(18, before2.lower, before.lower);
  add(19, after.lower, after2.lower);
  add(21, capital * 16 + before.capital * 4 + after.capital);
  // Of small words only those between or beside capitals are of interest: they get by with less.
  if (own.capital) {
    add(1, own.word);
    add(5, before2.lower);
    add(6, after2.lower);
    add(9, own.shape);
    add(10, own.shape, before.shape);
    add(11, own.shape, after.shape);
    add(12, before.shape, after.shape);
    add(16, own.lower, capital);
    add(17, before.lower, after.lower);
    add(20, mix(0, own.shape, before.shape), after.shape);
    for (const affix of own.affixes) out[count++] = affix & MASK;
  }

  const mine = own.clusters;
  const left = before.clusters;
  const right = after.clusters;
  if (mine[3]) {
    add(50, mine[0], own.capital);
    add(51, mine[1], own.capital);
    add(52, mine[2], own.capital);
    add(53, mine[3], own.capital);
  } else add(54, capital);
  if (left[3] && own.capital) {
    add(55, left[1]);
    add(56, left[2]);
    add(57, left[1], mine[1]);
    add(58, left[1], capital);
  }
  if (right[3] && own.capital) {
    add(59, right[1]);
    add(60, right[2]);
    add(61, mine[1], right[1]);
    add(62, right[1], capital);
  }
  if (before2.clusters[3] && own.capital) add(63, before2.clusters[1]);
  if (after2.clusters[3] && own.capital) add(64, after2.clusters[1]);

  const names = own.flags & 48;
  add(70, own.kinds, own.capital);
  add(71, before.kinds, own.capital);
  add(72, after.kinds, own.capital);
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
  const end = paragraph.runEnd[at];
  const start = paragraph.runStart[at];
  const head = facts[end];
  add(80, head.lower);
  add(81, head.kinds, Math.min(3, end - at));
  if (head.clusters[3]) add(82, head.clusters[1], Math.min(2, end - at));
  add(83, Math.min(3, at - start) * 4 + Math.min(3, end - at), open);
  add(84, (start > 0 ? facts[start - 1] : border).lower);
  add(85, (end < last ? facts[end + 1] : border).lower);
  add(86, (start > 0 ? facts[start - 1] : border).kinds, (end < last ? facts[end + 1] : border).kinds);
  return count;
}
