import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/store';
import { Delayer, Sequencer } from '../base/async';
import { DisposableMap, Owner } from '../base/lifecycle';
import { messageOf, type Log } from '../platform/log';
import { sidecarUri, type Articles } from './articles';
import { readSidecar, writeSidecar } from './sidecarDisk';

/** Milliseconds that changes wait for more, so that a burst is one write. */
const beforeWriting = 25;
/** Milliseconds after a failed write before the next try, and after that. */
const retries = [1_000, 5_000, 30_000];

/** Why a folder's changes are not on disk. */
export interface Unsaved {
  readonly folder: vscode.Uri;
  readonly reason: string;
}

/** One folder's sidecar: what this window knows to be on disk, and the order in which it is read and written. */
class SidecarFile implements vscode.Disposable {
  readonly later = new Delayer(beforeWriting);
  readonly order = new Sequencer();
  retry: ReturnType<typeof setTimeout> | undefined;
  failures = 0;
  loaded: Promise<void> | undefined;
  /** The text that was last read or written; '' where there is no file. */
  onDisk = '';

  constructor(readonly folder: vscode.Uri) {}

  dispose(): void {
    this.later.dispose();
    clearTimeout(this.retry);
  }
}

/** Reads the sidecars into the store, writes what changes there, and merges what others write. */
export class SidecarFiles extends Owner {
  readonly #onDidChangeUnsaved = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeUnsaved = this.#onDidChangeUnsaved.event;
  readonly #onDidLoad = this.register(new vscode.EventEmitter<string>());
  /** Fires with the key of a folder whose sidecar was read for the first time, or is broken or mended. */
  readonly onDidLoad = this.#onDidLoad.event;
  readonly #files = this.register(new DisposableMap<string, SidecarFile>());
  readonly #watchers = this.register(new DisposableMap<string, vscode.Disposable>());
  readonly #unsaved = new Map<string, Unsaved>();

  constructor(
    readonly store: AnnotationStore,
    readonly articles: Articles,
    readonly log: Log,
  ) {
    super();
    this.register(articles.onDidChange(({ added }) => this.#loadFoldersOf(added)));
    this.register(articles.folders.onDidChange(() => this.#watch()));
    this.register(articles.onDidProgress(() => this.#watch()));
    this.register(
      store.onDidChange(({ folder, origin }) => {
        if (origin !== 'disk') this.#writeLater(folder);
      }),
    );
    this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#changedOutside(uri)));
  }

  get unsaved(): readonly Unsaved[] {
    return [...this.#unsaved.values()];
  }

  /** Resolves when a folder's sidecar has been read. */
  whenLoaded(folder: vscode.Uri): Promise<void> {
    return this.#load(this.#file(folder));
  }

  /** Resolves when the sidecars of all folders with articles have been read. */
  async whenAllLoaded(): Promise<void> {
    const folders = new Map(this.articles.all.map(({ folder }) => [folder.toString(), folder]));
    await Promise.all([...folders.values()].map((folder) => this.whenLoaded(folder)));
  }

  /** Writes everything that waits now, and tells whether all of it is on disk. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#files.values()].map((file) => this.#writeNow(file)));
    return this.#unsaved.size === 0;
  }

  #file(folder: vscode.Uri): SidecarFile {
    const known = this.#files.get(folder.toString());
    if (known) return known;
    const file = new SidecarFile(folder);
    this.#files.set(folder.toString(), file);
    return file;
  }

  #loadFoldersOf(ids: readonly string[]): void {
    const folders = new Map<string, vscode.Uri>();
    for (const id of ids) {
      const file = this.articles.file(id);
      if (!file) continue;
      folders.set(file.folder.toString(), file.folder);
      // The tag set and the registry are in the corpus folder's own sidecar, even where no article is.
      folders.set(file.corpus.uri.toString(), file.corpus.uri);
    }
    for (const folder of folders.values()) void this.whenLoaded(folder);
  }

  #load(file: SidecarFile): Promise<void> {
    return (file.loaded ??= file.order.run(async () => {
      const key = file.folder.toString();
      file.onDisk = await this.#read(file);
      this.store.load(key, file.onDisk);
      this.#onDidLoad.fire(key);
    }));
  }

  /** The text on disk, '' where there is none; what cannot be read counts as unchanged. */
  async #read(file: SidecarFile): Promise<string> {
    try {
      const outcome = await readSidecar(file.folder);
      if (outcome.kind === 'text') return outcome.text;
      if (outcome.kind === 'tooLarge') this.log.error(`Too large to read: ${sidecarUri(file.folder).toString(true)}.`);
      return '';
    } catch (error) {
      this.log.error(`Cannot read ${sidecarUri(file.folder).toString(true)}: ${messageOf(error)}.`);
      return file.onDisk;
    }
  }

  #watch(): void {
    const wanted = new Set(this.articles.folders.all.map(({ uri }) => uri.toString()));
    for (const key of [...this.#watchers.keys()]) if (!wanted.has(key)) this.#watchers.delete(key);
    for (const { uri } of this.articles.folders.all) {
      if (this.#watchers.has(uri.toString())) continue;
      const pattern = new vscode.RelativePattern(uri, '**/annotations.yaml');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = (sidecar: vscode.Uri) => this.#changedOutside(sidecar);
      const { onDidCreate, onDidChange, onDidDelete } = watcher;
      this.#watchers.set(
        uri.toString(),
        vscode.Disposable.from(watcher, onDidCreate(changed), onDidChange(changed), onDidDelete(changed)),
      );
    }
  }

  #changedOutside(sidecar: vscode.Uri): void {
    const file = this.#files.get(vscode.Uri.joinPath(sidecar, '..').toString());
    if (!file || sidecar.toString() !== sidecarUri(file.folder).toString()) return;
    void file.order.run(() => this.#takeFromDisk(file));
  }

  /** Merges what is on disk into what this window has. */
  async #takeFromDisk(file: SidecarFile): Promise<void> {
    const text = await this.#read(file);
    if (text === file.onDisk) return;
    const key = file.folder.toString();
    file.onDisk = text;
    this.store.merge(key, text);
    this.#onDidLoad.fire(key);
    if (this.store.textOf(key) !== text) this.#writeLater(key);
  }

  #writeLater(key: string): void {
    const file = this.#files.get(key);
    file?.later.trigger(() => void this.#writeNow(file));
  }

  #writeNow(file: SidecarFile): Promise<void> {
    file.later.cancel();
    clearTimeout(file.retry);
    return file.order.run(async () => {
      const key = file.folder.toString();
      try {
        await this.#write(file);
        file.failures = 0;
        if (this.#unsaved.delete(key)) this.#onDidChangeUnsaved.fire();
      } catch (error) {
        const reason = messageOf(error);
        this.log.error(`Cannot write ${sidecarUri(file.folder).toString(true)}: ${reason}`);
        this.#unsaved.set(key, { folder: file.folder, reason });
        this.#onDidChangeUnsaved.fire();
        const wait = retries[Math.min(file.failures++, retries.length - 1)];
        file.retry = setTimeout(() => void this.#writeNow(file), wait);
      }
    });
  }

  async #write(file: SidecarFile): Promise<void> {
    const key = file.folder.toString();
    if (this.store.problems(key).length > 0) return;
    const document = openSidecar(file.folder);
    if (document) return this.#writeThrough(file, document);
    await this.#takeFromDisk(file);
    const text = this.store.textOf(key);
    // A sidecar that was broken meanwhile is left as it is; the changes stay in the store.
    if (text === file.onDisk || this.store.problems(key).length > 0) return;
    await writeSidecar(file.folder, text);
    file.onDisk = text;
    this.store.saved(key, text);
  }

  /** A sidecar that is open in an editor changes through its document, so that words not saved yet are never overwritten. */
  async #writeThrough(file: SidecarFile, document: vscode.TextDocument): Promise<void> {
    const key = file.folder.toString();
    const isDirty = document.isDirty;
    const version = document.version;
    const present = document.getText().replace(/\r\n/g, '\n');
    if (present !== file.onDisk) {
      this.store.merge(key, present);
      if (this.store.problems(key).length > 0)
        throw new Error(vscode.l10n.t('the file is being edited and is not valid now'));
      file.onDisk = present;
    }
    const text = this.store.textOf(key);
    if (text !== present) {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, ...smallestReplacement(document, present, text));
      // Typed into meanwhile: what was typed is merged first.
      if (document.version !== version) return this.#writeThrough(file, document);
      if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('its editor does not take changes'));
      file.onDisk = text;
      this.store.saved(key, text);
    }
    if (!isDirty && document.isDirty) await document.save();
  }
}

function openSidecar(folder: vscode.Uri): vscode.TextDocument | undefined {
  const uri = sidecarUri(folder).toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/** The range that differs between two texts, and what stands there in the second: the cursor elsewhere stays where it is. */
function smallestReplacement(document: vscode.TextDocument, before: string, after: string): [vscode.Range, string] {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // An edit that begins or ends within an emoji would be moved by the editor.
  while (start > 0 && isLowSurrogate(before, start)) start--;
  while (end > 0 && isLowSurrogate(before, before.length - end)) end--;
  const isCrlf = document.eol === vscode.EndOfLine.CRLF;
  const offset = (at: number) => (isCrlf ? at + (before.slice(0, at).match(/\n/g)?.length ?? 0) : at);
  const range = new vscode.Range(document.positionAt(offset(start)), document.positionAt(offset(before.length - end)));
  return [range, after.slice(start, after.length - end)];
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
