// A window without a folder: nothing fails, nothing pops up, and every command says what to do.
import * as vscode from 'vscode';
import type { CorpusApi } from '../../src/editor/api';
import { deepEqual, equal, ok } from './assert';
import { Listener } from './messages';
import { closeAll, eventually, run } from './support';

const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;

// The runner opens such a window for this file alone.
const window = (title: string, tests: () => void) => void (hasFolder || describe(title, tests));

window('a window without a folder', () => {
  let heard: Listener;
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });
  const activate = async () => {
    const extension = vscode.extensions.getExtension<CorpusApi>('corpus-annotator.corpus-annotator');
    ok(extension);
    return extension.activate();
  };

  it('has no articles, and is ready at once', async () => {
    const api = await activate();
    await api.whenReady();
    deepEqual(api.articles(), []);
    heard.silent();
  });

  it('answers about files that are no articles with nothing', async () => {
    const api = await activate();
    for (const uri of ['untitled:Untitled-1', 'file:///nowhere/seeds/000.txt', 'http://127.0.0.1/a.txt'].map((one) =>
      vscode.Uri.parse(one),
    )) {
      deepEqual(await api.entities(uri), []);
      deepEqual(await api.quotations(uri), []);
      deepEqual(await api.duplicates(uri), []);
      deepEqual(await api.annotations(uri), []);
    }
    heard.silent();
  });

  it('every command ends, and says what to do', async () => {
    await activate();
    const extension = vscode.extensions.getExtension('corpus-annotator.corpus-annotator');
    const { contributes } = extension?.packageJSON as { contributes: { commands: { command: `corpus.${string}` }[] } };
    for (const { command } of contributes.commands) {
      heard.forget();
      await run(command);
      deepEqual(
        heard.all.filter(({ how }) => how === 'error').map(({ text }) => text),
        [],
        command,
      );
    }
    await run('corpus.tagSelection', { tags: ['x'] });
    await heard.said(/Open an article of the corpus first/);
  });

  it('an untitled text can be read and says how it becomes an article', async () => {
    await activate();
    const document = await vscode.workspace.openTextDocument({ content: '"The river is ours," said Anton Reske.\n' });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 10);
    await run('corpus.tagSelection', { tags: ['x'] });
    await heard.said(/not saved yet\. Save it into a corpus folder/);
    equal(document.languageId, 'plaintext');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'More. '));
    await eventually(() => document.getText().startsWith('More. '), 'typing works');
    equal(heard.notifications.length <= 1, true);
  });
});
