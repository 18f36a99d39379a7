// A long session at random: a person tags, types, saves, takes back, renames; other programs change articles and the sidecar. After each
// step every annotation is in the sidecar, says what it said, and stands on no words but its own. `npm run test:long`.
import * as vscode from 'vscode';
import { parse } from 'yaml';
import { deepEqual, equal } from '../assert';
import { CorpusFolder, listed, unlisted } from '../corpusFiles';
import { long } from '../host';
import { at, closeAll, corpus, eventually, exists, open, read, run, write } from '../support';

/** Words of the articles that the test makes: each stands only once in all of them, so that a place tells whose it is. */
const ownWord = /\bw\d+\b/g;

interface Expected {
  readonly tags: readonly string[];
  /** The words that it was made on; undefined in articles whose words are not told apart. */
  readonly words: ReadonlySet<string> | undefined;
}

interface SidecarAnnotation {
  readonly id: string;
  readonly tags?: readonly string[];
}

/** Random numbers that are the same for the same seed (Lehmer's generator). */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed % 2147483646) + 1;
  }

  below(limit: number): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state % Math.max(1, limit);
  }

  of<T>(things: readonly T[]): T {
    return things[this.below(things.length)];
  }
}

class Session {
  readonly random: Random;
  readonly folder: CorpusFolder;
  readonly files: vscode.Uri[] = [];
  readonly expected = new Map<string, Expected>();
  readonly done: string[] = [];
  /** How many changes of a document's own can be undone. */
  readonly #typed = new WeakMap<vscode.TextDocument, number>();
  #word = 0;
  #name = 0;
  #snapshot: { texts: Map<string, string>; sidecar: string; expected: Map<string, Expected> } | undefined;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.folder = new CorpusFolder(`session${seed}`);
  }

  async begin(): Promise<void> {
    for (let count = 0; count < 4; count++) {
      const paragraphs = Array.from({ length: 8 }, () => `${this.#words(20 + this.random.below(20))}.`);
      this.files.push(
        await this.folder.article(`A headline ${count}\n\n${paragraphs.join('\n\n')}\n`, this.#fileName()),
      );
    }
    const seeds = await vscode.workspace.fs.readDirectory(at('seeds'));
    for (const [name] of seeds.filter(([name]) => name.endsWith('.txt')).slice(0, 4))
      this.files.push(
        await this.folder.article(`${this.folder.name}\n\n${await read(at('seeds', name))}`, this.#fileName()),
      );
  }

  #words(count: number): string {
    return Array.from({ length: count }, () => `w${this.#word++}`).join(' ');
  }

  #fileName(): string {
    return `${String(this.#name++).padStart(4, '0')}_0123456789abcdef.txt`;
  }

  /** One step, whatever it is; then everything is as it must be. */
  async step(): Promise<void> {
    const steps: readonly [number, string, () => Promise<unknown>][] = [
      [9, 'tag', () => this.#tag()],
      [3, 'change tags', () => this.#retag()],
      [2, 'remove', () => this.#remove()],
      [3, 'take back', () => this.#takeBack('corpus.undo')],
      [1, 'do again', () => this.#takeBack('corpus.redo')],
      [8, 'type', () => this.#type()],
      [3, 'move a paragraph', () => this.#moveParagraph()],
      [4, 'save', () => this.#inEditor((editor) => editor.document.save())],
      [3, 'undo typing', () => this.#undoTyping()],
      [1, 'revert', () => this.#inEditor(() => vscode.commands.executeCommand('workbench.action.files.revert'))],
      [4, 'change outside', () => this.#changeOutside()],
      [2, 'rename', () => this.#rename()],
      [2, 'rename outside', () => this.#renameOutside()],
      [2, 'delete and put back', () => this.#deleteAndPutBack()],
      [2, 'write the sidecar otherwise', () => this.#reformat()],
      [2, 'annotate outside', () => this.#annotateOutside()],
      [1, 'remember all files', () => this.#remember()],
      [1, 'check out what was remembered', () => this.#checkOut()],
    ];
    let at = this.random.below(steps.reduce((sum, [weight]) => sum + weight, 0));
    const [, name, act] = steps.find(([weight]) => (at -= weight) < 0) ?? steps[0];
    this.done.push(name);
    await act();
    await this.#check();
  }

  async #check(): Promise<void> {
    await run('corpus.saveNow');
    let last: unknown;
    await eventually(async () => {
      last = await this.#inSidecar();
      return JSON.stringify(last) === JSON.stringify(this.#wanted());
    }, 'the sidecar holds all annotations').catch(() => deepEqual(last, this.#wanted()));
    let lies: readonly string[] = [];
    const file = this.random.of(this.files);
    await eventually(async () => (lies = await this.#lies(file)).length === 0, 'no annotation lies').catch(() =>
      deepEqual(lies, []),
    );
  }

  #wanted(): unknown {
    return [...this.expected].map(([id, { tags }]) => `${id} ${tags.join()}`).sort();
  }

  async #inSidecar(): Promise<readonly string[]> {
    const { articles = {} } = (parse(await read(this.folder.sidecar)) ?? {}) as {
      articles?: Record<string, { annotations?: readonly SidecarAnnotation[] } | null>;
    };
    return Object.values(articles)
      .flatMap((article) => article?.annotations ?? [])
      .map(({ id, tags = [] }) => `${id} ${tags.join()}`)
      .sort();
  }

  /** Annotations of an article that are shown on words which they were not made on. */
  async #lies(uri: vscode.Uri): Promise<readonly string[]> {
    const api = await corpus();
    const document = await vscode.workspace.openTextDocument(uri);
    return (await api.annotations(uri)).flatMap(({ id, state, range }) => {
      const own = this.expected.get(id)?.words;
      // Of the others a person is asked whether they stand there.
      const isSure = state === 'exact' || state === 'moved';
      const here = range && isSure ? document.getText(range) : '';
      const others = own ? (here.match(ownWord) ?? []).filter((word) => !own.has(word)) : [];
      return others.length > 0 ? [`${id} (${state}) stands on ${here}`] : [];
    });
  }

  async #text(uri: vscode.Uri): Promise<string> {
    return (await vscode.workspace.openTextDocument(uri)).getText().replaceAll('\r\n', '\n');
  }

  #isDirty(uri: vscode.Uri): boolean {
    return vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === uri.toString());
  }

  async #tag(): Promise<void> {
    const uri = this.random.of(this.files);
    const words = [...(await this.#text(uri)).matchAll(/[\p{L}\p{N}]+/gu)];
    if (words.length === 0) return;
    const first = this.random.below(words.length);
    const some = words.slice(first, first + 1 + this.random.below(12));
    const last = some[some.length - 1];
    const span = { start: some[0].index, end: last.index + last[0].length };
    const tags = [`tag${this.random.below(9)}`];
    const [id] = (await run<readonly string[] | undefined>('corpus.tagSelection', { uri, span, tags })) ?? [];
    const isTold = /^w\d+$/.test(some[0][0]) && /^w\d+$/.test(last[0]);
    if (id) this.expected.set(id, { tags, words: isTold ? new Set(some.map(([word]) => word)) : undefined });
  }

  /** An annotation of an article, of those that the window shows. */
  async #some(): Promise<{ uri: vscode.Uri; annotation: string } | undefined> {
    const uri = this.random.of(this.files);
    const ids = (await (await corpus()).annotations(uri)).map(({ id }) => id).filter((id) => this.expected.has(id));
    return ids.length > 0 ? { uri, annotation: this.random.of(ids) } : undefined;
  }

  async #retag(): Promise<void> {
    const one = await this.#some();
    if (!one) return;
    const tags = [`tag${this.random.below(9)}`, 'again'];
    await run('corpus.editAnnotation', { ...one, tags });
    this.#expect(one.annotation, tags);
  }

  #expect(id: string, tags: readonly string[]): void {
    this.expected.set(id, { words: this.expected.get(id)?.words, tags });
  }

  async #remove(): Promise<void> {
    const one = await this.#some();
    if (!one) return;
    await run('corpus.removeAnnotation', one);
    this.expected.delete(one.annotation);
  }

  /** What is taken back depends on what came between; but it is one annotation at most. */
  async #takeBack(command: 'corpus.undo' | 'corpus.redo'): Promise<void> {
    await run(command);
    await run('corpus.saveNow');
    const now = new Map((await this.#inSidecar()).map((line) => [line.split(' ')[0], line.split(' ')[1].split(',')]));
    const before = new Map([...this.expected].map(([id, { tags }]) => [id, tags]));
    const ids = new Set([...now.keys(), ...before.keys()]);
    const others = [...ids].filter((id) => now.get(id)?.join() !== before.get(id)?.join());
    equal(others.length <= 1, true, `${command} changed ${others.join()}`);
    for (const id of others) {
      const tags = now.get(id);
      if (tags) this.#expect(id, tags);
      else this.expected.delete(id);
    }
  }

  async #inEditor(act: (editor: vscode.TextEditor) => Thenable<unknown>): Promise<void> {
    await act(await open(this.random.of(this.files)));
  }

  /** Only as often as was typed: before that comes what VS Code itself did, such as renaming the file. */
  async #undoTyping(): Promise<void> {
    const editor = await open(this.random.of(this.files));
    const typed = this.#typed.get(editor.document) ?? 0;
    if (typed === 0) return;
    this.#typed.set(editor.document, typed - 1);
    await vscode.commands.executeCommand('undo');
  }

  async #edit(editor: vscode.TextEditor, change: (edit: vscode.TextEditorEdit) => void): Promise<void> {
    await editor.edit(change);
    this.#typed.set(editor.document, (this.#typed.get(editor.document) ?? 0) + 1);
  }

  /** A change of some words: some put in, taken out or replaced. */
  #change(text: string): { start: number; end: number; text: string } {
    const words = [...text.matchAll(/\S+/g)];
    const first = words[this.random.below(words.length)];
    const start = first?.index ?? 0;
    const taken = words.filter(({ index }) => index >= start).slice(0, this.random.below(3) * this.random.below(4));
    const last = taken.at(-1);
    const isPutIn = taken.length === 0 || this.random.below(2) === 0;
    return {
      start,
      end: last ? last.index + last[0].length : start,
      text: isPutIn ? `new${this.random.below(99)} ` : '',
    };
  }

  async #type(): Promise<void> {
    const editor = await open(this.random.of(this.files));
    for (let times = 1 + this.random.below(4); times > 0; times--) {
      const { document } = editor;
      const change = this.#change(document.getText());
      const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
      await this.#edit(editor, (edit) => edit.replace(range, change.text));
    }
  }

  async #moveParagraph(): Promise<void> {
    const editor = await open(this.random.of(this.files));
    const { document } = editor;
    const line = this.random.below(document.lineCount - 1);
    const range = document.lineAt(line).rangeIncludingLineBreak;
    const cut = document.getText(range);
    await this.#edit(editor, (edit) => edit.delete(range));
    const to = new vscode.Position(this.random.below(document.lineCount), 0);
    // What is put into an annotation becomes part of it, and nobody could tell these words from others any more.
    const ranges = (await (await corpus()).annotations(document.uri)).map(({ range }) => range);
    const isInside = ranges.some((range) => range?.contains(to) && !range.start.isEqual(to) && !range.end.isEqual(to));
    await this.#edit(editor, (edit) => edit.insert(isInside ? new vscode.Position(line, 0) : to, cut));
  }

  async #changeOutside(): Promise<void> {
    const uri = this.random.of(this.files);
    if (this.#isDirty(uri)) return;
    let text = await read(uri);
    for (let times = 1 + this.random.below(4); times > 0; times--) {
      const change = this.#change(text);
      text = text.slice(0, change.start) + change.text + text.slice(change.end);
    }
    if (this.random.below(6) === 0) text = text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n');
    await write(uri, text);
    await this.#isRead(uri);
  }

  /** Until the window's document has the file's text: what another program has written is told a moment later. */
  async #isRead(uri: vscode.Uri): Promise<void> {
    const text = (await read(uri)).replaceAll('\r\n', '\n');
    const isRead = async () => (await this.#text(uri)) === text;
    // Once in some thousand changes VS Code's document stays as it was, unchanged by its own account: a person reverts it then.
    await eventually(isRead, 'VS Code notices').catch(async () => {
      await open(uri);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
    await eventually(isRead, `${uri.path} is read again`).catch(async () => {
      const { isDirty, version } = await vscode.workspace.openTextDocument(uri);
      const shown = await this.#text(uri);
      let at = 0;
      while (shown[at] === text[at] && at < text.length) at++;
      const [here, there] = [shown, text].map((one) => one.slice(Math.max(0, at - 30), at + 50));
      throw new Error(`${uri.path}: ${JSON.stringify({ isDirty, version, here, there })}`);
    });
  }

  #index(): number {
    return this.random.below(this.files.length);
  }

  async #rename(): Promise<void> {
    const index = this.#index();
    const to = this.folder.file(this.#fileName());
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(this.files[index], to);
    await vscode.workspace.applyEdit(edit);
    this.files[index] = to;
    await listed(to);
  }

  async #renameOutside(): Promise<void> {
    const index = this.#index();
    if (this.#isDirty(this.files[index])) return;
    await closeAllOf(this.files[index]);
    const to = this.folder.file(this.#fileName());
    await vscode.workspace.fs.rename(this.files[index], to);
    this.files[index] = to;
    await listed(to);
  }

  async #deleteAndPutBack(): Promise<void> {
    const uri = this.random.of(this.files);
    if (this.#isDirty(uri)) return;
    await closeAllOf(uri);
    const text = await read(uri);
    await vscode.workspace.fs.delete(uri);
    if (this.random.below(2) === 0) await unlisted(uri);
    await write(uri, text);
    await listed(uri);
  }

  async #reformat(): Promise<void> {
    const text = await read(this.folder.sidecar);
    if (text === '') return;
    const plain = text.replaceAll('\r\n', '\n');
    const ways = [
      plain,
      plain.replaceAll('\n', '\r\n'),
      `# seen ${this.random.below(1000)}\n${text}`,
      text.replace(/^ {6}- id:/m, `      # a remark\n      - id:`),
    ];
    await write(this.folder.sidecar, this.random.of(ways));
  }

  /** Another program, or another window, adds an annotation beside one that is there. */
  async #annotateOutside(): Promise<void> {
    const text = await read(this.folder.sidecar);
    const blocks = text.match(/^ {6}- id: (\w+)\r?\n(?: {8}.*\r?\n)+/gm) ?? [];
    if (blocks.length === 0) return;
    const block = this.random.of(blocks);
    const from = /id: (\w+)/.exec(block)?.[1] ?? '';
    const id = `o${Array.from({ length: 9 }, () => this.random.below(36).toString(36)).join('')}`;
    const known = this.expected.get(from);
    if (!known) return;
    await write(
      this.folder.sidecar,
      text.replace(block, () => block + block.replace(from, id)),
    );
    this.expected.set(id, known);
  }

  async #remember(): Promise<void> {
    for (const uri of this.files) if (this.#isDirty(uri)) await (await vscode.workspace.openTextDocument(uri)).save();
    await run('corpus.saveNow');
    await this.#check();
    const texts = new Map<string, string>();
    for (const uri of this.files) texts.set(uri.toString(), await read(uri));
    this.#snapshot = { texts, sidecar: await read(this.folder.sidecar), expected: new Map(this.expected) };
  }

  /** All files are replaced, in any order, as git does; articles that were not there go. */
  async #checkOut(): Promise<void> {
    const snapshot = this.#snapshot;
    if (!snapshot) return;
    for (const uri of this.files) if (this.#isDirty(uri)) await (await vscode.workspace.openTextDocument(uri)).save();
    await this.#check();
    await closeAll();
    const gone = this.files.filter((uri) => !snapshot.texts.has(uri.toString()));
    const work = [
      ...gone.map((uri) => () => vscode.workspace.fs.delete(uri)),
      ...[...snapshot.texts].map(
        ([id, text]) =>
          () =>
            write(vscode.Uri.parse(id), text),
      ),
      () => write(this.folder.sidecar, snapshot.sidecar),
    ];
    while (work.length > 0) await work.splice(this.random.below(work.length), 1)[0]();
    this.files.splice(0, this.files.length, ...[...snapshot.texts.keys()].map((id) => vscode.Uri.parse(id)));
    this.expected.clear();
    for (const [id, one] of snapshot.expected) this.expected.set(id, one);
    for (const uri of gone) await unlisted(uri);
    for (const uri of this.files) await this.#isRead(uri);
  }
}

async function closeAllOf(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}

describe('a long session', () => {
  for (let seed = long.seed; seed < long.seed + long.sessions; seed++)
    it(`of ${long.steps} steps loses no annotation and shows none on other words (seed ${seed})`, async function () {
      this.timeout(Math.max(60_000, long.steps * 3000));
      // What is lost once in a hundred steps is lost.
      this.retries(0);
      const session = new Session(seed);
      await session.begin();
      try {
        while (session.done.length < long.steps) await session.step();
      } catch (error) {
        const steps = session.done.slice(-8).join(', ');
        throw new Error(
          `after ${session.done.length} steps (${steps}): ${error instanceof Error ? error.message : ''}`,
        );
      } finally {
        await session.folder.clear();
      }
      const isBack = await exists(session.folder.uri);
      deepEqual(isBack ? await vscode.workspace.fs.readDirectory(session.folder.uri) : [], []);
      equal(isBack, false, 'the folder is gone');
    });
});
