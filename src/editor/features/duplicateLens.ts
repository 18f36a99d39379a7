import * as vscode from 'vscode';
import { Owner } from '../base/lifecycle';
import type { Duplicates } from '../corpus/duplicates';
import { relationOf } from '../platform/describe';
import { articleLanguage } from '../platform/language';
import type { Settings } from '../platform/settings';

/** One line above an article that has duplicates: how many, and what can be done. */
export class DuplicateLens extends Owner implements vscode.CodeLensProvider {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#onDidChange.event;

  constructor(
    readonly duplicates: Duplicates,
    readonly settings: Settings,
  ) {
    super();
    this.register(vscode.languages.registerCodeLensProvider({ language: articleLanguage }, this));
    this.register(duplicates.onDidChange(() => this.#onDidChange.fire()));
    this.register(settings.onDidChange(() => this.#onDidChange.fire()));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const duplicates = this.duplicates.of(document.uri.toString());
    if (!this.settings.isDuplicateLensOn || duplicates.length === 0) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    const count =
      duplicates.length === 1 ? relationOf(duplicates[0]) : vscode.l10n.t('{0} duplicates', duplicates.length);
    return [
      new vscode.CodeLens(top, { title: count, command: 'corpus.peekDuplicates', arguments: [document.uri] }),
      new vscode.CodeLens(top, {
        title: vscode.l10n.t('Compare'),
        command: 'corpus.compareWithDuplicate',
        arguments: [document.uri],
      }),
      new vscode.CodeLens(top, {
        title: vscode.l10n.t('Go to Next'),
        command: 'corpus.goToNextDuplicate',
        arguments: [document.uri],
      }),
    ];
  }
}
