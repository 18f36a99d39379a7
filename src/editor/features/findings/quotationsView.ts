import * as vscode from 'vscode';
import type { ShownQuotation } from '../../../core/corpus/shown';
import type { Articles } from '../../corpus/articles';
import type { Findings } from '../../corpus/findings';
import { excerpt, titleOf } from '../../platform/describe';
import { openAt } from '../../platform/openAt';
import { spoken } from '../../platform/spoken';
import { FindingsView } from './findingsView';

interface SpeakerNode {
  readonly kind: 'speaker';
  readonly id: string;
  readonly speaker: string | undefined;
  readonly quotations: readonly QuotationNode[];
}

interface QuotationNode {
  readonly kind: 'quotation';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly span: { readonly start: number; readonly end: number };
  readonly annotation?: string;
  readonly quotation: ShownQuotation;
}

type Node = SpeakerNode | QuotationNode;

/** The view "Quotations": who is quoted in the corpus, and with what words. */
export class QuotationsView extends FindingsView<Node> {
  constructor(
    readonly articles: Articles,
    findings: Findings,
  ) {
    super('corpus.quotations', findings);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item = node.kind === 'speaker' ? speakerItem(node) : this.#quotationItem(node);
    item.id = node.id;
    return spoken(item);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#speakers();
    return node.kind === 'speaker' ? [...node.quotations] : [];
  }

  #speakers(): SpeakerNode[] {
    const speakers = new Map<string, QuotationNode[]>();
    for (const [id, { quotations }] of this.findings.all()) {
      const file = this.articles.file(id);
      if (!file) continue;
      for (const quotation of quotations) {
        if (quotation.kind === 'scare') continue;
        // Two people of one name are two entities; a speaker who is none ("a spokesperson") is one for each article.
        const key = quotation.speakerEntity ?? (quotation.speaker ? `${quotation.speaker}|${id}` : '');
        const node: QuotationNode = {
          kind: 'quotation',
          id: `${id}|${quotation.start}`,
          uri: file.uri,
          span: { start: quotation.start, end: quotation.end },
          annotation: quotation.decision,
          quotation,
        };
        const known = speakers.get(key);
        if (known) known.push(node);
        else speakers.set(key, [node]);
      }
    }
    return [...speakers]
      .map(([key, quotations]): SpeakerNode => ({
        kind: 'speaker',
        id: `speaker:${key}`,
        speaker: quotations[0].quotation.speaker,
        quotations,
      }))
      .sort((a, b) => b.quotations.length - a.quotations.length || ((a.speaker ?? '') < (b.speaker ?? '') ? -1 : 1));
  }

  #quotationItem({ uri, span, annotation, quotation }: QuotationNode): vscode.TreeItem {
    const article = this.articles.get(uri);
    const words = article?.text.slice(span.start, span.end) ?? '';
    const item = new vscode.TreeItem(excerpt(words), vscode.TreeItemCollapsibleState.None);
    item.description = [quotation.cue, article && titleOf(article)].filter((part) => part).join(' · ');
    item.tooltip = words;
    item.iconPath = new vscode.ThemeIcon(annotation ? 'check' : 'quote');
    item.contextValue = annotation ? 'quotation decided' : 'quotation';
    item.command = openAt(this.articles, uri, span);
    return item;
  }
}

function speakerItem({ speaker, quotations }: SpeakerNode): vscode.TreeItem {
  const item = new vscode.TreeItem(speaker ?? vscode.l10n.t('Nobody named'), vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(quotations.length);
  item.iconPath = new vscode.ThemeIcon(speaker === undefined ? 'question' : 'person');
  item.contextValue = 'speaker';
  return item;
}
