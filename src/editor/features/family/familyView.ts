import * as vscode from 'vscode';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { DisposableValue, Owner } from '../../base/lifecycle';
import { Delayer } from '../../base/async';
import type { RegisterCommand } from '../../platform/commands';
import { resolveTarget, tellNoDuplicates } from '../../platform/target';
import { familyOf } from './familyModel';
import { familyPage } from './familyPage';

/** A drawing of a duplicate family: a bar for each article, as long as its text, with what it shares and what it has alone. */
export class FamilyView extends Owner {
  readonly #panel = this.register(new DisposableValue<vscode.WebviewPanel>());
  readonly #later = this.register(new Delayer(200));
  #shown: string | undefined;

  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.showFamily', (argument) => this.#show(argument)));
    this.register(duplicates.onDidChange(() => this.#later.trigger(() => this.#draw())));
  }

  async #show(argument: unknown): Promise<void> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return;
    await this.duplicates.whenReady();
    if (this.duplicates.of(target.file.id).length === 0) return tellNoDuplicates(target.file);
    this.#shown = target.file.id;
    this.#draw(this.#panel.value ?? this.#open());
  }

  #open(): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const options = { enableScripts: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel('corpus.family', vscode.l10n.t('Duplicate Family'), column, options);
    panel.onDidDispose(() => {
      if (this.#panel.value === panel) this.#panel.value = undefined;
    });
    panel.webview.onDidReceiveMessage((message: unknown) => {
      void vscode.commands.executeCommand('corpus.showPlace', message);
    });
    this.#panel.value = panel;
    return panel;
  }

  #draw(panel = this.#panel.value): void {
    if (!panel || this.#shown === undefined) return;
    panel.webview.html = familyPage(familyOf(this.#shown, this.articles, this.duplicates));
  }
}
