import * as vscode from 'vscode';
import { repositoryOf } from './oldTexts';
import type { Settings } from '../platform/settings';

/** Who annotates: the setting `corpus.author`, else git's `user.name`, else the login name; '' where a host has none of them. */
export class Author {
  #fromGit: Promise<string> | undefined;

  constructor(readonly settings: Settings) {}

  /** Asks git only once: that takes longer than writing an annotation. While git is not there yet, the next call asks again. */
  async name(): Promise<string> {
    return this.settings.author() || (await this.#gitName()) || loginName();
  }

  async #gitName(): Promise<string> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const repository = folder && repositoryOf(folder.uri);
    if (!repository) return '';
    return (this.#fromGit ??= repository.getConfig('user.name').then(
      (name) => name.trim(),
      () => '',
    ));
  }
}

/** Hosts with an environment tell who is logged in; the web's has none. */
function loginName(): string {
  const { process } = globalThis as { process?: { env?: Readonly<Record<string, string | undefined>> } };
  return process?.env?.USER ?? process?.env?.USERNAME ?? '';
}
