import type { AlignedPassage } from '../model';
import type { Span } from '../text/span';
import { align, type Alignment } from './alignment';
import type { ArticleInput } from './articleTable';
import type { Family } from './families';
import { FamilyKeeper } from './familyKeeper';
import { Matcher } from './matcher';
import { compare } from './order';
import { relationOf, type Relation } from './relation';
import type { PairScore } from './scoring';

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

/** How much less the time that a step took counts after each further one. */
const fading = 0.99;

/** So many alignments are kept at a time. */
const mostAlignments = 200;

/**
 * Finds out which articles of a corpus share passages. Every answer depends on the set of articles and decisions alone, not on the order
 * in which they came. `set`, `delete` and `decide` only take notes; `update` does the work in small steps. Between updates, and while
 * there is work left, answers are those of before, as far as they are known.
 */
export class DuplicateIndex {
  readonly #now: () => number;
  readonly #matcher: Matcher;
  readonly #families: FamilyKeeper;
  readonly #alignments = new Map<string, Alignment>();
  #changed = new Set<string>();
  /** About how long one of the steps may take that come next: the longest of those that have been done, in which older ones count less. */
  #longest = 0;

  /** @param now milliseconds of a clock. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    const onChange = (article: number): void => void this.#changed.add(this.#matcher.articles.get(article).id);
    this.#matcher = new Matcher({
      onChange,
      onPairChange: (a, b) => {
        for (const article of [a, b]) {
          onChange(article);
          this.#families.touch(article);
        }
      },
      onRemove: (article) => {
        this.#families.remove(article);
        const { id } = this.#matcher.articles.get(article);
        for (const key of this.#alignments.keys()) if (key.split('\n').includes(id)) this.#alignments.delete(key);
      },
    });
    this.#families = new FamilyKeeper(this.#matcher, onChange);
  }

  /** Adds or replaces an article. Cheap: the work is done by `update`. */
  set(article: ArticleInput): void {
    this.#matcher.set(article);
  }

  delete(id: string): void {
    this.#matcher.delete(id);
  }

  /** Articles that wait to be matched. */
  get pending(): number {
    return this.#matcher.pending;
  }

  /** Articles that are matched. */
  get done(): number {
    return this.#matcher.done;
  }

  /** Works for about `budget` milliseconds; true if everything is up to date. */
  update(budget: number): boolean {
    let before = this.#now();
    const end = before + budget;
    while (this.#matcher.step() || this.#families.step()) {
      const now = this.#now();
      this.#longest = Math.max(now - before, this.#longest * fading);
      before = now;
      // Rather a little too early than too late, but not after next to nothing.
      if (now + Math.min(this.#longest, budget / 2) >= end) return !this.#matcher.hasWork && !this.#families.hasWork;
    }
    this.#matcher.clearCache();
    return true;
  }

  /** The ids of articles whose answers are others than when this was last asked. */
  takeChanged(): Set<string> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  decide({ not, representative }: DuplicateDecisions): void {
    this.#matcher.deny(not);
    this.#families.choose(representative);
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
    const article = this.#matcher.articles.numberOf(id);
    return article === undefined ? undefined : this.#families.of(article);
  }

  families(): readonly Family[] {
    return this.#families.all();
  }

  /** What many unrelated articles of one source share, in text order. */
  boilerplateOf(id: string): readonly Span[] {
    const article = this.#matcher.articles.numberOf(id);
    return article === undefined ? [] : this.#matcher.boilerplateOf(article);
  }

  /** The words that two articles share; `undefined` if one of them is not known. */
  alignment(a: string, b: string): Alignment | undefined {
    const [first, second] = compare(a, b) <= 0 ? [a, b] : [b, a];
    const key = `${first}\n${second}`;
    let found = this.#alignments.get(key);
    if (!found) {
      const { articles } = this.#matcher;
      const [here, there] = [articles.numberOf(first), articles.numberOf(second)];
      if (here === undefined || there === undefined) return undefined;
      found = align(articles.tokens(here), articles.tokens(there));
      this.#alignments.set(key, found);
      for (const oldest of this.#alignments.keys()) {
        if (this.#alignments.size <= mostAlignments) break;
        this.#alignments.delete(oldest);
      }
    }
    return first === a ? found : found.flip();
  }

  /** What is costly to find out again, to be given to `restore` of a new index: of a few hundred bytes for each pair of candidates. */
  serialise(): Uint8Array {
    return this.#matcher.serialise();
  }

  /**
   * Takes what another index, of whatever articles, remembered; it is used for those that have the same texts. Answers do not depend on
   * it. False if it is of no use: of another version, or damaged.
   */
  restore(bytes: Uint8Array): boolean {
    return this.#matcher.restore(bytes);
  }

  #related(id: string, verdict: 'duplicate' | 'template'): Duplicate[] {
    const { articles } = this.#matcher;
    const article = articles.numberOf(id);
    if (article === undefined) return [];
    const found: Duplicate[] = [];
    for (const other of this.#matcher.worthAsking(article)) {
      const score = this.#matcher.scoreOf(article, other);
      if (score.verdict === verdict) found.push(this.#duplicate(id, articles.get(other).id, score));
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
}
