// What is fetched once and kept: see paths.mjs for where. Only Node's own modules here.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { cache } from './paths.mjs';

/**
 * Makes a folder of the cache once. It is filled under another name and gets its own only when it is complete, so an
 * interrupted run leaves nothing that looks finished.
 *
 * @param {string} name with the version: another version is another folder
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function makeOnce(name, fill) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  return withLock(join(cache, `${name}.lock`), async () => {
    if (existsSync(folder)) return folder;
    // Under the lock, whatever has this prefix was left by a run that was interrupted.
    for (const entry of await readdir(cache)) {
      if (entry.startsWith(`${name}.partial`)) await rm(join(cache, entry), { recursive: true, force: true });
    }
    const partial = await mkdtemp(join(cache, `${name}.partial-`));
    await fill(partial);
    await rename(partial, folder);
    return folder;
  });
}
