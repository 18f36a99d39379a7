import * as vscode from 'vscode';
import type { Duplicate } from '../../../core/duplicates/duplicateIndex';
import type { Annotations } from '../../corpus/annotations';
import type { ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import {
  capitalised,
  excerpt,
  originOf,
  relationOf,
  relationSentence,
  stateName,
  titleOf,
} from '../../platform/describe';
import { openAt } from '../../platform/openAt';
import { spoken } from '../../platform/spoken';
import { tagIcon } from '../../platform/tagColor';
import { badgeUri } from './articleBadges';
import type { ArticleNode, Node, PassageNode, QuotationNode } from './articleNodes';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What the nodes of the articles view look like. */
export class ArticleItems {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
  ) {}

  item(node: Node, filter: string): vscode.TreeItem {
    const item = this.#item(node, filter);
    item.id = node.id;
    return spoken(item);
  }

  #item(node: Node, filter: string): vscode.TreeItem {
    switch (node.kind) {
      case 'group': {
        const item = new vscode.TreeItem(node.label, node.icon === 'list-ordered' ? Collapsed : Expanded);
        item.iconPath = new vscode.ThemeIcon(node.icon);
        item.description = String(node.files.length);
        item.contextValue = 'group';
        return item;
      }
      case 'article':
        return this.#article(node, filter);
      case 'section': {
        const { label, icon } = sectionLooks(node.section);
        const item = new vscode.TreeItem(label, node.section === 'quotations' ? Collapsed : Expanded);
        item.iconPath = new vscode.ThemeIcon(icon);
        item.description = String(node.count);
        item.contextValue = 'section';
        return item;
      }
      case 'duplicate': {
        const other = this.articles.get(node.duplicate.id);
        const name = this.#nameOf(node.duplicate);
        // The relation first: titles are long, and side bars narrow.
        const item = new vscode.TreeItem(capitalised(relationOf(node.duplicate, name)), None);
        item.description = other && titleOf(other);
        item.tooltip = [relationSentence(node.duplicate, name), item.description].filter((part) => part).join('\n');
        item.iconPath = new vscode.ThemeIcon(relationIcon(node.duplicate));
        item.contextValue = 'duplicate';
        item.command = openAt(this.articles, node.uri);
        return item;
      }
      case 'passage':
        return this.#passage(node);
      case 'speaker': {
        const item = new vscode.TreeItem(node.speaker ?? vscode.l10n.t('Nobody named'), Expanded);
        item.iconPath = new vscode.ThemeIcon(node.speaker === undefined ? 'question' : 'person');
        item.description = String(node.quotations.length);
        item.contextValue = 'speaker';
        return item;
      }
      case 'quotation':
        return this.#quotation(node);
    }
  }

  #article({ file, uri }: ArticleNode, filter: string): vscode.TreeItem {
    const article = this.articles.get(file.id);
    const title = article ? titleOf(article) : file.name;
    const record = this.annotations.articleRecord(file.id);
    const duplicates = this.duplicates.of(file.id);
    const first = duplicates.at(0);
    const at = filter === '' ? -1 : title.toLowerCase().indexOf(filter.toLowerCase());
    const item = new vscode.TreeItem(
      { label: title, highlights: at < 0 ? [] : [[at, at + filter.length]] },
      article && article.text.length > 0 ? Collapsed : None,
    );
    const origin = article ? originOf(article) : (problemOf(file) ?? '');
    const relation = first && relationOf(first, this.#nameOf(first));
    item.description = [origin, relation].filter((part) => part).join(' · ') || file.path;
    item.resourceUri = badgeUri(uri);
    // Not `file`: with a resource that one stands for the icon of the file's type.
    item.iconPath = new vscode.ThemeIcon(file.problem ? 'warning' : first ? relationIcon(first) : 'file-text');
    item.tooltip = this.#tooltip(file);
    item.contextValue = ['article', record.status, ...(first ? ['duplicates'] : [])].join(' ');
    item.command = openAt(this.articles, uri);
    item.accessibilityInformation = { label: this.#spoken(file, title, origin, relation) };
    return item;
  }

  #spoken(file: ArticleFile, title: string, origin: string, relation: string | undefined): string {
    const { status } = this.annotations.articleRecord(file.id);
    const count = this.annotations.of(file.id).length;
    return [
      title,
      origin,
      relation,
      count > 0 ? vscode.l10n.t('annotations: {0}', count) : '',
      status === 'reviewed' ? vscode.l10n.t('reviewed') : '',
    ]
      .filter((part) => part)
      .join(', ');
  }

  #tooltip(file: ArticleFile): vscode.MarkdownString {
    const markdown = new vscode.MarkdownString();
    const article = this.articles.get(file.id);
    const line = (text: string) => {
      markdown.appendText(text);
      markdown.appendMarkdown('  \n');
    };
    if (!article) {
      line(problemOf(file) ?? vscode.l10n.t('Not read yet.'));
      line(file.path);
      return markdown;
    }
    const { title, source, date, byline } = article.structure;
    line(title);
    if (source) line(vscode.l10n.t('Source: {0}', source));
    if (byline) line(vscode.l10n.t('By: {0}', byline));
    if (date) line(vscode.l10n.t('Date: {0}', date));
    line(vscode.l10n.t('File: {0}', file.path));
    line(vscode.l10n.t('Words: {0}', countWords(article.text)));
    const record = this.annotations.articleRecord(file.id);
    line(vscode.l10n.t('Annotations: {0}', this.annotations.of(file.id).length));
    if (record.tags.length > 0) line(vscode.l10n.t('Tags: {0}', record.tags.join(', ')));
    line(record.status === 'reviewed' ? vscode.l10n.t('Reviewed') : vscode.l10n.t('Not reviewed yet'));
    if (record.note) line(vscode.l10n.t('Note: {0}', record.note));
    for (const duplicate of this.duplicates.of(file.id)) {
      line(relationSentence(duplicate, this.#nameOf(duplicate)));
    }
    if (file.isDamaged)
      line(vscode.l10n.t('Some bytes of the file are not UTF-8 and are shown as \ufffd. Save it as UTF-8 to mend it.'));
    return markdown;
  }

  #passage({ placed, uri, span }: PassageNode): vscode.TreeItem {
    const { record } = placed;
    const tags = record.type === 'passage' ? record.tags : [];
    const item = new vscode.TreeItem(tags.join(', ') || vscode.l10n.t('Without a tag'), None);
    const state = placed.state === 'exact' || placed.state === 'moved' ? '' : stateName(placed.state);
    item.description = [state, excerpt(record.exact)].filter((part) => part).join(' · ');
    const definition = tags.map((tag) => this.annotations.definitionOf(tag)).find((one) => one?.color !== undefined);
    item.iconPath = state === '' ? tagIcon(definition) : new vscode.ThemeIcon('warning');
    item.tooltip = record.note ? `${record.exact}\n\n${record.note}` : record.exact;
    item.contextValue = 'passage';
    item.command = openAt(this.articles, uri, span);
    return item;
  }

  #quotation({ quotation, uri, span }: QuotationNode): vscode.TreeItem {
    const article = this.articles.get(uri);
    const words = article ? article.text.slice(span.start, span.end) : '';
    const item = new vscode.TreeItem(excerpt(words), None);
    item.description = quotation.cue;
    item.iconPath = new vscode.ThemeIcon(quotation.decision ? 'check' : 'quote');
    item.tooltip = words;
    item.contextValue = 'quotation';
    item.command = openAt(this.articles, uri, span);
    return item;
  }

  #nameOf(duplicate: Duplicate): string {
    return this.articles.file(duplicate.id)?.name ?? '';
  }
}

function problemOf(file: ArticleFile): string | undefined {
  switch (file.problem) {
    case 'binary':
      return vscode.l10n.t('not a text file');
    case 'tooLarge':
      return vscode.l10n.t('larger than 50 MB, not read');
    case 'unreadable':
      return vscode.l10n.t('cannot be read: check its permissions');
    case undefined:
      return undefined;
  }
}

/** How an article is related to another, at a glance: inside it, around it, or beside it. */
function relationIcon({ relation }: Duplicate): string {
  switch (relation) {
    case 'contained':
      return 'file-symlink-file';
    case 'contains':
      return 'file-submodule';
    case 'copy':
      return 'copy';
    case 'version':
      return 'versions';
    case 'shares':
      return 'files';
  }
}

function sectionLooks(section: 'duplicates' | 'passages' | 'quotations'): { label: string; icon: string } {
  switch (section) {
    case 'duplicates':
      return { label: vscode.l10n.t('Duplicates'), icon: 'files' };
    case 'passages':
      return { label: vscode.l10n.t('Tagged passages'), icon: 'tag' };
    case 'quotations':
      return { label: vscode.l10n.t('Quotations'), icon: 'quote' };
  }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
