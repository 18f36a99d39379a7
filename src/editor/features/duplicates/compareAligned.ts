import * as vscode from 'vscode';
import { alignTexts } from '../../../core/corpus/alignedTexts';
import { Owner } from '../../base/lifecycle';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { RegisterCommand } from '../../platform/commands';
import { meantDuplicate } from './meantDuplicate';

const scheme = 'corpus-aligned';

/** A diff of two articles with their paragraphs brought into one order: furniture and moved paragraphs do not drown what was changed. */
export class CompareAligned extends Owner implements vscode.TextDocumentContentProvider {
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#onDidChange.event;

  constructor(
    readonly articles: Articles,
    readonly duplicates: Duplicates,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(vscode.workspace.registerTextDocumentContentProvider(scheme, this));
    this.register(registerCommand('corpus.compareAligned', (argument) => this.#compare(argument)));
    this.register(duplicates.onDidChange((ids) => this.#refresh(ids)));
  }

  /** The documents say themselves what they hold: the pair in `query`, the side in `fragment`. */
  provideTextDocumentContent(uri: vscode.Uri): string {
    const pair = new URLSearchParams(uri.query);
    const [here, there] = [this.articles.get(pair.get('here') ?? ''), this.articles.get(pair.get('there') ?? '')];
    const alignment = here && there && this.duplicates.alignment(here.id, there.id);
    if (!alignment) return vscode.l10n.t('One of the two articles is not there any more.');
    const texts = alignTexts(here, there, alignment);
    return uri.fragment === 'here' ? texts.here : texts.there;
  }

  async #compare(argument: unknown): Promise<void> {
    const question = vscode.l10n.t('Compare with which duplicate?');
    const meant = await meantDuplicate(this.articles, this.duplicates, argument, question);
    if (!meant) return;
    const { file, other } = meant;
    const query = new URLSearchParams({ here: file.id, there: other.id }).toString();
    const side = (path: string, fragment: string) => vscode.Uri.from({ scheme, path, query, fragment });
    const title = vscode.l10n.t('{0} ↔ {1} (paragraphs aligned)', file.name, other.name);
    await vscode.commands.executeCommand(
      'vscode.diff',
      side(file.uri.path, 'here'),
      side(other.uri.path, 'there'),
      title,
    );
  }

  #refresh(ids: ReadonlySet<string>): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme !== scheme) continue;
      const pair = new URLSearchParams(uri.query);
      if (ids.has(pair.get('here') ?? '') || ids.has(pair.get('there') ?? '')) this.#onDidChange.fire(uri);
    }
  }
}
