import { findChains, type Chain } from './chaining';
import { Links } from './links';
import type { Rarity } from './rarity';
import { findRuns, wordWeight, type Runs } from './runs';
import type { Scratch } from './scratch';
import type { TokenizedText } from './tokens';

/** A shared stretch of two texts: words `[i0, i1)` of the one and `[j0, j1)` of the other, in the same order in both. */
export interface Block {
  readonly i0: number;
  readonly i1: number;
  readonly j0: number;
  readonly j1: number;
  /** Words of the first text that are linked. */
  readonly links: number;
  /** How much it tells, in bits, that these words stand in both texts. */
  readonly bits: number;
}

export interface BlockAlignment {
  readonly links: Links;
  /** By place in the first text. */
  readonly blocks: readonly Block[];
}

/** Blocks that tell less than this are coincidence. */
export const leastBits = 10;

const leastLinks = 4;

/** Whether two texts are aligned the other way round, so that the result does not depend on which is given first. */
export function isSwapped(a: TokenizedText, b: TokenizedText): boolean {
  return a.count > b.count || (a.count === b.count && a.text > b.text);
}

/** How often what is left after the heaviest chains is looked through for more. */
const mostRounds = 4;

/**
 * All shared stretches of two texts, moved ones too, and the links of their words; `undefined` if there are none.
 * @param scratch where the links stand if they are needed only until the next alignment.
 */
export function alignBlocks(
  a: TokenizedText,
  b: TokenizedText,
  rarity: Rarity,
  scratch?: Scratch,
): BlockAlignment | undefined {
  const runs = findRuns(a, b);
  let links: Links | undefined;
  const chains: Chain[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const found = findChains(runs);
    if (found.length === 0) break;
    links ??= new Links(a, b, scratch);
    for (const chain of found) {
      links.addRuns(chain, chains.length);
      chains.push(chain);
    }
    keepFree(runs, links);
  }
  if (!links) return undefined;
  for (let k = 0; k < chains.length; k++) links.complete(chains[k], k);
  cutLooseEnds(links);
  const blocks: Block[] = [];
  for (const block of collect(links, chains.length, rarity)) {
    if (block.bits >= leastBits && block.links >= leastLinks) blocks.push(block);
    else unlink(links, block);
  }
  return blocks.length ? { links, blocks: blocks.sort((p, q) => p.i0 - q.i0) } : undefined;
}

/** Of each run leaves the longest part in which no word is linked yet. */
function keepFree(runs: Runs, { a, b, toA, toB }: Links): void {
  let kept = 0;
  for (let k = 0; k < runs.count; k++) {
    const i = runs.i[k];
    const j = runs.j[k];
    let best = 0;
    let from = 0;
    let length = 0;
    for (let p = 0; p < runs.length[k]; p++) {
      length = toB[i + p] < 0 && toA[j + p] < 0 ? length + 1 : 0;
      if (length <= best) continue;
      best = length;
      from = p + 1 - length;
    }
    // The ends of a run agree, always.
    while (best > 0 && a.words[i + from] !== b.words[j + from]) {
      from++;
      best--;
    }
    while (best > 0 && a.words[i + from + best - 1] !== b.words[j + from + best - 1]) best--;
    if (best === 0) continue;
    runs.i[kept] = i + from;
    runs.j[kept] = j + from;
    runs.length[kept] = best;
    runs.weigh(kept++, a, b);
  }
  runs.count = kept;
}

/** Fewer words (weighed, see `wordWeight`) beyond the end of a sentence are no part of a passage that ends there. */
const leastEnd = 6;

/**
 * Takes away the few words by which a passage seems to go on into the next sentence, or to begin in the one before, where the other
 * text has another sentence there that happens to begin or end with the same words.
 */
function cutLooseEnds(links: Links): void {
  const { a, b, toB } = links;
  let first = -1;
  let before = -1;
  const cut = (from: number, to: number, direction: 1 | -1): void => {
    let weight = 0;
    for (let i = from, last = -1; direction > 0 ? i <= to : i >= to; i += direction) {
      if (toB[i] < 0) continue;
      if (last >= 0) {
        const [p, q] = direction > 0 ? [last, i] : [i, last];
        if (endsSentence(a, p, q) || endsSentence(b, toB[p], toB[q])) {
          for (let k = from; k !== i; k += direction) links.unlink(k);
          return;
        }
      }
      weight += wordWeight(a, i);
      if (weight >= leastEnd) return;
      last = i;
    }
  };
  const close = (): void => {
    if (first < 0) return;
    const end = before;
    cut(end, first, -1);
    cut(first, end, 1);
  };
  for (let i = 0; i < a.count; i++) {
    if (toB[i] < 0) continue;
    const goesOn =
      before >= 0 && toB[i] >= toB[before] && i - before <= widestHole && toB[i] - toB[before] <= widestHole;
    if (!goesOn) {
      close();
      first = i;
    }
    before = i;
  }
  close();
}

/** Whether a sentence or paragraph ends between two words that follow each other. */
function endsSentence({ text, ends, starts }: TokenizedText, p: number, q: number): boolean {
  for (let at = ends[p]; at < starts[Math.min(q, p + 1)]; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 33 || code === 46 || code === 63) return true;
  }
  return false;
}

/** A block ends where both texts go on with more words than this that have no partner in the other. */
const widestHole = 4;

/** A block while it is made. */
interface OpenBlock {
  readonly id: number;
  readonly i0: number;
  i1: number;
  readonly j0: number;
  j1: number;
  links: number;
  bits: number;
}

/** The blocks that the links of chains make: a chain with a hole in it is several. */
function collect(links: Links, count: number, rarity: Rarity): Block[] {
  const { a, toB, block } = links;
  const found: OpenBlock[] = [];
  /** The block that goes on for each chain. */
  const current: OpenBlock[] = [];
  let next = count;
  for (let i = 0; i < a.count; i++) {
    const chain = block[i];
    if (chain < 0) continue;
    const j = toB[i];
    let here = current[chain];
    if (!here || (i - here.i1 > widestHole && j - here.j1 > widestHole)) {
      here = { id: here ? next++ : chain, i0: i, i1: i, j0: j, j1: j, links: 0, bits: 0 };
      current[chain] = here;
      found.push(here);
    }
    block[i] = here.id;
    here.i1 = i + 1;
    here.j1 = Math.max(here.j1, j + 1);
    here.links++;
    const goesOn = i + 1 < a.count && block[i + 1] === chain && toB[i + 1] === j + 1;
    here.bits += goesOn ? rarity.pair(a, i) : rarity.word(a, i);
  }
  for (const open of found) {
    const density = open.links / Math.max(1, open.i1 - open.i0, open.j1 - open.j0);
    open.bits *= Math.min(1, density / 0.5);
  }
  return found;
}

function unlink(links: Links, { i0, i1 }: Block): void {
  const id = i0 < 0 ? -1 : links.block[i0];
  for (let i = Math.max(0, i0); i < i1; i++) {
    if (links.block[i] !== id) continue;
    links.block[i] = -1;
    links.toB[i] = -1;
  }
  // What pointed here from there is found by asking back.
  for (let j = 0; j < links.toA.length; j++) {
    if (links.toA[j] >= 0 && links.block[links.toA[j]] < 0) links.toA[j] = -1;
  }
}
