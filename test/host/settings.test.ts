// Each setting does what it says at once, and survives whatever a hand-edited settings file holds.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { CorpusFolder, listed, unlisted } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, exists, open, run, select, write } from './support';

const folder = new CorpusFolder('settings');
const text = 'A headline of the day\n\n"The river is ours," said Anton Reske, a minister, in Lindholt.\n';
const { Workspace, WorkspaceFolder, Global } = vscode.ConfigurationTarget;

async function set(name: string, value: unknown, target = Workspace): Promise<void> {
  await vscode.workspace
    .getConfiguration('corpus', target === WorkspaceFolder ? at() : undefined)
    .update(name, value, target);
}

describe('the settings', () => {
  after(() => folder.clear());
  let heard: Listener;
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    for (const name of ['folders', 'include', 'exclude', 'author']) await set(name, undefined);
    await closeAll();
    heard.silent();
    heard.dispose();
  });
  const names = async () => {
    const api = await corpus();
    return api.articles().map(({ uri }) => uri.path);
  };

  it('corpus.folders: another folder, several, and none that is there', async () => {
    const other = vscode.Uri.joinPath(at('texts', 'of 2031'), 'one.txt');
    await write(other, text);
    await set('folders', ['texts/of 2031/']);
    await listed(other);
    ok(!(await names()).some((path) => path.includes('/seeds/')), 'the others are gone');
    const api = await corpus();
    equal((await api.quotations(other)).length, 1);
    await set('folders', ['texts', 'seeds']);
    const sample = at('seeds', '000_5d19e2c07b8f46a3.txt');
    await listed(sample);
    await listed(other);
    await set('folders', ['nowhere']);
    await unlisted(sample);
    await set('folders', undefined);
    await listed(sample);
    await unlisted(other);
  });

  it('corpus.folders: a folder inside another, the same twice, `.`, and what leads out', async () => {
    await set('folders', ['seeds', 'seeds/settings', './seeds', 'seeds/', '../..', '/etc']);
    const uri = await folder.article(text);
    const found = (await names()).filter((path) => path === uri.path);
    equal(found.length, 1, 'listed once');
    ok(
      (await names()).every((path) => path.startsWith(`${at('seeds').path}/`)),
      'nothing from outside',
    );
    await set('folders', ['.']);
    const beside = at('beside.txt');
    await write(beside, text);
    await listed(beside);
    await listed(uri);
    await vscode.workspace.fs.delete(beside);
    await unlisted(beside);
  });

  it('corpus.include and corpus.exclude', async () => {
    const [txt, md, draft] = ['one.txt', 'two.md', 'drafts/three.txt'].map((name) => folder.file(name));
    for (const uri of [txt, md, draft]) await write(uri, text);
    await listed(txt);
    await listed(draft);
    ok(!(await names()).includes(md.path));
    await set('include', ['**/*.{txt,md}']);
    await listed(md);
    await set('exclude', ['**/drafts/**']);
    await unlisted(draft);
    const api = await corpus();
    equal((await api.quotations(draft)).length, 0);
    await run('corpus.tagArticle', { uri: draft, tags: ['x'] });
    await heard.said(/three\.txt is not an article of a corpus.*corpus\.include/);
    heard.forget();
    // What comes from now on is judged by the settings of now.
    const [late, lateDraft] = [folder.file('four.md'), folder.file('drafts/five.txt')];
    for (const uri of [lateDraft, late]) await write(uri, text);
    await listed(late);
    ok(!(await names()).includes(lateDraft.path));
    await set('include', undefined);
    await set('exclude', undefined);
    await unlisted(md);
    await listed(draft);
  });

  it('what is no article any more keeps its annotations in the sidecar', async () => {
    const uri = await folder.article(text, 'kept.txt');
    await run('corpus.tagArticle', { uri, tags: ['kept'] });
    await folder.sidecarWith(/kept\.txt/);
    await set('exclude', ['**/kept.txt']);
    await unlisted(uri);
    const other = await folder.article(text);
    await run('corpus.tagArticle', { uri: other, tags: ['other'] });
    match(await folder.sidecarWith(/other/), /kept\.txt:\n\s+tags: \[kept\]/);
  });

  it('corpus.author signs, and without it somebody else does', async () => {
    await set('author', '  Lee: of the "press" #1 ');
    const uri = await folder.article(text);
    await run('corpus.tagSelection', { uri, span: { start: 0, end: 10 }, tags: ['signed'] });
    const sidecar = await folder.sidecarWith(/signed/);
    match(sidecar, /by: ['"]?Lee: of the "press" #1/);
  });

  it('values that are none are passed over', async () => {
    const sample = at('seeds', '000_5d19e2c07b8f46a3.txt');
    for (const [name, value] of [
      ['folders', [1, null, '', 'seeds', {}]],
      ['folders', 'seeds'],
      ['folders', { a: 1 }],
      ['include', [7, '**/*.txt', '[', '{a', '**/**/**', '(']],
      ['include', null],
      ['exclude', ['', 5, '{{{']],
      ['author', 17],
    ] as const) {
      await set(name, value);
      await listed(sample);
      await set(name, undefined);
    }
    await listed(sample);
  });

  it('each kind of highlight can be switched by command, for the person', async () => {
    await open(await folder.article(text));
    const isOn = (kind: string) => vscode.workspace.getConfiguration('corpus').get(`highlight.${kind}`);
    for (const [argument, kinds] of [
      [{ kind: 'entities' }, ['entities']],
      [{ kinds: ['quotations', 'unique', 'no such kind'] }, ['quotations', 'unique']],
    ] as const) {
      const before = kinds.map(isOn);
      await run('corpus.toggleHighlights', argument);
      await eventually(
        () => kinds.every((kind, index) => isOn(kind) === !before[index]),
        `${kinds.join()} are switched`,
      );
      for (const kind of kinds)
        await vscode.workspace.getConfiguration('corpus').update(`highlight.${kind}`, undefined, Global);
      deepEqual(kinds.map(isOn), before);
    }
  });

  it('corpus.highlight.tagLabels takes the labels away and brings them back', async () => {
    const editor = await folder.open(text);
    select(editor, 'A headline');
    await run('corpus.tagSelection', { tags: ['labelled'] });
    const labels = async () => {
      const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        editor.document.uri,
        whole,
      );
      return hints.length;
    };
    await eventually(async () => (await labels()) === 1, 'the label is there');
    await set('highlight.tagLabels', false);
    await eventually(async () => (await labels()) === 0, 'the label is gone');
    await set('highlight.tagLabels', undefined);
    await eventually(async () => (await labels()) === 1, 'the label is back');
  });

  it('the language of articles is given to articles alone', async () => {
    const article = await vscode.workspace.openTextDocument(await folder.article(text));
    await eventually(() => article.languageId === 'corpus-article', 'an article has it');
    const elsewhere = at('notes.txt');
    await write(elsewhere, text);
    const other = await vscode.workspace.openTextDocument(elsewhere);
    await vscode.window.showTextDocument(other);
    equal(other.languageId, 'plaintext');
    // A person's own choice is kept.
    const chosen = await vscode.workspace.openTextDocument(await folder.article(text, 'chosen.txt'));
    await eventually(() => chosen.languageId === 'corpus-article', 'it has it at first');
    await vscode.languages.setTextDocumentLanguage(chosen, 'markdown');
    await folder.article(text, 'another.txt');
    equal(
      vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === chosen.uri.toString())?.languageId,
      'markdown',
    );
    await vscode.workspace.fs.delete(elsewhere);
  });

  it('a corpus folder that appears and goes is noticed', async () => {
    await set('folders', ['seeds', 'late']);
    const uri = at('late', 'one.txt');
    ok(!(await exists(at('late'))));
    await write(uri, text);
    await listed(uri);
    await vscode.workspace.fs.delete(at('late'), { recursive: true });
    await unlisted(uri);
    await write(uri, text);
    await listed(uri);
    // Made again before anybody is told that it went.
    const other = at('late', 'two.txt');
    await vscode.workspace.fs.delete(at('late'), { recursive: true });
    await write(other, text);
    await listed(other);
    await unlisted(uri);
    await vscode.workspace.fs.delete(at('late'), { recursive: true });
    await unlisted(other);
    deepEqual(
      (await names()).filter((path) => path.includes('/late/')),
      [],
    );
  });
});
