import * as vscode from 'vscode';
import { Delayer } from '../base/async';
import { Owner } from '../base/lifecycle';
import { messageOf, type Log } from '../platform/log';
import type { CorpusFolder } from './corpusFolders';

/** Deeper than any corpus, and an end to file systems that fold back on themselves. */
const deepest = 64;

/** What happened to the files of a corpus folder; the burst of one checkout is one event. */
export interface FilesChange {
  /** Files to be read (again). They may turn out not to exist any more. */
  readonly touched: readonly vscode.Uri[];
  /** Files or whole folders that are gone. */
  readonly gone: readonly vscode.Uri[];
  /** Renames that VS Code itself made: what was at `from` is now at `to`. */
  readonly renamed: readonly { readonly from: vscode.Uri; readonly to: vscode.Uri }[];
}

/**
 * Lists the articles of a corpus folder. `readDirectory` is used and not `findFiles`, which sees only committed files on some hosts
 * and leaves out what `files.exclude` hides. Links to folders are not followed: a loop of them would never end.
 *
 * @param onFound called with each folder's articles as they are found, so that a large corpus fills while it is read.
 */
export async function listArticles(
  folder: CorpusFolder,
  log: Log,
  isWanted: () => boolean,
  onFound: (paths: readonly string[]) => void,
  below = '',
  depth = 0,
): Promise<void> {
  let entries: [string, vscode.FileType][];
  const uri = below === '' ? folder.uri : vscode.Uri.joinPath(folder.uri, below);
  try {
    entries = await vscode.workspace.fs.readDirectory(uri);
  } catch (error) {
    log.warn(
      `Cannot list ${uri.toString(true)}: ${messageOf(error)}. Its articles are not shown; check its permissions.`,
    );
    return;
  }
  if (!isWanted()) return;
  const articles: string[] = [];
  const folders: string[] = [];
  for (const [name, type] of entries) {
    const path = below === '' ? name : `${below}/${name}`;
    if (type & vscode.FileType.Directory) {
      if (type & vscode.FileType.SymbolicLink)
        log.info(`Not followed, a link to a folder: ${uri.toString(true)}/${name}`);
      else if (name !== '.git' && name !== 'node_modules') folders.push(path);
    } else if (folder.isArticle(path)) articles.push(path);
  }
  onFound(articles);
  if (depth >= deepest) return;
  for (const path of folders) await listArticles(folder, log, isWanted, onFound, path, depth + 1);
}

/** Follows the files of one corpus folder: the file watcher, and VS Code's own file operations for hosts whose watchers are late. */
export class FileWatch extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<FilesChange>());
  readonly onDidChange = this.#onDidChange.event;
  readonly #later = this.register(new Delayer(60));
  readonly #touched = new Map<string, vscode.Uri>();
  readonly #gone = new Map<string, vscode.Uri>();
  #renamed: { from: vscode.Uri; to: vscode.Uri }[] = [];

  constructor(folder: vscode.Uri) {
    super();
    const watcher = this.register(vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**')));
    this.register(watcher.onDidCreate((uri) => this.#touch(uri)));
    this.register(watcher.onDidChange((uri) => this.#touch(uri)));
    this.register(watcher.onDidDelete((uri) => this.#remove(uri)));
    this.register(vscode.workspace.onDidSaveTextDocument((document) => this.#touch(document.uri)));
    this.register(vscode.workspace.onDidCreateFiles((event) => event.files.forEach((uri) => this.#touch(uri))));
    this.register(vscode.workspace.onDidDeleteFiles((event) => event.files.forEach((uri) => this.#remove(uri))));
    this.register(
      vscode.workspace.onDidRenameFiles((event) => {
        for (const { oldUri, newUri } of event.files) {
          this.#renamed.push({ from: oldUri, to: newUri });
          this.#remove(oldUri);
          this.#touch(newUri);
        }
      }),
    );
  }

  #touch(uri: vscode.Uri): void {
    this.#touched.set(uri.toString(), uri);
    this.#gone.delete(uri.toString());
    this.#later.trigger(() => this.#fire());
  }

  #remove(uri: vscode.Uri): void {
    this.#gone.set(uri.toString(), uri);
    this.#touched.delete(uri.toString());
    this.#later.trigger(() => this.#fire());
  }

  #fire(): void {
    const change = { touched: [...this.#touched.values()], gone: [...this.#gone.values()], renamed: this.#renamed };
    this.#touched.clear();
    this.#gone.clear();
    this.#renamed = [];
    this.#onDidChange.fire(change);
  }
}
