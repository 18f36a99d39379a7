// A window with several folders: two of the disk from the start, then one of `vscode-vfs:` that tells of no change, then a read-only one.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, CorpusFolder, listed, unlisted } from './corpusFiles';
import { MemoryFs } from './memoryFs';
import { Listener } from './messages';
import { closeAll, corpus, eventually, open, read, run, select, write } from './support';

const folders = vscode.workspace.workspaceFolders ?? [];
const text = 'A headline of the day\n\n"The river is ours," said Anton Reske, a minister, in Lindholt.\n';
const quoted = { start: text.indexOf('river'), end: text.indexOf('river') + 5 };

/** Adds a folder at the end of the workspace, which restarts nothing. */
async function addFolder(uri: vscode.Uri, name: string): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
  ok(vscode.workspace.updateWorkspaceFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri, name }));
  await changed;
}

// The runner opens such a window for this file alone.
const window = (title: string, tests: () => void) => void (folders.length > 1 && describe(title, tests));

window('a window with several folders', () => {
  const [first, second] = folders.map(({ uri }) => uri);
  const here = (uri: vscode.Uri, ...path: string[]) => vscode.Uri.joinPath(uri, ...path);
  let heard: Listener;
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });
  const names = async () => (await corpus()).articles().map(({ uri }) => uri);

  it('takes an empty folder for a corpus as soon as articles are put into it', async () => {
    const third = here(first, '..', 'third');
    await vscode.workspace.fs.createDirectory(third);
    await addFolder(third, 'third');
    const uri = here(third, 'one.txt');
    await corpus();
    await write(uri, text);
    await listed(uri);
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await unlisted(uri);
  });

  it('has the articles of all of them, each with its own sidecar', async () => {
    const [a, b] = [here(first, 'seeds', 'multi'), here(second, 'seeds', 'multi')].map(
      (uri) => new CorpusFolder('multi', uri),
    );
    const [one, two] = [await a.article(text, 'same.txt'), await b.article(text, 'same.txt')];
    ok((await names()).some(({ path }) => path === `${first.path}/seeds/000_5d19e2c07b8f46a3.txt`));
    for (const [uri, tag] of [
      [one, 'first'],
      [two, 'second'],
    ] as const)
      await run('corpus.tagSelection', { uri, span: quoted, tags: [tag] });
    match(await a.sidecarWith(/\[first\]/), /^(?![^]*second)/);
    match(await b.sidecarWith(/\[second\]/), /^(?![^]*first)/);
    deepEqual(
      (await annotated(one)).map(({ tags }) => tags),
      [['first']],
    );
    deepEqual(
      (await annotated(two)).map(({ tags }) => tags),
      [['second']],
    );
    // They are copies of each other, over the border of the folders.
    const api = await corpus();
    await eventually(
      async () => (await api.duplicates(one)).some(({ uri }) => uri.toString() === two.toString()),
      'they are duplicates',
    );
    // Undone in the order in which they were made, in whichever folder.
    equal(await run('corpus.undo'), true);
    deepEqual([(await annotated(one)).length, (await annotated(two)).length], [1, 0]);
    equal(await run('corpus.undo'), true);
    deepEqual([(await annotated(one)).length, (await annotated(two)).length], [0, 0]);
    heard.silent();
  });

  it('reads the settings of each folder', async () => {
    const target = vscode.ConfigurationTarget.WorkspaceFolder;
    const own = here(second, 'articles', 'own.txt');
    await write(own, text);
    const settings = vscode.workspace.getConfiguration('corpus', second);
    await settings.update('folders', ['articles'], target);
    await listed(own);
    await unlisted(here(second, 'seeds', 'multi', 'same.txt'));
    ok(
      (await names()).some(({ path }) => path === `${first.path}/seeds/multi/same.txt`),
      'the other folder has its own',
    );
    await settings.update('folders', undefined, target);
    await unlisted(own);
    await listed(here(second, 'seeds', 'multi', 'same.txt'));
    heard.silent();
  });

  it('moves annotations along when an article moves from one to the other', async () => {
    const [a, b] = [here(first, 'seeds', 'moves'), here(second, 'seeds', 'moves')].map(
      (uri) => new CorpusFolder('moves', uri),
    );
    const from = await a.article(text, 'goes.txt');
    await run('corpus.tagSelection', { uri: from, span: quoted, tags: ['along'] });
    await a.sidecarWith(/along/);
    const to = b.file('arrives.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    ok(await vscode.workspace.applyEdit(edit));
    match(await b.sidecarWith(/along/), /arrives\.txt:/);
    await eventually(async () => !(await read(a.sidecar)).includes('along'), 'it has left the other');
    deepEqual(await annotated(to), [{ words: 'river', tags: ['along'] }]);
    heard.silent();
  });

  describe('one of which is a vscode-vfs: folder, which tells of no change', () => {
    let memory: MemoryFs;
    before(async () => {
      memory = new MemoryFs('vscode-vfs');
      memory.put('/web/seeds/000_0123456789abcdef.txt', text);
      memory.put('/web/seeds/deep/001_0123456789abcdef.txt', `Another headline\n\n${text}`);
      memory.put('/web/readme.md', 'no article');
      await addFolder(memory.uri('/web'), 'on the web');
    });
    after(() => memory.dispose());
    const uri = () => memory.uri('/web/seeds/000_0123456789abcdef.txt');
    const sidecarWith = (pattern: RegExp, path = '/web/seeds/annotations.yaml') =>
      eventually(
        () => {
          const now = memory.text(path);
          return now !== undefined && pattern.test(now) && now;
        },
        `${path} has ${String(pattern)}`,
      );

    it('lists, reads, highlights and tags there as on a disk', async () => {
      await listed(uri());
      await listed(memory.uri('/web/seeds/deep/001_0123456789abcdef.txt'));
      const api = await corpus();
      const editor = await open(uri());
      const [{ range, speaker }] = await api.quotations(uri());
      equal(editor.document.getText(range), '"The river is ours,"');
      equal(speaker, 'Anton Reske');
      select(editor, 'river is');
      await run('corpus.tagSelection', { tags: ['web'] });
      await sidecarWith(/\[web\]/);
      equal(memory.names('/web/seeds').filter((name) => name.endsWith('.tmp')).length, 0, 'nothing is left beside it');
      await run('corpus.undo');
      await eventually(() => !memory.text('/web/seeds/annotations.yaml')?.includes('web'), 'it is undone on disk');
      heard.silent();
    });

    it('merges what was changed there without a word when it writes next', async () => {
      await run('corpus.tagSelection', { uri: uri(), span: quoted, tags: ['one'] });
      const before = await sidecarWith(/\[one\]/);
      memory.put('/web/seeds/annotations.yaml', before.replace('[one]', '[one, outside]'));
      await run('corpus.tagArticle', { uri: uri(), tags: ['two'] });
      const after = await sidecarWith(/\[two\]/);
      match(after, /\[one, outside\]/);
      heard.silent();
    });

    it('finds new articles and changed sidecars when asked to look again', async () => {
      const fresh = memory.put('/web/seeds/002_0123456789abcdef.txt', text);
      const before = memory.text('/web/seeds/annotations.yaml') ?? '';
      memory.put('/web/seeds/annotations.yaml', before.replace('outside', 'again'));
      await run('corpus.refresh');
      await listed(fresh);
      const api = await corpus();
      await eventually(
        async () => (await api.annotations(uri())).some(({ tags }) => tags.includes('again')),
        'the sidecar is read again',
      );
      memory.delete(fresh);
      await run('corpus.refresh');
      await unlisted(fresh);
      heard.silent();
    });

    it('keeps an annotation that cannot be written, says so once, and writes it when it can', async () => {
      memory.isFull = true;
      const other = memory.uri('/web/seeds/deep/001_0123456789abcdef.txt');
      await run('corpus.tagSelection', { uri: other, span: quoted, tags: ['patient'] });
      await run('corpus.tagArticle', { uri: other, tags: ['patient'] });
      const canHear = await heard.canHear();
      if (canHear) await eventually(() => heard.notifications.length > 0, 'it says so');
      await heard.said(/could not be written to .*annotations\.yaml .*kept in this window/, 'warning');
      const api = await corpus();
      equal((await api.annotations(other)).length, 1);
      equal(memory.text('/web/seeds/deep/annotations.yaml'), undefined);
      if (canHear) equal(heard.notifications.length, 1, 'said once');
      memory.isFull = false;
      await run('corpus.saveNow');
      match(await sidecarWith(/patient/, '/web/seeds/deep/annotations.yaml'), /- id: /);
      if (canHear) equal(heard.notifications.length, 1, 'not said again');
    });
  });

  describe('one of which is read-only', () => {
    let readOnly: MemoryFs;
    before(async () => {
      readOnly = new MemoryFs('corpus-readonly', true);
      readOnly.put('/archive/seeds/000_0123456789abcdef.txt', text);
      await addFolder(readOnly.uri('/archive'), 'archive');
    });
    after(() => readOnly.dispose());

    it('reads it, refuses nothing, loses nothing, and says once that it cannot be saved', async () => {
      const uri = readOnly.uri('/archive/seeds/000_0123456789abcdef.txt');
      await listed(uri);
      const api = await corpus();
      equal((await api.quotations(uri)).length, 1);
      heard.silent();
      await run('corpus.tagSelection', { uri, span: quoted, tags: ['here'] });
      if (await heard.canHear()) await eventually(() => heard.notifications.length > 0, 'it says so');
      await heard.said(/could not be written to .*annotations\.yaml/, 'warning');
      if (await heard.canHear()) deepEqual(heard.notifications[0].items, ['Try Again', 'Save a Copy…']);
      await run('corpus.markReviewed', { uri });
      deepEqual(await annotated(uri), [{ words: 'river', tags: ['here'] }]);
      equal(heard.notifications.length <= 1, true);
      deepEqual(readOnly.names('/archive/seeds'), ['000_0123456789abcdef.txt']);
      // The others are as they were.
      const beside = new CorpusFolder('beside', here(second, 'seeds', 'beside'));
      await run('corpus.tagArticle', { uri: await beside.article(text), tags: ['fine'] });
      await beside.sidecarWith(/fine/);
    });

    it('is forgotten when it is taken out of the window', async () => {
      const uri = readOnly.uri('/archive/seeds/000_0123456789abcdef.txt');
      await listed(uri);
      const count = vscode.workspace.workspaceFolders?.length ?? 0;
      ok(vscode.workspace.updateWorkspaceFolders(count - 1, 1));
      await unlisted(uri);
      ok((await names()).some(({ path }) => path.startsWith(first.path)));
      equal(heard.notifications.filter(({ how }) => how === 'error').length, 0);
    });
  });
});
