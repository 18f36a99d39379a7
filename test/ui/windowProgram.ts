// Runs in the extension host of one of two windows (see twoWindows.test.ts): annotates one article as fast as the commands
// answer, and tells what it did and what it then sees.
import * as vscode from 'vscode';
import { corpus, eventually, exists, read, run, write } from '../host/support';

/** What the test wrote into the bundle. */
interface Options {
  readonly changes: number;
  readonly article: string;
  readonly windows: readonly string[];
}
declare const WINDOW_OPTIONS: Options;

/** What one window did: the tags and the note of each of its annotations, by id. */
export interface Done {
  readonly kept: Readonly<Record<string, { readonly tags: readonly string[]; readonly note?: string }>>;
  readonly removed: readonly string[];
  readonly changes: number;
  readonly ms: number;
  /** Ids that the window shows when both are done. */
  readonly shown: readonly string[];
}

/** What the window does. @param own its name. */
export async function annotate(own: string): Promise<void> {
  const [{ uri: folder }] = vscode.workspace.workspaceFolders ?? [];
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const uri = at(WINDOW_OPTIONS.article);
  const api = await corpus();
  const text = await read(uri);
  const together = async (stage: string) => {
    await write(at(`${stage}-${own}`), '');
    for (const other of WINDOW_OPTIONS.windows) await eventually(() => exists(at(`${stage}-${other}`)), stage, 60_000);
  };
  await together('ready');

  const kept: Record<string, { tags: string[]; note?: string }> = {};
  const removed: string[] = [];
  const start = performance.now();
  let changes = 0;
  let seed = own.charCodeAt(0);
  const random = (below: number) => ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 8) % below;
  while (changes < WINDOW_OPTIONS.changes) {
    const ids = Object.keys(kept);
    const annotation = ids[random(Math.max(1, ids.length))];
    const what = ids.length < 5 ? 0 : random(10);
    if (what < 6) {
      // The words that both windows tag are the same ones, often.
      const from = random(text.length - 40);
      const span = { start: text.indexOf(' ', from) + 1, end: text.indexOf(' ', from) + 12 };
      const tags = [`window/${own}`];
      const [id] = (await run<readonly string[] | undefined>('corpus.tagSelection', { uri, span, tags })) ?? [];
      if (id === undefined) throw new Error(`change ${changes} was refused`);
      kept[id] = { tags };
    } else if (what < 8) {
      kept[annotation].note = `note ${changes} of ${own}`;
      await run('corpus.editNote', { uri, annotation, note: kept[annotation].note });
    } else if (what < 9) {
      kept[annotation].tags = [`window/${own}`, `change/${changes}`];
      await run('corpus.editAnnotation', { uri, annotation, ...kept[annotation] });
    } else {
      await run('corpus.removeAnnotation', { uri, annotation });
      Reflect.deleteProperty(kept, annotation);
      removed.push(annotation);
    }
    changes++;
  }
  const ms = performance.now() - start;
  await run('corpus.saveNow');
  await write(at(`kept-${own}`), String(Object.keys(kept).length));
  await together('done');
  let wanted = 0;
  for (const name of WINDOW_OPTIONS.windows) wanted += Number(await read(at(`kept-${name}`)));
  const ids = async () => (await api.annotations(uri)).map(({ id }) => id);
  await eventually(async () => (await ids()).length === wanted, `${wanted} annotations are seen`, 15_000).catch(
    () => undefined,
  );
  const done: Done = { kept, removed, changes, ms, shown: await ids() };
  await write(at(`result-${own}`), JSON.stringify(done));
  await together('end');
}
