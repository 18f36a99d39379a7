/** UTF-16 units: a longer part of a text is kept as a reference into the text, and all of that with it. */
const COPIED = 12;

/** The same string, or the part from `start` to `end`, for keeping: it keeps no longer text that it was taken from. */
export function copyOf(text: string, start = 0, end = text.length): string {
  let copy = text.slice(start, Math.min(end, start + COPIED));
  for (let at = start + COPIED; at < end; at += COPIED) copy += text.slice(at, Math.min(end, at + COPIED));
  return copy;
}
