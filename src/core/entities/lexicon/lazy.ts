/** A set made from words separated by `|` when it is first asked for, so that importing a word list costs nothing. */
export function lazySet(words: () => string): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined;
  return () => (made ??= new Set(words().split('|')));
}
