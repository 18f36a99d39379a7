import * as vscode from 'vscode';
import type { EntityType } from '../../core/model';
import type { ShownMention, ShownQuotation } from '../../core/corpus/shown';
import { Delayer, yieldToOthers } from '../base/async';
import { Owner } from '../base/lifecycle';
import { noteMeasure } from '../base/timing';
import type { Annotations } from './annotations';
import type { Articles, ArticlesChange } from './articles';

/** Milliseconds of background work before everything else may run. */
const slice = 6;

export interface ArticleFindings {
  readonly mentions: readonly ShownMention[];
  readonly quotations: readonly ShownQuotation[];
}

/** One entity over the whole corpus. */
export interface EntityFindings {
  readonly entity: string;
  readonly name: string;
  readonly type: EntityType;
  /** Article ids with the mentions in each. */
  readonly places: ReadonlyMap<string, readonly ShownMention[]>;
  readonly count: number;
}

/** What is found in all articles together. It fills in the background, a slice at a time, while the person works. */
export class Findings extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#onDidChange.event;
  readonly #later = this.register(new Delayer(300));
  readonly #waiting = new Set<string>();
  readonly #found = new Map<string, ArticleFindings>();
  #running: Promise<void> | undefined;

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
  ) {
    super();
    this.register(articles.onDidChange((change) => this.#take(change)));
    this.register(annotations.onDidChange((ids) => this.#wait(ids)));
  }

  /** Articles searched, and articles in all. */
  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.#found.size, total: this.articles.library.size };
  }

  of(id: string): ArticleFindings | undefined {
    return this.#found.get(id);
  }

  all(): ReadonlyMap<string, ArticleFindings> {
    return this.#found;
  }

  async whenReady(): Promise<void> {
    await this.articles.whenRead();
    this.#later.flush();
    while (this.#running) await this.#running;
  }

  /** All entities of the corpus, those with most mentions first. */
  entities(): readonly EntityFindings[] {
    const entities = new Map<string, { first: ShownMention; places: Map<string, ShownMention[]>; count: number }>();
    for (const [id, { mentions }] of this.#found)
      for (const mention of mentions) {
        if (mention.type === 'date') continue;
        const key = `${mention.type}:${mention.entity}`;
        const known = entities.get(key) ?? { first: mention, places: new Map<string, ShownMention[]>(), count: 0 };
        const here = known.places.get(id);
        if (here) here.push(mention);
        else known.places.set(id, [mention]);
        known.count++;
        entities.set(key, known);
      }
    return [...entities.values()]
      .map(({ first, places, count }) => ({ entity: first.entity, name: first.name, type: first.type, places, count }))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  #take({ added, changed, removed }: ArticlesChange): void {
    for (const id of removed) {
      this.#found.delete(id);
      this.#waiting.delete(id);
    }
    this.#wait([...added, ...changed]);
    if (removed.length > 0) this.#onDidChange.fire();
  }

  #wait(ids: Iterable<string>): void {
    for (const id of ids) this.#waiting.add(id);
    this.#later.trigger(() => this.#start());
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async #run(): Promise<void> {
    await this.annotations.names.whenReady();
    const start = performance.now();
    let told = Date.now();
    while (this.#waiting.size > 0 && !this.isDisposed) {
      const end = Date.now() + slice;
      for (const id of this.#waiting) {
        this.#waiting.delete(id);
        this.#search(id);
        if (Date.now() >= end) break;
      }
      if (Date.now() - told > 500) {
        told = Date.now();
        this.#onDidChange.fire();
      }
      await yieldToOthers();
    }
    noteMeasure('corpus.findings', start);
    this.#onDidChange.fire();
  }

  #search(id: string): void {
    if (!this.articles.get(id)) {
      this.#found.delete(id);
      return;
    }
    const { mentions, quotations } = this.annotations.shown(id);
    this.#found.set(id, { mentions, quotations });
  }
}
