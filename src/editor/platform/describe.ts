import * as vscode from 'vscode';
import type { Article } from '../../core/corpus/library';
import type { AnchorState } from '../../core/corpus/shown';
import type { Duplicate } from '../../core/duplicates/duplicateIndex';
import type { EntityType, QuotationKind } from '../../core/model';

/** The article's headline, or what stands for one. */
export function titleOf(article: Article): string {
  return article.structure.title || vscode.l10n.t('(empty article)');
}

/** "Xinhua · 2015-09-15" as far as the text says so. */
export function originOf(article: Article): string {
  const { source, date } = article.structure;
  return [source, date].filter((part) => part !== undefined).join(' · ');
}

const percent = (share: number) => `${Math.floor(share * 100 + 1e-9)} %`;

/** One sentence on how an article and its duplicate are related, seen from the article. */
export function relationOf(duplicate: Duplicate): string {
  const { relation, contained, contains } = duplicate;
  switch (relation) {
    case 'copy':
      return vscode.l10n.t(
        'Copy: {0} of this article stands there, {1} of that one here',
        percent(contained),
        percent(contains),
      );
    case 'contained':
      return vscode.l10n.t(
        'Contained in it: {0} of this article stands there, {1} of that one here',
        percent(contained),
        percent(contains),
      );
    case 'contains':
      return vscode.l10n.t(
        'Contains it: {1} of that article stands here, {0} of this one there',
        percent(contained),
        percent(contains),
      );
    case 'version':
      return vscode.l10n.t(
        'Another version: {0} of this article stands there, {1} of that one here',
        percent(contained),
        percent(contains),
      );
    case 'shares':
      return vscode.l10n.t(
        'Shares passages: {0} of this article stands there, {1} of that one here',
        percent(contained),
        percent(contains),
      );
  }
}

/** The relation in a word or two, for the description of a tree item. */
export function shortRelationOf(duplicate: Duplicate): string {
  switch (duplicate.relation) {
    case 'copy':
      return vscode.l10n.t('copy');
    case 'contained':
      return vscode.l10n.t('contained in');
    case 'contains':
      return vscode.l10n.t('contains');
    case 'version':
      return vscode.l10n.t('version of');
    case 'shares':
      return vscode.l10n.t('shares passages with');
  }
}

export function typeName(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('Person');
    case 'organization':
      return vscode.l10n.t('Organization');
    case 'place':
      return vscode.l10n.t('Place');
    case 'event':
      return vscode.l10n.t('Event');
    case 'date':
      return vscode.l10n.t('Date');
    case 'nationality':
      return vscode.l10n.t('Nationality');
    case 'other':
      return vscode.l10n.t('Name');
  }
}

export function kindName(kind: QuotationKind): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('Direct quotation');
    case 'mixed':
      return vscode.l10n.t('Quotation within a sentence');
    case 'scare':
      return vscode.l10n.t('Words in quotation marks');
  }
}

/** What an annotation's state means to a person. */
export function stateName(state: AnchorState): string {
  switch (state) {
    case 'exact':
      return vscode.l10n.t('in place');
    case 'moved':
      return vscode.l10n.t('moved with its text');
    case 'fuzzy':
      return vscode.l10n.t('text has changed');
    case 'ambiguous':
      return vscode.l10n.t('several possible places');
    case 'orphaned':
      return vscode.l10n.t('text not found');
  }
}

/** Text from a file made safe for Markdown: nothing in it becomes a link, an image or markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$]/g, '\\$&').replace(/\s+/g, ' ');
}

/** The beginning of a passage, short enough for a label. */
export function excerpt(text: string, longest = 80): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(flat);
  return characters.length <= longest
    ? flat
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** The codicon of an entity type. */
export function typeIcon(type: EntityType): string {
  switch (type) {
    case 'person':
      return 'person';
    case 'organization':
      return 'organization';
    case 'place':
      return 'location';
    case 'event':
    case 'date':
      return 'calendar';
    case 'nationality':
      return 'globe';
    case 'other':
      return 'symbol-misc';
  }
}
