import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { contextKeys } from '../../platform/contextKeys';

/** Tells VS Code's when-clauses what the active editor shows, so that keys and menus appear only where they work. */
export class EditorContext extends Owner {
  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
  ) {
    super();
    const update = () => this.#update();
    this.register(duplicates.onDidChange(update));
    this.register(articles.onDidProgress(update));
    this.register(articles.onDidChange(update));
    this.register(vscode.window.onDidChangeActiveTextEditor(update));
    update();
  }

  #update(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    contextKeys.isArticle.set(uri !== undefined && this.articles.file(uri) !== undefined);
    contextKeys.hasDuplicates.set(uri !== undefined && this.duplicates.of(uri.toString()).length > 0);
  }
}
