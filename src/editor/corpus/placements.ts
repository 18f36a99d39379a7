import * as vscode from 'vscode';
import { shiftSpan } from '../../core/anchors/edits';
import { resolveArticle } from '../../core/anchors/resolveArticle';
import type { Article } from '../../core/corpus/library';
import { isPlaced, type PlacedAnnotation } from '../../core/corpus/shown';
import type { AnnotationRecord, ArticleRecord } from '../../core/sidecar/format';
import { Owner } from '../base/lifecycle';
import type { Articles, TextEdit } from './articles';
import type { OldTexts } from './oldTexts';

/** Where the annotations of one article stand in one version of its text. */
export interface Placement {
  readonly article: Article;
  readonly record: ArticleRecord;
  readonly placed: readonly PlacedAnnotation[];
}

/** Knows where annotations stand in the texts as they are now: by search when a text comes, by arithmetic while it is typed in. */
export class Placements extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<string>());
  /** Fires with the id of an article whose annotations were found better by its history than by search. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #known = new Map<string, Placement>();

  constructor(
    readonly articles: Articles,
    readonly recordOf: (id: string) => ArticleRecord,
    readonly oldTexts: OldTexts,
  ) {
    super();
    this.register(articles.onDidEdit((edit) => this.#follow(edit)));
    this.register(articles.onDidReload(({ article, before }) => this.#reload(article, before)));
    this.register(articles.onDidChange(({ removed }) => removed.forEach((id) => this.#known.delete(id))));
  }

  of(id: string): Placement | undefined {
    const article = this.articles.get(id);
    if (!article) return undefined;
    const record = this.recordOf(id);
    const known = this.#known.get(id);
    if (known?.article === article && known.record === record) return known;
    const placed =
      known?.article === article ? addNew(known, record) : this.#search(article, record, known?.article.text);
    const placement = { article, record, placed };
    this.#known.set(id, placement);
    return placement;
  }

  /** A text that came from outside. If this window had the text that the positions refer to, a comparison tells most. */
  #search(article: Article, record: ArticleRecord, before: string | undefined): readonly PlacedAnnotation[] {
    const placed = resolveArticle(article, record, before);
    if (record.sha256 !== article.sha256 && !placed.every(({ state }) => state === 'exact'))
      void this.#searchByHistory(article, record);
    return placed;
  }

  /** The text that the positions were recorded against may still be in git: then a comparison replaces the search. */
  async #searchByHistory(article: Article, record: ArticleRecord): Promise<void> {
    const file = this.articles.file(article.id);
    if (!file || record.sha256 === undefined) return;
    const old = await this.oldTexts.find(file.uri, record.sha256);
    const now = this.#known.get(article.id);
    if (old === undefined || now?.article !== article || now.record !== record) return;
    this.#known.set(article.id, { article, record, placed: resolveArticle(article, record, old) });
    this.#onDidChange.fire(article.id);
  }

  /** What was taken for typing came from another program: everything is looked for anew. */
  #reload(article: Article, before: string): void {
    const record = this.recordOf(article.id);
    this.#known.set(article.id, { article, record, placed: this.#search(article, record, before) });
    this.#onDidChange.fire(article.id);
  }

  /** Typing moves annotations by arithmetic on what was typed. */
  #follow({ article, changes }: TextEdit): void {
    const known = this.#known.get(article.id);
    if (!known) return;
    let lost: PlacedAnnotation[] = [];
    const placed = known.placed.map((one): PlacedAnnotation => {
      if (one.span === undefined) {
        if (one.state === 'orphaned') lost.push(one);
        return one;
      }
      const span = shiftSpan(one.span, changes);
      return span ? { ...one, span } : { ...one, state: 'orphaned', span: undefined };
    });
    // What was deleted comes back when its words do: by undo, or by pasting what was cut.
    lost = lost.filter(({ record }) => changes.some(({ text }) => text.length >= record.exact.length));
    const found =
      lost.length > 0 ? new Map(findAgain(article, known.record, lost).map((one) => [one.record.id, one])) : undefined;
    const all = found ? placed.map((one) => found.get(one.record.id) ?? one) : placed;
    this.#known.set(article.id, { article, record: known.record, placed: all });
  }
}

function findAgain(
  article: Article,
  record: ArticleRecord,
  lost: readonly PlacedAnnotation[],
): readonly PlacedAnnotation[] {
  return resolveArticle(article, { ...record, annotations: lost.map((one) => one.record) });
}

/** After a change of annotations only: those that were there keep their places, which typing may have moved. */
function addNew({ article, placed }: Placement, record: ArticleRecord): readonly PlacedAnnotation[] {
  const known = new Map(placed.map((one) => [one.record.id, one]));
  const keeps = (one: AnnotationRecord): PlacedAnnotation | undefined => {
    const before = known.get(one.id);
    const isSame = before && before.record.exact === one.exact && before.record.start === one.start;
    return isSame ||
      (before && isPlaced(before) && article.text.slice(before.span.start, before.span.end) === one.exact)
      ? before
      : undefined;
  };
  const fresh = record.annotations.filter((one) => !keeps(one));
  const resolved = new Map(
    resolveArticle(article, { ...record, annotations: fresh }).map((one) => [one.record.id, one]),
  );
  return record.annotations.flatMap((one) => {
    const before = keeps(one);
    const place = before ? { ...before, record: one } : resolved.get(one.id);
    return place ? [place] : [];
  });
}
