import * as vscode from 'vscode';
import { Delayer } from '../../base/async';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { contextKeys } from '../../platform/contextKeys';
import type { Settings } from '../../platform/settings';
import { ArticleItems } from './articleItems';
import { groupings, type Grouping, type Node } from './articleNodes';
import { ArticleTree } from './articleTree';

const groupingKey = 'articles.grouping';

/** The view "Articles": all articles of the corpora with what is known of each. */
export class ArticlesView extends Owner implements vscode.TreeDataProvider<Node> {
  readonly #onDidChange = this.register(new vscode.EventEmitter<Node | undefined>());
  readonly onDidChangeTreeData = this.#onDidChange.event;
  readonly #later = this.register(new Delayer(60));
  readonly #reveals = this.register(new Delayer(60));
  readonly #tree: ArticleTree;
  readonly #items: ArticleItems;
  readonly #view: vscode.TreeView<Node>;

  constructor(
    readonly articles: Articles,
    annotations: Annotations,
    duplicates: Duplicates,
    readonly settings: Settings,
    readonly memory: vscode.Memento,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.#tree = new ArticleTree(articles, annotations, duplicates);
    this.#items = new ArticleItems(articles, annotations, duplicates);
    this.#setGrouping(memory.get(groupingKey));
    this.#view = this.register(
      vscode.window.createTreeView('corpus.articles', {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    const changed = () => this.#later.trigger(() => this.#update());
    for (const event of [articles.onDidChange, articles.onDidProgress, annotations.onDidChange, duplicates.onDidChange])
      this.register((event as vscode.Event<unknown>)(changed));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.#revealLater()));
    this.register(this.#view.onDidChangeVisibility(() => this.#revealLater()));
    this.register(registerCommand('corpus.groupArticles', (argument) => this.#group(argument)));
    this.register(registerCommand('corpus.filterArticles', (argument) => this.#filter(argument)));
    this.register(registerCommand('corpus.clearFilter', () => this.#applyFilter('')));
    this.register(registerCommand('corpus.refresh', () => articles.restart()));
    this.#update();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return this.#items.item(node, this.#tree.filter);
  }

  getChildren(node?: Node): Node[] {
    return [...(node ? this.#tree.children(node) : this.#tree.roots())];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  #update(): void {
    const { articles } = this;
    const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
    if (!hasFolder) contextKeys.state.set('noFolder');
    else if (articles.count > 0) contextKeys.state.set(articles.isReading ? 'reading' : 'ready');
    else if (articles.isReading) contextKeys.state.set('reading');
    else contextKeys.state.set(articles.folders.all.length > 0 ? 'empty' : 'none');
    this.#tree.reset();
    this.#view.message = this.#message();
    this.#onDidChange.fire(undefined);
    this.#revealLater();
  }

  #message(): string | undefined {
    const { count, isReading } = this.articles;
    if (this.#tree.filter !== '') {
      const found = this.#tree.visibleFiles().length;
      return vscode.l10n.t('{0} of {1} articles match “{2}”.', found, count, this.#tree.filter);
    }
    return isReading && count > 0
      ? vscode.l10n.t('Reading: {0} of {1} articles.', this.articles.library.size, count)
      : undefined;
  }

  #revealLater(): void {
    this.#reveals.trigger(() => void this.#reveal());
  }

  async #reveal(): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (!uri || !this.#view.visible || !this.settings.isAutoRevealOn || !this.articles.file(uri)) return;
    const id = uri.toString();
    // What is selected inside this article's own branch stays selected.
    if (this.#view.selection.some((node) => articleOf(node) === id)) return;
    const node = this.#tree.find(id);
    if (!node) return;
    try {
      await this.#view.reveal(node, { select: true, focus: false });
    } catch {
      // The tree was built anew meanwhile; whatever did that reveals again.
    }
  }

  async #group(argument: unknown): Promise<void> {
    const wanted = textArgument(argument, 'by');
    const items = groupings.map((grouping) => ({ ...groupingLooks(grouping), grouping }));
    const picked =
      items.find((item) => item.grouping === wanted) ??
      (await vscode.window.showQuickPick(
        items.map((item) => ({
          ...item,
          description: item.grouping === this.#tree.grouping ? vscode.l10n.t('current') : undefined,
        })),
        { placeHolder: vscode.l10n.t('How should the articles be grouped?') },
      ));
    if (!picked) return;
    this.#setGrouping(picked.grouping);
    await this.memory.update(groupingKey, picked.grouping);
    this.#update();
  }

  #setGrouping(grouping: Grouping | undefined): void {
    this.#tree.grouping = grouping && groupings.includes(grouping) ? grouping : 'none';
    contextKeys.grouping.set(this.#tree.grouping);
  }

  async #filter(argument: unknown): Promise<void> {
    const text =
      textArgument(argument, 'text') ??
      (await vscode.window.showInputBox({
        prompt: vscode.l10n.t('Show only articles whose title, file name, tags or text contain these words.'),
        value: this.#tree.filter,
      }));
    if (text !== undefined) this.#applyFilter(text.trim());
  }

  #applyFilter(text: string): void {
    this.#tree.filter = text;
    contextKeys.isFiltered.set(text !== '');
    this.#update();
  }
}

function articleOf(node: Node): string | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) if (at.kind === 'article') return at.file.id;
  return undefined;
}

function groupingLooks(grouping: Grouping): vscode.QuickPickItem {
  switch (grouping) {
    case 'none':
      return { label: vscode.l10n.t('One list'), iconPath: new vscode.ThemeIcon('list-flat') };
    case 'folder':
      return { label: vscode.l10n.t('By folder'), iconPath: new vscode.ThemeIcon('folder') };
    case 'family':
      return { label: vscode.l10n.t('By duplicate family'), iconPath: new vscode.ThemeIcon('files') };
    case 'tag':
      return { label: vscode.l10n.t('By tag'), iconPath: new vscode.ThemeIcon('tag') };
    case 'status':
      return { label: vscode.l10n.t('By review state'), iconPath: new vscode.ThemeIcon('pass') };
  }
}
