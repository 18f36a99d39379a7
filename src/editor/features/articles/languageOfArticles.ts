import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { Log } from '../../platform/log';
import { messageOf } from '../../platform/log';
import { articleLanguage } from '../../platform/language';

/**
 * Gives the articles of a corpus the extension's language, and with it their grammar and reading settings. It is set document by
 * document because a file pattern in the manifest would claim every `.txt` file of the machine.
 */
export class LanguageOfArticles extends Owner {
  constructor(
    readonly articles: Articles,
    readonly log: Log,
  ) {
    super();
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.#claim(document)));
    this.register(articles.onDidChange(({ added }) => added.length > 0 && this.#claimAll(new Set(added))));
    for (const document of vscode.workspace.textDocuments) this.#claim(document);
  }

  #claimAll(ids: ReadonlySet<string>): void {
    for (const document of vscode.workspace.textDocuments) if (ids.has(document.uri.toString())) this.#claim(document);
  }

  #claim(document: vscode.TextDocument): void {
    // A person who chose another language for the file keeps it.
    if (document.languageId !== 'plaintext' || !this.articles.file(document.uri)) return;
    vscode.languages.setTextDocumentLanguage(document, articleLanguage).then(undefined, (error: unknown) => {
      this.log.debug(`The language of ${document.uri.toString(true)} was not set: ${messageOf(error)}`);
    });
  }
}
