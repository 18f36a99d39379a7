// Makes the .vsix in dist/: `npm run package`. Installs it where a test asks for the extension as people get it.
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { createVSIX, listFiles } from '@vscode/vsce';
import { buildAll, formatFailure } from './build.mjs';
import { root } from './paths.mjs';
import { getVSCode } from './vscode.mjs';
import { temporaryFolder } from './workspace.mjs';

/** The largest package, in bytes, and what it may hold unpacked. */
const limits = { packed: 1_000_000, unpacked: 3_500_000 };

/** Where the package of this version is put. */
export async function packagePath() {
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  return join(root, 'dist', `${name}-${version}.vsix`);
}

/**
 * Builds and packs the extension. Fails where the package is larger than it may be.
 *
 * @returns {Promise<{ path: string, packed: number, unpacked: number, files: readonly string[] }>}
 */
export async function makePackage() {
  await mkdir(join(root, 'dist'), { recursive: true });
  // What an earlier build left would otherwise go in.
  await rm(join(root, 'dist', 'cli'), { recursive: true, force: true });
  for (const name of await readdir(join(root, 'dist'))) if (name.endsWith('.vsix')) await rm(join(root, 'dist', name));
  await buildAll({ minify: true });
  const path = await packagePath();
  await createVSIX({ cwd: root, packagePath: path, dependencies: false });
  const files = await listFiles({ cwd: root, dependencies: false });
  const missing = (await namedFiles()).filter((file) => !files.includes(file));
  if (missing.length > 0) throw new Error(`package.json names what .vscodeignore leaves out: ${missing.join(', ')}`);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(root, file))).size));
  const unpacked = sizes.reduce((sum, size) => sum + size, 0);
  const packed = (await stat(path)).size;
  if (packed > limits.packed) throw new Error(`${basename(path)} has ${kB(packed)}; ${kB(limits.packed)} are allowed.`);
  if (unpacked > limits.unpacked) {
    throw new Error(`${basename(path)} unpacks to ${kB(unpacked)}; ${kB(limits.unpacked)} are allowed.`);
  }
  return { path, packed, unpacked, files };
}

/** The files that package.json names, from the project's root. */
async function namedFiles() {
  const { main, browser, icon, contributes } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const text = JSON.stringify([main, browser, icon, contributes]);
  const paths = [...text.matchAll(/"(?:\.\/)?((?:dist|media|syntaxes)\/[^"]+\.\w+)"/g)].map(([, path]) => path);
  return [...new Set(paths)];
}

function kB(bytes) {
  return `${Math.ceil(bytes / 1000)} kB`;
}

/** Installs a package into a folder of extensions, by VS Code's own installer. */
export async function installPackage(path, extensions, which = 'newest') {
  const { node, serverMain } = await getVSCode(which);
  const { folder, dispose } = await temporaryFolder('corpus-install-');
  try {
    const args = ['--install-extension', path, '--extensions-dir', extensions, '--server-data-dir', folder];
    const { stdout, stderr } = await promisify(execFile)(node, [serverMain, ...args, '--accept-server-license-terms'], {
      env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    });
    if (!/was successfully installed/.test(stdout))
      throw new Error(`VS Code did not install ${path}:\n${stdout}${stderr}`);
  } finally {
    await dispose();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path, packed, unpacked, files } = await makePackage();
    console.log(`${path}: ${kB(packed)}, ${files.length} files, ${kB(unpacked)} unpacked`);
  } catch (error) {
    console.error(await formatFailure(error));
    process.exitCode = 1;
  }
}
