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
}

export const unrelated: PairScore = { verdict: 'nothing', contained: 0, contains: 0 };

/** One of two articles, as scoring sees it. */
export interface Side {
  readonly tokens: TokenizedText;
  /** 1 for words that are boilerplate; nothing if none is. */
  readonly boilerplate: Uint8Array | undefined;
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
  let best = 0;
  let sharedHere = 0;
  let sharedThere = 0;
  let allHere = 0;
  let allThere = 0;
  for (let first = 0, end = 0; first < runs.length; first = end) {
    const block = runs[first + 3];
    let linked = 0;
    let ownHere = 0;
    let ownThere = 0;
    for (end = first; end < runs.length && runs[end + 3] === block; end += 4) {
      linked += runs[end + 2];
      ownHere += ownWords(here, runs[end], runs[end + 2]);
      ownThere += ownWords(there, runs[end + 1], runs[end + 2]);
    }
    allHere += ownHere;
    allThere += ownThere;
    if (!facts.agrees[block]) continue;
    const wordsHere = runs[end - 4] + runs[end - 2] - runs[first];
    const wordsThere = runs[end - 3] + runs[end - 2] - runs[first + 1];
    const density = linked / Math.max(wordsHere, wordsThere);
    const told = toldBy(runs, first, end, Math.min(1, density / 0.5), here, there, levelBits);
    best = Math.max(best, told);
    if (told < leastBlockBits) continue;
    sharedHere += ownHere;
    sharedThere += ownThere;
  }
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
    };
  }
  if (!isLike) return unrelated;
  return { verdict: isSame ? 'duplicate' : 'template', contained, contains };
}

/** The same score seen from the second article. */
export function turnScore({ verdict, contained, contains }: PairScore): PairScore {
  return { verdict, contained: contains, contains: contained };
}

function ownWords({ boilerplate }: Side, from: number, length: number): number {
  if (!boilerplate) return length;
  let own = 0;
  for (let k = from; k < from + length; k++) if (!boilerplate[k]) own++;
  return own;
}

/**
 * The bits that a block's runs tell, each times `factor`. Once they are enough for two articles to be duplicates the rest is not looked
 * at: finding out how common a word pair is takes long.
 */
function toldBy(
  runs: Int32Array,
  first: number,
  end: number,
  factor: number,
  here: Side,
  there: Side,
  levelBits: (here: number) => number,
): number {
  const { tokens } = here;
  const [ours, theirs] = [tokens.words, there.tokens.words];
  let bits = 0;
  for (let k = first; k < end; k += 4) {
    const shift = runs[k + 1] - runs[k];
    const last = runs[k] + runs[k + 2] - 1;
    for (let i = runs[k]; i <= last; i++) {
      if (here.boilerplate?.[i] || there.boilerplate?.[i + shift]) continue;
      const same = ours[i] === theirs[i + shift];
      if (i === last) bits += bitsByLength(tokens, i) / (same ? 2 : 4);
      else {
        const prior = Math.min(6, bitsByLength(tokens, i) + bitsByLength(tokens, i + 1));
        const next = ours[i + 1] === theirs[i + 1 + shift];
        bits += same && next ? Math.min(prior, levelBits(i)) : prior / 4;
      }
      if (bits * factor >= leastPassageBits) return bits * factor;
    }
  }
  return bits * factor;
}
