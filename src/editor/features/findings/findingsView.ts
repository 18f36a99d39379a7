import * as vscode from 'vscode';
import { Delayer } from '../../base/async';
import { Owner } from '../../base/lifecycle';
import type { Findings } from '../../corpus/findings';

/** A view of what is found in the whole corpus: it follows what is found, and says how far the search has come. */
export abstract class FindingsView<Node> extends Owner implements vscode.TreeDataProvider<Node> {
  readonly #onDidChange = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#onDidChange.event;
  readonly #later = this.register(new Delayer(150));
  protected readonly view: vscode.TreeView<Node>;

  constructor(
    id: `corpus.${string}`,
    readonly findings: Findings,
  ) {
    super();
    this.view = this.register(
      vscode.window.createTreeView(id, { treeDataProvider: this, canSelectMany: true, showCollapseAll: true }),
    );
    this.register(findings.onDidChange(() => this.#later.trigger(() => this.#update())));
  }

  abstract getTreeItem(node: Node): vscode.TreeItem;
  abstract getChildren(node?: Node): Node[];

  /** Also while the view is hidden: VS Code asks for nothing then, but has to know that what it shows next is old. */
  #update(): void {
    const { done, total } = this.findings.progress;
    this.view.message = done < total ? vscode.l10n.t('Searched: {0} of {1} articles.', done, total) : undefined;
    this.#onDidChange.fire(undefined);
  }
}
