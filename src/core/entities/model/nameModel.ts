import type { Steps } from '../../steps';
import type { Paragraph } from '../paragraph';
import type { TokenName } from '../tokenName';
import { poolSize } from '../wordPool';
import { addShares, ArticleVotes, type FirstStage, mostArticleFeatures, shareCount } from './articleVotes';
import { ChainDecoder } from './crf';
import { mostFeatures, writeJoinedFeatures } from './features';
import { FormPlaces, placesOf } from './formFeatures';
import { FormWeights } from './formWeights';
import { mix } from './mix';
import { labelCount } from './labels';
import { addNames, type LabelledName } from './labelledNames';
import { border, paragraphFacts, type ParagraphFacts } from './paragraphFacts';
import { sumCount, type Weights } from './weights';
import { type ClusterTree, readWord, type WordFacts } from './wordFacts';
import type { WordTable } from './wordTable';

/** What a model file holds. */
export interface ModelParts {
  readonly words: WordTable;
  readonly clusters: ClusterTree;
  readonly paragraphWeights: Weights;
  readonly paragraphTransitions: Float32Array;
  readonly articleWeights: Weights;
  readonly articleTransitions: Float32Array;
}

/** A paragraph after the first stage, with the names that the second found in it last and what features they came of. */
export interface StagedParagraph extends FirstStage {
  named: { readonly signature: number; readonly names: readonly LabelledName[] } | undefined;
}

/** The features of the tokens of a paragraph, `mostArticleFeatures` places for each. */
interface ArticleFeatures {
  readonly keys: Uint32Array;
  readonly counts: Uint8Array;
  readonly signature: number;
}

/** Tokens that are labelled in one go, or one name's surroundings more. */
const AT_ONCE = 32;

/**
 * The two stages of the recogniser. The first labels a paragraph by itself; the second adds to its scores what the other places of
 * each word in the article say (Ratinov and Roth, CoNLL 2009: context aggregation and prediction history, as a chain of its own).
 */
export class NameModel {
  readonly #parts: ModelParts;
  readonly #first: ChainDecoder;
  readonly #second: ChainDecoder;
  /** By the places of the pool of words. */
  readonly #words: WordFacts[] = Array.from({ length: poolSize }, () => border);
  #lastWord = 0;
  readonly #formWeights: FormWeights;
  readonly #features = new Uint32Array(mostFeatures);
  readonly #places = new FormPlaces();
  /** Of one token; empty between two. */
  readonly #sums = new Int32Array(sumCount);
  #keys = new Uint32Array(0);
  #counts = new Uint8Array(0);
  /** Of the paragraph that is labelled for the second time. */
  #scores = new Float32Array(0);
  #labels = new Uint8Array(0);
  #marginals = new Float32Array(0);

  constructor(parts: ModelParts) {
    this.#parts = parts;
    this.#first = new ChainDecoder(parts.paragraphTransitions);
    this.#second = new ChainDecoder(parts.articleTransitions);
    this.#formWeights = new FormWeights(parts.paragraphWeights);
  }

  /** @param ruled what the rules find in the paragraph: a hint that the model has learned to weigh. */
  *labelParagraph(paragraph: Paragraph, ruled: readonly TokenName[]): Steps<StagedParagraph> {
    const facts = paragraphFacts(paragraph, ruled, (text, place) => this.#word(text, place), this.#parts.words);
    let slots = 0;
    yield;
    for (const { from, to } of facts.active) slots += to - from;
    const scores = new Float32Array(slots * labelCount);
    const shares = new Float64Array(slots * shareCount);
    const labels = new Uint8Array(facts.facts.length);
    let slot = 0;
    let rested = 0;
    for (const { from, to } of facts.active) {
      const start = slot;
      for (let at = from; at < to; at++, slot++) this.#scoreToken(facts, at, scores, slot * labelCount);
      const marginals = this.#marginalsOf(to - from);
      this.#first.best(scores, start * labelCount, to - from, labels, from);
      this.#first.marginals(scores, start * labelCount, to - from, marginals, 0);
      addShares(marginals, to - from, shares, start);
      if (slot - rested < AT_ONCE) continue;
      rested = slot;
      yield;
    }
    const { opens, active } = facts;
    return { paragraph: { facts: facts.facts, opens, active }, scores, shares, labels, named: undefined };
  }

  #scoreToken(paragraph: ParagraphFacts, at: number, scores: Float32Array, offset: number): void {
    const { paragraphWeights } = this.#parts;
    const sums = this.#sums;
    const { forms, places } = this.#places;
    placesOf(paragraph, at, this.#places);
    for (let index = 0; index < this.#places.count; index++) this.#formWeights.addTo(forms[index], places[index], sums);
    const count = writeJoinedFeatures(paragraph, at, this.#features, 0);
    paragraphWeights.addTo(this.#features, 0, count, sums);
    paragraphWeights.score(sums, scores, offset);
  }

  /** The names of an article's paragraphs, in their order. */
  *labelArticle(stages: readonly StagedParagraph[]): Steps<(readonly LabelledName[])[]> {
    const votes = new ArticleVotes();
    for (const stage of stages) {
      votes.add(stage);
      yield;
    }
    for (const stage of stages) {
      votes.addSmall(stage);
      yield;
    }
    const labelled: (readonly LabelledName[])[] = [];
    for (const stage of stages) {
      labelled.push(this.#relabel(stage, votes));
      yield;
    }
    return labelled;
  }

  /** The same names as the last time where what the article says is the same. */
  #relabel(stage: StagedParagraph, votes: ArticleVotes): readonly LabelledName[] {
    const features = this.#articleFeatures(stage, votes);
    if (stage.named?.signature === features.signature) return stage.named.names;
    const { active, facts } = stage.paragraph;
    const { articleWeights } = this.#parts;
    if (this.#scores.length < stage.scores.length) this.#scores = new Float32Array(2 * stage.scores.length);
    if (this.#labels.length < facts.length) this.#labels = new Uint8Array(2 * facts.length);
    const scores = this.#scores;
    const labels = this.#labels;
    scores.set(stage.scores);
    const names: LabelledName[] = [];
    let slot = 0;
    for (const { from, to } of active) {
      const start = slot * labelCount;
      for (let at = from; at < to; at++, slot++) {
        const first = slot * mostArticleFeatures;
        articleWeights.addTo(features.keys, first, first + features.counts[slot], this.#sums);
        articleWeights.score(this.#sums, scores, slot * labelCount);
      }
      this.#second.best(scores, start, to - from, labels, from);
      if (!hasName(labels, from, to)) continue;
      const marginals = this.#marginalsOf(to - from);
      this.#second.marginals(scores, start, to - from, marginals, 0);
      addNames(names, labels, from, to, marginals);
    }
    stage.named = { signature: features.signature, names };
    return names;
  }

  /** Room for the probabilities of a range of tokens. */
  #marginalsOf(length: number): Float32Array {
    if (this.#marginals.length < length * labelCount) this.#marginals = new Float32Array(2 * length * labelCount);
    return this.#marginals;
  }

  /** What the article says about each token of a paragraph; the same signature means the same features, so that nothing need be decoded again. */
  #articleFeatures(stage: FirstStage, votes: ArticleVotes): ArticleFeatures {
    const slots = stage.scores.length / labelCount;
    if (this.#keys.length < slots * mostArticleFeatures) this.#keys = new Uint32Array(2 * slots * mostArticleFeatures);
    if (this.#counts.length < slots) this.#counts = new Uint8Array(2 * slots);
    const keys = this.#keys;
    const counts = this.#counts;
    let signature = slots;
    let slot = 0;
    for (const { from, to } of stage.paragraph.active) {
      for (let at = from; at < to; at++, slot++) {
        const first = slot * mostArticleFeatures;
        const end = votes.writeFeatures(stage, at, slot, keys, first);
        counts[slot] = end - first;
        for (let index = first; index < end; index++) signature = mix(slot, signature, keys[index]);
      }
    }
    return { keys, counts, signature };
  }

  #word(text: string, place: number): WordFacts {
    const known = this.#words[place];
    if (known.text === text) return known;
    const { words, clusters } = this.#parts;
    return (this.#words[place] = readWord(text, words, clusters, ++this.#lastWord));
  }
}

function hasName(labels: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (labels[at] !== 0) return true;
  return false;
}
