import * as vscode from 'vscode';
import { delay } from '../base/async';
import { exists, removeTemporary } from './sidecarDisk';

/** Beside the sidecar while it is being written: every window that wants to write puts a file into it. */
const lockFolder = '.annotations.yaml.lock';
/** Milliseconds after which a window that wants to write, and does not, must have been killed. */
const longest = 8_000;
/** Milliseconds before another try, at most: each waits for a time of its own, so that one of them comes first. */
const mostWaited = { first: 60, last: 600 };

/**
 * Does something that no other window does at the same time for the same folder. Between reading a sidecar and writing it again
 * another window could write it otherwise, and what that window wrote would be taken for removed.
 *
 * VS Code's file system has nothing that only one of two can do, so: who wants to write says so in a file, and then looks who
 * else does. If nobody else, nobody else will go on, for whoever comes later sees the file; else both withdraw for a while.
 *
 * @throws what the file system says where nothing can be written, and what `work` throws.
 */
export async function alone<T>(folder: vscode.Uri, work: () => Promise<T>): Promise<T> {
  const locks = vscode.Uri.joinPath(folder, lockFolder);
  const name = Math.random().toString(36).slice(2, 12);
  const own = vscode.Uri.joinPath(locks, name);
  for (let most = mostWaited.first; ; most = Math.min(most * 1.2, mostWaited.last)) {
    await announce(locks, own);
    if ((await others(locks, name)) === 0) break;
    await remove(own);
    await delay(Math.random() * most);
  }
  try {
    return await work();
  } finally {
    await remove(own);
    // Only if it is empty; where another window waits, that one removes it.
    await remove(locks);
  }
}

/** Removes what a window left that was killed while it wrote; waits until it is certain that it was. */
export async function tidyUp(folder: vscode.Uri): Promise<void> {
  if (await exists(vscode.Uri.joinPath(folder, lockFolder))) await alone(folder, () => removeTemporary(folder));
}

async function announce(locks: vscode.Uri, own: vscode.Uri): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await vscode.workspace.fs.createDirectory(locks);
      return await vscode.workspace.fs.writeFile(own, new Uint8Array());
    } catch (error) {
      // Another window has just removed the folder.
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!isGone || tries > 20) throw error;
    }
  }
}

/** How many other windows want to write. What a window left that was killed is removed. */
async function others(locks: vscode.Uri, own: string): Promise<number> {
  const entries = await vscode.workspace.fs.readDirectory(locks);
  const names = entries.map(([name]) => name).filter((name) => name !== own);
  if (names.length === 0) return 0;
  const made = async (name: string) => (await vscode.workspace.fs.stat(vscode.Uri.joinPath(locks, name))).mtime;
  const now = await made(own);
  let waiting = 0;
  for (const name of names) {
    // One that is gone by now was there when we were: it may have seen us, so it counts.
    const since = await made(name).catch(() => now);
    if (now - since > longest) await remove(vscode.Uri.joinPath(locks, name));
    else waiting++;
  }
  return waiting;
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // Gone already, or not empty.
  }
}
