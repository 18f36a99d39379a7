import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/store';
import type { Edit } from '../../core/annotations/edit';
import { Sequencer } from '../base/async';
import { messageOf, type Log } from '../platform/log';
import { sidecarUri, type ArticleFile } from './articleFile';
import type { Articles } from './articles';
import { isInside } from './corpusFolders';
import type { SidecarFiles } from './sidecarFiles';

/**
 * Takes annotations along when VS Code renames or moves an article: to its new name in the sidecar, or to the sidecar of its new
 * folder. It is no step of undo, because whoever takes the renaming back takes this back with it. A folder that is renamed
 * carries its sidecars itself; an article that leaves the corpus leaves its annotations where they are, for its return.
 */
export function followRenames(
  articles: Articles,
  files: SidecarFiles,
  store: AnnotationStore,
  log: Log,
): vscode.Disposable {
  const order = new Sequencer();
  /** Of files that were renamed again before they could be looked at: the name that the sidecar knows, by the name that they had since. */
  const known = new Map<string, vscode.Uri>();
  const next = async (oldUri: vscode.Uri, newUri: vscode.Uri): Promise<void> => {
    const from = known.get(oldUri.toString()) ?? oldUri;
    known.delete(oldUri.toString());
    if (!(await follow(from, newUri, articles, files, store))) known.set(newUri.toString(), from);
  };
  return vscode.workspace.onDidRenameFiles((event) => {
    for (const { oldUri, newUri } of event.files)
      order
        .run(() => next(oldUri, newUri))
        .catch((error: unknown) => log.error(`Cannot follow ${oldUri.toString(true)}: ${messageOf(error)}`));
  });
}

/** Tells whether there is an article at the new name. */
async function follow(
  from: vscode.Uri,
  to: vscode.Uri,
  articles: Articles,
  files: SidecarFiles,
  store: AnnotationStore,
): Promise<boolean> {
  await articles.read(to);
  const target = articles.file(to);
  if (!target) return false;
  const folder = vscode.Uri.joinPath(from, '..');
  const name = from.path.slice(from.path.lastIndexOf('/') + 1);
  const corpora = articles.folders.all.filter(({ uri }) => isInside(from, uri));
  if (corpora.length === 0) return true;
  const affected = [folder, target.folder, target.corpus.uri];
  await Promise.all(affected.map((one) => files.whenLoaded(one)));
  const [key, targetKey] = [folder.toString(), target.folder.toString()];
  if (store.sidecar(key).names().includes(name)) {
    const rename: Edit = { kind: 'renameArticle', folder: key, article: name, to: target.name, toFolder: targetKey };
    if (!store.apply(undefined, [rename])) {
      tellLeft(name, target, folder);
      return true;
    }
  }
  if (corpora.includes(target.corpus)) renameInDecisions(store, target, pathIn(target.corpus.uri, from));
  return true;
}

/** A sidecar that cannot be read, or that already has something for the new name, is not changed: then a person must. */
function tellLeft(name: string, target: ArticleFile, folder: vscode.Uri): void {
  const open = vscode.l10n.t('Open the Sidecar');
  const message = vscode.l10n.t(
    'The annotations of {0} could not be taken along to {1}: annotations.yaml cannot be read, or has some for that name already. They stay under the old name; rename it there.',
    name,
    target.name,
  );
  void vscode.window.showWarningMessage(message, open).then((chosen) => {
    if (chosen === open) void vscode.window.showTextDocument(sidecarUri(folder));
  });
}

/** What was decided about an article as a duplicate names it by its path. */
function renameInDecisions(store: AnnotationStore, target: ArticleFile, from: string): void {
  const folder = target.corpus.uri.toString();
  const decisions = store.sidecar(folder).duplicates();
  const renamed = (path: string) => (path === from ? target.path : path);
  const not = decisions.not.map(([a, b]): readonly [string, string] => sorted(renamed(a), renamed(b)));
  const representative = decisions.representative.map(renamed).sort();
  const isSame = JSON.stringify([not, representative]) === JSON.stringify([decisions.not, decisions.representative]);
  if (isSame) return;
  not.sort((a, b) => (a.join('\n') < b.join('\n') ? -1 : 1));
  store.apply(undefined, [{ kind: 'setDuplicates', folder, decisions: { ...decisions, not, representative } }]);
}

function sorted(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}

function pathIn(folder: vscode.Uri, uri: vscode.Uri): string {
  return uri.path.slice(folder.path.replace(/\/$/, '').length + 1);
}
