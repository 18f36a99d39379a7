import * as vscode from 'vscode';
import { Delayer } from '../base/async';
import { DisposableMap, Owner } from '../base/lifecycle';
import type { Articles } from './articles';

/** Milliseconds that articles must be quiet before the sidecars beside them are looked at. */
const beforeLooking = 150;

/** Notices when sidecars may be others than they were: by file watchers, and by what makes up for the events that these miss. */
export class SidecarWatch extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** Fires with the URI of a sidecar that was written, deleted or saved. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #onMayHaveChanged = this.register(new vscode.EventEmitter<readonly string[] | undefined>());
  /** Fires with the keys of folders whose sidecars are to be looked at; with undefined for those of all folders. */
  readonly onMayHaveChanged = this.#onMayHaveChanged.event;
  readonly #watchers = this.register(new DisposableMap<string, vscode.Disposable>());
  readonly #beside = new Set<string>();
  readonly #later = this.register(new Delayer(beforeLooking));
  #isReadOnce = false;

  constructor(readonly articles: Articles) {
    super();
    this.register(articles.folders.onDidChange(() => this.#watch()));
    this.register(articles.onDidProgress(() => this.#progress()));
    this.register(articles.onDidChange(({ changed }) => this.#lookBeside(changed)));
    this.register(
      vscode.window.onDidChangeActiveTextEditor(
        (editor) => editor && this.#lookBeside([editor.document.uri.toString()]),
      ),
    );
    this.register(
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#onMayHaveChanged.fire(undefined)),
    );
    this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#onDidChange.fire(uri)));
  }

  #watch(): void {
    const wanted = new Set(this.articles.folders.all.map(({ uri }) => uri.toString()));
    for (const key of [...this.#watchers.keys()]) if (!wanted.has(key)) this.#watchers.delete(key);
    for (const { uri } of this.articles.folders.all) {
      if (this.#watchers.has(uri.toString())) continue;
      const pattern = new vscode.RelativePattern(uri, '**/annotations.yaml');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = (sidecar: vscode.Uri) => this.#onDidChange.fire(sidecar);
      const { onDidCreate, onDidChange, onDidDelete } = watcher;
      this.#watchers.set(
        uri.toString(),
        vscode.Disposable.from(watcher, onDidCreate(changed), onDidChange(changed), onDidDelete(changed)),
      );
    }
  }

  /** Whenever the articles have been read again, so are the sidecars: file watchers miss events, above all in new folders. */
  #progress(): void {
    this.#watch();
    if (this.articles.isReading) return;
    if (this.#isReadOnce) this.#onMayHaveChanged.fire(undefined);
    this.#isReadOnce = true;
  }

  /** What changes articles, such as a checkout, often changes their sidecars too, of which watchers do not always tell. */
  #lookBeside(ids: readonly string[]): void {
    if (this.articles.isReading) return;
    for (const id of ids) {
      const folder = this.articles.file(id)?.folder.toString();
      if (folder !== undefined) this.#beside.add(folder);
    }
    if (this.#beside.size === 0) return;
    this.#later.trigger(() => {
      this.#onMayHaveChanged.fire([...this.#beside]);
      this.#beside.clear();
    });
  }
}
