import type { Span } from '../text/span';
import { tokenise } from './diffTokens';

/** A piece that both texts share, in UTF-16 units. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export interface Diff {
  /** What both texts share, in the order of both. */
  readonly runs: readonly Run[];
  /** Stretches of the first text that were too much rewritten to be compared in bounded time. */
  readonly unsure: readonly Span[];
}

/** How many differing words are followed within one changed stretch: bounds time and memory to the square of this. */
const WORD_LIMIT = 1200;

/**
 * What two versions of a text share: lines that stand once in both hold the two together, and what lies between is compared
 * word by word (Myers 1986). Edges of a change are moved to where a person would see them, the start of a line, sentence or
 * word; chance matches of a few letters between two large changes are dropped. Time is bounded by the size of each
 * change, not of the texts.
 */
export function diffTexts(a: string, b: string): Diff {
  const runs: Run[] = [];
  const unsure: Span[] = [];
  let from = { a: 0, b: 0 };
  for (const anchor of [...lineAnchors(a, b), { a: a.length, b: b.length, length: 0 }]) {
    diffStretch(a, b, from.a, anchor.a, from.b, anchor.b, runs, unsure);
    pushRun(runs, anchor);
    from = { a: anchor.a + anchor.length, b: anchor.b + anchor.length };
  }
  return { runs: dropChance(slideEdges(a, b, runs), a.length, b.length), unsure };
}

function pushRun(runs: Run[], run: Run): void {
  if (run.length === 0) return;
  const last = runs.at(-1);
  if (last && last.a + last.length === run.a && last.b + last.length === run.b) {
    runs[runs.length - 1] = { a: last.a, b: last.b, length: last.length + run.length };
  } else runs.push(run);
}

/** Lines that stand exactly once in both texts, as many as are in the same order: the patience of Cohen's patience diff. */
function lineAnchors(a: string, b: string): Run[] {
  const places = new Map<string, { a: number; b: number; times: number }>();
  for (const [line, at] of linesOf(a)) {
    const seen = places.get(line);
    if (seen) seen.times = 2;
    else places.set(line, { a: at, b: -1, times: 1 });
  }
  for (const [line, at] of linesOf(b)) {
    const seen = places.get(line);
    if (!seen) continue;
    if (seen.b >= 0) seen.times = 2;
    else seen.b = at;
  }
  const common: Run[] = [];
  for (const [line, place] of places) {
    if (place.times === 1 && place.b >= 0 && line.trim() !== '')
      common.push({ a: place.a, b: place.b, length: line.length });
  }
  return longestRising(common);
}

function* linesOf(text: string): Generator<readonly [line: string, at: number]> {
  for (let at = 0; at < text.length;) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf + 1;
    yield [text.slice(at, end), at];
    at = end;
  }
}

/** The longest subsequence whose `b` rises; the input is in the order of `a`. */
function longestRising(runs: readonly Run[]): Run[] {
  const tails: number[] = [];
  const before = new Int32Array(runs.length);
  for (let at = 0; at < runs.length; at++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[tails[middle]].b < runs[at].b) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1] : -1;
    tails[low] = at;
  }
  const result: Run[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]) result.push(runs[at]);
  return result.reverse();
}

function diffStretch(
  a: string,
  b: string,
  aFrom: number,
  aTo: number,
  bFrom: number,
  bTo: number,
  runs: Run[],
  unsure: Span[],
): void {
  let start = 0;
  const most = Math.min(aTo - aFrom, bTo - bFrom);
  while (start < most && a.charCodeAt(aFrom + start) === b.charCodeAt(bFrom + start)) start++;
  let end = 0;
  while (end < most - start && a.charCodeAt(aTo - 1 - end) === b.charCodeAt(bTo - 1 - end)) end++;
  pushRun(runs, { a: aFrom, b: bFrom, length: start });
  const inA = { start: aFrom + start, end: aTo - end };
  const inB = { start: bFrom + start, end: bTo - end };
  if (inA.start < inA.end && inB.start < inB.end) {
    const words = diffWords(a.slice(inA.start, inA.end), b.slice(inB.start, inB.end));
    if (!words) unsure.push(inA);
    for (const run of words ?? []) pushRun(runs, { a: run.a + inA.start, b: run.b + inB.start, length: run.length });
  }
  pushRun(runs, { a: aTo - end, b: bTo - end, length: end });
}

/** Undefined if more than the limit of words differ in one stretch. */
function diffWords(a: string, b: string): Run[] | undefined {
  const numbers = new Map<string, number>();
  const left = tokenise(a, numbers);
  const right = tokenise(b, numbers);
  const runs: Run[] = [];
  let from = { a: 0, b: 0 };
  const ends = { a: left.ids.length, b: right.ids.length, length: 0 };
  for (const anchor of [...phraseAnchors(left.ids, right.ids), ends]) {
    const pairs = shortestEdit(left.ids.subarray(from.a, anchor.a), right.ids.subarray(from.b, anchor.b));
    if (!pairs) return undefined;
    for (const [x, y] of pairs) runs.push(wordRun(left.starts, right.starts, x + from.a, y + from.b, 1));
    if (anchor.length > 0) runs.push(wordRun(left.starts, right.starts, anchor.a, anchor.b, anchor.length));
    from = { a: anchor.a + anchor.length, b: anchor.b + anchor.length };
  }
  return runs;
}

function wordRun(aStarts: Int32Array, bStarts: Int32Array, a: number, b: number, count: number): Run {
  return { a: aStarts[a], b: bStarts[b], length: aStarts[a + count] - aStarts[a] };
}

/** Stretches with fewer words than that are compared word by word at once. */
const SHORT = 200;
/** How many words and spaces make a phrase that is not met by chance. */
const PHRASE = 9;

function phraseHash(ids: Int32Array, at: number): number {
  let hash = 0;
  for (let word = at; word < at + PHRASE; word++) hash = Math.imul(hash ^ ids[word], 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

function samePhrase(a: Int32Array, aAt: number, b: Int32Array, bAt: number): boolean {
  for (let word = 0; word < PHRASE; word++) if (a[aAt + word] !== b[bAt + word]) return false;
  return true;
}

/** Phrases that stand exactly once in both, as many as are in the same order: they hold a long stretch together. */
function phraseAnchors(a: Int32Array, b: Int32Array): Run[] {
  if (a.length < SHORT || b.length < SHORT) return [];
  const places = new Map<number, { a: number; b: number; times: number }>();
  for (let at = 0; at + PHRASE <= a.length; at++) {
    const key = phraseHash(a, at);
    const seen = places.get(key);
    if (seen) seen.times = 2;
    else places.set(key, { a: at, b: -1, times: 1 });
  }
  for (let at = 0; at + PHRASE <= b.length; at++) {
    const seen = places.get(phraseHash(b, at));
    if (!seen) continue;
    if (seen.b >= 0 || !samePhrase(a, seen.a, b, at)) seen.times = 2;
    else seen.b = at;
  }
  const common: Run[] = [];
  for (const place of places.values()) if (place.times === 1 && place.b >= 0) common.push({ ...place, length: PHRASE });
  // Phrases that follow each other overlap: joined where they go on, dropped where they do not.
  const joined: Run[] = [];
  for (const one of longestRising(common)) {
    const last = joined.at(-1);
    if (last && one.a - last.a === one.b - last.b && one.a <= last.a + last.length) {
      joined[joined.length - 1] = { a: last.a, b: last.b, length: one.a + PHRASE - last.a };
    } else if (!last || (one.a >= last.a + last.length && one.b >= last.b + last.length)) joined.push(one);
  }
  return joined;
}

/** The pairs of equal tokens along a shortest edit (Myers's greedy algorithm, kept furthest points and walked back). */
function shortestEdit(a: Int32Array, b: Int32Array): (readonly [number, number])[] | undefined {
  const most = Math.min(a.length + b.length, 2 * WORD_LIMIT);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const kept: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    kept.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1] < furthest[middle + k + 1]);
      let x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest[middle + k] = x;
      if (x >= a.length && y >= b.length) return walkBack(a, b, kept, d);
    }
  }
  return undefined;
}

function walkBack(
  a: Int32Array,
  b: Int32Array,
  kept: readonly Int32Array[],
  steps: number,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = steps; d >= 0; d--) {
    const before = kept[d];
    const at = (k: number): number => before[k + d + 1];
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const fromX = d === 0 ? 0 : down ? at(k + 1) : at(k - 1);
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    const edgeX = d === 0 ? 0 : down ? fromX : fromX + 1;
    while (x > edgeX && x - k > (d === 0 ? 0 : down ? fromY + 1 : fromY)) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}

/**
 * Where something was only put in or only taken out, the same change can often be seen at several places ("the cat. |the| dog");
 * it is moved to the one that begins and ends where lines, sentences or words do.
 */
function slideEdges(a: string, b: string, runs: readonly Run[]): Run[] {
  const result = runs.map((run) => ({ ...run }));
  for (let at = 0; at + 1 < result.length; at++) {
    const left = result[at];
    const right = result[at + 1];
    const gapA = right.a - left.a - left.length;
    const gapB = right.b - left.b - left.length;
    if (gapA > 0 === gapB > 0) continue;
    const text = gapA > 0 ? a : b;
    const side = gapA > 0 ? 'a' : 'b';
    const start = left[side] + left.length;
    const end = right[side];
    let back = 0;
    while (back < left.length - 1 && text.charCodeAt(start - 1 - back) === text.charCodeAt(end - 1 - back)) back++;
    let forth = 0;
    while (forth < right.length - 1 && text.charCodeAt(start + forth) === text.charCodeAt(end + forth)) forth++;
    let best = 0;
    let bestScore = -1;
    for (let shift = -back; shift <= forth; shift++) {
      const score = edgeScore(text, start + shift) + edgeScore(text, end + shift);
      if (score > bestScore || (score === bestScore && Math.abs(shift) < Math.abs(best))) {
        best = shift;
        bestScore = score;
      }
    }
    left.length += best;
    right.a += best;
    right.b += best;
    right.length -= best;
  }
  return result;
}

/** How natural a place is for a change to begin or end. */
function edgeScore(text: string, at: number): number {
  if (at === 0 || at === text.length) return 5;
  const before = text[at - 1];
  const after = text[at];
  if (before === '\n') return 5;
  if (/\s/.test(before) && !/\s/.test(after))
    return /[.!?…。！？"”’)]\s*$/.test(text.slice(Math.max(0, at - 4), at)) ? 4 : 3;
  if (after === '\n') return 3;
  if (/[.!?…。！？]/.test(before)) return 3;
  if (/\s/.test(after) !== /\s/.test(before)) return 2;
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after) ? 0 : 1;
}

/** Drops what matches between two changes that are both larger than it, as the words that any two sentences share do. */
function dropChance(runs: readonly Run[], aLength: number, bLength: number): Run[] {
  const kept: Run[] = [];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    const last = kept.at(-1);
    const next = runs[at + 1];
    const before = Math.max(run.a - (last ? last.a + last.length : 0), run.b - (last ? last.b + last.length : 0));
    const after = Math.max(
      (next ? next.a : aLength) - run.a - run.length,
      (next ? next.b : bLength) - run.b - run.length,
    );
    if (run.length < 24 && run.length <= before && run.length <= after) continue;
    if (run.length > 0) kept.push(run);
  }
  return kept;
}
