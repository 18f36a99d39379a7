// Deciding about entities as a whole, and that articles are never changed by it.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { at, closeAll, corpus, eventually, open, read, run, select, write } from './support';

const sidecar = at('seeds', 'annotations.yaml');

describe('the registry of entities', () => {
  after(() => new CorpusFolder('registry').clear());
  const uri = at('seeds', 'registry', '000_0000111122223333.txt');
  const text =
    'A headline of the registry\n\nVera Molnik, the mayor of Kestrel Bay, spoke on Monday. Molnik said nothing new. ' +
    'Later Vera Molnik left.\n\nWanda Kreuzer was there too, the council said.\n';

  before(async () => {
    await write(uri, text);
    const api = await corpus();
    await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed');
  });
  afterEach(closeAll);

  const mentions = async (name: string) => (await (await corpus()).entities(uri)).filter((one) => one.name === name);

  it('accepts all mentions of a name in one step', async () => {
    const editor = await open(uri);
    const before = await mentions('Vera Molnik');
    equal(before.length, 3);
    select(editor, 'Vera Molnik');
    await run('corpus.acceptAllMentions', { scope: 'article' });
    const api = await corpus();
    const decided = (await api.annotations(uri)).filter(({ type }) => type === 'entity');
    equal(decided.length, 3);
    await run('corpus.undo');
    equal((await api.annotations(uri)).length, 0);
  });

  it('renames an entity in the registry and not in the article, and takes it back', async () => {
    const editor = await open(uri);
    select(editor, 'Vera Molnik');
    await run('corpus.renameEntity', { to: 'Vera Molnik (mayor)' });
    await eventually(async () => (await read(sidecar)).includes('name: Vera Molnik (mayor)'), 'the registry has it');
    const named = await mentions('Vera Molnik (mayor)');
    deepEqual(named.map((one) => one.text), ['Vera Molnik', 'Molnik', 'Vera Molnik']); // prettier-ignore
    equal(editor.document.getText(), text);
    await run('corpus.undo');
    await eventually(async () => !(await read(sidecar)).includes('(mayor)'), 'taken back');
    equal((await mentions('Vera Molnik')).length, 3);
  });

  it('joins two entities when a person says that they are one', async () => {
    const editor = await open(uri);
    const api = await corpus();
    const other = (await api.entities(uri)).find((one) => one.text === 'Wanda Kreuzer');
    ok(other, JSON.stringify((await api.entities(uri)).map((one) => one.text)));
    ok(other.entity !== (await mentions('Vera Molnik'))[0].entity, 'they are two at first');
    select(editor, other.text);
    await run('corpus.mergeEntities', { into: 'Vera Molnik' });
    await eventually(async () => (await mentions('Vera Molnik')).length === 4, 'they are one');
    await run('corpus.undo');
    equal((await mentions('Vera Molnik')).length, 3);
  });

  it('learns from a rejected name everywhere, until it is taken back', async () => {
    const other = at('seeds', 'registry', '001_0000111122223333.txt');
    await write(other, 'Another headline of the registry\n\nNobody in Kestrel Bay knew of it, said Vera Molnik.\n');
    const api = await corpus();
    const isNamed = async () => (await api.entities(other)).some(({ text }) => text === 'Kestrel Bay');
    await eventually(isNamed, 'the other article names it');
    const editor = await open(uri);
    select(editor, 'Kestrel Bay');
    await run('corpus.rejectSuggestion');
    equal(await isNamed(), false);
    await run('corpus.undo');
    equal(await isNamed(), true);
  });

  it('goes to the first full mention, and finds all of them', async () => {
    const editor = await open(uri);
    await eventually(() => editor.document.languageId === 'corpus-article', 'the language is set');
    const at = editor.document.positionAt(text.indexOf('Molnik said'));
    const definitions = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      uri,
      at,
    );
    const [first] = definitions.map((one) => ('targetRange' in one ? one.targetRange : one.range));
    equal(editor.document.getText(first), 'Vera Molnik');
    equal(editor.document.offsetAt(first.start), text.indexOf('Vera Molnik'));
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      at,
    );
    equal(references.filter((one) => one.uri.toString() === uri.toString()).length, 3);
  });
});
