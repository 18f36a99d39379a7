/** Names of months with their abbreviations, as alternatives of a pattern; "May", "March" and "Mar" need context. */
export const MONTH_PATTERN =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';

/** Months as careless writers write them, beside the number of a day; "may" and "march" are other words. */
export const SMALL_MONTH_PATTERN = 'january|february|april|june|july|august|september|october|november|december';

/** Weekdays as careless writers write them. */
export const SMALL_WEEKDAY_PATTERN = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';

/** Names of weekdays with their abbreviations, as alternatives of a pattern; "Sat" and "Sun" need context. */
export const WEEKDAY_PATTERN =
  'Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|Mon\\.?|Tues?\\.?|Wed\\.?|Thu(?:rs?)?\\.?|Fri\\.?|Sat\\.?|Sun\\.?';

/** Days with a name of their own that news uses as dates. */
export const HOLIDAY_PATTERN =
  "Christmas(?: Eve| Day)?|Easter(?: Sunday| Monday)?|Good Friday|Boxing Day|New Year(?:[’']s)?(?: Eve| Day)|Eid[ -]?[Aa]l[ -](?:Adha|Fitr)|Ramadan|Diwali|" +
  'Thanksgiving(?: Day)?|Halloween|Hanukkah|Yom Kippur|Passover|Lunar New Year|Chinese New Year|Spring Festival|Mid-Autumn Festival|Labou?r Day|Independence Day';
