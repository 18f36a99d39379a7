import * as vscode from 'vscode';
import type { Article } from '../../core/corpus/library';
import { contains, type Span } from '../../core/text/span';
import { Owner } from '../base/lifecycle';
import type { Annotations } from '../corpus/annotations';
import type { Articles } from '../corpus/articles';
import { toRange } from '../platform/convert';
import { excerpt, titleOf } from '../platform/describe';
import { articleLanguage } from '../platform/language';

/** The outline, breadcrumbs and "Go to Symbol" of an article: headline, paragraphs, and in each the quotations with their speakers. */
export class Outline extends Owner implements vscode.DocumentSymbolProvider {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
  ) {
    super();
    this.register(
      vscode.languages.registerDocumentSymbolProvider({ language: articleLanguage }, this, {
        label: vscode.l10n.t('Article'),
      }),
    );
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    const article = await this.articles.read(document.uri);
    if (!article || article.text.length === 0) return [];
    const { structure, lines, text } = article;
    const whole = toRange(lines, { start: 0, end: text.length });
    const titleRange = structure.titleSpan ? toRange(lines, structure.titleSpan) : new vscode.Range(0, 0, 0, 0);
    const root = symbol(titleOf(article), '', vscode.SymbolKind.File, whole, titleRange);
    const { quotations, passages } = this.annotations.shown(article.id);
    const inside = (outer: Span) => (inner: Span) => contains(outer, inner);
    for (const paragraph of structure.paragraphs) {
      if (structure.boilerplate.some((furniture) => contains(furniture, paragraph))) continue;
      if (structure.titleSpan && contains(structure.titleSpan, paragraph)) continue;
      const range = toRange(lines, paragraph);
      const words = text.slice(paragraph.start, paragraph.end);
      const node = symbol(excerpt(words, 60), '', vscode.SymbolKind.String, range, range);
      const isHere = inside(paragraph);
      for (const passage of passages.filter(({ span }) => isHere(span)))
        node.children.push(this.#child(article, passage.span, vscode.SymbolKind.Key, passage.record.tags.join(', ')));
      for (const quotation of quotations.filter((one) => one.kind !== 'scare' && isHere(one)))
        node.children.push(this.#child(article, quotation, vscode.SymbolKind.Event, quotation.speaker));
      root.children.push(node);
    }
    return [root];
  }

  /** What is said or tagged, led by who says it or which tag it has. */
  #child(article: Article, span: Span, kind: vscode.SymbolKind, head: string | undefined): vscode.DocumentSymbol {
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
