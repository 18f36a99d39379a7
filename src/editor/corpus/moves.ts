import * as vscode from 'vscode';
import type { AnnotationStore } from '../../core/annotations/store';
import { isEmpty } from '../../core/annotations/takeOver';
import { Sequencer } from '../base/async';
import type { Log } from '../platform/log';
import type { ArticleFile } from './articleFile';
import type { Articles } from './articles';
import { namesWithoutArticle } from './missingArticles';
import { isThere } from './readText';
import type { SidecarFiles } from './sidecarFiles';

/** How many files that appeared last may still turn out to be moved ones, and how many that went. */
const mostRecent = 100;
/** Milliseconds between which a file that was moved is told to be gone and to be there, in either order. */
const together = 5_000;

/** An article that a sidecar speaks of, and whose file is not there. */
interface Lost {
  readonly folder: string;
  readonly name: string;
}

/**
 * Recognises articles that another program renamed or moved: a new file of which nothing is said, that has the very text (by SHA-256)
 * that a sidecar of the corpus speaks of under the name of a file that is gone. Its annotations are taken along; like the renaming, it
 * is no step of undo. Where several files may be meant, nothing is done: then a person is asked (see `MissingArticles`).
 */
export function followMoves(
  articles: Articles,
  files: SidecarFiles,
  store: AnnotationStore,
  log: Log,
): vscode.Disposable {
  const order = new Sequencer();
  /** When files appeared and went: of one renaming, the new file may be told of before the old one is known to be gone. */
  const appeared = new Map<string, number>();
  const went = new Map<string, number>();
  /** What VS Code itself renamed is followed by its new name, and not by its text. */
  const followed = new Set<string>();
  /** Texts that are newer than what the sidecars speak of: changed outside, and not annotated since. */
  const newer = new Map<string, string>();

  const mayBe = (file: ArticleFile, lost: Lost): boolean => {
    const uri = uriOf(lost).toString();
    const [gone, there] = [went.get(uri), appeared.get(file.id)];
    if (followed.has(uri) || there === undefined) return false;
    // A copy that has long been there is not where it went.
    if (gone !== undefined && Math.abs(gone - there) > together) return false;
    const sha256 = articles.get(file.id)?.sha256;
    if (sha256 === undefined) return false;
    return store.article(lost.folder, lost.name).sha256 === sha256 || newer.get(keyOf(lost)) === sha256;
  };
  const adopt = async (): Promise<void> => {
    const recent = [...appeared.keys()].flatMap((id) => articles.file(id) ?? []);
    const isFree = ({ folder, name }: ArticleFile) => isEmpty(store.article(folder.toString(), name));
    const free = recent.filter(isFree);
    if (free.length === 0) return;
    for (const folder of store.folders())
      for (const name of namesWithoutArticle(articles, store, folder)) {
        const lost = { folder, name };
        const found = free.filter((file) => isInCorpusOf(file, lost) && mayBe(file, lost));
        if (found.length !== 1) continue;
        // Events come late: what is listed may be gone by now, and what is not listed yet may be there.
        const [isThereNow, isBack] = [await isThere(found[0].uri), await isThere(uriOf(lost))];
        if (isThereNow && !isBack && isFree(found[0])) takeAlong(lost, found[0], store, log);
      }
  };

  const reloads = articles.onDidReload(({ article }) => noteText(article.id, articles, store, newer));
  const changes = articles.onDidChange(({ added, removed, changed, renamed }) => {
    // While a corpus is being read, files not listed yet are not gone.
    if (articles.isReading) return;
    for (const id of changed) noteText(id, articles, store, newer);
    for (const id of added) note(appeared, id);
    for (const id of removed) note(went, id);
    for (const { from } of renamed) followed.add(from);
    for (const id of added) followed.delete(id);
    // A file is told of when it appears, and again when it has been read.
    if (added.length + removed.length === 0 && !changed.some((id) => appeared.has(id))) return;
    void order.run(async () => {
      await files.whenAllLoaded();
      if (!articles.isReading) await adopt();
    });
  });
  return vscode.Disposable.from(reloads, changes);
}

/** Remembers when something happened to a file; of the files that something happened to, only the last ones. */
function note(times: Map<string, number>, id: string): void {
  times.delete(id);
  times.set(id, Date.now());
  const [oldest] = times.keys();
  if (times.size > mostRecent) times.delete(oldest);
}

function noteText(id: string, articles: Articles, store: AnnotationStore, newer: Map<string, string>): void {
  const [file, article] = [articles.file(id), articles.get(id)];
  if (!file || !article) return;
  const { annotations, sha256 } = store.article(file.folder.toString(), file.name);
  if (annotations.length > 0 && sha256 !== article.sha256)
    newer.set(keyOf({ folder: file.folder.toString(), name: file.name }), article.sha256);
}

function uriOf({ folder, name }: Lost): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), name);
}

function keyOf({ folder, name }: Lost): string {
  return `${folder}\n${name}`;
}

function isInCorpusOf({ corpus }: ArticleFile, { folder }: Lost): boolean {
  return `${folder}/`.startsWith(`${corpus.uri.toString()}/`);
}

function takeAlong({ folder, name }: Lost, file: ArticleFile, store: AnnotationStore, log: Log): void {
  const key = file.folder.toString();
  const isDone = store.apply(undefined, [
    { kind: 'renameArticle', folder, article: name, to: file.name, ...(folder === key ? {} : { toFolder: key }) },
  ]);
  if (isDone) log.info(`The annotations of ${name} were taken along to ${file.path}, which has the same text.`);
}
