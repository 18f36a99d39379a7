import * as vscode from 'vscode';
import { decide, type Choice } from '../../../core/annotations/conflicts';
import { Owner } from '../../base/lifecycle';
import { findConflict, type Conflicts, type FoundConflict } from '../../corpus/conflicts';
import { textArgument, type RegisterCommand } from '../../platform/commands';
import { conflictTitle, conflictValue } from '../../platform/conflictSentences';
import { tell } from '../../platform/tell';
import { askConflict } from './askConflict';

/** Choosing between two values that a merge kept because it could not choose. One step of undo. */
export class DecideConflict extends Owner {
  constructor(
    readonly conflicts: Conflicts,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.decideConflict', (argument) => this.#decide(argument)));
  }

  async #decide(argument: unknown): Promise<boolean> {
    const found = findConflict(this.conflicts.all(), argument) ?? (await this.#pick());
    if (!found) return false;
    const { folder, conflict } = found;
    const sidecar = this.conflicts.store.sidecar(folder);
    const answer = choiceArgument(argument) ?? (await askConflict(sidecar, conflict));
    if (answer === undefined || answer === 'later') return false;
    const edit = decide(this.conflicts.store.sidecar(folder), folder, conflict, answer);
    const label = vscode.l10n.t('Decide {0}', conflictTitle(sidecar, conflict));
    const outcome = edit && this.conflicts.store.apply(edit, label);
    if (outcome?.kind === 'done') {
      tell(vscode.l10n.t('Kept: {0}', conflictValue(conflict, answer)));
      return true;
    }
    const message = vscode.l10n.t('This was changed meanwhile. Nothing was decided.');
    void vscode.window.showWarningMessage(message);
    return false;
  }

  async #pick(): Promise<FoundConflict | undefined> {
    const all = this.conflicts.all();
    if (all.length === 0) {
      tell(vscode.l10n.t('Nothing was decided in two ways.'));
      return undefined;
    }
    if (all.length === 1) return all[0];
    const items = all.map((found) => {
      const { conflict, folder } = found;
      const sidecar = this.conflicts.store.sidecar(folder);
      const description = `${conflictValue(conflict, 'kept')} | ${conflictValue(conflict, 'other')}`;
      return { label: conflictTitle(sidecar, conflict), description, found };
    });
    const placeHolder = vscode.l10n.t('What was decided in two ways: which one?');
    return (await vscode.window.showQuickPick(items, { placeHolder }))?.found;
  }
}

function choiceArgument(argument: unknown): Choice | undefined {
  const keep = textArgument(argument, 'keep');
  return keep === 'kept' || keep === 'other' ? keep : undefined;
}
