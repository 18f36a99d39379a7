import type * as vscode from 'vscode';
import { fingerprintOf } from '../../core/text/hash';
import { nodeFs, type NodeFs } from '../base/nodeFs';
import { sidecarUri } from './articleFile';
import { Claim, type Intent } from './sidecarClaims';

/** Whether the sidecar holds what was wanted, or a claim does that the next window takes up; undefined where nothing could be written. */
export type LastWrite = 'written' | 'claimed' | undefined;

/**
 * Writes a folder's sidecar before it returns, in the last moment of a window. Where another window writes at the same time, or has
 * written, only a claim is left.
 *
 * @param text the whole sidecar.
 * @param known what the file held when it was read or written last; '' where there was none.
 */
export function writeAtLast(folder: vscode.Uri, text: string, known: string): LastWrite {
  const fs = nodeFs();
  // What is on the machine that this runs on; in a remote window VS Code tells its host so of the remote files.
  if (!fs || folder.scheme !== 'file') return undefined;
  try {
    return fs.existsSync(folder.fsPath) ? write(fs, folder, { text, base: fingerprintOf(known) }, known) : undefined;
  } catch {
    // A full disk or a lost permission, of which there is nobody left to tell.
    return undefined;
  }
}

function write(fs: NodeFs, folder: vscode.Uri, intent: Intent, known: string): LastWrite {
  const claim = new Claim(folder, intent);
  const [lock, own, sidecar] = [claim.folder, claim.uri, sidecarUri(folder)].map(({ fsPath }) => fsPath);
  fs.mkdirSync(lock, { recursive: true });
  fs.writeFileSync(own, claim.bytes);
  const isAlone = fs.readdirSync(lock).length === 1;
  const now = fs.existsSync(sidecar) ? new TextDecoder().decode(fs.readFileSync(sidecar)) : '';
  if (!isAlone || now !== known) return 'claimed';
  fs.renameSync(own, sidecar);
  fs.rmdirSync(lock);
  return 'written';
}
