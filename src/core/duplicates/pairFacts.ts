import { Agreement } from './agreement';
import { alignBlocks, isSwapped, type Block } from './blocks';
import type { Links } from './links';
import { rarityByLength } from './rarity';
import { Scratch } from './scratch';
import type { TokenizedText } from './tokens';

/** What the alignment of two texts says, in little room. Depends on the two texts alone. */
export interface PairFacts {
  /** Shared stretches without a gap, four numbers each: word here, word there, length, number of the block it is in. */
  readonly runs: Int32Array;
  /** For each block 1 if it is copied, 0 if it is only made from the same form. */
  readonly agrees: Uint8Array;
  /** Whether all blocks together are. */
  readonly agreesAsWhole: boolean;
  /** Linked words. */
  readonly linked: number;
  /** Words between the beginnings and ends of the texts that both have other ones for, in long stretches. */
  readonly replaced: number;
}

/** Two texts that share nothing. */
export const nothingShared: PairFacts = {
  runs: new Int32Array(0),
  agrees: new Uint8Array(0),
  agreesAsWhole: true,
  linked: 0,
  replaced: 0,
};

/** A passage that tells at least so many bits makes two articles duplicates. */
export const leastPassageBits = 46;

/** Both sides must have more words than this for a stretch without links to count as replaced. */
const longStretch = 8;

const scratch = new Scratch();

export function factsOf(here: TokenizedText, there: TokenizedText): PairFacts {
  const swapped = isSwapped(here, there);
  const [a, b] = swapped ? [there, here] : [here, there];
  const alignment = alignBlocks(a, b, rarityByLength, scratch);
  if (!alignment) return nothingShared;
  const { links, blocks } = alignment;
  const runs = runsOf(links, blocks);
  let linked = 0;
  for (let k = 2; k < runs.length; k += 4) linked += runs[k];
  if (isNegligible(blocks, linked, Math.min(here.count, there.count))) return nothingShared;
  if (swapped) for (let k = 0; k < runs.length; k += 4) [runs[k], runs[k + 1]] = [runs[k + 1], runs[k]];
  const whole = new Agreement();
  const agrees = new Uint8Array(blocks.length);
  for (let k = 0; k < blocks.length; k++) {
    const agreement = new Agreement();
    agreement.count(links, blocks[k]);
    whole.add(agreement);
    if (agreement.holds) agrees[k] = 1;
  }
  return {
    runs: new Int32Array(runs),
    agrees,
    agreesAsWhole: whole.holds,
    linked,
    replaced: replacedIn(links, blocks),
  };
}

/** Whether what is shared can never make two texts duplicates, however rare its words are. */
function isNegligible(blocks: readonly Block[], linked: number, words: number): boolean {
  return linked < Math.max(8, 0.25 * words) && blocks.every(({ bits }) => bits < leastPassageBits);
}

function runsOf({ toB }: Links, blocks: readonly Block[]): number[] {
  const runs: number[] = [];
  for (let block = 0; block < blocks.length; block++) {
    const { i0, i1, j0, j1 } = blocks[block];
    let start = -1;
    for (let i = i0; i <= i1; i++) {
      const j = i < i1 ? toB[i] : -1;
      const isLinked = j >= j0 && j < j1;
      if (start >= 0 && (!isLinked || j !== toB[i - 1] + 1)) {
        runs.push(start, toB[start], i - start, block);
        start = -1;
      }
      if (isLinked && start < 0) start = i;
    }
  }
  return runs;
}

/** How far the texts go on differently where they do not go together: at the ends, between blocks in the same order, within blocks. */
function replacedIn({ a, b, toB }: Links, blocks: readonly Block[]): number {
  let i = 0;
  let j = 0;
  let replaced = 0;
  const gap = (toI: number, toJ: number): void => {
    const shorter = Math.min(toI - i, toJ - j);
    if (shorter > longStretch) replaced += shorter;
  };
  for (const { i0, i1, j0, j1 } of blocks) {
    for (let k = Math.max(i, i0); k < i1; k++) {
      const to = toB[k];
      if (to < j || to < j0 || to >= j1) continue;
      gap(k, to);
      i = k + 1;
      j = to + 1;
    }
  }
  gap(a.count, b.count);
  return replaced;
}

/**
 * Whether two texts of so many words are surely copies of one text, however common its words are: most of the shorter one is shared, its
 * particulars agree, and they do not have different texts in one frame.
 */
export function areCopies(facts: PairFacts, a: number, b: number): boolean {
  const { linked, replaced, agreesAsWhole } = facts;
  return agreesAsWhole && linked >= 15 && linked >= 0.5 * Math.min(a, b) && replaced <= 0.3 * linked;
}
