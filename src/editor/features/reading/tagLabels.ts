import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import { toSpan } from '../../platform/convert';
import { articleDocuments } from '../../platform/language';
import type { Settings } from '../../platform/settings';

/**
 * The tags as small words after each tagged passage, because colour alone would tell nobody which tag it is. They are inlay hints
 * and no decorations: VS Code leaves room for hints where it wraps a line.
 */
export class TagLabels extends Owner implements vscode.InlayHintsProvider {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeInlayHints = this.#onDidChange.event;

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly settings: Settings,
  ) {
    super();
    this.register(vscode.languages.registerInlayHintsProvider(articleDocuments, this));
    this.register(annotations.onDidChange(() => this.#onDidChange.fire()));
    this.register(settings.onDidChange(() => this.#onDidChange.fire()));
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    if (!this.settings.areTagLabelsShown || !this.settings.isHighlighted('passages')) return [];
    const article = await this.articles.read(document.uri);
    if (!article) return [];
    const asked = toSpan(article.lines, range);
    return this.annotations
      .passages(article.id)
      .filter(({ span }) => asked.start <= span.end && span.end <= asked.end)
      .map(({ record, span }) => {
        const { line, character } = article.lines.positionAt(span.end);
        const label = `${record.tags.join(', ')}${record.note ? ' ✎' : ''}`;
        const hint = new vscode.InlayHint(new vscode.Position(line, character), label);
        hint.paddingLeft = true;
        hint.tooltip = record.note;
        return hint;
      });
  }
}
