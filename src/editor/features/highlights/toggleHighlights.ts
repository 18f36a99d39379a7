import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import { textArgument, textsArgument, type RegisterCommand } from '../../platform/commands';
import { highlightKinds, type HighlightKind, type Settings } from '../../platform/settings';

/** Switches kinds of highlights on and off: `corpus.toggleHighlights({ kind: 'entities' })`, or a list to tick. */
export class ToggleHighlights extends Owner {
  constructor(
    readonly settings: Settings,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.toggleHighlights', (argument) => this.#toggle(argument)));
  }

  async #toggle(argument: unknown): Promise<void> {
    const kind = textArgument(argument, 'kind');
    const given = kind === undefined ? textsArgument(argument, 'kinds') : [kind];
    if (given) {
      for (const one of highlightKinds.filter((known) => given.includes(known)))
        await this.settings.setHighlighted(one, !this.settings.isHighlighted(one));
      return;
    }
    const items = highlightKinds.map((one) => ({
      ...looks(one),
      highlight: one,
      picked: this.settings.isHighlighted(one),
    }));
    const picked = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      placeHolder: vscode.l10n.t('What should be highlighted in articles?'),
    });
    if (!picked) return;
    for (const one of highlightKinds) {
      const isOn = picked.some((item) => item.highlight === one);
      if (isOn !== this.settings.isHighlighted(one)) await this.settings.setHighlighted(one, isOn);
    }
  }
}

function looks(kind: HighlightKind): vscode.QuickPickItem {
  switch (kind) {
    case 'entities':
      return {
        label: vscode.l10n.t('Entities'),
        description: vscode.l10n.t('people, organizations, places, events, dates'),
      };
    case 'quotations':
      return { label: vscode.l10n.t('Quotations'), description: vscode.l10n.t('quoted words') };
    case 'passages':
      return { label: vscode.l10n.t('Tagged passages'), description: vscode.l10n.t('what was tagged by people') };
    case 'shared':
      return { label: vscode.l10n.t('Shared passages'), description: vscode.l10n.t('what also stands in a duplicate') };
    case 'unique':
      return {
        label: vscode.l10n.t('Unique text'),
        description: vscode.l10n.t('what no duplicate has, instead of what is shared'),
      };
    case 'boilerplate':
      return { label: vscode.l10n.t('Boilerplate'), description: vscode.l10n.t('page furniture, greyed out') };
  }
}
