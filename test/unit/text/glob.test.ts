import assert from 'node:assert/strict';
import { globToRegExp, pathFilter } from '../../../src/core/text/glob';

describe('globs', () => {
  const cases: [string, string, boolean][] = [
    ['**/*.txt', 'a.txt', true],
    ['**/*.txt', 'deep/er/a.txt', true],
    ['**/*.txt', 'a.txt.bak', false],
    ['*.txt', 'deep/a.txt', false],
    ['news/**', 'news/2015/a.txt', true],
    ['**/*.{txt,text}', 'a.text', true],
    ['**/*.{txt,text}', 'a.md', false],
    ['[0-9]?_*.txt', '01_x.txt', true],
    ['[!0-9]*.txt', '01_x.txt', false],
    ['a+b (1).txt', 'a+b (1).txt', true],
    ['[z-a]', 'b', false],
    ['{a', 'a', true],
  ];
  for (const [glob, path, expected] of cases)
    it(`${glob} ${expected ? 'takes' : 'leaves'} ${path}`, () => assert.equal(globToRegExp(glob).test(path), expected));

  it('lets an exclude pattern win', () => {
    const isArticle = pathFilter(['**/*.txt'], ['drafts/**']);
    assert.equal(isArticle('drafts/a.txt'), false);
    assert.equal(isArticle('a.txt'), true);
  });
});
