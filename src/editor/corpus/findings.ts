import * as vscode from 'vscode';
import { AnalysisMemory } from '../../core/corpus/analysisMemory';
import type { Dictionary } from '../../core/corpus/dictionary';
import type { Article } from '../../core/corpus/library';
import { modelId } from '../../core/entities/model/loadModel';
import type { CorpusEntity } from '../../core/linking/corpusEntity';
import type { EntityType } from '../../core/model';
import type { ShownMention, ShownQuotation } from '../../core/corpus/shown';
import { Delayer, yieldToOthers } from '../base/async';
import { Owner } from '../base/lifecycle';
import { noteMeasure } from '../base/timing';
import type { Annotations } from './annotations';
import type { Articles, ArticlesChange } from './articles';
import { CorpusLinks, type Candidate, type Question } from './corpusLinks';
import type { Memory } from './memory';

/** Milliseconds of background work before everything else may run; what is begun then may take a little longer. */
const slice = 3;

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
  /** By the folder of the corpus: its articles share entities, and another's do not. */
  readonly #links = new Map<string, CorpusLinks>();
  #running: Promise<void> | undefined;

  /** What an earlier session found; made when the model is known that it was found with. */
  #remembered: AnalysisMemory | undefined;

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly memory: Memory,
    /** Tells this program from another, which may find other things. */
    readonly program: () => Promise<string>,
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

  /** What only a person can say, of all corpora. */
  questions(): readonly Question[] {
    return [...this.#links.values()].flatMap((links) => links.questions());
  }

  /** What an article's corpus says of an entity, as far as it has been searched. */
  about(id: string, entity: string): CorpusEntity | undefined {
    return this.#linksOf(id)?.about(entity);
  }

  /** Whom a mention that is not linked may mean. */
  candidatesFor(id: string, mention: ShownMention): readonly Candidate[] {
    return this.#linksOf(id)?.candidatesFor(mention) ?? [];
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
      for (const links of this.#links.values()) links.delete(id);
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
    const remembered = await this.#recall();
    const start = performance.now();
    let told = Date.now();
    let isNew = false;
    while (this.#waiting.size > 0 && !this.isDisposed) {
      const end = performance.now() + slice;
      const isTime = () => performance.now() >= end;
      do {
        const id = this.#next();
        const outcome = this.#search(id, remembered, isTime);
        if (outcome !== 'begun') this.#waiting.delete(id);
        if (outcome === 'searched') isNew = true;
      } while (this.#waiting.size > 0 && !isTime());
      if (Date.now() - told > 500) {
        told = Date.now();
        this.#onDidChange.fire();
      }
      await yieldToOthers();
    }
    noteMeasure('corpus.findings', start);
    if (this.isDisposed) return;
    this.#onDidChange.fire();
    if (isNew) this.memory.save(() => remembered.serialise(this.#keys()));
  }

  /** What is remembered, with the model that is there now; another model makes it worthless. */
  async #recall(): Promise<AnalysisMemory> {
    const version = `analyses 2 ${await this.program()} ${modelId()}`;
    if (this.#remembered?.version === version) return this.#remembered;
    const remembered = new AnalysisMemory(version);
    const bytes = await this.memory.load();
    if (bytes) remembered.restore(bytes);
    this.#remembered = remembered;
    return remembered;
  }

  /** What a person sees goes first, then the order of the articles. */
  #next(): string {
    for (const { document } of vscode.window.visibleTextEditors) {
      const id = document.uri.toString();
      if (this.#waiting.has(id)) return id;
    }
    const [first] = this.#waiting;
    return first;
  }

  #search(id: string, remembered: AnalysisMemory, isTime: () => boolean): 'begun' | 'searched' | 'known' {
    const article = this.articles.get(id);
    if (!article) {
      this.#found.delete(id);
      return 'known';
    }
    const dictionary = this.annotations.dictionary(id);
    const key = keyOf(article, dictionary);
    if (!article.isAnalysed(dictionary)) {
      const analysis = remembered.get(key, article.text.length);
      if (analysis) article.restore(dictionary, analysis);
      // What is left to do then is done in a slice of its own.
      else if (!article.prepare(isTime, dictionary, !isVisible(id)) || isTime()) return 'begun';
    }
    const { mentions, quotations } = this.annotations.shown(id);
    this.#found.set(id, { mentions, quotations });
    this.#linksOf(id)?.set(id, article.text, mentions);
    if (remembered.has(key)) return 'known';
    remembered.set(key, article.analysis(dictionary));
    return 'searched';
  }

  /** Another registry links in another way: every article is searched again then, and fills the new links. */
  #linksOf(id: string): CorpusLinks | undefined {
    const corpus = this.articles.file(id)?.corpus.uri.toString();
    if (corpus === undefined) return undefined;
    const { registry } = this.annotations.dictionary(id);
    let links = this.#links.get(corpus);
    if (links?.registry !== registry) this.#links.set(corpus, (links = new CorpusLinks(registry)));
    return links;
  }

  #keys(): ReadonlySet<string> {
    const keys = new Set<string>();
    for (const id of this.#found.keys()) {
      const article = this.articles.get(id);
      if (article) keys.add(keyOf(article, this.annotations.dictionary(id)));
    }
    return keys;
  }
}

/** Whether a person has an article before them: it may be edited next. */
function isVisible(id: string): boolean {
  return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === id);
}

/** What an analysis is of: a text, and what people have said about names. */
function keyOf(article: Article, dictionary: Dictionary): string {
  return `${article.sha256}.${dictionary.fingerprint}`;
}
