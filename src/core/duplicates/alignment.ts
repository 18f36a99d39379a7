import type { AlignedPassage } from '../model';
import type { Span } from '../text/span';
import { alignBlocks, isSwapped, type Block, type BlockAlignment } from './blocks';
import { compareParagraphs, type AlignedParagraph } from './paragraphs';
import { passagesOf } from './passages';
import { rarityByLength, type Rarity } from './rarity';
import { Links } from './links';
import { mapSpan, type MappedSpan } from './mapSpan';
import type { SharedWords } from './sharedWords';
import { wordAt, type TokenizedText } from './tokens';

/** Where a place of this text stands in the other one. */
export interface MappedOffset {
  readonly offset: number;
  /** The word there. */
  readonly span: Span;
  /** Whether it is the same word. Otherwise this word is missing there and the nearest one that is not is given. */
  readonly exact: boolean;
}

/** What two texts share, word by word. Offsets are UTF-16 units of the normalised texts; "here" is the first text. */
export interface Alignment extends SharedWords {
  /** Shared stretches, by their place here. */
  readonly blocks: readonly Block[];
  /** What stands in both texts, as a reader would mark it, by place here. */
  readonly passages: readonly AlignedPassage[];
  /** The paragraphs here, and how much of each stands there. */
  readonly paragraphs: readonly AlignedParagraph[];
  /** Offset in the other text of the same word as at `offset` here; `undefined` if nothing is shared. */
  map(offset: number): MappedOffset | undefined;
  /** The same passage there, with how sure it is. */
  mapSpan(span: Span): MappedSpan;
  /** The same alignment seen from the other text. */
  flip(): Alignment;
}

/**
 * Aligns two texts word by word: seeds, chains of seeds, gaps filled, moved passages found. Symmetric: `align(b, a)` is
 * `align(a, b)` seen from the other side.
 * @param rarity how much a shared word pair tells; without a corpus judged by word length.
 */
export function align(a: TokenizedText, b: TokenizedText, rarity: Rarity = rarityByLength): Alignment {
  const swapped = isSwapped(a, b);
  const alignment = swapped ? alignBlocks(b, a, rarity) : alignBlocks(a, b, rarity);
  const view = new WordAlignment(alignment ?? { links: new Links(swapped ? b : a, swapped ? a : b), blocks: [] });
  return swapped ? view.flip() : view;
}

class WordAlignment implements Alignment {
  readonly here: TokenizedText;
  readonly there: TokenizedText;
  readonly toThere: Int32Array;
  readonly toHere: Int32Array;
  readonly blocks: readonly Block[];
  #passages: readonly AlignedPassage[] | undefined;
  #paragraphs: readonly AlignedParagraph[] | undefined;
  #flipped: WordAlignment | undefined;

  constructor({ links, blocks }: BlockAlignment, flipped?: WordAlignment) {
    this.here = flipped ? links.b : links.a;
    this.there = flipped ? links.a : links.b;
    this.toThere = flipped ? links.toA : links.toB;
    this.toHere = flipped ? links.toB : links.toA;
    this.blocks = flipped ? blocks.map(turn).sort((p, q) => p.i0 - q.i0) : blocks;
    this.#flipped = flipped ?? new WordAlignment({ links, blocks }, this);
  }

  get passages(): readonly AlignedPassage[] {
    return (this.#passages ??= passagesOf(this));
  }

  get paragraphs(): readonly AlignedParagraph[] {
    return (this.#paragraphs ??= compareParagraphs(this));
  }

  map(offset: number): MappedOffset | undefined {
    const { here, there, toThere } = this;
    const at = wordAt(here, offset);
    const k = this.#nearestLinked(Math.min(at, here.count - 1), offset);
    if (k === undefined) return undefined;
    const word = toThere[k];
    const span = { start: there.starts[word], end: there.ends[word] };
    const inside = offset >= here.starts[k] && offset <= here.ends[k];
    if (inside) return { offset: Math.min(span.start + offset - here.starts[k], span.end), span, exact: true };
    // Between two words: as far from this word as here, where the same space or punctuation stands there.
    const linked = k === at || k === at - 1;
    const gap =
      offset < here.starts[k] ? here.text.slice(offset, here.starts[k]) : here.text.slice(here.ends[k], offset);
    if (linked && offset < here.starts[k]) {
      const exact = there.text.startsWith(gap, span.start - gap.length) && span.start >= gap.length;
      return { offset: exact ? span.start - gap.length : span.start, span, exact: true };
    }
    if (linked) {
      const exact = there.text.startsWith(gap, span.end);
      return { offset: exact ? span.end + gap.length : span.end, span, exact: true };
    }
    return { offset: offset < here.starts[k] ? span.start : span.end, span, exact: false };
  }

  mapSpan(span: Span): MappedSpan {
    return mapSpan(this, span);
  }

  flip(): Alignment {
    return this.#flipped ?? this;
  }

  /** The linked word nearest to an offset, by characters; the earlier one of two. */
  #nearestLinked(from: number, offset: number): number | undefined {
    const { here, toThere } = this;
    let before = from;
    while (before >= 0 && toThere[before] < 0) before--;
    let after = from;
    while (after < here.count && toThere[after] < 0) after++;
    if (from === before && from > 0 && offset < here.starts[from] && toThere[from - 1] >= 0) {
      // In the space between two linked words: the one it touches.
      if (offset === here.ends[from - 1]) return from - 1;
      return from;
    }
    if (before < 0) return after < here.count ? after : undefined;
    if (after >= here.count) return before;
    const toBefore = Math.max(0, offset - here.ends[before]);
    const toAfter = Math.max(0, here.starts[after] - offset);
    return toAfter < toBefore ? after : before;
  }
}

function turn(block: Block): Block {
  return { ...block, i0: block.j0, i1: block.j1, j0: block.i0, j1: block.i1 };
}
