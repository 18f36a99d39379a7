import * as vscode from 'vscode';
import { DisposableValue, Owner } from '../../base/lifecycle';
import { sidecarUri } from '../../corpus/articleFile';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { SidecarFiles, Unsaved } from '../../corpus/sidecarFiles';
import type { RegisterCommand } from '../../platform/commands';
import { tell } from '../../platform/tell';

/** Shows that annotations are not on disk, for as long as they are not, with what can be done: try again, or keep a copy elsewhere. */
export class UnsavedNotice extends Owner {
  readonly #item = this.register(new DisposableValue<vscode.StatusBarItem>());
  #isTold = false;

  constructor(
    readonly files: SidecarFiles,
    readonly store: AnnotationStore,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(files.onDidChangeUnsaved(() => this.#update()));
    this.register(registerCommand('corpus.saveNow', () => this.#saveNow()));
  }

  #update(): void {
    const [first] = this.files.unsaved;
    if (!first) {
      this.#item.value = undefined;
      this.#isTold = false;
      return;
    }
    const item =
      this.#item.value ?? vscode.window.createStatusBarItem('corpus.unsaved', vscode.StatusBarAlignment.Left);
    item.name = vscode.l10n.t('Unsaved Annotations');
    item.text = `$(warning) ${vscode.l10n.t('Annotations not saved')}`;
    item.tooltip = first.reason;
    item.command = 'corpus.saveNow';
    item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    item.show();
    this.#item.value = item;
    // Told once; the item in the status bar stays for as long as it is so.
    const failed = this.files.unsaved.find(({ isWaiting }) => !isWaiting);
    if (failed && !this.#isTold) void this.#tell(failed);
    this.#isTold = failed !== undefined;
  }

  async #saveNow(): Promise<void> {
    if (await this.files.flush()) {
      tell(vscode.l10n.t('All annotations are saved.'));
      return;
    }
    const [first] = this.files.unsaved;
    if (first) await this.#tell(first);
  }

  async #tell({ folder, reason }: Unsaved): Promise<void> {
    const again = vscode.l10n.t('Try Again');
    const copy = vscode.l10n.t('Save a Copy…');
    const message = vscode.l10n.t(
      'Your annotations could not be written to {0} ({1}). They are kept in this window and tried again; do not close it before they are saved.',
      vscode.workspace.asRelativePath(sidecarUri(folder)),
      reason,
    );
    const chosen = await vscode.window.showWarningMessage(message, again, copy);
    if (chosen === again) await this.#saveNow();
    if (chosen === copy) await this.#saveCopy(folder);
  }

  async #saveCopy(folder: vscode.Uri): Promise<void> {
    const uri = await vscode.window.showSaveDialog({ defaultUri: sidecarUri(folder), filters: { YAML: ['yaml'] } });
    if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(this.store.textOf(folder.toString())));
  }
}
