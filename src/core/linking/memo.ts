import { RecentMap } from '../text/recentMap';

/** A pure function of a string that remembers its latest results: names come back by the thousand. */
export function memo<T extends object | string | number>(
  compute: (text: string) => T,
  limit = 4000,
): (text: string) => T {
  const known = new RecentMap<T>(limit);
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      // Long strings are no names that come back, and would be kept alive.
      if (text.length <= 120) known.set(text, value);
    }
    return value;
  };
}
