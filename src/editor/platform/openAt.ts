import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import type { Articles } from '../corpus/articles';
import { toRange } from './convert';

/**
 * The command of a tree item that opens an article, at a place if one is given. It is VS Code's own, not a jump of ours: so a click
 * opens a preview, a double click keeps it, and a click with Ctrl opens it beside.
 */
export function openAt(articles: Articles, uri: vscode.Uri, span?: Span): vscode.Command {
  const article = articles.get(uri);
  const options = (
    article && span ? { selection: toRange(article.lines, span) } : {}
  ) satisfies vscode.TextDocumentShowOptions;
  return { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri, options] };
}
