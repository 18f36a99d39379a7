import { bitsByLength } from './rarity';
import { leastPassageBits, type PairFacts } from './pairFacts';
import type { TokenizedText } from './tokens';

/** What two articles are to each other. */
export interface PairScore {
  readonly verdict: 'duplicate' | 'template' | 'nothing';
  /** Share of the first article's own words that stand in the second. */
  readonly contained: number;
  /** Share of the second's own words that stand in the first. */
  readonly contains: number;
  /** What the best shared passage tells, in bits. */
  readonly bits: number;
}

export const unrelated: PairScore = { verdict: 'nothing', contained: 0, contains: 0, bits: 0 };

/** One of two articles, as scoring sees it. */
export interface Side {
  readonly tokens: TokenizedText;
  /** 1 for words that are boilerplate. */
  readonly boilerplate: Uint8Array;
  /** Words that are not. */
  readonly own: number;
}

/** A further passage counts from so many bits on. */
const leastBlockBits = 10;

/**
 * Judges a pair: by how surprising its best passage is, given how many stories have its word pairs; or, where everything that two
 * articles share is common because their family is large, by how much of them is shared and whether numbers and names agree.
 * @param areGrouped whether both are copies of a third text, which articles made from one form are not.
 * @param levelBits what a shared word pair tells at most, in bits, by how common it is.
 */
export function scorePair(
  facts: PairFacts,
  here: Side,
  there: Side,
  areGrouped: boolean,
  levelBits: (here: number) => number,
): PairScore {
  const { runs } = facts;
  if (runs.length === 0) return unrelated;
  const blocks: { bits: number; telling: number; linked: number; i0: number; i1: number; j0: number; j1: number; ownHere: number; ownThere: number }[] = []; // prettier-ignore
  for (let k = 0; k < runs.length; k += 4) {
    const [i, j, length, block] = [runs[k], runs[k + 1], runs[k + 2], runs[k + 3]];
    const into = (blocks[block] ??= {
      bits: 0,
      telling: 0,
      linked: 0,
      i0: i,
      i1: 0,
      j0: j,
      j1: 0,
      ownHere: 0,
      ownThere: 0,
    });
    into.i1 = i + length;
    into.j1 = j + length;
    into.linked += length;
    for (let p = 0; p < length; p++) {
      if (!here.boilerplate[i + p]) into.ownHere++;
      if (!there.boilerplate[j + p]) into.ownThere++;
      if (here.boilerplate[i + p] || there.boilerplate[j + p]) continue;
      const same = here.tokens.words[i + p] === there.tokens.words[j + p];
      if (p + 1 === length) {
        into.bits += bitsByLength(here.tokens, i + p) / (same ? 2 : 4);
        continue;
      }
      const next = here.tokens.words[i + p + 1] === there.tokens.words[j + p + 1];
      const prior = Math.min(6, bitsByLength(here.tokens, i + p) + bitsByLength(here.tokens, i + p + 1));
      const bits = same && next ? Math.min(prior, levelBits(i + p)) : prior / 4;
      into.bits += bits;
      if (bits > 0) into.telling++;
    }
  }
  let best = 0;
  let sharedHere = 0;
  let sharedThere = 0;
  let allHere = 0;
  let allThere = 0;
  blocks.forEach(({ bits, linked, i0, i1, j0, j1, ownHere, ownThere }, block) => {
    allHere += ownHere;
    allThere += ownThere;
    if (!facts.agrees[block]) return;
    const density = linked / Math.max(i1 - i0, j1 - j0);
    const told = bits * Math.min(1, density / 0.5);
    best = Math.max(best, told);
    if (told < leastBlockBits) return;
    sharedHere += ownHere;
    sharedThere += ownThere;
  });
  const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);
  const contained = share(allHere, here.own);
  const contains = share(allThere, there.own);
  const isSame = areGrouped || facts.agreesAsWhole;
  const isLike = Math.max(contained, contains) >= 0.5 && Math.min(contained, contains) >= 0.25;
  if (best >= leastPassageBits && (isSame || !isLike)) {
    return {
      verdict: 'duplicate',
      contained: share(sharedHere, here.own),
      contains: share(sharedThere, there.own),
      bits: best,
    };
  }
  if (!isLike) return unrelated;
  return { verdict: isSame ? 'duplicate' : 'template', contained, contains, bits: best };
}

/** The same score seen from the second article. */
export function turnScore({ verdict, contained, contains, bits }: PairScore): PairScore {
  return { verdict, contained: contains, contains: contained, bits };
}
