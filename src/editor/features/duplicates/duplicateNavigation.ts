import * as vscode from 'vscode';
import type { Span } from '../../../core/text/span';
import { Owner } from '../../base/lifecycle';
import type { ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { RegisterCommand } from '../../platform/commands';
import { toRange } from '../../platform/convert';
import { titleOf } from '../../platform/describe';
import { jump, type Destination } from '../../platform/jump';
import { placeOf, resolveTarget, tellNoDuplicates, type Target } from '../../platform/target';
import { tell } from '../../platform/tell';

/** Jumping from a place in an article to the same place in its duplicates. */
export class DuplicateNavigation extends Owner {
  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.goToNextDuplicate', (argument) => this.#go(argument, 1)));
    this.register(registerCommand('corpus.goToPreviousDuplicate', (argument) => this.#go(argument, -1)));
    this.register(registerCommand('corpus.peekDuplicates', (argument) => this.#peek(argument)));
  }

  async #go(argument: unknown, step: 1 | -1): Promise<void> {
    const uri = placeOf(argument)?.uri ?? vscode.window.activeTextEditor?.document.uri;
    const file = uri && this.articles.file(uri);
    // Here and not in the row of jumps: those behind this one need not wait until all articles are compared.
    if (file) await this.#whenCompared(file);
    await jump(() => this.#relative(argument, step));
  }

  async #relative(argument: unknown, step: 1 | -1): Promise<Destination | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const family = this.#familyInOrder(target);
    if (family.length < 2) {
      tellNoDuplicates(target.file);
      return undefined;
    }
    const here = family.indexOf(target.file.id);
    const next = this.articles.file(family[(here + step + family.length) % family.length]);
    const article = next && (await this.articles.read(next.uri));
    if (!next || !article) return undefined;
    const place = this.#samePlace(target, next.id);
    const range = toRange(article.lines, place?.span ?? { start: 0, end: 0 });
    if (!place) tell(vscode.l10n.t('This passage does not stand in {0}.', titleOf(article)));
    else if (!place.isExact) tell(vscode.l10n.t('This word does not stand here; the nearest that does is selected.'));
    return { uri: next.uri, range, viewColumn: target.editor?.viewColumn };
  }

  async #peek(argument: unknown): Promise<void> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return;
    await this.#whenCompared(target.file);
    const others = this.#familyInOrder(target).filter((id) => id !== target.file.id);
    const locations: vscode.Location[] = [];
    for (const id of others) {
      const file = this.articles.file(id);
      const article = file && (await this.articles.read(file.uri));
      const place = article && this.#samePlace(target, id);
      // A jump goes to the nearest place; a list of where the passage stands names only where it does.
      if (article && place && (place.isExact || this.#isShared(target, id)))
        locations.push(new vscode.Location(file.uri, toRange(article.lines, place.span)));
    }
    if (locations.length === 0) {
      if (others.length === 0) return tellNoDuplicates(target.file);
      return tell(vscode.l10n.t('This passage stands in none of the duplicates of this article.'));
    }
    const at = toRange(target.article.lines, target.selections[0]).start;
    await vscode.commands.executeCommand('editor.action.peekLocations', target.file.uri, at, locations, 'peek');
  }

  /** No duplicates are none only when all articles have been compared. */
  async #whenCompared({ id }: ArticleFile): Promise<void> {
    if (this.duplicates.of(id).length === 0) await this.duplicates.whenReady();
  }

  /** The article and its duplicates in an order that is the same wherever one stands, so that going on comes round. */
  #familyInOrder({ file }: Target): readonly string[] {
    const ids = [file.id, ...this.duplicates.of(file.id).map(({ id }) => id)];
    return ids
      .map((id) => ({ id, path: this.articles.file(id)?.path ?? id }))
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
      .map(({ id }) => id);
  }

  /** Whether the selection, or the cursor, touches a passage that stands in both articles. */
  #isShared(target: Target, other: string): boolean {
    const [{ start, end }] = target.selections;
    const passages = this.duplicates.alignment(target.file.id, other)?.passages ?? [];
    return passages.some(({ here }) => here.start <= end && start <= here.end);
  }

  /** Where the selection, or the word at the cursor, stands in another article. */
  #samePlace(target: Target, other: string): { readonly span: Span; readonly isExact: boolean } | undefined {
    const alignment = this.duplicates.alignment(target.file.id, other);
    const [{ start, end }] = target.selections;
    if (!alignment) return undefined;
    if (end > start) {
      const mapped = alignment.mapSpan({ start, end });
      if ('span' in mapped) return { span: mapped.span, isExact: mapped.quality === 'exact' };
    }
    const word = alignment.map(start);
    return word && { span: word.span, isExact: word.exact };
  }
}
