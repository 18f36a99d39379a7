import { commands } from 'vscode';

/** A when-clause key that the extension sets. Setting the value it already has costs nothing. */
class ContextKey<T extends string | number | boolean> {
  #value: T | undefined;

  constructor(readonly name: `corpus.${string}`) {}

  set(value: T): void {
    if (this.#value === value) return;
    this.#value = value;
    void commands.executeCommand('setContext', this.name, value);
  }
}

/** Every key that package.json's when-clauses may use. */
export const contextKeys = {
  /** 'none': no folder is a corpus; 'empty': a corpus without articles; 'reading'; 'ready'. */
  state: new ContextKey<'noFolder' | 'none' | 'empty' | 'reading' | 'ready'>('corpus.state'),
  /** The active editor shows an article. */
  isArticle: new ContextKey<boolean>('corpus.isArticle'),
  /** The active editor's article has duplicates. */
  hasDuplicates: new ContextKey<boolean>('corpus.hasDuplicates'),
  /** The articles view shows only what matches a filter. */
  isFiltered: new ContextKey<boolean>('corpus.isFiltered'),
  /** A sidecar has a git conflict. */
  hasConflict: new ContextKey<boolean>('corpus.hasConflict'),
  /** How the articles view is grouped. */
  grouping: new ContextKey<string>('corpus.grouping'),
};
