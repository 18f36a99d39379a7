import { FactsStore } from './factsStore';
import { nothingShared, type PairFacts } from './pairFacts';
import type { Precedence } from './order';
import { unrelated, type PairScore } from './scoring';

const pageBits = 13;
const pageSize = 1 << pageBits;
const inPage = pageSize - 1;
const none = -1;

/** What stands of each pair in a page. The pairs of an article are a list: of each pair two entries, one for each of its articles. */
const enum Field {
  A,
  B,
  NextOfA,
  NextOfB,
  BeforeOfA,
  BeforeOfB,
  /** The place of its facts; or `unaligned` or `shareNothing`. */
  Facts,
  State,
}
const fields = 8;
const unaligned = -1;
const shareNothing = -2;

/** Bits of a pair's state: who votes, whether it is a copy, its verdict. */
const voteOfA = 1;
const voteOfB = 2;
const copy = 4;
const verdictShift = 3;
const verdicts: readonly PairScore['verdict'][] = ['nothing', 'template', 'duplicate'];

/**
 * The pairs of articles that are candidates, known by numbers that are used again. The first of the two articles precedes the second. There
 * are very many pairs, so each is some numbers in pages instead of an object.
 */
export class PairTable {
  readonly #pages: Int32Array[] = [];
  /** `contained` and `contains` of each pair. */
  readonly #shares: Float64Array[] = [];
  readonly #facts = new FactsStore();
  /** For each article the first entry of its list, and how long that is. */
  #heads = new Int32Array(0);
  #counts = new Int32Array(0);
  /** Numbers below this are or were in use. */
  #capacity = 0;
  readonly #free: number[] = [];

  constructor(readonly precedes: Precedence) {}

  get isEmpty(): boolean {
    return this.#capacity === this.#free.length;
  }

  get(a: number, b: number): number | undefined {
    const [from, to] = this.#count(a) <= this.#count(b) ? [a, b] : [b, a];
    for (let entry = this.#head(from); entry !== none; entry = this.#next(entry)) {
      if (this.other(entry >> 1, from) === to) return entry >> 1;
    }
    return undefined;
  }

  /** The pairs that an article is in. */
  of(article: number): number[] {
    const found: number[] = [];
    for (let entry = this.#head(article); entry !== none; entry = this.#next(entry)) found.push(entry >> 1);
    return found;
  }

  /** Every pair once. */
  *all(): IterableIterator<number> {
    for (let pair = 0; pair < this.#capacity; pair++) if (this.first(pair) !== none) yield pair;
  }

  /** The article of a pair that precedes the other. */
  first(pair: number): number {
    return this.#get(pair, Field.A);
  }

  second(pair: number): number {
    return this.#get(pair, Field.B);
  }

  other(pair: number, article: number): number {
    const first = this.#get(pair, Field.A);
    return first === article ? this.#get(pair, Field.B) : first;
  }

  /** Adds two articles, for one of which the other votes. */
  add(a: number, b: number, voter: number): number {
    const [first, second] = this.precedes(a, b) ? [a, b] : [b, a];
    const pair = this.#free.pop() ?? this.#capacity++;
    if (pair >> pageBits === this.#pages.length) {
      this.#pages.push(new Int32Array(fields * pageSize));
      this.#shares.push(new Float64Array(2 * pageSize));
    }
    this.#set(pair, Field.A, first);
    this.#set(pair, Field.B, second);
    this.#set(pair, Field.Facts, unaligned);
    this.#set(pair, Field.State, voter === first ? voteOfA : voteOfB);
    this.#enter(2 * pair, first);
    this.#enter(2 * pair + 1, second);
    return pair;
  }

  remove(pair: number): void {
    this.#leave(2 * pair, this.first(pair));
    this.#leave(2 * pair + 1, this.second(pair));
    const place = this.#get(pair, Field.Facts);
    if (place >= 0) this.#facts.remove(place);
    this.#set(pair, Field.A, none);
    this.#free.push(pair);
  }

  isVotedBy(pair: number, voter: number): boolean {
    return (this.#get(pair, Field.State) & this.#voteOf(pair, voter)) !== 0;
  }

  /** Notes whether an article votes for the other one. Whether any of the two does. */
  setVote(pair: number, voter: number, isCast: boolean): boolean {
    const vote = this.#voteOf(pair, voter);
    const before = this.#get(pair, Field.State);
    const state = isCast ? before | vote : before & ~vote;
    this.#set(pair, Field.State, state);
    return (state & (voteOfA | voteOfB)) !== 0;
  }

  /** What the alignment of a pair says; nothing as long as it is not aligned. */
  facts(pair: number): PairFacts | undefined {
    const place = this.#get(pair, Field.Facts);
    if (place === unaligned) return undefined;
    return place === shareNothing ? nothingShared : this.#facts.get(place);
  }

  /** Whether an alignment says that two articles share something. */
  shares(pair: number): boolean {
    return this.#get(pair, Field.Facts) >= 0;
  }

  /** Sets the facts of a pair that has none. */
  setFacts(pair: number, facts: PairFacts): void {
    this.#set(pair, Field.Facts, facts.runs.length > 0 ? this.#facts.add(facts) : shareNothing);
  }

  isCopy(pair: number): boolean {
    return (this.#get(pair, Field.State) & copy) !== 0;
  }

  setCopy(pair: number): void {
    this.#set(pair, Field.State, this.#get(pair, Field.State) | copy);
  }

  /** What the first article is to the second. */
  score(pair: number): PairScore {
    const verdict = this.verdict(pair);
    if (verdict === 'nothing') return unrelated;
    const shares = this.#shares[pair >> pageBits];
    const at = 2 * (pair & inPage);
    return { verdict, contained: shares[at], contains: shares[at + 1] };
  }

  verdict(pair: number): PairScore['verdict'] {
    return verdicts[this.#get(pair, Field.State) >> verdictShift];
  }

  setScore(pair: number, { verdict, contained, contains }: PairScore): void {
    const others = this.#get(pair, Field.State) & ((1 << verdictShift) - 1);
    this.#set(pair, Field.State, others | (verdicts.indexOf(verdict) << verdictShift));
    const shares = this.#shares[pair >> pageBits];
    const at = 2 * (pair & inPage);
    shares[at] = contained;
    shares[at + 1] = contains;
  }

  #voteOf(pair: number, article: number): number {
    return this.first(pair) === article ? voteOfA : voteOfB;
  }

  #get(pair: number, field: Field): number {
    return this.#pages[pair >> pageBits][(pair & inPage) * fields + field];
  }

  #set(pair: number, field: Field, value: number): void {
    this.#pages[pair >> pageBits][(pair & inPage) * fields + field] = value;
  }

  #next(entry: number): number {
    return this.#get(entry >> 1, Field.NextOfA + (entry & 1));
  }

  #head(article: number): number {
    return this.#count(article) === 0 ? none : this.#heads[article];
  }

  #count(article: number): number {
    return article < this.#counts.length ? this.#counts[article] : 0;
  }

  #enter(entry: number, article: number): void {
    if (article >= this.#heads.length) this.#grow(article);
    const next = this.#head(article);
    this.#set(entry >> 1, Field.NextOfA + (entry & 1), next);
    this.#set(entry >> 1, Field.BeforeOfA + (entry & 1), none);
    if (next !== none) this.#set(next >> 1, Field.BeforeOfA + (next & 1), entry);
    this.#heads[article] = entry;
    this.#counts[article]++;
  }

  #leave(entry: number, article: number): void {
    const next = this.#next(entry);
    const before = this.#get(entry >> 1, Field.BeforeOfA + (entry & 1));
    if (next !== none) this.#set(next >> 1, Field.BeforeOfA + (next & 1), before);
    if (before !== none) this.#set(before >> 1, Field.NextOfA + (before & 1), next);
    else this.#heads[article] = next;
    this.#counts[article]--;
  }

  #grow(article: number): void {
    const [heads, counts] = [this.#heads, this.#counts];
    this.#heads = new Int32Array(2 * article + 256);
    this.#counts = new Int32Array(2 * article + 256);
    this.#heads.set(heads);
    this.#counts.set(counts);
  }
}
