import * as vscode from 'vscode';
import { decode } from '../../core/text/decode';
import { messageOf, type Log } from '../platform/log';
import type { ReadProblem } from './articleFile';

/** VS Code gives documents above this to no extension; nobody reads such a file as an article. */
const largestFile = 50 * 1024 * 1024;

/** The text of an article's file, or why it cannot be had. */
export async function readText(
  uri: vscode.Uri,
  log: Log,
): Promise<
  | { readonly kind: 'text'; readonly text: string; readonly isDamaged: boolean }
  | { readonly kind: 'problem'; readonly problem: ReadProblem }
> {
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    // Reading a pipe or a device could wait for ever.
    if (!(type & vscode.FileType.File)) return { kind: 'problem', problem: 'unreadable' };
    if (size > largestFile) return { kind: 'problem', problem: 'tooLarge' };
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    return decoded.kind === 'text' ? decoded : { kind: 'problem', problem: 'binary' };
  } catch (error) {
    log.warn(`Cannot read ${uri.toString(true)}: ${messageOf(error)}.`);
    return { kind: 'problem', problem: 'unreadable' };
  }
}

/** Whether there is a file or folder, also one that nothing is known of but its name, such as a link to nowhere. */
export async function isThere(uri: vscode.Uri): Promise<boolean> {
  const isMissing = (error: unknown) => error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (!isMissing(error)) return true;
  }
  try {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const siblings = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(uri, '..'));
    return siblings.some(([one]) => one === name);
  } catch {
    return false;
  }
}
