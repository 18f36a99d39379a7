import type { Span } from '../text/span';
import type { ArticleTable } from './articleTable';
import type { Groups } from './groups';
import { hasMajority, Levels, type LevelJudge } from './levels';
import { linesOf, type Line } from './lines';
import { TokenSlot } from './packedTokens';
import { Postings } from './postings';
import { mix, wordAt, type TokenizedText } from './tokens';

/** In so many stories of one source a short line is boilerplate if it stands at the head or the foot of the page, */
const storiesForShort = 2;
/** and a long one. */
const storiesForLong = 4;
/** In so many stories of one source, or of any, a line is boilerplate wherever it stands. */
const storiesAnywhere = 9;
/** Words of a short line. */
const mostWordsOfShort = 24;
/** What is kept for articles without boilerplate. */
const unmarked = new Uint8Array(0);
/** A line of at most so many words between lines of boilerplate (a date, a counter) is boilerplate as well. */
const shortLine = 4;

/**
 * What many unrelated articles of one source have in common: whole lines, numbers aside, that stand in several stories. Copies of one
 * text count as one story, so a story that was printed often is no boilerplate.
 */
export class Boilerplate {
  readonly #articles: ArticleTable;
  readonly #postings: Postings;
  readonly levels: Levels;
  readonly #slot = new TokenSlot();
  readonly #marks = new Map<number, Uint8Array>();
  /** Articles whose marks rest on what `isQuoted` said. */
  readonly #doubtful = new Set<number>();

  /**
   * @param isQuoted tells of a line that many unrelated articles have whether it comes from a text that has been copied still more often:
   * a passage that many quote, which none of the copies has as a line of its own.
   * @param onChange is told of each article whose boilerplate may have become another.
   */
  constructor(
    articles: ArticleTable,
    groups: Groups,
    readonly isQuoted: (tokens: TokenizedText, line: Line) => boolean,
    readonly onChange: (article: number) => void,
  ) {
    this.#articles = articles;
    // Marks may have been made from a line that nobody shared: what is shared from now on is news.
    this.#postings = new Postings(articles.precedes, 0);
    this.levels = new Levels(this.#postings, judgeLine(groups), (list) => {
      for (const article of list) this.#forget(article);
    });
  }

  /** To be told where `isQuoted` may say something else of the lines of an article. */
  askAgain(article: number): void {
    if (this.#doubtful.has(article)) this.#forget(article);
  }

  #forget(article: number): void {
    this.#marks.delete(article);
    this.#doubtful.delete(article);
    this.onChange(article);
  }

  add(article: number): void {
    for (const feature of this.featuresOf(article)) {
      this.#postings.add(feature, article);
      this.levels.touch(feature);
    }
  }

  remove(article: number): void {
    for (const feature of this.featuresOf(article)) {
      if (this.#postings.remove(feature, article) === 1) this.#leave(feature);
      this.levels.touch(feature);
    }
    this.#marks.delete(article);
    this.#doubtful.delete(article);
  }

  /** A line has only one article left. */
  #leave(feature: number): void {
    if (this.#postings.seek(feature) === 0) return;
    this.#forget(this.#postings.list[this.#postings.from]);
  }

  /** What the lines of an article are known by. */
  featuresOf(article: number): Set<number> {
    const tokens = this.#articles.read(article, this.#slot);
    const { source } = this.#articles.get(article);
    const features = new Set<number>();
    for (const line of linesOf(tokens)) {
      const feature = lineFeature(tokens, line);
      features.add(feature);
      if (source !== undefined) features.add(inSource(feature, source));
    }
    return features;
  }

  /** 1 for each word of an article that is boilerplate; nothing if none is. */
  marks(article: number): Uint8Array | undefined {
    const marks = this.#marksOf(article);
    return marks === unmarked ? undefined : marks;
  }

  #marksOf(article: number): Uint8Array {
    const known = this.#marks.get(article);
    if (known) return known;
    const tokens = this.#articles.read(article, this.#slot);
    const { source, furniture } = this.#articles.get(article);
    const lines = linesOf(tokens);
    const levels = lines.map((line) => {
      const feature = lineFeature(tokens, line);
      const anywhere = this.levels.of(feature) === 3 ? 3 : 0;
      const level = source === undefined ? anywhere : Math.max(anywhere, this.levels.of(inSource(feature, source)));
      if (level < 3) return level;
      this.#doubtful.add(article);
      return this.isQuoted(tokens, line) ? 0 : level;
    });
    if (!furniture?.length && levels.every((level) => level === 0)) {
      this.#marks.set(article, unmarked);
      return unmarked;
    }
    const isBoilerplate = levels.map((level) => level === 3);
    const mark = (k: number): boolean => {
      const length = lines[k].last - lines[k].first + 1;
      const isAtEnd = levels[k] >= (length <= mostWordsOfShort ? 1 : 2);
      if (isAtEnd) isBoilerplate[k] = true;
      return isAtEnd || length <= shortLine;
    };
    for (let k = 0; k < lines.length && mark(k); k++);
    for (let k = lines.length - 1; k >= 0 && mark(k); k--);
    const marks = new Uint8Array(tokens.count);
    lines.forEach(({ first, last }, k) => {
      const isEnclosed = last - first < shortLine && isBoilerplate[k - 1] && isBoilerplate[k + 1];
      if (isBoilerplate[k] || isEnclosed) marks.fill(1, first, last + 1);
    });
    for (const span of furniture ?? []) {
      for (let k = wordAt(tokens, span.start); k < tokens.count && tokens.starts[k] < span.end; k++) marks[k] = 1;
    }
    const result = marks.includes(1) ? marks : unmarked;
    this.#marks.set(article, result);
    return result;
  }

  /** The boilerplate of an article, in text order. */
  spans(article: number): Span[] {
    const { starts, ends, count, text } = this.#articles.read(article, this.#slot);
    const marks = this.marks(article);
    if (!marks) return [];
    const spans: Span[] = [];
    for (let k = 0; k < count; k++) {
      if (!marks[k]) continue;
      const first = k;
      while (k + 1 < count && marks[k + 1]) k++;
      // Whole lines: with the marks around their words.
      let start = starts[first];
      while (start > 0 && text[start - 1] !== '\n' && (first === 0 || start > ends[first - 1])) start--;
      let end = ends[k];
      while (end < text.length && text[end] !== '\n' && (k + 1 === count || end < starts[k + 1])) end++;
      while (/\s/.test(text[start])) start++;
      while (/\s/.test(text[end - 1])) end--;
      spans.push({ start, end });
    }
    return spans;
  }
}

/** From 0, no boilerplate, to 3, boilerplate anywhere. */
function judgeLine(groups: Groups): LevelJudge {
  return (articles, from, count) => {
    if (count < storiesForShort) return 0;
    // A line that stands mostly in copies of one text is part of that text, however often it is quoted elsewhere.
    if (hasMajority(groups, articles, from, count)) return 0;
    const stories = new Set<number>();
    for (let k = from; k < from + count && stories.size < storiesAnywhere; k++) stories.add(groups.label(articles[k]));
    if (stories.size >= storiesAnywhere) return 3;
    return stories.size >= storiesForLong ? 2 : stories.size >= storiesForShort ? 1 : 0;
  };
}

/** A line is known by its words; if it has one number, whatever that is (a counter). With more it is data and known by them. */
function lineFeature({ words, text, starts }: TokenizedText, { first, last }: Line): number {
  let masked = 0x51ed270b | 0;
  let hash = masked;
  let numbers = 0;
  for (let k = first; k <= last; k++) {
    const code = text.charCodeAt(starts[k]);
    const isNumber = code >= 48 && code <= 57;
    if (isNumber) numbers++;
    masked = (Math.imul(masked, 0x2c9277b5) + (isNumber ? 1 : words[k])) | 0;
    hash = (Math.imul(hash, 0x2c9277b5) + words[k]) | 0;
  }
  return mix(numbers === 1 ? masked : hash);
}

function inSource(feature: number, source: string): number {
  let hash = feature | 0;
  for (let k = 0; k < source.length; k++) hash = Math.imul(hash ^ source.charCodeAt(k), 0x01000193);
  return mix(hash);
}
