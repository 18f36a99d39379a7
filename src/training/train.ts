// npm run train -- --data ../../../shared/data/entities/train --out ../core/entities/model/names.bin
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { crossLabel, learnArticleStage } from './articleStage';
import { readSources } from './documents';
import { ExampleMaker } from './examples';
import { Random } from './random';
import { learn, meanOf } from './learn';
import { readNewsArticles } from './newsArticles';
import { Renamer } from './renamed';
import { countRows, sequencesOf } from './rows';
import { dropSmall, quantise } from './shrink';
import { makeWordTables } from './wordTables';
import { writeModel } from './writeModel';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    sources: { type: 'string', default: 'wikigold,ewt-dev,ewt-test,pud,crossner-politics,broad-twitter' },
    /** Words of the vectors, and how many of them get the finest clusters. */
    words: { type: 'string', default: '90000' },
    full: { type: 'string', default: '40000' },
    /** People of the smallest city of the lexicon. */
    city: { type: 'string', default: '20000' },
    /** The folder of the news articles that were written for this project. */
    news: { type: 'string', default: 'articles' },
    /** Copies of the other texts with other names; the news articles have names of all the world already. */
    renamed: { type: 'string', default: '1' },
    /** How often a feature must occur. */
    least: { type: 'string', default: '6' },
    epochs: { type: 'string', default: '5' },
    /** Models of different random order whose mean is taken. */
    runs: { type: 'string', default: '4' },
    dropout: { type: 'string', default: '0.5' },
    folds: { type: 'string', default: '8' },
    /** Weights below this are dropped; then the rest is learned on for some epochs, and rounded to steps. */
    threshold: { type: 'string', default: '0.13' },
    tune: { type: 'string', default: '1' },
    steps: { type: 'string', default: '10' },
  },
});
if (!values.data || !values.out)
  throw new Error('Usage: npm run train -- --data <folder of *.jsonl.gz> --out <model file>');

const began = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

const tables = makeWordTables(Number(values.words), Number(values.city), Number(values.full));
log(`${tables.content.wordKeys.length} words and phrases, ${tables.content.leafCount} clusters`);

const maker = new ExampleMaker(tables);
const sources = readSources(
  values.data,
  values.sources.split(',').filter((source) => source !== ''),
);
const renamer = new Renamer(new Random(12));
const copies = Array.from({ length: Number(values.renamed) }, () => sources.map((text) => renamer.rename(text))).flat();
const documents = [...sources, ...readNewsArticles(values.news), ...copies].map((document) => maker.make(document));
const rows = countRows(documents, Number(values.least));
const sequences = sequencesOf(documents, rows);
const tokens = sequences.reduce((sum, { allowed }) => sum + allowed.length, 0);
log(`${documents.length} documents, ${tokens} tokens near names, ${rows.keys.length} features`);

const rowCount = rows.keys.length;
const dropout = Number(values.dropout);
const runs = Array.from({ length: Number(values.runs) }, (_, run) =>
  learn(sequences, { rowCount, epochs: Number(values.epochs), rate: 0.05, dropout, seed: 1 + run, log }),
);
let first = meanOf(runs);
const left = dropSmall(first.weights, Number(values.threshold));
log(`${left} weights left`);
if (Number(values.tune) > 0) {
  const epochs = Number(values.tune);
  first = learn(sequences, { rowCount, epochs, rate: 0.02, dropout, seed: 2, start: first, fixedZeros: true, log });
}

const stages = crossLabel(documents, rows, Number(values.folds), 3, log);
const article = learnArticleStage(documents, stages, 3, 3, log);
dropSmall(article.learned.weights, 0.03);

const paragraph = quantise(first.weights, rows.keys, 3, Number(values.steps));
const small = quantise(article.learned.weights, article.rows.keys, 4, 100);
log(`rows: ${paragraph.keys.length} and ${small.keys.length}`);
const file = writeModel({
  ...tables.content,
  paragraph,
  paragraphTransitions: first.transitions,
  article: small,
  articleTransitions: article.learned.transitions,
});
writeFileSync(values.out, file);
log(`${values.out}: ${file.length} bytes, ${deflateRawSync(file, { level: 9 }).length} packed`);
