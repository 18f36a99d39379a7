// What git remembers: where annotations belonged, and what they said before. Git's extension runs in the Node host only.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { host } from './host';
import { at, closeAll, corpus, eventually, open, read, run, write } from './support';

interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): unknown; readonly repositories: readonly unknown[] };
}
const article = at('seeds', 'history', '000_0011223344556677.txt');

describe('the history of an article', () => {
  before(async function () {
    const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
    if (host.kind === 'web' || !git) return this.skip();
    const api = (await git.activate()).getAPI(1);
    await eventually(() => api.getRepository(article), 'git has found the repository', 12_000);
  });
  afterEach(closeAll);

  it('tells what was annotated between two commits', async () => {
    await corpus();
    await open(article);
    interface Difference {
      readonly added: unknown[];
      readonly removed: unknown[];
      readonly changed: { before: { note?: string }; after: { note?: string } }[];
      readonly moved: unknown[];
    }
    const found = await run<Difference>('corpus.compareAnnotations', { from: 'HEAD~1', to: 'HEAD' });
    ok(found, 'nothing was compared');
    deepEqual([found.added.length, found.removed.length, found.changed.length, found.moved.length], [0, 0, 1, 0]);
    equal(found.changed[0].after.note, 'said twice');
    ok(vscode.window.activeTextEditor?.document.getText().includes('said twice'));
  });

  it('gives new annotations the name that git knows the person by', async () => {
    const editor = await open(article);
    editor.selection = new vscode.Selection(0, 0, 0, 10);
    await run('corpus.tagSelection', { tags: ['named'] });
    await eventually(
      async () => (await read(at('seeds', 'history', 'annotations.yaml'))).includes('by: lee'),
      'by: lee',
    );
    await run('corpus.undo');
  });

  it('shows that an annotated passage was deleted, although the same words stand elsewhere', async () => {
    const api = await corpus();
    const [headline, , half, , again] = (await read(article)).split('\n');
    equal(half, again);
    await write(article, `${headline}\n\n${half}\n`);
    await eventually(async () => {
      const [one] = await api.annotations(article);
      return one.state === 'orphaned' && one.range === undefined;
    }, 'it says that its passage is gone');
    ok(
      (await read(at('seeds', 'history', 'annotations.yaml'))).includes('exact: Sentence 12 of a text'),
      'and keeps its words',
    );
  });
});
