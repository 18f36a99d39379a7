import { bestChain, type Chain } from './chaining';
import { Links } from './links';
import type { Rarity } from './rarity';
import { findRuns, weigh, type Run } from './runs';
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

const leastChain = 4;
const leastLinks = 4;

/** All shared stretches of two texts, moved ones too, and the links of their words. */
export function alignBlocks(a: TokenizedText, b: TokenizedText, rarity: Rarity): BlockAlignment {
  const links = new Links(a, b);
  let runs = findRuns(a, b);
  const chains: Chain[] = [];
  for (;;) {
    const chain = bestChain(runs, leastChain);
    if (!chain) break;
    links.addRuns(chain, chains.length);
    chains.push(chain);
    runs = remaining(runs, links);
  }
  chains.forEach((chain, block) => links.complete(chain, block));
  const blocks: Block[] = [];
  for (const block of collect(links, chains.length, rarity)) {
    if (block.bits >= leastBits && block.links >= leastLinks) blocks.push(block);
    else unlink(links, block);
  }
  return { links, blocks: blocks.sort((p, q) => p.i0 - q.i0) };
}

/** What is left of some runs where no word is linked yet; of each run its longest part. */
function remaining(runs: readonly Run[], links: Links): Run[] {
  const left: Run[] = [];
  for (const run of runs) {
    const part = freePart(run, links);
    if (part) left.push(part);
  }
  return left.sort((p, q) => p.i - q.i || p.j - q.j);
}

function freePart(run: Run, links: Links): Run | undefined {
  const { a, b, toA, toB } = links;
  let best = 0;
  let bestAt = 0;
  let length = 0;
  for (let k = 0; k < run.length; k++) {
    length = toB[run.i + k] < 0 && toA[run.j + k] < 0 ? length + 1 : 0;
    if (length > best) {
      best = length;
      bestAt = k + 1 - length;
    }
  }
  if (best === run.length) return run;
  // The ends of a run agree, always.
  while (best > 0 && a.words[run.i + bestAt] !== b.words[run.j + bestAt]) {
    bestAt++;
    best--;
  }
  while (best > 0 && a.words[run.i + bestAt + best - 1] !== b.words[run.j + bestAt + best - 1]) best--;
  return best > 0 ? weigh({ i: run.i + bestAt, j: run.j + bestAt, length: best, weight: 0 }, a, b) : undefined;
}

function collect(links: Links, count: number, rarity: Rarity): Block[] {
  const { a, toB, block } = links;
  const found: { i0: number; i1: number; j0: number; j1: number; links: number; bits: number }[] = [];
  for (let k = 0; k < count; k++) found.push({ i0: -1, i1: 0, j0: 0, j1: 0, links: 0, bits: 0 });
  for (let i = 0; i < a.count; i++) {
    if (block[i] < 0) continue;
    const here = found[block[i]];
    if (here.i0 < 0) {
      here.i0 = i;
      here.j0 = toB[i];
    }
    here.i1 = i + 1;
    here.j1 = toB[i] + 1;
    here.links++;
    const goesOn = i + 1 < a.count && block[i + 1] === block[i] && toB[i + 1] === toB[i] + 1;
    here.bits += goesOn ? rarity.pair(a, i) : rarity.word(a, i);
  }
  for (const here of found) {
    const density = here.links / Math.max(1, here.i1 - here.i0, here.j1 - here.j0);
    here.bits *= Math.min(1, density / 0.5);
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
