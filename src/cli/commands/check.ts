import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { resolveArticle } from '../../core/anchors/resolveArticle';
import { SIDECAR_NAME } from '../../core/sidecar/format';
import { Sidecar } from '../../core/sidecar/sidecar';
import { decode } from '../../core/text/decode';
import { LineIndex } from '../../core/text/lineIndex';
import { readText } from './files';
import { describeProblem } from './sentences';

interface Tally {
  files: number;
  articles: number;
  annotations: number;
  problems: number;
}

/**
 * Finds every annotation of a folder (and the folders in it) in its article, writes what needs a person, one a line, and gives 1
 * if there is any. Reads only; nothing outside the folder, wherever names or links lead.
 */
export async function check(parameters: readonly string[]): Promise<number> {
  const [folder] = parameters;
  if (folder === undefined) {
    process.stderr.write('corpus-annotator check needs a folder\n');
    return 2;
  }
  const tally: Tally = { files: 0, articles: 0, annotations: 0, problems: 0 };
  const root = await realpath(folder);
  for await (const path of sidecarsIn(root)) {
    tally.files++;
    await checkSidecar(root, path, tally, (line) => process.stdout.write(`${line}\n`));
  }
  const { files, articles, annotations, problems } = tally;
  process.stdout.write(
    `${annotations} annotations of ${articles} articles in ${files} files, ${problems} to look at\n`,
  );
  return problems > 0 ? 1 : 0;
}

async function* sidecarsIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && entry.name === SIDECAR_NAME) yield path;
    else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') yield* sidecarsIn(path);
  }
}

async function checkSidecar(root: string, path: string, tally: Tally, say: (line: string) => void): Promise<void> {
  const shown = relative(process.cwd(), path) || path;
  const tell = (line: string): void => {
    tally.problems++;
    say(line);
  };
  const opened = Sidecar.open(await readText(path));
  if ('problems' in opened) {
    for (const problem of opened.problems) tell(describeProblem(shown, problem));
    return;
  }
  const { sidecar } = opened;
  for (const problem of sidecar.problems()) tell(describeProblem(shown, problem));
  const folder = join(path, '..');
  for (const name of sidecar.names()) {
    const record = sidecar.article(name);
    if (!record) continue;
    tally.articles++;
    const text = await readArticle(root, join(folder, ...name.split('/')));
    if (text === undefined) {
      tell(`${shown}:${(sidecar.lineOf(name) ?? 0) + 1}:1: no such article: ${name}`);
      continue;
    }
    const lines = new LineIndex(text);
    for (const one of resolveArticle(text, record)) {
      tally.annotations++;
      if (one.state === 'exact' || one.state === 'moved') continue;
      const line = (sidecar.lineOf(name, one.record.id) ?? 0) + 1;
      const place = one.span ?? one.candidates?.[0];
      const at = place ? lines.positionAt(place.start) : undefined;
      const where = at ? `, perhaps at ${name}:${at.line + 1}:${at.character + 1}` : '';
      const state = one.searched ? one.state : `${one.state} (not searched in full)`;
      tell(`${shown}:${line}:1: ${state}: ${one.record.id} ${JSON.stringify(one.record.exact.slice(0, 60))}${where}`);
    }
  }
}

/** The normalised text of an article inside the folder; undefined if there is none. */
async function readArticle(root: string, path: string): Promise<string | undefined> {
  try {
    const real = await realpath(path);
    if (!real.startsWith(root + sep)) return undefined;
    const decoded = decode(await readFile(real));
    return decoded.kind === 'text' ? decoded.text : undefined;
  } catch {
    return undefined;
  }
}
