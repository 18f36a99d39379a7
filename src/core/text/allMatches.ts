/**
 * All matches of a pattern, in order. `matchAll` does the same, but makes a new expression each time, which costs more than
 * to look for something in a line that has nothing of it.
 *
 * @param pattern global, and never matching the empty string.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
