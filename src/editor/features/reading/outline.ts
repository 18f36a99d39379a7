import * as vscode from 'vscode';
import { longestInstant, type Article } from '../../../core/corpus/library';
import { bySpan, contains, coverTest, type Span } from '../../../core/text/span';
import { Delayer } from '../../base/async';
import { DisposableValue, Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import { toRange } from '../../platform/convert';
import { excerpt, titleOf } from '../../platform/describe';
import { articleDocuments } from '../../platform/language';

/** The outline, breadcrumbs and "Go to Symbol" of an article: headline, paragraphs, and in each the quotations with their speakers. */
export class Outline extends Owner implements vscode.DocumentSymbolProvider {
  readonly #registration = this.register(new DisposableValue<vscode.Disposable>());
  readonly #later = this.register(new Delayer(200));

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
  ) {
    super();
    this.#provide();
    this.register(annotations.onDidChange((ids) => this.#changed(ids)));
  }

  /** VS Code asks again when the text changes, or when there is another provider: one that is registered anew counts as another. */
  #provide(): void {
    this.#registration.value = vscode.languages.registerDocumentSymbolProvider(articleDocuments, this, {
      label: vscode.l10n.t('Article'),
    });
  }

  #changed(ids: ReadonlySet<string>): void {
    if (vscode.window.visibleTextEditors.some(({ document }) => ids.has(document.uri.toString())))
      this.#later.trigger(() => this.#provide());
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const article = await this.articles.read(document.uri);
    if (!article || article.text.length === 0) return [];
    const { structure, lines, text } = article;
    const whole = toRange(lines, { start: 0, end: text.length });
    const titleRange = structure.titleSpan ? toRange(lines, structure.titleSpan) : new vscode.Range(0, 0, 0, 0);
    const root = symbol(titleOf(article), '', vscode.SymbolKind.File, whole, titleRange);
    // VS Code asks after every keystroke; a book has too much to be outlined then.
    if (text.length > longestInstant) return [root];
    await this.annotations.whenFound(article.id);
    const { quotations, passages } = this.annotations.shown(article.id);
    const marks = [
      ...passages.map(({ span, record }) => ({ span, kind: vscode.SymbolKind.Key, head: record.tags.join(', ') })),
      ...quotations
        .filter(({ kind }) => kind !== 'scare')
        .map((quotation) => ({ span: quotation, kind: vscode.SymbolKind.Event, head: quotation.speaker ?? '' })),
    ].sort((a, b) => bySpan(a.span, b.span));
    const isFurniture = coverTest(structure.boilerplate);
    let next = 0;
    for (const paragraph of structure.paragraphs) {
      while (next < marks.length && marks[next].span.start < paragraph.start) next++;
      if (isFurniture(paragraph) || (structure.titleSpan && contains(structure.titleSpan, paragraph))) continue;
      const range = toRange(lines, paragraph);
      const words = text.slice(paragraph.start, paragraph.end);
      const node = symbol(excerpt(words, 60), '', vscode.SymbolKind.String, range, range);
      for (; next < marks.length && marks[next].span.start < paragraph.end; next++) {
        const { span, kind, head } = marks[next];
        // A passage over several paragraphs belongs to none of them.
        if (span.end <= paragraph.end) node.children.push(this.#child(article, span, kind, head));
      }
      root.children.push(node);
    }
    return [root];
  }

  /** What is said or tagged, led by who says it or which tag it has. */
  #child(article: Article, span: Span, kind: vscode.SymbolKind, head: string): vscode.DocumentSymbol {
    const words = excerpt(article.text.slice(span.start, span.end), 60);
    const range = toRange(article.lines, span);
    return head ? symbol(head, words, kind, range, range) : symbol(words, '', kind, range, range);
  }
}

/** VS Code refuses symbols without a name. */
function symbol(
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  range: vscode.Range,
  selection: vscode.Range,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(name.trim() || '…', detail, kind, range.union(selection), selection);
}
