import assert from 'node:assert/strict';
import { mayHaveDate } from '../../../src/core/article/mayHaveDate';
import { menuWords } from '../../../src/core/article/menuWords';
import { MONTH_NAMES } from '../../../src/core/article/months';

describe('dates and menu words of a line', () => {
  it('takes every written form of a date for one that may be', () => {
    for (const name of MONTH_NAMES.split('|'))
      for (const month of [name, name.toUpperCase(), name[0].toUpperCase() + name.slice(1)]) {
        const forms = [
          `5 ${month}`,
          `5th ${month}`,
          `21ST\u00a0 ${month}`,
          `${month} 5`,
          `${month}.  5`,
          `15-${month}-99`,
        ];
        for (const form of forms) assert.ok(mayHaveDate(`on ${form}, they said`), form);
      }
    for (const form of ['2014', '2014年9月15日', '15/9/2014', 'the 1990s']) assert.ok(mayHaveDate(form), form);
  });

  it('takes a number beside other words for none', () => {
    for (const line of ['', '45 people (12)', 'Act 5, 3rd scene', 'grew by 2.5 percent', 'no. 7', '5', 'a 5'])
      assert.ok(!mayHaveDate(line), line);
  });

  it('counts the same words whether or not a letter beyond ASCII stands in the line', () => {
    const lines = [
      'Home | News | Sport',
      'HomeNewsSport',
      'E-paper, Google+ and “Share”',
      'Home 24 - 5th News',
      'News 5 May 2014 Sport',
      'iPhone McDonald ABCnews',
      '— 12 —',
    ];
    for (const line of lines) {
      const { words, known } = menuWords(line);
      assert.deepEqual(menuWords(`${line} é`), { words: words + 1, known }, line);
    }
    assert.deepEqual(menuWords('HomeNewsSport'), { words: 3, known: 3 });
    assert.deepEqual(menuWords('Home | 24 | Weather in May'), { words: 4, known: 3 });
    assert.deepEqual(menuWords('News 5 May 2014 Sport'), { words: 2, known: 2 });
  });
});
