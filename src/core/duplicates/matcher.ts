import type { Span } from '../text/span';
import { ArticleTable, type ArticleInput } from './articleTable';
import { Boilerplate } from './boilerplate';
import { Candidates } from './candidates';
import { encodeFacts, FactsCache, type ContentKey } from './factsCache';
import { pairFeature } from './features';
import { Groups } from './groups';
import { byStories, Levels } from './levels';
import type { Line } from './lines';
import { NumberQueue } from './numberQueue';
import { compare } from './order';
import { TokenSlot } from './packedTokens';
import { areCopies, factsOf, type PairFacts } from './pairFacts';
import { PairTable } from './pairTable';
import { scorePair, turnScore, unrelated, type PairScore, type Side } from './scoring';
import type { TokenizedText } from './tokens';
import { WorkQueue } from './workQueue';

/** The most stories that may have a word pair for it to be of level 0, 1, 2, 3; see `levelBits`. */
const levelLimits = [3, 8, 24, 64];
/** What a word pair of each level tells at most, in bits. */
const levelBits = [6, 4.5, 3, 2.2, 0];
/** Word pairs of more articles than this tell nothing, however they are related. */
const mostArticles = 2000;
/** An article with fewer words of its own is nothing but boilerplate. */
const fewestOwnWords = 8;
/** About so many characters of text are taken in at a time. */
const inputsAtATime = 4_000;
/** From so many features on that wait, they are put where they belong before more articles are taken in. */
const mostUnsettled = 1_000_000;
/** From this size of a group on, its members are duplicates of whatever shares passages with one of them, if their texts say so. */
const largeGroup = 8;

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
  readonly #waiting = new WorkQueue<string>();
  readonly #inputs = new Map<string, ArticleInput>();
  readonly #levels: Levels;
  readonly #candidates: Candidates;
  readonly #boilerplate: Boilerplate;
  /** Articles that are taken in, but for their boilerplate. */
  #arrived: number[] = [];
  /** Whether no more articles are to be taken in until all that have been are where they belong. */
  #isSettling = false;
  readonly #toAlign = new NumberQueue();
  readonly #toScore = new NumberQueue();
  /** The words of the two articles that are being compared. */
  readonly #here = new TokenSlot();
  readonly #there = new TokenSlot();
  readonly #cache = new FactsCache();
  #denied: ReadonlySet<string> = new Set();

  constructor(listener: MatcherListener) {
    this.#listener = listener;
    this.#candidates = new Candidates(this.articles, {
      onListChange: (feature) => this.#levels.touch(feature),
      onLoss: (list, from, count) => {
        if (!this.pairs.isEmpty) this.#recountAmong(list.slice(from, from + count));
      },
    });
    const judge = byStories(this.groups, levelLimits, mostArticles);
    this.#levels = new Levels(this.#candidates.postings, judge, (list) => {
      const having = new Set(list);
      for (const article of having) {
        this.#rescore(article, (other) => having.has(other));
        this.#boilerplate.askAgain(article);
      }
    });
    const isQuoted = (tokens: TokenizedText, line: Line): boolean => this.#isQuoted(tokens, line);
    this.#boilerplate = new Boilerplate(this.articles, this.groups, isQuoted, (article) => {
      listener.onChange(article);
      this.#rescore(article);
    });
  }

  set(article: ArticleInput): void {
    this.#inputs.set(article.id, article);
    this.#waiting.add(article.id);
  }

  delete(id: string): void {
    this.#inputs.delete(id);
    this.#waiting.add(id);
  }

  /** Articles that wait to be taken in, or for their candidates to be found. */
  get pending(): number {
    return this.#waiting.size + Math.min(this.articles.size, this.#candidates.waiting);
  }

  /** Articles that are in. */
  get done(): number {
    return Math.max(0, this.articles.size - this.#candidates.waiting);
  }

  /** Sets the pairs of articles that a person says are no duplicates. */
  deny(pairs: readonly (readonly [string, string])[]): void {
    const before = this.#denied;
    const now = new Set(pairs.map(([a, b]) => deniedKey(a, b)));
    this.#denied = now;
    for (const key of [...before, ...now]) {
      if (before.has(key) && now.has(key)) continue;
      const [a, b] = key.split('\n').map((id) => this.articles.numberOf(id));
      const pair = a === undefined || b === undefined ? undefined : this.pairs.get(a, b);
      if (pair !== undefined) this.#toScore.add(pair);
    }
  }

  boilerplateOf(article: number): Span[] {
    return this.#boilerplate.spans(article);
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
      this.#waiting.size > 0 ||
      this.#isUnsettled ||
      this.#candidates.waiting > 0 ||
      this.#toAlign.size > 0 ||
      this.groups.isDirty ||
      this.#levels.isDirty ||
      this.#boilerplate.levels.isDirty ||
      this.#toScore.size > 0
    );
  }

  /** Does one small piece of work, each kind only when nothing of the kinds before is left, so that nothing is done twice. */
  step(): boolean {
    if (this.#waiting.size > 0 && !this.#isSettling) {
      this.#takeInputs();
      return true;
    }
    if (this.#isUnsettled) {
      this.#settle();
      return true;
    }
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
    if (this.#levels.isDirty) {
      this.#levels.step();
      return true;
    }
    if (this.#boilerplate.levels.isDirty) {
      this.#boilerplate.levels.step();
      return true;
    }
    const unscored = this.#toScore.take();
    if (unscored !== undefined) this.#judge(unscored);
    return unscored !== undefined;
  }

  /**
   * The articles that may share passages with an article: its candidates; the members of its group; and where groups are so large that
   * their members met only at a few of them, all who share something with the same group, or with one whom the article has met.
   */
  worthAsking(article: number): Set<number> {
    const asked = new Set<number>();
    const labels = new Set<number>();
    const meet = (member: number): void => {
      for (const other of this.#met(member)) asked.add(other);
    };
    const join = (near: number): void => {
      const label = this.groups.label(near);
      if (labels.has(label)) return;
      labels.add(label);
      const members = this.groups.members(near);
      if (near !== article && members.length < largeGroup) return;
      for (const member of members) asked.add(member);
      if (members.length >= largeGroup) for (const member of members) meet(member);
    };
    meet(article);
    const met = [article, ...asked];
    // Those whom all met may be quotations like this one: the copies of the text itself are one step further.
    for (const near of met) {
      join(near);
      for (const other of this.#met(near)) join(other);
    }
    asked.delete(article);
    return asked;
  }

  /** Those that an article has met and shares something with. */
  *#met(article: number): Generator<number> {
    for (const pair of this.pairs.of(article))
      if (this.pairs.verdict(pair) !== 'nothing') yield this.pairs.other(pair, article);
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
    return this.#score(a, b, factsOf(this.articles.read(a, this.#here), this.articles.read(b, this.#there)));
  }

  /** Takes in what waits, a little at a time. */
  #takeInputs(): void {
    for (let characters = 0; characters < inputsAtATime;) {
      const id = this.#waiting.take();
      if (id === undefined) break;
      if (this.#isUnsettled && this.articles.numberOf(id) !== undefined) {
        // Only what is where it belongs can be removed.
        this.#waiting.add(id);
        this.#isSettling = true;
        return;
      }
      const input = this.#inputs.get(id);
      this.#inputs.delete(id);
      characters += 100 + (input?.text.length ?? 0);
      const article = this.#replace(id, input);
      if (article === undefined) continue;
      this.#candidates.add(article);
      this.#arrived.push(article);
    }
    this.#isSettling = this.#candidates.unsettled >= mostUnsettled;
  }

  get #isUnsettled(): boolean {
    return this.#arrived.length > 0;
  }

  /** Boilerplate comes last, because what is said of its lines rests on the lists of their word pairs. */
  #settle(): void {
    if (this.#candidates.unsettled > 0) this.#candidates.settle();
    else {
      const article = this.#arrived.pop();
      if (article !== undefined) this.#boilerplate.add(article);
    }
    if (!this.#isUnsettled) this.#isSettling = false;
  }

  /** Puts the new text of an article in the place of the old one. Its number, if it is to be added to the candidates. */
  #replace(id: string, input: ArticleInput | undefined): number | undefined {
    const old = this.articles.numberOf(id);
    if (old !== undefined) {
      const before = this.articles.get(old);
      if (input && isSameMatter(input, before)) {
        if (input.date === before.date) return undefined;
        this.articles.setDate(old, input.date);
        this.#listener.onPairChange(old, old);
        return undefined;
      }
      this.#remove(old);
    }
    if (!input) return undefined;
    const article = this.articles.add(input);
    this.#listener.onChange(article);
    return article;
  }

  #remove(article: number): void {
    for (const member of this.groups.members(article)) this.#listener.onChange(member);
    for (const pair of this.pairs.of(article)) this.#drop(pair);
    this.#candidates.remove(article);
    this.#boilerplate.remove(article);
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
    const remembered =
      this.#cache.size > 0 ? this.#cache.take(articles.contentKey(a), articles.contentKey(b)) : undefined;
    const facts = remembered ?? factsOf(articles.read(a, this.#here), articles.read(b, this.#there));
    pairs.setFacts(pair, facts);
    if (!pairs.shares(pair)) return;
    this.#toScore.add(pair);
    if (!areCopies(facts, articles.words(a), articles.words(b))) return;
    pairs.setCopy(pair);
    this.groups.link(a, b);
  }

  /** Brings one group up to date. What its articles have may be more or less common then. */
  #regroup(): void {
    const { members, relabelled } = this.groups.step();
    for (const article of relabelled) {
      if (this.#levels.isAsked) for (const feature of this.#candidates.featuresOf(article)) this.#levels.touch(feature);
      for (const feature of this.#boilerplate.featuresOf(article)) this.#boilerplate.levels.touch(feature);
      this.#rescore(article);
    }
    if (relabelled.length > 0) for (const member of members) this.#listener.onChange(member);
  }

  /** Has the pairs of an article judged again, or only those with some others. */
  #rescore(article: number, among: (other: number) => boolean = () => true): void {
    for (const pair of this.pairs.of(article)) {
      if (this.pairs.shares(pair) && among(this.pairs.other(pair, article))) this.#toScore.add(pair);
    }
  }

  #judge(pair: number): void {
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
    if (!facts?.runs.length) return unrelated;
    if (this.#isDenied(a, b)) return unrelated;
    const [here, there] = [this.#side(a, this.#here), this.#side(b, this.#there)];
    const { words } = here.tokens;
    const areGrouped = this.groups.label(a) === this.groups.label(b);
    const bits = (k: number): number => levelBits[this.#levels.of(pairFeature(words[k], words[k + 1]))];
    return scorePair(facts, here, there, areGrouped, bits);
  }

  #isDenied(a: number, b: number): boolean {
    return this.#denied.size > 0 && this.#denied.has(deniedKey(this.articles.get(a).id, this.articles.get(b).id));
  }

  /** Whether most word pairs of a line that many stories have stand mostly in copies of one text: see `byStories`. */
  #isQuoted({ words }: TokenizedText, { first, last }: Line): boolean {
    let quoted = 0;
    for (let k = first; k < last; k++) if (this.#levels.of(pairFeature(words[k], words[k + 1])) <= 1) quoted++;
    return quoted * 2 > last - first;
  }

  #side(article: number, slot: TokenSlot): Side {
    const boilerplate = this.#boilerplate.marks(article);
    const tokens = this.articles.read(article, slot);
    let own = tokens.count;
    for (let k = 0; boilerplate && k < tokens.count; k++) own -= boilerplate[k];
    // A page with next to nothing on it but boilerplate is compared as a whole.
    if (own < fewestOwnWords) return { tokens, boilerplate: undefined, own: tokens.count };
    return { tokens, boilerplate, own };
  }
}

/** Whether two inputs differ at most in what matching does not look at. */
function isSameMatter(a: ArticleInput, b: ArticleInput): boolean {
  if (a.text !== b.text || a.source !== b.source) return false;
  const [p, q] = [a.furniture ?? [], b.furniture ?? []];
  return p.length === q.length && p.every(({ start, end }, k) => start === q[k].start && end === q[k].end);
}

function deniedKey(a: string, b: string): string {
  return compare(a, b) <= 0 ? `${a}\n${b}` : `${b}\n${a}`;
}
