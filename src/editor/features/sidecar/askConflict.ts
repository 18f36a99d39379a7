import * as vscode from 'vscode';
import type { Choice, Conflict } from '../../../core/annotations/conflicts';
import type { Sidecar } from '../../../core/sidecar/sidecar';
import { conflictTitle, conflictValue } from '../../platform/conflictSentences';

/** A choice, or to leave both values as they are for now. */
export type Answer = Choice | 'later';

/**
 * Asks which of two values stays.
 *
 * @param notes what is known of where each value came from.
 * @returns undefined where the question was closed.
 */
export async function askConflict(
  sidecar: Sidecar,
  conflict: Conflict,
  notes: Readonly<Partial<Record<Choice, string>>> = {},
  title?: string,
): Promise<Answer | undefined> {
  const item = (answer: Choice) => ({ label: conflictValue(conflict, answer), description: notes[answer], answer });
  const items: (vscode.QuickPickItem & { readonly answer: Answer })[] = [
    item('kept'),
    item('other'),
    {
      label: vscode.l10n.t('Decide Later'),
      description: vscode.l10n.t('both stay in the sidecar'),
      answer: 'later',
    },
  ];
  const placeHolder = vscode.l10n.t('Which stays? {0}', conflictTitle(sidecar, conflict));
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.answer;
}
