import assert from 'node:assert/strict';
import { findDates } from '../../../src/core/entities/dates';

function dates(text: string): string[] {
  return findDates(text).map(({ start, end }) => text.slice(start, end));
}

describe('findDates', () => {
  const whole = [
    'September 15, 2015',
    'Sept. 15',
    'Wednesday 10 Jul 2013',
    'Tuesday 15 September 2015',
    '2015-9-14',
    '2015-12-24',
    '14/09/2015',
    '15.09.2015',
    '26 June',
    'Jul 26 2022',
    '5 December, 1976',
    'Wednesday, July 27',
    'August 6th',
    'May 2014',
    'December 13-15, 2022',
    '1976-83',
    '2013–2016',
    '1980s',
    'Saturdays',
    'the 4th of July'.slice(4),
    'Eid Al Adha',
    'Christmas Eve',
    'May 3 to 9, 1998',
    'March 4 and 5',
    'the 3rd day of May, 1901'.slice(4),
    '19th century',
    '‘80s',
    '4 june',
    'june 4, 2019',
    'saturday',
  ];
  for (const date of whole) {
    it(`finds all of "${date}"`, () => {
      assert.deepEqual(dates(`It was held (${date}), he said.`), [date]);
    });
  }

  const calendar = (
    'January|February|March 3|April|May 3|June|July|August|September|October|November|December|3 Jan.|3 Feb.|3 Mar.|3 Apr.|3 Jun.|3 Jul.|3 Aug.|3 Sept.|3 Oct.|3 Nov.|3 Dec.|' +
    'Jan. 3|Feb. 3|Mar. 3|Apr. 3|Jun. 3|Jul. 3|Aug. 3|Sept. 3|Oct. 3|Nov. 3|Dec. 3|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon. 3 May|Tues. 3 May|Wed. 3 May|Thurs. 3 May|' +
    'Fri. 3 May|Sat. 3 May|Sun. 3 May|january 3|february 3|april 3|june 3|july 3|august 3|september 3|october 3|november 3|december 3|mondays|tuesday|wednesday|thursday|friday|saturday|sunday|' +
    'Christmas|Easter Monday|Good Friday|Boxing Day|New Year’s Eve|Eid al-Fitr|Ramadan|Diwali|Thanksgiving|Halloween|Hanukkah|Yom Kippur|Passover|Lunar New Year|Chinese New Year|Spring Festival|' +
    'Mid-Autumn Festival|Labour Day|Independence Day'
  ).split('|');
  it('knows every word of the calendar, first or last in a text, and none within a word', () => {
    for (const date of calendar) {
      assert.deepEqual(dates(date), [date]);
      assert.deepEqual(dates(`It was on ${date}`), [date]);
      assert.deepEqual(dates(`It was on ${date}; before, on 3 May 2014`), [date, '3 May 2014']);
      assert.deepEqual(dates(`x${date.replace(/\d.*$/u, '')}x`), []);
    }
  });

  it('takes a date after a label without space', () => {
    assert.deepEqual(dates('Number of visits: Date:2015-12-24'), ['2015-12-24']);
  });

  it('tells May and March from the words', () => {
    assert.deepEqual(dates('May the best win. They March on. In May it was sold, in March not.'), ['May', 'March']);
  });

  it('leaves numbers, money and times alone', () => {
    assert.deepEqual(
      dates('Some 2000 people paid $1999 at 20:35 for 1,950 of them; 1900 dollars; 2.2015; no. 12/2.'),
      [],
    );
  });

  it('takes the month of "mid-June" and leaves a count after a day alone', () => {
    assert.deepEqual(dates('Until mid-June he stayed. On June 5 and 3 other days it rained.'), ['June', 'June 5']);
  });

  it('leaves the year in the name of an event alone', () => {
    assert.deepEqual(dates('At GITEX 2022 and Expo 2020 they spoke of Vision 2030. In 2022 it ended.'), ['2022']);
  });

  it('takes the month of "mid - May" and leaves small words alone', () => {
    assert.deepEqual(dates('By mid - May they may march; 4 march on.'), ['May']);
  });

  it('leaves words that move with the day of speaking alone', () => {
    assert.deepEqual(dates('He said last week that next year and today were fine.'), []);
  });
});
