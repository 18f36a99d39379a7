// Jumps that are asked for faster than they arrive, as by a key pressed again and again: each starts where the one before it landed.
import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { closeAll, corpus, eventually, open, select, run, rangeOf, write } from './support';

const folder = new CorpusFolder('jumps');

/** Where one is: the words that are selected, after the number of the article. */
function here(): string {
  const editor = vscode.window.activeTextEditor;
  return `${editor?.document.uri.path.split('/').at(-1)?.slice(0, 3)} ${editor?.document.getText(editor.selection)}`;
}

/** Asks for a jump several times at once and tells where one is when all have been made. */
async function jumps(command: `corpus.${string}`, times: number): Promise<string> {
  await Promise.all(Array.from({ length: times }, () => run(command)));
  return here();
}

describe('quick jumps', () => {
  after(() => folder.clear());
  afterEach(closeAll);

  it('go over as many annotations as they are', async () => {
    const editor = await folder.open('A headline\n\nOne stone, two rivers, three boats and four bridges.\n');
    for (const words of ['One', 'two', 'three', 'four']) {
      select(editor, words);
      await run('corpus.tagSelection', { tags: ['number'] });
    }
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    equal(await jumps('corpus.nextAnnotation', 3), '000 three');
    equal(await jumps('corpus.previousAnnotation', 2), '000 One');
    await Promise.all([run('corpus.nextAnnotation'), run('corpus.nextAnnotation'), run('corpus.previousAnnotation')]);
    equal(here(), '000 two');
  });

  it('go from duplicate to duplicate', async () => {
    const text =
      'Harbour of Dunmarrow opens again\n\nDUNMARROW, May 4 -- The harbour opened on Sunday after eleven weeks of ice, ' +
      'and the first ferry left for Quellmar with forty passengers, two goats and the mail of a whole winter.\n';
    const uris: vscode.Uri[] = [];
    for (const words of ['First', 'Second', 'Third'])
      uris.push(await folder.article(`${text}\n${words} edition, as it was printed.\n`));
    const [a] = uris;
    const api = await corpus();
    await eventually(async () => (await api.duplicates(a)).length === 2, 'they are duplicates');
    select(await open(a), 'eleven weeks');
    const start = here();
    const third = await jumps('corpus.goToNextDuplicate', 2);
    equal(third, start.replace('001', '003'));
    equal(await jumps('corpus.goToNextDuplicate', 2), start.replace('001', '002'));
    equal(await jumps('corpus.goToPreviousDuplicate', 4), start);
  });

  it('go over everything that is to be reviewed, in the order of the texts', async () => {
    const sentences = ['The minister denied it twice.', 'The river rose by a hand.', 'Nobody was surprised.'];
    const uris: vscode.Uri[] = [];
    for (const name of ['First', 'Second']) {
      const editor = await folder.open(`${name} headline\n\n${sentences.join('\n\n')}\n`);
      uris.push(editor.document.uri);
      for (const words of [...sentences].reverse()) {
        select(editor, words);
        await run('corpus.tagSelection', { tags: ['x'] });
      }
    }
    const api = await corpus();
    const states = async (uri: vscode.Uri) => (await api.annotations(uri)).map(({ state }) => state).join();
    await folder.sidecarWith((text) => text.split('exact: Nobody').length === 3);
    await closeAll();
    for (const uri of uris) {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      await write(
        uri,
        text.replace(/twice|hand|surprised/g, (word) => `${word} x`),
      );
      await eventually(async () => (await states(uri)) === 'fuzzy,fuzzy,fuzzy', 'the changes are seen');
    }
    const editor = await open(uris[0]);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const line = () => vscode.window.activeTextEditor?.selection.start.line;
    await jumps('corpus.nextReview', 2);
    deepEqual([here().slice(0, 3), line()], [uris[0].path.split('/').at(-1)?.slice(0, 3), 4]);
    await jumps('corpus.nextReview', 3);
    deepEqual([here().slice(0, 3), line()], [uris[1].path.split('/').at(-1)?.slice(0, 3), 4]);
  });

  it('do not stop at one that fails', async () => {
    const editor = await folder.open('A headline\n\nOne stone and two rivers.\n');
    for (const words of ['One', 'two']) {
      select(editor, words);
      await run('corpus.tagSelection', { tags: ['number'] });
    }
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lost = run('corpus.showPlace', { uri: folder.file('999_nothing.txt') });
    await Promise.all([lost, run('corpus.nextAnnotation'), run('corpus.nextAnnotation')]);
    deepEqual(
      editor.selection,
      new vscode.Selection(rangeOf(editor.document, 'two').start, rangeOf(editor.document, 'two').end),
    );
    ok(vscode.window.activeTextEditor === editor);
  });
});
