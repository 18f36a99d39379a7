// Things in a corpus folder that are no readable files: each says what it is where a person looks, and none stops the others.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { CorpusFolder, listed, unlisted } from './corpusFiles';
import { Listener } from './messages';
import { isRoot, nodeFs } from './nodeModules';
import { closeAll, corpus, eventually, run, write } from './support';

const folder = new CorpusFolder('badInputFiles');
const good = 'A good headline\n\n"We are all right," said Mira Reske.\n';
const noLinks = 'a web worker has no Node to make links with';

describe('a corpus folder with things that are no articles', () => {
  after(() => folder.clear());
  let heard: Listener;
  let beside: vscode.Uri;
  before(async () => {
    beside = await folder.article(good, 'beside.txt');
  });
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });
  const othersAreFine = async () => {
    const api = await corpus();
    equal((await api.quotations(beside)).length, 1);
    heard.silent();
  };
  const says = async (uri: vscode.Uri, pattern: RegExp) => {
    const api = await corpus();
    deepEqual(await api.entities(uri), []);
    deepEqual(await api.duplicates(uri), []);
    await othersAreFine();
    await run('corpus.tagArticle', { uri, tags: ['x'] });
    await heard.said(pattern);
  };
  const link = (target: string, name: string) => {
    if (!nodeFs) throw new Error(noLinks);
    nodeFs.symlinkSync(target, folder.file(name).fsPath);
    return folder.file(name);
  };

  it('a folder named x.txt is a folder: its articles are listed, it is none', async () => {
    const inside = vscode.Uri.joinPath(folder.uri, 'x.txt', 'inside.txt');
    await write(inside, good);
    await listed(inside);
    const api = await corpus();
    ok(!api.articles().some(({ uri }) => uri.path.endsWith('/x.txt')));
    equal((await api.quotations(inside)).length, 1);
    await run('corpus.tagArticle', { uri: folder.file('x.txt'), tags: ['x'] });
    await heard.said(/x\.txt is not an article/);
  });

  it('an article whose folder is replaced by one of its own name', async () => {
    const uri = await folder.article(good, 'turns.txt');
    await vscode.workspace.fs.delete(uri);
    await unlisted(uri);
    await write(vscode.Uri.joinPath(uri, 'inside.txt'), good);
    await listed(vscode.Uri.joinPath(uri, 'inside.txt'));
    await vscode.workspace.fs.delete(uri, { recursive: true });
    await unlisted(vscode.Uri.joinPath(uri, 'inside.txt'));
    await write(uri, good);
    await listed(uri);
    await othersAreFine();
  });

  it('a link to nothing is listed and says that it cannot be read', async function () {
    if (!nodeFs) return this.skip();
    const uri = link('nowhere.txt', 'dangling.txt');
    await run('corpus.refresh');
    await listed(uri);
    await says(uri, /dangling\.txt cannot be read/);
    // Mended, it is read without a reload.
    await write(folder.file('nowhere.txt'), good);
    await run('corpus.refresh');
    const api = await corpus();
    equal((await api.quotations(uri)).length, 1);
  });

  it('a link to itself, a link to its own folder, and two links to each other', async function () {
    if (!nodeFs) return this.skip();
    const own = link('self.txt', 'self.txt');
    link('.', 'here');
    link('..', 'above');
    link('pong', 'ping');
    link('ping', 'pong');
    const sub = vscode.Uri.joinPath(folder.uri, 'deep', 'deeper');
    await write(vscode.Uri.joinPath(sub, 'one.txt'), good);
    nodeFs.symlinkSync('..', vscode.Uri.joinPath(sub, 'up').fsPath);
    await run('corpus.refresh');
    const api = await corpus();
    const below = api.articles().filter(({ uri }) => uri.path.includes('/badInputFiles/'));
    ok(!below.some(({ uri }) => /\/(here|above|ping|pong|up)\//.test(uri.path)));
    equal(below.filter(({ uri }) => uri.path.endsWith('/one.txt')).length, 1);
    // Some hosts list such a link, others pass over it.
    await says(own, /self\.txt (cannot be read|is not an article)/);
  });

  it('an article that may not be read', async function () {
    // Root may read everything.
    if (!nodeFs || isRoot) return this.skip();
    const uri = await folder.article(good, 'forbidden.txt');
    nodeFs.chmodSync(uri.fsPath, 0o000);
    await run('corpus.refresh');
    await corpus();
    await says(uri, /forbidden\.txt cannot be read/);
    nodeFs.chmodSync(uri.fsPath, 0o644);
  });

  it('a folder that may not be listed', async function () {
    if (!nodeFs || isRoot) return this.skip();
    const inside = vscode.Uri.joinPath(folder.uri, 'closed', 'one.txt');
    await write(inside, good);
    await listed(inside);
    nodeFs.chmodSync(folder.file('closed').fsPath, 0o000);
    await run('corpus.refresh');
    await othersAreFine();
    nodeFs.chmodSync(folder.file('closed').fsPath, 0o755);
  });

  it('what is no file at all: a pipe, which nobody may wait for', async function () {
    const spawn = (nodeFs && childProcess())?.spawnSync;
    if (!spawn || spawn('mkfifo', [folder.file('pipe.txt').fsPath]).status !== 0) return this.skip();
    await run('corpus.refresh');
    await othersAreFine();
    const api = await corpus();
    const uri = folder.file('pipe.txt');
    if (api.articles().some((one) => one.uri.toString() === uri.toString()))
      await says(uri, /pipe\.txt cannot be read/);
    nodeFs?.rmSync(uri.fsPath);
  });

  it('names that are hard on paths: spaces, #, %, ?, emoji, quotes, leading dashes, non-Latin', async () => {
    const names = [
      'a b.txt',
      '#1%20.txt',
      'what?.txt',
      '📰.txt',
      `it's "one".txt`,
      '--all.txt',
      'статья.txt',
      '新聞.txt',
    ];
    for (const name of names) {
      const uri = await folder.article(good, name);
      const api = await corpus();
      const [{ range }] = await api.quotations(uri);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, { selection: range });
      await run('corpus.tagSelection', { tags: ['named'] });
      equal((await api.annotations(uri)).length, 1, name);
    }
    // Read again from what was written: every name stands for its own article.
    await eventually(
      async () => (await folder.sidecarWith(/named/)).match(/tags: \[named\]/g)?.length === names.length,
      'all are written',
    );
    const api = await corpus();
    for (const name of names) equal((await api.annotations(folder.file(name)))[0]?.state, 'exact', name);
    heard.silent();
  });

  it('a file with the name of the sidecar is no article, whatever the setting says', async () => {
    const settings = vscode.workspace.getConfiguration('corpus', folder.uri);
    await settings.update('include', ['**/*.txt', '**/*.yaml'], vscode.ConfigurationTarget.Workspace);
    try {
      await write(
        vscode.Uri.joinPath(folder.uri, 'notes.yaml'),
        'A headline\n\nOf prose, in a file of another kind.\n',
      );
      await listed(vscode.Uri.joinPath(folder.uri, 'notes.yaml'));
      const api = await corpus();
      ok(!api.articles().some(({ uri }) => uri.path.endsWith('/annotations.yaml')));
    } finally {
      await settings.update('include', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await unlisted(vscode.Uri.joinPath(folder.uri, 'notes.yaml'));
  });
});

function childProcess(): { spawnSync(command: string, args: string[]): { status: number | null } } | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.('node:child_process') as never;
}
