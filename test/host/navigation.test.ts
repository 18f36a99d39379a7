// VS Code's own ways around, asked as VS Code asks: definitions, references, highlights, outline, symbols, code lenses.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { CorpusFolder, listed, unlisted } from './corpusFiles';
import { at, closeAll, corpus, eventually, open, rangeOf, run, select } from './support';

const folder = new CorpusFolder('navigation');
const first =
  'Gauge of Quellmar reads low\n\nQUELLMAR, March 3 -- "The river is ours," said Zelda Ruthven, a hydrologist, on Monday.\n\n' +
  'Ruthven has read the gauge for years. "It has never lied," Ruthven said. Nobody else was asked.\n';
const second =
  'Hydrologist speaks again\n\nZelda Ruthven said on Tuesday that the gauge was right.\n\n"I have no doubt," Ruthven said.\n';

type Linked = vscode.Location | vscode.LocationLink;
const placeOf = (one: Linked) =>
  'targetUri' in one ? { uri: one.targetUri, range: one.targetRange } : { uri: one.uri, range: one.range };

describe('ways around a corpus', () => {
  after(() => folder.clear());
  let a: vscode.TextDocument;
  let b: vscode.TextDocument;
  before(async () => {
    a = await vscode.workspace.openTextDocument(await folder.article(first));
    b = await vscode.workspace.openTextDocument(await folder.article(second));
    await corpus();
    await eventually(
      () => a.languageId === 'corpus-article' && b.languageId === 'corpus-article',
      'they have their language',
    );
  });
  afterEach(closeAll);
  const words = async ({ uri, range }: { uri: vscode.Uri; range: vscode.Range }) =>
    `${(await vscode.workspace.openTextDocument(uri)).getText(range)} in ${uri.path.split('/').at(-1)?.slice(0, 3) ?? ''}`;

  it('Go to Definition leads from a short name to the full one', async () => {
    const found = await vscode.commands.executeCommand<Linked[]>(
      'vscode.executeDefinitionProvider',
      a.uri,
      rangeOf(a, 'Ruthven has').start,
    );
    deepEqual(await Promise.all(found.map(placeOf).map(words)), ['Zelda Ruthven in 000']);
  });

  it('Find All References lists every mention in the corpus', async () => {
    const wanted = [
      'Zelda Ruthven in 000',
      'Ruthven in 000',
      'Ruthven in 000',
      'Zelda Ruthven in 001',
      'Ruthven in 001',
    ];
    const references = () =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        a.uri,
        rangeOf(a, 'Zelda').start,
      );
    const found = await references();
    deepEqual((await Promise.all(found.map(words))).sort(), [...wanted].sort());
  });

  it('the mentions of the entity at the cursor are highlighted, and of nothing else', async () => {
    const at = (place: string) =>
      vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        a.uri,
        rangeOf(a, place).start,
      );
    deepEqual(
      (await at('Ruthven has')).map(({ range }) => a.getText(range)),
      ['Zelda Ruthven', 'Ruthven', 'Ruthven'],
    );
    deepEqual((await at('Nobody')).map(({ range }) => a.getText(range)).join(''), '');
  });

  it('the outline has the headline, the paragraphs, and who says what in them', async () => {
    const editor = await open(a.uri);
    select(editor, 'Nobody else');
    await run('corpus.tagSelection', { tags: ['silence'] });
    const outline = async () => {
      const [root, ...rest] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        a.uri,
      );
      equal(rest.length, 0);
      const lines = root.children.map(({ name, children }) =>
        [name.slice(0, 11), ...children.map((one) => `  ${one.name}: ${one.detail}`)].join('\n'),
      );
      return [root.name, ...lines].join('\n');
    };
    // VS Code remembers the outline of a text: a tagging has to make it ask again.
    await eventually(async () => (await outline()).includes('silence'), 'the tag is in the outline');
    equal(
      await outline(),
      [
        'Gauge of Quellmar reads low',
        'QUELLMAR, M',
        '  Zelda Ruthven: "The river is ours,"',
        'Ruthven has',
        '  Zelda Ruthven: "It has never lied,"',
        '  silence: Nobody else',
      ].join('\n'),
    );
    await run('corpus.undo');
  });

  it('Go to Symbol in Workspace finds entities and tags', async () => {
    const symbols = (query: string) =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    await eventually(
      async () => (await symbols('zelda ruthven')).some(({ name }) => name === 'Zelda Ruthven'),
      'the person is found',
    );
    const [person] = (await symbols('zelruth')).filter(({ name }) => name === 'Zelda Ruthven');
    ok(person, 'found by some of her letters');
    match(person.containerName, /2 articles/);
    const editor = await open(a.uri);
    select(editor, 'Nobody else');
    await run('corpus.tagSelection', { tags: ['silence/total'] });
    await eventually(
      async () => (await symbols('silence/total')).some(({ name }) => name === 'silence/total'),
      'the tag is found',
    );
    equal((await symbols('no such thing at all')).length, 0);
    await run('corpus.undo');
  });

  it('what is removed is found no more', async () => {
    const uri = await folder.article('Headline\n\n"Never," said Xerxes Vantongeren, a minister, on Monday.\n');
    const find = () =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'vantongeren',
      );
    await eventually(async () => (await find()).length > 0, 'he is found');
    await vscode.workspace.fs.delete(uri);
    await unlisted(uri);
    await eventually(async () => (await find()).length === 0, 'he is found no more');
  });

  it('a line above an article with duplicates tells how many and leads there', async () => {
    const excerpt = at('seeds', '000_5d19e2c07b8f46a3.txt');
    await listed(excerpt);
    const editor = await open(excerpt);
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', excerpt);
      return found.length > 0 && found;
    }, 'there is a code lens');
    match(lenses[0].command?.title ?? '', /001/);
    deepEqual(
      lenses.map(({ command }) => command?.command),
      [
        'corpus.peekDuplicates',
        'corpus.compareWithDuplicate',
        'corpus.goToNextDuplicate',
        // The full article has passages tagged that stand here untagged.
        'corpus.takeFromDuplicates',
      ],
    );
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    const go = lenses[2].command;
    await vscode.commands.executeCommand(go?.command ?? '', ...(go?.arguments ?? []));
    const api = await corpus();
    const [duplicate] = await api.duplicates(excerpt);
    equal(vscode.window.activeTextEditor?.document.uri.toString(), duplicate.uri.toString());
  });

  it('there is no such line above an article that stands alone, nor where the setting says no', async () => {
    const lenses = (uri: vscode.Uri) =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    await open(a.uri);
    equal((await lenses(a.uri)).length, 0);
    const excerpt = at('seeds', '000_5d19e2c07b8f46a3.txt');
    await open(excerpt);
    const settings = vscode.workspace.getConfiguration('corpus');
    await settings.update('duplicates.codeLens', false, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => (await lenses(excerpt)).length === 0, 'the line is gone');
    await settings.update('duplicates.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => (await lenses(excerpt)).length > 0, 'the line is back');
  });

  it('tags stand after their passages as hints', async () => {
    const editor = await open(a.uri);
    select(editor, 'Nobody else');
    await run('corpus.tagSelection', { tags: ['one', 'two'], note: 'who?' });
    const whole = new vscode.Range(0, 0, a.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      a.uri,
      whole,
    );
    equal(hints.length, 1);
    match(String(hints[0].label), /one, two/);
    deepEqual(hints[0].position, rangeOf(a, 'Nobody else').end);
    await run('corpus.undo');
  });

  it('a text that is no article has none of all this', async () => {
    const document = await vscode.workspace.openTextDocument({ content: first, language: 'plaintext' });
    const place = rangeOf(document, 'Ruthven has').start;
    for (const command of [
      'vscode.executeDefinitionProvider',
      'vscode.executeReferenceProvider',
      'vscode.executeHoverProvider',
    ])
      equal((await vscode.commands.executeCommand<unknown[]>(command, document.uri, place)).length, 0, command);
    const symbols = await vscode.commands.executeCommand<unknown[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    equal(symbols?.length ?? 0, 0);
  });
});
