/** Longer than any label that a person would read. */
const longest = 120;

/**
 * A tag as it is stored: parts of the hierarchy trimmed and joined by `/`, inner white space as single spaces, no control
 * characters. '' where nothing is left of it.
 */
export function cleanTag(raw: string): string {
  return raw
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join('/')
    .slice(0, longest)
    .trim();
}

/** Tags cleaned, each once, in the order given. */
export function cleanTags(raw: readonly string[]): readonly string[] {
  return [...new Set(raw.map(cleanTag))].filter((tag) => tag !== '');
}
