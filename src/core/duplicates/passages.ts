import type { AlignedPassage } from '../model';
import type { SharedWords } from './sharedWords';
import type { TokenizedText } from './tokens';

/** A passage ends where more words than this in a row, on either side, have no partner. */
const widestHole = 8;
/** Fewer linked words are no passage a reader would want to see marked. */
const fewestWords = 3;

/**
 * The shared passages of an alignment, as long as they can be: across paragraphs, over single changed words, with the quotation marks
 * and full stops that stand around them in both texts.
 */
export function passagesOf(shared: SharedWords): AlignedPassage[] {
  const { here, toThere } = shared;
  const passages: AlignedPassage[] = [];
  let first = -1;
  let last = -1;
  let words = 0;
  const close = (): void => {
    if (first >= 0 && words >= fewestWords) passages.push(widen(shared, first, last));
    words = 0;
  };
  for (let i = 0; i < here.count; i++) {
    if (toThere[i] < 0) continue;
    const goesOn =
      last >= 0 &&
      i - last - 1 <= widestHole &&
      toThere[i] >= toThere[last] &&
      toThere[i] - toThere[last] - 1 <= widestHole;
    if (!goesOn) {
      close();
      first = i;
    }
    last = i;
    words++;
  }
  close();
  return passages;
}

function widen({ here, there, toThere, toHere }: SharedWords, first: number, last: number): AlignedPassage {
  const j0 = toThere[first];
  let j1 = toThere[last];
  // The rest of a word that is split there.
  while (j1 + 1 < there.count && toHere[j1 + 1] === last && toThere[last] !== j1 + 1) j1++;
  const before = sameBefore(here, first, there, j0);
  const after = sameAfter(here, last, there, j1);
  return {
    here: { start: here.starts[first] - before, end: here.ends[last] + after },
    there: { start: there.starts[j0] - before, end: there.ends[j1] + after },
  };
}

/** How many characters directly before two words are the same, up to the words before and without space at the outer end. */
function sameBefore(a: TokenizedText, i: number, b: TokenizedText, j: number): number {
  const room = Math.min(a.starts[i] - (i ? a.ends[i - 1] : 0), b.starts[j] - (j ? b.ends[j - 1] : 0));
  let count = 0;
  while (
    count < room &&
    isMark(a.text, a.starts[i] - count - 1) &&
    a.text[a.starts[i] - count - 1] === b.text[b.starts[j] - count - 1]
  ) {
    count++;
  }
  return count;
}

function sameAfter(a: TokenizedText, i: number, b: TokenizedText, j: number): number {
  const room = Math.min(
    (i + 1 < a.count ? a.starts[i + 1] : a.text.length) - a.ends[i],
    (j + 1 < b.count ? b.starts[j + 1] : b.text.length) - b.ends[j],
  );
  let count = 0;
  while (count < room && isMark(a.text, a.ends[i] + count) && a.text[a.ends[i] + count] === b.text[b.ends[j] + count])
    count++;
  return count;
}

function isMark(text: string, at: number): boolean {
  return !/\s/.test(text[at]);
}
