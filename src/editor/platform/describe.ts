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

/** A file's number where its name begins with one, else its name without the ending: what people call it. */
export function shortNameOf(name: string): string {
  return /^\d+(?=[_-])/.exec(name)?.[0] ?? name.replace(/(?<=.)\.[^.]*$/, '');
}

/** How an article and its duplicate are related, seen from the article: "contained in 001". @param other the duplicate's file name. */
export function relationOf({ relation }: Duplicate, other: string): string {
  const name = shortNameOf(other);
  switch (relation) {
    case 'copy':
      return vscode.l10n.t('copy of {0}', name);
    case 'contained':
      return vscode.l10n.t('contained in {0}', name);
    case 'contains':
      return vscode.l10n.t('contains {0}', name);
    case 'version':
      return vscode.l10n.t('version of {0}', name);
    case 'shares':
      return vscode.l10n.t('shares passages with {0}', name);
  }
}

/** How much of each stands in the other: "all of this article, 37% of 001". @param other the duplicate's file name. */
export function sharesOf({ relation, contained, contains }: Duplicate, other: string): string {
  const here = vscode.l10n.t('{0} of this article', share(contained));
  const there = vscode.l10n.t('{0} of {1}', share(contains), shortNameOf(other));
  return relation === 'contains' ? `${there}, ${here}` : `${here}, ${there}`;
}

/** The relation with its shares, to stand alone: "Contained in 001 (all of this article, 37% of 001)". */
export function relationSentence(duplicate: Duplicate, other: string): string {
  return `${capitalised(relationOf(duplicate, other))} (${sharesOf(duplicate, other)})`;
}

function share(part: number): string {
  return part >= 0.995 ? vscode.l10n.t('all') : `${Math.floor(part * 100)}%`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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

/** The heading over several of a type. */
export function typePlural(type: EntityType): string {
  switch (type) {
    case 'person':
      return vscode.l10n.t('People');
    case 'organization':
      return vscode.l10n.t('Organizations');
    case 'place':
      return vscode.l10n.t('Places');
    case 'event':
      return vscode.l10n.t('Events');
    case 'date':
      return vscode.l10n.t('Dates');
    case 'nationality':
      return vscode.l10n.t('Nationalities');
    case 'other':
      return vscode.l10n.t('Other names');
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
  // Of addresses VS Code makes links without being asked: hence the colon and the at sign.
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$:@]/g, '\\$&').replace(/\s+/g, ' ');
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
