// Installs the project's packages where they are missing or older than the lock file. Only Node's own modules here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Explained } from './explained.mjs';
import { cache, root } from './paths.mjs';
import { withLock } from './lock.mjs';

const oldestNode = 20;

/**
 * Runs npm with the person's own configuration. Its output is shown only where it fails.
 *
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function npm(args, cwd) {
  const child = spawn('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    // A run inside `npm test` inherits settings of that npm; the nested one reads its own.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([key]) => !/^npm_(lifecycle|package|command)/.test(key)),
    ),
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output.trim()}`);
}

async function modified(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return 0;
  }
}

/** Whether the packages that are installed are those of package-lock.json. */
async function upToDate() {
  // npm writes this file last, so an interrupted install does not count.
  const installed = join(root, 'node_modules', '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  if ((await modified(installed)) === 0) return false;
  if ((await modified(installed)) >= (await modified(wanted))) return true;
  // The lock file was touched (a checkout, a merge): its content decides.
  const [have, want] = await Promise.all(
    [installed, wanted].map(async (file) => JSON.parse(await readFile(file, 'utf8'))),
  );
  return Object.entries(want.packages).every(
    ([path, entry]) => path === '' || entry.optional || have.packages[path]?.version === entry.version,
  );
}

/** Installs what is missing: `npm ci`, where node_modules is absent or is not what the lock file says. */
export async function installMissing() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Explained(`Node ${oldestNode} or newer is needed; this is ${process.version}.`);
  }
  if (await upToDate()) return;
  await withLock(join(cache, 'npm-ci.lock'), async () => {
    if (await upToDate()) return;
    console.log('Installing packages …');
    await npm(['ci'], root);
  });
}
