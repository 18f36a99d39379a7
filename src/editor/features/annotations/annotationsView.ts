import * as vscode from 'vscode';
import type { TagDefinition } from '../../../core/sidecar/format';
import { isPlaced, type PlacedAnnotation } from '../../../core/corpus/shown';
import type { Span } from '../../../core/text/span';
import { Delayer } from '../../base/async';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import { sidecarUri, type ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import {
  argumentOf,
  articleUri,
  type ConflictArgument,
  type Conflicts,
  type FoundConflict,
} from '../../corpus/conflicts';
import {
  argumentOf as argumentOfMissing,
  type MissingArgument,
  type MissingArticle,
  type MissingArticles,
} from '../../corpus/missingArticles';
import { conflictTitle } from '../../platform/conflictSentences';
import { openAt } from '../../platform/openAt';
import { excerpt, originOf, stateName, titleOf } from '../../platform/describe';
import { spoken } from '../../platform/spoken';
import { tagIcon } from '../../platform/tagColor';

/** Lines of a tooltip. */
const mostQuoted = 10;

interface ReviewGroup {
  readonly kind: 'review';
  readonly id: string;
  readonly entries: readonly (Entry | ConflictEntry | MissingEntry)[];
}

/** What was decided in two ways, and one of them has to go. */
interface ConflictEntry {
  readonly kind: 'conflict';
  readonly id: string;
  /** Where it can be looked at: the article, or the sidecar for a tag or an entity. */
  readonly uri: vscode.Uri;
  readonly span?: Span;
  readonly label: string;
  readonly conflict: ConflictArgument;
}

/** An article that is not there any more, whose annotations have to go somewhere. */
interface MissingEntry {
  readonly kind: 'missing';
  readonly id: string;
  readonly article: MissingArticle;
  readonly missing: MissingArgument;
}

interface TagNode {
  readonly kind: 'tag';
  readonly id: string;
  /** The whole path: `stance/denial`. */
  readonly tag: string;
  readonly label: string;
  readonly children: Map<string, TagNode>;
  readonly entries: Entry[];
}

/** A tagged passage or, without an annotation, an article that carries the tag as a whole. */
interface Entry {
  readonly kind: 'entry';
  readonly id: string;
  readonly file: ArticleFile;
  readonly uri: vscode.Uri;
  readonly span?: Span;
  readonly annotation?: string;
  readonly placed?: PlacedAnnotation;
}

type Node = ReviewGroup | TagNode | Entry | ConflictEntry | MissingEntry;

/** The view "Annotations": what needs a person first, then the tag set as a hierarchy with its passages over all articles. */
export class AnnotationsView extends Owner implements vscode.TreeDataProvider<Node> {
  readonly #onDidChange = this.register(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#onDidChange.event;
  readonly #later = this.register(new Delayer(80));
  readonly #view: vscode.TreeView<Node>;

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly conflicts: Conflicts,
    readonly missing: MissingArticles,
  ) {
    super();
    this.#view = this.register(
      vscode.window.createTreeView('corpus.annotations', {
        treeDataProvider: this,
        canSelectMany: true,
        showCollapseAll: true,
      }),
    );
    const changed = () => this.#later.trigger(() => this.#update());
    this.register(articles.onDidChange(changed));
    this.register(annotations.onDidChange(changed));
    this.register(missing.onDidChange(changed));
    this.#update();
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const item = this.#itemOf(node);
    item.id = node.id;
    return spoken(item);
  }

  getChildren(node?: Node): Node[] {
    if (!node) return this.#roots();
    if (node.kind === 'review') return [...node.entries];
    return node.kind === 'tag' ? [...sorted(node.children), ...node.entries] : [];
  }

  #itemOf(node: Node): vscode.TreeItem {
    switch (node.kind) {
      case 'entry':
        return this.#entryItem(node);
      case 'conflict':
        return this.#conflictItem(node);
      case 'missing':
        return this.#missingItem(node);
      case 'tag':
        return this.#tagItem(node);
      case 'review':
        return reviewItem(node);
    }
  }

  #update(): void {
    const moved = this.annotations.needingReview().length;
    const twice = this.conflicts.all().length;
    const gone = this.missing.all.length;
    const tooltip = [
      moved > 0 ? vscode.l10n.t('{0} annotations need a look: their text has changed.', moved) : '',
      twice > 0 ? vscode.l10n.t('{0} times two people decided differently.', twice) : '',
      gone > 0 ? vscode.l10n.t('{0} articles that were annotated are not there any more.', gone) : '',
    ];
    this.#view.badge =
      moved + twice + gone === 0
        ? undefined
        : { value: moved + twice + gone, tooltip: tooltip.filter((part) => part !== '').join(' ') };
    this.#onDidChange.fire(undefined);
  }

  #roots(): Node[] {
    const review = this.annotations
      .needingReview()
      .flatMap(({ article, placed }) => this.#entry(`review/${placed.record.id}`, article, placed));
    const top = new Map<string, TagNode>();
    for (const file of this.articles.all) {
      for (const tag of this.annotations.articleRecord(file.id).tags)
        nodeOf(top, tag).entries.push({ kind: 'entry', id: `${tag}|${file.id}`, file, uri: file.uri });
      for (const placed of this.annotations.of(file.id)) {
        if (placed.record.type !== 'passage') continue;
        for (const tag of placed.record.tags)
          nodeOf(top, tag).entries.push(...this.#entry(`${tag}|${placed.record.id}`, file.id, placed));
      }
    }
    const missing = this.missing.all.map((article): MissingEntry => {
      const argument = argumentOfMissing(article);
      return { kind: 'missing', id: `missing/${argument.folder}/${argument.article}`, article, missing: argument };
    });
    const entries = [...this.conflicts.all().map((found) => this.#conflictEntry(found)), ...missing, ...review];
    const group: ReviewGroup[] = entries.length > 0 ? [{ kind: 'review', id: 'review', entries }] : [];
    return [...group, ...sorted(top)];
  }

  #entry(id: string, article: string, placed: PlacedAnnotation): Entry[] {
    const file = this.articles.file(article);
    if (!file) return [];
    const span = isPlaced(placed) ? placed.span : (placed.span ?? placed.candidates?.at(0));
    return [{ kind: 'entry', id, file, uri: file.uri, span, annotation: placed.record.id, placed }];
  }

  #conflictEntry(found: FoundConflict): ConflictEntry {
    const { folder, conflict } = found;
    const isInArticle = conflict.kind === 'annotation' || conflict.kind === 'article';
    const file = isInArticle ? this.articles.file(articleUri(folder, conflict.name)) : undefined;
    const placed = file && this.annotations.of(file.id).find(({ record }) => record.id === conflict.annotation?.id);
    return {
      kind: 'conflict',
      id: `conflict/${folder}/${conflict.kind}/${conflict.annotation?.other ?? conflict.name}`,
      uri: file?.uri ?? sidecarUri(vscode.Uri.parse(folder)),
      span: placed?.span,
      label: conflictTitle(this.annotations.store.sidecar(folder), conflict),
      conflict: argumentOf(found),
    };
  }

  #conflictItem({ label, uri, span }: ConflictEntry): vscode.TreeItem {
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
    item.iconPath = new vscode.ThemeIcon('git-compare');
    item.description = vscode.l10n.t('decided in two ways');
    item.tooltip = label;
    item.contextValue = 'conflict';
    item.command = openAt(this.articles, uri, span);
    return item;
  }

  #missingItem({ article: { folder, name, record } }: MissingEntry): vscode.TreeItem {
    const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.None);
    item.iconPath = new vscode.ThemeIcon('question');
    item.description = vscode.l10n.t('not there any more · annotations: {0}', record.annotations.length);
    item.tooltip = [name, ...record.annotations.map(({ exact }) => excerpt(exact))].slice(0, mostQuoted).join('\n');
    item.contextValue = 'missing';
    const line = this.annotations.store.sidecar(folder.toString()).lineOf(name) ?? 0;
    const selection = new vscode.Range(line, 0, line, 0);
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [sidecarUri(folder), { selection } satisfies vscode.TextDocumentShowOptions],
    };
    return item;
  }

  #tagItem(node: TagNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Collapsed);
    const description = this.annotations.definitionOf(node.tag)?.description;
    const entries = count(node);
    item.iconPath = tagIcon(this.#coloured(node.tag));
    item.description = String(entries);
    item.tooltip = description ? `${node.tag}\n${description}` : node.tag;
    item.contextValue = 'tag';
    item.accessibilityInformation = {
      label: [node.tag, vscode.l10n.t('passages and articles: {0}', entries), description]
        .filter((part) => part)
        .join(', '),
    };
    return item;
  }

  /** The definition that gives a tag its colour: its own, or that of a tag above it, as in the text. */
  #coloured(tag: string): TagDefinition | undefined {
    for (let path = tag; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
      const definition = this.annotations.definitionOf(path);
      if (definition?.color) return definition;
    }
    return undefined;
  }

  #entryItem({ file, placed, uri, span }: Entry): vscode.TreeItem {
    const article = this.articles.get(file.id);
    const title = article ? titleOf(article) : file.path;
    if (!placed) {
      const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.None);
      item.iconPath = new vscode.ThemeIcon('bookmark');
      item.description = article && originOf(article);
      item.contextValue = 'taggedArticle';
      item.command = openAt(this.articles, uri);
      return item;
    }
    const { record, state } = placed;
    const item = new vscode.TreeItem(excerpt(record.exact), vscode.TreeItemCollapsibleState.None);
    const isUncertain = !isPlaced(placed);
    item.iconPath = new vscode.ThemeIcon(isUncertain ? 'warning' : record.note ? 'note' : 'list-selection');
    item.description = isUncertain ? `${stateName(state)} · ${title}` : title;
    item.tooltip = [record.exact, record.note, title].filter((part) => part).join('\n\n');
    item.contextValue = `${record.type === 'passage' ? 'passage' : 'decision'}${isUncertain ? ` review ${state}` : ''}`;
    item.command = openAt(this.articles, uri, span);
    return item;
  }
}

function reviewItem({ entries }: ReviewGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Needs review'), vscode.TreeItemCollapsibleState.Expanded);
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.description = String(entries.length);
  item.contextValue = 'reviewGroup';
  return item;
}

function nodeOf(top: Map<string, TagNode>, tag: string): TagNode {
  const parts = tag.split('/');
  let level = top;
  let node: TagNode | undefined;
  for (let depth = 0; depth < parts.length; depth++) {
    const path = parts.slice(0, depth + 1).join('/');
    const known = level.get(parts[depth]);
    node = known ?? {
      kind: 'tag',
      id: `tag:${path}`,
      tag: path,
      label: parts[depth],
      children: new Map(),
      entries: [],
    };
    if (!known) level.set(parts[depth], node);
    level = node.children;
  }
  return node as TagNode;
}

function sorted(level: ReadonlyMap<string, TagNode>): TagNode[] {
  return [...level.values()].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

function count(node: TagNode): number {
  return [...node.children.values()].reduce((sum, child) => sum + count(child), node.entries.length);
}
