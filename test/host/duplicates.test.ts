// Duplicates: who contains whom, and that one lands on the very same word.
import * as vscode from 'vscode';
import truth from '../fixtures/seeds-truth.json';
import { equal, ok } from './assert';
import { at, closeAll, corpus, eventually, exists, open, rangeOf, read, run, select } from './support';

const pairs = (truth as unknown as { duplicates: { a: string; b: string; relation: string }[] }).duplicates;
const excerptOf = pairs.find(({ relation }) => relation === 'contained') as { a: string; b: string };

/** Words of the excerpt that stand once in each of the two, spread over its text. */
async function commonWords(a: vscode.TextDocument, b: vscode.TextDocument): Promise<string[]> {
  const once = (text: string, words: string) =>
    text.indexOf(words) >= 0 && text.indexOf(words) === text.lastIndexOf(words);
  const found = a.getText().match(/\b\w+ \w+ \w+\b/g) ?? [];
  const common = found.filter((words) => once(a.getText(), words) && once(b.getText(), words));
  // A dozen places from the first to the last.
  const every = Math.max(1, Math.floor(common.length / 12));
  return common.filter((_, index) => index % every === 0);
}

async function jumpsBackAndForth(a: vscode.Uri, b: vscode.Uri): Promise<void> {
  await corpus();
  const [from, to] = [await vscode.workspace.openTextDocument(a), await vscode.workspace.openTextDocument(b)];
  const words = await commonWords(from, to);
  ok(words.length > 5, `${words.length} places to try`);
  for (const place of words) {
    const editor = await open(a);
    const start = rangeOf(from, place).start;
    editor.selection = new vscode.Selection(start, start);
    await run('corpus.goToNextDuplicate');
    const there = vscode.window.activeTextEditor;
    ok(there);
    equal(there.document.uri.toString(), b.toString());
    equal(there.document.offsetAt(there.selection.start), to.offsetAt(rangeOf(to, place).start), place);
    equal(there.document.getText(there.selection), place.split(' ')[0]);
    await run('corpus.goToPreviousDuplicate');
    const back = vscode.window.activeTextEditor;
    equal(back?.document.uri.toString(), a.toString());
    equal(from.offsetAt(back?.selection.start ?? new vscode.Position(0, 0)), from.offsetAt(start), `back to ${place}`);
  }
}

describe('duplicates of the sample corpus', () => {
  afterEach(closeAll);

  it('are found, and an excerpt is contained in its full article', async () => {
    const api = await corpus();
    for (const { a, b } of pairs) {
      const found = await api.duplicates(at('seeds', a));
      ok(
        found.some(({ uri }) => uri.path.endsWith(`/${b}`)),
        `${a} and ${b}: ${JSON.stringify(found)}`,
      );
    }
    const [full] = await api.duplicates(at('seeds', excerptOf.a));
    ok(full.uri.path.endsWith(`/${excerptOf.b}`));
    ok(full.contained >= 0.97, `contained ${full.contained}`);
    ok(full.contains < 0.9, `contains ${full.contains}`);
  });

  it('jump to the same word and back', () => jumpsBackAndForth(at('seeds', excerptOf.a), at('seeds', excerptOf.b)));

  it('open side by side in a diff', async () => {
    await corpus();
    await open(at('seeds', excerptOf.a));
    await run('corpus.compareWithDuplicate', { with: at('seeds', excerptOf.b).toString() });
    const tab = await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    }, 'a diff is open');
    ok(tab.original.path.endsWith(excerptOf.a));
    ok(tab.modified.path.endsWith(excerptOf.b));
  });

  it('open side by side with their paragraphs aligned, furniture left out', async () => {
    await corpus();
    await open(at('seeds', excerptOf.a));
    await run('corpus.compareAligned', { with: at('seeds', excerptOf.b).toString() });
    const tab = await eventually(() => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input.original.scheme === 'corpus-aligned' && input;
    }, 'a diff is open');
    const [left, right] = await Promise.all(
      [tab.original, tab.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    const paragraphs = left.getText().trim().split('\n\n');
    const others = right.getText().trim().split('\n\n');
    const from = others.findIndex((one) => one.endsWith(paragraphs[1]));
    ok(from > 0);
    const same = paragraphs.slice(1).filter((one, index) => others[from + index] === one).length;
    ok(same >= paragraphs.length - 3, `${same} of ${paragraphs.length} paragraphs stand side by side`);
    ok(!right.getText().includes('Related reading') && !right.getText().includes('Most Viewed'));
  });

  it('get the annotations of a passage, as one step, and never twice', async () => {
    const api = await corpus();
    const [a, b] = [at('seeds', excerptOf.a), at('seeds', excerptOf.b)];
    const editor = await open(a);
    const words = (await commonWords(editor.document, await vscode.workspace.openTextDocument(b)))[3];
    select(editor, words);
    const before = (await api.annotations(b)).length;
    const [id] = (await run<string[]>('corpus.tagSelection', { tags: ['copied'], note: 'of the excerpt' })) ?? [];
    const outcome = await run<{ copied: number }>('corpus.copyToDuplicates', { uri: a, annotation: id });
    ok(outcome.copied >= 1, JSON.stringify(outcome));
    const copies = (await api.annotations(b)).filter(({ tags }) => tags.includes('copied'));
    equal(copies.length, 1);
    const full = await vscode.workspace.openTextDocument(b);
    equal(copies[0].range && full.getText(copies[0].range), words);
    equal(copies[0].note, 'of the excerpt');
    const sidecar = await eventually(async () => {
      const text = await read(at('seeds', 'annotations.yaml'));
      return text.includes(`origin: ${id}`) && text;
    }, 'the copy names its origin');
    ok(sidecar.includes('# '), 'comments of the sidecar are kept');
    equal((await run<{ copied: number }>('corpus.copyToDuplicates', { uri: a, annotation: id })).copied, 0);
    await run('corpus.undo');
    equal((await api.annotations(b)).length, before);
    await run('corpus.undo');
    ok(!(await api.annotations(a)).some((one) => one.id === id));
  });

  it('are no duplicates any more when a person says so, and again when they take it back', async () => {
    const api = await corpus();
    const [a, b] = [at('seeds', excerptOf.a), at('seeds', excerptOf.b)];
    const isPair = async () => (await api.duplicates(a)).some(({ uri }) => uri.toString() === b.toString());
    await run('corpus.notADuplicate', { uri: a, with: b.toString() });
    await eventually(async () => !(await isPair()), 'they are no pair');
    await eventually(
      async () => (await read(at('seeds', 'annotations.yaml'))).includes(`[${excerptOf.a}, ${excerptOf.b}]`),
      'the decision is in the sidecar',
    );
    await run('corpus.undo');
    await eventually(isPair, 'they are a pair again');
  });

  it('are none for an article that stands alone', async () => {
    const api = await corpus();
    const found = await api.duplicates(at('seeds', '012_3c9b61f5e8d7204a.txt'));
    equal(found.length, 0, JSON.stringify(found));
  });
});

describe('duplicates of the real articles', () => {
  const a = at('real', '000_c4012f1fd710fc96.txt');
  const b = at('real', '001_d68eb10c51522e1b.txt');

  before(async function () {
    if (!(await exists(a))) this.skip();
    await vscode.workspace
      .getConfiguration('corpus')
      .update('folders', ['seeds', 'real'], vscode.ConfigurationTarget.Workspace);
    const api = await corpus();
    await eventually(
      () => api.articles().some(({ uri }) => uri.path.includes('/real/')),
      'the real articles are listed',
    );
  });

  after(async () => {
    await vscode.workspace
      .getConfiguration('corpus')
      .update('folders', undefined, vscode.ConfigurationTarget.Workspace);
  });
  afterEach(closeAll);

  it('000 is wholly contained in 001, and the others stand alone', async () => {
    const api = await corpus();
    const [full, ...rest] = await api.duplicates(a);
    equal(rest.length, 0);
    equal(full.uri.toString(), b.toString());
    ok(full.contained >= 0.99, `contained ${full.contained}`);
    ok(full.contains < 0.6, `contains ${full.contains}`);
    for (const name of ['002_2da8904ca48dd10b.txt', '003_5f22dece1b88bfad.txt', '004_7af55f13f28c0b7d.txt'])
      equal((await api.duplicates(at('real', name))).length, 0, name);
  });

  it('jump to the same word and back', () => jumpsBackAndForth(a, b));
});
