import type { Steps } from '../steps';
import type { ReadLine } from './readLine';

/** Lines of the head that are looked at for the body's begin. */
const HEAD_LINES = 60;

/** Where the running text begins and ends, as line indexes, half-open. */
export function* bodyOf(lines: readonly ReadLine[]): Steps<{ readonly start: number; readonly end: number }> {
  const start = yield* findStart(lines);
  return { start, end: yield* findEnd(lines, start) };
}

/** The first line of running text; without any, the second line that is no furniture. */
function* findStart(lines: readonly ReadLine[]): Steps<number> {
  const limit = Math.min(lines.length, HEAD_LINES);
  for (let index = 0; index < limit; index++) {
    // What the prose hangs on first, in a step of its own: the first look at a line is the dearest.
    void lines[index].furniture;
    yield;
    void lines[index].isMeta;
    yield;
    if (lines[index].prose >= 2 || startsWrapped(lines, index)) return index;
    yield;
  }
  const first = lines.findIndex(isText);
  if (first < 0) return Math.min(lines.length, 1);
  for (let index = first + 1; index < limit; index++) if (isText(lines[index])) return index;
  return Math.min(lines.length, first + 1);
}

function isText(line: ReadLine): boolean {
  return line.furniture < 0.6 && !line.isMeta;
}

/** A paragraph broken into lines of one length (mail, telex): three lines and more without a gap, the next in lower case. */
function startsWrapped(lines: readonly ReadLine[], index: number): boolean {
  const [first, second, third] = lines.slice(index, index + 3);
  if (!first || !second || !third || second.gapBefore || third.gapBefore) return false;
  if (first.length < 40 || second.length < 40 || !isText(first) || !isText(second) || !isText(third)) return false;
  return /^\p{Ll}/u.test(second.text) || (/^\p{Ll}/u.test(third.text) && !/[.!?]$/u.test(first.text));
}

/** After the last line of running text before the furniture of the end. */
function* findEnd(lines: readonly ReadLine[], start: number): Steps<number> {
  const opener = yield* findOpener(lines, start);
  const stop = opener < 0 ? lines.length : opener;
  for (let index = stop - 1; index > start; index--) {
    if (endsText(lines, index)) return index + 1;
    yield;
  }
  return Math.min(start + 1, lines.length);
}

/** A list's heading ends the article only where less text follows than went before, and no long paragraphs. */
function* findOpener(lines: readonly ReadLine[], start: number): Steps<number> {
  if (lines.length === 0) return -1;
  const end = lines[lines.length - 1].end;
  const from = lines[start]?.start ?? 0;
  let opener = -1;
  let paragraphs = 0;
  for (let index = lines.length - 1; index > start; index--) {
    const line = lines[index];
    if (end - line.end > (line.start - from) * 0.6) break;
    if (line.length >= 200 && line.prose >= 3 && ++paragraphs > 1) break;
    if (line.opensTail) opener = index;
    yield;
  }
  return opener;
}

/** Running text, or a long line that ends as a sentence does. */
function endsText(lines: readonly ReadLine[], index: number): boolean {
  const line = lines[index];
  if (line.furniture >= 0.5 || line.isMeta) return false;
  if (line.prose >= 1.5) return true;
  return line.length >= 50 && /[.!?…。！？]["'”’»)\]]*$/u.test(line.text);
}
