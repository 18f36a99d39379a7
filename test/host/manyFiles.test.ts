// 50,000 files: the list fills, and what a person opens meanwhile does not wait for it.
import * as vscode from 'vscode';
import { equal, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { nodeFs } from './nodeModules';
import { at, closeAll, corpus, eventually, open, run, select, workspace } from './support';

const count = 50_000;
const many = at('many');
const folder = new CorpusFolder('badInputMany');
const setFolders = (folders: readonly string[] | undefined) =>
  vscode.workspace.getConfiguration('corpus').update('folders', folders, vscode.ConfigurationTarget.Workspace);

/** Makes a corpus of files that are links to a few: whoever lists and reads them sees files, and they are made in a second. */
function makeMany(fs: NonNullable<typeof nodeFs>): void {
  for (let part = 0; part < count / 1000; part++) {
    const path = vscode.Uri.joinPath(many, `part${String(part).padStart(2, '0')}`).fsPath;
    fs.mkdirSync(path, { recursive: true });
    const first = `${path}/0_0123456789abcdef.txt`;
    fs.writeFileSync(first, `Headline of part ${part}\n`);
    for (let index = 1; index < 1000; index++) fs.linkSync(first, `${path}/${index}_0123456789abcdef.txt`);
  }
}

/** Milliseconds until an article is open with what is found in it, and until a tag in it is on disk. */
async function openAndTag(uri: vscode.Uri, tag: string): Promise<{ opened: number; written: number }> {
  const { exports: api } = vscode.extensions.getExtension('corpus-annotator.corpus-annotator') as {
    exports: Awaited<ReturnType<typeof corpus>>;
  };
  const began = Date.now();
  const editor = await open(uri);
  equal((await api.quotations(uri)).length, 1);
  const opened = Date.now() - began;
  select(editor, 'all right');
  await run('corpus.tagSelection', { tags: [tag] });
  await folder.sidecarWith(new RegExp(`\\b${tag}\\b`));
  return { opened, written: Date.now() - began };
}

// Its files keep VS Code's watcher busy for long after: the runner opens a window for this file alone.
const isHere = workspace?.path.endsWith('/many-files') ?? false;

(isHere ? describe : () => undefined)('a corpus of 50,000 files', () => {
  afterEach(closeAll);

  it('fills while another article is read, tagged and written as fast as before', async function () {
    // Without Node the files would have to cross from the worker to the server one by one.
    if (!nodeFs) return this.skip();
    this.timeout(60_000);
    const heard = new Listener();
    const text = 'A good headline\n\n"We are all right," said Mira Reske.\n';
    const [before, meanwhile] = [await folder.article(text), await folder.article(text)];
    const api = await corpus();
    const usual = await openAndTag(before, 'before');
    makeMany(nodeFs);
    try {
      await setFolders(['seeds', 'many']);
      await eventually(() => api.articles().length > 2000, 'the first of the articles are listed', 20_000);
      const { opened, written } = await openAndTag(meanwhile, 'meanwhile');
      ok(api.articles().length < count, 'the list was full before the article was open: nothing was measured');
      await eventually(() => api.articles().length > count, 'all are listed', 30_000);
      heard.silent();
      console.log(
        `50,000 files: opened in ${opened} ms and on disk in ${written} ms meanwhile, ` +
          `${usual.opened} and ${usual.written} ms before`,
      );
      ok(opened < 1000 + 5 * usual.opened, `opened in ${opened} ms, ${usual.opened} ms before`);
      ok(written < 2000 + 5 * usual.written, `written in ${written} ms, ${usual.written} ms before`);
    } finally {
      heard.dispose();
      await setFolders(undefined);
      await eventually(() => api.articles().length < count, 'the other corpus is gone', 20_000);
      nodeFs.rmSync(many.fsPath, { recursive: true, force: true });
    }
  });
});
