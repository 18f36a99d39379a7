import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readStructure } from '../../../src/core/article/structure';
import { titleFromFileName } from '../../../src/core/article/names';
import { bySpan } from '../../../src/core/text/span';

const FIRST =
  'The harbour board of Lenn voted on Monday to close the old pilot station, which has stood on the mole since the storm of 1911, and to move its bell to the museum.';
const SECOND =
  'Nobody on the board was happy about it, said Ada Moor, who has chaired it for six years, but the roof is past mending.';
const BODY = `${FIRST}\n\n${SECOND}`;

function page(...parts: string[]): string {
  return parts.join('\n\n');
}

function furnitureOf(text: string): string[] {
  return readStructure(text).boilerplate.map(({ start, end }) => text.slice(start, end));
}

describe('readStructure: title', () => {
  const titled: readonly (readonly [string, string, string])[] = [
    ['a headline', page('Lenn to close its pilot station', BODY), 'Lenn to close its pilot station'],
    [
      'a headline below a menu',
      page('Home News Sport Opinion Video Log in', 'Lenn to close its pilot station', BODY),
      'Lenn to close its pilot station',
    ],
    [
      'a headline below a breadcrumb',
      page('Home > Region > Coast', 'Lenn to close its pilot station', BODY),
      'Lenn to close its pilot station',
    ],
    [
      'a headline below a kicker',
      page('EXCLUSIVE', 'Lenn to close its pilot station', BODY),
      'Lenn to close its pilot station',
    ],
    [
      'a headline below the date',
      page('Monday, 3 May 2021', 'Lenn to close its pilot station', BODY),
      'Lenn to close its pilot station',
    ],
    [
      'a headline above a sub-headline',
      page('Lenn to close its pilot station', 'Bell goes to the museum after a vote on Monday', BODY),
      'Lenn to close its pilot station',
    ],
    ['a headline that asks', page('Who will ring the bell of Lenn?', BODY), 'Who will ring the bell of Lenn?'],
    ['a quoted headline', page('“The roof is past mending”', 'By Ada Moor', BODY), '“The roof is past mending”'],
    ['a labelled headline', page('Title: Lenn to close its pilot station', BODY), 'Lenn to close its pilot station'],
    [
      'a headline broken into two lines',
      page('Lenn to close its pilot station after\nthe board votes on Monday', BODY),
      'Lenn to close its pilot station after the board votes on Monday',
    ],
    [
      'a headline right above the text',
      `Lenn to close its pilot station\n${FIRST}\n${SECOND}`,
      'Lenn to close its pilot station',
    ],
    ['a headline of one text line', 'Lenn to close its pilot station', 'Lenn to close its pilot station'],
  ];
  for (const [what, text, title] of titled) {
    it(`finds ${what}`, () => {
      const structure = readStructure(text);
      assert.equal(structure.title, title);
      assert.ok(structure.titleSpan);
      assert.equal(text.slice(structure.titleSpan.start, structure.titleSpan.end).replace(/\n/g, ' '), title);
    });
  }

  it('makes a title of the first words where the text starts right away', () => {
    const { title, titleSpan } = readStructure(BODY);
    assert.equal(title, 'The harbour board of Lenn voted on Monday to close the old pilot station, which…');
    assert.equal(titleSpan, undefined);
  });

  it('takes a short first sentence for text, and one in title case for a headline that somebody closed with a full stop', () => {
    assert.equal(readStructure(page('The harbour of Lenn is closed.', BODY)).titleSpan, undefined);
    assert.equal(readStructure(page('Harbour Board Closes Lenn Station.', BODY)).titleSpan?.start, 0);
  });

  it('leaves the dateline out of such a title, and stops at the first sentence', () => {
    const text = `LENN, May 3 (Coast Wire) -- The board of St. Anne met Mr. Moor. ${SECOND} ${FIRST}`;
    assert.equal(readStructure(text).title, 'The board of St. Anne met Mr. Moor.');
  });

  it('never cuts a title inside a character', () => {
    const { title } = readStructure(`${'👩‍🚀'.repeat(60)} ${FIRST} ${SECOND}`);
    assert.ok(!/[\ud800-\udbff](?![\udc00-\udfff])/.test(title) && !/\u200d…$/.test(title));
  });

  it('takes mail broken into short lines for text', () => {
    const wrapped = FIRST.replace(/(.{50,60}) /g, '$1\n');
    assert.equal(readStructure(`${wrapped}\n\n${SECOND}`).titleSpan, undefined);
  });

  it('takes a title from a file name when asked', () => {
    assert.equal(titleFromFileName('a/pilot-station_closes.txt'), 'pilot station closes');
    assert.equal(titleFromFileName('003_5f22dece1b88bfad.txt'), '003_5f22dece1b88bfad');
    assert.equal(titleFromFileName('.txt'), '.txt');
  });
});

describe('readStructure: date, source, byline', () => {
  const facts: readonly (readonly [string, { date?: string; source?: string; byline?: string }])[] = [
    ['(Coast Wire)\u00a0 \u00a0 20:35, September 15, 2015', { date: '2015-09-15', source: 'Coast Wire' }],
    ['Number of visits: Date:2015-12-24', { date: '2015-12-24' }],
    [
      'By Ada Moor Source:Coast Ledger Published: 2018-3-14 7:05:44',
      { date: '2018-03-14', source: 'Coast Ledger', byline: 'Ada Moor' },
    ],
    ['Reuters , Wednesday 10 Jul 2013', { date: '2013-07-10', source: 'Reuters' }],
    ['Tuesday 15 September 2015', { date: '2015-09-15' }],
    ['15/09/2015', { date: '2015-09-15' }],
    [
      'Updated: 2015-09-15 08:12 By Ada Moor (Coast Daily)',
      { date: '2015-09-15', source: 'Coast Daily', byline: 'Ada Moor' },
    ],
    ['Published 8 May 2019 | Updated 10 May 2019', { date: '2019-05-08' }],
    ['By Ada Moor and Jon de Witt, Coast Press', { source: 'Coast Press', byline: 'Ada Moor and Jon de Witt' }],
    ['By ADA MOOR in Lenn', { byline: 'ADA MOOR' }],
    ['来源：新华网 2015年09月15日 10:20', { date: '2015-09-15', source: '新华网' }],
    ['Le Courrier de Lenn, vendredi, 20-Apr-2018', { date: '2018-04-20', source: 'Le Courrier de Lenn' }],
    ['By the time the board met, the roof had gone', {}],
    ['By train and bus they came to Lenn', {}],
    ['By 2020 Every Harbour Will Close', {}],
    ['Lenn, 15 September 2015', { date: '2015-09-15' }],
  ];
  for (const [line, expected] of facts) {
    it(`reads "${line}"`, () => {
      const { date, source, byline } = readStructure(page('Lenn to close its pilot station', line, BODY));
      assert.deepEqual(
        { date, source, byline },
        { date: undefined, source: undefined, byline: undefined, ...expected },
      );
    });
  }

  it('reads a dateline, with the year from another place', () => {
    const dateline = readStructure(`LENN, Sept. 15 (Coast Wire) -- ${BODY}\n\n© 2015 Coast Wire. All rights reserved.`);
    assert.equal(dateline.date, '2015-09-15');
    assert.equal(dateline.source, 'Coast Wire');
  });

  it('gives no date to a dateline without a year anywhere', () => {
    assert.equal(readStructure(`LENN, Sept. 15 (Coast Wire) -- ${BODY}`).date, undefined);
  });

  it('does not take a date of the story for the date of publication', () => {
    assert.equal(
      readStructure(`Lenn votes\n\nOn May 3, 2001, ${FIRST}\n\n${SECOND} It was June 6, 2013.`).date,
      undefined,
    );
    const caption = 'Ada Moor, who chairs the board, at the pilot station on June 6, 2013 (Photo: Coast Wire)';
    assert.equal(readStructure(page('Lenn votes', 'Coast Times, 7 May 2021', caption, BODY)).date, '2021-05-07');
  });

  it('prefers the labelled date to the day on which the page was shown', () => {
    assert.equal(
      readStructure(
        page('Home News Sport Video Log in Friday 9 July 2021', 'Lenn votes', 'Published: 7 May 2021', BODY),
      ).date,
      '2021-05-07',
    );
  });

  it('takes the order of day and month from the dateline', () => {
    assert.equal(readStructure(page('Lenn votes', '03/04/2015', `LENN, March 4 -- ${BODY}`)).date, '2015-03-04');
    assert.equal(readStructure(page('Lenn votes', '03/04/2015', BODY)).date, '2015-04-03');
  });

  it('takes a masthead for the source if nothing else names one', () => {
    assert.equal(
      readStructure(page('Lenn Mirror – your tide | Subscribe | Log in', 'Lenn votes on its station', BODY)).source,
      'Lenn Mirror',
    );
  });
});

describe('readStructure: furniture', () => {
  it('finds it before and after the article, and nothing in between', () => {
    const text = page(
      'Facebook Twitter 微博 Instagram YouTube Pinterest Tuesday 15 September 2015',
      'Lenn to close its pilot station',
      '(Coast Wire) 20:35, September 15, 2015',
      BODY,
      'Charges dropped',
      SECOND,
      '(For the latest news, please follow us on Twitter)(Editor:Ma Wen,Web)',
      'Add your comment',
      'Related reading',
      'A headline of another article that is longer than sixty characters',
      'Most Viewed',
    );
    const found = furnitureOf(text);
    assert.equal(found.length, 2);
    assert.ok(found[0].startsWith('Facebook') && found[0].endsWith('2015'));
    assert.ok(found[1].startsWith('(For the latest') && found[1].endsWith('Most Viewed'));
  });

  const lines = [
    'Your present location:HomeNewsTrends > Lenn votes',
    'Number of visits: 12',
    'Posted in: Diplomacy',
    'blog comments powered by Disqus',
    'Short link:',
    'Keywords for this page:',
    'TypeInfo: Industry trends',
    'Share on Facebook   Share on Twitter',
    'ADVERTISEMENT',
    'Story continues below advertisement',
    '3 comments',
    'Tags: harbour, bell',
    '责任编辑：马文',
    'Copyright 2021 Coast Wire. All rights reserved. This material may not be published or redistributed.',
    '(Reporting by Ada Moor; Editing by Jon de Witt)',
    'Home | World | River | Opinion | Sport',
    'Accueil › Delta › Pêche',
    'Nombre de visites : 1 048',
    'Комментарии (58)',
    'Sign up for our newsletter',
    'Like 57',
    'We use cookies to improve this site',
  ];
  for (const line of lines) {
    it(`knows "${line}" at the end`, () => {
      assert.deepEqual(furnitureOf(page('Lenn to close its pilot station', BODY, line)), [line]);
    });
  }

  const texts = [
    'Home sales rose in March',
    'He asked them to share the news with everyone on the island.',
    'Ada Moor at the pilot station on Monday (Photo: Coast Wire)',
    'GOOD BUSINESS ENVIRONMENT',
    'Charges dropped',
    'Related companies were searched as well, the prosecutor said.',
    '"Like this?" she asked. "Share it," he said.',
    'Comments by the minister drew laughter from the benches.',
    'Home, he said, is where the bell is.',
    'Read the letter again, said Moor: it says what the board will not.',
    'More than 40 people came to search the archive.',
  ];
  for (const line of texts) {
    it(`leaves "${line}" alone`, () => {
      assert.deepEqual(furnitureOf(page('Lenn to close its pilot station', BODY, line, SECOND)), []);
    });
  }

  it('does not end an article at a heading in its middle', () => {
    const text = page('Lenn votes on its station', FIRST, 'Comments', FIRST, SECOND, FIRST, SECOND, FIRST);
    assert.ok(furnitureOf(text).every((found) => found === 'Comments'));
  });
});

describe('readStructure: any text', () => {
  it('gives an empty structure of an empty text', () => {
    for (const text of ['', '\n\n', ' \u00a0\u3000\n\t', '— … —'])
      assert.deepEqual(readStructure(text), { title: '', paragraphs: [], boilerplate: [] });
  });

  it('trims paragraphs of every kind of space', () => {
    const text = '\u3000\u00a0 One.\u200b \n\n\t\ufeffTwo.\u2028';
    assert.deepEqual(
      readStructure(text).paragraphs.map(({ start, end }) => text.slice(start, end)),
      ['One.', 'Two.'],
    );
  });

  it('reads one line of 5 MB, and 5 MB without a word', () => {
    const long = readStructure(`${FIRST} `.repeat(32_000));
    assert.equal(long.paragraphs.length, 1);
    assert.ok(long.title.length < 90);
    assert.equal(readStructure('-'.repeat(5_000_000)).paragraphs.length, 0);
    assert.equal(readStructure('\n'.repeat(1_000_000)).paragraphs.length, 0);
    assert.equal(readStructure('Share\n'.repeat(50_000)).paragraphs.length, 50_000);
  });

  it('never throws, and its spans are in order, disjoint, trimmed and inside the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '\n',
        '\n\n',
        FIRST,
        SECOND,
        'Related reading',
        'Home | News | Sport',
        'By Ada Moor',
        '2015-9-14',
        '(Coast Wire)',
        'Date:',
        'Source:',
        '\0\u0001',
        '👩‍🚀',
        '|',
        ' - ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const { titleSpan, paragraphs, boilerplate, date } = readStructure(text);
        for (const spans of [paragraphs, boilerplate]) {
          assert.deepEqual([...spans].sort(bySpan), spans);
          spans.forEach(({ start, end }, index) => {
            assert.ok(0 <= start && start < end && end <= text.length);
            assert.ok(index === 0 || spans[index - 1].end <= start);
            assert.equal(text.slice(start, end).trim(), text.slice(start, end));
          });
        }
        if (titleSpan)
          assert.ok(boilerplate.every(({ start, end }) => end <= titleSpan.start || start >= titleSpan.end));
        if (date !== undefined) assert.match(date, /^\d{4}-\d\d-\d\d$/);
      }),
      { numRuns: 400 },
    );
  });
});
