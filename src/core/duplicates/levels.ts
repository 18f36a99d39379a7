import type { Groups } from './groups';
import { unknownLevel, type Postings } from './postings';
import { Scratch } from './scratch';
import { WorkQueue } from './workQueue';

const labels = new Scratch();

/** Tells the level of a feature from the articles that have it: `count` ones from `articles[from]` on. */
export type LevelJudge = (articles: Int32Array, from: number, count: number) => number;

/**
 * How common features are, counted in stories (groups of copies) and told in few levels, so that one more article rarely changes one.
 * A level is worked out when somebody asks, and kept up to date from then on.
 */
export class Levels {
  readonly #changed = new WorkQueue<number>();
  #isAsked: boolean;

  /**
   * @param judge tells the level of a feature from the articles that have it; those of very common features need not be looked at.
   * @param onChange is told of the articles that have a feature whose level has become another.
   */
  constructor(
    readonly postings: Postings,
    readonly judge: LevelJudge,
    readonly onChange: (articles: Int32Array) => void,
  ) {
    this.#isAsked = postings.firstLevel !== unknownLevel;
  }

  /** Whether anybody knows a level, which may have changed then. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** The level of a feature that some article has. */
  of(feature: number): number {
    const { postings } = this;
    if (postings.seek(feature) === 0) return 0;
    const known = postings.level;
    if (known !== unknownLevel) return known;
    this.#isAsked = true;
    const level = this.judge(postings.list, postings.from, postings.count);
    postings.level = level;
    return level;
  }

  /** To be told of each feature whose list, or the groups of whose articles, have changed. */
  touch = (feature: number): void => {
    if (!this.#isAsked) return;
    if (this.postings.seek(feature) > 1 && this.postings.level !== unknownLevel) this.#changed.add(feature | 0);
  };

  get isDirty(): boolean {
    return this.#changed.size > 0;
  }

  /** Brings the level of one feature up to date. */
  step(): void {
    const feature = this.#changed.take();
    const { postings } = this;
    if (feature === undefined || postings.seek(feature) < 2) return;
    const { list, from, count } = postings;
    const level = this.judge(list, from, count);
    if (level === postings.level) return;
    postings.level = level;
    this.onChange(list.slice(from, from + count));
  }
}

/**
 * Levels by the number of stories, where copies of one text count as one story.
 * @param limits the most stories for level 0, for level 1 and so on; more than the last is one level more.
 * @param mostArticles a feature of more articles than this has the highest level without counting.
 */
export function byStories(groups: Groups, limits: readonly number[], mostArticles: number): LevelJudge {
  const most = limits[limits.length - 1] + 1;
  return (articles, from, count) => {
    if (count > mostArticles) return limits.length;
    const seen = labels.take(most);
    let stories = 0;
    for (let k = from; k < from + count && stories < most; k++) {
      const label = groups.label(articles[k]);
      let p = 0;
      while (p < stories && seen[p] !== label) p++;
      if (p === stories) seen[stories++] = label;
    }
    let level = 0;
    while (level < limits.length && stories > limits[level]) level++;
    // What stands mostly in copies of one text is of that text, however often it is quoted elsewhere.
    return level > 1 && hasMajority(groups, articles, from, count) ? 1 : level;
  };
}

/** Whether more than half of some articles are in one group (Boyer and Moore's majority vote). */
export function hasMajority(groups: Groups, articles: Int32Array, from: number, count: number): boolean {
  let leader = -1;
  let lead = 0;
  for (let k = from; k < from + count; k++) {
    const label = groups.label(articles[k]);
    if (lead === 0) leader = label;
    lead += label === leader ? 1 : -1;
  }
  if (lead <= 0) return false;
  let size = 0;
  for (let k = from; k < from + count; k++) if (groups.label(articles[k]) === leader) size++;
  return size > 1 && size * 2 > count;
}
