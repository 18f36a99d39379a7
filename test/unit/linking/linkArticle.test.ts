import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linkArticle, type LinkReason, type NameSpanLike } from '../../../src/core/linking/linkArticle';
import { Registry } from '../../../src/core/linking/registry';
import type { EntityType } from '../../../src/core/model';
import { readTrap } from './traps/trap';

function reasons(marked: string): LinkReason[] {
  const { text, names } = readTrap(marked);
  return linkArticle(text, names).map(({ why }) => why);
}

/** The reason for the last mention, with the antecedent as its words. */
function lastReason(marked: string): Record<string, unknown> {
  const { text } = readTrap(marked);
  const why = reasons(marked).at(-1)!;
  if (!('antecedent' in why)) return why;
  return { ...why, antecedent: text.slice(why.antecedent.start, why.antecedent.end) };
}

describe('linkArticle: reasons', () => {
  const table: readonly (readonly [string, Record<string, unknown>])[] = [
    ['<P:a Wu Xinbo> spoke.', { code: 'fullName' }],
    [
      '<P:a Wu Xinbo> spoke. <P:a Wu> left.',
      { code: 'surnameOf', decidedBy: 'only', of: 'Wu Xinbo', antecedent: 'Wu Xinbo' },
    ],
    [
      '<P:a Ann Moor> came.\n<P:b Bo Moor> came. <P:b Moor> left.',
      { code: 'surnameOf', decidedBy: 'recency', of: 'Bo Moor', antecedent: 'Bo Moor' },
    ],
    [
      'President <P:a Xi Jinping> met professor <P:b Xi Xiaoxing>. President <P:a Xi> left.',
      { code: 'title', title: 'president', of: 'Xi Jinping', antecedent: 'Xi Jinping' },
    ],
    [
      '<P:a Hillary Clinton> spoke. <P:a Hillary> left.',
      { code: 'givenNameOf', of: 'Hillary Clinton', antecedent: 'Hillary Clinton' },
    ],
    [
      '<P:a Keith B. Alexander> spoke. <P:a Keith Alexander> left.',
      { code: 'variant', how: 'initials', of: 'Keith B. Alexander', antecedent: 'Keith B. Alexander' },
    ],
    [
      '<P:a Viktor Orbán> is <P:a Orbán Viktor>.',
      { code: 'variant', how: 'order', of: 'Viktor Orbán', antecedent: 'Viktor Orbán' },
    ],
    [
      '<P:a Viktor Lasko Sr.> and <P:b Viktor Lasko Jr.> came. The elder <P:a Lasko> left.',
      { code: 'surnameOf', decidedBy: 'generation', of: 'Viktor Lasko Sr.', antecedent: 'Viktor Lasko Sr.' },
    ],
    [
      'The <O:a National Security Agency> (<O:a NSA>)',
      { code: 'acronymOf', defined: true, of: 'National Security Agency', antecedent: 'National Security Agency' },
    ],
    [
      'The <O:a National Security Agency> and <O:a NSA>',
      { code: 'acronymOf', defined: false, of: 'National Security Agency', antecedent: 'National Security Agency' },
    ],
    ['<O:a Qihu 360> won. <O:a Qihu> left.', { code: 'shortOf', of: 'Qihu 360', antecedent: 'Qihu 360' }],
    ['<O:a Aliyun> is <O:a Aliyun.com>', { code: 'variant', how: 'domain', of: 'Aliyun', antecedent: 'Aliyun' }],
    [
      'The <O:a US Senate> met. The <O:a Senate> left.',
      { code: 'variant', how: 'country', of: 'US Senate', antecedent: 'US Senate' },
    ],
    ['The <L:a US>', { code: 'alias', of: 'United States' }],
    ['"No," <P:? Wu> said.', { code: 'suggestedOnly', candidates: [], because: 'noAntecedent' }],
    [
      '<P:a Ann Moor> and <P:b Bo Moor> came. <P:? Moor> left.',
      { code: 'suggestedOnly', candidates: ['Ann Moor', 'Bo Moor'], because: 'several' },
    ],
    [
      'The professor <P:b Xi Xiaoxing> met President <P:? Xi>.',
      { code: 'suggestedOnly', candidates: ['Xi Xiaoxing'], because: 'otherTitle' },
    ],
    ['The <O:? Foreign Ministry>', { code: 'suggestedOnly', candidates: [], because: 'generic' }],
    [
      '<P:a Jordan Moor> flew to <L:b Jordan>. <P:? Jordan> left.',
      { code: 'suggestedOnly', candidates: ['Jordan Moor'], because: 'otherType' },
    ],
  ];
  for (const [marked, expected] of table) {
    it(marked, () => assert.deepEqual(lastReason(marked), expected));
  }

  it('points to the last mention before, not to the first', () => {
    const { text, names } = readTrap('<P:a Wu Xinbo> spoke. <P:a Wu> left. <P:a Wu> returned.');
    const why = linkArticle(text, names)[2].why;
    assert.ok('antecedent' in why);
    assert.equal(why.antecedent.start, text.indexOf('Wu', 5));
  });
});

describe('linkArticle: names shown and forms', () => {
  it('shows the fullest form, gives each mention’s own', () => {
    const { text, names } = readTrap(
      '<P:a Keith Alexander> spoke. General <P:a Keith B. Alexander’s> aide and <P:a Alexander> left.',
    );
    const mentions = linkArticle(text, names);
    assert.deepEqual(new Set(mentions.map(({ name }) => name)), new Set(['Keith B. Alexander']));
    assert.deepEqual(
      mentions.map(({ form }) => form),
      ['Keith Alexander', 'Keith B. Alexander', 'Alexander'],
    );
    assert.deepEqual(new Set(mentions.map(({ entity }) => entity)), new Set(['keith-b-alexander']));
  });

  it('shows a city as it is written, not shouted', () => {
    const { text, names } = readTrap('<L:a BEIJING>, Sept. 15 -- In <L:a Beijing> it rained.');
    assert.deepEqual(
      linkArticle(text, names).map(({ name }) => name),
      ['Beijing', 'Beijing'],
    );
  });

  it('is less sure of a link than of a name', () => {
    const { text, names } = readTrap('<P:a Wu Xinbo> spoke. <P:a Wu> left. <P:? Li> stayed.');
    const [full, part, loose] = linkArticle(text, names).map(({ confidence }) => confidence);
    assert.ok(full > part && part > loose && loose > 0);
  });
});

describe('linkArticle: any input', () => {
  const types: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'date', 'nationality', 'other'];

  it('gives each valid span once, in text order, and leaves out what is no name', () => {
    const span = (start: number, end: number): NameSpanLike => ({ start, end, type: 'person', confidence: 1 });
    const text = 'Ann Moor, — Bo Moor';
    const mentions = linkArticle(text, [span(12, 19), span(0, 8), span(-1, 3), span(3, 3), span(10, 11), span(0, 99)]);
    assert.deepEqual(
      mentions.map(({ start, end }) => [start, end]),
      [
        [0, 8],
        [12, 19],
      ],
    );
    assert.deepEqual(linkArticle('', []), []);
  });

  it('never throws on any spans over any text, and keeps their places', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'Xi',
        'Wu',
        'Jr.',
        'Sr.',
        'the',
        'of',
        'Mr.',
        'President',
        '(NSA)',
        'NSA',
        'Inc.',
        'al-',
        'bin',
        '&',
        'U.S.',
        '’s',
        'King',
        'II',
        ',',
        '.',
        '\n',
        '习近平',
        '👩‍🚀',
        'Foreign Ministry',
        'CEO',
        '"',
        '-',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const registry = new Registry([['x', { name: 'Xi', type: 'person', aliases: ['Wu', 'NSA', '('] }]]);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(120), fc.nat(20), fc.nat(6)), { maxLength: 25 }),
        (words, raw) => {
          const text = words.join(' ');
          const names = raw.map(([start, length, type]): NameSpanLike => ({
            start,
            end: start + length,
            type: types[type],
            confidence: 0.5,
          }));
          for (const known of [undefined, registry]) {
            const mentions = linkArticle(text, names, known);
            assert.ok(mentions.length <= names.length);
            mentions.forEach((mention, index) => {
              assert.ok(names.some(({ start, end }) => start === mention.start && end === mention.end));
              assert.ok(index === 0 || mentions[index - 1].start <= mention.start);
              assert.ok(mention.entity.length > 0 && mention.name.length > 0 && mention.confidence <= 1);
            });
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('copes with a very long article', () => {
    const line =
      '<P:a Wu Xinbo> met <P:b Li Wei> of <O:c Calvanta Group> in <L:d Lenn>. <P:a Wu> left <O:c Calvanta>. <P:? Chen> spoke.\n';
    const { text, names } = readTrap(line.repeat(4000));
    const mentions = linkArticle(text, names);
    assert.equal(mentions.length, 28_000);
    assert.equal(new Set(mentions.map(({ entity }) => entity)).size, 5);
  });
});
