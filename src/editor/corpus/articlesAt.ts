import * as vscode from 'vscode';
import { forEachLimited } from '../base/async';
import type { Log } from '../platform/log';
import { articleFile, pathTo, type ArticleFile } from './articleFile';
import { listArticles, type FilesChange } from './articleFiles';
import { isInside, type CorpusFolder } from './corpusFolders';
import { isThere } from './readText';

/** The articles at a place of the file system: one, if it is a file, or all that are below a folder. */
export interface ArticlesThere {
  readonly isFolder: boolean;
  readonly found: readonly ArticleFile[];
}

/** Questions to the file system at a time. */
const asksAtOnce = 16;

/** What is at a URI in a corpus folder, where files have just appeared or changed; undefined where that cannot be told. */
export async function articlesAt(corpus: CorpusFolder, uri: vscode.Uri, log: Log): Promise<ArticlesThere | undefined> {
  const nothing = { isFolder: false, found: [] };
  if (!isInside(uri, corpus.uri)) return nothing;
  const path = pathIn(corpus, uri);
  if (path.split('/').some((part) => part === '.git' || part === 'node_modules')) return nothing;
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    if (!(type & vscode.FileType.Directory))
      return { isFolder: false, found: corpus.isArticle(path) ? [articleFile(corpus, uri)] : [] };
    // A link to a folder is not followed, here as in listing: what is below it has another place, or has no end.
    if (type & vscode.FileType.SymbolicLink) return nothing;
  } catch {
    return undefined;
  }
  return { isFolder: true, found: await articlesBelow(corpus, uri, log) };
}

/** The articles in a corpus folder, or in a folder of it. */
export async function articlesBelow(
  corpus: CorpusFolder,
  folder: vscode.Uri,
  log: Log,
): Promise<readonly ArticleFile[]> {
  const found: ArticleFile[] = [];
  const take = (paths: readonly string[]) => {
    for (const path of paths) found.push(articleFile(corpus, vscode.Uri.joinPath(corpus.uri, path)));
  };
  await listArticles(corpus, log, () => true, take, pathIn(corpus, folder));
  return found;
}

/**
 * What has gone and what may be there. Events come late and out of order (of a file that was made, and renamed at once, VS Code
 * tells the making last), so that of the articles that are known it is the file system that is asked.
 */
export async function settled(
  { gone, touched }: FilesChange,
  known: ReadonlyMap<string, ArticleFile>,
): Promise<{ readonly gone: ReadonlySet<string>; readonly touched: readonly vscode.Uri[] }> {
  const told = new Set(gone.map((uri) => uri.toString()));
  const held = new Set<string>();
  for (const id of known.keys()) for (const one of pathTo(id)) if (told.has(one)) held.add(one);
  const doubtful = [
    ...gone.filter((uri) => held.has(uri.toString())),
    ...touched.filter((uri) => known.has(uri.toString())),
  ];
  const missing = new Set<string>();
  await forEachLimited(doubtful, asksAtOnce, async (uri) => {
    if (!(await isThere(uri))) missing.add(uri.toString());
  });
  const there = [...doubtful, ...touched].filter((uri) => !missing.has(uri.toString()));
  const distinct = new Map(there.map((uri) => [uri.toString(), uri]));
  return { gone: missing, touched: [...distinct.values()] };
}

function pathIn(corpus: CorpusFolder, uri: vscode.Uri): string {
  return uri.path.slice(corpus.uri.path.replace(/\/$/, '').length + 1);
}
