import assert from 'node:assert/strict';
import type { ArticleRecord, PassageRecord } from '../../../src/core/sidecar/format';
import { Sidecar } from '../../../src/core/sidecar/sidecar';

function open(text: string): Sidecar {
  const opened = Sidecar.open(text);
  if (!('sidecar' in opened)) throw new Error(JSON.stringify(opened.problems));
  return opened.sidecar;
}

const DESIGN = `# what we found
version: 1
tags:                          # the tag set
  stance/denial:
    description: A party denies an accusation
    color: charts.orange       # a theme colour id
entities:
  xi-jinping:
    name: Xi Jinping
    type: person
    aliases: [Xi, President Xi]
    link: https://www.wikidata.org/wiki/Q15031
articles:
  003_5f22dece1b88bfad.txt:    # the third
    sha256: 9c1f
    tags: [summit]
    status: reviewed
    note: Two different Wus in the corpus.
    annotations:
      - id: k7q2m9x4t1         # random
        tags: [stance/denial]
        start: 812
        end: 846
        exact: Tordesk disputes every reading.
        prefix: 'gauging stations, on May 1,  '
        suffix: ' "Nobody at the dam'
        note: compare 004
        by: lee
        created: 2026-11-21T20:58:00Z
      # about the next one
      - id: p0d8r3v6za
        type: quotation
        status: accepted
        speaker: wu-xinbo
        start: 900
        end: 950
        exact: '"Yes"'
        mood: {calm: 3}        # unknown to us
      - id: w5n1c7j2hb
        type: entity
        status: rejected
        entity: xi-jinping
        start: 960
        end: 962
        exact: Xi
  004.txt:
    tags: [a]
`;

const passage = (id: string, start: number, more: Partial<PassageRecord> = {}): PassageRecord => ({
  id,
  type: 'passage',
  tags: ['x'],
  start,
  end: start + 3,
  exact: 'abc',
  prefix: '',
  suffix: '',
  ...more,
});

/** The lines that only one of two texts has. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const a = before.split('\n');
  const b = after.split('\n');
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

describe('Sidecar', () => {
  it('reads what the format describes', () => {
    const sidecar = open(DESIGN);
    assert.deepEqual(sidecar.problems(), []);
    assert.deepEqual(sidecar.names(), ['003_5f22dece1b88bfad.txt', '004.txt']);
    const article = sidecar.article('003_5f22dece1b88bfad.txt');
    assert.equal(article?.sha256, '9c1f');
    assert.equal(article?.status, 'reviewed');
    assert.deepEqual(article?.tags, ['summit']);
    assert.deepEqual(article?.annotations[0], {
      id: 'k7q2m9x4t1',
      type: 'passage',
      tags: ['stance/denial'],
      start: 812,
      end: 846,
      exact: 'Tordesk disputes every reading.',
      prefix: 'gauging stations, on May 1,  ',
      suffix: ' "Nobody at the dam',
      note: 'compare 004',
      by: 'lee',
      created: '2026-11-21T20:58:00Z',
    });
    assert.equal(article?.annotations[1].type, 'quotation');
    assert.deepEqual(article?.annotations[1].extra, { mood: { calm: 3 } });
    assert.equal(article?.annotations[2].type, 'entity');
    assert.deepEqual(
      [...sidecar.tags()],
      [['stance/denial', { description: 'A party denies an accusation', color: 'charts.orange' }]],
    );
    assert.deepEqual(sidecar.entities().get('xi-jinping')?.aliases, ['Xi', 'President Xi']);
    assert.equal(sidecar.lineOf('003_5f22dece1b88bfad.txt', 'p0d8r3v6za'), 30);
    assert.equal(sidecar.lineOf('004.txt'), 45);
  });

  it('changes only the lines of what changed, comments and unknown keys stay', () => {
    const sidecar = open(DESIGN);
    const name = '003_5f22dece1b88bfad.txt';
    const article = sidecar.article(name) as ArticleRecord;
    const annotations = [...article.annotations];
    assert.equal(sidecar.withArticle(name, { ...article }), sidecar);
    annotations[0] = { ...annotations[0], note: 'two\nlines' };
    const one = sidecar.withArticle(name, { ...article, annotations });
    assert.deepEqual(changedLines(DESIGN, one.text), {
      gone: ['        note: compare 004'],
      come: ['        note: |-', '          two', '          lines'],
    });
    const two = one.withArticle(name, { ...article, annotations: annotations.slice(0, 2) });
    assert.deepEqual(changedLines(one.text, two.text), {
      gone: ['      - id: w5n1c7j2hb', '        type: entity', '        status: rejected', '        entity: xi-jinping', '        start: 960', '        end: 962', '        exact: Xi'],
      come: [],
    }); // prettier-ignore
    const three = two.withArticle(name, { ...article, annotations: annotations.slice(1, 2) });
    assert.ok(three.text.includes('      # about the next one\n      - id: p0d8r3v6za'));
    assert.ok(three.text.includes('# unknown to us'));
    assert.deepEqual(open(three.text).article(name)?.annotations.length, 1);
    const back = three.withArticle(name, article);
    assert.deepEqual(open(back.text).article(name), article);
  });

  it('writes a new file in the format of the design', () => {
    const sidecar = Sidecar.EMPTY.withArticle('b.txt', {
      sha256: 'ab',
      tags: ['summit', 'a b'],
      status: 'open',
      annotations: [passage('k2', 10, { prefix: 'May ', note: '# no: comment' }), passage('k1', 2, { tags: [] })],
    })
      .withArticle('a.txt', { tags: [], status: 'reviewed', annotations: [] })
      .withTag('x', { description: 'yes' })
      .withEntity('xi', { name: 'Xi', type: 'person', aliases: ['X, Y', '12'] })
      .withDuplicates({ not: [['a.txt', 'b.txt']], representative: ['b.txt'] });
    assert.equal(
      sidecar.text,
      `version: 1
tags:
  x:
    description: 'yes'
entities:
  xi:
    name: Xi
    type: person
    aliases: ['X, Y', '12']
duplicates:
  not:
    - [a.txt, b.txt]
  representative:
    - b.txt
articles:
  a.txt:
    status: reviewed
  b.txt:
    sha256: ab
    tags: [summit, a b]
    annotations:
      - id: k1
        start: 2
        end: 5
        exact: abc
      - id: k2
        tags: [x]
        start: 10
        end: 13
        exact: abc
        prefix: 'May '
        note: '# no: comment'
`,
    );
    const again = open(sidecar.text);
    assert.deepEqual(again.article('b.txt'), sidecar.article('b.txt'));
    assert.deepEqual(again.duplicates(), { not: [['a.txt', 'b.txt']], representative: ['b.txt'] });
    const gone = again
      .withArticle('a.txt', { tags: [], status: 'open', annotations: [] })
      .withArticle('b.txt', undefined)
      .withTag('x', undefined)
      .withEntity('xi', undefined)
      .withDuplicates({ not: [], representative: [] });
    assert.equal(gone.text, 'version: 1\n');
  });

  it('understands and edits flow style, anchors and other ways of writing', () => {
    const text = `version: 1
articles: {a.txt: {tags: &t [one], annotations: [{id: k1, start: 1, end: 2, exact: "x", tags: *t}]}} # flow
`;
    const sidecar = open(text);
    assert.deepEqual(sidecar.problems(), []);
    const article = sidecar.article('a.txt') as ArticleRecord;
    assert.deepEqual(article.annotations[0], passage('k1', 1, { end: 2, exact: 'x', tags: ['one'] }));
    const changed = sidecar.withArticle('a.txt', { ...article, tags: ['two'], note: 'n' });
    assert.deepEqual(open(changed.text).article('a.txt'), { ...article, tags: ['two'], note: 'n' });
    assert.ok(changed.text.includes('# flow'));
  });

  it('leaves an article that says nothing without lines, and comments where they are', () => {
    const text = 'version: 1\narticles:\n  # first\n  a.txt:\n    tags: [x]\n  # second\n  b.txt:\n    tags: [y]\n';
    const nothing: ArticleRecord = { tags: [], status: 'open', annotations: [] };
    const without = open(text).withArticle('a.txt', nothing).withArticle('b.txt', nothing);
    assert.equal(without.text, 'version: 1\narticles:\n  # first\n  # second\n');
  });

  it('keeps CR LF and a byte-order mark, and ends the last line when something changes', () => {
    const text = '\ufeff# top\r\nversion: 1\r\narticles:\r\n  a.txt:\r\n    tags: [x]';
    const next = open(text).withArticle('a.txt', { tags: ['x'], status: 'open', note: 'a\nb', annotations: [] });
    assert.equal(
      next.text,
      '\ufeff# top\r\nversion: 1\r\narticles:\r\n  a.txt:\r\n    tags: [x]\r\n    note: |-\r\n      a\r\n      b\r\n',
    );
    assert.equal(open(next.text).article('a.txt')?.note, 'a\nb');
  });

  it('renames an article and keeps its lines', () => {
    const text = 'version: 1\narticles:\n  a.txt: # first\n    tags: [x]\n    # more\n  b.txt:\n    tags: [y]\n';
    assert.equal(
      open(text).rename('a.txt', 'c d.txt').text,
      'version: 1\narticles:\n  b.txt:\n    tags: [y]\n  c d.txt: # first\n    tags: [x]\n    # more\n',
    );
  });

  it('leaves every other line as it is beside folded, quoted and nested values and keys after the annotations', () => {
    const text = `articles:
    a.txt:
        note: >
            folded
            text
        odd:
            - 1
            - {a: b}   # deep
        tags:   # of the article
            # the first
            - one
            - two   # the second
        annotations:
        - start: 1
          end: 2
          id: k1
          exact: a plain text
            that goes on
          other: "quoted
            and folded"
          tags: [x]   # kept
        # at the end
        status: reviewed
        # last
`;
    const sidecar = open(text);
    assert.deepEqual(sidecar.problems(), []);
    const article = sidecar.article('a.txt') as ArticleRecord;
    assert.equal(article.annotations[0].exact, 'a plain text that goes on');
    const annotations = article.annotations.map((one) => ({ ...one, tags: ['z'], note: 'new' }) as PassageRecord);
    const next = sidecar.withArticle('a.txt', { ...article, tags: ['two', 'three'], status: 'open', annotations });
    assert.deepEqual(changedLines(text, next.text), {
      gone: ['            - one', '          tags: [x]   # kept', '        status: reviewed'],
      come: ['            - three', '          tags: [z]   # kept', '          note: new'],
    });
    assert.deepEqual(open(next.text).article('a.txt')?.annotations, annotations);
  });

  it('quotes words that look like a pair or nothing, also where a file is edited as a tree', () => {
    for (const text of ['version: 1\narticles: {a.txt: {note: "null"}}\n', 'articles:\n  a.txt:\n    note: "null"\n'])
      for (const word of [':\na', 'null', '- a', '? a', '# a', 'a: b']) {
        const said: ArticleRecord = { tags: [word], status: 'open', annotations: [], extra: { [word]: [word] } };
        const next = open(text).withArticle('a.txt', said);
        assert.deepEqual(open(next.text).problems(), [], next.text);
        assert.deepEqual(open(next.text).article('a.txt'), said, next.text);
      }
  });

  it('writes an unknown list that loses its last item as an empty list', () => {
    const text = 'version: 1\narticles:\n  a.txt:\n    note: a\n    mood: # why\n      - calm\n    odd: 1\n';
    const record = open(text).article('a.txt');
    assert.ok(record);
    const said = { ...record, extra: { mood: [], odd: 1 } };
    const changed = open(text).withArticle('a.txt', said);
    assert.deepEqual(open(changed.text).article('a.txt'), said);
    assert.match(changed.text, /# why/);
  });

  it('leaves comments where the first key or the last annotation goes', () => {
    const text = `version: 1
articles:
 a.txt:
  # above tags
  tags: [x]
  # above status
  status: reviewed
  annotations: # here
  # above k1
  - id: k1
    start: 1
    end: 2
    exact: a
`;
    const without = open(text).withArticle('a.txt', { tags: [], status: 'open', annotations: [] });
    const lines = ['  # above tags', '  # above status', '  annotations: # here', '  # above k1'];
    assert.equal(without.text, ['version: 1', 'articles:', ' a.txt:', ...lines, ''].join('\n'));
    const inOrder = open(text)
      .withArticle('a.txt', { ...(open(text).article('a.txt') as ArticleRecord), tags: [], status: 'open' })
      .withArticle('a.txt', { tags: [], status: 'open', annotations: [] });
    assert.equal(inOrder.text, without.text);
  });

  it('keeps the comment above an annotation that goes from a list in brackets', () => {
    const item = (id: string, start: number) => `{id: ${id}, start: ${start}, end: ${start + 1}, exact: x}`;
    const text = `articles: {a.txt: {annotations: [${item('k0', 0)},\n # kept\n ${item('k1', 1)}, ${item('k2', 2)}]}}\n`;
    const sidecar = open(text);
    const record = sidecar.article('a.txt') as ArticleRecord;
    for (const gone of [['k1'], ['k1', 'k2'], ['k0', 'k1', 'k2']]) {
      const annotations = record.annotations.filter(({ id }) => !gone.includes(id));
      const next = sidecar.withArticle('a.txt', { ...record, annotations });
      assert.match(next.text, /# kept/);
      assert.deepEqual(open(next.text).article('a.txt')?.annotations, annotations);
    }
  });

  it('reads an article that got its first keys without the rest of the file', () => {
    const item = '      - id: k1\n        start: 1\n        end: 2\n        exact: a\n';
    // The other article cannot be understood, so neither can the file as a whole.
    const text = `articles:\n  a.txt:\n    annotations:\n${item}  b.txt:\n    tags: [\n`;
    const record = open(text).article('a.txt') as ArticleRecord;
    const next = open(text).withArticle('a.txt', { ...record, sha256: 'aa', tags: ['x'] });
    assert.deepEqual(next.article('a.txt'), { ...record, sha256: 'aa', tags: ['x'] });
    assert.equal(next.canWrite('a.txt'), true);
    assert.equal(next.part('a.txt')?.reading.linked, false);
  });
});
