import * as vscode from 'vscode';
import { LiveAnchors } from '../../core/anchors/liveAnchors';
import { resolveArticle } from '../../core/anchors/resolveArticle';
import type { Article } from '../../core/corpus/library';
import { isPlaced, type PlacedAnnotation } from '../../core/corpus/shown';
import type { AnnotationRecord, ArticleRecord } from '../../core/sidecar/format';
import type { Span } from '../../core/text/span';
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
  /** Of the articles that are being typed in. */
  readonly #live = new Map<string, LiveAnchors>();

  constructor(
    readonly articles: Articles,
    readonly recordOf: (id: string) => ArticleRecord,
    readonly oldTexts: OldTexts,
  ) {
    super();
    this.register(articles.onDidEdit((edit) => this.#follow(edit)));
    this.register(articles.onDidReload(({ article, before }) => this.#reload(article, before)));
    this.register(articles.onDidChange(({ removed }) => removed.forEach((id) => this.#forget(id))));
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
    if (known?.article === article) this.#alignLive(id, known.placed, placed);
    else this.#live.delete(id);
    this.#known.set(id, placement);
    return placement;
  }

  /** New annotations are followed like the others; what was removed is not. */
  #alignLive(id: string, before: readonly PlacedAnnotation[], placed: readonly PlacedAnnotation[]): void {
    const live = this.#live.get(id);
    if (!live) return;
    const now = new Set(placed.map(({ record }) => record.id));
    for (const { record } of before) if (!now.has(record.id)) live.delete(record.id);
    for (const [key, span] of placedSpans(placed)) {
      const known = live.get(key);
      if (known?.start !== span.start || known.end !== span.end) live.set(key, span);
    }
  }

  #forget(id: string): void {
    this.#known.delete(id);
    this.#live.delete(id);
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
    this.#live.delete(article.id);
    this.#known.set(article.id, { article, record, placed: this.#search(article, record, before) });
    this.#onDidChange.fire(article.id);
  }

  /** Typing moves annotations by arithmetic on what was typed; where each is now is told when somebody asks. */
  #follow({ article, before, changes }: TextEdit): void {
    const known = this.#known.get(article.id);
    if (!known) return;
    const present = this.#live.get(article.id);
    const isFollowed = present?.text === before;
    const live = isFollowed ? present : new LiveAnchors(before, placedSpans(known.placed));
    live.apply(changes);
    this.#live.set(article.id, live);
    // Every keystroke refers to the placement that typing began with, so that none holds on to those between.
    const first = isFollowed && known instanceof Followed ? known.before : known;
    this.#known.set(article.id, new Followed(article, first, live));
  }
}

/** A placement in a text that is being typed in. */
class Followed implements Placement {
  readonly record: ArticleRecord;
  #placed: readonly PlacedAnnotation[] | undefined;

  constructor(
    readonly article: Article,
    readonly before: Placement,
    readonly live: LiveAnchors,
  ) {
    this.record = before.record;
  }

  /** Every one where its characters went; what was deleted is orphaned until an undo, or pasting what was cut, brings it back. */
  get placed(): readonly PlacedAnnotation[] {
    return (this.#placed ??= this.before.placed.map((one): PlacedAnnotation => {
      const span = this.live.get(one.record.id);
      if (span) return one.span ? { ...one, span } : { ...one, state: 'exact', span };
      return one.span ? { ...one, state: 'orphaned', span: undefined } : one;
    }));
  }
}

function* placedSpans(placed: readonly PlacedAnnotation[]): Generator<readonly [string, Span]> {
  for (const { record, span } of placed) if (span) yield [record.id, span];
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
