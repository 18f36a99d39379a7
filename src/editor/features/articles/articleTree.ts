import * as vscode from 'vscode';
import type { PlacedAnnotation, ShownQuotation } from '../../../core/corpus/shown';
import type { Annotations } from '../../corpus/annotations';
import type { ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { ArticleNode, GroupNode, Grouping, Node, QuotationNode, SectionNode, SpeakerNode } from './articleNodes';

/** A list longer than this is cut into stretches: VS Code's trees are slow with thousands of siblings. */
const longestList = 1000;
const stretch = 500;

/** Which articles there are, grouped and filtered, and what is below each: the articles view without its looks. */
export class ArticleTree {
  grouping: Grouping = 'none';
  filter = '';
  #nodes = new Map<string, Node>();
  #places = new Map<string, ArticleNode>();

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
  ) {}

  /** Forgets what was built; nodes that come out equal keep their ids, so that VS Code keeps what is expanded. */
  reset(): void {
    this.#nodes.clear();
    this.#places.clear();
  }

  roots(): readonly Node[] {
    const files = this.visibleFiles();
    const groups = this.#groups(files);
    if (!groups) return this.#list(files, undefined);
    return groups;
  }

  /** The articles that the filter lets through. */
  visibleFiles(): readonly ArticleFile[] {
    const files = this.articles.all;
    if (this.filter === '') return files;
    const pattern = new RegExp(this.filter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu');
    return files.filter((file) => {
      const article = this.articles.get(file.id);
      const { tags } = this.annotations.articleRecord(file.id);
      return (
        pattern.test(file.path) || tags.some((tag) => pattern.test(tag)) || (article && pattern.test(article.text))
      );
    });
  }

  children(node: Node): readonly Node[] {
    switch (node.kind) {
      case 'group':
        return this.#list(node.files, node);
      case 'article':
        return this.#sections(node);
      case 'section':
        return this.#entries(node);
      case 'speaker':
        return node.quotations.map((quotation) => this.#quotation(node, quotation));
      case 'duplicate':
      case 'passage':
      case 'quotation':
        return [];
    }
  }

  /** Where an article stands in the tree (its first place, if it stands in several groups). */
  find(id: string): ArticleNode | undefined {
    if (this.#places.has(id)) return this.#places.get(id);
    const descend = (nodes: readonly Node[]): void => {
      for (const node of nodes)
        if (node.kind === 'group' && !this.#places.has(id) && node.files.some((file) => file.id === id))
          descend(this.children(node));
    };
    descend(this.roots());
    return this.#places.get(id);
  }

  #list(files: readonly ArticleFile[], parent: GroupNode | undefined): readonly Node[] {
    if (files.length <= longestList) return files.map((file) => this.#article(file, parent));
    const groups: GroupNode[] = [];
    for (let from = 0; from < files.length; from += stretch) {
      const part = files.slice(from, from + stretch);
      const label = vscode.l10n.t('{0} to {1}', part[0].path, part[part.length - 1].path);
      groups.push(this.#group({ id: `${parent?.id ?? ''}#${from}`, label, icon: 'list-ordered', files: part, parent }));
    }
    return groups;
  }

  #groups(files: readonly ArticleFile[]): readonly GroupNode[] | undefined {
    switch (this.grouping) {
      case 'none':
        return undefined;
      case 'folder':
        return this.#grouped(files, 'folder', (file) => [
          { key: file.folder.toString(), label: folderLabel(file), icon: 'folder' },
        ]);
      case 'family':
        return this.#grouped(files, 'family', (file) => [this.#familyOf(file)]);
      case 'tag':
        return this.#grouped(files, 'tag', (file) => {
          const tags = this.annotations.tagsIn(file.id);
          if (tags.length === 0)
            return [{ key: '\uffff', label: vscode.l10n.t('Without a tag'), icon: 'circle-slash' }];
          return tags.map((tag) => ({ key: tag, label: tag, icon: 'tag' }));
        });
      case 'status':
        return this.#grouped(files, 'status', (file) => [
          this.annotations.articleRecord(file.id).status === 'reviewed'
            ? { key: '2', label: vscode.l10n.t('Reviewed'), icon: 'pass-filled' }
            : { key: '1', label: vscode.l10n.t('Open'), icon: 'circle-large-outline' },
        ]);
    }
  }

  #familyOf(file: ArticleFile): { key: string; label: string; icon: string } {
    const family = this.duplicates.family(file.id);
    if (!family || family.members.length < 2)
      return { key: '\uffff', label: vscode.l10n.t('Without duplicates'), icon: 'file' };
    const first = this.articles.get(family.representative);
    return {
      key: this.articles.file(family.representative)?.path ?? family.id,
      label: first?.structure.title ?? family.id,
      icon: 'files',
    };
  }

  #grouped(
    files: readonly ArticleFile[],
    prefix: string,
    groupsOf: (file: ArticleFile) => readonly { key: string; label: string; icon: string }[],
  ): readonly GroupNode[] {
    const groups = new Map<string, { label: string; icon: string; files: ArticleFile[] }>();
    for (const file of files)
      for (const { key, label, icon } of groupsOf(file)) {
        const group = groups.get(key) ?? { label, icon, files: [] };
        group.files.push(file);
        groups.set(key, group);
      }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, group]) => this.#group({ id: `${prefix}:${key}`, ...group }));
  }

  #group(group: Omit<GroupNode, 'kind'>): GroupNode {
    return this.#remember({ kind: 'group', ...group });
  }

  #article(file: ArticleFile, parent: GroupNode | undefined): ArticleNode {
    const node = this.#remember<ArticleNode>({
      kind: 'article',
      id: `${parent?.id ?? ''}|${file.id}`,
      file,
      uri: file.uri,
      parent,
    });
    if (!this.#places.has(file.id)) this.#places.set(file.id, node);
    return node;
  }

  #sections(parent: ArticleNode): readonly SectionNode[] {
    const { id } = parent.file;
    const { quotations } = this.annotations.shown(id);
    const counts = {
      duplicates: this.duplicates.of(id).length,
      passages: this.#passages(id).length,
      quotations: quotations.filter(({ kind }) => kind !== 'scare').length,
    };
    return (['duplicates', 'passages', 'quotations'] as const)
      .filter((section) => counts[section] > 0)
      .map((section) =>
        this.#remember<SectionNode>({
          kind: 'section',
          id: `${parent.id}/${section}`,
          section,
          count: counts[section],
          parent,
        }),
      );
  }

  #passages(id: string): readonly PlacedAnnotation[] {
    return this.annotations.of(id).filter(({ record }) => record.type === 'passage');
  }

  #entries(parent: SectionNode): readonly Node[] {
    const { file } = parent.parent;
    switch (parent.section) {
      case 'duplicates':
        return this.duplicates.of(file.id).flatMap((duplicate): Node[] => {
          const other = this.articles.file(duplicate.id);
          if (!other) return [];
          return [
            this.#remember({
              kind: 'duplicate',
              id: `${parent.id}/${duplicate.id}`,
              uri: other.uri,
              duplicate,
              parent,
            }),
          ];
        });
      case 'passages':
        return this.#passages(file.id).map((placed) =>
          this.#remember<Node>({
            kind: 'passage',
            id: `${parent.id}/${placed.record.id}`,
            uri: file.uri,
            span: placed.span,
            annotation: placed.record.id,
            placed,
            parent,
          }),
        );
      case 'quotations':
        return this.#speakers(parent);
    }
  }

  #speakers(parent: SectionNode): readonly SpeakerNode[] {
    const bySpeaker = new Map<string | undefined, ShownQuotation[]>();
    for (const quotation of this.annotations.shown(parent.parent.file.id).quotations) {
      if (quotation.kind === 'scare') continue;
      const known = bySpeaker.get(quotation.speaker);
      if (known) known.push(quotation);
      else bySpeaker.set(quotation.speaker, [quotation]);
    }
    return [...bySpeaker].map(([speaker, quotations]) =>
      this.#remember<SpeakerNode>({
        kind: 'speaker',
        id: `${parent.id}/${speaker ?? ''}`,
        speaker,
        quotations,
        parent,
      }),
    );
  }

  #quotation(parent: SpeakerNode, quotation: ShownQuotation): QuotationNode {
    return this.#remember<QuotationNode>({
      kind: 'quotation',
      id: `${parent.id}/${quotation.start}`,
      uri: parent.parent.parent.uri,
      span: quotation,
      quotation,
      parent,
    });
  }

  /** VS Code compares nodes by identity when it reveals one: the same id is the same object until the next reset. */
  #remember<N extends Node>(node: N): N {
    const known = this.#nodes.get(node.id);
    if (known) return known as N;
    this.#nodes.set(node.id, node);
    return node;
  }
}

function folderLabel(file: ArticleFile): string {
  const below = file.path.slice(0, Math.max(0, file.path.length - file.name.length - 1));
  return below === '' ? file.corpus.label : `${file.corpus.label}/${below}`;
}
