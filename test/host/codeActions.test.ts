// The lightbulb in articles: what is offered where, and that each offer does what it says.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { annotated, CorpusFolder } from './corpusFiles';
import { closeAll, corpus, eventually, rangeOf, run, select } from './support';

const folder = new CorpusFolder('codeActions');
const text =
  'Council of Lindholt reads the gauge\n\n"The river is ours," said Anton Reske, a minister, in Lindholt on Monday.\n\n' +
  'Nobody else was named there, and nothing was said.\n';

/** The extension's actions on a range; VS Code asks as if a person had opened the menu. */
async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
  return all.filter(({ command }) => command?.command.startsWith('corpus.'));
}

async function actionsOn(
  document: vscode.TextDocument,
  words: string,
  isSelected = true,
): Promise<vscode.CodeAction[]> {
  const range = rangeOf(document, words);
  // The document gets the language of articles a moment after it is open.
  return eventually(async () => {
    const actions = await actionsAt(document, isSelected ? range : new vscode.Range(range.start, range.start));
    return actions.length > 0 && actions;
  }, `actions on “${words}”`);
}

const commands = (actions: readonly vscode.CodeAction[]) => actions.map(({ command }) => command?.command);

async function press(actions: readonly vscode.CodeAction[], command: string): Promise<void> {
  const found = actions.find((one) => one.command?.command === command);
  ok(found?.command, `${command} is not offered, only ${commands(actions).join(', ')}`);
  await vscode.commands.executeCommand(command, ...(found.command.arguments ?? []));
}

describe('the lightbulb', () => {
  after(() => folder.clear());
  afterEach(closeAll);

  it('offers to tag a selection, and to say who is meant', async () => {
    const { document } = await folder.open(text);
    deepEqual(commands(await actionsOn(document, 'Nobody else')), ['corpus.tagSelection', 'corpus.setEntity']);
  });

  it('offers nothing at a mere cursor in plain words', async () => {
    const { document } = await folder.open(text);
    await actionsOn(document, 'Nobody else');
    const { start } = rangeOf(document, 'nothing was');
    equal((await actionsAt(document, new vscode.Range(start, start))).length, 0);
  });

  it('offers to decide on a name at the cursor, and does so', async () => {
    const { document } = await folder.open(text);
    const api = await corpus();
    const actions = await actionsOn(document, 'Anton Reske', false);
    deepEqual(commands(actions), [
      'corpus.acceptSuggestion',
      'corpus.rejectSuggestion',
      'corpus.setEntity',
      'corpus.acceptAllMentions',
      'corpus.rejectAllMentions',
      'corpus.mergeEntities',
      'corpus.splitEntity',
    ]);
    const isThere = async () => (await api.entities(document.uri)).some((one) => one.text === 'Anton Reske');
    ok(await isThere());
    await press(actions, 'corpus.rejectSuggestion');
    equal(await isThere(), false);
  });

  it('offers to say who speaks in a quotation', async () => {
    const { document } = await folder.open(text);
    const actions = await actionsOn(document, 'river is', false);
    ok(commands(actions).includes('corpus.setSpeaker'));
    await press(actions, 'corpus.acceptSuggestion');
    const api = await corpus();
    const [decision] = await api.annotations(document.uri);
    equal(decision.type, 'quotation');
    equal(document.getText(decision.range), '"The river is ours,"');
  });

  it('offers to edit and to remove the passage that is there, each of several', async () => {
    const editor = await folder.open(text);
    const { document } = editor;
    select(editor, 'Nobody else was named');
    await run('corpus.tagSelection', { tags: ['outer'] });
    select(editor, 'else');
    await run('corpus.tagSelection', { tags: ['inner'] });
    const actions = await actionsOn(document, 'else', false);
    deepEqual(commands(actions).filter((command) => command === 'corpus.removeAnnotation').length, 2);
    const removeInner = actions.filter(
      ({ title, command }) => command?.command === 'corpus.removeAnnotation' && title.includes('inner'),
    );
    equal(removeInner.length, 1);
    await press(removeInner, 'corpus.removeAnnotation');
    deepEqual(await annotated(document.uri), [{ words: 'Nobody else was named', tags: ['outer'] }]);
    ok(!commands(await actionsOn(document, 'no', true)).includes('corpus.removeAnnotation'));
  });

  it('is quiet in texts that are no articles', async () => {
    const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    await vscode.window.showTextDocument(document);
    equal((await actionsAt(document, rangeOf(document, 'Anton Reske'))).length, 0);
  });
});
