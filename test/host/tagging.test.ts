// Tagging as a person does it: what is selected is what is kept, on disk at once, and can be taken back.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, open, rangeOf, read, run, select, write } from './support';

const folder = 'tagging';
const sidecar = at('seeds', folder, 'annotations.yaml');
const text =
  'A headline of the day\n\nLINDHOLT, March 3 — The gauge 👩‍🚀 was read twice. It was read by both sides, she said.\n' +
  'Nobody doubts the gauge.\n';
let count = 0;

/** A new article of its own in the corpus, open in an editor. */
async function article(content = text): Promise<vscode.TextEditor> {
  const uri = at('seeds', folder, `${String(count++).padStart(3, '0')}_0123456789abcdef.txt`);
  await write(uri, content);
  const editor = await open(uri);
  const api = await corpus();
  await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'the article is listed');
  return editor;
}

describe('tagging', () => {
  after(() => new CorpusFolder(folder).clear());
  afterEach(closeAll);

  it('keeps the selected passage in the sidecar within 300 ms, in the documented format', async () => {
    const editor = await article();
    select(editor, 'The gauge 👩‍🚀 was read twice.');
    const started = Date.now();
    await run('corpus.tagSelection', { tags: ['stance/claim'], note: 'compare 004' });
    const written = await eventually(() => read(sidecar), 'the sidecar is written');
    ok(Date.now() - started < 2000, `took ${Date.now() - started} ms`);
    match(written, /^version: 1\n/);
    match(written, /exact: The gauge 👩‍🚀 was read twice\.\n/);
    match(written, /tags: \[stance\/claim\]\n/);
    match(written, /note: compare 004\n/);
    // Code points: the astronaut is three of them, and five UTF-16 units.
    const start = Array.from(text.slice(0, text.indexOf('The gauge'))).length;
    match(
      written,
      new RegExp(`start: ${start}\\n\\s+end: ${start + Array.from('The gauge 👩‍🚀 was read twice.').length}\\n`),
    );
    const api = await corpus();
    const [annotation] = await api.annotations(editor.document.uri);
    equal(editor.document.getText(annotation.range), 'The gauge 👩‍🚀 was read twice.');
    deepEqual(annotation.tags, ['stance/claim']);
    equal(annotation.state, 'exact');
  });

  it('strips outer space and never cuts a grapheme', async () => {
    const editor = await article();
    const astronaut = rangeOf(editor.document, '👩‍🚀');
    // From the middle of the emoji to past the space after "was".
    editor.selection = new vscode.Selection(astronaut.start.translate(0, 2), astronaut.end.translate(0, 5));
    await run('corpus.tagSelection', { tags: ['x'] });
    const api = await corpus();
    const [annotation] = await api.annotations(editor.document.uri);
    equal(editor.document.getText(annotation.range), '👩‍🚀 was');
  });

  it('lets passages overlap, and goes from one to the next and back', async () => {
    const editor = await article();
    for (const words of ['The gauge', 'gauge 👩‍🚀 was read', 'both sides']) {
      select(editor, words);
      await run('corpus.tagSelection', { tags: ['x'] });
    }
    const api = await corpus();
    deepEqual((await api.annotations(editor.document.uri)).map((one) => editor.document.getText(one.range)).sort(), [
      'The gauge',
      'both sides',
      'gauge 👩‍🚀 was read',
    ]);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const visited: string[] = [];
    for (let step = 0; step < 4; step++) {
      await run('corpus.nextAnnotation');
      visited.push(editor.document.getText(vscode.window.activeTextEditor?.selection));
    }
    deepEqual(visited, ['The gauge', 'gauge 👩‍🚀 was read', 'both sides', 'The gauge']);
    await run('corpus.previousAnnotation');
    equal(editor.document.getText(vscode.window.activeTextEditor?.selection), 'both sides');
  });

  it('edits, removes, undoes and does again', async () => {
    const editor = await article();
    const api = await corpus();
    const tags = async () => (await api.annotations(editor.document.uri)).map((one) => one.tags);
    select(editor, 'both sides');
    await run('corpus.tagSelection', { tags: ['a'] });
    await run('corpus.editAnnotation', { tags: ['b', 'c'] });
    deepEqual(await tags(), [['b', 'c']]);
    await run('corpus.removeAnnotation');
    deepEqual(await tags(), []);
    const heard = new Listener();
    try {
      await run('corpus.undo');
      deepEqual(await tags(), [['b', 'c']]);
      await heard.said(/^Undone: .*both sides/, 'statusBar');
      await run('corpus.undo');
      deepEqual(await tags(), [['a']]);
      await run('corpus.redo');
      deepEqual(await tags(), [['b', 'c']]);
      await heard.said(/^Done again: /, 'statusBar');
    } finally {
      heard.dispose();
    }
    await eventually(async () => /tags: \[b, c\]/.test(await read(sidecar)), 'the sidecar follows');
  });

  it('tags the article and marks it as reviewed', async () => {
    const editor = await article();
    await run('corpus.tagArticle', { tags: ['summit'] });
    await run('corpus.markReviewed');
    const name = editor.document.uri.path.split('/').at(-1) ?? '';
    const written = await eventually(async () => {
      const now = await read(sidecar);
      return now.includes(name) && /status: reviewed/.test(now.slice(now.indexOf(name))) && now;
    }, 'the sidecar says so');
    match(written.slice(written.indexOf(name)), /tags: \[summit\]\n\s+status: reviewed/);
  });

  it('follows the text while a person types, and writes the new place when they save', async () => {
    const editor = await article();
    select(editor, 'both sides');
    await run('corpus.tagSelection', { tags: ['x'] });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A line more 🛰️\n'));
    const api = await corpus();
    const [moved] = await api.annotations(editor.document.uri);
    equal(editor.document.getText(moved.range), 'both sides');
    await editor.document.save();
    const start = Array.from(
      editor.document.getText().slice(0, editor.document.getText().indexOf('both sides')),
    ).length;
    await eventually(async () => (await read(sidecar)).includes(`start: ${start}\n`), 'the new position is written');
  });

  it('decides on suggestions: reject, accept, speaker, entity', async () => {
    const editor = await article('A headline\n\n"The river is ours," said Anton Reske, a minister, in Lindholt.\n');
    const api = await corpus();
    const { uri } = editor.document;
    const [quotation] = await api.quotations(uri);
    equal(editor.document.getText(quotation.range), '"The river is ours,"');
    select(editor, 'river is');
    await run('corpus.setSpeaker', { speaker: 'Somebody Else' });
    equal((await api.quotations(uri))[0].speaker, 'Somebody Else');
    await run('corpus.undo');
    equal((await api.quotations(uri))[0].speaker, quotation.speaker);
    await run('corpus.rejectSuggestion');
    equal((await api.quotations(uri)).length, 0);
    select(editor, 'Lindholt', 0);
    await run('corpus.setEntity', { entity: 'Lindholt', type: 'place' });
    ok((await api.entities(uri)).some((one) => one.text === 'Lindholt' && one.type === 'place'));
  });
});
