// The views, as far as commands reach them: what is in them, in which order, is seen by what opens. Their looks are tested in test/ui.
import * as vscode from 'vscode';
import { equal } from './assert';
import { CorpusFolder, listed } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, run } from './support';

const folder = new CorpusFolder('views');
const text = (headline: string) =>
  `${headline}\n\n"The river is ours," said Anton Reske, a minister, in Lindholt.\n\nNobody else was there.\n`;

const active = () => vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);

/** Puts the focus into a view, goes down so many lines, and opens what is there. */
async function openItem(view: string, down: number, isBelow = false): Promise<void> {
  try {
    await vscode.commands.executeCommand(`${view}.focus`);
    await vscode.commands.executeCommand('list.focusFirst');
    if (isBelow) await vscode.commands.executeCommand('list.expand');
    for (let step = 0; step < down; step++) await vscode.commands.executeCommand('list.focusDown');
    await vscode.commands.executeCommand('list.select');
  } catch {
    // VS Code's own commands fail on a list that is being filled; whoever waits asks again.
  }
}

describe('the views', () => {
  after(() => folder.clear());
  let heard: Listener;
  before(async () => {
    for (const [name, headline] of [
      ['020_aaaaaaaaaaaaaaaa.txt', 'Quellmar counts its bridges'],
      ['021_bbbbbbbbbbbbbbbb.txt', 'Quellmar paints its bridges'],
    ] as const)
      await folder.article(text(headline), name);
    await corpus();
  });
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    await run('corpus.clearFilter');
    await run('corpus.groupArticles', { by: 'none' });
    await closeAll();
    heard.silent();
    heard.dispose();
  });

  it('open by their own commands, each of them', async () => {
    for (const view of ['articles', 'annotations', 'entities', 'quotations'])
      await vscode.commands.executeCommand(`corpus.${view}.focus`);
  });

  it('the articles stand in the order of their paths, and open', async () => {
    await run('corpus.filterArticles', { text: 'Quellmar' });
    for (const [line, name] of ['020_aaaaaaaaaaaaaaaa.txt', '021_bbbbbbbbbbbbbbbb.txt'].entries())
      await eventually(async () => {
        await openItem('corpus.articles', line);
        return active() === name;
      }, `${name} is item ${line}`);
  });

  it('the filter looks at headline, file name, text and tags, without regard for case', async () => {
    const uri = folder.file('021_bbbbbbbbbbbbbbbb.txt');
    await run('corpus.tagArticle', { uri, tags: ['Bridgework'] });
    for (const words of ['paints ITS', '021_bbbb', 'bridgework']) {
      await closeAll();
      await run('corpus.filterArticles', { text: words });
      await eventually(async () => {
        await openItem('corpus.articles', 0);
        return active() === '021_bbbbbbbbbbbbbbbb.txt';
      }, `“${words}” finds it`);
    }
    // What a filter is made of is never a pattern.
    for (const words of ['(', '[a-', '.*', '\\', '$', '$(tag)', '😀'])
      await run('corpus.filterArticles', { text: words });
    await run('corpus.undo');
  });

  it('every grouping holds every article', async () => {
    const uri = folder.file('020_aaaaaaaaaaaaaaaa.txt');
    await run('corpus.filterArticles', { text: '020_aaaaaaaaaaaaaaaa' });
    for (const by of ['folder', 'family', 'tag', 'status', 'none']) {
      await closeAll();
      await run('corpus.groupArticles', { by });
      await eventually(async () => {
        // Below its group, where there are groups.
        await openItem('corpus.articles', by === 'none' ? 0 : 1, by !== 'none');
        return vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
      }, `grouped by ${by} it is there`);
    }
    // An unknown grouping asks instead of guessing.
    heard.forget();
    await heard.answered(run('corpus.groupArticles', { by: 'colour' }));
    if (await heard.canHear()) equal(heard.prompts.length, 1);
  });

  it('a tagged passage is in the annotations view and leads to its place', async () => {
    const uri = folder.file('020_aaaaaaaaaaaaaaaa.txt');
    const start = text('Quellmar counts its bridges').indexOf('Nobody else');
    // Before all other tags in the order of the alphabet.
    await run('corpus.tagSelection', { uri, span: { start, end: start + 11 }, tags: ['!first'] });
    await closeAll();
    await eventually(async () => {
      // Annotations that need a look may stand before the tags.
      for (let down = 1; down <= 12; down++) {
        await openItem('corpus.annotations', down, true);
        const editor = vscode.window.activeTextEditor;
        if (editor && editor.document.getText(editor.selection) === 'Nobody else') return true;
        try {
          await vscode.commands.executeCommand('list.expand');
        } catch {
          // A list that is being filled.
        }
      }
      return false;
    }, 'the passage opens from the view');
    await run('corpus.undo');
  });

  it('keep up with 300 articles that come and go at once', async function () {
    this.timeout(60_000);
    const many = new CorpusFolder('viewsMany', at('seeds', 'viewsMany'));
    const api = await corpus();
    await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        vscode.workspace.fs.writeFile(
          many.file(`${index}_0123456789abcdef.txt`),
          new TextEncoder().encode(text(`Headline ${index}`)),
        ),
      ),
    );
    const count = () => api.articles().filter(({ uri }) => uri.path.includes('viewsMany')).length;
    await eventually(() => count() === 300, 'all are listed', 20_000).catch((error) => {
      throw new Error(`${String(error)}: ${count()}`);
    });
    await listed(many.file('299_0123456789abcdef.txt'));
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => vscode.workspace.fs.delete(many.file(`${index}_0123456789abcdef.txt`))),
    );
    await eventually(() => count() === 260, 'those that were deleted are gone, and no other', 20_000);
    await vscode.workspace.fs.delete(many.uri, { recursive: true });
    await eventually(() => count() === 0, 'all are gone', 20_000);
  });
});
