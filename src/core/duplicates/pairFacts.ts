import { alignBlocks, isSwapped, type Block } from './blocks';
import type { Links } from './links';
import { kindOfWord, WordKind } from './particulars';
import { rarityByLength } from './rarity';
import type { TokenizedText } from './tokens';

/** What the alignment of two texts says, in little room. Depends on the two texts alone. */
export interface PairFacts {
  /** Shared stretches without a gap, four numbers each: word here, word there, length, number of the block it is in. */
  readonly runs: Int32Array;
  /** Linked words. */
  readonly linked: number;
  /** Words between the beginnings and ends of the texts that both have other ones for, in long stretches. */
  readonly replaced: number;
  /** How much particulars stand in the shared blocks: two for a number, one for a name. */
  readonly particulars: number;
  /** How much of it is the same on the other side. */
  readonly agreeing: number;
  /** The share (0–1) of the other words in the blocks that is the same. */
  readonly plainAgreement: number;
}

/** Two texts that share nothing. */
export const nothingShared: PairFacts = {
  runs: new Int32Array(0),
  linked: 0,
  replaced: 0,
  particulars: 0,
  agreeing: 0,
  plainAgreement: 1,
};

/** Both sides must have more words than this for a stretch without links to count as replaced. */
const longStretch = 8;

export function factsOf(here: TokenizedText, there: TokenizedText): PairFacts {
  const swapped = isSwapped(here, there);
  const alignment = swapped ? alignBlocks(there, here, rarityByLength) : alignBlocks(here, there, rarityByLength);
  if (!alignment) return nothingShared;
  const { links, blocks } = alignment;
  const runs = runsOf(links, blocks);
  let linked = 0;
  for (let k = 2; k < runs.length; k += 4) linked += runs[k];
  if (swapped) for (let k = 0; k < runs.length; k += 4) [runs[k], runs[k + 1]] = [runs[k + 1], runs[k]];
  return { runs: Int32Array.from(runs), linked, replaced: replacedIn(links, blocks), ...agreementOf(links, blocks) };
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

function agreementOf(
  { a, b, toA, toB }: Links,
  blocks: readonly Block[],
): { particulars: number; agreeing: number; plainAgreement: number } {
  let particulars = 0;
  let agreeing = 0;
  let plain = 0;
  let plainAgreeing = 0;
  const count = (here: TokenizedText, there: TokenizedText, links: Int32Array, first: number, end: number): void => {
    for (let k = first; k < end; k++) {
      const kind = kindOfWord(here, k);
      const link = links[k];
      if (kind === WordKind.Number) {
        // A number against one with letters in it: misread, which says nothing.
        if (link >= 0 && kindOfWord(there, link) === WordKind.Mixed) continue;
        particulars += 2;
        if (link >= 0 && here.words[k] === there.words[link]) agreeing += 2;
      } else if (kind === WordKind.Name) {
        particulars++;
        if (link >= 0) agreeing++;
      } else if (kind === WordKind.Plain) {
        plain++;
        if (link >= 0) plainAgreeing++;
      }
    }
  };
  for (const { i0, i1, j0, j1 } of blocks) {
    count(a, b, toB, i0, i1);
    count(b, a, toA, j0, j1);
  }
  return { particulars, agreeing, plainAgreement: plain ? plainAgreeing / plain : 1 };
}

/**
 * Whether the particulars of what is shared agree about as well as its other words do, as in copies, misread ones too. In articles made
 * from one form the other words agree and the particulars do not; what chance can do with few particulars is left out of account.
 */
export function agrees({ particulars, agreeing, plainAgreement }: PairFacts): boolean {
  return agreeing >= 0.65 * particulars * plainAgreement - Math.sqrt(particulars);
}

/**
 * Whether two texts of so many words are surely copies of one text, however common its words are: most of the shorter one is shared, its
 * particulars agree, and they do not have different texts in one frame.
 */
export function areCopies(facts: PairFacts, a: number, b: number): boolean {
  return (
    agrees(facts) && facts.linked >= 15 && facts.linked >= 0.5 * Math.min(a, b) && facts.replaced <= 0.3 * facts.linked
  );
}
