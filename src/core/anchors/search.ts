/**
 * Where `needle` next begins at or after `from`; -1 if nowhere. Linear in the text's length for any needle: the platform's own
 * search can take time in proportion to both lengths where needle and text repeat themselves ("aaaa…"), so such
 * needles are searched with Knuth, Morris and Pratt's automaton.
 */
export function findNext(text: string, needle: string, from: number): number {
  if (needle.length < PROBE || !isRepetitive(needle)) return text.indexOf(needle, from);
  const failure = failureOf(needle);
  let matched = 0;
  for (let at = Math.max(0, from); at < text.length; at++) {
    while (matched > 0 && text.charCodeAt(at) !== needle.charCodeAt(matched)) matched = failure[matched - 1];
    if (text.charCodeAt(at) === needle.charCodeAt(matched)) matched++;
    if (matched === needle.length) return at - matched + 1;
  }
  return -1;
}

/** Where `needle` stands in the text, overlapping ones too, in order, at most `limit`. */
export function findAll(text: string, needle: string, limit: number): number[] {
  const found: number[] = [];
  if (needle === '') return found;
  for (let at = findNext(text, needle, 0); at >= 0 && found.length < limit; at = findNext(text, needle, at + 1)) {
    found.push(at);
  }
  return found;
}

/** How much of a needle's end is looked at: the platform compares from there, and a mismatch further on is met seldom. */
const PROBE = 64;

/** Whether the needle's end repeats itself with a short period. */
function isRepetitive(needle: string): boolean {
  const end = needle.slice(-PROBE);
  // With a short period, the last characters stand once more not far before.
  if (end.lastIndexOf(end.slice(-8), PROBE - 9) < PROBE / 2 - 8) return false;
  const failure = failureOf(end);
  return end.length - failure[end.length - 1] <= end.length / 2;
}

/** For each prefix of the needle, the length of its longest proper prefix that is also its suffix. */
function failureOf(needle: string): Int32Array {
  const failure = new Int32Array(needle.length);
  let matched = 0;
  for (let at = 1; at < needle.length; at++) {
    while (matched > 0 && needle.charCodeAt(at) !== needle.charCodeAt(matched)) matched = failure[matched - 1];
    if (needle.charCodeAt(at) === needle.charCodeAt(matched)) matched++;
    failure[at] = matched;
  }
  return failure;
}
