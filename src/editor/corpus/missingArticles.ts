import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/store';
import { isEmpty } from '../../core/annotations/takeOver';
import type { ArticleRecord } from '../../core/sidecar/format';
import { Delayer, Sequencer } from '../base/async';
import { Owner } from '../base/lifecycle';
import { sidecarUri, type ArticleFile } from './articleFile';
import type { Articles } from './articles';
import { isThere } from './readText';
import type { SidecarFiles } from './sidecarFiles';

/** An article that a sidecar says something of, and whose file is not there. */
export interface MissingArticle {
  /** The folder of the sidecar. */
  readonly folder: vscode.Uri;
  readonly name: string;
  readonly record: ArticleRecord;
}

/** An article that may be the missing one under another name. */
export interface Candidate {
  readonly file: ArticleFile;
  /** How many of the missing one's annotations stand in its text, word for word. */
  readonly found: number;
}

/** The missing article as the plain values that a command's argument can carry. */
export interface MissingArgument {
  readonly folder: string;
  readonly article: string;
}

/** Milliseconds after which a file that is not there is not just being moved or written. */
const beforeMissed = 500;
/** More candidates than these are no help. */
const mostCandidates = 3;

/**
 * Knows of which articles the sidecars speak in vain: deleted, or renamed outside and changed at the same time, so that nobody
 * could follow. What was said of them stays in the sidecar and would be seen nowhere. A file that is there, but is no article by
 * the settings, is not missing.
 */
export class MissingArticles extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;
  readonly #later = this.register(new Delayer(beforeMissed));
  readonly #looks = new Sequencer();
  /** Folders in which something has changed since they were looked at. */
  readonly #toLookAt = new Set<string>();
  readonly #missing = new Map<string, readonly MissingArticle[]>();

  constructor(
    readonly articles: Articles,
    readonly files: SidecarFiles,
    readonly store: AnnotationStore,
  ) {
    super();
    this.register(
      articles.onDidChange(({ added, removed }) => this.#look(new Set([...added, ...removed].map(folderOf)))),
    );
    this.register(articles.onDidProgress(() => this.#look(this.store.folders())));
    this.register(store.onDidChange(({ folder }) => this.#look([folder])));
  }

  get all(): readonly MissingArticle[] {
    return [...this.#missing.values()].flat();
  }

  /** The articles of the corpus that a missing one belonged to. */
  near({ folder }: MissingArticle): readonly ArticleFile[] {
    const base = `${folder.toString()}/`;
    return this.articles.all.filter(({ corpus }) => base.startsWith(`${corpus.uri.toString()}/`));
  }

  /** The articles of the same corpus that most of the missing one's annotations stand in, the likeliest first. */
  candidatesFor(missing: MissingArticle): readonly Candidate[] {
    const quotes = missing.record.annotations.map(({ exact }) => exact);
    return this.near(missing)
      .map((file): Candidate => {
        const text = this.articles.get(file.id)?.text ?? '';
        return { file, found: quotes.filter((quote) => text.includes(quote)).length };
      })
      .filter(({ found }) => found * 2 >= quotes.length && found > 0)
      .sort((a, b) => b.found - a.found || this.#said(a.file) - this.#said(b.file))
      .slice(0, mostCandidates);
  }

  /** An article with annotations of its own is less likely to be one that was renamed. */
  #said({ folder, name }: ArticleFile): number {
    return this.store.article(folder.toString(), name).annotations.length;
  }

  #look(folders: Iterable<string>): void {
    for (const folder of folders) this.#toLookAt.add(folder);
    if (this.#toLookAt.size > 0) this.#later.trigger(() => void this.#looks.run(() => this.#lookNow()));
  }

  async #lookNow(): Promise<void> {
    // While a corpus is being read, files not listed yet are not gone; at the end all folders are looked at.
    if (this.articles.isReading) return;
    // What is missing may have come back, or gone with its sidecar, without a word.
    const folders = new Set([...this.#toLookAt, ...this.#missing.keys()]);
    this.#toLookAt.clear();
    let isOther = false;
    for (const folder of folders) {
      const before = this.#missing.get(folder) ?? [];
      const now = await this.#missingIn(folder);
      if (this.isDisposed) return;
      if (now.length > 0) this.#missing.set(folder, now);
      else this.#missing.delete(folder);
      isOther ||= now.length !== before.length || now.some(({ record }, index) => record !== before[index].record);
    }
    if (isOther) this.#onDidChange.fire();
  }

  async #missingIn(folder: string): Promise<readonly MissingArticle[]> {
    const named = namesWithoutArticle(this.articles, this.store, folder);
    const uri = vscode.Uri.parse(folder);
    // A folder that went with all that was in it took its sidecar along.
    if (named.length === 0 || !(await isThere(sidecarUri(uri)))) return [];
    const missing: MissingArticle[] = [];
    for (const name of named) {
      const record = this.store.article(folder, name);
      if (!isEmpty(record) && !(await isThere(vscode.Uri.joinPath(uri, name))))
        missing.push({ folder: uri, name, record });
    }
    return missing;
  }
}

export function argumentOf({ folder, name }: MissingArticle): MissingArgument {
  return { folder: folder.toString(), article: name };
}

/** The missing article that a command's argument names: by the plain values, or by the item of a view that has them as `missing`. */
export function findMissing(all: readonly MissingArticle[], argument: unknown): MissingArticle | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { folder, article, missing } = argument as Partial<Record<keyof MissingArgument | 'missing', unknown>>;
  if (missing !== undefined) return findMissing(all, missing);
  return all.find((one) => one.folder.toString() === folder && one.name === article);
}

/** The names of which a folder's sidecar says something, and that no article in it has. */
export function namesWithoutArticle(articles: Articles, store: AnnotationStore, folder: string): readonly string[] {
  return store
    .sidecar(folder)
    .names()
    .filter((name) => !articles.holds(folder, name));
}

function folderOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
