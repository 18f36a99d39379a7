import * as vscode from 'vscode';
import type { Alignment } from '../../core/duplicates/alignment';
import { DuplicateIndex, type Duplicate, type Family } from '../../core/duplicates/duplicateIndex';
import type { Span } from '../../core/text/span';
import { Delayer, yieldToOthers } from '../base/async';
import { Owner } from '../base/lifecycle';
import type { Articles, ArticlesChange } from './articles';
import type { Memory } from './memory';

/** Milliseconds of matching before everything else may run: short enough that no keystroke is felt to wait. */
const slice = 4;
/** A small corpus is matched sooner than what was remembered of it is read. */
const fewestRemembered = 200;

/** Keeps the duplicate families of all articles up to date, in slices in the background. */
export class Duplicates extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<ReadonlySet<string>>());
  /** Fires with the ids of the articles whose duplicates or boilerplate are others than before. */
  readonly onDidChange = this.#onDidChange.event;
  readonly #index = new DuplicateIndex();
  /** While a person types, matching waits until they pause. */
  readonly #later = this.register(new Delayer(250));
  /** Articles whose text has changed and has not been handed to the index. */
  readonly #waiting = new Set<string>();
  readonly #restored: Promise<void>;
  #running: Promise<void> | undefined;

  constructor(
    readonly articles: Articles,
    readonly memory: Memory,
  ) {
    super();
    this.#restored = memory.load().then((bytes) => {
      if (bytes) this.#index.restore(bytes);
    });
    this.register(articles.onDidChange((change) => this.#take(change)));
  }

  /** Resolves when every article that has been read is matched against all others. */
  async whenReady(): Promise<void> {
    await this.articles.whenRead();
    this.#later.flush();
    while (this.#running) await this.#running;
  }

  /** How many articles still wait to be matched. */
  get pending(): number {
    return this.#waiting.size + this.#index.pending;
  }

  of(id: string): readonly Duplicate[] {
    return this.#index.duplicatesOf(id).filter((duplicate) => this.articles.file(duplicate.id));
  }

  family(id: string): Family | undefined {
    return this.#index.familyOf(id);
  }

  families(): readonly Family[] {
    return this.#index.families();
  }

  boilerplate(id: string): readonly Span[] {
    return this.#index.boilerplateOf(id);
  }

  alignment(a: string, b: string): Alignment | undefined {
    return this.#index.alignment(a, b);
  }

  decide(decisions: Parameters<DuplicateIndex['decide']>[0]): void {
    this.#index.decide(decisions);
    this.#start();
  }

  #take(change: ArticlesChange): void {
    for (const id of change.removed) this.#index.delete(id);
    for (const id of change.removed) this.#waiting.delete(id);
    for (const id of [...change.added, ...change.changed]) this.#waiting.add(id);
    this.#later.trigger(() => this.#start());
  }

  #start(): void {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  async #run(): Promise<void> {
    await this.#restored;
    for (;;) {
      const end = Date.now() + slice;
      const isDone = this.#fill(end) && this.#index.update(Math.max(1, end - Date.now()));
      const changed = this.#index.takeChanged();
      if (changed.size > 0) this.#onDidChange.fire(changed);
      if (this.isDisposed) return;
      if (isDone && this.#waiting.size === 0) return this.#remember();
      await yieldToOthers();
    }
  }

  /** Hands waiting articles to the index until the slice's end; true if none is left. */
  #fill(end: number): boolean {
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      const article = this.articles.get(id);
      if (!article) this.#index.delete(id);
      else {
        const { source, date, boilerplate } = article.structure;
        this.#index.set({ id, text: article.text, source, date, furniture: boilerplate });
      }
      if (Date.now() > end) return false;
    }
    return true;
  }

  /** What took long to find out is there again at the next start. */
  #remember(): void {
    if (this.articles.count >= fewestRemembered) this.memory.save(() => this.#index.serialise());
  }
}
