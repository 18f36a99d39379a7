// Whom a bare surname means, and that one entity is two: what only a person can say.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { at, closeAll, corpus, eventually, open, rangeOf, read, run } from './support';

const registry = at('seeds', 'annotations.yaml');

describe('what only a person can say of entities', () => {
  const folder = new CorpusFolder('entityQuestions');
  const full =
    'Gauge reads low\n\nOren Veldtmark, a hydrologist, read the gauge on Monday. Veldtmark said it was low.\n';
  const bare = 'Gauge reads high\n\nNobody believed Mr Veldtmark at first. Mr Veldtmark said that he would wait.\n';
  let first: vscode.Uri;
  let second: vscode.Uri;

  before(async () => {
    first = await folder.article(full);
    second = await folder.article(bare);
  });
  afterEach(closeAll);
  after(() => folder.clear());

  const named = async (uri: vscode.Uri, text: string) =>
    (await (await corpus()).entities(uri)).filter((one) => one.text.includes(text)).map(({ name }) => name);
  const hoverAt = async (uri: vscode.Uri, words: string) => {
    const editor = await open(uri);
    const { start } = rangeOf(editor.document, words);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, start);
    return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join('\n');
  };

  it('the hover of a surname that stands alone says who it may be, and the lightbulb offers it', async () => {
    await eventually(async () => (await hoverAt(second, 'Veldtmark')).includes('Oren Veldtmark'), 'a candidate');
    match(await hoverAt(second, 'Veldtmark'), /Maybe: .*Oren Veldtmark/);
    const editor = await open(second);
    const range = rangeOf(editor.document, 'Veldtmark');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      second,
      range,
    );
    const action = actions.find(({ title }) => title === 'This Is Oren Veldtmark');
    ok(action?.command, actions.map(({ title }) => title).join(', '));
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
    deepEqual((await named(second, 'Veldtmark'))[0], 'Oren Veldtmark');
    await run('corpus.undo');
    equal((await named(second, 'Veldtmark'))[0] === 'Oren Veldtmark', false);
  });

  it('the hover of an entity says how else and how often the corpus names it', async () => {
    const other = await folder.article('Gauge again\n\nOren Veldtmark read it on Friday. "Low," Veldtmark said.\n');
    await eventually(
      async () => (await hoverAt(other, 'Oren Veldtmark')).includes('in 2 articles'),
      'both are searched',
    );
    match(await hoverAt(other, 'Oren Veldtmark'), /Also named: Veldtmark/);
    match(await hoverAt(other, 'Oren Veldtmark'), /4 mentions in 2 articles/);
  });

  it('all places of the surname are answered in one step, and taken back in one', async () => {
    await run('corpus.answerQuestion', { form: 'Veldtmark', candidate: 'Oren Veldtmark' });
    deepEqual(await named(second, 'Veldtmark'), ['Oren Veldtmark', 'Oren Veldtmark']);
    await run('corpus.undo');
    equal((await named(second, 'Veldtmark')).includes('Oren Veldtmark'), false);
  });

  it('an entity is split by articles: the mentions of one are somebody else from then on', async () => {
    const third = await folder.article('Gauge breaks\n\nOren Veldtmark, a baker, broke the gauge. Veldtmark wept.\n');
    deepEqual(await named(third, 'Veldtmark'), ['Oren Veldtmark', 'Oren Veldtmark']);
    const document = (await open(third)).document;
    const { start, end } = rangeOf(document, 'Oren Veldtmark');
    const span = { start: document.offsetAt(start), end: document.offsetAt(end) };
    const name = 'Oren Veldtmark (baker)';
    await run('corpus.splitEntity', { uri: third, span, articles: [third.toString()], name });
    deepEqual(await named(third, 'Veldtmark'), [name, name]);
    deepEqual(await named(first, 'Veldtmark'), ['Oren Veldtmark', 'Oren Veldtmark']);
    await eventually(async () => (await read(registry)).includes(name), 'the registry has the other');
    equal(document.getText().includes('(baker)'), false);
    await run('corpus.undo');
    deepEqual(await named(third, 'Veldtmark'), ['Oren Veldtmark', 'Oren Veldtmark']);
    await eventually(async () => !(await read(registry)).includes(name), 'taken back');
  });

  it('a name that was joined by mistake is split off again', async () => {
    const fourth = await folder.article(
      'Two of them\n\nMs Sanna Orlovik, a teacher, met Petra Kvist, a doctor, on Monday. Petra Kvist said she left early.\n',
    );
    const document = (await open(fourth)).document;
    const spanOf = (words: string) => {
      const { start, end } = rangeOf(document, words);
      return { start: document.offsetAt(start), end: document.offsetAt(end) };
    };
    await run('corpus.mergeEntities', { uri: fourth, span: spanOf('Sanna Orlovik'), into: 'Petra Kvist' });
    await eventually(async () => (await named(fourth, 'Sanna'))[0] === 'Petra Kvist', 'they are one');
    const aliases = ['Sanna Orlovik'];
    await run('corpus.splitEntity', { uri: fourth, span: spanOf('Petra Kvist'), aliases, name: 'Sanna Orlovik' });
    await eventually(async () => (await named(fourth, 'Sanna'))[0] === 'Sanna Orlovik', 'they are two');
    deepEqual(await named(fourth, 'Petra'), ['Petra Kvist', 'Petra Kvist']);
    await run('corpus.undo');
    await run('corpus.undo');
  });
});
