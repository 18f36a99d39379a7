import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { RegisterCommand } from '../../platform/commands';
import { relationOf, shortNameOf } from '../../platform/describe';
import { meantDuplicate } from './meantDuplicate';

/** VS Code's diff of an article and one of its duplicates; both sides are the articles themselves and stay editable. */
export class Compare extends Owner {
  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.compareWithDuplicate', (argument) => this.#compare(argument)));
  }

  async #compare(argument: unknown): Promise<void> {
    const question = vscode.l10n.t('Compare with which duplicate?');
    const meant = await meantDuplicate(this.articles, this.duplicates, argument, question);
    if (!meant) return;
    const { file, other, duplicate } = meant;
    const title = `${shortNameOf(file.name)} ${relationOf(duplicate, other.name)}`;
    await vscode.commands.executeCommand('vscode.diff', file.uri, other.uri, title);
  }
}
