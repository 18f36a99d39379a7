import assert from 'node:assert/strict';
import { readStructure } from '../../../src/core/article/structure';
import { recogniseNames } from '../../../src/core/entities/recognise';
import { linkArticle } from '../../../src/core/linking/linkArticle';
import { QuotationFinder } from '../../../src/core/quotations/finder';
import { listSeeds, readSeed, readTruth } from '../seeds/seeds';

const truth = readTruth();

/** The quotations of a sample article and, for each that a reader found, ours with the same words. */
function compare(name: string) {
  const { text } = readSeed(name);
  const { paragraphs } = readStructure(text);
  const found = new QuotationFinder().find(text, paragraphs, linkArticle(text, recogniseNames(text, paragraphs)));
  const words = found.map(({ start, end }) => text.slice(start, end));
  const article = truth.articles[name];
  let from = 0;
  const pairs = (article?.quotations ?? []).map((expected) => {
    const at = words.indexOf(expected.text, from);
    if (at >= 0) from = at;
    return { expected, found: found[at] };
  });
  return { pairs, words, titles: article?.titles ?? [] };
}

describe('quotations of the sample corpus', () => {
  const articles = listSeeds().map(compare);
  const pairs = articles.flatMap((article) => article.pairs);

  it('are all found with their exact words', () => {
    assert.deepEqual(
      pairs.filter(({ found }) => !found).map(({ expected }) => expected.text),
      [],
    );
  });

  it('are of the right kind, nineteen of twenty', () => {
    const wrong = pairs.filter(({ expected, found }) => found?.kind !== expected.kind);
    assert.ok(wrong.length <= pairs.length * 0.05, wrong.map(({ expected }) => expected.text).join('\n'));
  });

  it('have the right speaker or none, four of five: the corpus is made of hard cases', () => {
    const wrong = pairs.filter(({ expected, found }) => (found?.speaker ?? null) !== expected.speaker);
    const list = wrong.map(({ expected, found }) => `${expected.text}: ${found?.speaker} for ${expected.speaker}`);
    assert.ok(wrong.length <= pairs.length * 0.2, list.join('\n'));
  });

  it('are not titles, two of three of which are known for what they are', () => {
    const titles = articles.flatMap((article) => article.titles.map((title) => ({ title, words: article.words })));
    const taken = titles.filter(({ title, words }) => words.some((one) => one.includes(title)));
    assert.ok(taken.length <= titles.length / 3, taken.map(({ title }) => title).join('\n'));
  });
});
