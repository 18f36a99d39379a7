import * as vscode from 'vscode';
import { Owner } from '../base/lifecycle';

/** What can be shown in the text of an article, each with its own switch. */
export const highlightKinds = ['entities', 'quotations', 'passages', 'shared', 'unique', 'boilerplate'] as const;
export type HighlightKind = (typeof highlightKinds)[number];

/** The one place that knows the names and defaults of the settings. */
export class Settings extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<vscode.ConfigurationChangeEvent>());
  readonly onDidChange = this.#onDidChange.event;

  constructor() {
    super();
    this.register(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('corpus')) this.#onDidChange.fire(event);
      }),
    );
  }

  folders(scope: vscode.Uri): readonly string[] {
    return this.#list('folders', scope, ['seeds']);
  }

  include(scope: vscode.Uri): readonly string[] {
    return this.#list('include', scope, ['**/*.txt']);
  }

  exclude(scope: vscode.Uri): readonly string[] {
    return this.#list('exclude', scope, []);
  }

  /** The name that new annotations carry; '' where the person has not said. */
  author(): string {
    const value: unknown = vscode.workspace.getConfiguration('corpus').get('author');
    return typeof value === 'string' ? value.trim() : '';
  }

  isHighlighted(kind: HighlightKind): boolean {
    return this.#flag(`highlight.${kind}`, kind !== 'unique');
  }

  async setHighlighted(kind: HighlightKind, on: boolean): Promise<void> {
    await vscode.workspace
      .getConfiguration('corpus')
      .update(`highlight.${kind}`, on, vscode.ConfigurationTarget.Global);
  }

  get areTagLabelsShown(): boolean {
    return this.#flag('highlight.tagLabels', true);
  }

  get isAutoRevealOn(): boolean {
    return this.#flag('articles.autoReveal', true);
  }

  get isDuplicateLensOn(): boolean {
    return this.#flag('duplicates.codeLens', true);
  }

  get areTagDifferencesShown(): boolean {
    return this.#flag('duplicates.tagDifferences', true);
  }

  #flag(name: string, fallback: boolean): boolean {
    const value: unknown = vscode.workspace.getConfiguration('corpus').get(name);
    return typeof value === 'boolean' ? value : fallback;
  }

  /** A setting that is one string or a list of strings; whatever else a hand-edited settings file holds is passed over. */
  #list(name: string, scope: vscode.Uri, fallback: readonly string[]): readonly string[] {
    const value: unknown = vscode.workspace.getConfiguration('corpus', scope).get(name);
    if (typeof value === 'string') return [value];
    if (!Array.isArray(value)) return fallback;
    return value.filter((item): item is string => typeof item === 'string' && item !== '');
  }
}
