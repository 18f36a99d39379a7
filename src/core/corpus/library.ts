import { readStructure } from '../article/structure';
import { linkArticle, type LinkedMention } from '../linking/linkArticle';
import type { NameRecogniser } from '../entities/nameRecogniser';
import type { ArticleStructure, Quotation } from '../model';
import { findQuotations } from '../quotations/attribute';
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

const nothing: Analysis = { mentions: [], quotations: [], isTooLong: true };

/** One article's text and, computed on first use, all that follows from it. Immutable: a changed text is a new `Article`. */
export class Article {
  #lines: LineIndex | undefined;
  #structure: ArticleStructure | undefined;
  #sha256: string | undefined;
  #analysis:
    { readonly dictionary: Dictionary | undefined; readonly model: unknown; readonly value: Analysis } | undefined;

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
    const value = this.text.length > longestAnalysed ? nothing : this.#analyse(dictionary);
    this.#analysis = { dictionary, model, value };
    return value;
  }

  /** Whether `analysis` has its answer at hand. */
  isAnalysed(dictionary?: Dictionary): boolean {
    const known = this.#analysis;
    return known !== undefined && known.dictionary === dictionary && known.model === this.recogniser.model;
  }

  /** Takes an analysis that an earlier session made of the same text with the same dictionary and model. */
  restore(dictionary: Dictionary | undefined, value: Analysis): void {
    this.#analysis = { dictionary, model: this.recogniser.model, value };
  }

  /**
   * Does as much of the work for `analysis` as fits in before a time, so that a long text holds nobody up.
   *
   * @returns true once nothing is left that can be done beforehand.
   */
  prepare(isTime: () => boolean): boolean {
    if (this.text.length > longestAnalysed) return true;
    return this.recogniser.prepare(this.text, this.#prose(), isTime);
  }

  #analyse(dictionary: Dictionary | undefined): Analysis {
    const names = this.recogniser.recognise(this.text, this.#prose(), dictionary?.known);
    const mentions = linkArticle(this.text, names, dictionary?.registry);
    return {
      mentions,
      quotations: outermost(findQuotations(this.text, this.structure.paragraphs, mentions)),
      isTooLong: false,
    };
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
