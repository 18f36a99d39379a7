import * as vscode from 'vscode';
import type { Edit, Refusal } from '../../core/annotations/edit';
import type { AnnotationStore, ArticleEdit, StoreChange, UndoOutcome } from '../../core/annotations/store';
import { afterStep, anchoredTo, isKeptOrphan, type Made, type Step } from '../../core/corpus/annotate';
import { decidedNames, Dictionary } from '../../core/corpus/dictionary';
import type { Analysis } from '../../core/corpus/library';
import {
  isPlaced,
  placedPassages,
  show,
  type PlacedAnnotation,
  type Shown,
  type ShownPassage,
} from '../../core/corpus/shown';
import { EMPTY_ARTICLE, type ArticleRecord, type SidecarProblem, type TagDefinition } from '../../core/sidecar/format';
import { yieldToOthers } from '../base/async';
import { Owner } from '../base/lifecycle';
import { explainRefusal } from '../platform/refusals';
import { sidecarUri, type ArticleFile } from './articleFile';
import type { Articles } from './articles';
import type { Author } from './author';
import type { NameModel } from './nameModel';
import type { OldTexts } from './oldTexts';
import { Placements, type Placement } from './placements';
import { followRenames } from './renames';
import { followMoves } from './moves';
import type { SidecarFiles } from './sidecarFiles';

export type { Step } from '../../core/corpus/annotate';

const none: readonly PlacedAnnotation[] = [];
/** Milliseconds for which a text is searched at one go. */
const slice = 6;
/** Characters of a sidecar up to which every decision in it is learnt from: parsing a larger one would be felt. */
const largestLearnedFrom = 3_000_000;

/** The annotations of every article, where they stand in its text as it is now, and how they are changed. */
export class Annotations extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<ReadonlySet<string>>());
  /** Fires with the ids of the articles whose annotations, tag set or registry are others than before. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #placements: Placements;
  readonly #shown = new Map<
    string,
    {
      readonly placement: Placement;
      readonly dictionary: Dictionary;
      readonly analysis: Analysis;
      readonly shown: Shown;
    }
  >();
  readonly #dictionaries = new Map<
    string,
    { isCurrent: boolean; readonly said: string; readonly dictionary: Dictionary }
  >();

  constructor(
    readonly articles: Articles,
    readonly files: SidecarFiles,
    readonly store: AnnotationStore,
    readonly author: Author,
    oldTexts: OldTexts,
    readonly names: NameModel,
  ) {
    super();
    // What was shown without the model is shown anew.
    this.register(names.onDidLoad(() => this.#shown.size > 0 && this.#onDidChange.fire(new Set(this.#shown.keys()))));
    this.#placements = this.register(new Placements(articles, (id) => this.articleRecord(id), oldTexts));
    this.register(this.#placements.onDidChange((id) => this.#onDidChange.fire(new Set([id]))));
    this.register(store.onDidChange(({ folder, articles: names, what }) => this.#changed(folder, names, what)));
    this.register(files.onDidLoad((folder) => this.#definitionsChanged(folder)));
    this.register(articles.onDidChange(({ removed }) => removed.forEach((id) => this.#shown.delete(id))));
    this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#anchorAgain(uri.toString())));
    this.register(followRenames(articles, files, store, files.log));
    this.register(followMoves(articles, files, store, files.log));
  }

  /** Resolves when all is known that says what is shown in an article. */
  async whenLoaded(id: string): Promise<void> {
    const file = this.articles.file(id);
    if (!file) return;
    const { folder, corpus } = file;
    await Promise.all([this.files.whenLoaded(folder), this.files.whenLoaded(corpus.uri), this.names.whenReady()]);
  }

  /** What a change rests on: it need not wait for the names that the program finds. */
  async #whenSidecarsLoaded(id: string): Promise<void> {
    const file = this.articles.file(id);
    if (file) await Promise.all([this.files.whenLoaded(file.folder), this.files.whenLoaded(file.corpus.uri)]);
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
    return this.#placements.of(id)?.placed ?? none;
  }

  /** The tagged passages of an article, which are there before its names and quotations are found. */
  passages(id: string): readonly ShownPassage[] {
    return placedPassages(this.of(id));
  }

  /** Looks for names and quotations in an article for a moment; tells whether `shown` has its answer at hand now. */
  prepare(id: string): boolean {
    const end = performance.now() + slice;
    return this.articles.get(id)?.prepare(() => performance.now() >= end, this.dictionary(id)) ?? true;
  }

  /** Resolves when `shown` has its answer at hand. In a long text that takes many moments, and everything else goes on between them. */
  async whenFound(id: string): Promise<void> {
    while (!this.prepare(id) && !this.isDisposed) await yieldToOthers();
  }

  /** Suggestions and decisions of an article, laid over each other. */
  shown(id: string): Shown {
    const placement = this.#placements.of(id);
    if (!placement) return { mentions: [], quotations: [], passages: [], review: [] };
    const dictionary = this.dictionary(id);
    const known = this.#shown.get(id);
    const { article, placed } = placement;
    const analysis = article.analysis(dictionary);
    const isSame = known?.placement === placement && known.dictionary === dictionary && known.analysis === analysis;
    if (isSame) return known.shown;
    const shown = show(article.text, analysis, placed, dictionary);
    this.#shown.set(id, { placement, dictionary, analysis, shown });
    return shown;
  }

  /** Every annotation that needs a person: its text has changed or is not found. */
  needingReview(): readonly { readonly article: string; readonly placed: PlacedAnnotation }[] {
    return this.articles.all.flatMap(({ id }) =>
      this.of(id)
        .filter((placed) => !isPlaced(placed) && !(placed.state === 'orphaned' && isKeptOrphan(placed.record)))
        .map((placed) => ({ article: id, placed })),
    );
  }

  /** What the corpus of an article says of names. */
  dictionary(id: string): Dictionary {
    const key = this.articles.file(id)?.corpus.uri.toString() ?? '';
    const known = this.#dictionaries.get(key);
    if (known?.isCurrent) return known.dictionary;
    const entities = this.store.sidecar(key).entities();
    const decided = decidedNames(this.#recordsOf(key));
    const said = JSON.stringify([[...entities], [...decided].sort()]);
    // Most changes of a sidecar say nothing new of names; only another dictionary makes another analysis.
    const dictionary = known?.said === said ? known.dictionary : new Dictionary(entities, decided);
    this.#dictionaries.set(key, { isCurrent: true, said, dictionary });
    return dictionary;
  }

  /** The records of all articles of a corpus; of a sidecar too large to be parsed whole, none. */
  *#recordsOf(corpus: string): Generator<ArticleRecord> {
    const folders = new Set(
      this.articles.all.filter((file) => file.corpus.uri.toString() === corpus).map(({ folder }) => folder.toString()),
    );
    for (const folder of folders) {
      const sidecar = this.store.sidecar(folder);
      if (sidecar.text.length > largestLearnedFrom) continue;
      for (const name of sidecar.names()) yield this.store.article(folder, name);
    }
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
   * @param more changes of the registry that belong to it.
   * @returns the ids of the annotations that were added, or undefined if nothing was changed (the person has been told why).
   */
  async change(
    label: string,
    steps: readonly Step[],
    more: readonly Edit[] = [],
  ): Promise<readonly string[] | undefined> {
    await Promise.all([...new Set(steps.map(({ article }) => article))].map((id) => this.#whenSidecarsLoaded(id)));
    const by = await this.author.name();
    const created = `${new Date().toISOString().slice(0, 19)}Z`;
    const added: string[] = [];
    const edits: ArticleEdit[] = [];
    for (const step of steps) {
      const file = this.articles.file(step.article);
      if (!file) continue;
      if ('version' in step && this.articles.get(step.article) !== step.version) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('The text changed meanwhile. Select the passage again.'),
        );
        return undefined;
      }
      const made: Made = { id: this.store.newId(), created, ...(by ? { by } : {}) };
      if (step.kind === 'add') added.push(made.id);
      edits.push({
        folder: file.folder.toString(),
        name: file.name,
        edit: (record) => afterStep(step, record, this.of(step.article), made),
      });
    }
    const changes = edits.map(
      ({ folder, name, edit }) => ({ kind: 'editArticle', folder, article: name, edit }) as const,
    );
    const outcome = this.store.apply({ kind: 'batch', label, edits: [...more, ...changes] });
    if (outcome.kind === 'done') return added;
    this.#explain(
      outcome.code,
      steps.map(({ article }) => article),
    );
    return undefined;
  }

  undo(): UndoOutcome {
    return this.store.undo();
  }

  redo(): UndoOutcome {
    return this.store.redo();
  }

  /** When a text is saved, the sidecar gets the places that its annotations moved to. */
  #anchorAgain(id: string): void {
    const file = this.articles.file(id);
    const article = this.articles.get(id);
    const record = this.articleRecord(id);
    if (!file || !article || record.annotations.length === 0 || record.sha256 === article.sha256) return;
    if (this.store.problems(file.folder.toString()).length > 0) return;
    const placed = this.of(id);
    const edit = (now: ArticleRecord) => anchoredTo(article, now, placed);
    this.store.apply(undefined, [{ folder: file.folder.toString(), name: file.name, edit }]);
  }

  #changed(folder: string, names: ReadonlySet<string>, what: StoreChange['what']): void {
    const key = this.articles.all.find((file) => file.folder.toString() === folder)?.corpus.uri.toString() ?? folder;
    const before = this.#dictionaries.get(key);
    if (before) before.isCurrent = false;
    const [first] = this.articles.all.filter((file) => file.corpus.uri.toString() === key);
    const isOther = before && first && this.dictionary(first.id) !== before.dictionary;
    if (isOther || what.has('tags') || what.has('entities')) this.#definitionsChanged(key);
    else this.#onDidChange.fire(new Set([...names].map((name) => idOf(folder, name))));
  }

  #definitionsChanged(folder: string): void {
    const dictionary = this.#dictionaries.get(folder);
    if (dictionary) dictionary.isCurrent = false;
    const ids = this.articles.all
      .filter((file) => file.corpus.uri.toString() === folder || file.folder.toString() === folder)
      .map(({ id }) => id);
    this.#onDidChange.fire(new Set(ids));
  }

  /** Says why nothing was changed, with a way to mend it. */
  #explain(code: Refusal, ids: readonly string[]): void {
    const files = ids.flatMap((id) => this.articles.file(id) ?? []);
    const problemOf = ({ folder, name }: ArticleFile): SidecarProblem | undefined => {
      const key = folder.toString();
      return this.store.problems(key).at(0) ?? this.store.sidecar(key).problemsOf(name).at(0);
    };
    const file = files.find(problemOf) ?? files.at(0);
    if (file) explainRefusal(code, sidecarUri(file.folder), problemOf(file));
  }
}

function idOf(folder: string, name: string): string {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), ...name.split('/')).toString();
}
