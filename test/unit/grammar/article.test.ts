import assert from 'node:assert/strict';
import grammarJson from '../../../syntaxes/article.tmLanguage.json';
import configuration from '../../../syntaxes/article.language-configuration.json';
import { listSeeds, readSeed, readTruth } from '../seeds/seeds';
import { type Grammar, expressions, toRegExp, tokenise } from './tokenise';

const grammar = grammarJson as unknown as Grammar;
const article = (...lines: string[]): string => ['Four words make one', '', ...lines].join('\n');
const scoped = (text: string, scope: string): string[] =>
  tokenise(grammar, text)
    .filter((token) => token.scope.startsWith(scope))
    .map((token) => token.text);

describe('article grammar', () => {
  it('has expressions that compile, and not too many of them', () => {
    const all = expressions(grammar);
    assert.ok(all.length > 20 && all.length <= 60, `${all.length} expressions`);
    for (const { where, source } of all) assert.doesNotThrow(() => toRegExp(source), where);
  });

  it('leaves the colours to the highlights: themes colour the headline alone', () => {
    const names = [...JSON.stringify(grammarJson).matchAll(/"name":"([^"]+\.corpus-article)"/g)].map(
      (match) => match[1],
    );
    const coloured = names.filter((name) => !/^(?:meta|punctuation\.definition\.quoted)\./.test(name ?? ''));
    assert.deepEqual(coloured, ['entity.name.section.headline.corpus-article']);
  });

  it('includes only what its repository has', () => {
    const names = [...JSON.stringify(grammarJson).matchAll(/"include":"#([^"]+)"/g)].map((match) => match[1]);
    for (const name of names) assert.ok(name in grammar.repository, name);
  });

  it('bounds every repetition', () => {
    for (const { where, source } of expressions(grammar)) {
      const plain = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
      assert.doesNotMatch(plain, /[*+]/, where);
    }
  });

  it('takes a long line of any one thing in its stride', () => {
    for (const piece of ['"', "'", "'a ", '‘', '»A', 'a|', 'a > ', 'AB CD ', '2018-', 'Mar 1 ', ' ', 'By A ', '„“']) {
      const line = piece.repeat(20_000 / piece.length);
      const started = process.cpuUsage().user;
      for (const { source } of expressions(grammar)) line.replace(toRegExp(source), '');
      const ms = (process.cpuUsage().user - started) / 1000;
      assert.ok(ms < 2000, `${JSON.stringify(piece)}: ${Math.round(ms)} ms`);
    }
  });

  it('finds every headline of the sample corpus that is alone on its line', () => {
    const truth = readTruth();
    for (const name of listSeeds()) {
      const { title } = truth.articles[name];
      assert.deepEqual(scoped(readSeed(name).text, 'entity.name.section'), title === null ? [] : [title], name);
    }
  });

  it('finds every quotation of the sample corpus, and colours nothing else as one', () => {
    const truth = readTruth();
    for (const name of listSeeds()) {
      const { text } = readSeed(name);
      const { title, boilerplate, quotations, titles } = truth.articles[name];
      const furniture = (quote: string): boolean =>
        text.split('\n').some((line) => line.includes(quote) && boilerplate.some((start) => line.startsWith(start)));
      const expected = [...quotations.map((quotation) => quotation.text), ...titles]
        .filter((quote) => !(title?.includes(quote) && text.split(quote).length === 2) && !furniture(quote))
        .sort();
      assert.deepEqual(scoped(text, 'meta.quoted').sort(), expected, name);
    }
  });

  it('finds datelines', () => {
    const places = (line: string): string[] => scoped(article(line), 'meta.place');
    assert.deepEqual(places('LINDHOLT, March 14 -- It rained.'), ['LINDHOLT']);
    assert.deepEqual(places('PORT BRELLIN, April 6 (Northern Wire) - It rained.'), ['PORT BRELLIN']);
    assert.deepEqual(places('ST. ANDRÉ – It rained.'), ['ST. ANDRÉ']);
    assert.deepEqual(places('KIRSOV. – It rained.'), ['KIRSOV']);
    assert.deepEqual(places('The URC - it rained.'), []);
    assert.deepEqual(places('WELL-KNOWN people'), []);
  });

  it('finds dates in lines of their own, in many forms, and none in prose', () => {
    for (const date of [
      '2018-3-28 1:07:44',
      '2018-05-01T08:30:00+02:00',
      'Friday 6 Apr 2018',
      '07.04.2018, 06:40',
      '23/04/2018 21:04',
      'Sunday, April 1st, 2018',
      'Apr. 10, 2018',
      '20-Apr-2018',
      '2018年4月1日',
    ]) {
      assert.deepEqual(scoped(article(`Northern Wire | ${date}`), 'meta.date'), [date]);
    }
    assert.deepEqual(scoped(article('It rained on 6 Apr 2018, as always.'), 'meta.date'), []);
  });

  it('finds bylines', () => {
    const authors = (line: string): string[] => scoped(article(line), 'meta.author');
    assert.deepEqual(authors('By Clara Whitlock'), ['Clara Whitlock']);
    assert.deepEqual(authors('By Yves Corentin, in Sainte-Orvane'), ['Yves Corentin']);
    assert.deepEqual(authors('WORDS BY JAN VAN DER MEER'), ['JAN VAN DER MEER']);
    assert.deepEqual(authors('By noon it had rained.'), []);
  });

  it('does not take an apostrophe for a quotation mark', () => {
    for (const line of [
      "the world' s oldest, he' d say, in the '90s",
      "'Tis the ladders' rungs and the dogs' own 'em",
      'in the ‘90s and the ’80s',
      '6\' 2" tall and 5" wide',
    ]) {
      assert.deepEqual(scoped(article(line), 'meta.quoted'), [], line);
    }
  });

  it('ends a quotation that is not closed with its paragraph', () => {
    const text = article('He said: “One. Two.', '“Three,” he said.', '"Four and', 'five');
    assert.deepEqual(scoped(text, 'meta.quoted'), ['“One. Two.', '“Three,”', '"Four and']);
  });

  it('tells page furniture from headlines that begin alike', () => {
    const furniture = (line: string): string[] => scoped(article(line), 'meta.furniture');
    for (const line of [
      'Home > News > River',
      'Share:',
      'Like 57',
      'Next: None',
      'Most viewed',
      'Comments (3)',
      'Print',
    ])
      assert.deepEqual(furniture(line), [line]);
    for (const line of [
      'Home prices rise',
      'Share price',
      'Like father, like son',
      'Next week it rains',
      'Print is dead',
    ])
      assert.deepEqual(furniture(line), [], line);
  });
});

describe('article language configuration', () => {
  const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);

  it('selects words with apostrophes, hyphens and any letters', () => {
    const text = "The dockers' counter-offer isn’t O'Neil's 2.4 million; na\u0131\u0308ve Вода 河 10:30, co\u2011op.";
    assert.deepEqual(text.match(word), [
      'The',
      'dockers',
      'counter-offer',
      'isn’t',
      "O'Neil's",
      '2.4',
      'million',
      'na\u0131\u0308ve',
      'Вода',
      '河',
      '10:30',
      'co\u2011op',
    ]);
  });

  it('closes nothing by itself', () => {
    assert.deepEqual(configuration.autoClosingPairs, []);
    assert.deepEqual(configuration.colorizedBracketPairs, []);
  });
});
