// Each situation in which annotation tools are known to lose or misplace an annotation, by name.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { at, closeAll, corpus, eventually, open, rangeOf, read, run, select, write } from './support';

const folder = 'anchors';
const sidecar = at('seeds', folder, 'annotations.yaml');
const quote = 'The minister denied it twice.';
const body = [
  'A headline for the anchors',
  'LINDHOLT, March 3 — The gauge was read at noon by both sides, as it is every day of the year.',
  `Nobody was surprised. ${quote} His office said nothing more about the affair on Sunday evening.`,
  'The river rose by a hand in the night, and the boats stayed where they were until it fell again.',
];
let count = 0;

interface Annotated {
  readonly uri: vscode.Uri;
  readonly editor: vscode.TextEditor;
  readonly id: string;
}

/** An article with one tagged passage, open, with its annotation on disk. */
async function annotated(text = body.join('\n\n'), words = quote): Promise<Annotated> {
  const uri = at('seeds', folder, `${String(count++).padStart(3, '0')}_fedcba9876543210.txt`);
  await write(uri, text);
  const api = await corpus();
  await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'the article is listed');
  const editor = await open(uri);
  select(editor, words);
  const [id] = (await run<string[]>('corpus.tagSelection', { tags: ['x'] })) ?? [];
  ok(id, 'nothing was tagged');
  await eventually(async () => (await read(sidecar)).includes(id), 'the annotation is on disk');
  return { uri, editor, id };
}

/** Changes the file as another program would, and waits until the window has the new text. */
async function changeOutside(uri: vscode.Uri, change: (text: string) => string): Promise<void> {
  await closeAll();
  const wanted = change(await read(uri));
  await write(uri, wanted);
  await eventually(async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText() === wanted.replace(/^\ufeff/, '');
  }, 'the change is seen');
}

async function stateOf({ uri, id }: Annotated): Promise<{ state: string; words: string | undefined }> {
  const api = await corpus();
  const found = (await api.annotations(uri)).find((one) => one.id === id);
  ok(found, 'the annotation is gone');
  const document = await vscode.workspace.openTextDocument(uri);
  return { state: found.state, words: found.range && document.getText(found.range) };
}

function becomes(annotation: Annotated, state: string, words: string | undefined): Promise<unknown> {
  return eventually(async () => {
    const now = await stateOf(annotation);
    return now.state === state && now.words === words;
  }, `state ${state}, words ${words}`).catch(async (error: unknown) => {
    deepEqual(await stateOf(annotation), { state, words });
    throw error;
  });
}

describe('an annotation stays on its words', () => {
  afterEach(closeAll);

  it('when line ends flip between LF and CRLF', async () => {
    const one = await annotated();
    await changeOutside(one.uri, (text) => text.replace(/\n/g, '\r\n'));
    await becomes(one, 'exact', quote);
  });

  it('when a byte-order mark comes or goes', async () => {
    const one = await annotated();
    await changeOutside(one.uri, (text) => `\ufeff${text}`);
    await becomes(one, 'exact', quote);
  });

  it('with emoji before, inside and after', async () => {
    const one = await annotated(
      '🛰️🛰️ A headline\n\nBefore 👩‍🚀 the gauge 🌊 was read 🎉 after.\n',
      'the gauge 🌊 was read',
    );
    await becomes(one, 'exact', 'the gauge 🌊 was read');
    await changeOutside(one.uri, (text) => `🙂${text}`);
    await becomes(one, 'moved', 'the gauge 🌊 was read');
  });

  it('with flags and ZWJ emoji at its edges, which are never cut', async () => {
    const one = await annotated('A headline\n\nThey waved 🇨🇳🇺🇸 and left 👨‍👩‍👧‍👦 at once.\n', '🇺🇸 and left 👨‍👩‍👧‍👦');
    await becomes(one, 'exact', '🇺🇸 and left 👨‍👩‍👧‍👦');
  });

  it('with composed and decomposed accents, each as it was written', async () => {
    const text = `A headline\n\n${'café'.normalize('NFC')} first, then ${'café'.normalize('NFD')} second, and no more.\n`;
    const words = `${'café'.normalize('NFD')} second`;
    await becomes(await annotated(text, words), 'exact', words);
  });

  it('in text that runs from right to left', async () => {
    const words = 'النهر لنا';
    const one = await annotated(`A headline\n\nقال الوزير إن ${words} اليوم وغدا.\n`, words);
    await changeOutside(one.uri, (text) => text.replace('A headline', 'A longer headline'));
    await becomes(one, 'moved', words);
  });

  it('when a paragraph is inserted above, typed or from outside', async () => {
    const one = await annotated();
    await one.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A new first line.\n\n'));
    equal((await stateOf(one)).words, quote);
    await one.editor.document.save();
    await changeOutside(one.uri, (text) => `Another line above.\n\n${text}`);
    await becomes(one, 'moved', quote);
  });

  it('when something is pasted inside: it grows', async () => {
    const one = await annotated();
    const place = rangeOf(one.editor.document, 'denied it').start;
    await one.editor.edit((edit) => edit.insert(place, 'firmly '));
    deepEqual(await stateOf(one), { state: 'exact', words: 'The minister firmly denied it twice.' });
  });

  it('when everything is deleted and the deletion undone', async () => {
    const one = await annotated();
    const { document } = one.editor;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await one.editor.edit((edit) => edit.delete(all));
    equal((await stateOf(one)).state, 'orphaned');
    await vscode.commands.executeCommand('undo');
    await becomes(one, 'exact', quote);
  });

  it('when its article is renamed', async () => {
    const one = await annotated();
    await closeAll();
    const to = at('seeds', folder, 'renamed_fedcba9876543210.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(one.uri, to);
    ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => {
      const api = await corpus();
      return (await api.annotations(to)).some(({ id }) => id === one.id);
    }, 'the annotation has followed');
    await becomes({ ...one, uri: to }, 'exact', quote);
  });

  it('when another program renames its file', async () => {
    const one = await annotated(`${body.join('\n\n')}\n\nThis text is the only one of its kind.\n`);
    await closeAll();
    const to = at('seeds', folder, 'moved_fedcba9876543210.txt');
    await vscode.workspace.fs.rename(one.uri, to);
    await eventually(async () => {
      const api = await corpus();
      return (await api.annotations(to)).some(({ id }) => id === one.id);
    }, 'the annotation has followed');
    await becomes({ ...one, uri: to }, 'exact', quote);
    await eventually(
      async () => (await read(sidecar)).includes('moved_fedcba9876543210.txt:'),
      'the sidecar has followed',
    );
  });

  it('in a single line of 100,000 characters', async () => {
    const line = Array.from({ length: 2000 }, (_, index) => `Sentence number ${index} of one long line is here.`).join(
      ' ',
    );
    const words = 'number 1234 of one long line';
    const one = await annotated(`${line}\n`, words);
    await changeOutside(one.uri, (text) => text.replace('Sentence number 7 ', 'Sentence no. 7 '));
    await becomes(one, 'moved', words);
  });
});

describe('an annotation says that it no longer knows its place', () => {
  afterEach(closeAll);

  it('when its sentence is deleted, even where a look-alike stands', async () => {
    const alike = `${body.join('\n\n')}\n\nIn Ostermar it was otherwise. The minister denied it once. Nobody asked him again.`;
    const one = await annotated(alike);
    await changeOutside(one.uri, (text) => text.replace(`${quote} `, ''));
    await becomes(one, 'orphaned', undefined);
    ok((await read(sidecar)).includes(quote), 'its words are kept in the sidecar');
  });

  it('when its paragraph is doubled above it, unless the context tells which', async () => {
    const one = await annotated();
    await changeOutside(one.uri, (text) => text.replace(body[2], `${body[2]}\n\n${body[2]}`));
    const { state, words } = await stateOf(one);
    ok(state === 'ambiguous' ? words === undefined : words === quote, `${state}: ${words}`);
  });

  it('when its words were changed outside: a proposal, written only when a person takes it', async () => {
    const one = await annotated();
    await changeOutside(one.uri, (text) => text.replace(quote, 'The minister denied it thrice.'));
    await becomes(one, 'fuzzy', 'The minister denied it thrice.');
    ok((await read(sidecar)).includes(`exact: ${quote}`), 'the old words are still there');
    await open(one.uri);
    await run('corpus.acceptPlace', { uri: one.uri, annotation: one.id });
    await becomes(one, 'exact', 'The minister denied it thrice.');
    await eventually(
      async () => (await read(sidecar)).includes('exact: The minister denied it thrice.'),
      'the new words are written',
    );
    await run('corpus.undo');
    await eventually(async () => (await read(sidecar)).includes(`exact: ${quote}`), 'and taken back');
  });

  it('and is listed in the Problems view of the article and of the sidecar, with fixes', async () => {
    const one = await annotated();
    await changeOutside(one.uri, (text) => text.replace(quote, ''));
    await becomes(one, 'orphaned', undefined);
    const problems = await eventually(() => {
      const found = vscode.languages.getDiagnostics(one.uri);
      return found.length > 0 && found;
    }, 'a problem is shown');
    const inSidecar = await eventually(
      () => vscode.languages.getDiagnostics(sidecar).find((problem) => String(problem.code).includes(one.id)),
      'and at the sidecar',
    );
    const line = (await read(sidecar)).split('\n')[inSidecar.range.start.line];
    ok(line.includes(one.id), line);
    const document = await vscode.workspace.openTextDocument(one.uri);
    await eventually(() => document.languageId === 'corpus-article', 'the language is set');
    const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      one.uri,
      problems[0].range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const commands = fixes.map(({ command }) => command?.command);
    ok(commands.includes('corpus.anchorToSelection') && commands.includes('corpus.keepOrphan'), commands.join());
    await run('corpus.keepOrphan', { uri: one.uri, annotation: one.id });
    await eventually(() => vscode.languages.getDiagnostics(one.uri).length === 0, 'it is not asked about again');
    await eventually(async () => (await read(sidecar)).includes(one.id), 'and still kept');
  });
});

describe('many annotations', () => {
  after(() => new CorpusFolder(folder).clear());
  afterEach(closeAll);

  it('10,000 in one article follow a keystroke', async () => {
    const uri = at('seeds', 'crowd', '000_fedcba9876543210.txt');
    const words = Array.from({ length: 10_000 }, (_, index) => `word${index}`);
    const text = `${words.join(' ')}\n`;
    let start = 0;
    const entries = words.map((word, index) => {
      const entry = [
        `      - id: w${String(index).padStart(9, '0')}`,
        '        tags: [x]',
        `        start: ${start}`,
        `        end: ${start + word.length}`,
        `        exact: ${word}`,
      ];
      start += word.length + 1;
      return entry.join('\n');
    });
    await write(
      at('seeds', 'crowd', 'annotations.yaml'),
      `version: 1\narticles:\n  000_fedcba9876543210.txt:\n    annotations:\n${entries.join('\n')}\n`,
    );
    await write(uri, text);
    const api = await corpus();
    await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed');
    equal((await api.annotations(uri)).length, 10_000);
    const editor = await open(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Look: '));
    const after = await api.annotations(uri);
    for (const index of [0, 1234, 9999]) equal(editor.document.getText(after[index].range), words[index]);
  });
});
