import assert from 'node:assert/strict';
import { findDates } from '../../../src/core/article/dates';

/** Written form → what is read, as `year-month-day` with the offset; `-` for no year. */
const FORMS: readonly (readonly [string, string])[] = [
  ['September 15, 2015', '2015-9-15'],
  ['20:35, September 15, 2015', '2015-9-15@7'],
  ['SEPT. 15, 2015', '2015-9-15'],
  ['Sept. 15', '--9-15'],
  ['Date:2015-12-24', '2015-12-24@5'],
  ['2015-9-14 0:53:01', '2015-9-14'],
  ['Wednesday 10 Jul 2013', '2013-7-10@10'],
  ['Tuesday 15 September 2015', '2015-9-15@8'],
  ['15/09/2015', '2015-9-15'],
  ['09/15/2015', '2015-9-15'],
  ['29.03.2018, 18:05', '2018-3-29'],
  ['20-Apr-2018', '2018-4-20'],
  ['26-FEB-1987 15:01', '1987-2-26'],
  ['26-Feb-87', '1987-2-26'],
  ['2018-05-01T08:30:00+02:00', '2018-5-1'],
  ['2015年09月15日 10:20', '2015-9-15'],
  ['Sunday, April 1st, 2018', '2018-4-1@8'],
  ['the 3rd of May 2019', '2019-5-3@4'],
  ['le 15 septembre 2015', '2015-9-15@3'],
  ['15 de septiembre de 2015', '2015-9-15'],
  ['15. März 2015', '2015-3-15'],
  ['Jul 26 2022', '2022-7-26'],
  ['17 March -', '--3-17'],
  ['Wednesday 04/03/2015', '2015-3-4@10'],
  ['Friday 04/03/2015', '2015-4-3@7'],
];

const NONE = [
  '30 February 2015',
  '13/13/2015',
  '2015-13-40',
  'may 10 people',
  '10 may go',
  'A320-2015-9',
  'May 2014',
  'March on',
  'at 8 a.m.',
  '1/2',
  '3.4.5',
  'June 10:30',
];

describe('findDates', () => {
  it('reads months in capitals, wherever letters stand that have another length when they are small', () => {
    const text = 'İİİ İzmir, SEPT. 15, 2015; BERLIN, 3. MÄRZ 2016';
    assert.deepEqual(
      findDates(text).map(({ start, end, month }) => [text.slice(start, end), month]),
      [
        ['SEPT. 15, 2015', 9],
        ['3. MÄRZ 2016', 3],
      ],
    );
  });

  for (const [text, expected] of FORMS) {
    it(`reads "${text}"`, () => {
      const shown = findDates(text).map(
        (date) => `${date.year ?? '-'}-${date.month}-${date.day}${date.start > 0 ? `@${date.start}` : ''}`,
      );
      assert.deepEqual(shown, [expected]);
    });
  }

  for (const text of NONE) {
    it(`finds none in "${text}"`, () => {
      assert.deepEqual(findDates(text), []);
    });
  }

  it('gives the other reading of figures that may be either', () => {
    assert.deepEqual(findDates('03/04/2015')[0].otherwise, { month: 3, day: 4 });
    assert.equal(findDates('04/04/2015')[0].otherwise, undefined);
    assert.equal(findDates('Wednesday 04/03/2015')[0].otherwise, undefined);
    assert.equal(findDates('Friday 04/03/2015')[0].otherwise, undefined);
  });
});
