import type { Span } from '../text/span';
import type { SharedWords } from './sharedWords';
import { wordAt, type TokenizedText } from './tokens';

/** The place of a passage in the other text, or why it has none. */
export type MappedSpan =
  { readonly span: Span; readonly quality: 'exact' | 'fuzzy' } | { readonly reason: 'missing' | 'ambiguous' };

/** At least this share of a passage's words must stand there, in one place, for a fuzzy match. */
const leastShare = 0.5;
/** How many words on either side tell two places with the same words apart. */
const context = 8;
/** A passage of so few words says little by itself: its neighbours must be there too, both of them if it is a single word. */
const fewWords = 3;

/**
 * Exact: every word of the span stands there, in the same order with nothing between, and the span's ends fall where they fall here;
 * where few words that stand in a text more than once are meant, among the same neighbours.
 * Fuzzy: words were changed, added or lost inside. Ambiguous: the same words stand there more than once, with surroundings that
 * do not tell which is meant, or they are scattered.
 */
export function mapSpan(shared: SharedWords, span: Span): MappedSpan {
  const { here, there, toThere } = shared;
  let first = wordAt(here, span.start);
  let last = wordAt(here, span.end - 1);
  if (last >= here.count || here.starts[last] >= span.end) last--;
  if (first > last) return { reason: 'missing' };
  const words = last - first + 1;
  let linked = 0;
  while (first <= last && toThere[first] < 0) first++;
  while (last >= first && toThere[last] < 0) last--;
  let low = there.count;
  let high = -1;
  let inOrder = true;
  for (let i = first, before = -1; i <= last; i++) {
    const j = toThere[i];
    if (j < 0) continue;
    linked++;
    if (j < before) inOrder = false;
    before = j;
    low = Math.min(low, j);
    high = Math.max(high, partsEnd(shared, i, j));
  }
  if (linked < Math.max(1, words * leastShare)) return { reason: 'missing' };
  if (high - low + 1 > 2 * words + 4) return { reason: 'ambiguous' };
  if (repeated(shared, first, last, low)) return { reason: 'ambiguous' };
  const contiguous = linked === words && inOrder && high - low + 1 === words && sameWords(shared, first, last, low);
  const start = edge(here, there, span.start, first, low, 'start');
  const end = edge(here, there, span.end, last, high, 'end');
  return {
    span: { start: start.at, end: end.at },
    quality: contiguous && start.exact && end.exact && isCertain(shared, first, last, low) ? 'exact' : 'fuzzy',
  };
}

/** Whether a few words are told apart from the same ones elsewhere by what stands beside them. */
function isCertain({ here, there, toThere }: SharedWords, first: number, last: number, low: number): boolean {
  const words = last - first + 1;
  if (words > fewWords) return true;
  const high = low + words - 1;
  const before = first === 0 ? low === 0 : toThere[first - 1] === low - 1;
  const after = last + 1 === here.count ? high + 1 === there.count : toThere[last + 1] === high + 1;
  const agreeing = Number(before) + Number(after);
  return agreeing >= (words === 1 ? 2 : 1) || (isOnce(here, first, last) && isOnce(there, low, high));
}

/** Whether a sequence of words stands in its text only once. */
function isOnce({ words, count }: TokenizedText, first: number, last: number): boolean {
  for (let k = 0; k + last - first < count; k++) {
    if (k === first) continue;
    let same = 0;
    while (same <= last - first && words[k + same] === words[first + same]) same++;
    if (same > last - first) return false;
  }
  return true;
}

/** The last word there that is part of word `i` here. */
function partsEnd({ toHere, there }: SharedWords, i: number, j: number): number {
  let end = j;
  while (end + 1 < there.count && toHere[end + 1] === i) end++;
  return end;
}

function sameWords({ here, there }: SharedWords, first: number, last: number, low: number): boolean {
  for (let i = first; i <= last; i++) if (here.words[i] !== there.words[low + i - first]) return false;
  return true;
}

/** Whether the same words stand there once more, with surroundings that agree as well as those of the aligned place. */
function repeated({ here, there }: SharedWords, first: number, last: number, low: number): boolean {
  const words = last - first + 1;
  const agreement = (j: number): number => {
    let count = 0;
    for (let k = 1; k <= context && first - k >= 0 && j - k >= 0 && here.words[first - k] === there.words[j - k]; k++)
      count++;
    for (let k = 1; k <= context && here.words[last + k] === there.words[j + words - 1 + k]; k++) {
      if (last + k >= here.count || j + words - 1 + k >= there.count) break;
      count++;
    }
    return count;
  };
  let own = -1;
  for (let j = 0; j + words <= there.count; j++) {
    if (j === low || there.words[j] !== here.words[first]) continue;
    let k = 1;
    while (k < words && there.words[j + k] === here.words[first + k]) k++;
    if (k < words) continue;
    if (own < 0) own = agreement(low);
    if (agreement(j) >= own) return true;
  }
  return false;
}

/** Where an end of the span falls there: inside the word where it is inside a word here, with the same marks where it has marks. */
function edge(
  here: TokenizedText,
  there: TokenizedText,
  offset: number,
  i: number,
  j: number,
  side: 'start' | 'end',
): { at: number; exact: boolean } {
  const [from, to] = side === 'start' ? [here.starts[i], there.starts[j]] : [here.ends[i], there.ends[j]];
  const inside = side === 'start' ? offset > from : offset < from;
  if (inside) {
    const same = here.words[i] === there.words[j] && here.ends[i] - here.starts[i] === there.ends[j] - there.starts[j];
    return same ? { at: to + offset - from, exact: true } : { at: to, exact: false };
  }
  const marks = side === 'start' ? here.text.slice(offset, from) : here.text.slice(from, offset);
  if (!marks) return { at: to, exact: true };
  const at = side === 'start' ? to - marks.length : to + marks.length;
  const found = side === 'start' ? there.text.slice(Math.max(0, at), to) : there.text.slice(to, at);
  if (alike(found) === alike(marks)) return { at, exact: true };
  return { at: to, exact: !/[^\s]/.test(marks) };
}

/** Marks with their styles taken away: every quote is one quote, every space one space. */
function alike(marks: string): string {
  return marks
    .replace(/[\u2018\u2019\u201a\u201b\u2032']/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s/g, ' ');
}
