import * as vscode from 'vscode';
import { groupBy } from '../../core/groupBy';
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
/** Of more files of one folder than these, the folder is asked once. */
const fewFiles = 8;

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
  const folders = groupBy(doubtful, (uri) => vscode.Uri.joinPath(uri, '..').toString());
  await forEachLimited(folders.values(), asksAtOnce, async (uris) => {
    for (const uri of await missingOf(uris)) missing.add(uri.toString());
  });
  const there = [...doubtful, ...touched].filter((uri) => !missing.has(uri.toString()));
  const distinct = new Map(there.map((uri) => [uri.toString(), uri]));
  return { gone: missing, touched: [...distinct.values()] };
}

/** Which of some files of one folder are not there. */
async function missingOf(uris: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(uris[0], '..');
  if (uris.length > fewFiles && !(await isThere(folder))) return uris;
  const names = uris.length > fewFiles ? await namesIn(folder) : undefined;
  const missing: vscode.Uri[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (names?.has(name)) continue;
    // Some file systems list letters with accents in another form than they were asked for.
    const isCertain = names !== undefined && /^[ -~]*$/.test(name);
    if (isCertain || !(await isThere(uri))) missing.push(uri);
  }
  return missing;
}

async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string> | undefined> {
  try {
    return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  } catch {
    return undefined;
  }
}

function pathIn(corpus: CorpusFolder, uri: vscode.Uri): string {
  return uri.path.slice(corpus.uri.path.replace(/\/$/, '').length + 1);
}
