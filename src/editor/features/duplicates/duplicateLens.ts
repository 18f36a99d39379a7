import * as vscode from 'vscode';
import type { Duplicate } from '../../../core/duplicates/duplicateIndex';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { relationOf, relationSentence } from '../../platform/describe';
import { articleDocuments } from '../../platform/language';
import type { Settings } from '../../platform/settings';

/** Of more duplicates than this, the line says only how many they are. */
const mostNamed = 3;

/** One line above an article that has duplicates: how they are related to it, and what can be done. */
export class DuplicateLens extends Owner implements vscode.CodeLensProvider {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#onDidChange.event;

  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
    readonly settings: Settings,
  ) {
    super();
    this.register(vscode.languages.registerCodeLensProvider(articleDocuments, this));
    this.register(duplicates.onDidChange(() => this.#onDidChange.fire()));
    this.register(settings.onDidChange(() => this.#onDidChange.fire()));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const duplicates = this.duplicates.of(document.uri.toString());
    if (!this.settings.isDuplicateLensOn || duplicates.length === 0) return [];
    const top = new vscode.Range(0, 0, 0, 0);
    return [
      new vscode.CodeLens(top, {
        title: this.#summary(duplicates),
        tooltip: vscode.l10n.t('Peek at the duplicates'),
        command: 'corpus.peekDuplicates',
        arguments: [document.uri],
      }),
      new vscode.CodeLens(top, {
        title: vscode.l10n.t('Compare'),
        command: 'corpus.compareWithDuplicate',
        arguments: [document.uri],
      }),
      new vscode.CodeLens(top, {
        title: vscode.l10n.t('Go to Same Place'),
        command: 'corpus.goToNextDuplicate',
        arguments: [document.uri],
      }),
    ];
  }

  #summary(duplicates: readonly Duplicate[]): string {
    const nameOf = ({ id }: Duplicate) => this.articles.file(id)?.name ?? id;
    if (duplicates.length === 1) return relationSentence(duplicates[0], nameOf(duplicates[0]));
    const named = duplicates.slice(0, mostNamed).map((one) => relationOf(one, nameOf(one)));
    const rest = duplicates.length > mostNamed ? ['…'] : [];
    return vscode.l10n.t('{0} duplicates: {1}', duplicates.length, [...named, ...rest].join(', '));
  }
}
