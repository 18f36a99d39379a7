import * as vscode from 'vscode';
import type { AnnotationStore, Applied } from '../../../core/annotations/store';
import { takeOver } from '../../../core/annotations/takeOver';
import { Owner } from '../../base/lifecycle';
import { sidecarUri, type ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import { findMissing, type MissingArticle, type MissingArticles } from '../../corpus/missingArticles';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { titleOf } from '../../platform/describe';
import { explainRefusal } from '../../platform/refusals';
import { tell } from '../../platform/tell';

/** What is done with annotations whose article is not there: given to another one, or removed. One step of undo each. */
export class MissingAnnotations extends Owner {
  constructor(
    readonly articles: Articles,
    readonly missing: MissingArticles,
    readonly store: AnnotationStore,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.takeOverAnnotations', (argument) => this.#takeOver(argument)));
    this.register(registerCommand('corpus.removeMissingArticle', (argument) => this.#remove(argument)));
  }

  async #takeOver(argument: unknown): Promise<boolean> {
    const missing = await this.#meant(argument);
    const file = missing && (await this.#target(missing, textArgument(argument, 'to')));
    const article = file && (await this.articles.read(file.uri));
    if (!article) return false;
    const folder = missing.folder.toString();
    const [key, name] = [file.folder.toString(), file.name];
    const from = { folder, name: missing.name, record: this.store.article(folder, missing.name) };
    const { text, sha256 } = article;
    const edits = takeOver(from, { folder: key, name, record: this.store.article(key, name), text, sha256 });
    const label = vscode.l10n.t('Take annotations of {0} to {1}', missing.name, name);
    if (!this.#isDone(this.store.apply({ kind: 'batch', label, edits }), missing)) return false;
    tell(vscode.l10n.t('The annotations of {0} now belong to “{1}”.', missing.name, titleOf(article)));
    return true;
  }

  async #remove(argument: unknown): Promise<boolean> {
    const missing = await this.#meant(argument);
    if (!missing) return false;
    const label = vscode.l10n.t('Remove annotations of {0}', missing.name);
    const edit = { kind: 'removeArticle', folder: missing.folder.toString(), article: missing.name } as const;
    if (!this.#isDone(this.store.apply(edit, label), missing)) return false;
    tell(vscode.l10n.t('What was said of {0} is removed. Undo brings it back.', missing.name));
    return true;
  }

  #isDone(outcome: Applied, { folder }: MissingArticle): boolean {
    if (outcome.kind === 'done') return true;
    explainRefusal(outcome.code, sidecarUri(folder), this.store.problems(folder.toString()).at(0));
    return false;
  }

  async #meant(argument: unknown): Promise<MissingArticle | undefined> {
    const { all } = this.missing;
    const named = findMissing(all, argument);
    if (named) return named;
    if (all.length === 0) {
      tell(vscode.l10n.t('Every annotation has its article.'));
      return undefined;
    }
    const items = all.map((missing) => {
      return {
        label: missing.name,
        description: vscode.l10n.t('annotations: {0}', missing.record.annotations.length),
        missing,
      };
    });
    const placeHolder = vscode.l10n.t('Which missing article?');
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.missing;
  }

  /** Of all articles of the corpus, first those in which the annotations stand. */
  async #target(missing: MissingArticle, to: string | undefined): Promise<ArticleFile | undefined> {
    if (to !== undefined) return this.articles.file(to);
    const likely = this.missing.candidatesFor(missing);
    const total = missing.record.annotations.length;
    const first = likely.map(({ file, found }) => {
      return { ...this.#item(file), detail: vscode.l10n.t('{0} of its {1} passages stand here', found, total) };
    });
    const known = new Set(likely.map(({ file }) => file.id));
    const others = this.missing.near(missing).filter(({ id }) => !known.has(id));
    const items = [...first, ...others.map((file) => ({ ...this.#item(file), detail: undefined }))];
    const placeHolder = vscode.l10n.t('Which article do the annotations of {0} belong to?', missing.name);
    return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.file;
  }

  #item(file: ArticleFile): { readonly label: string; readonly description: string; readonly file: ArticleFile } {
    const article = this.articles.get(file.id);
    return { label: article ? titleOf(article) : file.name, description: file.path, file };
  }
}
