import type * as vscode from 'vscode';
import type { PlacedAnnotation, ShownQuotation } from '../../../core/corpus/shown';
import type { Duplicate } from '../../../core/duplicates/duplicateIndex';
import type { Span } from '../../../core/text/span';
import type { ArticleFile } from '../../corpus/articleFile';

export const groupings = ['none', 'folder', 'family', 'tag', 'status'] as const;
export type Grouping = (typeof groupings)[number];

/** A heading with articles below it: a folder, a family, a tag, a review state, or a stretch of a very long list. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly files: readonly ArticleFile[];
  readonly parent?: GroupNode;
}

export interface ArticleNode {
  readonly kind: 'article';
  readonly id: string;
  readonly file: ArticleFile;
  readonly uri: vscode.Uri;
  readonly parent?: GroupNode;
}

export interface SectionNode {
  readonly kind: 'section';
  readonly id: string;
  readonly section: 'duplicates' | 'passages' | 'quotations';
  readonly count: number;
  readonly parent: ArticleNode;
}

/** `uri` and `span` are of the article that opens when the item is chosen. */
export interface DuplicateNode {
  readonly kind: 'duplicate';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly duplicate: Duplicate;
  readonly parent: SectionNode;
}

export interface PassageNode {
  readonly kind: 'passage';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly span?: Span;
  readonly annotation: string;
  readonly placed: PlacedAnnotation;
  readonly parent: SectionNode;
}

export interface SpeakerNode {
  readonly kind: 'speaker';
  readonly id: string;
  readonly speaker: string | undefined;
  readonly quotations: readonly ShownQuotation[];
  readonly parent: SectionNode;
}

export interface QuotationNode {
  readonly kind: 'quotation';
  readonly id: string;
  readonly uri: vscode.Uri;
  readonly span: Span;
  readonly quotation: ShownQuotation;
  readonly parent: SpeakerNode;
}

export type Node = GroupNode | ArticleNode | SectionNode | DuplicateNode | PassageNode | SpeakerNode | QuotationNode;
