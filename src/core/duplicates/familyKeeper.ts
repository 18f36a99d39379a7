import { makeFamilies, type Family, type FamilyEdge } from './families';
import type { Matcher } from './matcher';
import { NumberQueue } from './numberQueue';
import { compare } from './order';
import { isVersion } from './relation';
import type { PairScore } from './scoring';

/** In families up to this size all pairs are judged; in larger ones those that met as candidates. */
const completeFamily = 14;
/** So many pairs are aligned between two rests. */
const alignedAtOnce = 8;
/** So many are looked at. */
const pairsAtOnce = 200;

/** Keeps families up to date as pairs of articles change. */
export class FamilyKeeper {
  readonly #matcher: Matcher;
  readonly #toMake = new NumberQueue();
  readonly #familyOf = new Map<number, Family>();
  #chosen: ReadonlySet<string> = new Set();
  /** The families that are being made, and the article that was the reason. */
  #making: { readonly from: number; readonly steps: Generator<undefined, void> } | undefined;
  #all: readonly Family[] | undefined;

  /** @param onChange is told of each article whose family may be another. */
  constructor(
    matcher: Matcher,
    readonly onChange: (article: number) => void,
  ) {
    this.#matcher = matcher;
  }

  get hasWork(): boolean {
    return this.#toMake.size > 0 || this.#making !== undefined;
  }

  of(article: number): Family | undefined {
    return this.#familyOf.get(article);
  }

  /** By id. */
  all(): readonly Family[] {
    this.#all ??= [...new Set(this.#familyOf.values())].sort((p, q) => compare(p.id, q.id));
    return this.#all;
  }

  /** Sets the articles that a person has chosen to represent their families. */
  choose(ids: readonly string[]): void {
    this.#startOver();
    const chosen = new Set(ids);
    for (const id of new Set([...chosen, ...this.#chosen])) {
      const article = this.#matcher.articles.numberOf(id);
      if (article !== undefined && chosen.has(id) !== this.#chosen.has(id)) this.#toMake.add(article);
    }
    this.#chosen = chosen;
  }

  /** Has the family of an article made again. */
  touch(article: number): void {
    this.#startOver();
    this.#toMake.add(article);
  }

  /** Forgets an article. */
  remove(article: number): void {
    this.#startOver();
    this.#dissolve(article);
    this.#toMake.delete(article);
  }

  /** Does a part of making the families of articles that are versions of each other, directly or by others. */
  step(): boolean {
    if (!this.#making) {
      const from = this.#toMake.take();
      if (from === undefined) return false;
      this.#making = { from, steps: this.#make(from) };
    }
    if (this.#making.steps.next().done) this.#making = undefined;
    return true;
  }

  /** What was being made may rest on what is no longer so. */
  #startOver(): void {
    if (this.#making) this.#toMake.add(this.#making.from);
    this.#making = undefined;
  }

  /** The old families are there until the new ones are. */
  *#make(from: number): Generator<undefined, void> {
    const { members, edges } = yield* this.#connected(from);
    const isComplete = members.length <= completeFamily;
    if (isComplete) yield* this.#complete(members, edges);
    const { articles } = this.#matcher;
    const numberOf = (id: string): number => articles.numberOf(id) ?? -1;
    const dates = (id: string): string | undefined => articles.get(numberOf(id)).date;
    const isUnknown = isComplete ? undefined : this.#unknownPairs(edges);
    yield;
    const families = yield* makeFamilies(edges, this.#chosen, dates, isUnknown);
    for (const member of members) this.#dissolve(member);
    for (const family of families) for (const id of family.members) this.#familyOf.set(numberOf(id), family);
    for (const member of members) {
      this.#toMake.delete(member);
      this.onChange(member);
    }
    this.#all = undefined;
  }

  /** The articles that are connected with one by pairs of versions, and these pairs. */
  *#connected(from: number): Generator<undefined, { members: number[]; edges: FamilyEdge[] }> {
    const { pairs } = this.#matcher;
    const members = new Set([from]);
    const edges: FamilyEdge[] = [];
    let looked = 0;
    for (const member of members) {
      for (const pair of pairs.of(member)) {
        if (++looked % pairsAtOnce === 0) yield;
        if (pairs.verdict(pair) !== 'duplicate') continue;
        const score = pairs.score(pair);
        if (!areVersions(score)) continue;
        const [a, b] = [pairs.first(pair), pairs.second(pair)];
        members.add(a).add(b);
        if (a === member) edges.push(this.#edge(a, b, score));
      }
    }
    return { members: [...members], edges };
  }

  /** Adds the pairs of versions that were no candidates, a few at a time: each has to be aligned. */
  *#complete(members: readonly number[], edges: FamilyEdge[]): Generator<undefined, void> {
    let aligned = 0;
    for (let p = 0; p < members.length; p++) {
      for (let q = p + 1; q < members.length; q++) {
        const [a, b] = [members[p], members[q]];
        if (this.#matcher.pairs.get(a, b) !== undefined) continue;
        if (++aligned % alignedAtOnce === 0) yield;
        const score = this.#matcher.scoreOf(a, b);
        if (areVersions(score)) edges.push(this.#edge(a, b, score));
      }
    }
  }

  #edge(a: number, b: number, { contained, contains }: PairScore): FamilyEdge {
    const { articles } = this.#matcher;
    const [p, q] = [articles.get(a).id, articles.get(b).id];
    return compare(p, q) < 0
      ? { a: p, b: q, ofA: contained, ofB: contains }
      : { a: q, b: p, ofA: contains, ofB: contained };
  }

  /** Tells pairs that never met though both go with a third article, as most do in a large family. */
  #unknownPairs(edges: readonly FamilyEdge[]): (a: string, b: string) => boolean {
    const { articles, pairs, groups } = this.#matcher;
    const near = new Map<string, Set<string>>();
    const add = (x: string, y: string): void => {
      const known = near.get(x);
      if (known) known.add(y);
      else near.set(x, new Set([y]));
    };
    for (const { a, b } of edges) {
      add(a, b);
      add(b, a);
    }
    return (a, b) => {
      const [p, q] = [articles.numberOf(a), articles.numberOf(b)];
      if (p === undefined || q === undefined || pairs.get(p, q) !== undefined) return false;
      if (groups.label(p) === groups.label(q)) return true;
      const others = near.get(b);
      for (const id of near.get(a) ?? []) if (others?.has(id)) return true;
      return false;
    };
  }

  /** Takes an article out of its family, which is to be made anew from the articles that are left. */
  #dissolve(article: number): void {
    const family = this.#familyOf.get(article);
    if (!family) return;
    this.#all = undefined;
    for (const id of family.members) {
      const member = this.#matcher.articles.numberOf(id);
      if (member === undefined) continue;
      this.#familyOf.delete(member);
      if (member !== article) this.#toMake.add(member);
    }
  }
}

function areVersions({ verdict, contained, contains }: PairScore): boolean {
  return verdict === 'duplicate' && isVersion(contained, contains);
}
