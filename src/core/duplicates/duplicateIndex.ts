import type { AlignedPassage } from '../model';
import type { Span } from '../text/span';
import { align, type Alignment } from './alignment';
import { ArticleTable, type ArticleInput } from './articleTable';
import { Boilerplate } from './boilerplate';
import { Candidates } from './candidates';
import { familiesOf, type Family, type FamilyEdge } from './families';
import { pairFeature } from './features';
import { encodeFacts, FactsCache, type ContentKey } from './factsCache';
import { Groups } from './groups';
import { byStories, Levels } from './levels';
import { compare } from './order';
import { areCopies, factsOf, type PairFacts } from './pairFacts';
import { PairTable, type Pair } from './pairTable';
import { isVersion, relationOf, type Relation } from './relation';
import { WorkQueue } from './workQueue';
import { scorePair, unrelated, type PairScore, type Side } from './scoring';

export type { ArticleInput } from './articleTable';
export type { Family } from './families';
export type { Relation } from './relation';

/** Another article that shares passages with this one. */
export interface Duplicate {
  readonly id: string;
  readonly relation: Relation;
  /** Share (0–1) of this article's own words, boilerplate left out, that also stand in the other. */
  readonly contained: number;
  /** Share (0–1) of the other's own words that also stand in this one. */
  readonly contains: number;
  /** By place here. Worked out when asked for. */
  readonly passages: readonly AlignedPassage[];
}

/** Decisions of people: pairs that are no duplicates, and the representatives of families. */
export interface DuplicateDecisions {
  readonly not: readonly (readonly [string, string])[];
  readonly representative: readonly string[];
}

/** The most stories that may have a word pair for it to be of level 0, 1, 2, 3; see `levelBits`. */
const levelLimits = [3, 8, 24, 64];
/** What a word pair of each level tells at most, in bits. */
const levelBits = [6, 4.5, 3, 2.2, 0];
/** Word pairs of more articles than this tell nothing, however they are related. */
const mostArticles = 2000;
/** An article with fewer words of its own is nothing but boilerplate. */
const fewestOwnWords = 8;
/** About so many characters of text are taken in at a time. */
const inputsAtATime = 30_000;
/** In families up to this size all pairs are judged; in larger ones those that met as candidates. */
const completeFamily = 24;
/** From this size of a group on, its members are duplicates of whatever shares passages with one of them, if their texts say so. */
const largeGroup = 8;

/**
 * Finds out which articles of a corpus share passages. Every answer depends on the set of articles and decisions alone, not on the order
 * in which they came. `set`, `delete` and `decide` only take notes; `update` does the work in small steps. Between updates, and while
 * there is work left, answers are those of before, as far as they are known.
 */
export class DuplicateIndex {
  readonly #now: () => number;
  readonly #articles = new ArticleTable();
  readonly #groups = new Groups();
  readonly #pairs = new PairTable();
  readonly #waiting = new WorkQueue<string>();
  readonly #inputs = new Map<string, ArticleInput>();
  readonly #levels: Levels;
  readonly #candidates: Candidates;
  readonly #boilerplate: Boilerplate;
  readonly #toAlign = new WorkQueue<Pair>();
  readonly #toScore = new WorkQueue<Pair>();
  readonly #familiesToMake = new WorkQueue<number>();
  readonly #familyOf = new Map<number, Family>();
  readonly #alignments = new Map<string, Alignment>();
  readonly #cache = new FactsCache();
  readonly #denied = new Set<string>();
  #denials: readonly (readonly [string, string])[] = [];
  #chosen: ReadonlySet<string> = new Set();
  #changed = new Set<string>();
  #families: readonly Family[] | undefined;

  /** @param now milliseconds of a clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#candidates = new Candidates(this.#articles, {
      onListChange: (feature) => this.#levels.touch(feature),
      onLoss: (articles) => this.#recountAmong(articles),
    });
    this.#levels = new Levels(this.#candidates.postings, byStories(this.#groups, levelLimits, mostArticles), (list) => {
      const stamped = new Set(list);
      for (const article of stamped) {
        for (const pair of this.#pairs.of(article)) {
          if (pair.a === article && stamped.has(pair.b) && pair.facts?.runs.length) this.#toScore.add(pair);
        }
      }
    });
    this.#boilerplate = new Boilerplate(this.#articles, this.#groups, (article) => {
      this.#changed.add(this.#articles.get(article).id);
      for (const pair of this.#pairs.of(article)) if (pair.facts?.runs.length) this.#toScore.add(pair);
    });
  }

  /** Adds or replaces an article. Cheap: the work is done by `update`. */
  set(article: ArticleInput): void {
    this.#inputs.set(article.id, article);
    this.#waiting.add(article.id);
  }

  delete(id: string): void {
    this.#inputs.delete(id);
    this.#waiting.add(id);
  }

  /** Articles that wait to be matched. */
  get pending(): number {
    return this.#waiting.size + Math.min(this.#articles.size, this.#candidates.waiting);
  }

  /** Articles that are matched. */
  get done(): number {
    return Math.max(0, this.#articles.size - this.#candidates.waiting);
  }

  /** Works for about `budget` milliseconds; true if everything is up to date. */
  update(budget: number): boolean {
    const end = this.#now() + budget;
    while (this.#step()) if (this.#now() >= end) return !this.#hasWork();
    this.#cache.clear();
    return true;
  }

  /** The ids of articles whose answers are others than when this was last asked. */
  takeChanged(): Set<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  decide({ not, representative }: DuplicateDecisions): void {
    const before = new Set(this.#denied);
    this.#denials = not;
    this.#denied.clear();
    for (const [a, b] of this.#denials) this.#denied.add(deniedKey(a, b));
    for (const key of [...before, ...this.#denied]) {
      if (before.has(key) && this.#denied.has(key)) continue;
      const [a, b] = key.split('\n').map((id) => this.#articles.numberOf(id));
      const pair = a === undefined || b === undefined ? undefined : this.#pairs.get(a, b);
      if (pair) this.#toScore.add(pair);
    }
    const chosen = new Set(representative);
    for (const id of [...chosen, ...this.#chosen]) {
      const article = this.#articles.numberOf(id);
      if (article !== undefined && chosen.has(id) !== this.#chosen.has(id)) this.#familiesToMake.add(article);
    }
    this.#chosen = chosen;
  }

  /** Articles that share passages with this one, the closest first. */
  duplicatesOf(id: string): readonly Duplicate[] {
    return this.#related(id, 'duplicate');
  }

  /** Articles made from the same form with other particulars (rates, results, weather): much the same words, but no copies. */
  templatesOf(id: string): readonly Duplicate[] {
    return this.#related(id, 'template');
  }

  familyOf(id: string): Family | undefined {
    const article = this.#articles.numberOf(id);
    return article === undefined ? undefined : this.#familyOf.get(article);
  }

  families(): readonly Family[] {
    this.#families ??= [...new Set(this.#familyOf.values())].sort((p, q) => compare(p.id, q.id));
    return this.#families;
  }

  /** What many unrelated articles of one source share, in text order. */
  boilerplateOf(id: string): readonly Span[] {
    const article = this.#articles.numberOf(id);
    return article === undefined ? [] : this.#boilerplate.spans(article);
  }

  /** The words that two articles share; `undefined` if one of them is not known. */
  alignment(a: string, b: string): Alignment | undefined {
    const [first, second] = compare(a, b) <= 0 ? [a, b] : [b, a];
    const key = `${first}\n${second}`;
    let found = this.#alignments.get(key);
    if (!found) {
      const [here, there] = [this.#articles.numberOf(first), this.#articles.numberOf(second)];
      if (here === undefined || there === undefined) return undefined;
      found = align(this.#articles.tokens(here), this.#articles.tokens(there));
      this.#alignments.set(key, found);
      for (const oldest of this.#alignments.keys()) {
        if (this.#alignments.size <= 200) break;
        this.#alignments.delete(oldest);
      }
    }
    return first === a ? found : found.flip();
  }

  /** What is costly to find out again, to be given to `restore` of a new index: of a few hundred bytes for each pair of candidates. */
  serialise(): Uint8Array {
    const pairs: [ContentKey, ContentKey, PairFacts][] = [];
    for (const { a, b, facts } of this.#pairs.all()) {
      if (facts) pairs.push([this.#articles.get(a), this.#articles.get(b), facts]);
    }
    return encodeFacts(pairs);
  }

  /**
   * Takes what another index, of whatever articles, remembered; it is used for those that have the same texts. Answers do not depend on
   * it. False if it is of no use: of another version, or damaged.
   */
  restore(bytes: Uint8Array): boolean {
    return this.#cache.load(bytes);
  }

  #hasWork(): boolean {
    return (
      this.#waiting.size > 0 ||
      this.#candidates.waiting > 0 ||
      this.#toAlign.size > 0 ||
      this.#groups.isDirty ||
      this.#levels.isDirty ||
      this.#boilerplate.levels.isDirty ||
      this.#toScore.size > 0 ||
      this.#familiesToMake.size > 0
    );
  }

  /** One small piece of work, each kind only when nothing of the kinds before is left, so that nothing is done twice. */
  #step(): boolean {
    if (this.#waiting.size > 0) {
      this.#takeInputs();
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
    if (unaligned) {
      this.#align(unaligned);
      return true;
    }
    if (this.#groups.isDirty) {
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
    if (unscored) {
      this.#judge(unscored);
      return true;
    }
    const familiar = this.#familiesToMake.take();
    if (familiar !== undefined) this.#makeFamilies(familiar);
    return familiar !== undefined;
  }

  /** Takes in what waits, a little at a time. */
  #takeInputs(): void {
    const added: number[] = [];
    for (let characters = 0; characters < inputsAtATime;) {
      const id = this.#waiting.take();
      if (id === undefined) break;
      const input = this.#inputs.get(id);
      this.#inputs.delete(id);
      const article = this.#replace(id, input);
      characters += input?.text.length ?? 0;
      if (article === undefined) continue;
      added.push(article);
    }
    this.#candidates.add(added);
  }

  /** Puts the new text of an article in the place of the old one. Its number, if it is to be added to the candidates. */
  #replace(id: string, input: ArticleInput | undefined): number | undefined {
    const old = this.#articles.numberOf(id);
    if (old !== undefined) {
      const before = this.#articles.get(old);
      if (input && isSameMatter(input, before)) {
        if (input.date === before.date) return undefined;
        this.#articles.setDate(old, input.date);
        this.#familiesToMake.add(old);
        return undefined;
      }
      this.#remove(old);
    }
    if (!input) return undefined;
    const article = this.#articles.add(input);
    this.#changed.add(id);
    this.#boilerplate.add(article);
    return article;
  }

  #remove(article: number): void {
    const { id } = this.#articles.get(article);
    for (const member of this.#groups.members(article)) this.#changed.add(this.#articles.get(member).id);
    for (const pair of [...this.#pairs.of(article)]) this.#drop(pair);
    this.#candidates.remove(article);
    this.#boilerplate.remove(article);
    this.#groups.remove(article);
    this.#dissolve(article);
    this.#familiesToMake.delete(article);
    for (const key of this.#alignments.keys()) if (key.split('\n').includes(id)) this.#alignments.delete(key);
    this.#articles.remove(article);
  }

  /** Brings the candidates that an article votes for up to date. */
  #vote(article: number): void {
    const wanted = new Set(this.#candidates.row(article));
    for (const pair of [...this.#pairs.of(article)]) {
      const other = pair.a === article ? pair.b : pair.a;
      if (wanted.delete(other)) pair.voters.add(article);
      else if (pair.voters.delete(article) && pair.voters.size === 0) this.#drop(pair);
    }
    for (const other of wanted) this.#toAlign.add(this.#pairs.add(article, other, article));
  }

  /** Brings up to date who votes for an article. */
  #voteFor(article: number): void {
    const wanted = new Set(this.#candidates.column(article));
    for (const pair of [...this.#pairs.of(article)]) {
      const other = pair.a === article ? pair.b : pair.a;
      if (wanted.delete(other)) pair.voters.add(other);
      else if (pair.voters.delete(other) && pair.voters.size === 0) this.#drop(pair);
    }
    for (const other of wanted) this.#toAlign.add(this.#pairs.add(article, other, other));
  }

  /** Has the rows counted again of those articles that are candidates for others among them. */
  #recountAmong(articles: Int32Array): void {
    const among = new Set(articles);
    for (const article of articles) {
      for (const pair of this.#pairs.of(article)) {
        if (pair.a !== article || !among.has(pair.b)) continue;
        for (const voter of pair.voters) this.#candidates.recount(voter);
      }
    }
  }

  #drop(pair: Pair): void {
    this.#pairs.remove(pair);
    this.#toAlign.delete(pair);
    this.#toScore.delete(pair);
    if (pair.isCopy) this.#groups.unlink(pair.a, pair.b);
    if (pair.score.verdict !== 'nothing') this.#note(pair);
  }

  #align(pair: Pair): void {
    const remembered = this.#cache.take(this.#articles.get(pair.a), this.#articles.get(pair.b));
    pair.facts = remembered ?? factsOf(this.#articles.tokens(pair.a), this.#articles.tokens(pair.b));
    if (pair.facts.runs.length === 0) return;
    this.#toScore.add(pair);
    pair.isCopy = areCopies(pair.facts, this.#articles.get(pair.a).words, this.#articles.get(pair.b).words);
    if (pair.isCopy) this.#groups.link(pair.a, pair.b);
  }

  /** Brings one group up to date. What its articles have may be more or less common then. */
  #regroup(): void {
    const { members, relabelled } = this.#groups.step();
    for (const article of relabelled) {
      for (const feature of this.#candidates.featuresOf(article)) this.#levels.touch(feature);
      for (const feature of this.#boilerplate.featuresOf(article)) this.#boilerplate.levels.touch(feature);
      for (const pair of this.#pairs.of(article)) if (pair.facts?.runs.length) this.#toScore.add(pair);
    }
    if (relabelled.length > 0) for (const member of members) this.#changed.add(this.#articles.get(member).id);
  }

  #judge(pair: Pair): void {
    const before = pair.score;
    pair.score = this.#score(pair.a, pair.b, pair.facts);
    const isSame =
      before.verdict === pair.score.verdict &&
      before.contained === pair.score.contained &&
      before.contains === pair.score.contains;
    if (!isSame) this.#note(pair);
  }

  /** Notes that the answers about two articles, and their families, are no longer what they were. */
  #note({ a, b }: Pair): void {
    for (const article of [a, b]) {
      this.#changed.add(this.#articles.get(article).id);
      this.#familiesToMake.add(article);
    }
  }

  #score(a: number, b: number, facts: PairFacts | undefined): PairScore {
    if (!facts?.runs.length) return unrelated;
    if (this.#denied.has(deniedKey(this.#articles.get(a).id, this.#articles.get(b).id))) return unrelated;
    const [here, there] = [this.#side(a), this.#side(b)];
    const { words } = here.tokens;
    const areGrouped = this.#groups.label(a) === this.#groups.label(b);
    return scorePair(
      facts,
      here,
      there,
      areGrouped,
      (k) => levelBits[this.#levels.of(pairFeature(words[k], words[k + 1]))],
    );
  }

  #side(article: number): Side {
    const marks = this.#boilerplate.marks(article);
    const tokens = this.#articles.tokens(article);
    let own = 0;
    for (const mark of marks) if (!mark) own++;
    // A page with next to nothing on it but boilerplate is compared as a whole.
    if (own < fewestOwnWords) return { tokens, boilerplate: new Uint8Array(tokens.count), own: tokens.count };
    return { tokens, boilerplate: marks, own };
  }

  #related(id: string, verdict: 'duplicate' | 'template'): Duplicate[] {
    const article = this.#articles.numberOf(id);
    if (article === undefined) return [];
    const found: Duplicate[] = [];
    for (const other of this.#worthAsking(article)) {
      const score = this.#scoreOf(article, other);
      if (score.verdict === verdict) found.push(this.#duplicate(id, this.#articles.get(other).id, score));
    }
    const closeness = ({ contained, contains }: Duplicate): number => contained + contains;
    return found.sort((p, q) => closeness(q) - closeness(p) || compare(p.id, q.id));
  }

  #duplicate(id: string, other: string, { contained, contains }: PairScore): Duplicate {
    const passages = (): readonly AlignedPassage[] => this.alignment(id, other)?.passages ?? [];
    return {
      id: other,
      relation: relationOf(contained, contains),
      contained,
      contains,
      get passages() {
        return passages();
      },
    };
  }

  /**
   * The articles that may share passages with an article: its candidates; the members of its group; and where groups are so large that
   * their members met only at a few of them, all who share something with the same group.
   */
  #worthAsking(article: number): Set<number> {
    const asked = new Set<number>();
    const labels = new Set<number>();
    const meet = (member: number): void => {
      for (const pair of this.#pairs.of(member)) {
        if (pair.score.verdict === 'nothing') continue;
        const other = pair.a === member ? pair.b : pair.a;
        if (member === article || other !== article) asked.add(other);
      }
    };
    meet(article);
    for (const near of [article, ...asked]) {
      const label = this.#groups.label(near);
      if (labels.has(label)) continue;
      labels.add(label);
      const members = this.#groups.members(near);
      if (near !== article && members.length < largeGroup) continue;
      for (const member of members) asked.add(member);
      if (members.length >= largeGroup) for (const member of members) meet(member);
    }
    asked.delete(article);
    return asked;
  }

  /** The score of a pair as seen from its first article. */
  #scoreOf(a: number, b: number): PairScore {
    const pair = this.#pairs.get(a, b);
    if (!pair) return a < b ? this.#scoreUnmet(a, b) : turn(this.#scoreUnmet(b, a));
    return pair.a === a ? pair.score : turn(pair.score);
  }

  #scoreUnmet(a: number, b: number): PairScore {
    return this.#score(a, b, factsOf(this.#articles.tokens(a), this.#articles.tokens(b)));
  }

  #makeFamilies(from: number): void {
    const members = new Set([from]);
    const edges = new Map<string, FamilyEdge>();
    const idOf = (article: number): string => this.#articles.get(article).id;
    const consider = (a: number, b: number, { verdict, contained, contains }: PairScore): boolean => {
      if (verdict !== 'duplicate' || !isVersion(contained, contains)) return false;
      const [p, q] = compare(idOf(a), idOf(b)) < 0 ? [a, b] : [b, a];
      const edge = { a: idOf(p), b: idOf(q), ofA: p === a ? contained : contains, ofB: p === a ? contains : contained };
      edges.set(`${edge.a}\n${edge.b}`, edge);
      return true;
    };
    for (const member of members) {
      for (const pair of this.#pairs.of(member)) {
        if (consider(pair.a, pair.b, pair.score)) members.add(pair.a).add(pair.b);
      }
    }
    for (const member of members) this.#dissolve(member);
    const list = [...members];
    const isComplete = list.length <= completeFamily;
    if (isComplete) {
      for (let p = 0; p < list.length; p++) {
        for (let q = p + 1; q < list.length; q++) {
          if (!this.#pairs.get(list[p], list[q])) consider(list[p], list[q], this.#scoreOf(list[p], list[q]));
        }
      }
    }
    // In a large family most pairs never met: if both go with a third one, that tells nothing against it.
    const near = new Map<string, Set<string>>();
    for (const { a, b } of edges.values()) {
      for (const [x, y] of [
        [a, b],
        [b, a],
      ]) {
        const known = near.get(x);
        if (known) known.add(y);
        else near.set(x, new Set([y]));
      }
    }
    const isUnknown = (a: string, b: string): boolean => {
      const [p, q] = [this.#articles.numberOf(a), this.#articles.numberOf(b)];
      if (p === undefined || q === undefined || this.#pairs.get(p, q)) return false;
      if (this.#groups.label(p) === this.#groups.label(q)) return true;
      const others = near.get(b);
      return [...(near.get(a) ?? [])].some((id) => others?.has(id));
    };
    const dates = (id: string): string | undefined => this.#articles.get(this.#articles.numberOf(id) ?? -1).date;
    for (const family of familiesOf([...edges.values()], this.#chosen, dates, isComplete ? undefined : isUnknown)) {
      for (const id of family.members) this.#familyOf.set(this.#articles.numberOf(id) ?? -1, family);
    }
    for (const member of members) {
      this.#familiesToMake.delete(member);
      this.#changed.add(idOf(member));
    }
    this.#families = undefined;
  }

  /** Takes an article out of its family, which is to be made anew from the articles that are left. */
  #dissolve(article: number): void {
    const family = this.#familyOf.get(article);
    if (!family) return;
    this.#families = undefined;
    for (const id of family.members) {
      const member = this.#articles.numberOf(id);
      if (member === undefined) continue;
      this.#familyOf.delete(member);
      if (member !== article) this.#familiesToMake.add(member);
    }
  }
}

/** Whether two inputs differ at most in what matching does not look at. */
function isSameMatter(a: ArticleInput, b: ArticleInput): boolean {
  if (a.text !== b.text || a.source !== b.source) return false;
  const [p, q] = [a.furniture ?? [], b.furniture ?? []];
  return p.length === q.length && p.every(({ start, end }, k) => start === q[k].start && end === q[k].end);
}

function turn({ verdict, contained, contains, bits }: PairScore): PairScore {
  return { verdict, contained: contains, contains: contained, bits };
}

function deniedKey(a: string, b: string): string {
  return compare(a, b) <= 0 ? `${a}\n${b}` : `${b}\n${a}`;
}
