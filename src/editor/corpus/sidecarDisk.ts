import * as vscode from 'vscode';
import { delay } from '../base/async';
import { exists, removeQuietly } from '../base/files';
import { sidecarUri } from './articleFile';
import { largestSidecar, lockFolderOf, type Claim } from './sidecarClaims';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const temporary = /^\.annotations\.yaml\.[a-z0-9]+\.tmp$/;

/** What a sidecar holds, and the state that it was in when reading began; none of one that is missing. */
export type ReadOutcome =
  | { readonly kind: 'text'; readonly text: string; readonly stat?: vscode.FileStat }
  | { readonly kind: 'missing'; readonly stat?: undefined }
  | { readonly kind: 'tooLarge'; readonly stat: vscode.FileStat };

/** Milliseconds between two looks at a file that somebody may just be writing; more where it has less in it than before. */
const betweenLooks = { grown: 30, shrunk: 150 };
/** How often a file is looked at that is not there any more, or whose last line does not end: as one that is half written. */
const mostLooks = 20;
/** Milliseconds after which nobody is writing a file any more that nobody has touched. */
const longAgo = 2_000;

/**
 * The text of a folder's sidecar on disk, once nobody is writing the file: programs that write a file in place make it empty first, and what is missing of a half
 * written one would be taken for removed.
 *
 * @param known the text that was read or written last, which is believed at once.
 */
export async function readSettled(folder: vscode.Uri, known: string): Promise<ReadOutcome> {
  for (let looks = 1; ; looks++) {
    const outcome = await readSidecar(folder);
    if (outcome.kind === 'tooLarge') return outcome;
    const before = outcome.stat;
    const text = outcome.kind === 'text' ? outcome.text : '';
    if (text === known) return outcome;
    const isWhole = text.endsWith('\n');
    if (isWhole && before && Date.now() - before.mtime > longAgo) return outcome;
    const isShorter = text !== '' && text.length < known.length;
    await delay(isShorter ? betweenLooks.shrunk : betweenLooks.grown);
    const after = await statOf(folder);
    const isStill = before?.mtime === after?.mtime && before?.size === after?.size;
    if ((isStill && isWhole) || looks >= mostLooks) return outcome;
  }
}

/** Tells one state of a folder's sidecar from another without reading it; undefined where there is none. */
export async function stampOf(folder: vscode.Uri): Promise<string | undefined> {
  return stampIn(await statOf(folder));
}

/** The same of a state that is known. */
export function stampIn(stat: vscode.FileStat | undefined): string | undefined {
  return stat && `${stat.mtime} ${stat.size}`;
}

async function statOf(folder: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(sidecarUri(folder));
  } catch {
    return undefined;
  }
}

/**
 * The text of a folder's sidecar on disk. VS Code's rename removes the old file before it moves the new one into place; a window that
 * was killed in between left the whole new text in a temporary file, which is taken up here.
 *
 * @throws what the file system says, but for a file that is not there.
 */
async function readSidecar(folder: vscode.Uri): Promise<ReadOutcome> {
  const uri = sidecarUri(folder);
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    if (stat.size > largestSidecar) return { kind: 'tooLarge', stat };
    return { kind: 'text', text: decoder.decode(await vscode.workspace.fs.readFile(uri)), stat };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileNotFound') throw error;
  }
  // Another window may be just about to move its new file into place: what is left over stays left over.
  if (!(await leftOver(folder))) return { kind: 'missing' };
  await delay(200);
  const left = await leftOver(folder);
  if (await exists(uri)) return readSidecar(folder);
  if (!left) return { kind: 'missing' };
  const text = decoder.decode(await vscode.workspace.fs.readFile(left));
  // A text that was cut off in writing ends anywhere; a whole one ends its last line.
  if (!text.endsWith('\n')) return { kind: 'missing' };
  await vscode.workspace.fs.rename(left, uri, { overwrite: false });
  return { kind: 'text', text };
}

/**
 * Writes a sidecar whole: into a temporary file first, which then takes the old one's place; or moves a claim there that holds this
 * text already.
 */
export async function writeSidecar(folder: vscode.Uri, text: string, claim?: Claim): Promise<void> {
  if (claim?.text === text && (await claim.moveTo(sidecarUri(folder)))) return;
  if (claim && !(await exists(claim.uri)) && !(await exists(sidecarUri(folder)))) throw new FolderGone();
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

/** The folder went while its sidecar was to be written. What was made in it meanwhile has made it again: it is to go again. */
export class FolderGone extends Error {
  constructor() {
    super(vscode.l10n.t('the folder went while it was written'));
  }
}

/** Whether a folder has nothing in it but claims to write: one of these has made it again. */
export async function isMadeAgain(folder: vscode.Uri): Promise<boolean> {
  const lock = lockFolderOf(folder).toString();
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.every(([name]) => vscode.Uri.joinPath(folder, name).toString() === lock);
}

/** Removes temporary files that windows left which were killed. Only for who writes alone: a file may be another window's otherwise. */
export async function removeTemporary(folder: vscode.Uri): Promise<void> {
  if (!(await exists(sidecarUri(folder)))) return;
  for (const uri of await temporaryFiles(folder)) await removeQuietly(uri);
}

async function temporaryFiles(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.flatMap(([name]) => (temporary.test(name) ? [vscode.Uri.joinPath(folder, name)] : []));
}

async function leftOver(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  let newest: { uri: vscode.Uri; mtime: number } | undefined;
  for (const uri of await temporaryFiles(folder)) {
    const { mtime } = await vscode.workspace.fs.stat(uri);
    if (!newest || mtime > newest.mtime) newest = { uri, mtime };
  }
  return newest?.uri;
}
