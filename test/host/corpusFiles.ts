// Articles and sidecars that tests make for themselves, each test file in a folder of its own.
import * as vscode from 'vscode';
import { at, closeAll, corpus, eventually, exists, open, read, run, write } from './support';

/** Milliseconds that a busy machine may need for what otherwise takes a moment. */
const patience = 15_000;

/** A folder of the corpus that belongs to one test file. */
export class CorpusFolder {
  #count = 0;

  constructor(
    readonly name: string,
    readonly uri: vscode.Uri = at('seeds', name),
  ) {}

  get sidecar(): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, 'annotations.yaml');
  }

  file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }

  /** Writes a new article and waits until it is listed. */
  async article(content: string | Uint8Array, name?: string): Promise<vscode.Uri> {
    const uri = this.file(name ?? `${String(this.#count++).padStart(3, '0')}_0123456789abcdef.txt`);
    await write(uri, content);
    await listed(uri);
    return uri;
  }

  /** Takes everything away again, so that the next test file finds the corpus as it was. */
  async clear(): Promise<void> {
    await closeAll();
    if (await exists(this.uri)) await vscode.workspace.fs.delete(this.uri, { recursive: true });
    const api = await corpus();
    const below = `${this.uri.toString()}/`;
    const left = () => api.articles().filter(({ uri }) => uri.toString().startsWith(below));
    // Of a folder that is deleted and made again from test to test VS Code's file watcher does not tell each time; a person refreshes then.
    await eventually(() => left().length === 0, `${this.name} is empty`, 5_000).catch(() => run('corpus.refresh'));
    await eventually(() => left().length === 0, `${this.name} is empty`, patience).catch(async (error: unknown) => {
      const there = await Promise.all(left().map(async ({ uri }) => `${uri.path} (${await exists(uri)})`));
      throw new Error(`${String(error)}: ${there.join(', ')}`);
    });
  }

  /** The same, open in an editor. */
  async open(content: string | Uint8Array, name?: string): Promise<vscode.TextEditor> {
    return open(await this.article(content, name));
  }

  /** The sidecar's text once it satisfies a condition. */
  async sidecarWith(
    condition: RegExp | ((text: string) => boolean),
    what = `the sidecar has ${String(condition)}`,
  ): Promise<string> {
    const isWanted = (text: string) => (typeof condition === 'function' ? condition(text) : condition.test(text));
    return eventually(
      async () => {
        const text = await read(this.sidecar);
        return text !== '' && isWanted(text) && text;
      },
      what,
      patience,
    );
  }
}

/** Resolves when an article is in the list. */
export async function listed(uri: vscode.Uri): Promise<void> {
  const api = await corpus();
  await eventually(
    () => api.articles().some((one) => one.uri.toString() === uri.toString()),
    `${uri.path} is listed`,
    patience,
  );
}

/** Resolves when an article is not in the list any more. */
export async function unlisted(uri: vscode.Uri): Promise<void> {
  const api = await corpus();
  await eventually(
    () => !api.articles().some((one) => one.uri.toString() === uri.toString()),
    `${uri.path} is listed no more`,
    patience,
  );
}

/** An annotation as its article's document shows it: the words at its place. */
export async function annotated(uri: vscode.Uri): Promise<{ words: string | undefined; tags: readonly string[] }[]> {
  const api = await corpus();
  const document = await vscode.workspace.openTextDocument(uri);
  return (await api.annotations(uri)).map(({ range, tags }) => ({ words: range && document.getText(range), tags }));
}

/** How many code points stand before some words, counted the slow and plain way in the text as Python would read it. */
export function codePointsBefore(raw: string, words: string): number {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return Array.from(text.slice(0, text.indexOf(words))).length;
}
