import * as vscode from 'vscode';
import { normalise } from '../../core/text/normalise';
import { sha256 } from '../../core/text/sha256';
import type { Log } from '../platform/log';
import { messageOf } from '../platform/log';

/** The part of VS Code's git extension that is used: a repository tells a file's text at a commit, and the commits of a file. */
export interface Repository {
  readonly rootUri: vscode.Uri;
  show(ref: string, path: string): Promise<string>;
  log(options: {
    readonly maxEntries?: number;
    readonly path?: string;
  }): Promise<readonly { readonly hash: string; readonly message?: string }[]>;
  getConfig(key: string): Promise<string>;
  getBranches?(query: {
    readonly remote?: boolean;
  }): Promise<readonly { readonly name?: string; readonly commit?: string }[]>;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
}

/** How many commits of a file are looked at: positions are seldom recorded against an older text. */
const mostCommits = 30;
const mostRemembered = 200;

/** The repository that holds a file, where VS Code's git extension is active and knows one. */
export function repositoryOf(uri: vscode.Uri): Repository | undefined {
  try {
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    // Nobody waits for git to look for repositories: an active extension answers, another is passed over.
    return extension?.isActive ? (extension.exports.getAPI(1).getRepository(uri) ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}

/** Finds the text of an article that has a certain SHA-256, in the history that git keeps of it. */
export class OldTexts {
  readonly #found = new Map<string, Promise<string | undefined>>();

  constructor(readonly log: Log) {}

  find(uri: vscode.Uri, wanted: string): Promise<string | undefined> {
    const key = `${wanted} ${uri.toString()}`;
    const known = this.#found.get(key);
    if (known) return known;
    const search = this.#search(uri, wanted).catch((error: unknown) => {
      this.log.debug(`No history of ${uri.toString(true)}: ${messageOf(error)}`);
      return undefined;
    });
    this.#found.set(key, search);
    for (const oldest of this.#found.keys()) {
      if (this.#found.size <= mostRemembered) break;
      this.#found.delete(oldest);
    }
    return search;
  }

  async #search(uri: vscode.Uri, wanted: string): Promise<string | undefined> {
    const repository = repositoryOf(uri);
    if (!repository) return undefined;
    const commits = await repository.log({ maxEntries: mostCommits, path: uri.fsPath });
    for (const ref of ['HEAD', ...commits.map(({ hash }) => hash)]) {
      const text = normalise(await repository.show(ref, uri.fsPath).catch(() => ''));
      if (sha256(text) === wanted) return text;
    }
    return undefined;
  }
}
