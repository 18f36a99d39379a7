import * as vscode from 'vscode';
import { differingTags, type TagDifference } from '../../core/corpus/differingTags';
import { Delayer, yieldToOthers } from '../base/async';
import { Owner } from '../base/lifecycle';
import type { Annotations } from './annotations';
import type { Articles } from './articles';
import type { Duplicates } from './duplicates';

/** A difference, and the articles that it is between. */
export interface FoundDifference extends TagDifference {
  readonly article: string;
  readonly other: string;
}

/** Where copies of one passage carry different tags, over the whole corpus, found in the background. */
export class TagDifferences extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;
  /** What was found, by the article whose path comes first. */
  readonly #found = new Map<string, readonly FoundDifference[]>();
  readonly #waiting = new Set<string>();
  readonly #later = this.register(new Delayer(250));
  #running: Promise<void> | undefined;

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
  ) {
    super();
    const take = (ids: Iterable<string>) => {
      for (const id of ids) this.#waiting.add(id);
      this.#later.trigger(() => void (this.#running ??= this.#run().finally(() => (this.#running = undefined))));
    };
    this.register(annotations.onDidChange(take));
    this.register(duplicates.onDidChange(take));
  }

  /** All of them, each once. */
  all(): readonly FoundDifference[] {
    return [...this.#found.values()]
      .flat()
      .filter(({ article, other }) => this.#isThere(article) && this.#isThere(other));
  }

  async #run(): Promise<void> {
    let changed = false;
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      if (this.isDisposed) return;
      const others = this.duplicates.of(id).map((one) => one.id);
      // Without passages on both sides there is nothing to compare, and nothing is aligned.
      for (const key of [id, ...others]) if (this.#renew(key)) changed = true;
      if (others.length > 0) await yieldToOthers();
    }
    if (changed) this.#onDidChange.fire();
  }

  /** Compares an article with those of its duplicates that come after it; true if the outcome is another than before. */
  #renew(id: string): boolean {
    const before = this.#found.get(id) ?? [];
    const found = this.#hasPassages(id)
      ? this.duplicates.of(id).flatMap((duplicate) => this.#between(id, duplicate.id))
      : [];
    if (before.length === 0 && found.length === 0) return false;
    if (found.length > 0) this.#found.set(id, found);
    else this.#found.delete(id);
    return true;
  }

  #between(article: string, other: string): readonly FoundDifference[] {
    if (other < article || !this.#hasPassages(other)) return [];
    const alignment = this.duplicates.alignment(article, other);
    if (!alignment) return [];
    const differences = differingTags(this.annotations.of(article), this.annotations.of(other), alignment);
    return differences.map((difference) => ({ ...difference, article, other }));
  }

  #isThere(id: string): boolean {
    return this.articles.file(id) !== undefined;
  }

  #hasPassages(id: string): boolean {
    return this.annotations.articleRecord(id).annotations.some(({ type }) => type === 'passage');
  }
}
