import * as vscode from 'vscode';
import { delay } from '../base/async';
import { exists, removeQuietly } from '../base/files';

/** Beside the sidecar while it is being written: every window that wants to write puts a file into it. */
const lockFolder = '.annotations.yaml.lock';
/** Milliseconds in which a window that is alive has written, or has said anew that it wants to. */
const longestWriting = 500;

/** A sidecar of more bytes is refused before it is read: no corpus folder needs it, and reading it would take the window down. */
export const largestSidecar = 128 * 1024 * 1024;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What a window wants to write. */
export interface Intent {
  /** The whole sidecar. */
  readonly text: string;
  /** The fingerprint of the text that it was made from: see `fingerprintOf`. */
  readonly base: string;
}

/**
 * A window's wish to write a sidecar: a file in the lock folder. It holds what is to be written, so that this outlives the window,
 * and is moved into the sidecar's place when its turn has come. Its name says how long it is when it is whole, and what it was made
 * from: `<random>.<fingerprint>.<bytes>`. A wish to do something else alone is an empty file `<random>`.
 */
export class Claim {
  readonly folder: vscode.Uri;
  readonly uri: vscode.Uri;
  readonly name: string;
  /** What the file holds; undefined for one that is empty. */
  readonly text: string | undefined;
  readonly bytes: Uint8Array;
  /** It has been moved into the sidecar's place, or is all there is of the sidecar and stays. */
  #isSettled = false;

  constructor(sidecarFolder: vscode.Uri, intent?: Intent) {
    this.bytes = encoder.encode(intent?.text ?? '');
    this.text = intent?.text;
    const random = Math.random().toString(36).slice(2, 12);
    this.name = intent ? `${random}.${intent.base}.${this.bytes.length}` : random;
    this.folder = lockFolderOf(sidecarFolder);
    this.uri = vscode.Uri.joinPath(this.folder, this.name);
  }

  /** Makes the file. @throws what the file system says where nothing can be written. */
  async announce(): Promise<void> {
    for (let tries = 0; ; tries++) {
      try {
        // With the lock folder, where there is none.
        return await vscode.workspace.fs.writeFile(this.uri, this.bytes);
      } catch (error) {
        // Another window has just removed the lock folder; or somebody the whole folder, which is not to be made again.
        const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
        if (isGone && tries <= 20 && (await exists(vscode.Uri.joinPath(this.folder, '..')))) continue;
        await this.withdraw();
        throw error;
      }
    }
  }

  /** Makes the sidecar of it. Tells whether that was done: another window may have taken this for one that was killed. */
  async moveTo(sidecar: vscode.Uri): Promise<boolean> {
    try {
      await vscode.workspace.fs.rename(this.uri, sidecar, { overwrite: true });
      this.#isSettled = true;
      return true;
    } catch (error) {
      if (!(await exists(this.uri))) return false;
      // Without the old file this is all there is: it stays, and is taken up by the next window.
      this.#isSettled = !(await exists(sidecar));
      throw error;
    }
  }

  async withdraw(): Promise<void> {
    if (!this.#isSettled) await removeQuietly(this.uri);
  }
}

export function lockFolderOf(sidecarFolder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(sidecarFolder, lockFolder);
}

/** Whether a claim, by its name, holds something to be written. */
export function holdsText(name: string): boolean {
  return name.includes('.');
}

/** The claims of windows that write, or were killed while they did: the files' names. */
export async function claimsIn(sidecarFolder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(lockFolderOf(sidecarFolder))).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The claims of windows that were killed. Waits long enough to know them from those of windows that write just now. */
export async function abandonedClaims(sidecarFolder: vscode.Uri): Promise<readonly string[]> {
  if (!(await exists(lockFolderOf(sidecarFolder)))) return [];
  const first = await claimsIn(sidecarFolder);
  await delay(longestWriting);
  const still = new Set(await claimsIn(sidecarFolder));
  return first.filter((name) => still.has(name));
}

/**
 * What a claim holds; undefined where it is empty, gone, was cut off in writing, or is too large to be any window's.
 *
 * @throws what the file system says, but for a file that is not there.
 */
export async function readClaim(sidecarFolder: vscode.Uri, name: string): Promise<Intent | undefined> {
  const [, base, length] = name.split('.');
  if (!base || !length) return undefined;
  const uri = vscode.Uri.joinPath(lockFolderOf(sidecarFolder), name);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size !== Number(length) || size > largestSidecar) return undefined;
    return { base, text: decoder.decode(await vscode.workspace.fs.readFile(uri)) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

export async function removeClaims(sidecarFolder: vscode.Uri, names: Iterable<string>): Promise<void> {
  for (const name of names) await removeQuietly(vscode.Uri.joinPath(lockFolderOf(sidecarFolder), name));
}
