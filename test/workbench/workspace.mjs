// Fresh folders for tests to open: copies that a test may change as it likes.
import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realArticles, root } from './paths.mjs';

/** Copies a folder; the copy can be written to even where the original cannot. */
export async function copyWritable(from, to) {
  await cp(from, to, { recursive: true });
  await makeWritable(to);
}

async function makeWritable(folder) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await makeWritable(path);
    else if (entry.isFile()) await chmod(path, 0o644);
  }
}

/** A new empty folder, and what removes it. */
export async function temporaryFolder(prefix = 'corpus-') {
  const folder = await realpath(await mkdtemp(join(tmpdir(), prefix)));
  const dispose = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { folder, dispose };
}

/**
 * Fills a folder as the host suite's workspace: the sample corpus as `seeds/`, the real articles as `real/` where the
 * machine has them, and everything in test/host/fixtures/ beside them.
 */
export async function fillHostWorkspace(folder) {
  const parts = [
    [join(root, 'seeds'), join(folder, 'seeds')],
    [realArticles, join(folder, 'real')],
    [join(root, 'test', 'host', 'fixtures'), folder],
  ];
  for (const [from, to] of parts) if (existsSync(from)) await copyWritable(from, to);
  await makeHistory(folder);
}

/**
 * Makes the workspace a git repository. Its folder `seeds/history` has an article whose second half repeats its first, annotated in
 * the second, in two commits: the annotation got its note in the later one.
 */
async function makeHistory(folder) {
  const git = (...args) =>
    execFileSync('git', ['-c', 'user.name=lee', '-c', 'user.email=lee@example.invalid', ...args], { cwd: folder });
  const name = '000_0011223344556677.txt';
  const half = Array.from({ length: 24 }, (_, line) => `Sentence ${line} of a text that says everything twice.`).join(
    ' ',
  );
  const text = `A headline of history\n\n${half}\n\n${half}\n`;
  const exact = 'Sentence 12 of a text';
  const start = text.lastIndexOf(exact);
  const sidecar = (note) =>
    [
      'version: 1',
      'articles:',
      `  ${name}:`,
      `    sha256: ${createHash('sha256').update(text).digest('hex')}`,
      '    annotations:',
      '      - id: h1st0ry000',
      '        tags: [twice]',
      `        start: ${start}`,
      `        end: ${start + exact.length}`,
      `        exact: ${exact}`,
      `        prefix: ${text.slice(start - 32, start)}`,
      `        suffix: '${text.slice(start + exact.length, start + exact.length + 32)}'`,
      ...(note ? [`        note: ${note}`] : []),
      '',
    ].join('\n');
  await mkdir(join(folder, 'seeds', 'history'), { recursive: true });
  await writeFile(join(folder, 'seeds', 'history', name), text);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'lee');
  for (const note of ['', 'said twice']) {
    await writeFile(join(folder, 'seeds', 'history', 'annotations.yaml'), sidecar(note));
    git('add', '--all');
    git('commit', '--quiet', '--message', note || 'first');
  }
}
