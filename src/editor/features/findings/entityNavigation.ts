import * as vscode from 'vscode';
import { longestInstant } from '../../../core/corpus/library';
import type { ShownMention } from '../../../core/corpus/shown';
import type { EntityType } from '../../../core/model';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Findings } from '../../corpus/findings';
import { toRange, toSpan } from '../../platform/convert';
import { titleOf } from '../../platform/describe';
import { articleDocuments } from '../../platform/language';

/** More symbols than a person would scroll through; typing more of the name narrows them. */
const mostSymbols = 500;

/** VS Code's own ways around, for entities: definition, references, highlights at the cursor, symbols of the workspace. */
export class EntityNavigation
  extends Owner
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.DocumentHighlightProvider,
    vscode.WorkspaceSymbolProvider
{
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly findings: Findings,
  ) {
    super();
    this.register(vscode.languages.registerDefinitionProvider(articleDocuments, this));
    this.register(vscode.languages.registerReferenceProvider(articleDocuments, this));
    this.register(vscode.languages.registerDocumentHighlightProvider(articleDocuments, this));
    this.register(vscode.languages.registerWorkspaceSymbolProvider(this));
  }

  /** The first mention of the entity by its full name: in this article, else in the corpus. */
  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
    const found = await this.#mentionAt(document, position);
    if (!found) return [];
    const { mention, article } = found;
    const isFull = (one: ShownMention, text: string) => text.slice(one.start, one.end) === mention.name;
    const here = this.annotations.shown(article.id).mentions.filter((one) => isSame(one, mention));
    const first = here.find((one) => isFull(one, article.text));
    const origin = toRange(article.lines, mention);
    if (first) return [linkTo(document.uri, origin, toRange(article.lines, first))];
    await this.findings.whenReady();
    for (const [id, { mentions }] of this.findings.all()) {
      const file = this.articles.file(id);
      const other = this.articles.get(id);
      const full = other && mentions.find((one) => isSame(one, mention) && isFull(one, other.text));
      if (file && other && full) return [linkTo(file.uri, origin, toRange(other.lines, full))];
    }
    return here.length > 0 ? [linkTo(document.uri, origin, toRange(article.lines, here[0]))] : [];
  }

  async provideReferences(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location[]> {
    const found = await this.#mentionAt(document, position);
    if (!found) return [];
    await this.findings.whenReady();
    const locations: vscode.Location[] = [];
    for (const [id, { mentions }] of this.findings.all()) {
      const file = this.articles.file(id);
      const article = this.articles.get(id);
      if (!file || !article) continue;
      for (const mention of mentions)
        if (isSame(mention, found.mention))
          locations.push(new vscode.Location(file.uri, toRange(article.lines, mention)));
    }
    return locations;
  }

  async provideDocumentHighlights(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.DocumentHighlight[]> {
    if ((this.articles.get(document.uri)?.text.length ?? 0) > longestInstant) return [];
    const found = await this.#mentionAt(document, position);
    // Nothing would make VS Code mark the same word everywhere, "the" as well: an empty range marks nothing.
    if (!found) return [new vscode.DocumentHighlight(new vscode.Range(position, position))];
    const { mention, article } = found;
    return this.annotations
      .shown(article.id)
      .mentions.filter((one) => isSame(one, mention))
      .map((one) => new vscode.DocumentHighlight(toRange(article.lines, one), vscode.DocumentHighlightKind.Read));
  }

  provideWorkspaceSymbols(query: string): vscode.SymbolInformation[] {
    const letters = query.toLowerCase().replace(/\s+/g, '');
    const symbols: vscode.SymbolInformation[] = [];
    for (const { name, type, places } of this.findings.entities()) {
      if (!isSubsequence(letters, name.toLowerCase())) continue;
      const [id, mentions] = [...places][0];
      const file = this.articles.file(id);
      const article = this.articles.get(id);
      if (!file || !article) continue;
      const location = new vscode.Location(file.uri, toRange(article.lines, mentions[0]));
      const container = places.size === 1 ? titleOf(article) : vscode.l10n.t('in {0} articles', places.size);
      symbols.push(new vscode.SymbolInformation(name, symbolKind(type), container, location));
      if (symbols.length >= mostSymbols) return symbols;
    }
    return [...symbols, ...this.#passages(letters)];
  }

  #passages(letters: string): vscode.SymbolInformation[] {
    return this.articles.all.flatMap((file) => {
      const article = this.articles.get(file.id);
      if (!article) return [];
      return this.annotations.passages(file.id).flatMap(({ record, span }) =>
        record.tags
          .filter((tag) => isSubsequence(letters, tag.toLowerCase()))
          .map((tag) => {
            const location = new vscode.Location(file.uri, toRange(article.lines, span));
            return new vscode.SymbolInformation(tag, vscode.SymbolKind.Key, record.exact.slice(0, 60), location);
          }),
      );
    });
  }

  async #mentionAt(document: vscode.TextDocument, position: vscode.Position) {
    const article = await this.articles.read(document.uri);
    if (!article) return undefined;
    await this.annotations.whenFound(article.id);
    const at = toSpan(article.lines, new vscode.Range(position, position)).start;
    const mention = this.annotations.shown(article.id).mentions.find((one) => one.start <= at && at <= one.end);
    return mention && { article, mention };
  }
}

function isSame(a: ShownMention, b: ShownMention): boolean {
  return a.entity === b.entity && a.type === b.type;
}

function linkTo(
  targetUri: vscode.Uri,
  originSelectionRange: vscode.Range,
  targetRange: vscode.Range,
): vscode.LocationLink {
  return { targetUri, targetRange, originSelectionRange };
}

/** VS Code filters symbols itself; what it would drop anyway need not be sent. */
function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolKind(type: EntityType): vscode.SymbolKind {
  switch (type) {
    case 'person':
      return vscode.SymbolKind.Class;
    case 'organization':
      return vscode.SymbolKind.Module;
    case 'place':
      return vscode.SymbolKind.Namespace;
    case 'event':
    case 'date':
      return vscode.SymbolKind.Event;
    case 'nationality':
    case 'other':
      return vscode.SymbolKind.Constant;
  }
}
