import type { Span } from '../text/span';
import { applyChanges, type TextChange } from './edits';

/** What an edit did to the spans. */
export interface LiveChange {
  /** Spans of which nothing is left. */
  readonly deleted: readonly string[];
  /** Spans that were deleted or cut and are whole again, because their words came back. */
  readonly restored: readonly string[];
}

/** The spans as they were in a text that an edit then cut some of them out of. */
interface Memory {
  readonly length: number;
  readonly hash: number;
  readonly time: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Words that were cut out with whole spans in them. */
interface Cut {
  readonly removed: string;
  readonly time: number;
  /** Where in the words the spans were, by number. */
  readonly spans: ReadonlyMap<number, Span>;
}

/** How many edits that cut spans are remembered: more than anybody undoes step by step. */
const MEMORY_LIMIT = 200;
/** The most numbers that are kept for them. */
const MEMORY_SIZE = 4_000_000;
/** Words shorter than that may come back by chance. */
const CUT_LEAST = 8;
const GONE = -1;

/**
 * Spans of one open text that follow its edits by arithmetic: UTF-16 offsets of the normalised text, each under a key. A span
 * whose words are deleted is gone (`get` gives undefined) until an undo brings the text back to what it was, or the cut
 * words are put in again as they were: then it is where it was in them. An edit costs some nanoseconds a span.
 */
export class LiveAnchors {
  #text: string;
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  #starts = new Int32Array(16);
  #ends = new Int32Array(16);
  /** When a span was put where it is by hand: older memories say nothing of it. */
  #since = new Int32Array(16);
  #time = 0;
  #memories: Memory[] = [];
  #cuts: Cut[] = [];

  constructor(text: string, spans: Iterable<readonly [key: string, span: Span]> = []) {
    this.#text = text;
    for (const [key, span] of spans) this.set(key, span);
  }

  /** The text that the spans refer to. */
  get text(): string {
    return this.#text;
  }

  /** Where a span is; undefined if it is deleted or was never there. */
  get(key: string): Span | undefined {
    const number = this.#numbers.get(key);
    if (number === undefined || this.#starts[number] === GONE) return undefined;
    return { start: this.#starts[number], end: this.#ends[number] };
  }

  /** All spans that are not deleted. */
  *entries(): Generator<readonly [key: string, span: Span]> {
    for (const key of this.#numbers.keys()) {
      const span = this.get(key);
      if (span) yield [key, span];
    }
  }

  /** Puts a span somewhere; what was known of its past is forgotten. */
  set(key: string, span: Span): void {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#keys.length;
      this.#numbers.set(key, number);
      this.#keys.push(key);
      if (number >= this.#starts.length) this.#grow();
    }
    this.#starts[number] = span.start;
    this.#ends[number] = span.end;
    this.#since[number] = ++this.#time;
  }

  delete(key: string): void {
    const number = this.#numbers.get(key);
    if (number === undefined) return;
    // The number is not used again, so that no memory takes another span for this one.
    this.#numbers.delete(key);
    this.#starts[number] = GONE;
    this.#since[number] = ++this.#time;
  }

  /** Follows an edit: changes each of which refers to the text as the one before left it. */
  apply(changes: readonly TextChange[]): LiveChange {
    const before = {
      text: this.#text,
      starts: this.#starts.slice(0, this.#keys.length),
      ends: this.#ends.slice(0, this.#keys.length),
    };
    const deleted = new Set<number>();
    const effective: TextChange[] = [];
    let harmed = false;
    // From the end of the text to its start, as VS Code tells them: then no change moves the place of a later one.
    const backwards = changes.every((change, at) => at === 0 || change.end <= changes[at - 1].start);
    for (const change of changes) {
      const removed = this.#text.slice(change.start, change.end);
      // Words replaced by themselves are the same words.
      if (removed === change.text) continue;
      effective.push(change);
      harmed = this.#shift(change, removed, deleted) || harmed;
      if (!backwards) this.#text = applyChanges(this.#text, [change]);
    }
    if (effective.length === 0) return { deleted: [], restored: [] };
    if (backwards) this.#text = replaceBackwards(this.#text, effective);
    const restored = new Set<number>();
    const wasBefore = this.#restoreState(restored);
    if (!wasBefore) for (const change of effective) this.#restoreCut(change, effective, restored);
    if (harmed && !wasBefore) this.#remember(before);
    this.#time++;
    const keysOf = (numbers: Iterable<number>): string[] => [...numbers].map((number) => this.#keys[number]);
    return { deleted: keysOf(deleted).filter((key) => !this.get(key)), restored: keysOf(restored) };
  }

  /** Moves the spans by one change; tells whether it took characters from any span's edge. */
  #shift(change: TextChange, removed: string, deleted: Set<number>): boolean {
    const { start, end, text } = change;
    const delta = text.length - (end - start);
    const [starts, ends] = [this.#starts, this.#ends];
    const whole = new Map<number, Span>();
    let harmed = false;
    for (let number = 0; number < this.#keys.length; number++) {
      const from = starts[number];
      const to = ends[number];
      if (start >= to || from === GONE) continue;
      if (end <= from) {
        starts[number] = from + delta;
        ends[number] = to + delta;
      } else if (start > from && end < to) ends[number] = to + delta;
      else {
        harmed = true;
        if (start > from) ends[number] = start;
        else if (end < to) {
          starts[number] = start + text.length;
          ends[number] = to + delta;
        } else {
          whole.set(number, { start: from - start, end: to - start });
          starts[number] = ends[number] = GONE;
          deleted.add(number);
        }
      }
    }
    if (whole.size > 0) {
      this.#cuts.push({ removed, time: this.#time, spans: whole });
      if (this.#cuts.length > MEMORY_LIMIT) this.#cuts.shift();
    }
    return harmed;
  }

  #remember(before: { readonly text: string; readonly starts: Int32Array; readonly ends: Int32Array }): void {
    const { text, starts, ends } = before;
    const hash = hashOf(text);
    const last = this.#memories.at(-1);
    if (last?.length === text.length && last.hash === hash) this.#memories.pop();
    this.#memories.push({ length: text.length, hash, time: this.#time, starts, ends });
    const limit = Math.min(MEMORY_LIMIT, Math.floor(MEMORY_SIZE / (2 * starts.length + 1)));
    while (this.#memories.length > Math.max(1, limit)) this.#memories.shift();
  }

  /** Where the text is again what it was before an edit that is remembered, so are the spans. */
  #restoreState(restored: Set<number>): boolean {
    let hash: number | undefined;
    for (let at = this.#memories.length - 1; at >= 0; at--) {
      const memory = this.#memories[at];
      if (memory.length !== this.#text.length) continue;
      hash ??= hashOf(this.#text);
      if (memory.hash !== hash) continue;
      for (let number = 0; number < memory.starts.length; number++) {
        if (this.#since[number] > memory.time) continue;
        if (this.#starts[number] === memory.starts[number] && this.#ends[number] === memory.ends[number]) continue;
        this.#starts[number] = memory.starts[number];
        this.#ends[number] = memory.ends[number];
        if (memory.starts[number] !== GONE) restored.add(number);
      }
      // What came later is undone; this state may be come back to again.
      this.#memories.length = at + 1;
      this.#cuts = this.#cuts.filter((cut) => cut.time < memory.time);
      return true;
    }
    return false;
  }

  /** Where the very words that were cut out are put in, anywhere, the spans in them are there. */
  #restoreCut(change: TextChange, all: readonly TextChange[], restored: Set<number>): void {
    if (change.text.length < CUT_LEAST || change !== all.at(-1)) return;
    const found = this.#cuts.findLastIndex((cut) => cut.removed === change.text && cut.time < this.#time);
    if (found < 0) return;
    const [cut] = this.#cuts.splice(found, 1);
    for (const [number, span] of cut.spans) {
      if (this.#starts[number] !== GONE || this.#since[number] > cut.time) continue;
      this.#starts[number] = change.start + span.start;
      this.#ends[number] = change.start + span.end;
      restored.add(number);
    }
  }

  #grow(): void {
    const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const array = new Int32Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#since = grown(this.#since);
  }
}

function replaceBackwards(text: string, changes: readonly TextChange[]): string {
  const pieces: string[] = [];
  let to = text.length;
  for (const change of changes) {
    pieces.push(text.slice(change.end, to), change.text);
    to = change.start;
  }
  return [...pieces, text.slice(0, to)].reverse().join('');
}

/** A 53-bit hash of a text (two multiplicative 32-bit hashes), to tell whether an undo brought an earlier text back. */
function hashOf(text: string): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  return (a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff);
}
