import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkArticle, type LinkedMention } from '../../../src/core/linking/linkArticle';
import { CorpusEntities } from '../../../src/core/linking/linkCorpus';
import { Registry } from '../../../src/core/linking/registry';
import { readTrap } from './traps/trap';

function link(marked: string, registry?: Registry): readonly LinkedMention[] {
  const { text, names } = readTrap(marked);
  return linkArticle(text, names, registry);
}

function corpusOf(articles: Readonly<Record<string, string>>): CorpusEntities {
  const corpus = new CorpusEntities();
  for (const [id, marked] of Object.entries(articles)) corpus.set(id, link(marked));
  return corpus;
}

describe('CorpusEntities', () => {
  const articles = {
    one: '<P:a Xi Jinping> spoke. <P:a Xi> left <L:b Washington>. <O:c Alibaba Group> grew. <O:c Alibaba> won.',
    two: 'President <P:a Xi Jinping> met <P:d Xi Xiaoxing>. <O:c Alibaba> lost. "No," <P:? Wu> said.',
    three: '<P:e Wu Xinbo> met <P:f Keith B. Alexander>. <O:g National Security Agency> listens.',
    four: '<P:h Wu Qian> met <P:i Keith Alexander>. <O:j NSA> listens.',
  };

  it('counts mentions and articles, the most mentioned first', () => {
    const corpus = corpusOf(articles);
    const shown = corpus
      .entities()
      .map(({ id, name, articles: files, mentions }) => `${id} ${name} ${files} ${mentions}`);
    assert.deepEqual(shown.slice(0, 2), ['alibaba-group Alibaba Group 2 3', 'xi-jinping Xi Jinping 2 3']);
    assert.deepEqual(corpus.get('xi-jinping')?.forms, ['Xi Jinping', 'Xi']);
    assert.equal(corpus.get('nobody'), undefined);
  });

  it('gives the mentions by article, a short name’s with the long one’s', () => {
    const corpus = corpusOf(articles);
    const shown = corpus.mentionsOf('alibaba-group').map(({ article, mention }) => `${article} ${mention.form}`);
    assert.deepEqual(shown, ['one Alibaba Group', 'one Alibaba', 'two Alibaba']);
    assert.deepEqual(corpus.mentionsOf('alibaba'), corpus.mentionsOf('alibaba-group'));
    assert.deepEqual(corpus.mentionsOf('nobody'), []);
  });

  it('suggests what it does not link', () => {
    const found = corpusOf(articles).suggestions();
    const wu = found.find((one) => one.code === 'part');
    assert.ok(wu?.code === 'part' && wu.form === 'Wu');
    assert.deepEqual([...wu.candidates].sort(), ['wu-qian', 'wu-xinbo']);
    assert.deepEqual(
      wu.mentions.map(({ article }) => article),
      ['two'],
    );
    assert.ok(
      found.some(
        (one) => one.code === 'acronym' && one.entity === 'nsa' && one.candidates.includes('national-security-agency'),
      ),
    );
    assert.ok(!found.some((one) => one.code === 'capital'));
    const capital = corpusOf({ a: '<L:a Washington> denied it.', b: 'The <L:b US> voted.' }).suggestions();
    assert.deepEqual(capital, [{ code: 'capital', entity: 'washington', candidates: ['united-states'] }]);
    assert.ok(
      found.some(
        (one) =>
          one.code === 'initials' &&
          [one.entity, ...one.candidates].sort().join() === 'keith-alexander,keith-b-alexander',
      ),
    );
  });

  it('explains why two mentions are one entity’s, and why not', () => {
    const corpus = corpusOf(articles);
    const at = (article: string, form: string) => {
      const mention = link(articles[article as keyof typeof articles]).find((one) => one.form === form);
      assert.ok(mention);
      return { article, mention };
    };
    assert.deepEqual(corpus.explain(at('one', 'Xi Jinping'), at('two', 'Xi Jinping')), {
      isSame: true,
      entity: 'xi-jinping',
      by: 'sameName',
      reasons: [{ code: 'fullName' }, { code: 'fullName' }],
    });
    assert.equal(corpus.explain(at('one', 'Xi'), at('one', 'Xi Jinping')).isSame, true);
    const short = corpus.explain(at('one', 'Alibaba Group'), at('two', 'Alibaba'));
    assert.ok(short.isSame && short.by === 'shortName');
    const other = corpus.explain(at('one', 'Xi Jinping'), at('two', 'Xi Xiaoxing'));
    assert.ok(!other.isSame && other.because === 'otherName');
    const loose = corpus.explain(at('two', 'Wu'), at('three', 'Wu Xinbo'));
    assert.ok(!loose.isSame && loose.because === 'notLinked');
    const type = corpus.explain(at('one', 'Xi Jinping'), at('one', 'Washington'));
    assert.ok(!type.isSame && type.because === 'otherType');
  });

  it('uses the registry’s names and ids', () => {
    const registry = new Registry([['xjp', { name: 'Xi Jinping', type: 'person', aliases: ['Xi'] }]]);
    const corpus = new CorpusEntities(registry);
    corpus.set('a', link('<P:a Xi Jinping> spoke.', registry));
    corpus.set('b', link('"No," <P:a Xi> said.', registry));
    assert.deepEqual(
      corpus.entities().map(({ id, name, articles: n, isRegistered }) => [id, name, n, isRegistered]),
      [['xjp', 'Xi Jinping', 2, true]],
    );
    const [a, b] = corpus.mentionsOf('xjp');
    const why = corpus.explain(a, b);
    assert.ok(why.isSame && why.by === 'registry');
  });

  it('parts a short name again when another article completes it otherwise', () => {
    const corpus = corpusOf({
      a: '<O:a Continental Airlines> flew. <O:a Continental> landed.',
      b: '<O:b Continental> grew.',
    });
    assert.equal(corpus.resolve('continental'), 'continental-airlines');
    corpus.set('c', link('<O:c Continental Motors> built. <O:c Continental> sold.'));
    assert.equal(corpus.resolve('continental'), 'continental');
    assert.ok(corpus.suggestions().some((one) => one.code === 'shortName' && one.entity === 'continental'));
    corpus.delete('c');
    assert.equal(corpus.resolve('continental'), 'continental-airlines');
  });

  it('is the same after any history as if built afresh', () => {
    const pool = [
      articles.one,
      articles.two,
      articles.three,
      articles.four,
      '<O:a Continental Airlines> flew. <O:a Continental> landed.',
      '<O:c Continental Motors> built. <O:c Continental> sold.',
      '<O:b Continental> grew. <O:c Alibaba Group> fell.',
      '<O:b Continental AG> grew. <L:a BEIJING> slept.',
      '<L:a Beijing> woke. <P:b Ann Lee> spoke. <P:b Lee> left.',
      '',
    ].map((marked) => link(marked));
    const look = (corpus: CorpusEntities) => {
      const all = corpus.entities();
      const mentions = all.map(({ id }) =>
        corpus
          .mentionsOf(id)
          .map(({ article, mention }) => `${article}:${mention.start}`)
          .sort(),
      );
      const suggestions = corpus.suggestions().map((one) =>
        JSON.stringify({
          ...one,
          ...('mentions' in one ? { mentions: one.mentions.length } : {}),
          candidates: [...one.candidates].sort(),
        }),
      );
      return { all, mentions, suggestions: suggestions.sort() };
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), fc.option(fc.nat(pool.length - 1))), { maxLength: 20 }), (steps) => {
        const corpus = new CorpusEntities();
        const now = new Map<string, number>();
        for (const [article, content] of steps) {
          const id = `a${article}`;
          if (content === null) assert.equal(corpus.delete(id), now.delete(id));
          else {
            corpus.set(id, pool[content]);
            now.set(id, content);
          }
          if (article === 0) corpus.entities();
        }
        const fresh = new CorpusEntities();
        for (const [id, content] of [...now].sort(([a], [b]) => (a < b ? 1 : -1))) fresh.set(id, pool[content]);
        assert.deepEqual(look(corpus), look(fresh));
      }),
      { numRuns: 400 },
    );
  });
});
