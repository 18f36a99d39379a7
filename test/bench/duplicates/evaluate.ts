import type { Alignment } from '../../../src/core/duplicates/alignment';
import type { TokenizedText } from '../../../src/core/duplicates/tokens';
import type { Generated } from './generator';
import { Random } from './random';
import { adjustedRand, leastShared, type Truth } from './truth';

/** What a method says about a corpus: pairs as `i * n + j` with i < j, and a cluster for each article. */
export interface Prediction {
  readonly pairs: ReadonlySet<number>;
  readonly clusters: readonly number[];
}

export interface Score {
  readonly ari: number;
  readonly precision: number;
  readonly recall: number;
  readonly falsePairs: ReadonlyMap<string, number>;
  readonly unknownPairs: number;
  /** Found and all pairs of an original and a copy, by the copy's kind. */
  readonly byKind: ReadonlyMap<string, readonly [number, number]>;
}

/** Judges pairs and clusters. Pairs that share some words but fewer than make a duplicate, and unknown ones, count neither way. */
export function score(corpus: readonly Generated[], truth: Truth, { pairs, clusters }: Prediction): Score {
  const n = corpus.length;
  let hits = 0;
  let wrong = 0;
  let unknownPairs = 0;
  const falsePairs = new Map<string, number>();
  for (const pair of pairs) {
    const [i, j] = [Math.floor(pair / n), pair % n];
    const shared = truth.shared.get(pair) ?? 0;
    if (shared >= leastShared) hits++;
    else if (truth.isUnknown(i, j)) unknownPairs++;
    else if (shared === 0 || corpus[i].kind === 'same event' || corpus[j].kind === 'same event') {
      wrong++;
      const kind = [corpus[i].kind, corpus[j].kind].sort().join(' / ');
      falsePairs.set(kind, (falsePairs.get(kind) ?? 0) + 1);
    }
  }
  let all = 0;
  const byKind = new Map<string, [number, number]>();
  for (const [pair, shared] of truth.shared) {
    if (shared < leastShared) continue;
    all++;
    const [x, y] = [corpus[Math.floor(pair / n)], corpus[pair % n]];
    if (x.kind !== 'original' && y.kind !== 'original') continue;
    const kind = x.kind === 'original' ? y.kind : x.kind;
    const counts = byKind.get(kind) ?? byKind.set(kind, [0, 0]).get(kind);
    if (!counts) continue;
    counts[1]++;
    if (pairs.has(pair)) counts[0]++;
  }
  const judged = corpus.map((_, k) => k).filter((k) => !truth.entangled[k]);
  const labels = judged.map((k) => (corpus[k].story >= 0 ? corpus[k].story : -1 - k));
  const ari = adjustedRand(labels, judged.map((k) => clusters[k])); // prettier-ignore
  return { ari, precision: hits / (hits + wrong), recall: hits / all, falsePairs, unknownPairs, byKind };
}

/** For each word of a tokenised article the number of the original word it came from, -1 for none. */
export function originsOfTokens({ starts, origins }: Generated, tokens: TokenizedText): Int32Array {
  const result = new Int32Array(tokens.count).fill(-1);
  let k = 0;
  for (let t = 0; t < tokens.count; t++) {
    while (k + 1 < starts.length && starts[k + 1] <= tokens.starts[t]) k++;
    result[t] = origins[k] ?? -1;
  }
  return result;
}

export interface LinkScore {
  links: number;
  right: number;
  expected: number;
  found: number;
  copied: number;
  misplaced: number;
}

export const noLinks = (): LinkScore => ({ links: 0, right: 0, expected: 0, found: 0, copied: 0, misplaced: 0 });

/** Judges the word links of one alignment, and where passages of one to twelve words would be copied to. */
export function scoreLinks(
  into: LinkScore,
  alignment: Alignment,
  here: Int32Array,
  there: Int32Array,
  seed: number,
): void {
  const places = new Set(there);
  for (let i = 0; i < here.length; i++) {
    const j = alignment.toThere[i];
    if (here[i] >= 0 && places.has(here[i])) {
      into.expected++;
      if (j >= 0 && there[j] === here[i]) into.found++;
    }
    if (j < 0) continue;
    into.links++;
    if (here[i] >= 0 && there[j] === here[i]) into.right++;
  }
  const random = new Random(seed);
  for (let round = 0; round < 12; round++) {
    const first = random.below(Math.max(1, here.length - 1));
    const last = Math.min(here.length - 1, first + random.below(12));
    const { starts, ends } = alignment.here;
    const mapped = alignment.mapSpan({ start: starts[first], end: ends[last] });
    if (!('quality' in mapped) || mapped.quality !== 'exact') continue;
    into.copied++;
    for (let i = first; i <= last; i++) {
      const j = alignment.toThere[i];
      const inside = alignment.there.starts[j] >= mapped.span.start && alignment.there.ends[j] <= mapped.span.end;
      // A word that an edit put in came from nowhere: where the same words follow in the same order it is no other place.
      if (inside && (here[i] === there[j] || here[i] < 0)) continue;
      into.misplaced++;
      break;
    }
  }
}
