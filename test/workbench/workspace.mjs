// Fresh folders for tests to open: copies that a test may change as it likes.
import { existsSync } from 'node:fs';
import { chmod, cp, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
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
}
