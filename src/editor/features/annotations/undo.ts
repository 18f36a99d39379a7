import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { RegisterCommand } from '../../platform/commands';
import { tell } from '../../platform/tell';

/** Undo and redo of annotation changes, in their order, over all files. */
export class Undo extends Owner {
  constructor(
    readonly annotations: Annotations,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.undo', () => this.#tell(annotations.undo(), 'undo')));
    this.register(registerCommand('corpus.redo', () => this.#tell(annotations.redo(), 'redo')));
  }

  #tell(outcome: ReturnType<Annotations['undo']>, direction: 'undo' | 'redo'): boolean {
    if (outcome.kind === 'done') {
      const message =
        direction === 'undo'
          ? vscode.l10n.t('Undone: {0}', outcome.label)
          : vscode.l10n.t('Done again: {0}', outcome.label);
      tell(message);
      return true;
    }
    if (outcome.kind === 'nothing') {
      const message =
        direction === 'undo'
          ? vscode.l10n.t('There is no annotation change to undo.')
          : vscode.l10n.t('There is no annotation change to do again.');
      tell(message);
      return false;
    }
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '“{0}” was not undone: the same annotations were changed outside this window meanwhile. Nothing was overwritten.',
        outcome.label,
      ),
    );
    return false;
  }
}
