import * as vscode from 'vscode';

/** The one log of the extension: Output view, "Corpus Annotator"; its level is VS Code's "Set Log Level…". */
export type Log = vscode.LogOutputChannel;

export function createLog(): Log {
  return vscode.window.createOutputChannel('Corpus Annotator', { log: true });
}

/** An unknown thrown value in words that name the cause. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
