import type { Span } from '../text/span';
import { shiftSpan, type TextChange } from './edits';

/** What an edit did to the spans. */
export interface LiveChange {
  /** Spans of which nothing is left. */
  readonly deleted: readonly string[];
  /** Spans that were deleted or cut and are whole again, because their words came back. */
  readonly restored: readonly string[];
}

/** The text as it was before an edit that cut spans, and what those were. */
interface Memory {
  readonly length: number;
  readonly hash: number;
  /** The stretch that the edit replaced: a first look before the whole text is compared. */
  readonly start: number;
  readonly removed: string;
  readonly spans: ReadonlyMap<string, Span>;
}

/** Words that were cut out with whole spans in them. */
interface Cut {
  readonly removed: string;
  /** Where in the words the spans were. */
  readonly spans: ReadonlyMap<string, Span>;
}

/** How many edits that cut spans are remembered: more than anybody undoes step by step. */
const MEMORY_LIMIT = 200;
/** The most text that is kept for them, in UTF-16 units. */
const MEMORY_SIZE = 4_000_000;
/** Words shorter than that may come back by chance. */
const CUT_LEAST = 8;

/**
 * Spans of one open text that follow its edits by arithmetic: UTF-16 offsets of the normalised text, each under a key. A span
 * whose words are deleted is gone (`get` gives undefined) until an undo brings the text back to what it was, or the cut
 * words are put in again as they were: then it is where it was in them.
 */
export class LiveAnchors {
  #text: string;
  readonly #spans = new Map<string, Span | undefined>();
  #memories: Memory[] = [];
  #cuts: Cut[] = [];

  constructor(text: string, spans: Iterable<readonly [key: string, span: Span]> = []) {
    this.#text = text;
    for (const [key, span] of spans) this.#spans.set(key, span);
  }

  /** The text that the spans refer to. */
  get text(): string {
    return this.#text;
  }

  /** Where a span is; undefined if it is deleted or was never there. */
  get(key: string): Span | undefined {
    return this.#spans.get(key);
  }

  /** All spans that are not deleted. */
  *entries(): Generator<readonly [key: string, span: Span]> {
    for (const [key, span] of this.#spans) if (span) yield [key, span];
  }

  /** Puts a span somewhere; what was known of its past is forgotten. */
  set(key: string, span: Span): void {
    this.#forget(key);
    this.#spans.set(key, span);
  }

  delete(key: string): void {
    this.#forget(key);
    this.#spans.delete(key);
  }

  /** Follows an edit: changes each of which refers to the text as the one before left it. */
  apply(changes: readonly TextChange[]): LiveChange {
    const deleted: string[] = [];
    const restored: string[] = [];
    for (const change of changes) {
      if (change.start === change.end && change.text === '') continue;
      this.#applyOne(change, deleted, restored);
    }
    return { deleted: deleted.filter((key) => this.#spans.get(key) === undefined), restored };
  }

  #applyOne(change: TextChange, deleted: string[], restored: string[]): void {
    const before = this.#text;
    const removed = before.slice(change.start, change.end);
    const delta = change.text.length - removed.length;
    const harmed = new Map<string, Span>();
    const whole = new Map<string, Span>();
    for (const [key, span] of this.#spans) {
      if (!span || change.start >= span.end) continue;
      if (change.end <= span.start) {
        this.#spans.set(key, { start: span.start + delta, end: span.end + delta });
        continue;
      }
      const shifted = shiftSpan(span, [change]);
      this.#spans.set(key, shifted);
      if (removed !== '' && (change.start <= span.start || change.end >= span.end)) harmed.set(key, span);
      if (shifted) continue;
      deleted.push(key);
      whole.set(key, { start: span.start - change.start, end: span.end - change.start });
    }
    this.#text = before.slice(0, change.start) + change.text + before.slice(change.end);
    this.#restore(change, restored);
    if (harmed.size > 0) this.#remember(before, change.start, removed, harmed, whole);
  }

  #remember(
    before: string,
    start: number,
    removed: string,
    spans: ReadonlyMap<string, Span>,
    whole: ReadonlyMap<string, Span>,
  ): void {
    this.#memories.push({ length: before.length, hash: hashOf(before), start, removed, spans });
    if (whole.size > 0) this.#cuts.push({ removed, spans: whole });
    let size = 0;
    for (const memory of this.#memories) size += memory.removed.length;
    while (this.#memories.length > MEMORY_LIMIT || (size > MEMORY_SIZE && this.#memories.length > 1)) {
      size -= this.#memories.shift()?.removed.length ?? 0;
    }
    if (this.#cuts.length > MEMORY_LIMIT) this.#cuts.shift();
  }

  #restore(change: TextChange, restored: string[]): void {
    if (change.text === '' || this.#memories.length === 0) return;
    let hash: number | undefined;
    for (let at = this.#memories.length - 1; at >= 0; at--) {
      const memory = this.#memories[at];
      if (memory.length !== this.#text.length || !this.#text.startsWith(memory.removed, memory.start)) continue;
      hash ??= hashOf(this.#text);
      if (memory.hash !== hash) continue;
      this.#putBack(memory.spans, 0, restored);
      // What was harmed later was harmed in a text that is undone.
      this.#memories.length = at;
      return;
    }
    if (change.text.length < CUT_LEAST) return;
    const cut = this.#cuts.findLastIndex((one) => one.removed === change.text);
    if (cut < 0) return;
    const gone = [...this.#cuts[cut].spans].filter(([key]) => this.#spans.has(key) && !this.#spans.get(key));
    this.#cuts.splice(cut, 1);
    this.#putBack(new Map(gone), change.start, restored);
  }

  #putBack(spans: ReadonlyMap<string, Span>, offset: number, restored: string[]): void {
    for (const [key, span] of spans) {
      if (!this.#spans.has(key)) continue;
      this.#spans.set(key, { start: span.start + offset, end: span.end + offset });
      restored.push(key);
    }
  }

  #forget(key: string): void {
    const without = <T extends { readonly spans: ReadonlyMap<string, Span> }>(one: T): T => {
      return one.spans.has(key) ? { ...one, spans: new Map([...one.spans].filter(([other]) => other !== key)) } : one;
    };
    this.#memories = this.#memories.map(without);
    this.#cuts = this.#cuts.map(without);
  }
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
