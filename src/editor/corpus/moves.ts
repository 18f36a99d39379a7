import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/store';
import type { Log } from '../platform/log';
import type { ArticleFile } from './articleFile';
import type { Articles } from './articles';
import { namesWithoutArticle } from './missingArticles';
import type { SidecarFiles } from './sidecarFiles';

/** How many files that appeared last may still turn out to be moved ones. */
const mostRecent = 100;

/**
 * Recognises articles that another program renamed or moved: a new file without annotations that has the very text (by SHA-256) that
 * a sidecar of the corpus speaks of under the name of a file that is gone. Its annotations are taken along; like the renaming, it is no
 * step of undo.
 */
export function followMoves(
  articles: Articles,
  files: SidecarFiles,
  store: AnnotationStore,
  log: Log,
): vscode.Disposable {
  // Of one renaming, the new file may be told of before the old one is known to be gone.
  let recent: string[] = [];
  /** Texts that are newer than what the sidecars speak of: changed outside, and not annotated since. */
  const newer = new Map<string, string>();
  const reloads = articles.onDidReload(({ article }) => noteText(article.id, articles, store, newer));
  const changes = articles.onDidChange(({ added, removed, changed }) => {
    // While a corpus is being read, files not listed yet are not gone.
    if (articles.isReading) return;
    for (const id of changed) noteText(id, articles, store, newer);
    recent = [...recent, ...added].slice(-mostRecent);
    // A file is told of when it appears, and again when it has been read.
    if (added.length + removed.length === 0 && !changed.some((id) => recent.includes(id))) return;
    void files.whenAllLoaded().then(() => {
      for (const id of recent) {
        const file = articles.file(id);
        if (file && !articles.isReading) adopt(file, articles, store, newer, log);
      }
    });
  });
  return vscode.Disposable.from(reloads, changes);
}

function noteText(id: string, articles: Articles, store: AnnotationStore, newer: Map<string, string>): void {
  const [file, article] = [articles.file(id), articles.get(id)];
  if (!file || !article) return;
  const { annotations, sha256 } = store.article(file.folder.toString(), file.name);
  if (annotations.length > 0 && sha256 !== article.sha256)
    newer.set(keyOf(file.folder.toString(), file.name), article.sha256);
}

function keyOf(folder: string, name: string): string {
  return `${folder}\n${name}`;
}

function adopt(
  file: ArticleFile,
  articles: Articles,
  store: AnnotationStore,
  newer: ReadonlyMap<string, string>,
  log: Log,
): void {
  const article = articles.get(file.id);
  const key = file.folder.toString();
  if (!article || store.article(key, file.name).annotations.length > 0) return;
  const left = lostNames(file, articles, store).filter(
    ({ folder, name }) =>
      store.article(folder, name).sha256 === article.sha256 || newer.get(keyOf(folder, name)) === article.sha256,
  );
  // Of two that are gone and had the same text, nobody knows which this was.
  if (left.length !== 1) return;
  const [{ folder, name }] = left;
  const isDone = store.apply(undefined, [
    { kind: 'renameArticle', folder, article: name, to: file.name, ...(folder === key ? {} : { toFolder: key }) },
  ]);
  if (isDone) log.info(`The annotations of ${name} were taken along to ${file.path}, which has the same text.`);
}

/** What the sidecars of a file's corpus speak of that is not there any more. */
function lostNames(
  file: ArticleFile,
  articles: Articles,
  store: AnnotationStore,
): { readonly folder: string; readonly name: string }[] {
  const folders = new Set([file.corpus.uri.toString(), file.folder.toString()]);
  for (const other of articles.all) if (other.corpus === file.corpus) folders.add(other.folder.toString());
  return namesWithoutArticle(articles, store, folders);
}
