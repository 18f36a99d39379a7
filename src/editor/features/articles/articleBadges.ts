import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';

/** Tree items carry a URI of their own scheme, so that the badges of git and of problems do not mix with ours. */
const scheme = 'corpus-article';

export function badgeUri(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme, path: uri.path, query: uri.toString() });
}

/** The badge at an article's right: `✓` reviewed, a number how many annotations it has, `!` that one needs a person. */
export class ArticleBadges extends Owner implements vscode.FileDecorationProvider {
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.Uri[]>());
  readonly onDidChangeFileDecorations = this.#onDidChange.event;

  constructor(readonly annotations: Annotations) {
    super();
    this.register(vscode.window.registerFileDecorationProvider(this));
    this.register(
      annotations.onDidChange((ids) => this.#onDidChange.fire([...ids].map((id) => badgeUri(vscode.Uri.parse(id))))),
    );
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    if (uri.scheme !== scheme) return undefined;
    const annotations = this.annotations.of(uri.query);
    const isReviewed = this.annotations.articleRecord(uri.query).status === 'reviewed';
    const open = annotations.filter(({ state }) => state !== 'exact' && state !== 'moved').length;
    if (annotations.length === 0 && !isReviewed) return undefined;
    const count = annotations.length;
    const number =
      count === 0 ? '' : isReviewed ? (count > 9 ? '+' : String(count)) : count > 99 ? '99' : String(count);
    const badge = open > 0 ? `!${Math.min(open, 9)}` : `${isReviewed ? '✓' : ''}${number}`;
    const tooltip = [
      isReviewed ? vscode.l10n.t('Reviewed') : '',
      count > 0 ? vscode.l10n.t('Annotations: {0}', count) : '',
      open > 0 ? vscode.l10n.t('To be reviewed: {0}', open) : '',
    ];
    // No colour for what is well: a coloured title would say that something is to be done.
    const color = open > 0 ? 'list.warningForeground' : undefined;
    return new vscode.FileDecoration(
      badge,
      tooltip.filter((part) => part).join(', '),
      color ? new vscode.ThemeColor(color) : undefined,
    );
  }
}
