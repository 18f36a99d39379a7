import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { RegisterCommand } from '../../platform/commands';
import { toRange } from '../../platform/convert';
import { jump } from '../../platform/jump';
import { resolveTarget } from '../../platform/target';

/** Opens an article at a place, for links in hovers; and opens articles of the tree beside the present one. */
export class ShowPlace extends Owner {
  constructor(
    readonly articles: Articles,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.showPlace', (argument) => this.#show(argument)));
    this.register(registerCommand('corpus.openToSide', (argument) => this.#show(argument, vscode.ViewColumn.Beside)));
  }

  async #show(argument: unknown, viewColumn?: vscode.ViewColumn): Promise<void> {
    await jump(async () => {
      const target = await resolveTarget(this.articles, argument);
      if (!target) return undefined;
      return { uri: target.file.uri, range: toRange(target.article.lines, target.selections[0]), viewColumn };
    });
  }
}
