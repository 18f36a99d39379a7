import type { Block } from './blocks';
import { FoldedWords } from './foldedWords';
import type { Links } from './links';
import { WordKind } from './particulars';
import { roughlySimilar } from './similarWords';
import type { TokenizedText } from './tokens';

const folded = new FoldedWords();

/**
 * Tells a copied passage from one that was only made from the same form (rates, results, weather). In copies, misread and edited ones
 * too, numbers and names agree about as well as other words, and words are lost and added as well as replaced. In articles
 * made from one form numbers and names differ, or word after word is replaced in its place and nothing else happens.
 */
export class Agreement {
  /** Two for each number in the passage on either side, one for each name. */
  #particulars = 0;
  #agreeing = 0;
  #plain = 0;
  #plainAgreeing = 0;
  #linked = 0;
  /** Words replaced by others where they stand. */
  #replaced = 0;
  /** Words on one side with nothing in their place on the other. */
  #added = 0;

  /** Counts a passage in. */
  count(links: Links, { i0, i1, j0, j1 }: Block): void {
    const { a, b, toA, toB } = links;
    this.#countWords(a, b, toB, i0, i1);
    this.#countWords(b, a, toA, j0, j1);
    let i = i0;
    let j = j0;
    for (let k = i0; k < i1; k++) {
      const to = toB[k];
      if (to < j0 || to >= j1) continue;
      this.#linked++;
      if (to >= j) this.#countGap(a, i, k, b, j, to);
      i = k + 1;
      j = to + 1;
    }
  }

  add(other: Agreement): void {
    this.#particulars += other.#particulars;
    this.#agreeing += other.#agreeing;
    this.#plain += other.#plain;
    this.#plainAgreeing += other.#plainAgreeing;
    this.#linked += other.#linked;
    this.#replaced += other.#replaced;
    this.#added += other.#added;
  }

  /** Whether what was counted is copied, as far as can be told. */
  get holds(): boolean {
    const usual = this.#plain ? this.#plainAgreeing / this.#plain : 1;
    // What chance can do with few particulars is left out of account.
    if (this.#agreeing < 0.65 * this.#particulars * usual - Math.sqrt(this.#particulars)) return false;
    const isFilledIn =
      this.#replaced >= 5 && this.#replaced >= 0.08 * this.#linked && this.#replaced >= 3 * this.#added;
    return !isFilledIn || this.#agreeing > 0.7 * this.#particulars;
  }

  #countWords(here: TokenizedText, there: TokenizedText, links: Int32Array, first: number, end: number): void {
    for (let k = first; k < end; k++) {
      const kind: WordKind = here.kinds[k];
      const link = links[k];
      if (kind === WordKind.Number) {
        // A number against one with letters in it: misread, which says nothing.
        if (link >= 0 && (there.kinds[link] as WordKind) === WordKind.Mixed) continue;
        this.#particulars += 2;
        if (link >= 0 && here.words[k] === there.words[link]) this.#agreeing += 2;
      } else if (kind === WordKind.Name) {
        this.#particulars++;
        if (link >= 0) this.#agreeing++;
      } else if (kind === WordKind.Plain) {
        this.#plain++;
        if (link >= 0) this.#plainAgreeing++;
      }
    }
  }

  #countGap(a: TokenizedText, i: number, endI: number, b: TokenizedText, j: number, endJ: number): void {
    const [gapI, gapJ] = [endI - i, endJ - j];
    if (gapI === 0 || gapJ === 0) this.#added += gapI + gapJ;
    else if (gapI > 6 || gapJ > 6 || !areSimilar(a, i, endI, b, j, endJ)) {
      this.#replaced += Math.min(gapI, gapJ);
    }
  }
}

function areSimilar(a: TokenizedText, i: number, endI: number, b: TokenizedText, j: number, endJ: number): boolean {
  folded.clear();
  const [here, there] = [folded.add(a, i, endI), folded.add(b, j, endJ)];
  return roughlySimilar(folded.codes, here, there);
}
