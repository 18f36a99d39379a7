import { furnitureOf, type Furniture } from './furniture';
import { LONGEST_TAIL } from './furniturePhrases';
import type { Line } from './lines';
import { readMeta, type MetaLine } from './meta';
import { proseScore } from './prose';

/** Lines longer than this (units) are never about the article. */
const META_LENGTH = 240;

/** A line with what its words and shape say, each worked out when it is first asked for: most lines are never asked. */
export class ReadLine implements Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly gapBefore: boolean;
  #furniture: Furniture | undefined;
  #meta: MetaLine | undefined;
  #prose: number | undefined;

  constructor(line: Line) {
    this.start = line.start;
    this.end = line.end;
    this.text = line.text;
    this.gapBefore = line.gapBefore;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** 0 text, 1 and more surely page furniture. */
  get furniture(): number {
    return (this.#furniture ??= furnitureOf(this)).score;
  }

  /** The line heads a list of other articles, or the comments. */
  get opensTail(): boolean {
    return this.length <= LONGEST_TAIL && (this.#furniture ??= furnitureOf(this)).opensTail;
  }

  get meta(): MetaLine {
    return (this.#meta ??= readMeta(this.text));
  }

  /** The line is about the article (date, byline, source) and nothing else. */
  get isMeta(): boolean {
    return this.length <= META_LENGTH && this.furniture < 0.8 && this.meta.pure;
  }

  /** 2 and more for running text; 0 for furniture and lines about the article. */
  get prose(): number {
    return (this.#prose ??= this.furniture >= 0.8 || this.isMeta ? 0 : proseScore(this));
  }
}
