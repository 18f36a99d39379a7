import * as vscode from 'vscode';
import { mergeSidecarTexts } from '../../core/annotations/merge';
import type { AnnotationStore } from '../../core/annotations/store';
import { SIZE_LIMIT } from '../../core/sidecar/sidecar';
import { fingerprintOf } from '../../core/text/hash';
import { normalise } from '../../core/text/normalise';
import { Delayer, Sequencer } from '../base/async';
import { exists, removeQuietly } from '../base/files';
import { DisposableMap, Owner } from '../base/lifecycle';
import { messageOf, type Log } from '../platform/log';
import { sidecarUri } from './articleFile';
import type { Articles } from './articles';
import { sidecarName } from './corpusFolders';
import { writeAtLast } from './lastWrite';
import { abandonedClaims, readClaim, removeClaims, type Claim } from './sidecarClaims';
import { FolderGone, isMadeAgain, readSettled, stampIn, stampOf, writeSidecar } from './sidecarDisk';
import { openSidecar, replaceText } from './sidecarDocument';
import { alone, tidyUp, type Alone } from './sidecarLock';
import { SidecarWatch } from './sidecarWatch';

/** Milliseconds that writing waits while VS Code may not have caught up with what it says of a document. */
const beforeWriting = 25;
/** Milliseconds after a failed write before the next try, and after that. */
const retries = [1_000, 5_000, 30_000];
/** How often, at intervals of `beforeWriting`, VS Code is given time to catch up with a document that differs from its file. */
const mostWaits = 40;

/** Stands for the text of a sidecar that is not read because of its size: refused like that one would be, so that nothing is written over it. */
const tooLarge = '#'.repeat(SIZE_LIMIT + 1);

/** Why a folder's changes are not on disk. */
export interface Unsaved {
  readonly folder: vscode.Uri;
  readonly reason: string;
  /** Someone is typing in the sidecar, and it is not valid just now: when it is, the changes go in by themselves. */
  readonly isWaiting: boolean;
}

/** What was in a sidecar before another program emptied it. */
export interface Emptied {
  readonly folder: vscode.Uri;
  readonly text: string;
}

/** The sidecar's document is typed in at this moment, or is not valid while it is being edited. */
class BeingEdited extends Error {
  constructor() {
    super(vscode.l10n.t('the file is being edited and is not valid now'));
  }
}

/** One folder's sidecar: what this window knows to be on disk, and the order in which it is read and written. */
class SidecarFile implements vscode.Disposable {
  readonly later = new Delayer(beforeWriting);
  readonly order = new Sequencer();
  retry: ReturnType<typeof setTimeout> | undefined;
  failures = 0;
  loaded: Promise<void> | undefined;
  /** The text that was last read or written; '' where there is no file. */
  onDisk = '';
  /** While its document has unsaved words: the store's text that went into the document last, or that both began with. */
  inDocument: string | undefined;
  /** When the file was changed last, and how large it was then, as it was read; '' where that is to be seen. */
  stamp: string | undefined = '';
  /** How often in a row writing has waited for VS Code to catch up. */
  waits = 0;
  /** Claims of windows that were killed: what these wanted to write is in the store, and not on disk yet. */
  readonly takenUp = new Set<string>();

  constructor(readonly folder: vscode.Uri) {}

  dispose(): void {
    this.later.dispose();
    clearTimeout(this.retry);
  }
}

/** Reads the sidecars into the store, writes what changes there, and merges what others write. */
export class SidecarFiles extends Owner {
  readonly #onDidChangeUnsaved = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeUnsaved = this.#onDidChangeUnsaved.event;
  readonly #onDidLoad = this.register(new vscode.EventEmitter<string>());
  /** Fires with the key of a folder whose sidecar was read for the first time, or is broken or mended. */
  readonly onDidLoad = this.#onDidLoad.event;
  readonly #onDidEmpty = this.register(new vscode.EventEmitter<Emptied>());
  /** Fires when another program has left an empty file where a sidecar was. */
  readonly onDidEmpty = this.#onDidEmpty.event;
  readonly #files = this.register(new DisposableMap<string, SidecarFile>());
  readonly #unsaved = new Map<string, Unsaved>();

  constructor(
    readonly store: AnnotationStore,
    readonly articles: Articles,
    readonly log: Log,
  ) {
    super();
    this.register(articles.onDidChange(({ added }) => this.#loadFoldersOf(added)));
    const watch = this.register(new SidecarWatch(articles));
    this.register(watch.onDidChange((sidecar) => this.#changedOutside(sidecar)));
    this.register(watch.onMayHaveChanged((folders) => this.#look(folders)));
    this.register(
      store.onDidChange(({ folder, origin }) => {
        // At once: what is written while another write is under way goes with the next one, and a window may close any moment.
        if (origin !== 'disk') this.#writeLater(folder, 0);
      }),
    );
    this.register(vscode.workspace.onDidChangeTextDocument(({ document }) => this.#documentChanged(document)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.#documentChanged(document)));
  }

  get unsaved(): readonly Unsaved[] {
    return [...this.#unsaved.values()];
  }

  /** Resolves when a folder's sidecar has been read. */
  whenLoaded(folder: vscode.Uri): Promise<void> {
    return this.#load(this.#file(folder));
  }

  /** Resolves when the sidecars of all folders with articles have been read. */
  async whenAllLoaded(): Promise<void> {
    const folders = new Map(this.articles.all.map(({ folder }) => [folder.toString(), folder]));
    await Promise.all([...folders.values()].map((folder) => this.whenLoaded(folder)));
  }

  /** Writes everything that waits now, and tells whether all of it is on disk. */
  async flush(): Promise<boolean> {
    await Promise.all([...this.#files.values()].map((file) => this.#writeNow(file)));
    return this.#unsaved.size === 0;
  }

  /** Writes what waits before it returns, as far as the machine lets it: the window is going. */
  writeAtLast(): void {
    for (const file of this.#files.values()) {
      const key = file.folder.toString();
      const text = this.store.textOf(key);
      const isBroken = this.store.problems(key).length > 0 || openSidecar(file.folder)?.isDirty === true;
      if (!file.loaded || text === file.onDisk || isBroken) continue;
      if (writeAtLast(file.folder, text, file.onDisk) === 'written') this.#isOnDisk(file, text);
    }
  }

  /** Puts back what was in a sidecar before it was emptied, beside what has come since. Tells whether that could be done. */
  putBack({ folder, text }: Emptied): Promise<boolean> {
    const file = this.#file(folder);
    return file.order.run(() =>
      alone(folder, async () => {
        await this.#takeFromDisk(file);
        const merged = mergeSidecarTexts('', this.store.textOf(folder.toString()), text);
        if ('problems' in merged || this.store.problems(folder.toString()).length > 0) return false;
        await writeSidecar(folder, merged.text);
        await this.#takeFromDisk(file);
        return true;
      }),
    );
  }

  #file(folder: vscode.Uri): SidecarFile {
    const known = this.#files.get(folder.toString());
    if (known) return known;
    const file = new SidecarFile(folder);
    this.#files.set(folder.toString(), file);
    return file;
  }

  #loadFoldersOf(ids: readonly string[]): void {
    const folders = new Map<string, vscode.Uri>();
    for (const id of ids) {
      const file = this.articles.file(id);
      if (!file) continue;
      folders.set(file.folder.toString(), file.folder);
      // The tag set and the registry are in the corpus folder's own sidecar, even where no article is.
      folders.set(file.corpus.uri.toString(), file.corpus.uri);
    }
    for (const folder of folders.values()) void this.whenLoaded(folder);
    for (const key of folders.keys()) if (this.store.isDirty(key)) this.#writeLater(key);
  }

  #load(file: SidecarFile): Promise<void> {
    return (file.loaded ??= file.order.run(async () => {
      const key = file.folder.toString();
      file.onDisk = await this.#read(file);
      this.store.load(key, file.onDisk);
      this.#onDidLoad.fire(key);
      this.#takeUpAbandoned(file).catch((error: unknown) =>
        this.log.warn(`Cannot tidy up beside ${sidecarUri(file.folder).toString(true)}: ${messageOf(error)}.`),
      );
    }));
  }

  /** What windows wanted to write that were killed, or closed too soon, is taken up, and what else they left is cleared away. */
  async #takeUpAbandoned(file: SidecarFile): Promise<void> {
    const claims = await abandonedClaims(file.folder);
    const key = file.folder.toString();
    // In its turn, or it would stand in the way of this window's own writing.
    await file.order.run(async () => {
      await this.#takeUp(file, claims);
      if (this.store.textOf(key) !== file.onDisk) return this.#writeLater(key);
      await tidyUp(file.folder, file.takenUp);
      file.takenUp.clear();
    });
  }

  /** A claim that cannot be read or understood now stays for a later window. */
  async #takeUp(file: SidecarFile, claims: readonly string[]): Promise<void> {
    for (const name of claims) {
      if (file.takenUp.has(name)) continue;
      try {
        const intent = await readClaim(file.folder, name);
        const isFromBase = intent?.base === fingerprintOf(file.onDisk);
        if (!intent || this.store.recover(file.folder.toString(), intent.text, isFromBase)) file.takenUp.add(name);
      } catch (error) {
        this.log.warn(
          `Cannot read what a window left beside ${sidecarUri(file.folder).toString(true)}: ${messageOf(error)}.`,
        );
      }
    }
  }

  /** The text on disk, '' where there is none, `tooLarge` where it is that; what cannot be read counts as unchanged. */
  async #read(file: SidecarFile): Promise<string> {
    try {
      // Until it has been read its state is not known.
      file.stamp = '';
      const outcome = await readSettled(file.folder, file.onDisk);
      file.stamp = stampIn(outcome.stat);
      if (outcome.kind === 'text') return outcome.text;
      if (outcome.kind === 'missing') return '';
      this.log.error(`Too large to read: ${sidecarUri(file.folder).toString(true)}.`);
      return tooLarge;
    } catch (error) {
      this.log.error(`Cannot read ${sidecarUri(file.folder).toString(true)}: ${messageOf(error)}.`);
      return file.onDisk;
    }
  }

  /** Reads those again that are others than they were. */
  #look(folders: Iterable<string> = this.#files.keys()): void {
    for (const folder of folders) {
      const file = this.#files.get(folder);
      if (!file?.loaded) continue;
      void file.order.run(async () => {
        if ((await stampOf(file.folder)) !== file.stamp) await this.#takeFromDisk(file);
      });
    }
  }

  #changedOutside(sidecar: vscode.Uri): void {
    const file = this.#fileOf(sidecar);
    if (file) void file.order.run(() => this.#takeFromDisk(file));
  }

  /** What is known of a sidecar; undefined for every other file. */
  #fileOf(uri: vscode.Uri): SidecarFile | undefined {
    if (!uri.path.endsWith(`/${sidecarName}`)) return undefined;
    const file = this.#files.get(vscode.Uri.joinPath(uri, '..').toString());
    return file && uri.toString() === sidecarUri(file.folder).toString() ? file : undefined;
  }

  /** A sidecar is typed in, saved, reverted or closed: what waited for that goes on. */
  #documentChanged(document: vscode.TextDocument): void {
    const file = this.#fileOf(document.uri);
    if (!file) return;
    if (document.isDirty && !document.isClosed) file.inDocument ??= file.onDisk;
    else file.inDocument = undefined;
    const key = file.folder.toString();
    if (this.store.isDirty(key)) this.#writeLater(key);
  }

  /** Merges what is on disk into what this window has. */
  async #takeFromDisk(file: SidecarFile): Promise<void> {
    const text = await this.#read(file);
    if (text === file.onDisk) return;
    const key = file.folder.toString();
    const before = file.onDisk;
    file.onDisk = text;
    this.store.merge(key, text);
    if (text.trim() === '' && before.trim() !== '' && (await exists(sidecarUri(file.folder))))
      this.#onDidEmpty.fire({ folder: file.folder, text: before });
    this.#onDidLoad.fire(key);
    if (this.store.textOf(key) !== text) this.#writeLater(key);
  }

  #writeLater(key: string, wait = beforeWriting): void {
    const file = this.#files.get(key);
    file?.later.trigger(() => void this.#writeNow(file), wait);
  }

  #writeNow(file: SidecarFile): Promise<void> {
    file.later.cancel();
    clearTimeout(file.retry);
    return file.order.run(async () => {
      const key = file.folder.toString();
      try {
        await this.#write(file);
        file.failures = 0;
        if (this.#unsaved.delete(key)) this.#onDidChangeUnsaved.fire();
      } catch (error) {
        if (error instanceof FolderGone) await removeQuietly(file.folder);
        if (await this.#isFolderGone(file)) return;
        const reason = messageOf(error);
        this.log.error(`Cannot write ${sidecarUri(file.folder).toString(true)}: ${reason}`);
        this.#unsaved.set(key, { folder: file.folder, reason, isWaiting: error instanceof BeingEdited });
        this.#onDidChangeUnsaved.fire();
        const wait = retries[Math.min(file.failures++, retries.length - 1)];
        file.retry = setTimeout(() => void this.#writeNow(file), wait);
      }
    });
  }

  async #write(file: SidecarFile): Promise<void> {
    const key = file.folder.toString();
    if (this.store.problems(key).length > 0) return;
    const document = openSidecar(file.folder);
    if (document?.isDirty) return this.#writeIntoUnsaved(file, document);
    const text = this.store.textOf(key);
    if (text === file.onDisk || (await this.#isFolderGone(file))) return;
    const intent = { text, base: fingerprintOf(file.onDisk) };
    await alone(file.folder, (only) => this.#writeAlone(file, document, only), { intent, abandoned: file.takenUp });
  }

  /** What other windows write meanwhile would be lost, so none does. */
  async #writeAlone(
    file: SidecarFile,
    document: vscode.TextDocument | undefined,
    { claim, left }: Alone,
  ): Promise<void> {
    const key = file.folder.toString();
    await this.#takeFromDisk(file);
    if (file.onDisk === '' && (await isMadeAgain(file.folder))) throw new FolderGone();
    await this.#takeUp(file, left);
    const text = this.store.textOf(key);
    // A sidecar that was broken meanwhile is left as it is; the changes stay in the store.
    if (this.store.problems(key).length > 0) return;
    if (text !== file.onDisk) {
      if (document && !document.isClosed && file.onDisk !== '') await this.#writeThrough(file, document, text);
      else await this.#writeToDisk(file, text, claim);
    }
    if (file.takenUp.size === 0 || this.store.textOf(key) !== file.onDisk) return;
    await removeClaims(file.folder, file.takenUp);
    file.takenUp.clear();
  }

  /**
   * Writing would make a folder again that somebody has just deleted. What was not written yet is kept in this window, and written
   * if the folder comes back with articles in it.
   */
  async #isFolderGone({ folder }: SidecarFile): Promise<boolean> {
    if (await exists(folder)) return false;
    this.log.warn(`Not written, for the folder is gone: ${sidecarUri(folder).toString(true)}.`);
    return true;
  }

  async #writeToDisk(file: SidecarFile, text: string, claim?: Claim): Promise<void> {
    await writeSidecar(file.folder, text, claim);
    this.#isOnDisk(file, text);
  }

  #isOnDisk(file: SidecarFile, text: string): void {
    file.onDisk = text;
    file.stamp = '';
    this.store.saved(file.folder.toString(), text);
  }

  /** A sidecar that is open in an editor changes through its document, which is saved: the editor can undo it. */
  async #writeThrough(file: SidecarFile, document: vscode.TextDocument, text: string): Promise<void> {
    if (document.isDirty) return this.#writeIntoUnsaved(file, document);
    const isSame = normalise(document.getText()) === normalise(file.onDisk);
    if (!isSame || !(await replaceText(document, text))) {
      // Just typed in, of which VS Code says only a moment later that it is unsaved; or changed on disk, and about to be read again.
      if (file.waits++ < mostWaits) return this.#writeLater(file.folder.toString());
      file.waits = 0;
      return this.#writeToDisk(file, text);
    }
    file.waits = 0;
    // Typed into meanwhile: saving is the person's now.
    if (normalise(document.getText()) !== normalise(text)) return;
    if (!(await document.save())) throw new Error(vscode.l10n.t('its editor could not save it'));
    this.#isOnDisk(file, text);
  }

  /**
   * A sidecar with unsaved words gets only what has changed in the store since the two last met. Nothing is saved, and nothing that
   * is typed counts before the person saves it.
   */
  async #writeIntoUnsaved(file: SidecarFile, document: vscode.TextDocument): Promise<void> {
    const text = this.store.textOf(file.folder.toString());
    const before = file.inDocument ?? file.onDisk;
    if (text === before) return;
    const merged = mergeSidecarTexts(before, document.getText(), text);
    if ('problems' in merged || !(await replaceText(document, merged.text))) throw new BeingEdited();
    file.inDocument = text;
  }
}
