import { Emitter, type Disposable } from '../event';
import { EMPTY_ARTICLE, type ArticleRecord, type SidecarProblem } from '../sidecar/format';
import { Sidecar } from '../sidecar/sidecar';
import { Draft, type Change } from './draft';
import type { Edit, Refusal } from './edit';
import { mergeSidecars, type MergeConflict } from './merge';
import { newId, type RandomSource } from './newId';
import { revert } from './revert';

/** What changed in a folder's sidecar. */
export interface StoreChange {
  readonly folder: string;
  /** Names of the articles of which it says something else than before. */
  readonly articles: ReadonlySet<string>;
  /** What kinds of things changed. */
  readonly what: ReadonlySet<'articles' | 'tags' | 'entities' | 'duplicates' | 'problems'>;
  /** `disk`: read from the file; `reanchor`: positions only; everything but `disk` must be written to the file. */
  readonly origin: 'user' | 'disk' | 'undo' | 'reanchor';
}

/** A change of one article's record: short for an edit of kind `editArticle`. */
export interface ArticleEdit {
  readonly folder: string;
  readonly name: string;
  readonly edit: (record: ArticleRecord) => ArticleRecord;
}

export type Applied =
  | { readonly kind: 'done'; readonly added: readonly string[]; readonly changes: readonly Change[] }
  | { readonly kind: 'refused'; readonly code: Refusal };

export type UndoOutcome =
  | { readonly kind: 'done'; readonly label: string; readonly changes: readonly Change[] }
  | { readonly kind: 'nothing' }
  /** The step cannot be taken back any more, and is forgotten. */
  | { readonly kind: 'refused'; readonly label: string; readonly code: Refusal };

interface Step {
  readonly label: string;
  readonly changes: readonly Change[];
}

interface Folder {
  sidecar: Sidecar;
  /** The last state that the file and this store had in common: what a merge compares with. */
  base: Sidecar;
  problems: readonly SidecarProblem[];
  readOnly: boolean;
}

const STEPS_LIMIT = 1000;

/**
 * The annotations of all folders in memory: what the sidecars say, changed by edits that can be undone in order across folders,
 * merged with what comes from the files. Knows nothing of files: a folder is a key, a sidecar a text.
 */
export class AnnotationStore implements Disposable {
  readonly #emitter = new Emitter<StoreChange>();
  readonly #folders = new Map<string, Folder>();
  readonly #random: RandomSource | undefined;
  /** Of articles whose lines a person or a program has broken: what they said before, by folder and name. */
  readonly #lastReadable = new Map<string, Map<string, ArticleRecord>>();
  #past: Step[] = [];
  #future: Step[] = [];

  /** Fires after each change, once for each folder. */
  readonly onDidChange = this.#emitter.event;

  constructor(options: { readonly random?: RandomSource } = {}) {
    this.#random = options.random;
  }

  dispose(): void {
    this.#emitter.dispose();
  }

  /** Takes a folder's sidecar as its file has it; '' for a file that is not there. What was in memory is replaced. */
  load(folder: string, text: string): void {
    const before = this.#folders.get(folder)?.sidecar;
    const opened = Sidecar.open(text);
    const sidecar = 'sidecar' in opened ? opened.sidecar : (before ?? Sidecar.EMPTY);
    const problems = 'problems' in opened ? opened.problems : [];
    const readOnly = this.#folders.get(folder)?.readOnly ?? false;
    this.#folders.set(folder, { sidecar, base: sidecar, problems, readOnly });
    this.#tellLoaded(folder, before ?? Sidecar.EMPTY, sidecar, true);
  }

  /**
   * Takes what a folder's file holds now into what is in memory: merged, by id, against the last state that both had in common
   * (what was loaded, merged or saved last). A text that cannot be read changes nothing but `problems`.
   */
  merge(folder: string, text: string): { readonly conflicts: readonly MergeConflict[] } {
    const state = this.#folders.get(folder);
    if (!state) {
      this.load(folder, text);
      return { conflicts: [] };
    }
    const hadProblems = state.problems.length > 0;
    const opened = Sidecar.open(text);
    if ('problems' in opened) return this.#refuseText(folder, state, opened.problems);
    const theirs = opened.sidecar;
    const before = state.sidecar;
    // The file comes first: its comments, its unknown keys and its order are a person's or another program's, ours are from it.
    const merged = mergeSidecars(state.base, theirs, before);
    if ('problems' in merged)
      return this.#refuseText(
        folder,
        state,
        merged.problems.map((one) => one.problem),
      );
    state.sidecar = merged.sidecar;
    state.base = theirs;
    state.problems = [];
    this.#tellLoaded(folder, before, merged.sidecar, hadProblems);
    return { conflicts: merged.conflicts };
  }

  /**
   * Takes up what another program meant to write into a folder's file and could not: merged by id into what is in memory, as a change
   * that is still to be written.
   *
   * @param isFromBase whether it was made from what the file holds now; without that, what it lacks is not taken for removed.
   * @returns whether it could be taken up; a text that cannot be read, or beside a file that cannot be, changes nothing.
   */
  recover(folder: string, text: string, isFromBase: boolean): boolean {
    const state = this.#folders.get(folder);
    if (!state || state.problems.length > 0) return false;
    const opened = Sidecar.open(text);
    if ('problems' in opened) return false;
    const before = state.sidecar;
    const merged = mergeSidecars(isFromBase ? state.base : Sidecar.EMPTY, before, opened.sidecar);
    if ('problems' in merged) return false;
    state.sidecar = merged.sidecar;
    this.#tellLoaded(folder, before, merged.sidecar, false);
    return true;
  }

  /** Notes that a text of this store is now in the folder's file. To be told after every write, or a later merge goes wrong. */
  saved(folder: string, text: string): void {
    const state = this.#folders.get(folder);
    if (!state) return;
    if (state.sidecar.text === text) {
      state.base = state.sidecar;
      return;
    }
    const opened = Sidecar.open(text);
    if ('sidecar' in opened) state.base = opened.sidecar;
  }

  isLoaded(folder: string): boolean {
    return this.#folders.has(folder);
  }

  /** Whether there are changes that the folder's file does not have. */
  isDirty(folder: string): boolean {
    const state = this.#folders.get(folder);
    return state !== undefined && state.sidecar !== state.base && state.sidecar.text !== state.base.text;
  }

  folders(): readonly string[] {
    return [...this.#folders.keys()];
  }

  textOf(folder: string): string {
    return this.sidecar(folder).text;
  }

  sidecar(folder: string): Sidecar {
    return this.#folders.get(folder)?.sidecar ?? Sidecar.EMPTY;
  }

  /** What is said of an article. While its lines cannot be understood it is what they said before; it cannot be changed then. */
  article(folder: string, name: string): ArticleRecord {
    return this.#lastReadable.get(folder)?.get(name) ?? this.sidecar(folder).article(name) ?? EMPTY_ARTICLE;
  }

  /** Why a folder's file cannot be read; while there are any, nothing in the folder can be changed. */
  problems(folder: string): readonly SidecarProblem[] {
    return this.#folders.get(folder)?.problems ?? [];
  }

  /** A folder that cannot be written to. */
  setReadOnly(folder: string, readOnly: boolean): void {
    const state = this.#folders.get(folder);
    if (state) state.readOnly = readOnly;
  }

  isReadOnly(folder: string): boolean {
    const state = this.#folders.get(folder);
    return state === undefined || state.readOnly || state.problems.length > 0;
  }

  /** A new annotation id. */
  newId(): string {
    return newId(this.#random);
  }

  /** Does an edit as one step of undo, or nothing of it. */
  apply(edit: Edit, label?: string): Applied;
  /** Does several edits as one step of undo (no step for no label), or nothing of them; tells whether they are done. */
  apply(label: string | undefined, edits: readonly (ArticleEdit | Edit)[]): boolean;
  apply(first: Edit | string | undefined, second?: string | readonly (ArticleEdit | Edit)[]): Applied | boolean {
    if (typeof first === 'object' && typeof second !== 'object') {
      const label = second ?? (first.kind === 'batch' ? first.label : first.kind);
      return this.#perform([first], first.kind === 'reanchor' ? undefined : label);
    }
    const edits = (typeof second === 'object' ? second : []).map((one): Edit => {
      return 'kind' in one ? one : { kind: 'editArticle', folder: one.folder, article: one.name, edit: one.edit };
    });
    return this.#perform(edits, typeof first === 'string' ? first : undefined).kind === 'done';
  }

  /** What `undo` would take back. */
  get undoLabel(): string | undefined {
    return this.#past.at(-1)?.label;
  }

  get redoLabel(): string | undefined {
    return this.#future.at(-1)?.label;
  }

  /** Takes the last step back, in whatever folders it was. */
  undo(): UndoOutcome {
    return this.#takeBack(this.#past, this.#future);
  }

  /** Does again what was undone last. */
  redo(): UndoOutcome {
    return this.#takeBack(this.#future, this.#past);
  }

  #perform(edits: readonly Edit[], label: string | undefined): Applied {
    const draft = this.#draft();
    for (const edit of edits) {
      const code = draft.apply(edit);
      if (code) return { kind: 'refused', code };
    }
    const changes = this.#commit(draft);
    for (const edit of edits) if (edit.kind === 'renameArticle') this.#renameInSteps(edit);
    if (changes.length > 0 && label !== undefined) {
      this.#past.push({ label, changes });
      if (this.#past.length > STEPS_LIMIT) this.#past.shift();
      this.#future = [];
    }
    this.#tell(changes, label === undefined ? 'reanchor' : 'user');
    return { kind: 'done', added: draft.added, changes };
  }

  #takeBack(from: Step[], to: Step[]): UndoOutcome {
    const step = from.pop();
    if (!step) return { kind: 'nothing' };
    const draft = this.#draft();
    for (const change of step.changes.toReversed()) {
      const code = revert(draft, change);
      if (code) return { kind: 'refused', label: step.label, code };
      if (change.fresh) draft.dropBlank(change.folder);
    }
    const changes = this.#commit(draft);
    to.push({ label: step.label, changes });
    this.#tell(changes, 'undo');
    return { kind: 'done', label: step.label, changes };
  }

  /** What was done to an article can be undone under its new name. */
  #renameInSteps({ folder, article, to, toFolder = folder }: Edit & { readonly kind: 'renameArticle' }): void {
    const renamed = (change: Change): Change => {
      const { target, before, after } = change;
      if (change.folder !== folder || target.kind !== 'article' || target.name !== article) return change;
      // The lines of that time name the article as it was: what they say is brought back instead.
      return { folder: toFolder, target: { kind: 'article', name: to }, before, after };
    };
    const inSteps = (steps: readonly Step[]): Step[] =>
      steps.map(({ label, changes }) => ({ label, changes: changes.map(renamed) }));
    this.#past = inSteps(this.#past);
    this.#future = inSteps(this.#future);
  }

  #draft(): Draft {
    const start = (folder: string): Sidecar | Refusal => {
      const state = this.#folders.get(folder);
      if (!state) return 'not-loaded';
      if (state.problems.length > 0) return 'unreadable';
      return state.readOnly ? 'read-only' : state.sidecar;
    };
    return new Draft(start, () => this.newId());
  }

  #commit(draft: Draft): readonly Change[] {
    const changes = draft.changes();
    for (const [folder, sidecar] of draft.sidecars) {
      const state = this.#folders.get(folder);
      if (state) state.sidecar = sidecar;
    }
    return changes;
  }

  #tell(changes: readonly Change[], origin: StoreChange['origin']): void {
    const folders = new Map<
      string,
      { articles: Set<string>; what: Set<StoreChange['what'] extends ReadonlySet<infer W> ? W : never> }
    >();
    for (const { folder, target } of changes) {
      let told = folders.get(folder);
      if (!told) folders.set(folder, (told = { articles: new Set(), what: new Set() }));
      if (target.kind === 'article') told.articles.add(target.name);
      told.what.add(WHAT[target.kind]);
    }
    for (const [folder, { articles, what }] of folders) this.#emitter.fire({ folder, articles, what, origin });
  }

  #refuseText(
    folder: string,
    state: Folder,
    problems: readonly SidecarProblem[],
  ): { readonly conflicts: readonly MergeConflict[] } {
    state.problems = problems;
    this.#emitter.fire({ folder, articles: new Set(), what: new Set(['problems']), origin: 'disk' });
    return { conflicts: [] };
  }

  /** Nothing that was seen vanishes because of a slip in the lines that say it. */
  #keepReadable(folder: string, before: Sidecar, after: Sidecar): void {
    const known = this.#lastReadable.get(folder);
    const kept = new Map<string, ArticleRecord>();
    const there = new Set(after.names());
    for (const name of before.names()) {
      if (!there.has(name) || (before.part(name)?.text === after.part(name)?.text && !known?.has(name))) continue;
      const said = known?.get(name) ?? before.article(name);
      if (said && !after.canWrite(name)) kept.set(name, said);
    }
    if (kept.size > 0) this.#lastReadable.set(folder, kept);
    else this.#lastReadable.delete(folder);
  }

  #tellLoaded(folder: string, before: Sidecar, after: Sidecar, always: boolean): void {
    if (before === after && !always) return;
    this.#keepReadable(folder, before, after);
    const articles = new Set<string>();
    for (const name of new Set([...before.names(), ...after.names()])) {
      const [old, now] = [before.part(name), after.part(name)];
      const whole = !before.hasParts || !after.hasParts;
      if (whole || (old !== now && old?.text !== now?.text)) articles.add(name);
    }
    const what = new Set(['articles', 'tags', 'entities', 'duplicates', 'problems'] as const);
    this.#emitter.fire({ folder, articles, what, origin: 'disk' });
  }
}

const WHAT = { article: 'articles', tag: 'tags', entity: 'entities', duplicates: 'duplicates' } as const;
