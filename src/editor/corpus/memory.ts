import * as vscode from 'vscode';
import { Delayer } from '../base/async';
import { Owner } from '../base/lifecycle';
import { messageOf, type Log } from '../platform/log';

/** Milliseconds of quiet before something is written: what is remembered is never urgent. */
const beforeSaving = 10_000;

/** One file in the extension's own storage: a cache that may be deleted at any time, and is no part of any corpus. */
export class Memory extends Owner {
  readonly #later = this.register(new Delayer(beforeSaving));

  /** @param folder the extension's storage for this workspace; without one nothing is remembered. */
  constructor(
    readonly folder: vscode.Uri | undefined,
    readonly name: string,
    readonly log: Log,
  ) {
    super();
  }

  async load(): Promise<Uint8Array | undefined> {
    if (!this.folder) return undefined;
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.folder, this.name));
    } catch {
      // Nothing remembered yet.
      return undefined;
    }
  }

  /** Writes what `make` gives once things have been quiet for a while. */
  save(make: () => Uint8Array): void {
    const { folder } = this;
    if (folder) this.#later.trigger(() => void this.#write(folder, make()));
  }

  async #write(folder: vscode.Uri, bytes: Uint8Array): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, this.name), bytes);
    } catch (error) {
      this.log.debug(`${this.name} was not remembered: ${messageOf(error)}`);
    }
  }
}
