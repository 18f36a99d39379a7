import * as vscode from 'vscode';
import { delay } from '../base/async';
import { exists, removeQuietly } from '../base/files';
import { Claim, claimsIn, holdsText, lockFolderOf, removeClaims, type Intent } from './sidecarClaims';
import { removeTemporary } from './sidecarDisk';

/** Milliseconds after which a window that wants to write, and does not, must have been killed. */
const longest = 8_000;
/** Milliseconds before another try, at most: each waits for a time of its own, so that one of them comes first. */
const mostWaited = { first: 60, last: 600 };

/** What may be done while no other window writes. */
export interface Alone {
  /** This window's own claim: what it holds can be moved into the sidecar's place. */
  readonly claim: Claim;
  /** Claims of windows that were killed, with what these wanted to write: to be taken up, and removed by who does. */
  readonly left: readonly string[];
}

/**
 * Does something that no other window does at the same time for the same folder. Between reading a sidecar and writing it again
 * another window could write it otherwise, and what that window wrote would be taken for removed.
 *
 * VS Code's file system has nothing that only one of two can do, so: who wants to write says so in a file, and then looks who
 * else does. If nobody else, nobody else will go on, for whoever comes later sees the file; else both withdraw for a while.
 *
 * @param intent what is wanted to be written, as it stands now: should the window be killed, the next one takes it up.
 * @param abandoned claims that are known to be of windows that were killed: nobody waits for these.
 * @throws what the file system says where nothing can be written, and what `work` throws.
 */
export async function alone<T>(
  folder: vscode.Uri,
  work: (alone: Alone) => Promise<T>,
  { intent, abandoned = new Set() }: { intent?: Intent; abandoned?: ReadonlySet<string> } = {},
): Promise<T> {
  const claim = new Claim(folder, intent);
  let left: readonly string[];
  for (let most = mostWaited.first; ; most = Math.min(most * 1.2, mostWaited.last)) {
    await claim.announce();
    const others = await othersThan(claim, folder, abandoned);
    left = others.left;
    if (others.waiting === 0) break;
    await claim.withdraw();
    await delay(Math.random() * most);
  }
  try {
    return await work({ claim, left });
  } finally {
    await claim.withdraw();
    // Only if it is empty; where another window waits, that one removes it.
    await removeQuietly(lockFolderOf(folder));
  }
}

/**
 * Removes what windows left that were killed while they wrote: the claims that are known to be such, which nobody waits for, and
 * temporary files.
 */
export async function tidyUp(folder: vscode.Uri, abandoned: ReadonlySet<string>): Promise<void> {
  if (!(await exists(lockFolderOf(folder)))) return;
  const work = async () => {
    await removeClaims(folder, abandoned);
    await removeTemporary(folder);
  };
  await alone(folder, work, { abandoned });
}

/** How many other windows want to write, and what those left that were killed. Where that is nothing to be written it is removed. */
async function othersThan(
  own: Claim,
  folder: vscode.Uri,
  abandoned: ReadonlySet<string>,
): Promise<{ readonly waiting: number; readonly left: readonly string[] }> {
  const names = (await claimsIn(folder)).filter((name) => name !== own.name && !abandoned.has(name));
  if (names.length === 0) return { waiting: 0, left: [] };
  const made = async (name: string) => (await vscode.workspace.fs.stat(vscode.Uri.joinPath(own.folder, name))).mtime;
  const now = await made(own.name);
  const left: string[] = [];
  let waiting = 0;
  for (const name of names) {
    // One that is gone by now was there when we were: it may have seen us, so it counts.
    const since = await made(name).catch(() => now);
    if (now - since <= longest) waiting++;
    else if (holdsText(name)) left.push(name);
    else await removeClaims(folder, [name]);
  }
  return { waiting, left };
}
