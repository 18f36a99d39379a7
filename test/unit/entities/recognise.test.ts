import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { KnownNameIndex } from '../../../src/core/entities/known';
import { type KnownNames, recogniseNames } from '../../../src/core/entities/recognise';
import type { Span } from '../../../src/core/text/span';
import { normalise } from '../../../src/core/text/normalise';

/** Every line with words in it, as the article's structure gives them. */
function linesOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    if (end > start) spans.push({ start, end });
    at += line.length + 1;
  }
  return spans;
}

function names(text: string, known?: KnownNames): string[] {
  return recogniseNames(text, linesOf(text), known).map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`);
}

describe('recogniseNames', () => {
  it('tells people, organisations, places, nationalities, events and dates', () => {
    assert.deepEqual(
      names(
        'Chinese President Xi Jinping met Susan Rice of the Brookings Institution in Seattle on Sunday, Xinhua said.',
      ),
      [
        'Chinese: nationality',
        'Xi Jinping: person',
        'Susan Rice: person',
        'Brookings Institution: organization',
        'Seattle: place',
        'Sunday: date',
        'Xinhua: organization',
      ],
    );
  });

  it('knows programs where they are mentioned, but no word that only opens a sentence', () => {
    assert.deepEqual(names('Windows broke in the storm. The computers run Windows 10 and use MySQL.'), [
      'Windows 10: other',
      'MySQL: other',
    ]);
  });

  it('takes the place of a dateline for a place everywhere', () => {
    const found = names(
      'TORDESK, Sept. 15 (AP) -- The river rose on Sunday.\nTordesk asked for help. Help came to Tordesk.',
    );
    assert.deepEqual(
      found.filter((name) => /^tordesk/iu.test(name)),
      ['TORDESK: place', 'Tordesk: place', 'Tordesk: place'],
    );
  });

  it('finds a surname again wherever it stands, also with a hyphen and at the start of a sentence', () => {
    const found = names("Edward Snowden left.\nSnowden's words changed the Snowden-Putin talks. They met Snowden.");
    assert.equal(found.filter((name) => name === 'Snowden: person').length, 3);
  });

  it('gives one name one type in one article', () => {
    const text = 'Officials met. Jordan said it agreed. Mr Jordan left. He went to Jordan, then back from Jordan.';
    const types = new Set(names(text).filter((name) => name.startsWith('Jordan')));
    assert.equal(types.size, 1);
  });

  it('obeys known names: accepted, with another type, rejected', () => {
    const known = new KnownNameIndex([
      { name: 'blue river', type: 'event' },
      { name: 'Seattle', type: 'organization' },
      { name: 'Susan Rice', type: 'none' },
    ]);
    assert.deepEqual(names('Susan Rice saw the blue river flood Seattle.', known), [
      'blue river: event',
      'Seattle: organization',
    ]);
  });

  it('obeys known names over a non-breaking space', () => {
    const known = new KnownNameIndex([{ name: 'Qihu 360', type: 'organization' }]);
    assert.deepEqual(names('They sold qihu and Qihu\u00a0360 there.', known), ['Qihu\u00a0360: organization']);
  });

  it('never throws, never overlaps, stays inside the paragraphs, is the same twice', () => {
    const words = fc.constantFrom(
      'Xi',
      ' ',
      '.',
      "'s",
      '“',
      '”',
      '-',
      'of',
      'the',
      'Ministry',
      '2015',
      'May',
      '5',
      ',',
      'U.S.',
      '\n',
      '👩‍👩‍👧',
      'é',
      'said',
      'L',
      '&',
      '新',
      '\u00a0',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const paragraphs = linesOf(text);
        const found = recogniseNames(text, paragraphs);
        let last = 0;
        for (const { start, end, confidence } of found) {
          assert.ok(start >= last && end > start && confidence > 0 && confidence <= 1);
          assert.ok(paragraphs.some((one) => one.start <= start && end <= one.end));
          last = end;
        }
        assert.deepEqual(recogniseNames(text, paragraphs), found);
      }),
      { numRuns: 500 },
    );
  });
});

describe('recogniseNames on the real articles', () => {
  const folder = join(process.env['PROJECT_ROOT'] ?? '.', '..', 'shared', 'seeds');
  const expected: Record<string, readonly string[]> = {
    '001': [
      'Xi Jinping: person',
      'Hao Yeli: person',
      'Zhang Li: person',
      'Jeffrey Bader: person',
      'Bader: person',
      'Wu Qian: person',
      'Wu: person',
      'Jack Ma: person',
      'MySQL: other',
      'Linux: other',
      'Windows: other',
      'TMALL.com: organization',
      'Aliyun.com: organization',
      'Qihu 360: organization',
      'China Institute of Contemporary International Relations: organization',
      'Brookings Institution: organization',
      'Silicon Valley: place',
      'Dalian: place',
      'September 15, 2015: date',
    ],
    '002': [
      'Cheng Li: person',
      'Ryan McElveen: person',
      'Xi: person',
      'Obama: person',
      'Li: person',
      'McElveen: person',
      "People's Liberation Army: organization",
      'Washington: place',
      'Seattle: place',
      '2015-12-24: date',
    ],
    '003': [
      'Wu Xinbo: person',
      'Meng Jianzhu: person',
      'Jin Canrong: person',
      'Ni Feng: person',
      'Xi Xiaoxing: person',
      'Susan Rice: person',
      'Rice: person',
      'John Kerry: person',
      'Jeh Johnson: person',
      'Renmin University of China: organization',
      'Department of Homeland Security: organization',
      'Washington, DC: place',
      '2015-9-14: date',
    ],
    '004': [
      'Edward Snowden: person',
      'Snowden: person',
      'Du Yuejin: person',
      'Reuters: organization',
      'Xinhua: organization',
      'Hong Kong: place',
      'California: place',
      'Wednesday 10 Jul 2013: date',
    ],
  };
  for (const [number, wanted] of Object.entries(expected)) {
    it(`finds the names of ${number}`, function () {
      if (!existsSync(folder)) this.skip();
      const file = {
        '001': '001_d68eb10c51522e1b',
        '002': '002_2da8904ca48dd10b',
        '003': '003_5f22dece1b88bfad',
        '004': '004_7af55f13f28c0b7d',
      }[number];
      const found = new Set(names(normalise(readFileSync(join(folder, `${file}.txt`), 'utf8'))));
      assert.deepEqual(
        wanted.filter((name) => !found.has(name)),
        [],
      );
    });
  }
});
