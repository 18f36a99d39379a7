import * as vscode from 'vscode';

/** How long it stays, in milliseconds. */
const shown = 6000;

/** Says something that needs no answer where it disturbs nobody: in the status bar, for a moment. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, shown);
}
