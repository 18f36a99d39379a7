import * as vscode from 'vscode';
import { sidecarUri } from './articles';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const temporary = /^\.annotations\.yaml\.[a-z0-9]+\.tmp$/;

/** A sidecar larger than this is refused before it is read: no corpus folder needs it, and reading it would take the window down. */
const largest = 128 * 1024 * 1024;

export type ReadOutcome =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'missing' } | { readonly kind: 'tooLarge' };

/**
 * The text of a folder's sidecar on disk. VS Code's rename removes the old file before it moves the new one into place; a window that
 * was killed in between left the whole new text in a temporary file, which is taken up here.
 *
 * @throws what the file system says, but for a file that is not there.
 */
export async function readSidecar(folder: vscode.Uri): Promise<ReadOutcome> {
  const uri = sidecarUri(folder);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > largest) return { kind: 'tooLarge' };
    return { kind: 'text', text: decoder.decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') throw error;
  }
  // Another window may be just about to move its new file into place: what is left over stays left over.
  if (!(await leftOver(folder))) return { kind: 'missing' };
  await new Promise((resolve) => setTimeout(resolve, 200));
  const left = await leftOver(folder);
  if (await exists(uri)) return readSidecar(folder);
  if (!left) return { kind: 'missing' };
  const text = decoder.decode(await vscode.workspace.fs.readFile(left));
  // A text that was cut off in writing ends anywhere; a whole one ends its last line.
  if (!text.endsWith('\n')) return { kind: 'missing' };
  await vscode.workspace.fs.rename(left, uri, { overwrite: false });
  return { kind: 'text', text };
}

/** Writes a sidecar whole: into a temporary file first, which then takes the old one's place. */
export async function writeSidecar(folder: vscode.Uri, text: string): Promise<void> {
  const unique = Math.random().toString(36).slice(2, 10);
  const beside = vscode.Uri.joinPath(folder, `.annotations.yaml.${unique}.tmp`);
  const bytes = encoder.encode(text);
  try {
    await vscode.workspace.fs.writeFile(beside, bytes);
    await vscode.workspace.fs.rename(beside, sidecarUri(folder), { overwrite: true });
  } catch (error) {
    // Without the old file the temporary one is all there is: it stays, and is found by the next reading.
    if (await exists(sidecarUri(folder))) await removeQuietly(beside);
    throw error;
  }
}

/** Whether a file or folder can be found at a URI. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function leftOver(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  let newest: { uri: vscode.Uri; mtime: number } | undefined;
  for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
    if (!temporary.test(name)) continue;
    const uri = vscode.Uri.joinPath(folder, name);
    const { mtime } = await vscode.workspace.fs.stat(uri);
    if (!newest || mtime > newest.mtime) newest = { uri, mtime };
  }
  return newest?.uri;
}

async function removeQuietly(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // It was never made, or the folder is gone: either way nothing is left of it.
  }
}
