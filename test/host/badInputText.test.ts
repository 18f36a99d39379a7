// Texts that are hard on a reader: each is listed, opened and tagged where it can be, and none stops the others.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, codePointsBefore, CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { closeAll, corpus, open, run, select } from './support';

const folder = new CorpusFolder('badInputText');
const good = 'A good headline\n\n"We are all right," said Mira Reske.\n';

const setting = (value: string | undefined) =>
  vscode.workspace
    .getConfiguration('editor')
    .update('unusualLineTerminators', value, vscode.ConfigurationTarget.Workspace);

describe('a text that is hard to read', () => {
  after(() => folder.clear());
  let heard: Listener;
  before(() => setting('off'));
  // VS Code asks whether it may remove U+2028, and where tests run it takes the answer to be yes.
  after(() => setting(undefined));
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });

  /** Tags some words; what the sidecar says of them, and what the editor shows. */
  async function tagged(editor: vscode.TextEditor, words: string, tag: string) {
    select(editor, words);
    await run('corpus.tagSelection', { tags: [tag] });
    const sidecar = await folder.sidecarWith(new RegExp(`tags: \\[${tag}\\]`));
    const block = sidecar.slice(sidecar.indexOf(`tags: [${tag}]`));
    return {
      start: Number(/start: (\d+)/.exec(block)?.[1]),
      end: Number(/end: (\d+)/.exec(block)?.[1]),
      shown: await annotated(editor.document.uri),
    };
  }

  it('an empty file is listed, opens, and says what to do when it is tagged', async () => {
    const editor = await folder.open('');
    const api = await corpus();
    deepEqual(await api.entities(editor.document.uri), []);
    deepEqual(await api.quotations(editor.document.uri), []);
    deepEqual(await api.duplicates(editor.document.uri), []);
    heard.silent();
    await run('corpus.tagSelection', { tags: ['x'] });
    await heard.said(/Select the passage/);
    await run('corpus.tagArticle', { tags: ['empty'] });
    await folder.sidecarWith(/tags: \[empty\]/);
  });

  it('a file of nothing but white space', async () => {
    const editor = await folder.open(' \n\t\n\u00a0\n');
    editor.selection = new vscode.Selection(0, 0, 3, 0);
    await run('corpus.tagSelection', { tags: ['x'] });
    await heard.said(/Select the passage/);
    const api = await corpus();
    deepEqual(await api.annotations(editor.document.uri), []);
  });

  for (const [what, text] of [
    ['a byte-order mark', '\uFEFFThe 👩‍🚀 headline\n\nThe gauge was read by “both sides”, she said.\n'],
    ['CR LF', 'The 👩‍🚀 headline\r\n\r\nThe gauge was read\r\nby “both sides”, she said.\r\n'],
    ['a byte-order mark and CR LF', '\uFEFFThe 👩‍🚀 headline\r\n\r\nRead\r\nby “both sides”, she said.\r\n'],
    ['lone CR', 'The 👩‍🚀 headline\r\rThe gauge was read\rby “both sides”, she said.\r'],
    ['all line endings at once', 'The 👩‍🚀\r\nheadline\r\n\n\rThe gauge\n\rby “both sides”, she said.\n'],
    ['U+2028, U+2029 and U+0085', 'The 👩‍🚀 headline\u2028in two\u2029lines\u0085\n\nby “both sides”, she said.\n'],
    ['form feeds and vertical tabs', 'The 👩‍🚀 headline\f\n\u000b\nby “both sides”, she said.\n'],
    ['combining marks and right-to-left script', 'e\u0301te\u0301 שלום عليكم 👨‍👩‍👧‍👦 🇫🇷\n\nby “both sides”, she said.\n'],
  ] as const)
    it(`${what}: the sidecar counts code points, the editor shows the same words`, async () => {
      const uri = await folder.article(text);
      const api = await corpus();
      // Read from the disk: no editor has it yet.
      const [{ range }] = await api.quotations(uri);
      const editor = await open(uri);
      equal(editor.document.getText(range), '“both sides”');
      const tag = `t${what.replace(/\W+/g, '')}`;
      const { start, end, shown } = await tagged(editor, 'both sides', tag);
      equal(start, codePointsBefore(text, 'both sides'));
      equal(end, start + 'both sides'.length);
      deepEqual(shown, [{ words: 'both sides', tags: [tag] }]);
      heard.silent();
    });

  it('a passage over several lines of a CR LF file', async () => {
    const text = 'A headline\r\n\r\nFirst line 🛰️\r\nsecond line\r\nthird line.\r\n';
    const editor = await folder.open(text);
    editor.selection = new vscode.Selection(2, 0, 4, 5);
    await run('corpus.tagSelection', { tags: ['lines'] });
    const sidecar = await folder.sidecarWith(/tags: \[lines\]/);
    const block = sidecar.slice(sidecar.indexOf('tags: [lines]'));
    const words = 'First line 🛰️\nsecond line\nthird';
    const start = codePointsBefore(text, 'First');
    match(block, new RegExp(`start: ${start}\\n\\s+end: ${start + Array.from(words).length}\\n`));
    equal((await annotated(editor.document.uri))[0].words, words.replace(/\n/g, '\r\n'));
  });

  it('bytes that are not UTF-8 are shown as VS Code shows them, and places agree', async () => {
    const encoder = new TextEncoder();
    const bytes = new Uint8Array([
      ...encoder.encode('A headline\n\nCaf'),
      // Latin-1, a sequence cut off, an overlong one, a lone surrogate, and what no UTF-8 has.
      ...[0xe9, 0x20, 0xe2, 0x82, 0x20, 0xc0, 0xaf, 0x20, 0xed, 0xa0, 0x80, 0x20, 0xff, 0xfe, 0x20, 0xf0, 0x9f, 0x98],
      ...encoder.encode(' then “We read it on both sides,” Mira Reske said.\n'),
    ]);
    const uri = await folder.article(bytes);
    const api = await corpus();
    // Read from the disk: no editor has it yet.
    const [{ range }] = await api.quotations(uri);
    const editor = await open(uri);
    equal(editor.document.getText(range), '“We read it on both sides,”');
    const { start, shown } = await tagged(editor, 'both sides', 'broken');
    equal(start, codePointsBefore(editor.document.getText(), 'both sides'));
    deepEqual(shown, [{ words: 'both sides', tags: ['broken'] }]);
    heard.silent();
  });

  it('UTF-16 with a byte-order mark', async () => {
    const text = 'A headline\n\nRead by “both sides”, she said.\n';
    const bytes = new Uint8Array(2 + text.length * 2);
    bytes.set([0xff, 0xfe]);
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), true);
    const editor = await folder.open(bytes);
    const { start, shown } = await tagged(editor, 'both sides', 'wide');
    equal(start, codePointsBefore(text, 'both sides'));
    deepEqual(shown, [{ words: 'both sides', tags: ['wide'] }]);
  });

  it('a binary renamed .txt is listed, and says why it cannot be annotated', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7) % 256);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]);
    const uri = await folder.article(bytes, 'picture.txt');
    const beside = await folder.article(good);
    const api = await corpus();
    deepEqual(await api.entities(uri), []);
    deepEqual(await api.duplicates(uri), []);
    heard.silent();
    await run('corpus.tagArticle', { uri, tags: ['x'] });
    await heard.said(/picture\.txt is not a text file/);
    equal((await api.quotations(beside)).length, 1);
  });

  it('a text with a NUL far into it', async () => {
    const text = `A headline\n\n${'Plain words of prose. '.repeat(100)}\u0000 then “both sides”, she said.\n`;
    const editor = await folder.open(text);
    const { start, shown } = await tagged(editor, 'both sides', 'nul');
    equal(start, codePointsBefore(text, 'both sides'));
    equal(shown[0].words, 'both sides');
  });

  it('one line of 5 MB: opens, is tagged, and the others stay fast', async () => {
    const words = 'The council met on Tuesday and said nothing of it. ';
    const text = `${words.repeat(Math.ceil(5_000_000 / words.length))}The “both sides” end`;
    const editor = await folder.open(text, 'long_line.txt');
    const beside = await folder.article(good);
    const began = Date.now();
    const api = await corpus();
    equal((await api.quotations(beside)).length, 1);
    ok(Date.now() - began < 3000, `another article took ${Date.now() - began} ms`);
    const { start, shown } = await tagged(editor, 'both sides', 'longline');
    equal(start, text.indexOf('both sides'));
    equal(shown[0].words, 'both sides');
    heard.silent();
  });

  it('20 MB of text: opens, is tagged, and the others stay fast', async () => {
    const line = 'The council met on Tuesday; “we said nothing of it”, Mira Reske said to the press in Lindholt.\n';
    const text = `A long headline\n\n${line.repeat(Math.ceil(20_000_000 / line.length))}The “both sides” end`;
    const uri = await folder.article(text, 'long_text.txt');
    const beside = await folder.article(good);
    const began = Date.now();
    const api = await corpus();
    equal((await api.quotations(beside)).length, 1);
    ok(Date.now() - began < 3000, `another article took ${Date.now() - began} ms`);
    const editor = await open(uri);
    const { start, shown } = await tagged(editor, 'both sides', 'longtext');
    equal(start, Array.from(text.slice(0, 1000)).length + text.indexOf('both sides') - 1000);
    equal(shown[0].words, 'both sides');
    heard.silent();
  }).timeout(60_000);
});
