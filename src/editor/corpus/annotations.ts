import * as vscode from 'vscode';
import { createAnchor } from '../../core/anchors/anchor';
import { shiftSpan } from '../../core/anchors/edits';
import { resolveArticle } from '../../core/anchors/resolveArticle';
import type { AnnotationStore, ArticleEdit, UndoOutcome } from '../../core/annotations/store';
import { newId } from '../../core/annotations/newId';
import { Dictionary } from '../../core/corpus/dictionary';
import type { Article } from '../../core/corpus/library';
import { isPlaced, show, type PlacedAnnotation, type Shown } from '../../core/corpus/shown';
import {
  EMPTY_ARTICLE,
  type AnnotationRecord,
  type ArticleRecord,
  type TagDefinition,
} from '../../core/sidecar/format';
import type { Sidecar } from '../../core/sidecar/sidecar';
import { CodePoints } from '../../core/text/codePoints';
import type { Span } from '../../core/text/span';
import { Owner } from '../base/lifecycle';
import type { ArticleFile, Articles, TextEdit } from './articles';
import type { Author } from './author';
import type { SidecarFiles } from './sidecarFiles';

type Fields<R> = R extends AnnotationRecord
  ? Omit<R, 'id' | 'start' | 'end' | 'exact' | 'prefix' | 'suffix' | 'by' | 'created'>
  : never;

/** One change to one article; several of them are one step of undo. */
export type Step =
  | {
      readonly kind: 'add';
      readonly article: string;
      /** The text that `span` refers to: if it has changed since, the span means nothing any more. */
      readonly version: Article;
      readonly span: Span;
      readonly fields: Fields<AnnotationRecord>;
    }
  | {
      readonly kind: 'update';
      readonly article: string;
      readonly annotation: string;
      readonly fields: Partial<Fields<AnnotationRecord>>;
    }
  | { readonly kind: 'remove'; readonly article: string; readonly annotation: string }
  | {
      readonly kind: 'article';
      readonly article: string;
      readonly fields: Partial<Pick<ArticleRecord, 'tags' | 'status' | 'note'>>;
    };

interface Placement {
  readonly article: Article;
  readonly record: ArticleRecord;
  readonly placed: readonly PlacedAnnotation[];
}

const none: readonly PlacedAnnotation[] = [];

/** The annotations of every article, where they stand in its text as it is now, and how they are changed. */
export class Annotations extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<ReadonlySet<string>>());
  /** Fires with the ids of the articles whose annotations, tag set or registry are others than before. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #placements = new Map<string, Placement>();
  readonly #shown = new Map<
    string,
    { readonly placement: Placement; readonly dictionary: Dictionary; readonly shown: Shown }
  >();
  readonly #dictionaries = new Map<
    string,
    { readonly sidecar: Sidecar; readonly said: string; readonly dictionary: Dictionary }
  >();

  constructor(
    readonly articles: Articles,
    readonly files: SidecarFiles,
    readonly store: AnnotationStore,
    readonly author: Author,
  ) {
    super();
    this.register(
      store.onDidChange(({ folder, articles: names }) => {
        this.#onDidChange.fire(new Set([...names].map((name) => idOf(folder, name))));
      }),
    );
    this.register(files.onDidLoad((folder) => this.#definitionsChanged(folder)));
    this.register(articles.onDidEdit((edit) => this.#follow(edit)));
    this.register(articles.onDidChange(({ removed }) => removed.forEach((id) => this.#forget(id))));
    this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#anchorAgain(uri.toString())));
  }

  async whenLoaded(id: string): Promise<void> {
    const file = this.articles.file(id);
    if (!file) return;
    await Promise.all([this.files.whenLoaded(file.folder), this.files.whenLoaded(file.corpus.uri)]);
  }

  whenReady(): Promise<void> {
    return this.files.whenAllLoaded();
  }

  /** What the sidecar says of an article. */
  articleRecord(id: string): ArticleRecord {
    const file = this.articles.file(id);
    return file ? this.store.article(file.folder.toString(), file.name) : EMPTY_ARTICLE;
  }

  /** An article's annotations and where they stand now. */
  of(id: string): readonly PlacedAnnotation[] {
    return this.#placement(id)?.placed ?? none;
  }

  /** Suggestions and decisions of an article, laid over each other. */
  shown(id: string): Shown {
    const placement = this.#placement(id);
    if (!placement) return { mentions: [], quotations: [], passages: [], review: [] };
    const dictionary = this.dictionary(id);
    const known = this.#shown.get(id);
    if (known?.placement === placement && known.dictionary === dictionary) return known.shown;
    const { article, placed } = placement;
    const shown = show(article.text, article.analysis(dictionary), placed, dictionary);
    this.#shown.set(id, { placement, dictionary, shown });
    return shown;
  }

  /** Every annotation that needs a person: its text has changed or is not found. */
  needingReview(): readonly { readonly article: string; readonly placed: PlacedAnnotation }[] {
    return this.articles.all.flatMap(({ id }) =>
      this.of(id)
        .filter((placed) => !isPlaced(placed))
        .map((placed) => ({ article: id, placed })),
    );
  }

  /** What the corpus of an article says of names. */
  dictionary(id: string): Dictionary {
    const file = this.articles.file(id);
    const key = file?.corpus.uri.toString() ?? '';
    const sidecar = this.store.sidecar(key);
    const known = this.#dictionaries.get(key);
    if (known?.sidecar === sidecar) return known.dictionary;
    const entities = sidecar.entities();
    const said = JSON.stringify([...entities]);
    // Every annotation makes another sidecar; only another registry makes another dictionary, and with it another analysis.
    const dictionary = known?.said === said ? known.dictionary : new Dictionary(entities);
    this.#dictionaries.set(key, { sidecar, said, dictionary });
    return dictionary;
  }

  /** The tag set of an article's corpus. */
  tagSet(id: string): ReadonlyMap<string, TagDefinition> {
    const file = this.articles.file(id);
    return file ? this.store.sidecar(file.corpus.uri.toString()).tags() : new Map();
  }

  /** A tag's definition in whichever corpus has one. */
  definitionOf(tag: string): TagDefinition | undefined {
    for (const { uri } of this.articles.folders.all) {
      const definition = this.store.sidecar(uri.toString()).tags().get(tag);
      if (definition) return definition;
    }
    return undefined;
  }

  /** The colour of the first of some tags that has one (a parent's colour is its children's); '' for none. */
  colorOf(id: string, tags: readonly string[]): string {
    const definitions = this.tagSet(id);
    for (const tag of tags)
      for (let path = tag; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
        const color = definitions.get(path)?.color;
        if (color) return color;
      }
    return '';
  }

  /** All tags that an article and its passages carry. */
  tagsIn(id: string): readonly string[] {
    const record = this.articleRecord(id);
    const passages = record.annotations.flatMap((one) => (one.type === 'passage' ? one.tags : []));
    return [...new Set([...record.tags, ...passages])].sort();
  }

  /** All tags in use in an article's corpus. */
  tagsInUse(id: string): ReadonlySet<string> {
    const corpus = this.articles.file(id)?.corpus;
    return new Set(this.articles.all.filter((file) => file.corpus === corpus).flatMap((file) => this.tagsIn(file.id)));
  }

  /**
   * Makes changes as one step that can be undone.
   *
   * @returns the ids of the annotations that were added, or undefined if nothing was changed (the person has been told why).
   */
  async change(label: string, steps: readonly Step[]): Promise<readonly string[] | undefined> {
    await Promise.all([...new Set(steps.map(({ article }) => article))].map((id) => this.whenLoaded(id)));
    const author = await this.author.name();
    const created = `${new Date().toISOString().slice(0, 19)}Z`;
    const added: string[] = [];
    const edits: ArticleEdit[] = [];
    for (const step of steps) {
      const file = this.articles.file(step.article);
      if (!file) continue;
      if (this.#isBroken(file)) return undefined;
      if (step.kind === 'add' && this.articles.get(step.article) !== step.version) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The text changed meanwhile. Select the passage again.'),
        );
        return undefined;
      }
      const id = newId();
      if (step.kind === 'add') added.push(id);
      edits.push({
        folder: file.folder.toString(),
        name: file.name,
        edit: (record) => this.#edited(step, record, { id, created, ...(author ? { by: author } : {}) }),
      });
    }
    return this.store.apply(label, edits) ? added : undefined;
  }

  undo(): UndoOutcome {
    return this.store.undo();
  }

  redo(): UndoOutcome {
    return this.store.redo();
  }

  #edited(step: Step, record: ArticleRecord, made: Pick<AnnotationRecord, 'id' | 'by' | 'created'>): ArticleRecord {
    switch (step.kind) {
      case 'add': {
        const article = step.version;
        const points = new CodePoints(article.text);
        const anchor = createAnchor(article.text, points, step.span);
        const annotation = { ...made, ...step.fields, ...anchor } as AnnotationRecord;
        const anchored = this.#anchored(step.article, record, article, points);
        return { ...anchored, annotations: [...anchored.annotations, annotation] };
      }
      case 'update': {
        const change = (one: AnnotationRecord) =>
          one.id === step.annotation ? ({ ...one, ...step.fields } as AnnotationRecord) : one;
        return { ...record, annotations: record.annotations.map(change) };
      }
      case 'remove':
        return { ...record, annotations: record.annotations.filter(({ id }) => id !== step.annotation) };
      case 'article':
        return { ...record, ...step.fields };
    }
  }

  /** A record whose positions are those of a text: everything that is certain is anchored to it, everything else stays as it was. */
  #anchored(id: string, record: ArticleRecord, article: Article, points: CodePoints): ArticleRecord {
    if (record.sha256 === article.sha256) return record;
    const placed = new Map(
      this.of(id)
        .filter(isPlaced)
        .map((one) => [one.record.id, one.span]),
    );
    const annotations = record.annotations.map((one) => {
      const span = placed.get(one.id);
      return span ? { ...one, ...createAnchor(article.text, points, span) } : one;
    });
    return { ...record, sha256: article.sha256, annotations };
  }

  /** When a text is saved, the sidecar gets the places that its annotations moved to. */
  #anchorAgain(id: string): void {
    const file = this.articles.file(id);
    const article = this.articles.get(id);
    const record = this.articleRecord(id);
    if (!file || !article || record.annotations.length === 0 || record.sha256 === article.sha256) return;
    if (this.store.problems(file.folder.toString()).length > 0) return;
    const points = new CodePoints(article.text);
    const edit = (now: ArticleRecord) => this.#anchored(id, now, article, points);
    this.store.apply(undefined, [{ folder: file.folder.toString(), name: file.name, edit }]);
  }

  #placement(id: string): Placement | undefined {
    const article = this.articles.get(id);
    if (!article) return undefined;
    const record = this.articleRecord(id);
    const known = this.#placements.get(id);
    if (known?.article === article && known.record === record) return known;
    const placed = known?.article === article ? this.#placeNew(known, record) : resolveArticle(article, record);
    const placement = { article, record, placed };
    this.#placements.set(id, placement);
    return placement;
  }

  /** After a change of annotations only: those that were there keep their places, which typing may have moved. */
  #placeNew({ article, placed }: Placement, record: ArticleRecord): readonly PlacedAnnotation[] {
    const known = new Map(placed.map((one) => [one.record.id, one]));
    const isKnown = (one: AnnotationRecord) => {
      const before = known.get(one.id)?.record;
      return before !== undefined && before.exact === one.exact && before.start === one.start;
    };
    const fresh = record.annotations.filter((one) => !isKnown(one));
    const resolved = new Map(
      resolveArticle(article, { ...record, annotations: fresh }).map((one) => [one.record.id, one]),
    );
    return record.annotations.flatMap((one) => {
      const before = isKnown(one) ? known.get(one.id) : undefined;
      const place = before ? { ...before, record: one } : resolved.get(one.id);
      return place ? [place] : [];
    });
  }

  /** Typing moves annotations by arithmetic on what was typed. */
  #follow({ article, changes }: TextEdit): void {
    const known = this.#placements.get(article.id);
    if (!known) return;
    const placed = known.placed.map((one): PlacedAnnotation => {
      if (!one.span || !isPlaced(one)) return one;
      const span = shiftSpan(one.span, changes);
      return span ? { ...one, span } : { ...one, state: 'orphaned', span: undefined };
    });
    this.#placements.set(article.id, { article, record: known.record, placed });
  }

  #definitionsChanged(folder: string): void {
    const ids = this.articles.all
      .filter((file) => file.corpus.uri.toString() === folder || file.folder.toString() === folder)
      .map(({ id }) => id);
    this.#onDidChange.fire(new Set(ids));
  }

  #forget(id: string): void {
    this.#placements.delete(id);
    this.#shown.delete(id);
  }

  /** A sidecar that does not parse is never written to; says so, with a way to it. */
  #isBroken(file: ArticleFile): boolean {
    const [problem] = this.store.problems(file.folder.toString());
    if (!problem) return false;
    const open = vscode.l10n.t('Open the Sidecar');
    const message = vscode.l10n.t(
      'annotations.yaml cannot be read (line {0}), so nothing can be annotated beside it. Mend it, and go on.',
      problem.line + 1,
    );
    void vscode.window.showWarningMessage(message, open).then((chosen) => {
      if (chosen !== open) return;
      const at = new vscode.Position(problem.line, problem.column);
      const uri = vscode.Uri.joinPath(file.folder, 'annotations.yaml');
      void vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
    });
    return true;
  }
}

function idOf(folder: string, name: string): string {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), ...name.split('/')).toString();
}
