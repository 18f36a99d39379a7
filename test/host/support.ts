// What the host tests share: the extension's API, the workspace, and waiting for events instead of for time.
import * as vscode from 'vscode';
import type { CorpusApi } from '../../src/editor/api';

/** The folder that the suite runs in: a fresh copy, free to change. */
export const workspace: vscode.Uri = (vscode.workspace.workspaceFolders ?? [])[0]?.uri;

/** A file or folder of the workspace. */
export function at(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(workspace, ...path);
}

/** The extension's API, once every article is read and matched. */
export async function corpus(): Promise<CorpusApi> {
  const extension = vscode.extensions.getExtension<CorpusApi>('corpus-annotator.corpus-annotator');
  if (!extension) throw new Error('The extension is not installed.');
  const api = await extension.activate();
  await api.whenReady();
  return api;
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The text of a file; '' while there is none (a sidecar is replaced by another file when it is written). */
export async function read(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return '';
    throw error;
  }
}

export async function write(uri: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** Opens a text in an editor and shows it. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The range of the first (or n-th, from 0) occurrence of some words in an editor's document. */
export function rangeOf(document: vscode.TextDocument, words: string, occurrence = 0): vscode.Range {
  const text = document.getText();
  let from = -1;
  for (let count = 0; count <= occurrence; count++) from = text.indexOf(words, from + 1);
  if (from < 0) throw new Error(`“${words}” does not stand in ${document.uri.path}.`);
  return new vscode.Range(document.positionAt(from), document.positionAt(from + words.length));
}

export function select(editor: vscode.TextEditor, words: string, occurrence = 0): void {
  const range = rangeOf(editor.document, words, occurrence);
  editor.selection = new vscode.Selection(range.start, range.end);
}

/**
 * Asks again and again until the answer is truthy; a state that never comes is told after `limit` ms. The wait ends with the state, so
 * it is as long as the program needs, and hardly longer. What comes late is asked for less often: asking is work for the
 * program that is waited for.
 */
export async function eventually<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 40)) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** The settings, which VS Code itself writes and saves. */
const isOfVSCode = ({ path }: vscode.Uri) => path.endsWith('/User/settings.json');

/** Closes all editors, throwing unsaved changes away. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed || isOfVSCode(document.uri)) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function run<T = unknown>(command: `corpus.${string}`, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}
