/** A pure function of a string that remembers its latest results: names come back by the thousand. */
export function memo<T>(compute: (text: string) => T, limit = 8000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (known.size >= limit) known.clear();
      // Long strings are no names that come back, and would be kept alive.
      if (text.length <= 120) known.set(text, value);
    }
    return value;
  };
}
