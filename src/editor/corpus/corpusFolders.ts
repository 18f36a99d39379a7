import * as vscode from 'vscode';
import { pathFilter } from '../../core/text/glob';
import { Delayer, Sequencer } from '../base/async';
import { DisposableValue, Owner } from '../base/lifecycle';
import type { Settings } from '../platform/settings';

/** A folder of articles: where it is and which files below it are articles. */
export interface CorpusFolder {
  readonly uri: vscode.Uri;
  /** As a person would name it: the path from the workspace folder, or that folder's own name. */
  readonly label: string;
  /** Whether a path relative to `uri`, with `/`, is an article. */
  readonly isArticle: (path: string) => boolean;
}

export const sidecarName = 'annotations.yaml';
/** Sidecars, also those that are being written, are never articles, whatever the settings take in. */
const isOwnFile = /(^|\/)(annotations\.yaml$|\.annotations\.yaml\.)/;

/** Knows which folders of the workspace are corpora, and says when that changes. */
export class CorpusFolders extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;
  readonly #watchers = this.register(new DisposableValue<vscode.Disposable>());
  readonly #later = this.register(new Delayer(50));
  /** One search at a time: what an earlier one finds never overrides a later one. */
  readonly #searches = new Sequencer();
  /** When each configured folder that was found was made. */
  readonly #made = new Map<string, number>();
  #folders: readonly CorpusFolder[] = [];
  #found: Promise<void> | undefined;

  constructor(readonly settings: Settings) {
    super();
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()));
    this.register(
      settings.onDidChange((event) => {
        if (['corpus.folders', 'corpus.include', 'corpus.exclude'].some((name) => event.affectsConfiguration(name)))
          this.refresh();
      }),
    );
  }

  get all(): readonly CorpusFolder[] {
    return this.#folders;
  }

  /** Looks for the corpora; later calls wait for the same search. */
  async find(): Promise<readonly CorpusFolder[]> {
    this.#found ??= this.#searches.run(() => this.#find());
    await this.#found;
    return this.#folders;
  }

  refresh(): void {
    this.#later.trigger(() => {
      this.#found = this.#searches.run(() => this.#find()).then(() => this.#onDidChange.fire());
    });
  }

  async #find(): Promise<void> {
    const workspaceFolders = vscode.workspace.workspaceFolders ?? [];
    // Before looking: what appears in between is told of.
    this.#watchers.value = this.#watch(workspaceFolders);
    const found = await Promise.all(workspaceFolders.map((folder) => this.#foldersIn(folder)));
    if (this.isDisposed) return;
    const distinct = new Map(found.flat().map((folder) => [folder.uri.toString(), folder]));
    // A corpus inside another would show its articles twice: the outer one has them already.
    const all = [...distinct.values()];
    this.#folders = all.filter((folder) => !all.some((outer) => outer !== folder && isInside(folder.uri, outer.uri)));
  }

  async #foldersIn(workspaceFolder: vscode.WorkspaceFolder): Promise<CorpusFolder[]> {
    const isWanted = pathFilter(this.settings.include(workspaceFolder.uri), this.settings.exclude(workspaceFolder.uri));
    const isArticle = (path: string) => !isOwnFile.test(path) && isWanted(path);
    const paths = this.settings.folders(workspaceFolder.uri).flatMap((path) => {
      const clean = path.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
      return clean.includes('..') ? [] : [clean];
    });
    const folders: CorpusFolder[] = [];
    for (const path of paths) {
      const uri = vscode.Uri.joinPath(workspaceFolder.uri, ...path);
      const label = path.join('/') || workspaceFolder.name;
      const made = await timeMade(uri);
      if (made === undefined) continue;
      this.#made.set(uri.toString(), made);
      folders.push({ uri, label, isArticle });
    }
    if (folders.length === 0 && (await isItselfACorpus(workspaceFolder, paths, isArticle)))
      folders.push({ uri: workspaceFolder.uri, label: workspaceFolder.name, isArticle });
    return folders;
  }

  /** A corpus folder that appears or goes while the window is open changes what is a corpus. */
  #watch(workspaceFolders: readonly vscode.WorkspaceFolder[]): vscode.Disposable {
    const watched = workspaceFolders.flatMap((folder) =>
      [...this.settings.folders(folder.uri), sidecarName].map((path) => {
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path));
        const cameOrWent = (uri: vscode.Uri) => {
          const isKnown = this.#folders.some((known) => known.uri.toString() === uri.toString());
          if (!uri.path.endsWith(`/${sidecarName}`) || !isKnown) this.refresh();
        };
        return vscode.Disposable.from(
          watcher,
          watcher.onDidCreate(cameOrWent),
          watcher.onDidChange((uri) => void this.#noteMadeAgain(uri)),
          watcher.onDidDelete(cameOrWent),
        );
      }),
    );
    return vscode.Disposable.from(...watched, ...workspaceFolders.map((folder) => this.#watchNone(folder)));
  }

  /** A folder without a corpus is one itself as soon as articles are put into it. */
  #watchNone(folder: vscode.WorkspaceFolder): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, '*'),
      false,
      true,
      true,
    );
    const hasCorpus = () =>
      this.#folders.some(({ uri }) => uri.toString() === folder.uri.toString() || isInside(uri, folder.uri));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(() => {
        if (!hasCorpus()) this.refresh();
      }),
    );
  }

  /** A folder that is deleted and made again at once is told of as one that was changed, on some systems so is one with a new file. */
  async #noteMadeAgain(uri: vscode.Uri): Promise<void> {
    const before = this.#made.get(uri.toString());
    if (before === undefined) return;
    const made = await timeMade(uri);
    if (made !== before && !this.isDisposed) this.refresh();
  }
}

/** Whether `uri` lies below `folder`. */
export function isInside(uri: vscode.Uri, folder: vscode.Uri): boolean {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(base);
}

/** When a folder was made, in milliseconds since 1970; undefined for what is no folder. */
async function timeMade(uri: vscode.Uri): Promise<number | undefined> {
  try {
    const { type, ctime } = await vscode.workspace.fs.stat(uri);
    return type & vscode.FileType.Directory ? ctime : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A person may open the corpus folder itself: then its name is a configured one, or it holds a sidecar, or it consists mostly of
 * articles. A code project with a stray `requirements.txt` is none of these.
 */
async function isItselfACorpus(
  folder: vscode.WorkspaceFolder,
  paths: readonly (readonly string[])[],
  isArticle: (path: string) => boolean,
): Promise<boolean> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder.uri);
    const files = entries.filter(([name, type]) => type & vscode.FileType.File && !name.startsWith('.'));
    const articles = files.filter(([name]) => isArticle(name)).length;
    const ownName = folder.uri.path.split('/').at(-1);
    if (paths.some((path) => path.length > 0 && path.at(-1) === ownName)) return true;
    return files.some(([name]) => name === sidecarName) || (articles > 0 && articles * 2 > files.length);
  } catch {
    return false;
  }
}
