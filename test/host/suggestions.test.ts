// What the program suggests and what a person decides: a decision beats every suggestion, is in the sidecar, and stays.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, open, rangeOf, read, run, select, write } from './support';

const folder = new CorpusFolder('suggestions');
const text =
  'Gauge of Brennmoor reads low\n\nBRENNMOOR, March 3 -- "The river is ours," said Ottilie Kranz, a hydrologist, on Monday.\n\n' +
  'Kranz has read the gauge for years. "It has never lied," Kranz said. The Sarn Courier was there.\n';
const span = (words: string, in_ = text) => ({ start: in_.indexOf(words), end: in_.indexOf(words) + words.length });

describe('decisions on suggestions', () => {
  after(() => folder.clear());
  let heard: Listener;
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.silent();
    heard.dispose();
    await closeAll();
  });
  const names = async (uri: vscode.Uri) => (await (await corpus()).entities(uri)).map((one) => one.text);

  it('a rejected name stays rejected when the text is read again, and comes back by undo', async () => {
    const uri = await folder.article(text);
    ok((await names(uri)).includes('Ottilie Kranz'));
    const count = (await names(uri)).filter((name) => name === 'Kranz').length;
    await run('corpus.rejectSuggestion', { uri, span: span('Ottilie Kranz') });
    await folder.sidecarWith(/status: rejected/);
    ok(!(await names(uri)).includes('Ottilie Kranz'));
    // Only that place: what else she is called is another decision.
    equal((await names(uri)).filter((name) => name === 'Kranz').length, count);
    await run('corpus.refresh');
    ok(!(await names(uri)).includes('Ottilie Kranz'));
    await write(uri, `${text}\nOne line more.\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually(() => document.getText().includes('One line more'), 'the text is read again');
    ok(!(await names(uri)).includes('Ottilie Kranz'));
    await run('corpus.undo');
    ok((await names(uri)).includes('Ottilie Kranz'));
  });

  it('an accepted quotation is in the sidecar with speaker, cue and kind', async () => {
    const uri = await folder.article(text);
    await run('corpus.acceptSuggestion', { uri, span: span('river is') });
    const sidecar = await folder.sidecarWith((now) => now.includes('type: quotation'));
    const block = sidecar.slice(sidecar.indexOf('type: quotation'));
    match(block, /status: accepted/);
    match(block, /speaker: Ottilie Kranz/);
    match(block, /cue: said/);
    match(block, /exact: '"The river is ours,"'/);
    const api = await corpus();
    const before = await api.quotations(uri);
    equal(before[0].speaker, 'Ottilie Kranz');
    // Deciding twice makes one decision.
    await run('corpus.acceptSuggestion', { uri, span: span('river is') });
    equal((await api.annotations(uri)).length, 1);
    await run('corpus.rejectSuggestion', { uri, span: span('river is') });
    equal((await api.annotations(uri)).length, 1);
    equal((await api.quotations(uri)).length, before.length - 1);
  });

  it('to correct the borders of a name is to reject it and to accept another', async () => {
    const editor = await folder.open(text);
    const { uri } = editor.document;
    const api = await corpus();
    const withOttilie = async () => (await names(uri)).filter((name) => name.includes('Ottilie'));
    for (const [words, count] of [
      // Two decisions where the suggestion is cut, one where another covers it.
      ['Ottilie', 2],
      ['Ottilie Kranz, a hydrologist', 1],
    ] as const) {
      select(editor, words);
      await run('corpus.setEntity', { entity: 'Ottilie Kranz', type: 'person' });
      deepEqual(await withOttilie(), [words]);
      equal((await api.annotations(uri)).length, count, JSON.stringify(await api.entities(uri)));
      await run('corpus.undo');
      deepEqual(await withOttilie(), ['Ottilie Kranz']);
      equal((await api.annotations(uri)).length, 0, 'one step');
    }
  });

  it('a name that the program does not know can be made an entity, of any type', async () => {
    const editor = await folder.open(text);
    const { uri } = editor.document;
    for (const [words, type] of [
      ['gauge', 'other'],
      ['hydrologist', 'nationality'],
      ['river', 'event'],
    ] as const) {
      const range = rangeOf(editor.document, words);
      editor.selection = new vscode.Selection(range.start, range.end);
      await run('corpus.setEntity', { entity: `The ${words}`, type });
    }
    const api = await corpus();
    const made = (await api.entities(uri)).filter(({ name }) => name.startsWith('The '));
    deepEqual(
      made
        .filter(({ text: words }) => ['gauge', 'hydrologist', 'river'].includes(words))
        .map(({ text: words, type }) => `${words} ${type}`),
      ['river event', 'hydrologist nationality', 'gauge other'],
    );
  });

  it('the registry of the sidecar knows names better than the program, at once and without a reload', async () => {
    const uri = await folder.article('A plain headline\n\nYesterday zwirnmeister went to the harbour with Kranz.\n');
    const sidecar = at('seeds', 'annotations.yaml');
    const before = await read(sidecar);
    const entry =
      '  zwirnmeister-gmbh:\n    name: Zwirnmeister GmbH\n    type: organization\n    aliases: [zwirnmeister]\n';
    const withEntry = /^entities:.*$/m.test(before)
      ? before.replace(/^entities:.*$/m, (line) => `${line}\n${entry.trimEnd()}`)
      : `${before}entities:\n${entry}`;
    try {
      await write(sidecar, withEntry);
      const api = await corpus();
      const found = await eventually(
        async () => (await api.entities(uri)).find(({ text: words }) => words === 'zwirnmeister'),
        'the registered name is found',
      );
      equal(found.type, 'organization');
      equal(found.name, 'Zwirnmeister GmbH');
      equal(found.entity, 'zwirnmeister-gmbh');
    } finally {
      await write(sidecar, before);
    }
    const api = await corpus();
    await eventually(
      async () => !(await api.entities(uri)).some(({ text: words }) => words === 'zwirnmeister'),
      'and forgotten again',
    );
  });

  it('follow the words while a person types before them', async () => {
    const editor = await folder.open(text);
    const { uri } = editor.document;
    await run('corpus.setSpeaker', { uri, span: span('never lied'), speaker: 'Somebody Else' });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '“Before,” it said. 🛰️\n'));
    const api = await corpus();
    const moved = (await api.quotations(uri)).find(({ speaker }) => speaker === 'Somebody Else');
    equal(editor.document.getText(moved?.range), '"It has never lied,"');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('say in the status bar that there is nothing to decide on', async () => {
    const uri = await folder.article(text);
    for (const command of ['acceptSuggestion', 'rejectSuggestion', 'setSpeaker'] as const) {
      heard.forget();
      await run(`corpus.${command}`, { uri, span: span('for years') });
      await heard.said(/There is no (entity or )?quotation at the cursor/, 'statusBar');
    }
    const api = await corpus();
    equal((await api.annotations(uri)).length, 0);
  });

  it('speakers and entities with odd characters come back from the sidecar', async () => {
    const odd = ['#1: "Ottilie" — Kranz', '- dash', "O'Hara", '日本 太郎', '👩‍🚀', 'null', '12', 'a: b'];
    const uri = await folder.article(text);
    const api = await corpus();
    for (const speaker of odd) {
      await run('corpus.setSpeaker', { uri, span: span('river is'), speaker });
      await folder.sidecarWith((now) => now.includes('speaker:'));
      equal((await api.quotations(uri))[0].speaker, speaker);
    }
    const copy = new CorpusFolder('suggestionsCopy');
    const other = await copy.article(text, uri.path.split('/').at(-1));
    await write(copy.sidecar, await folder.sidecarWith((now) => now.includes('a: b')));
    await open(other);
    await eventually(async () => (await api.quotations(other))[0]?.speaker === 'a: b', 'the copy says the same');
    await copy.clear();
  });
});
