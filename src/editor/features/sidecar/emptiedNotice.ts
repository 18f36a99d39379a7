import * as vscode from 'vscode';
import { Sidecar } from '../../../core/sidecar/sidecar';
import { Owner } from '../../base/lifecycle';
import { sidecarUri } from '../../corpus/articleFile';
import type { Emptied, SidecarFiles } from '../../corpus/sidecarFiles';
import { tell } from '../../platform/tell';

/** An empty file where annotations were is seldom meant: it is told, with a way back. */
export class EmptiedNotice extends Owner {
  constructor(readonly files: SidecarFiles) {
    super();
    this.register(files.onDidEmpty((emptied) => void this.#ask(emptied)));
  }

  async #ask(emptied: Emptied): Promise<void> {
    const opened = Sidecar.open(emptied.text);
    const articles = 'sidecar' in opened ? opened.sidecar.names().length : 0;
    if (articles === 0) return;
    const putBack = vscode.l10n.t('Put Back');
    const path = vscode.workspace.asRelativePath(sidecarUri(emptied.folder));
    const message = vscode.l10n.t(
      '{0} was emptied outside this window. It held the annotations of {1} articles.',
      path,
      articles,
    );
    if ((await vscode.window.showWarningMessage(message, putBack)) !== putBack) return;
    if (await this.files.putBack(emptied)) tell(vscode.l10n.t('The annotations are back in {0}.', path));
    else void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be read now. Mend it first.', path));
  }
}
