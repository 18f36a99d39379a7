import * as vscode from 'vscode';
import type { Settings } from '../platform/settings';

/** The part of VS Code's git extension that tells a repository's configuration. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly { getConfig(key: string): Promise<string> }[];
  };
}

/** Who annotates: the setting `corpus.author`, else git's `user.name`, else the login name; '' where a host has none of them. */
export class Author {
  #fromGit: Promise<string> | undefined;

  constructor(readonly settings: Settings) {}

  async name(): Promise<string> {
    return this.settings.author() || (await (this.#fromGit ??= fromGit())) || loginName();
  }
}

async function fromGit(): Promise<string> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    // Whoever waits for an annotation does not wait for git to look for repositories: an active extension answers, another is passed over.
    if (!extension?.isActive) return '';
    const [repository] = extension.exports.getAPI(1).repositories;
    return repository ? (await repository.getConfig('user.name')).trim() : '';
  } catch {
    return '';
  }
}

/** Hosts with an environment tell who is logged in; the web's has none. */
function loginName(): string {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.USER ?? process?.env?.USERNAME ?? '';
}
