import * as vscode from 'vscode';
import { normalise } from '../../core/text/normalise';
import { sidecarUri } from './articleFile';

/** The document of a folder's sidecar, if VS Code has it open. */
export function openSidecar(folder: vscode.Uri): vscode.TextDocument | undefined {
  const uri = sidecarUri(folder).toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/**
 * Gives a document another text by replacing only the part that differs: the cursor elsewhere stays where it is.
 *
 * @returns whether the document took it; one that is typed in at that moment does not.
 */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<boolean> {
  const before = normalise(document.getText());
  const after = normalise(text);
  if (before === after) return true;
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // An edit that begins or ends within an emoji would be moved by the editor.
  while (start > 0 && isLowSurrogate(before, start)) start--;
  while (end > 0 && isLowSurrogate(before, before.length - end)) end--;
  const isCrlf = document.eol === vscode.EndOfLine.CRLF;
  const offset = (at: number) => (isCrlf ? at + (before.slice(0, at).match(/\n/g)?.length ?? 0) : at);
  const range = new vscode.Range(document.positionAt(offset(start)), document.positionAt(offset(before.length - end)));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, after.slice(start, after.length - end));
  return vscode.workspace.applyEdit(edit);
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
