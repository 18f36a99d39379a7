import { copyOf } from '../text/copyOf';
import { RecentMap } from '../text/recentMap';

/** UTF-16 units: a longer string is no name that comes back. */
const LONGEST = 120;

/** A pure function of a string that remembers its latest results: names come back by the thousand. */
export function memo<T extends object | string | number>(
  compute: (text: string) => T,
  limit = 4000,
): (text: string) => T {
  const known = new RecentMap<T>(limit);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (text.length > LONGEST) return compute(text);
    // A part of a text would keep all of that text, and so would parts of the part.
    const copy = copyOf(text);
    const value = compute(copy);
    known.set(copy, value);
    return value;
  };
}
