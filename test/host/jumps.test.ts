// Jumps that are asked for faster than they arrive, as by a key pressed again and again: each starts where the one before it landed.
import * as vscode from 'vscode';
import { deepEqual, equal, match } from './assert';
import { CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { closeAll, corpus, eventually, open, read, run, select, write } from './support';

const folder = new CorpusFolder('jumps');

/** The words that are selected. */
function words(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}

/** The article that one is in. */
function article(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.toString();
}

/** Asks for a jump several times at once, and waits until all have been made. */
async function jumps(command: `corpus.${string}`, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => run(command)));
}

describe('jumps', () => {
  afterEach(() => folder.clear());

  it('that are quick go over as many annotations as they are', async () => {
    const editor = await folder.open('A headline\n\nOne stone, two rivers, three boats and four bridges.\n');
    for (const number of ['One', 'two', 'three', 'four']) {
      select(editor, number);
      await run('corpus.tagSelection', { tags: ['number'] });
    }
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await jumps('corpus.nextAnnotation', 3);
    equal(words(), 'three');
    await jumps('corpus.previousAnnotation', 2);
    equal(words(), 'One');
    await Promise.all([run('corpus.nextAnnotation'), run('corpus.nextAnnotation'), run('corpus.previousAnnotation')]);
    equal(words(), 'two');
  });

  it('that are quick go from duplicate to duplicate', async () => {
    const text =
      'Harbour of Dunmarrow opens again\n\nDUNMARROW, May 4 -- The harbour opened on Sunday after eleven weeks of ice, ' +
      'and the first ferry left for Quellmar with forty passengers, two goats and the mail of a whole winter.\n';
    const uris: vscode.Uri[] = [];
    for (const edition of ['First', 'Second', 'Third'])
      uris.push(await folder.article(`${text}\n${edition} edition, as it was printed.\n`));
    const [first, second, third] = uris.map((uri) => uri.toString());
    const api = await corpus();
    await eventually(async () => (await api.duplicates(uris[0])).length === 2, 'they are duplicates');
    select(await open(uris[0]), 'eleven weeks');
    for (const [command, times, to] of [
      ['corpus.goToNextDuplicate', 2, third],
      ['corpus.goToNextDuplicate', 2, second],
      ['corpus.goToPreviousDuplicate', 4, first],
    ] as const) {
      await jumps(command, times);
      deepEqual([article(), words()], [to, 'eleven weeks']);
    }
  });

  it('go over everything that is to be reviewed, in the order of the texts', async () => {
    const sentences = ['The minister denied it twice.', 'The river rose by a hand.', 'Nobody was surprised.'];
    const uris: vscode.Uri[] = [];
    for (const name of ['First', 'Second']) {
      const editor = await folder.open(`${name} headline\n\n${sentences.join('\n\n')}\n`);
      uris.push(editor.document.uri);
      for (const sentence of [...sentences].reverse()) {
        select(editor, sentence);
        await run('corpus.tagSelection', { tags: ['x'] });
      }
    }
    const api = await corpus();
    const states = async (uri: vscode.Uri) => (await api.annotations(uri)).map(({ state }) => state).join();
    await folder.sidecarWith((text) => text.split('exact: Nobody').length === 3);
    await closeAll();
    for (const uri of uris) {
      await write(
        uri,
        (await read(uri)).replace(/twice|hand|surprised/g, (word) => `${word} x`),
      );
      await eventually(async () => (await states(uri)) === 'fuzzy,fuzzy,fuzzy', 'the changes are seen');
    }
    const editor = await open(uris[0]);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const place = () => [article(), vscode.window.activeTextEditor?.selection.start.line];
    await jumps('corpus.nextReview', 2);
    deepEqual(place(), [uris[0].toString(), 4]);
    await jumps('corpus.nextReview', 3);
    deepEqual(place(), [uris[1].toString(), 4]);
  });

  it('do not stop at one that fails', async () => {
    const editor = await folder.open('A headline\n\nOne stone and two rivers.\n');
    for (const number of ['One', 'two']) {
      select(editor, number);
      await run('corpus.tagSelection', { tags: ['number'] });
    }
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lost = run('corpus.showPlace', { uri: folder.file('999_nothing.txt') });
    await Promise.all([lost, run('corpus.nextAnnotation'), run('corpus.nextAnnotation')]);
    equal(article(), editor.document.uri.toString());
    equal(words(), 'two');
  });

  it('land on the nearest word where the very word does not stand, and say so', async () => {
    const heard = new Listener();
    try {
      const text =
        'Ferry of Ostrava Bay is back\n\nOSTRAVA BAY, June 2 -- The ferry came back on Friday after the winter, with a new ' +
        'captain, eleven crates of apples and a letter for every house on the shore.\n';
      const first = await folder.article(text);
      const second = await folder.article(text.replace('a new captain', 'a young skipper'));
      const api = await corpus();
      await eventually(async () => (await api.duplicates(first)).length === 1, 'they are duplicates');
      select(await open(first), 'captain');
      await run('corpus.goToNextDuplicate');
      equal(article(), second.toString());
      match(words() ?? '', /young|skipper|a|eleven/);
      await heard.said(/does not stand here; the nearest that does/, 'statusBar');
      heard.forget();
      select(await open(first), 'apples');
      await run('corpus.goToNextDuplicate');
      deepEqual([article(), words(), heard.all], [second.toString(), 'apples', []]);
    } finally {
      heard.dispose();
    }
  });
});
