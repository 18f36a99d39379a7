// Every command of the manifest, called in ways that no menu calls it: it ends, it says what to do, and it never fails.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, open, run } from './support';

type Command = `corpus.${string}`;
const folder = new CorpusFolder('badInputCommands');
const text =
  'Council reads the gauge\n\n"The river is ours," said Anton Reske, a minister, in Lindholt.\n\nNobody else was there.\n';

function commandsOfManifest(): readonly Command[] {
  const manifest = vscode.extensions.getExtension('corpus-annotator.corpus-annotator')?.packageJSON as {
    contributes: { commands: { command: Command }[] };
  };
  return manifest.contributes.commands.map(({ command }) => command);
}

/** Fails where a command neither ends nor asks within the time; a command must never leave its caller waiting. */
async function ends(heard: Listener, command: Command, ...args: unknown[]): Promise<void> {
  const limit = new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`${command} does not end`)), 8000));
  await Promise.race([heard.answered(run(command, ...args)), limit]);
}

describe('the commands', () => {
  after(() => folder.clear());
  let heard: Listener;
  let article: vscode.Uri;
  before(async () => {
    article = await folder.article(text);
    await corpus();
  });
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });
  /** Setting up the merge driver asks in a dialog of its own, which only a test that hears the question can dismiss. */
  const commandsToTry = async () => {
    const isHeard = await heard.canHear();
    return commandsOfManifest().filter((one) => isHeard || one !== 'corpus.setUpMergeDriver');
  };
  const failures = () => heard.all.filter(({ how }) => how === 'error').map((one) => one.text);

  it('of the manifest are all there', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    deepEqual(
      commandsOfManifest().filter((command) => !known.has(command)),
      [],
    );
  });

  it('end without an editor and without arguments, saying at most one thing', async function () {
    this.timeout(60_000);
    await closeAll();
    await eventually(() => !vscode.window.activeTextEditor, 'no editor is open');
    const asked: string[] = [];
    for (const command of await commandsToTry()) {
      heard.forget();
      await ends(heard, command);
      deepEqual(failures(), [], command);
      ok(heard.notifications.length <= 1, `${command} said ${heard.notifications.map((one) => one.text).join(' | ')}`);
      if (heard.prompts.length > 0) asked.push(command);
      // The next one to be reviewed may have been opened.
      if (vscode.window.activeTextEditor) await closeAll();
    }
    // Only what needs no article may ask: it has enough to go on.
    const may = ['corpus.toggleHighlights', 'corpus.groupArticles', 'corpus.filterArticles', 'corpus.setUpMergeDriver'];
    deepEqual(
      asked.filter((command) => !may.includes(command)),
      [],
    );
  });

  it('end in an editor with a text that is no article, and say that it is none', async function () {
    this.timeout(60_000);
    const document = await vscode.workspace.openTextDocument({ content: text });
    const needNoArticle: Command[] = [
      'corpus.toggleHighlights',
      'corpus.groupArticles',
      'corpus.filterArticles',
      'corpus.nextReview',
      'corpus.setUpMergeDriver',
    ];
    for (const command of commandsOfManifest()) {
      if (needNoArticle.includes(command)) continue;
      await vscode.window.showTextDocument(document);
      heard.forget();
      await ends(heard, command);
      deepEqual(failures(), [], command);
      equal(heard.prompts.join(), '', command);
      if (heard.notifications.length > 0) await heard.said(/not saved yet.*corpus folder|no |No /);
    }
    heard.forget();
    await run('corpus.tagSelection', { tags: ['x'] });
    await heard.said(/not saved yet\. Save it into a corpus folder/);
  });

  it('end with arguments that mean nothing', async function () {
    this.timeout(60_000);
    const nonsense: unknown[] = [
      null,
      'file:///nowhere.txt',
      [],
      { uri: 5 },
      { uri: 'a b: not a uri' },
      { uri: article, annotation: 'nosuchid00', span: { start: 'a' }, tags: 'no list' },
      { uri: article, span: { start: -5, end: 1e9 } },
      { uri: article, span: { start: 10, end: 2 }, with: 'nowhere', into: 'nobody', scope: 'moon' },
      { uri: article, tags: [1, null, '', ' / '], by: 7, kind: 'nothing', text: 3 },
      at('seeds', 'nowhere.txt'),
      at('seeds'),
    ];
    const harmless = new Set<Command>([
      'corpus.refresh',
      'corpus.saveNow',
      'corpus.undo',
      'corpus.redo',
      'corpus.clearFilter',
    ]);
    for (const command of (await commandsToTry()).filter((one) => !harmless.has(one)))
      for (const argument of nonsense) {
        heard.forget();
        await ends(heard, command, argument);
        deepEqual(failures(), [], `${command}(${JSON.stringify(argument)})`);
      }
    const api = await corpus();
    const left = await api.annotations(article);
    for (const one of left) ok(one.range, JSON.stringify(one));
  });

  it('do from code what they do by hand, without asking and without an editor', async () => {
    const uri = await folder.article(text);
    const api = await corpus();
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const [id] = await run<string[]>('corpus.tagSelection', {
      uri,
      span: span('Nobody else'),
      tags: ['a/b'],
      note: 'first',
    });
    const here = { uri, annotation: id };
    const now = async () => (await api.annotations(uri)).find((one) => one.id === id);
    await run('corpus.editAnnotation', { ...here, tags: ['c'] });
    deepEqual((await now())?.tags, ['c']);
    equal((await now())?.note, 'first');
    await run('corpus.editNote', { ...here, note: 'second' });
    equal((await now())?.note, 'second');
    await run('corpus.tagArticle', { uri, tags: ['whole'], note: 'of all' });
    await run('corpus.markReviewed', { uri });
    const sidecar = await folder.sidecarWith(/status: reviewed/);
    ok(/tags: \[whole\]/.test(sidecar) && /note: of all/.test(sidecar), sidecar);
    await run('corpus.markOpen', { uri });
    await run('corpus.setSpeaker', { uri, span: span('river is'), speaker: 'Lena Voss' });
    equal((await api.quotations(uri))[0].speaker, 'Lena Voss');
    await run('corpus.setEntity', { uri, span: span('Lindholt'), entity: 'Lindholt', type: 'organization' });
    ok((await api.entities(uri)).some((one) => one.text === 'Lindholt' && one.type === 'organization'));
    await run('corpus.rejectSuggestion', { uri, span: span('Anton Reske') });
    ok(!(await api.entities(uri)).some((one) => one.text === 'Anton Reske'));
    await run('corpus.undo');
    await run('corpus.acceptSuggestion', { uri, span: span('Anton Reske') });
    ok((await api.annotations(uri)).some((one) => one.type === 'entity'));
    await run('corpus.removeAnnotation', here);
    equal(await now(), undefined);
    await run('corpus.groupArticles', { by: 'tag' });
    await run('corpus.groupArticles', { by: 'none' });
    await run('corpus.filterArticles', { text: 'gauge' });
    await run('corpus.clearFilter');
    await run('corpus.copyToDuplicates', { uri, annotation: id });
    await run('corpus.saveNow');
    heard.silent();
    deepEqual(heard.prompts, []);
    equal(vscode.window.activeTextEditor, undefined);
    await run('corpus.showPlace', { uri, span: span('Nobody') });
    const shown = vscode.window.activeTextEditor as vscode.TextEditor | undefined;
    equal(shown?.document.getText(shown.selection), 'Nobody');
    await run('corpus.openToSide', { uri });
    equal(vscode.window.tabGroups.all.length, 2);
    deepEqual(heard.prompts, []);
  });

  it('take a selection of several places as one step', async () => {
    const editor = await open(await folder.article(text));
    editor.selections = [new vscode.Selection(0, 0, 0, 7), new vscode.Selection(4, 0, 4, 6)];
    await run('corpus.tagSelection', { tags: ['both'] });
    const api = await corpus();
    const words = async () =>
      (await api.annotations(editor.document.uri)).map(({ range }) => editor.document.getText(range));
    deepEqual(await words(), ['Council', 'Nobody']);
    await run('corpus.undo');
    deepEqual(await words(), []);
  });

  it('say nothing and ask nothing where all is well', async () => {
    const uri = await folder.article(text);
    await open(uri);
    await run('corpus.nextAnnotation');
    await run('corpus.goToNextDuplicate');
    await run('corpus.acceptSuggestion');
    await run('corpus.undo');
    await run('corpus.undo');
    heard.silent();
  });
});
