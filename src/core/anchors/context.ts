import type { Anchor } from '../sidecar/format';
import { errorsOfBeginning, reverse } from './approximate';

/** What an anchor says of a place: quote and context. */
export type Quote = Pick<Anchor, 'exact' | 'prefix' | 'suffix'>;

const SPACE = /[\s\u00a0\u200b\ufeff]/;

/**
 * Whether what stands around a place is the whole of an anchor's context, runs of white space taken for one another. Less than
 * the whole proves nothing: sentences that are alike agree in a good part of it.
 */
export function contextAgrees(text: string, start: number, end: number, quote: Quote): boolean {
  return endsWith(text, start, quote.prefix) && startsWith(text, end, quote.suffix);
}

function endsWith(text: string, end: number, prefix: string): boolean {
  if (text.startsWith(prefix, end - prefix.length)) return end >= prefix.length;
  let at = end;
  for (let index = prefix.length; index > 0;) {
    if (SPACE.test(prefix[index - 1])) {
      while (index > 0 && SPACE.test(prefix[index - 1])) index--;
      const before = at;
      while (at > 0 && SPACE.test(text[at - 1])) at--;
      // The prefix may begin in the middle of a run of spaces.
      if (before === at && !(index === 0 && at === 0)) return false;
    } else {
      if (at === 0 || text[at - 1] !== prefix[index - 1]) return false;
      at--;
      index--;
    }
  }
  return true;
}

function startsWith(text: string, start: number, suffix: string): boolean {
  if (text.startsWith(suffix, start)) return true;
  let at = start;
  for (let index = 0; index < suffix.length;) {
    if (SPACE.test(suffix[index])) {
      while (index < suffix.length && SPACE.test(suffix[index])) index++;
      const before = at;
      while (at < text.length && SPACE.test(text[at])) at++;
      if (before === at && !(index === suffix.length && at === text.length)) return false;
    } else {
      if (text[at] !== suffix[index]) return false;
      at++;
      index++;
    }
  }
  return true;
}

/** How much of the context is weighed where it does not agree in full. */
const NEAR = 32;
/** How much of the text beside the place it is compared with: words may have been put in between. */
const BESIDE = 48;

/**
 * How like an anchor a place is, 0–1: the quote counts three fifths, each side of the context one. A side that the
 * anchor does not have does not count.
 *
 * @param quoteLikeness how like the quote the words at the place are, 0–1.
 */
export function likeness(text: string, start: number, end: number, quote: Quote, quoteLikeness: number): number {
  const before = quote.prefix.slice(-NEAR);
  const after = quote.suffix.slice(0, NEAR);
  let score = 0.6 * quoteLikeness;
  let whole = 0.6;
  if (before !== '') {
    score += 0.2 * edgeLikeness(reverse(before), reverse(text.slice(Math.max(0, start - BESIDE), start)));
    whole += 0.2;
  }
  if (after !== '') {
    score += 0.2 * edgeLikeness(after, text.slice(end, end + BESIDE));
    whole += 0.2;
  }
  return score / whole;
}

/**
 * How like `pattern` the beginning of `text` is, 0–1: edit distance to the best beginning, scaled so that what any two pieces of
 * prose share by chance (about half) counts as nothing.
 */
function edgeLikeness(pattern: string, text: string): number {
  return Math.max(0, 1 - (2 * errorsOfBeginning(text, pattern)) / pattern.length);
}

/**
 * Whether the words at a place are those that stood beside the quote: a neighbour that resembles it, not the quote itself.
 */
export function isNeighbour(text: string, start: number, end: number, quote: Quote): boolean {
  const found = text.slice(start, end).trim();
  if (found.length < 12) return false;
  const before = quote.prefix.trimEnd();
  const after = quote.suffix.trimStart();
  const enough = (length: number): boolean => length >= 12;
  if (enough(after.length) && (found.startsWith(after) || after.startsWith(found))) return true;
  return enough(before.length) && (found.endsWith(before) || before.endsWith(found));
}
