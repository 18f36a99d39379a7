import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStructure } from '../../../src/core/article/structure';
import { recogniseNames } from '../../../src/core/entities/recognise';
import { linkArticle } from '../../../src/core/linking/linkArticle';
import { QuotationFinder } from '../../../src/core/quotations/finder';
import { normalise } from '../../../src/core/text/normalise';

/** Start, end, kind and who speaks, as a person read them; a speaker in several accepted forms is set apart by `|`. */
type Expected = readonly [number, number, 'direct' | 'mixed' | 'scare', string?];

const spokesperson = 'a spokesperson from Qihu 360';
const authors = 'Cheng Li and Ryan McElveen';
const xinhua = 'Xinhua News Agency|Xinhua';
const expected: Readonly<Record<string, readonly Expected[]>> = {
  '000_c4012f1fd710fc96.txt': [
    [1260, 1366, 'direct', spokesperson],
    [1711, 1735, 'mixed', 'Jeffrey Bader'],
    [2014, 2163, 'direct', 'Jeffrey Bader'],
  ],
  '001_d68eb10c51522e1b.txt': [
    [1461, 1567, 'direct', spokesperson],
    [1914, 1938, 'mixed', 'Jeffrey Bader'],
    [2220, 2369, 'direct', 'Jeffrey Bader'],
    [4212, 4322, 'direct', 'Yu Sicheng'],
    [4564, 4736, 'direct', 'Zhang Wensong'],
    [4773, 4885, 'direct', 'Zhang Wensong'],
    [5211, 5318, 'direct', 'Wu Qian'],
    [5532, 5703, 'direct', 'Jeffrey Bader'],
    [5819, 5949, 'direct', 'Hong Lei'],
    [6097, 6180, 'direct', 'Hong Lei'],
    [6395, 6643, 'direct', 'Jack Ma'],
  ],
  '002_2da8904ca48dd10b.txt': [
    [1061, 1195, 'direct', authors],
    [1818, 1929, 'direct', authors],
    [1953, 2116, 'direct', authors],
    [2318, 2528, 'direct', authors],
  ],
  '003_5f22dece1b88bfad.txt': [
    [16, 37, 'scare'],
    [199, 220, 'mixed', xinhua],
    [1076, 1120, 'mixed', 'a White House statement|White House'],
    [1391, 1598, 'direct', 'Wu Xinbo'],
    [1937, 2135, 'direct', 'Jin Canrong'],
    [2485, 2510, 'mixed', 'Barack Obama'],
    [2632, 2852, 'direct', 'Jin Canrong'],
    [3888, 3902, 'mixed', xinhua],
    [3974, 4052, 'direct', 'Ni Feng'],
    [4290, 4512, 'direct', 'Wu Xinbo'],
  ],
  '004_7af55f13f28c0b7d.txt': [
    [1249, 1474, 'direct', xinhua],
    [1563, 1683, 'mixed', xinhua],
    [1696, 1814, 'direct', xinhua],
    [2026, 2041, 'mixed', 'Barack Obama'],
    [2508, 2666, 'direct', 'Du Yuejin'],
  ],
};

const folder = join(process.env.PROJECT_ROOT ?? '.', '..', 'shared', 'seeds');

describe('quotations of the five real articles', function () {
  before(function () {
    if (!existsSync(folder)) this.skip();
  });

  const found = (file: string): ReturnType<QuotationFinder['find']> => {
    const text = normalise(readFileSync(join(folder, file), 'utf8'));
    const { paragraphs } = readStructure(text);
    return new QuotationFinder().find(text, paragraphs, linkArticle(text, recogniseNames(text, paragraphs)));
  };

  for (const [file, quotations] of Object.entries(expected)) {
    it(`${file}: every range and kind is exact`, () => {
      assert.deepEqual(
        found(file).map(({ start, end, kind }) => [start, end, kind]),
        quotations.map(([start, end, kind]) => [start, end, kind]),
      );
    });
  }

  it('95 % of the speakers are right, none where none is named', () => {
    const wrong: string[] = [];
    let all = 0;
    for (const [file, quotations] of Object.entries(expected)) {
      const speakers = found(file).map(({ speaker }) => speaker);
      quotations.forEach(([start, , , speaker], i) => {
        all++;
        const right =
          speaker === undefined ? speakers[i] === undefined : speaker.split('|').includes(speakers[i] ?? '');
        if (!right) wrong.push(`${file} ${start}: ${speakers[i]} for ${speaker}`);
      });
    }
    assert.equal(all, 33);
    assert.ok(wrong.length <= all * 0.05, wrong.join('\n'));
  });
});
