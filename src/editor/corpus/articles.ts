import * as vscode from 'vscode';
import type { Article, Library } from '../../core/corpus/library';
import { normalise } from '../../core/text/normalise';
import type { Span } from '../../core/text/span';
import { forEachLimited, Sequencer, yieldToOthers } from '../base/async';
import { DisposableMap, Owner } from '../base/lifecycle';
import { measured } from '../base/timing';
import type { Log } from '../platform/log';
import { articleFile, isOrIsIn, type ArticleFile } from './articleFile';
import { FileWatch, listArticles, type FilesChange } from './articleFiles';
import { articlesAt, articlesBelow, settled, type ArticlesThere } from './articlesAt';
import { isInside, type CorpusFolder, type CorpusFolders } from './corpusFolders';
import { readText } from './readText';

export interface ArticlesChange {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Articles that VS Code moved; both ids also stand in `removed` and `added`. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/** A change to the text of an article that is open in an editor, in offsets of the normalised text before it. */
export interface TextEdit {
  readonly article: Article;
  readonly before: string;
  readonly changes: readonly (Span & { readonly text: string })[];
}

const readsAtOnce = 16;
/** Milliseconds after a folder has appeared until it is watched for certain. */
const beforeLookingAgain = 700;
/** Milliseconds within which VS Code says that a document that was typed in is dirty. */
const beforeReload = 150;

/** All articles of all corpora: which there are, and the text of each as it is now (an open document wins over its file). */
export class Articles extends Owner {
  readonly #onDidChange = this.register(new vscode.EventEmitter<ArticlesChange>());
  readonly onDidChange = this.#onDidChange.event;
  readonly #onDidEdit = this.register(new vscode.EventEmitter<TextEdit>());
  /** Fires at every keystroke in an article, before anything else is told of it. */
  readonly onDidEdit = this.#onDidEdit.event;
  readonly #onDidReload = this.register(new vscode.EventEmitter<Pick<TextEdit, 'article' | 'before'>>());
  /** Fires when an open article turns out to have been changed by another program; `onDidEdit` has fired before. */
  readonly onDidReload = this.#onDidReload.event;
  readonly #onDidProgress = this.register(new vscode.EventEmitter<void>());
  readonly onDidProgress = this.#onDidProgress.event;

  readonly #files = new Map<string, ArticleFile>();
  #sorted: readonly ArticleFile[] | undefined;
  /** The names of the articles in each folder. */
  readonly #names = new Map<string, Set<string>>();
  readonly #watches = this.register(new DisposableMap<string, FileWatch>());
  readonly #reads = new Map<string, Promise<void>>();
  /** Versions of articles that were saved from their documents. */
  readonly #saved = new WeakSet<Article>();
  readonly #changes = new Sequencer();
  #generation = 0;
  #reading: Promise<void> | undefined;
  #isReading = true;

  constructor(
    readonly library: Library,
    readonly folders: CorpusFolders,
    readonly log: Log,
  ) {
    super();
    this.register(folders.onDidChange(() => this.restart()));
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.#follow(document)));
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => measured('corpus.keystroke', () => this.#edit(event))),
    );
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)));
    this.register(vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#noteSaved(uri.toString())));
  }

  /** The articles known so far, in the order of their paths. */
  get all(): readonly ArticleFile[] {
    return (this.#sorted ??= [...this.#files.values()].sort((a, b) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
    ));
  }

  get count(): number {
    return this.#files.size;
  }

  get isReading(): boolean {
    return this.#isReading;
  }

  file(uri: vscode.Uri | string): ArticleFile | undefined {
    return this.#files.get(typeof uri === 'string' ? uri : uri.toString());
  }

  /** Whether a folder, by its key, directly holds an article of this name. */
  holds(folder: string, name: string): boolean {
    return this.#names.get(folder)?.has(name) ?? false;
  }

  /** The article if it is already read. */
  get(uri: vscode.Uri | string): Article | undefined {
    return this.library.get(typeof uri === 'string' ? uri : uri.toString());
  }

  /** The article, read now if need be; undefined for what is no article or cannot be read. */
  async read(uri: vscode.Uri): Promise<Article | undefined> {
    await this.folders.find();
    const id = uri.toString();
    if (!this.#files.has(id)) await this.#discover(uri);
    const known = this.library.get(id);
    if (known) return known;
    const file = this.#files.get(id);
    if (file) await this.#read(file);
    return this.library.get(id);
  }

  /** Resolves when every article has been listed and read once. */
  whenRead(): Promise<void> {
    return (this.#reading ??= this.#readAll());
  }

  /** Forgets everything and reads again from the disk. */
  restart(): void {
    this.#reading = this.#readAll();
  }

  async #readAll(): Promise<void> {
    const generation = ++this.#generation;
    const isWanted = () => generation === this.#generation && !this.isDisposed;
    this.#isReading = true;
    this.#onDidProgress.fire();
    const corpora = await this.folders.find();
    if (!isWanted()) return;
    this.#setWatches(corpora);
    const found = new Set<string>();
    for (const corpus of corpora)
      await listArticles(corpus, this.log, isWanted, (paths) => {
        const added: string[] = [];
        for (const path of paths) {
          const file = articleFile(corpus, vscode.Uri.joinPath(corpus.uri, path));
          found.add(file.id);
          if (!this.#files.has(file.id)) added.push(file.id);
          this.#keep(file);
        }
        if (added.length > 0) this.#fire({ added });
      });
    if (!isWanted()) return;
    const removed = [...this.#files.keys()].filter((id) => !found.has(id));
    for (const id of removed) this.#forget(id);
    if (removed.length > 0) this.#fire({ removed });
    await this.#readFiles([...this.#files.values()], isWanted);
    if (!isWanted()) return;
    this.#isReading = false;
    this.#onDidProgress.fire();
  }

  #setWatches(corpora: readonly CorpusFolder[]): void {
    const wanted = new Set(corpora.map((corpus) => corpus.uri.toString()));
    for (const key of [...this.#watches.keys()]) if (!wanted.has(key)) this.#watches.delete(key);
    for (const corpus of corpora) {
      if (this.#watches.has(corpus.uri.toString())) continue;
      const watch = new FileWatch(corpus.uri);
      this.#watches.set(corpus.uri.toString(), watch);
      // Owned by the watch's emitter: it goes when the watch goes.
      watch.onDidChange((change) => void this.#changes.run(() => this.#apply(corpus.uri, change)));
      // A corpus that has just appeared is a new folder like others.
      if (this.#generation > 1) this.#lookAgain(corpus.uri, corpus.uri);
    }
  }

  /** Reads in the order of the paths and tells of what was read in batches, so that views fill without flicker. */
  async #readFiles(files: readonly ArticleFile[], isWanted: () => boolean): Promise<void> {
    let changed: string[] = [];
    let last = Date.now();
    await forEachLimited(
      files,
      readsAtOnce,
      async (file) => {
        const before = this.library.get(file.id);
        await this.#read(file);
        if (this.library.get(file.id) !== before || this.#files.get(file.id) !== file) changed.push(file.id);
        if (Date.now() - last < 100) return;
        last = Date.now();
        this.#fire({ changed });
        changed = [];
        await yieldToOthers();
      },
      isWanted,
    );
    if (changed.length > 0) this.#fire({ changed });
  }

  /** Reads one file; two requests for the same file share one reading. */
  #read(file: ArticleFile): Promise<void> {
    const running = this.#reads.get(file.id);
    if (running) return running;
    const reading = this.#readNow(file).finally(() => this.#reads.delete(file.id));
    this.#reads.set(file.id, reading);
    return reading;
  }

  async #readNow(file: ArticleFile): Promise<void> {
    const open = openDocument(file.id);
    if (open) {
      this.library.set(file.id, normalise(open.getText()));
      return;
    }
    const outcome = await readText(file.uri, this.log);
    // While it was read it may have gone, or been opened: then the document's text is the one that counts.
    const known = this.#files.get(file.id);
    if (!known || openDocument(file.id)) return;
    if (outcome.kind === 'text') {
      this.library.set(file.id, outcome.text);
      if (outcome.isDamaged !== (known.isDamaged ?? false) || known.problem)
        this.#keep({ ...known, problem: undefined, isDamaged: outcome.isDamaged });
    } else {
      this.library.delete(file.id);
      if (known.problem !== outcome.problem) this.#keep({ ...known, problem: outcome.problem });
    }
  }

  /** The corpus that a folder is now: settings may have made another one of it, or none, since something was noticed in it. */
  #corpusAt(uri: vscode.Uri): CorpusFolder | undefined {
    return this.folders.all.find((corpus) => corpus.uri.toString() === uri.toString());
  }

  async #apply(base: vscode.Uri, change: FilesChange): Promise<void> {
    const corpus = this.#corpusAt(base);
    if (!corpus) return;
    const { gone, touched } = await settled(change, this.#files);
    const files = new Map<string, ArticleFile>();
    const looked = new Set<string>();
    for (const uri of touched) {
      const { isFolder, found } = await this.#articlesAt(corpus, uri);
      for (const file of found) files.set(file.id, file);
      if (isFolder) looked.add(uri.toString());
      if (isFolder && found.some(({ id }) => !this.#files.has(id))) this.#lookAgain(base, uri);
    }
    // Everything is being listed anew, by other rules.
    if (this.#corpusAt(base) !== corpus) return;
    // A folder that was removed and made again at once is told of as one that was touched.
    const removed = [...this.#files.keys()].filter(
      (id) => isOrIsIn(id, gone) || (!files.has(id) && isOrIsIn(id, looked)),
    );
    for (const id of removed) this.#forget(id);
    const added = [...files.keys()].filter((id) => !this.#files.has(id));
    for (const id of added) this.#keep(files.get(id) as ArticleFile);
    const renamed = change.renamed
      .map(({ from, to }) => ({ from: from.toString(), to: to.toString() }))
      .filter(({ from, to }) => removed.includes(from) && added.includes(to));
    if (added.length + removed.length > 0) this.#fire({ added, removed, renamed });
    const toRead = [...files.keys()].flatMap((id) => this.#files.get(id) ?? []);
    await this.#readFiles(toRead, () => !this.isDisposed);
  }

  /**
   * File watchers miss what is made in a new folder before they watch it, and tell nothing of what is made and deleted within
   * their delay: a folder with new articles is looked at once more.
   */
  #lookAgain(base: vscode.Uri, folder: vscode.Uri): void {
    const look = async () => {
      const corpus = this.#corpusAt(base);
      if (!corpus) return;
      const found = new Map((await articlesBelow(corpus, folder, this.log)).map((file) => [file.id, file.uri]));
      const inFolder = new Set([folder.toString()]);
      const touched = [...found].flatMap(([id, uri]) => (this.#files.has(id) ? [] : [uri]));
      const gone = this.all.flatMap(({ id, uri }) => (!found.has(id) && isOrIsIn(id, inFolder) ? [uri] : []));
      if (touched.length + gone.length > 0) await this.#apply(base, { touched, gone, renamed: [] });
    };
    setTimeout(() => {
      if (!this.isDisposed) void this.#changes.run(look);
    }, beforeLookingAgain);
  }

  /** A file that is there but cannot even be asked about is listed with its problem. */
  async #articlesAt(corpus: CorpusFolder, uri: vscode.Uri): Promise<ArticlesThere> {
    const known = this.#files.has(uri.toString()) ? [articleFile(corpus, uri)] : [];
    return (await articlesAt(corpus, uri, this.log)) ?? { isFolder: false, found: known };
  }

  /** An article may be opened before the listing has come to it. */
  async #discover(uri: vscode.Uri): Promise<void> {
    const corpus = this.folders.all.find((folder) => isInside(uri, folder.uri));
    if (!corpus) return;
    const [file] = (await this.#articlesAt(corpus, uri)).found;
    if (!file || file.id !== uri.toString() || this.#files.has(file.id)) return;
    this.#keep(file);
    this.#fire({ added: [file.id] });
  }

  #follow(document: vscode.TextDocument): void {
    const id = document.uri.toString();
    if (!this.#files.has(id)) return;
    const before = this.library.get(id);
    if (this.library.set(id, normalise(document.getText())) !== before) this.#fire({ changed: [id] });
  }

  #edit(event: vscode.TextDocumentChangeEvent): void {
    const id = event.document.uri.toString();
    const before = this.library.get(id);
    if (event.contentChanges.length === 0 || !before || !this.#files.has(id)) return;
    const changes = event.contentChanges.map(({ range, text }) => ({
      start: before.lines.offsetAt(range.start),
      end: before.lines.offsetAt(range.end),
      text: normalise(text),
    }));
    const article = this.library.set(id, normalise(event.document.getText()));
    if (article === before) return;
    this.#onDidEdit.fire({ article, before: before.text, changes });
    if (!event.document.isDirty) this.#watchForReload(event.document, article, before.text);
    this.#fire({ changed: [id] });
  }

  /**
   * A document that stays clean after a change was read again from its file, which another program has changed: a new text, not
   * typing. Of typing VS Code says only a moment later that the document is dirty.
   */
  #watchForReload(document: vscode.TextDocument, article: Article, before: string): void {
    setTimeout(() => {
      const isStill = !document.isClosed && !document.isDirty && this.library.get(article.id) === article;
      // What was typed and saved at once is clean too.
      if (isStill && !this.#saved.has(article) && !this.isDisposed) this.#onDidReload.fire({ article, before });
    }, beforeReload);
  }

  #noteSaved(id: string): void {
    const article = this.library.get(id);
    if (article) this.#saved.add(article);
  }

  /** A document closed without saving leaves the file's text in force. */
  #close(document: vscode.TextDocument): void {
    const file = this.#files.get(document.uri.toString());
    if (!file || openDocument(file.id)) return;
    const before = this.library.get(file.id);
    void this.#read(file).then(() => {
      if (this.library.get(file.id) !== before) this.#fire({ changed: [file.id] });
    });
  }

  #keep(file: ArticleFile): void {
    this.#files.set(file.id, file);
    const folder = file.folder.toString();
    const names = this.#names.get(folder) ?? new Set();
    this.#names.set(folder, names.add(file.name));
    this.#sorted = undefined;
  }

  #forget(id: string): void {
    const file = this.#files.get(id);
    if (file) this.#names.get(file.folder.toString())?.delete(file.name);
    this.#files.delete(id);
    this.#sorted = undefined;
    this.library.delete(id);
  }

  #fire(change: Partial<ArticlesChange>): void {
    this.#onDidChange.fire({ added: [], changed: [], removed: [], renamed: [], ...change });
  }
}

function openDocument(id: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === id);
}
