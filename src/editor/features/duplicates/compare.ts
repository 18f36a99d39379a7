import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { relationOf, shortNameOf } from '../../platform/describe';
import { resolveTarget, tellNoDuplicates } from '../../platform/target';
import { duplicatePairOf } from './duplicatePair';
import { pickDuplicate } from './pickDuplicate';

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
    // On an item of the tree that is itself a duplicate, the article above it is the one to compare with.
    const pair = duplicatePairOf(argument);
    const target = await resolveTarget(this.articles, pair ? pair.article : argument);
    if (!target) return;
    if (this.duplicates.of(target.file.id).length === 0) await this.duplicates.whenReady();
    const all = this.duplicates.of(target.file.id);
    const wanted = pair?.other.toString() ?? textArgument(argument, 'with');
    const choices = all.filter(({ id }) => wanted === undefined || id === wanted);
    if (choices.length === 0) return tellNoDuplicates(target.file);
    const picked = await pickDuplicate(this.articles, choices, vscode.l10n.t('Compare with which duplicate?'));
    const other = picked && this.articles.file(picked.duplicate.id);
    if (!picked || !other) return;
    const title = `${shortNameOf(target.file.name)} ${relationOf(picked.duplicate, other.name)}`;
    await vscode.commands.executeCommand('vscode.diff', target.file.uri, other.uri, title);
  }
}
