// Sidecars that git merges: conflicts resolved by annotation, the merge driver set up, branches merged by a real git.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, CorpusFolder } from './corpusFiles';
import { host } from './host';
import { Listener } from './messages';
import { nodeChildProcess } from './nodeModules';
import { at, closeAll, eventually, open, read, run, write } from './support';

const text = 'A headline of merging\n\nThe gauge was read twice. It was read by both sides, she said.\n';
const words = 'both sides';
let count = 0;
let heard: Listener;

function newFolder(): CorpusFolder {
  return new CorpusFolder(`merging/${String(count++).padStart(2, '0')}`);
}

/** An annotation as a sidecar has it. */
function item(id: string, note: string, about = words): string {
  const start = text.indexOf(about);
  const place = `        start: ${start}\n        end: ${start + about.length}\n        exact: ${about}\n`;
  return `      - id: ${id}\n        tags: [x]\n${place}        note: ${note}\n`;
}

const head = (name: string) => `version: 1\narticles:\n  ${name}:\n    annotations:\n`;

/** A sidecar as git leaves it where two branches noted different things, and one of them added an annotation. */
function marked(name: string): string {
  const ours = item('merge00001', 'mine') + item('merge00002', 'only ours', 'The gauge');
  const theirs = item('merge00001', 'yours') + item('merge00003', 'only theirs', 'she said');
  return `${head(name)}<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> a-branch\n`;
}

const own = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Corpus Annotator');

async function problem(uri: vscode.Uri, pattern: RegExp): Promise<vscode.Diagnostic> {
  return eventually(() => own(uri).find(({ message }) => pattern.test(message)), `a problem ${String(pattern)}`);
}

/** The quick fixes that VS Code offers for a problem. */
async function fixes(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ command }) => command?.command.startsWith('corpus.'));
}

async function take(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
  const command = actions.find((action) => action.title === title)?.command;
  ok(command, `“${title}” is among ${actions.map((action) => action.title).join(', ')}`);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

async function conflicted(): Promise<{ folder: CorpusFolder; uri: vscode.Uri; name: string }> {
  const folder = newFolder();
  const uri = await folder.article(text);
  const name = uri.path.split('/').at(-1) ?? '';
  await write(folder.sidecar, marked(name));
  await problem(folder.sidecar, /git conflict/);
  return { folder, uri, name };
}

describe('a sidecar with a git conflict', () => {
  before(() => vscode.workspace.fs.createDirectory(at('seeds', 'merging')));
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });

  it('is resolved by its quick fix: everything of both sides is there, and undo in the editor brings the markers back', async () => {
    const { folder } = await conflicted();
    const editor = await open(folder.sidecar);
    const actions = await fixes(folder.sidecar, await problem(folder.sidecar, /git conflict/));
    deepEqual(
      actions.map(({ title }) => title),
      ['Resolve Conflict in Sidecar'],
    );
    await run('corpus.resolveConflict', { uri: folder.sidecar, choose: 'later' });
    const after = await read(folder.sidecar);
    for (const part of ['mine', 'yours', 'only ours', 'only theirs']) ok(after.includes(`note: ${part}\n`), after);
    ok(!/^[<=>]{7}/m.test(after), after);
    await problem(folder.sidecar, /in two ways/);
    equal(own(folder.sidecar).length, 1);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    ok(editor.document.getText().includes('<<<<<<< HEAD'), editor.document.getText());
  });

  for (const [choose, kept, gone] of [
    ['ours', 'mine', 'yours'],
    ['theirs', 'yours', 'mine'],
  ] as const)
    it(`takes ${choose} where it is told to, and only where people differed`, async () => {
      const { folder, uri } = await conflicted();
      equal(await run('corpus.resolveConflict', { uri: folder.sidecar, choose }), true);
      const after = await read(folder.sidecar);
      for (const part of [kept, 'only ours', 'only theirs']) ok(after.includes(`note: ${part}\n`), after);
      ok(!after.includes(gone) && !after.includes('conflict'), after);
      await eventually(() => own(folder.sidecar).length === 0 && own(uri).length === 0, 'no problem is left');
    });

  it('asks which value stays; closed without an answer, nothing is written', async function () {
    if (!(await heard.canHear())) return this.skip();
    const { folder, name } = await conflicted();
    equal(await run('corpus.resolveConflict', { uri: folder.sidecar }), false);
    equal(await read(folder.sidecar), marked(name));
    deepEqual(heard.prompts, [`Which stays? “both sides” in ${name}: note`]);
  });

  it('one side of which cannot be read is left as it is, and that is said', async () => {
    const { folder, name } = await conflicted();
    const broken = marked(name).replace('note: yours', 'note: [');
    await write(folder.sidecar, broken);
    equal(await run('corpus.resolveConflict', { uri: folder.sidecar, choose: 'later' }), false);
    equal(await read(folder.sidecar), broken);
    await heard.said(/one side \(theirs\) cannot be read/, 'warning');
  });

  it('of which both values were kept is told in the article and the sidecar, until one is chosen; that can be undone', async () => {
    const { folder, uri } = await conflicted();
    await run('corpus.resolveConflict', { uri: folder.sidecar, choose: 'later' });
    await closeAll();
    const both = await read(folder.sidecar);
    const inArticle = await problem(uri, /in two ways.*“yours” or “mine”/);
    equal((await vscode.workspace.openTextDocument(uri)).getText(inArticle.range), words);
    const inSidecar = await problem(folder.sidecar, /in two ways/);
    match(both.split('\n')[inSidecar.range.start.line], /- id: /);
    await open(uri);
    const actions = await fixes(uri, inArticle);
    deepEqual(
      actions.map(({ title }) => title),
      ['Keep “yours”', 'Keep “mine”'],
    );
    await take(actions, 'Keep “mine”');
    const after = await folder.sidecarWith((now) => !now.includes('conflict'));
    ok(after.includes('note: mine') && !after.includes('yours'), after);
    await eventually(() => own(uri).length === 0 && own(folder.sidecar).length === 0, 'the problems are gone');
    await run('corpus.undo');
    await folder.sidecarWith((now) => now === both, 'both are back');
    await problem(uri, /in two ways/);
  });
});

describe('merging set up in git', () => {
  after(() => new CorpusFolder('merging').clear());
  const repository = at('seeds', 'merging', 'repository');
  const folder = new CorpusFolder('texts', vscode.Uri.joinPath(repository, 'texts'));
  const attributes = vscode.Uri.joinPath(repository, '.gitattributes');
  const config = vscode.Uri.joinPath(repository, '.git', 'config');

  before(async () => {
    // As much of a repository as every host can make.
    await write(vscode.Uri.joinPath(repository, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    await write(config, '[core]\n\trepositoryformatversion = 0\n\tbare = false\n[user]\n\tname = lee\n');
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(repository, '.git', 'objects'));
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(repository, '.git', 'refs', 'heads'));
    await write(attributes, '* text=auto');
  });
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });

  it('asks first: with no answer nothing is written', async function () {
    if (!(await heard.canHear())) return this.skip();
    const before = await read(config);
    deepEqual(await run('corpus.setUpMergeDriver', { uri: repository }), []);
    await heard.said(/merge the annotations of repository one by one\?/);
    equal(await read(config), before);
    equal(await read(attributes), '* text=auto');
    heard.answer = 'Set Up';
    deepEqual(await run('corpus.setUpMergeDriver', { uri: repository }), [repository.toString()]);
    await heard.said(/in every other clone, run this command once/);
  });

  it('writes what it says, leaves everything else as it was, and does so once', async () => {
    await run('corpus.setUpMergeDriver', { uri: folder.uri, ask: false });
    equal(await read(attributes), '* text=auto\nannotations.yaml merge=corpus-annotator\n');
    const written = await read(config);
    ok(
      written.startsWith('[core]\n\trepositoryformatversion = 0\n\tbare = false\n[user]\n\tname = lee\n[merge "'),
      written,
    );
    const program = vscode.Uri.joinPath(repository, '.git', 'corpus-annotator');
    match(await read(vscode.Uri.joinPath(program, 'merge-driver.sh')), /^#!\/bin\/sh\n/);
    ok((await read(vscode.Uri.joinPath(program, 'corpus-annotator.js'))).length > 10_000, 'the program is there');
    await run('corpus.setUpMergeDriver', { uri: folder.uri, ask: false });
    equal(await read(config), written);
    equal(await read(attributes), '* text=auto\nannotations.yaml merge=corpus-annotator\n');
  });

  it('says why it cannot where there is no repository that it reaches', async () => {
    const nowhere = vscode.Uri.from({ scheme: 'vscode-vfs', authority: 'github', path: '/a/b' });
    deepEqual(await run('corpus.setUpMergeDriver', { uri: nowhere, ask: false }), []);
    await heard.said(/reached by “vscode-vfs”/, 'warning');
  });

  it('two branches that annotate the same article are merged by a real git, with the window open', async function () {
    if (!nodeChildProcess || host.kind === 'web') return this.skip();
    const { spawnSync } = nodeChildProcess;
    const git = (...parameters: string[]): number => {
      const identity = ['-c', 'user.name=lee', '-c', 'user.email=lee@example.invalid', '-c', 'commit.gpgsign=false'];
      const { status, stderr } = spawnSync('git', [...identity, ...parameters], {
        cwd: repository.fsPath,
        encoding: 'utf8',
      });
      if (status === null || status > 1) throw new Error(`git ${parameters.join(' ')}: ${stderr}`);
      return status;
    };
    const uri = await folder.article(text);
    const tag = async (about: string, name: string) => {
      const start = text.indexOf(about);
      await run('corpus.tagSelection', { uri, span: { start, end: start + about.length }, tags: [name] });
      await folder.sidecarWith((now) => now.includes(`tags: [${name}]`));
      equal(git('commit', '--quiet', '--all', '--message', name), 0);
    };
    git('add', '--all');
    git('commit', '--quiet', '--message', 'texts');
    await run('corpus.tagArticle', { uri, tags: ['first'] });
    await folder.sidecarWith(/first/);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'first');
    git('checkout', '--quiet', '-b', 'side');
    await tag('both sides', 'theirs');
    git('checkout', '--quiet', '-');
    await folder.sidecarWith((now) => !now.includes('theirs'), 'the other branch');
    await eventually(async () => !(await tagsOf(uri)).includes('theirs'), 'the window follows the checkout');
    await tag('read by', 'ours');
    equal(git('merge', '--quiet', '--no-edit', 'side'), 0, 'git merges without a conflict');
    const merged = await read(folder.sidecar);
    ok(merged.includes('tags: [ours]') && merged.includes('tags: [theirs]'), merged);
    await eventually(async () => (await tagsOf(uri)).join() === 'ours,theirs', 'the window shows both');
    equal(await read(folder.sidecar), merged);
  });
});

async function tagsOf(uri: vscode.Uri): Promise<readonly string[]> {
  return (await annotated(uri)).flatMap(({ tags }) => tags).sort();
}
