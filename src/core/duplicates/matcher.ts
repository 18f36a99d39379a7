import type { Span } from '../text/span';
import { ArticleTable, type ArticleInput } from './articleTable';
import { Candidates } from './candidates';
import { Denials } from './denials';
import { encodeFacts, FactsCache, type ContentKey } from './factsCache';
import { Groups } from './groups';
import { Intake } from './intake';
import { NumberQueue } from './numberQueue';
import { areCopies, type PairFacts } from './pairFacts';
import { PairJudge } from './pairJudge';
import { PairTable } from './pairTable';
import { turnScore, unrelated, type PairScore } from './scoring';
import { worthAsking } from './worthAsking';

/** What `Matcher` tells of articles, by their numbers. */
export interface MatcherListener {
  /** The answers about an article are others than before. */
  onChange(article: number): void;
  /** What two articles are to each other has changed, or the date of one of them (then both are the same). */
  onPairChange(a: number, b: number): void;
  /** An article is about to be forgotten. */
  onRemove(article: number): void;
}

/**
 * Finds and judges the pairs of articles that share passages, step by step: articles taken in, candidates found, pairs aligned, copies
 * grouped, common word pairs and boilerplate lines told by how many groups have them, pairs judged. Each layer depends on the
 * layers before and on nothing else, and a change brings up to date what it touches in each.
 */
export class Matcher {
  readonly articles = new ArticleTable();
  readonly groups = new Groups();
  readonly pairs = new PairTable(this.articles.precedes);
  readonly #listener: MatcherListener;
  readonly #intake: Intake;
  readonly #candidates: Candidates;
  readonly #judge: PairJudge;
  readonly #denials = new Denials();
  readonly #toAlign = new NumberQueue();
  readonly #toScore = new NumberQueue();
  readonly #cache = new FactsCache();

  constructor(listener: MatcherListener) {
    this.#listener = listener;
    this.#candidates = new Candidates(this.articles, {
      onListChange: (feature) => this.#judge.levels.touch(feature),
      onLoss: (list, from, count) => {
        if (!this.pairs.isEmpty) this.#recountAmong(list.slice(from, from + count));
      },
    });
    this.#judge = new PairJudge(this.articles, this.groups, this.#candidates.postings, {
      onArticle: (article) => {
        listener.onChange(article);
        this.#rescore(article);
      },
      onPairsAmong: (article, among) => this.#rescore(article, among),
    });
    this.#intake = new Intake(this.articles, this.#candidates, this.#judge.boilerplate, {
      onAdd: (article) => listener.onChange(article),
      onDateChange: (article) => listener.onPairChange(article, article),
      remove: (article) => this.#remove(article),
    });
  }

  set(article: ArticleInput): void {
    this.#intake.set(article);
  }

  delete(id: string): void {
    this.#intake.delete(id);
  }

  /** Articles that wait to be taken in, or for their candidates to be found. */
  get pending(): number {
    return this.#intake.waiting + Math.min(this.articles.size, this.#candidates.waiting);
  }

  /** Articles that are in. */
  get done(): number {
    return Math.max(0, this.articles.size - this.#candidates.waiting);
  }

  /** Sets the pairs of articles that a person says are no duplicates. */
  deny(pairs: readonly (readonly [string, string])[]): void {
    for (const ids of this.#denials.set(pairs)) {
      const [a, b] = ids.map((id) => this.articles.numberOf(id));
      const pair = a === undefined || b === undefined ? undefined : this.pairs.get(a, b);
      if (pair !== undefined) this.#toScore.add(pair);
    }
  }

  boilerplateOf(article: number): Span[] {
    return this.#judge.boilerplate.spans(article);
  }

  serialise(): Uint8Array {
    const pairs: [ContentKey, ContentKey, PairFacts][] = [];
    for (const pair of this.pairs.all()) {
      const facts = this.pairs.facts(pair);
      const [a, b] = [this.pairs.first(pair), this.pairs.second(pair)];
      if (facts) pairs.push([this.articles.contentKey(a), this.articles.contentKey(b), facts]);
    }
    return encodeFacts(pairs);
  }

  restore(bytes: Uint8Array): boolean {
    return this.#cache.load(bytes);
  }

  /** Forgets what was restored and has not been needed, and what is needed only while there is work. */
  clearCache(): void {
    this.#cache.clear();
    this.#candidates.trim();
  }

  get hasWork(): boolean {
    return (
      this.#intake.hasWork ||
      this.#candidates.waiting > 0 ||
      this.#toAlign.size > 0 ||
      this.groups.isDirty ||
      this.#judge.levels.isDirty ||
      this.#judge.boilerplate.levels.isDirty ||
      this.#toScore.size > 0
    );
  }

  /** Does one small piece of work, each kind only when nothing of the kinds before is left, so that nothing is done twice. */
  step(): boolean {
    if (this.#intake.step()) return true;
    const row = this.#candidates.takeRow();
    if (row !== undefined) {
      this.#vote(row);
      return true;
    }
    const column = this.#candidates.takeColumn();
    if (column !== undefined) {
      this.#voteFor(column);
      return true;
    }
    const unaligned = this.#toAlign.take();
    if (unaligned !== undefined) {
      this.#align(unaligned);
      return true;
    }
    if (this.groups.isDirty) {
      this.#regroup();
      return true;
    }
    const { levels, boilerplate } = this.#judge;
    if (levels.isDirty) {
      levels.step();
      return true;
    }
    if (boilerplate.levels.isDirty) {
      boilerplate.levels.step();
      return true;
    }
    const unscored = this.#toScore.take();
    if (unscored !== undefined) this.#scoreAgain(unscored);
    return unscored !== undefined;
  }

  /** The articles that may share passages with an article. */
  worthAsking(article: number): Set<number> {
    return worthAsking(article, this.pairs, this.groups);
  }

  /** The score of a pair as seen from its first article. */
  scoreOf(a: number, b: number): PairScore {
    const pair = this.pairs.get(a, b);
    if (pair !== undefined) {
      const score = this.pairs.score(pair);
      return this.pairs.first(pair) === a ? score : turnScore(score);
    }
    return this.articles.precedes(a, b) ? this.#scoreUnmet(a, b) : turnScore(this.#scoreUnmet(b, a));
  }

  #scoreUnmet(a: number, b: number): PairScore {
    return this.#score(a, b, this.#judge.compare(a, b));
  }

  #remove(article: number): void {
    for (const member of this.groups.members(article)) this.#listener.onChange(member);
    for (const pair of this.pairs.of(article)) this.#drop(pair);
    this.#candidates.remove(article);
    this.#judge.boilerplate.remove(article);
    this.groups.remove(article);
    this.#listener.onRemove(article);
    this.articles.remove(article);
  }

  /** Brings the candidates that an article votes for up to date. */
  #vote(article: number): void {
    const wanted = new Set(this.#candidates.row(article));
    for (const pair of this.pairs.of(article)) {
      this.#setVote(pair, article, wanted.delete(this.pairs.other(pair, article)));
    }
    for (const other of wanted) this.#toAlign.add(this.pairs.add(article, other, article));
  }

  /** Brings up to date who votes for an article. */
  #voteFor(article: number): void {
    const wanted = new Set(this.#candidates.column(article));
    for (const pair of this.pairs.of(article)) {
      const other = this.pairs.other(pair, article);
      this.#setVote(pair, other, wanted.delete(other));
    }
    for (const other of wanted) this.#toAlign.add(this.pairs.add(article, other, other));
  }

  #setVote(pair: number, voter: number, isCast: boolean): void {
    if (!this.pairs.setVote(pair, voter, isCast)) this.#drop(pair);
  }

  /** Has the rows counted again of those articles that are candidates for others among them. */
  #recountAmong(articles: Int32Array): void {
    const among = new Set(articles);
    for (const article of articles) {
      for (const pair of this.pairs.of(article)) {
        const [a, b] = [this.pairs.first(pair), this.pairs.second(pair)];
        if (a !== article || !among.has(b)) continue;
        for (const voter of [a, b]) if (this.pairs.isVotedBy(pair, voter)) this.#candidates.recount(voter);
      }
    }
  }

  #drop(pair: number): void {
    const { pairs } = this;
    const [a, b] = [pairs.first(pair), pairs.second(pair)];
    if (pairs.isCopy(pair)) this.groups.unlink(a, b);
    const isNews = pairs.verdict(pair) !== 'nothing';
    pairs.remove(pair);
    this.#toAlign.delete(pair);
    this.#toScore.delete(pair);
    if (isNews) this.#listener.onPairChange(a, b);
  }

  #align(pair: number): void {
    const { articles, pairs } = this;
    const [a, b] = [pairs.first(pair), pairs.second(pair)];
    const facts = this.#remembered(a, b) ?? this.#judge.compare(a, b);
    pairs.setFacts(pair, facts);
    if (!pairs.shares(pair)) return;
    this.#toScore.add(pair);
    if (!areCopies(facts, articles.words(a), articles.words(b))) return;
    pairs.setCopy(pair);
    this.groups.link(a, b);
  }

  #remembered(a: number, b: number): PairFacts | undefined {
    if (this.#cache.size === 0) return undefined;
    return this.#cache.take(this.articles.contentKey(a), this.articles.contentKey(b));
  }

  /** Brings one group up to date. What its articles have may be more or less common then. */
  #regroup(): void {
    const { levels, boilerplate } = this.#judge;
    const { members, relabelled } = this.groups.step();
    for (const article of relabelled) {
      if (levels.isAsked) for (const feature of this.#candidates.featuresOf(article)) levels.touch(feature);
      for (const feature of boilerplate.featuresOf(article)) boilerplate.levels.touch(feature);
      this.#rescore(article);
    }
    if (relabelled.length > 0) for (const member of members) this.#listener.onChange(member);
  }

  /** Has the pairs of an article judged again, or only those with some others. */
  #rescore(article: number, among?: ReadonlySet<number>): void {
    for (const pair of this.pairs.of(article)) {
      if (!this.pairs.shares(pair)) continue;
      if (!among || among.has(this.pairs.other(pair, article))) this.#toScore.add(pair);
    }
  }

  #scoreAgain(pair: number): void {
    const { pairs } = this;
    const [a, b] = [pairs.first(pair), pairs.second(pair)];
    const before = pairs.score(pair);
    const score = this.#score(a, b, pairs.facts(pair));
    pairs.setScore(pair, score);
    const isSame =
      before.verdict === score.verdict && before.contained === score.contained && before.contains === score.contains;
    if (!isSame) this.#listener.onPairChange(a, b);
  }

  #score(a: number, b: number, facts: PairFacts | undefined): PairScore {
    return this.#isDenied(a, b) ? unrelated : this.#judge.score(a, b, facts);
  }

  #isDenied(a: number, b: number): boolean {
    return !this.#denials.isEmpty && this.#denials.has(this.articles.get(a).id, this.articles.get(b).id);
  }
}
