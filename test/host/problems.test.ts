// The Problems view, as something that a person works through: what has not changed is left alone.
import * as vscode from 'vscode';
import { ok } from './assert';
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
    const told = new Set<string>();
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) told.add(uri.toString());
    });
    // VS Code tells of what has changed a moment after it has.
    const isTold = (...uris: vscode.Uri[]) => uris.every((uri) => told.has(uri.toString()));
    try {
      const [decided, other] = annotated.map(({ uri }) => uri);
      for (const uri of [decided, other]) await write(uri, (await read(uri)).replace('twice', 'thrice'));
      await eventually(() => problemsOf(folder.sidecar).length === 2, 'both have a problem');
      await eventually(() => isTold(decided, other, folder.sidecar), 'and both were told of');
      told.clear();
      await run('corpus.acceptPlace', { uri: decided, annotation: annotated[0].id });
      await eventually(() => problemsOf(decided).length === 0, 'one is decided');
      await eventually(() => isTold(decided, folder.sidecar), 'it was told of');
      ok(!isTold(other), 'the other file was told of, but its problems are the same');
    } finally {
      listener.dispose();
    }
  });
});
