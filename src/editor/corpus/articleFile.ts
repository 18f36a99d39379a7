import * as vscode from 'vscode';
import { sidecarName, type CorpusFolder } from './corpusFolders';

/** Why an article's text cannot be had. The sentence for it is made where it is shown. */
export type ReadProblem = 'binary' | 'unreadable' | 'tooLarge';

/** One article as a file: where it is and whether it could be read. */
export interface ArticleFile {
  /** The URI as text: the id everywhere. */
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly corpus: CorpusFolder;
  /** The folder that directly holds it, where its sidecar is. */
  readonly folder: vscode.Uri;
  /** Relative to the corpus folder, with `/`. */
  readonly path: string;
  /** Relative to `folder`: its name in the sidecar. */
  readonly name: string;
  readonly problem?: ReadProblem;
  /** Some of its bytes are not UTF-8 and are shown as U+FFFD. */
  readonly isDamaged?: boolean;
}

/** The article that a file of a corpus is. */
export function articleFile(corpus: CorpusFolder, uri: vscode.Uri): ArticleFile {
  const base = corpus.uri.path.replace(/\/$/, '');
  const path = uri.path.slice(base.length + 1);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = uri.with({ path: uri.path.slice(0, uri.path.length - name.length - 1) });
  return { id: uri.toString(), uri, corpus, folder, path, name };
}

/** The id itself, and those of the folders that it is in. */
export function* pathTo(id: string): Generator<string> {
  for (let end = id.length; end > 0; end = id.lastIndexOf('/', end - 1)) yield id.slice(0, end);
}

/** Whether an id is one of some, or in a folder that is. */
export function isOrIsIn(id: string, ids: ReadonlySet<string>): boolean {
  if (ids.size > 0) for (const one of pathTo(id)) if (ids.has(one)) return true;
  return false;
}

/** Where the sidecar of a folder is. */
export function sidecarUri(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, sidecarName);
}
