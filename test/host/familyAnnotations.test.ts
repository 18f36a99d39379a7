// Annotations in a family of duplicates: what differs is told and can be made to agree; what is missing is offered.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, CorpusFolder } from './corpusFiles';
import { closeAll, corpus, eventually, open, run } from './support';

const folder = new CorpusFolder('family');
const story =
  'Pilots count the herons of the Ostrava marsh\n\nThe wardens of the marsh counted nine hundred herons on Friday, twice as many as ' +
  'in the year before. "Nobody believed our first count," said Pavla Dusan, who leads the wardens. The second count gave ' +
  'eleven herons more. The marsh was drained in part for a railway line that was never laid.\n\nThe ministry has not ' +
  'said whether it will fill the old channels. A decision had been promised for the spring of last year.\n';
const copy = `The Marsh Courier\n\n${story}\nSubscribe to the Courier for more about marshes and their birds.\n`;

const span = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const tag = (uri: vscode.Uri, text: string, words: string, ...tags: string[]) =>
  run('corpus.tagSelection', { uri, span: span(text, words), tags });

/** The problems of one kind on an article, once there are as many as wanted. */
const problems = (uri: vscode.Uri, wanted: number) =>
  eventually(() => {
    const own = vscode.languages.getDiagnostics(uri).filter(({ code }) => String(code).startsWith('tags '));
    return own.length === wanted && own;
  }, `${wanted} problems on ${uri.path}`);

const lenses = async (uri: vscode.Uri) =>
  (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri))
    .map(({ command }) => command?.title ?? '')
    .filter((title) => title.startsWith('Copy '));

describe('the annotations of a family', () => {
  let full: vscode.Uri;
  let other: vscode.Uri;
  before(async () => {
    [full, other] = [await folder.article(story), await folder.article(copy)];
    const api = await corpus();
    await eventually(async () => (await api.duplicates(full)).length === 1, 'they are duplicates');
  });
  afterEach(closeAll);
  after(() => folder.clear());

  it('are a problem where one passage is tagged in two ways, until a person chooses', async () => {
    await tag(full, story, 'eleven herons more', 'figure');
    await tag(other, copy, 'eleven herons more', 'doubtful');
    const [problem] = await problems(full, 1);
    match(problem.message, /eleven herons more.*figure here and doubtful in/);
    equal(problem.severity, vscode.DiagnosticSeverity.Information);
    await problems(other, 1);
    await open(full);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      full,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const titles = actions.map(({ title }) => title).filter((title) => title.startsWith('Tag It'));
    deepEqual(titles, ['Tag It doubtful in Both', 'Tag It figure in Both', 'Tag It figure, doubtful in Both']);
    const { command } = actions.find(({ title }) => title === titles[2]) as vscode.CodeAction;
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    for (const uri of [full, other]) deepEqual((await annotated(uri))[0].tags, ['figure', 'doubtful']);
    await problems(full, 0);
    // Both were one step.
    await run('corpus.undo');
    await problems(full, 1);
    await run('corpus.undo');
    await run('corpus.undo');
    await problems(full, 0);
  });

  it('are no problem where the person does not want to see it', async () => {
    await tag(full, story, 'nine hundred', 'figure');
    await tag(other, copy, 'nine hundred', 'doubtful');
    await problems(full, 1);
    const setting = (value: boolean | undefined) =>
      vscode.workspace
        .getConfiguration('corpus')
        .update('duplicates.tagDifferences', value, vscode.ConfigurationTarget.Workspace);
    await setting(false);
    await problems(full, 0);
    await setting(undefined);
    await problems(full, 1);
    await run('corpus.undo');
    await run('corpus.undo');
  });

  it('are offered to an article that joins it, and copied as one step, once', async () => {
    await tag(full, story, 'a railway line', 'history');
    await tag(full, story, 'second count', 'figure');
    const late = await folder.article(`LATE EDITION\n\n${story}`);
    const api = await corpus();
    await eventually(async () => (await api.duplicates(late)).length === 2, 'it has joined');
    await open(late);
    deepEqual(
      await eventually(async () => {
        const found = await lenses(late);
        return found.length > 0 && found;
      }, 'the offer stands above it'),
      ['Copy 2 Annotations from Duplicates'],
    );
    const outcome = await run<{ copied: number }>('corpus.takeFromDuplicates', late);
    equal(outcome.copied, 2);
    deepEqual((await annotated(late)).map(({ words, tags }) => `${words}: ${tags.join()}`).sort(), [
      'a railway line: history',
      'second count: figure',
    ]);
    deepEqual(await lenses(late), []);
    equal((await run<{ copied: number }>('corpus.takeFromDuplicates', late)).copied, 0);
    await run('corpus.undo');
    deepEqual(await annotated(late), []);
    ok((await annotated(full)).length === 2);
  });
});
