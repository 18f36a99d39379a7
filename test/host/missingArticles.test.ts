// What was said of an article that is not there any more is seen, and can be given to the article that it belongs to.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, CorpusFolder, unlisted } from './corpusFiles';
import { closeAll, eventually, exists, read, run, write } from './support';

const folder = new CorpusFolder('missing');
const body = 'The gauge was read twice. It was read by both sides, she said. Nobody doubts it.\n';
const problems = () =>
  vscode.languages.getDiagnostics(folder.sidecar).filter(({ code }) => String(code).startsWith('missing '));

/** Annotates an article, then deletes it as another program would. */
async function annotateAndDelete(name: string, text: string, copies: readonly string[] = []): Promise<vscode.Uri> {
  const uri = await folder.article(text, name);
  for (const [words, tag] of [
    ['both sides', 'one'],
    ['Nobody doubts', 'two'],
  ]) {
    const start = text.indexOf(words);
    await run('corpus.tagSelection', { uri, span: { start, end: start + words.length }, tags: [tag] });
  }
  await folder.sidecarWith(new RegExp(`${name}:[^]*one[^]*two`));
  for (const copy of copies) await folder.article(text, copy);
  await vscode.workspace.fs.delete(uri);
  await unlisted(uri);
  return uri;
}

async function problemOf(name: string): Promise<vscode.Diagnostic> {
  const found = () => problems().find(({ code }) => code === `missing ${name}`);
  return eventually(found, `${name} is asked about`);
}

async function fixesOf(problem: vscode.Diagnostic): Promise<readonly vscode.Command[]> {
  await vscode.workspace.openTextDocument(folder.sidecar);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    folder.sidecar,
    problem.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.flatMap(({ command }) => (command?.command.startsWith('corpus.') ? [command] : []));
}

describe('an article that is missing', () => {
  after(() => folder.clear());
  afterEach(async () => {
    await closeAll();
    for (const one of [...problems()])
      await run('corpus.removeMissingArticle', {
        folder: folder.uri.toString(),
        article: String(one.code).slice('missing '.length),
      });
    await eventually(() => problems().length === 0, 'nothing is asked any more');
  });

  it('and was renamed and changed at one time: its annotations are offered to the article that has their words', async () => {
    const text = `A headline of renaming\n\n${body}`;
    await folder.article('A headline of another\n\nNothing of that stands here.\n', 'other.txt');
    await annotateAndDelete('before.txt', text);
    const now = `A NEW headline of renaming\n\nA first sentence of its own. ${body}`;
    const uri = await folder.article(now, 'later.txt');
    const problem = await problemOf('before.txt');
    match(problem.message, /before\.txt is not there any more.*annotations: 2/);
    match((await read(folder.sidecar)).split('\n')[problem.range.start.line], /before\.txt:/);
    const [fix] = await fixesOf(problem);
    match(fix.title, /later\.txt/);
    await vscode.commands.executeCommand(fix.command, ...((fix.arguments ?? []) as unknown[]));
    await eventually(() => problems().length === 0, 'it is not asked about any more');
    const seen = (await annotated(uri)).map(({ words, tags }) => `${tags.join()}: ${words}`);
    deepEqual(seen.sort(), ['one: both sides', 'two: Nobody doubts']);
    await folder.sidecarWith((sidecar) => sidecar.includes('later.txt:') && !sidecar.includes('before.txt:'));
    await run('corpus.undo');
    await problemOf('before.txt');
    deepEqual(await annotated(uri), []);
  });

  it('and of which several files have the very text: a person says which it is', async () => {
    const text = `A headline of copies\n\n${body}`;
    await annotateAndDelete('copied.txt', text, ['copy1.txt', 'copy2.txt']);
    const titles = (await fixesOf(await problemOf('copied.txt'))).map(({ title }) => title);
    match(titles.join(), /copy1\.txt.*copy2\.txt/);
    for (const name of ['copy1.txt', 'copy2.txt']) deepEqual(await annotated(folder.file(name)), []);
  });

  it('and is not wanted any more: what was said of it is removed, and comes back with undo', async () => {
    await annotateAndDelete('gone.txt', `A headline of deletion\n\n${body}`);
    await problemOf('gone.txt');
    const argument = { folder: folder.uri.toString(), article: 'gone.txt' };
    equal(await run('corpus.removeMissingArticle', argument), true);
    await folder.sidecarWith((sidecar) => !sidecar.includes('gone.txt'));
    await run('corpus.undo');
    await folder.sidecarWith(/gone\.txt:[^]*both sides[^]*Nobody doubts/);
  });

  it('and comes back: nothing has changed, and nothing is asked', async () => {
    const text = `A headline of return\n\n${body}`;
    const uri = await annotateAndDelete('back.txt', text);
    await problemOf('back.txt');
    await write(uri, text);
    await eventually(() => problems().length === 0, 'it is not asked about any more');
    await eventually(async () => (await annotated(uri)).length === 2, 'its annotations are there');
  });

  it('by the settings only, while its file is there: nobody is asked', async () => {
    const excluded = await annotateAndDelete('excluded.txt', `A headline of exclusion\n\n${body}`);
    await problemOf('excluded.txt');
    const { Workspace } = vscode.ConfigurationTarget;
    const settings = () => vscode.workspace.getConfiguration('corpus');
    try {
      await settings().update('exclude', ['**/excluded.txt'], Workspace);
      await write(excluded, `A headline of exclusion\n\n${body}`);
      await eventually(() => problems().length === 0, 'nobody is asked');
      ok(await exists(excluded));
      match(await read(folder.sidecar), /excluded\.txt:/);
    } finally {
      await settings().update('exclude', undefined, Workspace);
    }
  });
});
