// The Problems view, as something that a person works through: what has not changed is left alone.
import * as vscode from 'vscode';
import { deepEqual } from './assert';
import { CorpusFolder } from './corpusFiles';
import { closeAll, eventually, read, run, select, write } from './support';

const folder = new CorpusFolder('problems');
const problemsOf = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri);

describe('the Problems view', () => {
  afterEach(() => folder.clear());

  it('is told only of the files whose problems change', async () => {
    const annotated: { readonly uri: vscode.Uri; readonly id: string }[] = [];
    for (const headline of ['A first headline', 'Another one']) {
      const editor = await folder.open(`${headline}\n\nThe minister denied it twice, and the river rose.\n`);
      select(editor, 'denied it twice');
      const [id] = await run<string[]>('corpus.tagSelection', { tags: ['x'] });
      annotated.push({ uri: editor.document.uri, id });
    }
    await folder.sidecarWith((text) => annotated.every(({ id }) => text.includes(id)));
    await closeAll();
    const told = new Map<string, string>();
    const toldInVain: string[] = [];
    const shown = (uri: vscode.Uri) =>
      problemsOf(uri)
        .map(({ message, range }) => `${message} ${range.start.line}`)
        .join();
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) {
        if (told.get(uri.toString()) === shown(uri)) toldInVain.push(`${uri.path}: ${shown(uri)}`);
        told.set(uri.toString(), shown(uri));
      }
    });
    // VS Code tells of what has changed a moment after it has.
    const isTold = (...uris: vscode.Uri[]) => uris.every((uri) => told.get(uri.toString()) === shown(uri));
    try {
      const [decided, other] = annotated.map(({ uri }) => uri);
      for (const uri of [decided, other]) await write(uri, (await read(uri)).replace('twice', 'thrice'));
      await eventually(() => problemsOf(folder.sidecar).length === 2, 'both have a problem');
      await eventually(() => isTold(decided, other, folder.sidecar), 'and both were told of');
      await run('corpus.acceptPlace', { uri: decided, annotation: annotated[0].id });
      await eventually(() => problemsOf(decided).length === 0, 'one is decided');
      await eventually(() => isTold(decided, folder.sidecar), 'it was told of');
      deepEqual(toldInVain, [], 'told of, but the problems are the same');
    } finally {
      listener.dispose();
    }
  });
});
