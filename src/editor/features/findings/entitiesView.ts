import * as vscode from 'vscode';
import type { ShownMention } from '../../../core/corpus/shown';
import type { EntityType } from '../../../core/model';
import type { Articles } from '../../corpus/articles';
import type { Question } from '../../corpus/corpusLinks';
import type { EntityFindings, Findings } from '../../corpus/findings';
import type { RegisterCommand } from '../../platform/commands';
import { escapeMarkdown, excerpt, titleOf, typeIcon, typeName, typePlural } from '../../platform/describe';
import { openAt } from '../../platform/openAt';
import { spoken } from '../../platform/spoken';
import { FindingsView } from './findingsView';

interface TypeNode {
  readonly kind: 'type';
  readonly id: string;
  readonly type: EntityType;
  readonly entities: readonly EntityFindings[];
}

interface EntityNode {
  readonly kind: 'entity';
  readonly id: string;
  readonly entity: EntityFindings;
}

interface MentionNode {
  readonly kind: 'mention';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly span: { readonly start: number; readonly end: number };
  readonly annotation?: string;
  readonly mention: ShownMention;
}

/** What only a person can say, all of it together. */
interface QuestionsNode {
  readonly kind: 'questions';
  readonly id: string;
  readonly questions: readonly Question[];
}

interface QuestionNode {
  readonly kind: 'question';
  readonly id: string;
  readonly question: Question;
}

type Node = QuestionsNode | QuestionNode | TypeNode | EntityNode | MentionNode;

const order: readonly EntityType[] = ['person', 'organization', 'place', 'event', 'nationality', 'other'];

/** The view "Entities": who and what the corpus names, by type and count, with every mention in context. */
export class EntitiesView extends FindingsView<Node> {
  constructor(
    readonly articles: Articles,
    findings: Findings,
    registerCommand: RegisterCommand,
  ) {
    super('corpus.entities', findings);
    // A key gives a command no item: the selected one is meant.
    this.register(
      registerCommand('corpus.renameSelectedEntity', () => {
        const [node] = this.view.selection;
        return node?.kind === 'entity' ? vscode.commands.executeCommand('corpus.renameEntity', node) : undefined;
      }),
    );
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item = this.#item(node);
    item.id = node.id;
    return spoken(item);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.#types(), ...this.#questions()];
    switch (node.kind) {
      case 'questions':
        return node.questions.map((question) => ({ kind: 'question', id: `question|${question.id}`, question }));
      case 'question':
        return this.#askedMentions(node.question);
      case 'type':
        return node.entities.map((entity) => ({ kind: 'entity', id: `${entity.type}:${entity.entity}`, entity }));
      case 'entity':
        return this.#mentions(node.entity);
      case 'mention':
        return [];
    }
  }

  #questions(): QuestionsNode[] {
    const questions = this.findings.questions();
    return questions.length > 0 ? [{ kind: 'questions', id: 'questions', questions }] : [];
  }

  #askedMentions({ id, mentions }: Question): MentionNode[] {
    return mentions.flatMap(({ article, mention }): MentionNode[] => {
      const file = this.articles.file(article);
      const span = { start: mention.start, end: mention.end };
      const place = `question|${id}|${article}|${mention.start}`;
      return file ? [{ kind: 'mention', id: place, uri: file.uri, span, mention }] : [];
    });
  }

  #types(): TypeNode[] {
    const entities = this.findings.entities();
    return order
      .map((type): TypeNode => ({
        kind: 'type',
        id: type,
        type,
        entities: entities.filter((one) => one.type === type),
      }))
      .filter((node) => node.entities.length > 0);
  }

  #mentions({ places, entity, type }: EntityFindings): MentionNode[] {
    return [...places].flatMap(([id, mentions]) => {
      const file = this.articles.file(id);
      if (!file) return [];
      return mentions.map((mention): MentionNode => ({
        kind: 'mention',
        id: `${type}:${entity}|${id}|${mention.start}`,
        uri: file.uri,
        span: { start: mention.start, end: mention.end },
        annotation: mention.decision,
        mention,
      }));
    });
  }

  #item(node: Node): vscode.TreeItem {
    const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
    switch (node.kind) {
      case 'questions': {
        const item = new vscode.TreeItem(vscode.l10n.t('Who Is Meant?'), Collapsed);
        item.description = String(node.questions.length);
        item.iconPath = new vscode.ThemeIcon('question');
        item.contextValue = 'questions';
        return item;
      }
      case 'question': {
        const { form, candidates, mentions } = node.question;
        const item = new vscode.TreeItem(form, mentions.length > 0 ? Collapsed : None);
        item.description = vscode.l10n.t('maybe {0}', candidates.map(({ name }) => name).join(', '));
        item.contextValue = 'question';
        return item;
      }
      case 'type': {
        const item = new vscode.TreeItem(typePlural(node.type), node.type === 'person' ? Expanded : Collapsed);
        item.description = String(node.entities.length);
        item.iconPath = new vscode.ThemeIcon(typeIcon(node.type));
        item.contextValue = 'type';
        return item;
      }
      case 'entity': {
        const { name, count, places } = node.entity;
        const item = new vscode.TreeItem(name, Collapsed);
        item.description = places.size === 1 ? String(count) : vscode.l10n.t('{0} in {1} articles', count, places.size);
        item.tooltip = this.#tooltip(node.entity);
        item.contextValue = 'entity';
        return item;
      }
      case 'mention': {
        const article = this.articles.get(node.uri);
        const text = article?.text ?? '';
        const before = wordsBefore(text, node.span.start);
        const words = text.slice(node.span.start, node.span.end);
        const label = `${before}${words}${text.slice(node.span.end, node.span.end + 60).split('\n')[0]}`;
        const item = new vscode.TreeItem(
          { label: excerpt(label, 90), highlights: [[before.length, before.length + words.length]] },
          None,
        );
        item.description = article && titleOf(article);
        item.iconPath = node.annotation ? new vscode.ThemeIcon('check') : undefined;
        item.contextValue = node.annotation ? 'mention decided' : 'mention';
        item.command = openAt(this.articles, node.uri, node.span);
        return item;
      }
    }
  }

  #tooltip({ name, type, places }: EntityFindings): vscode.MarkdownString {
    const forms = new Map<string, number>();
    for (const [id, mentions] of places) {
      const text = this.articles.get(id)?.text ?? '';
      for (const { start, end } of mentions) {
        const form = text.slice(start, end);
        forms.set(form, (forms.get(form) ?? 0) + 1);
      }
    }
    const listed = [...forms].sort((a, b) => b[1] - a[1]).map(([form, count]) => `${escapeMarkdown(form)} (${count})`);
    return new vscode.MarkdownString(`**${escapeMarkdown(name)}** — ${typeName(type)}\n\n${listed.join(', ')}`);
  }
}

/** Some whole words before a place, of its own line. */
function wordsBefore(text: string, at: number): string {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const from = at - 20;
  if (from <= lineStart) return text.slice(lineStart, at).trimStart();
  const space = text.indexOf(' ', from);
  return `… ${space < 0 || space >= at ? '' : text.slice(space + 1, at)}`;
}
