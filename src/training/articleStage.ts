import { addShares, ArticleVotes, type FirstStage, shareCount } from '../core/entities/model/articleVotes';
import { ChainDecoder } from '../core/entities/model/crf';
import { mostFeatures } from '../core/entities/model/features';
import { labelCount } from '../core/entities/model/labels';
import type { Example, ExampleDocument } from './examples';
import { learn, type Learned, type Sequence } from './learn';
import { addScores, numberRows, type Rows, sequencesOf } from './rows';

/** What the learned first stage says of one paragraph. */
export function firstStage(
  { paragraph, features, offsets }: Example,
  rows: Rows,
  { weights, transitions }: Learned,
): FirstStage {
  const slots = offsets.length - 1;
  const scores = new Float32Array(slots * labelCount);
  const marginals = new Float32Array(slots * labelCount);
  const shares = new Float64Array(slots * shareCount);
  const labels = new Uint8Array(paragraph.facts.length);
  for (let slot = 0; slot < slots; slot++) {
    const found = Array.from(features.subarray(offsets[slot], offsets[slot + 1]), (key) => rows.rowOf[key]);
    addScores(weights, found, scores, slot * labelCount);
  }
  const decoder = new ChainDecoder(transitions);
  let slot = 0;
  for (const { from, to } of paragraph.active) {
    decoder.best(scores, slot * labelCount, to - from, labels, from);
    decoder.marginals(scores, slot * labelCount, to - from, marginals, slot * labelCount);
    slot += to - from;
  }
  addShares(marginals, slots, shares, 0);
  return { paragraph, scores, shares, labels };
}

/** Learns the first stage without each fold of the documents and lets it label that fold: what it will be like on unseen text. */
export function crossLabel(
  documents: readonly ExampleDocument[],
  rows: Rows,
  folds: number,
  epochs: number,
  log: (line: string) => void,
): FirstStage[][] {
  const stages: FirstStage[][] = documents.map(() => []);
  // A text and its copies are in one fold: what is learned from one would know the other.
  const originals = [...new Set(documents.map(({ original }) => original))];
  const foldOf = new Map(originals.map((original, at) => [original, at % folds]));
  const folding = documents.map(({ original }) => foldOf.get(original) ?? 0);
  for (let fold = 0; fold < folds; fold++) {
    const others = documents.filter((_, at) => folding[at] !== fold);
    const learned = learn(sequencesOf(others, rows), {
      rowCount: rows.keys.length,
      epochs,
      rate: 0.05,
      dropout: 0.5,
      seed: 100 + fold,
    });
    documents.forEach(({ examples }, at) => {
      if (folding[at] === fold) stages[at] = examples.map((example) => firstStage(example, rows, learned));
    });
    log(`  fold ${fold + 1} of ${folds}`);
  }
  return stages;
}

/** Learns the weights of what an article says about its own words, on top of the scores of the first stage. */
export function learnArticleStage(
  documents: readonly ExampleDocument[],
  stages: readonly FirstStage[][],
  least: number,
  epochs: number,
  log: (line: string) => void,
): { rows: Rows; learned: Learned } {
  const buffer = new Uint32Array(mostFeatures);
  const counts = new Uint16Array(1 << 24);
  const keys = stages.map((article) => {
    const votes = new ArticleVotes(article);
    return article.map((stage) => {
      const found: Uint32Array[] = [];
      let slot = 0;
      for (const { from, to } of stage.paragraph.active) {
        for (let at = from; at < to; at++, slot++)
          found.push(buffer.slice(0, votes.writeFeatures(stage, at, slot, buffer)));
      }
      for (const list of found) for (const key of list) if (counts[key] < 65535) counts[key]++;
      return found;
    });
  });
  const rows = numberRows(counts, least);
  const sequences: Sequence[] = [];
  stages.forEach((article, document) =>
    article.forEach((stage, at) => {
      let slot = 0;
      for (const { from, to } of stage.paragraph.active) {
        const end = slot + to - from;
        const lists = keys[document][at].slice(slot, end).map((list) => Array.from(list, (key) => rows.rowOf[key]));
        const offsets = new Uint32Array(lists.length + 1);
        lists.forEach((list, index) => (offsets[index + 1] = offsets[index] + list.length));
        sequences.push({
          rows: Int32Array.from(lists.flat()),
          offsets,
          allowed: documents[document].examples[at].allowed.subarray(slot, end),
          base: stage.scores.subarray(slot * labelCount, end * labelCount),
        });
        slot = end;
      }
    }),
  );
  const learned = learn(sequences, { rowCount: rows.keys.length, epochs, rate: 0.05, dropout: 0.2, seed: 3, log });
  return { rows, learned };
}
