import * as vscode from 'vscode';
import type { Refusal } from '../../core/annotations/edit';
import type { SidecarProblem } from '../../core/sidecar/format';
import { jump } from './jump';
import { problemSentence } from './sidecarSentences';

/**
 * Says why nothing was changed. Where the sidecar is to blame, it names the file, the line, what is wrong and what to do, with a
 * button that leads there.
 */
export function explainRefusal(code: Refusal, sidecar: vscode.Uri, problem: SidecarProblem | undefined): void {
  if (!problem) {
    void vscode.window.showWarningMessage(sentence(code));
    return;
  }
  const open = vscode.l10n.t('Open the Sidecar');
  const message = vscode.l10n.t(
    'Nothing was annotated. {0}, line {1}: {2}',
    vscode.workspace.asRelativePath(sidecar),
    problem.line + 1,
    problemSentence(problem),
  );
  const resolve = vscode.l10n.t('Resolve Conflict');
  const ways = problem.code === 'git-conflict' ? [resolve, open] : [open];
  void vscode.window.showWarningMessage(message, ...ways).then((chosen) => {
    if (chosen === resolve) void vscode.commands.executeCommand('corpus.resolveConflict', { uri: sidecar });
    if (chosen !== open) return;
    const at = new vscode.Position(problem.line, problem.column);
    void jump(() => ({ uri: sidecar, range: new vscode.Range(at, at) }));
  });
}

function sentence(code: Refusal): string {
  switch (code) {
    case 'not-loaded':
      return vscode.l10n.t('The annotations of this folder are not read yet. Try again in a moment.');
    case 'unreadable':
      return vscode.l10n.t(
        'What annotations.yaml says of this article cannot be read, so it is left as it is. See the Problems view.',
      );
    case 'read-only':
      return vscode.l10n.t('This folder cannot be written to, so nothing can be annotated in it.');
    case 'no-such-annotation':
      return vscode.l10n.t('This annotation is not there any more.');
    case 'id-taken':
    case 'name-taken':
      return vscode.l10n.t('There is another of this name already.');
    case 'bad-name':
      return vscode.l10n.t('A file of this name cannot be annotated: annotations.yaml could not name it. Rename it.');
    case 'changed-since':
      return vscode.l10n.t('This was changed outside this window meanwhile. Nothing was overwritten.');
  }
}
