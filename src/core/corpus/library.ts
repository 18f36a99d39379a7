import { readStructure, structureSteps } from '../article/structure';
import { linkSteps, type LinkedMention } from '../linking/linkArticle';
import type { NameRecogniser } from '../entities/nameRecogniser';
import type { ArticleStructure, Quotation } from '../model';
import { quotationSteps } from '../quotations/attribute';
import { advance, finish, type Steps } from '../steps';
import { LineIndex } from '../text/lineIndex';
import { sha256 } from '../text/sha256';
import { coverTest, type Span } from '../text/span';
import type { Dictionary } from './dictionary';

/** What the program finds in one article by itself. */
export interface Analysis {
  readonly mentions: readonly LinkedMention[];
  readonly quotations: readonly Quotation[];
  /** The text is longer than `longestAnalysed` and was not searched. */
  readonly isTooLong: boolean;
}

/** UTF-16 units. A text beyond this is no article; it can be read and tagged, but nothing is suggested in it. */
export const longestAnalysed = 4_000_000;

/** UTF-16 units. Up to here a whole analysis is a matter of some ten milliseconds, so that what VS Code asks at every keystroke may use one. */
export const longestInstant = 300_000;

/** An analysis that is under way. */
interface Work {
  readonly dictionary: Dictionary | undefined;
  readonly model: unknown;
  readonly steps: Steps<Analysis>;
}

const nothing: Analysis = { mentions: [], quotations: [], isTooLong: true };

/** One article's text and, computed on first use, all that follows from it. Immutable: a changed text is a new `Article`. */
export class Article {
  #lines: LineIndex | undefined;
  #structure: ArticleStructure | undefined;
  #sha256: string | undefined;
  #analysis:
    { readonly dictionary: Dictionary | undefined; readonly model: unknown; readonly value: Analysis } | undefined;

  #work: Work | undefined;

  /** @param text normalised. */
  constructor(
    readonly id: string,
    readonly text: string,
    readonly recogniser: NameRecogniser,
  ) {}

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.text));
  }

  get structure(): ArticleStructure {
    return (this.#structure ??= readStructure(this.text));
  }

  /** Of the normalised text, as the sidecar records it. */
  get sha256(): string {
    return (this.#sha256 ??= sha256(this.text));
  }

  /** Entities and quotations; remembered until another dictionary is asked about, or another model of names is there. */
  analysis(dictionary?: Dictionary): Analysis {
    const { model } = this.recogniser;
    const known = this.#analysis;
    if (known && known.dictionary === dictionary && known.model === model) return known.value;
    const value = finish(this.#workOn(dictionary, false).steps);
    this.#settle(dictionary, model, value);
    return value;
  }

  /** Whether `analysis` has its answer at hand. */
  isAnalysed(dictionary?: Dictionary): boolean {
    const known = this.#analysis;
    return known !== undefined && known.dictionary === dictionary && known.model === this.recogniser.model;
  }

  /** Takes an analysis that an earlier session made of the same text with the same dictionary and model. */
  restore(dictionary: Dictionary | undefined, value: Analysis): void {
    this.#settle(dictionary, this.recogniser.model, value);
  }

  /**
   * Does as much of the work for `analysis` as fits in before a time, so that a long text holds nobody up.
   *
   * @param inPassing nobody has the article before them: nothing but the answer is kept for when it is edited.
   * @returns true once `analysis` has its answer at hand.
   */
  prepare(isTime: () => boolean, dictionary?: Dictionary, inPassing = false): boolean {
    if (this.isAnalysed(dictionary)) return true;
    if (isTime()) return false;
    const work = this.#workOn(dictionary, inPassing);
    const result = advance(work.steps, isTime);
    if (result) this.#settle(dictionary, work.model, result.value);
    return result !== undefined;
  }

  /** The work that is under way, unless it was begun with another dictionary or model. */
  #workOn(dictionary: Dictionary | undefined, inPassing: boolean): Work {
    const { model } = this.recogniser;
    if (this.#work?.dictionary !== dictionary || this.#work?.model !== model || !this.#work)
      this.#work = { dictionary, model, steps: this.#analyse(dictionary, inPassing) };
    return this.#work;
  }

  #settle(dictionary: Dictionary | undefined, model: unknown, value: Analysis): void {
    this.#analysis = { dictionary, model, value };
    this.#work = undefined;
  }

  *#analyse(dictionary: Dictionary | undefined, inPassing: boolean): Steps<Analysis> {
    if (this.text.length > longestAnalysed) return nothing;
    const structure = this.#structure ?? (yield* structureSteps(this.text));
    this.#structure ??= structure;
    const names = yield* this.recogniser.recogniseSteps(this.text, this.#prose(), dictionary?.known, inPassing);
    const mentions = yield* linkSteps(this.text, names, dictionary?.registry);
    const quotations = yield* quotationSteps(this.text, this.structure.paragraphs, mentions, inPassing);
    return { mentions, quotations: outermost(quotations), isTooLong: false };
  }

  /** The paragraphs of the article itself: the names in share bars and link lists are those of the page. */
  #prose(): readonly Span[] {
    const { paragraphs, boilerplate } = this.structure;
    const isFurniture = coverTest(boilerplate);
    return paragraphs.filter((paragraph) => !isFurniture(paragraph));
  }
}

/** What a quotation quotes is part of it: who reads, tags or counts quotations means the whole. @param sorted in text order. */
function outermost(sorted: readonly Quotation[]): readonly Quotation[] {
  let end = 0;
  return sorted.filter((quotation) => {
    const isNested = quotation.end <= end;
    end = Math.max(end, quotation.end);
    return !isNested;
  });
}

/** The texts of all articles, each by its id. It only holds them: who reads files, and when, is the editor's business. */
export class Library {
  readonly #articles = new Map<string, Article>();

  constructor(readonly recogniser: NameRecogniser) {}

  get(id: string): Article | undefined {
    return this.#articles.get(id);
  }

  /** Adds an article or gives it a new text. The same text again keeps the article and all that was computed. */
  set(id: string, text: string): Article {
    const known = this.#articles.get(id);
    if (known?.text === text) return known;
    const article = new Article(id, text, this.recogniser);
    this.#articles.set(id, article);
    return article;
  }

  delete(id: string): boolean {
    return this.#articles.delete(id);
  }

  get size(): number {
    return this.#articles.size;
  }

  ids(): IterableIterator<string> {
    return this.#articles.keys();
  }
}
