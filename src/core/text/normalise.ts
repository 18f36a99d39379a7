/**
 * The text that every position in this program refers to: without a byte-order mark, every CR LF and lone CR as LF.
 *
 * These are exactly the line breaks that VS Code recognises (U+2028, U+2029, U+0085 and form feeds are ordinary characters),
 * so a line and character here are the same line and character there, and a checkout with other line endings moves nothing.
 */
export function normalise(raw: string): string {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
