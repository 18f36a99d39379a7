import type { Chain } from './chaining';
import { FoldedWords } from './foldedWords';
import { wordWeight } from './runs';
import { Scratch } from './scratch';
import { isJoined, Similarity, similarityOf } from './similarWords';
import type { TokenizedText } from './tokens';

/** A gap between two runs with at most so many words on each side is filled as a whole. */
const smallGap = 12;
/** In a gap of about the same length on both sides a word may be worse misread and still be taken for the one that stands in its place. */
const mostUneven = 2;

/** What the link of a misread word counts, where that of equal words counts 1, */
const misread = 0.7;
/** that of one that may be another word, */
const badlyMisread = 0.4;
/** and that of two words that are one in the other text. */
const joined = 1.2;

let scores = new Float32Array(256);
const steps = new Scratch();
const follows = new Scratch();
/** The words that have been compared, and where they stand: of the links that were begun last. */
const folded = new FoldedWords();
const places = new Scratch();

/** Which word of the other text a word is linked to; -1 for none. A word that is split there is linked to its first part. */
export class Links {
  readonly toB: Int32Array;
  readonly toA: Int32Array;
  /** For words of `a`: the number of the block that linked them. */
  readonly block: Int32Array;
  /** Where the folded words of `a`, then those of `b` stand; -1 for those that have not been needed. */
  readonly #places: Int32Array;

  /** @param scratch where the links stand if they are needed only until the next ones are made. */
  constructor(
    readonly a: TokenizedText,
    readonly b: TokenizedText,
    scratch?: Scratch,
  ) {
    const size = 2 * a.count + b.count;
    const all = scratch ? scratch.filled(size, -1) : new Int32Array(size).fill(-1);
    this.toB = all.subarray(0, a.count);
    this.block = all.subarray(a.count, 2 * a.count);
    this.toA = all.subarray(2 * a.count, size);
    this.#places = places.filled(a.count + b.count, -1);
    folded.clear();
  }

  /** Links the equal words of a chain's runs. All chains come first, so that no filling takes a word that belongs to another chain. */
  addRuns(chain: Chain, block: number): void {
    const { a, b, toA, toB } = this;
    for (let k = 0; k < chain.length; k += 3) {
      for (let i = chain[k], j = chain[k + 1], end = i + chain[k + 2]; i < end; i++, j++) {
        if (a.words[i] === b.words[j] && toB[i] < 0 && toA[j] < 0) this.#link(i, j, block);
      }
    }
  }

  /** Links what lies between the runs of a chain, and what goes on before and after it, as far as it is free. */
  complete(chain: Chain, block: number): void {
    let i = chain[0];
    let j = chain[1];
    this.#extend(i - 1, j - 1, -1, block);
    for (let k = 0; k < chain.length; k += 3) {
      this.#between(i, chain[k], j, chain[k + 1], block);
      i = chain[k];
      j = chain[k + 1];
      this.#inside(i, j, chain[k + 2], block);
      i += chain[k + 2];
      j += chain[k + 2];
    }
    this.#extend(i, j, 1, block);
  }

  /** Takes a word's link away, and all that pointed to the word. */
  unlink(i: number): void {
    const j = this.toB[i];
    this.toB[i] = -1;
    this.block[i] = -1;
    if (j < 0) return;
    // A word that is split there has several parts.
    for (let k = j; k < this.b.count && (this.toA[k] === i || k === j); k++) if (this.toA[k] === i) this.toA[k] = -1;
  }

  #link(i: number, j: number, block: number): void {
    if (this.toB[i] < 0) this.toB[i] = j;
    if (this.toA[j] < 0) this.toA[j] = i;
    this.block[i] = block;
  }

  /** Links misread words inside a run. */
  #inside(i: number, j: number, length: number, block: number): void {
    let unlike = -1;
    for (let k = 0; k < length; k++) {
      const same = this.a.words[i + k] === this.b.words[j + k];
      if (same && unlike >= 0) this.#fill(i + unlike, i + k, j + unlike, j + k, block);
      if (same) unlike = -1;
      else if (unlike < 0) unlike = k;
    }
  }

  /** Links the gap between two runs: all of it if it is small, else what goes on from either end. */
  #between(i0: number, i1: number, j0: number, j1: number, block: number): void {
    const rows = i1 - i0;
    const columns = j1 - j0;
    if (rows <= 0 || columns <= 0) return;
    if (rows <= smallGap && columns <= smallGap) return this.#fill(i0, i1, j0, j1, block);
    this.#extend(i0, j0, 1, block, i1, j1);
    this.#extend(i1 - 1, j1 - 1, -1, block, i0 - 1, j0 - 1);
  }

  /** How sure it is that two words are the same: 1 for equal ones, less for misread ones, 0 for others. */
  #likeness(i: number, j: number, isTight = false): number {
    if (this.a.words[i] === this.b.words[j]) return 1;
    const aLength = this.a.ends[i] - this.a.starts[i];
    const bLength = this.b.ends[j] - this.b.starts[j];
    if (Math.abs(aLength - bLength) > 2 + Math.max(aLength, bLength) * 0.4) return 0;
    const here = this.#foldedA(i);
    const there = this.#foldedB(j);
    switch (similarityOf(folded.codes, here, there, isTight)) {
      case Similarity.Close:
        return misread;
      case Similarity.Loose:
        return badlyMisread;
      default:
        return 0;
    }
  }

  #foldedA(i: number): number {
    const place = this.#places[i];
    return place >= 0 ? place : (this.#places[i] = folded.add(this.a, i));
  }

  #foldedB(j: number): number {
    const at = this.a.count + j;
    const place = this.#places[at];
    return place >= 0 ? place : (this.#places[at] = folded.add(this.b, j));
  }

  /** Whether words `i - 1` and `i` of `a` are one word in `b`. */
  #joinedInB(i: number, j: number): boolean {
    const { a, b } = this;
    if (Math.abs(a.ends[i] - a.starts[i - 1] - (b.ends[j] - b.starts[j])) > 4) return false;
    const first = this.#foldedA(i - 1);
    const second = this.#foldedA(i);
    const whole = this.#foldedB(j);
    return isJoined(folded.codes, first, second, whole);
  }

  #joinedInA(i: number, j: number): boolean {
    const { a, b } = this;
    if (Math.abs(b.ends[j] - b.starts[j - 1] - (a.ends[i] - a.starts[i])) > 4) return false;
    const first = this.#foldedB(j - 1);
    const second = this.#foldedB(j);
    const whole = this.#foldedA(i);
    return isJoined(folded.codes, first, second, whole);
  }

  /** Links `[i0, i1)` and `[j0, j1)`, which lie between linked words, as well as they go together (Needleman and Wunsch 1970). */
  #fill(i0: number, i1: number, j0: number, j1: number, block: number): void {
    const rows = i1 - i0;
    const columns = j1 - j0;
    if (rows <= 0 || columns <= 0) return;
    if (rows === 1 && columns === 1) {
      if (this.toB[i0] < 0 && this.toA[j0] < 0 && this.#likeness(i0, j0, true) > 0) this.#link(i0, j0, block);
      return;
    }
    const { a, b, toA, toB } = this;
    const isTight = Math.abs(rows - columns) <= mostUneven;
    const width = columns + 1;
    const size = (rows + 1) * width;
    if (scores.length < size) scores = new Float32Array(2 * size);
    const score = scores.fill(0, 0, size);
    const step = steps.take(size);
    for (let u = 1; u <= rows; u++) {
      for (let v = 1; v <= columns; v++) {
        const at = u * width + v;
        const i = i0 + u - 1;
        const j = j0 + v - 1;
        let best = score[at - width];
        let how = Step.Up;
        if (score[at - 1] > best) {
          best = score[at - 1];
          how = Step.Left;
        }
        if (toB[i] < 0 && toA[j] < 0) {
          const both = score[at - width - 1];
          const isSame = a.words[i] === b.words[j];
          // Misread words are compared only where even such a link would be better than none.
          const like = isSame ? 1 : both + misread > best ? this.#likeness(i, j, isTight) : 0;
          if (like > 0 && both + like > best) {
            best = both + like;
            how = Step.Pair;
          }
          if (!isSame) {
            if (u > 1 && score[at - 2 * width - 1] + joined > best && this.#joinedInB(i, j)) {
              best = score[at - 2 * width - 1] + joined;
              how = Step.JoinedInB;
            }
            if (v > 1 && score[at - width - 2] + joined > best && this.#joinedInA(i, j)) {
              best = score[at - width - 2] + joined;
              how = Step.JoinedInA;
            }
          }
        }
        score[at] = best;
        step[at] = how;
      }
    }
    for (let u = rows, v = columns; u > 0 && v > 0;) {
      const i = i0 + u - 1;
      const j = j0 + v - 1;
      switch (step[u * width + v] as Step) {
        case Step.Up:
          u--;
          break;
        case Step.Left:
          v--;
          break;
        case Step.Pair:
          this.#link(i, j, block);
          u--;
          v--;
          break;
        case Step.JoinedInB:
          this.#link(i - 1, j, block);
          this.#link(i, j, block);
          u -= 2;
          v--;
          break;
        case Step.JoinedInA:
          this.#link(i, j - 1, block);
          this.#link(i, j, block);
          u--;
          v -= 2;
          break;
      }
    }
  }

  /** Follows the texts from `i` and `j` in one direction as long as they go together on the whole, and not up to `endI` or `endJ`. */
  #extend(
    i: number,
    j: number,
    direction: 1 | -1,
    block: number,
    endI = direction < 0 ? -1 : this.a.count,
    endJ = direction < 0 ? -1 : this.b.count,
  ): void {
    const { a, toA, toB } = this;
    // Word here and word there in turn; no more of them than there are words.
    const found = follows.take(2 * Math.min(a.count, this.b.count));
    let count = 0;
    let score = 0;
    let best = 0;
    let kept = 0;
    const free = (p: number, q: number): boolean =>
      (endI - p) * direction > 0 && (endJ - q) * direction > 0 && toB[p] < 0 && toA[q] < 0;
    while (score > best - 5 && free(i, j)) {
      const like = this.#likeness(i, j);
      if (like > 0) {
        found[count++] = i;
        found[count++] = j;
        score += like * wordWeight(a, i);
        if (score > best) {
          best = score;
          kept = count;
        }
      } else if (free(i + direction, j) && this.#likeness(i + direction, j) === 1) {
        i += direction;
        score -= 1.6;
        continue;
      } else if (free(i, j + direction) && this.#likeness(i, j + direction) === 1) {
        j += direction;
        score -= 1.6;
        continue;
      } else if (this.#likeness(i, j, true) > 0) {
        // Perhaps the same, if what follows is.
        found[count++] = i;
        found[count++] = j;
        score -= 1;
      } else score -= 2;
      i += direction;
      j += direction;
    }
    for (let k = 0; k < kept; k += 2) this.#link(found[k], found[k + 1], block);
  }
}

const enum Step {
  Up,
  Left,
  Pair,
  JoinedInB,
  JoinedInA,
}
