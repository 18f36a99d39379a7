import { featureKey } from './mix';
import { classOf, labelCount, nameClasses, positionOf } from './labels';
import type { TokenFacts } from './paragraphFacts';

/** What the first stage found in one paragraph. Arrays are over the active tokens, one range after the other. */
export interface FirstStage {
  readonly paragraph: TokenFacts;
  /** Scores of the labels: `labelCount` for each active token. */
  readonly scores: Float32Array;
  /** How likely each active token is of each class, and of no name: `shareCount` for each. */
  readonly shares: Float64Array;
  /** The best label of every token of the paragraph, 0 outside the active ranges. */
  readonly labels: Uint8Array;
}

/** The classes and, last, no name. */
export const shareCount = nameClasses.length + 1;

/**
 * Adds up the probabilities of a range of tokens by class.
 *
 * @param marginals those of the range's labels.
 * @param slot the place of the range's first token among the active tokens.
 */
export function addShares(marginals: Float32Array, length: number, shares: Float64Array, slot: number): void {
  for (let at = 0; at < length; at++) {
    const row = at * labelCount;
    const share = (slot + at) * shareCount;
    for (let one = 0; one < classCount; one++) {
      const first = row + 1 + one * 4;
      shares[share + one] = marginals[first] + marginals[first + 1] + marginals[first + 2] + marginals[first + 3];
    }
    shares[share + classCount] = marginals[row];
  }
}

/** More than the features of any token. */
export const mostArticleFeatures = 12;

const classCount = nameClasses.length;
/** For each word: votes for the classes and for no name, for the four positions, and how often it stands. */
const VOTE = {
  position: classCount + 1,
  inLong: classCount + 5,
  count: classCount * 2 + 5,
  size: classCount * 2 + 6,
};

/** What all places of a word in an article say about it together, after the first stage; what one token adds is taken off again when it asks. */
export class ArticleVotes {
  readonly #votes = new Map<string, Float32Array>();
  readonly #small = new Set<string>();
  readonly #inner = new Set<string>();
  readonly #acronyms = new Map<string, number>();

  constructor(stages: readonly FirstStage[] = []) {
    for (const stage of stages) this.add(stage);
    for (const stage of stages) this.addSmall(stage);
  }

  /** Writes the keys of the features of one active token from `from` on and returns where they end; `slot` is its place among the active tokens. */
  writeFeatures(stage: FirstStage, at: number, slot: number, out: Uint32Array, from = 0): number {
    const { facts, opens } = stage.paragraph;
    const own = stage.labels[at];
    const before = at > 0 ? stage.labels[at - 1] : 30;
    const after = at + 1 < facts.length ? stage.labels[at + 1] : 30;
    const capital = facts[at].capital;
    let count = from;
    out[count++] = featureKey(110, own, capital);
    out[count++] = featureKey(111, own, before * 32 + after);
    if (!capital) return count;
    const key = facts[at].lowerText;
    const vote = this.#summary(stage, at, slot);
    const left = at > 0 && facts[at - 1].capital ? this.#majority(facts[at - 1].lowerText) : 15;
    const right = at + 1 < facts.length && facts[at + 1].capital ? this.#majority(facts[at + 1].lowerText) : 15;
    const written = (this.#small.has(key) ? 2 : 0) + (this.#inner.has(key) ? 1 : 0);
    out[count++] = featureKey(112, vote.type, vote.strength);
    out[count++] = featureKey(113, vote.type * 8 + vote.strength, own);
    out[count++] = featureKey(114, vote.type * 16 + left, own);
    out[count++] = featureKey(115, vote.type * 16 + right, own);
    out[count++] = featureKey(116, vote.position, own);
    out[count++] = featureKey(117, vote.long, own);
    out[count++] = featureKey(118, vote.long, vote.type * 8 + vote.strength);
    out[count++] = featureKey(119, written * 2 + (opens[at] ? 1 : 0), own);
    out[count++] = featureKey(120, this.#acronyms.get(facts[at].text) ?? 9, own);
    return count;
  }

  /** Counts what a paragraph says; all of an article's are added before any is asked about. */
  add(stage: FirstStage): void {
    const { facts, active, opens } = stage.paragraph;
    let slot = 0;
    for (const { from, to } of active) {
      for (let at = from; at < to; at++, slot++) {
        if (!facts[at].capital) continue;
        const vote = this.#voteOf(facts[at].lowerText);
        addVote(vote, stage, at, slot, 1);
        if (!opens[at]) this.#inner.add(facts[at].lowerText);
      }
    }
    this.#addAcronyms(stage);
  }

  /** Notes which of the words that are voted on a paragraph also writes small; after all of the article's are added. */
  addSmall({ paragraph: { facts } }: FirstStage): void {
    for (const { capital, text } of facts) if (!capital && this.#votes.has(text)) this.#small.add(text);
  }

  /** Long names by their initials, so that "RFD" is what "Royal Fund for Development" is. */
  #addAcronyms({ paragraph: { facts }, labels }: FirstStage): void {
    for (let at = 0; at < labels.length; at++) {
      if (labels[at] === 0 || positionOf(labels[at]) !== 0) continue;
      const type = classOf(labels[at]);
      let initials = '';
      let all = '';
      for (; at < labels.length && labels[at] !== 0; at++) {
        if (facts[at].capital) initials += facts[at].text[0];
        if (/^\p{L}/u.test(facts[at].text)) all += facts[at].text[0].toUpperCase();
        if (positionOf(labels[at]) === 2) break;
      }
      if (initials.length < 2) continue;
      this.#acronyms.set(initials, type);
      this.#acronyms.set(all, type);
    }
  }

  #voteOf(key: string): Float32Array {
    let vote = this.#votes.get(key);
    if (!vote) this.#votes.set(key, (vote = new Float32Array(VOTE.size)));
    return vote;
  }

  /** The class that most places of a word vote for; `classCount` for no name. */
  #majority(key: string): number {
    const vote = this.#votes.get(key);
    return vote ? largest(vote, 0, classCount + 1) : 15;
  }

  #summary(
    stage: FirstStage,
    at: number,
    slot: number,
  ): { type: number; strength: number; position: number; long: number } {
    const vote = this.#voteOf(stage.paragraph.facts[at].lowerText);
    addVote(vote, stage, at, slot, -1);
    const others = Math.round(vote[VOTE.count]);
    const type = others > 0 ? largest(vote, 0, classCount + 1) : 15;
    const share = others > 0 ? vote[type] / others : 0;
    const strength = others === 0 ? 0 : (share > 0.85 ? 1 : share > 0.55 ? 2 : 3) + (others > 2 ? 3 : 0);
    const place = largest(vote, VOTE.position, 4);
    const longest = largest(vote, VOTE.inLong, classCount);
    const long =
      vote[VOTE.inLong + longest] > 0.5 ? longest * 4 + (vote[VOTE.position + 2] > vote[VOTE.position] ? 1 : 0) : 31;
    const position = others > 0 && vote[VOTE.position + place] > 0.5 ? place : 7;
    addVote(vote, stage, at, slot, 1);
    return { type, strength, position, long };
  }
}

function addVote(vote: Float32Array, { labels, shares }: FirstStage, at: number, slot: number, weight: number): void {
  for (let one = 0; one < shareCount; one++) vote[one] += weight * shares[slot * shareCount + one];
  vote[VOTE.count] += weight;
  const label = labels[at];
  if (label === 0) return;
  const place = positionOf(label);
  vote[VOTE.position + place] += weight;
  if (place !== 3) vote[VOTE.inLong + classOf(label)] += weight;
}

function largest(values: Float32Array, from: number, length: number): number {
  let best = 0;
  for (let index = 1; index < length; index++) if (values[from + index] > values[from + best]) best = index;
  return best;
}
