// Bundles the unit tests and runs them with mocha: `npm run unit`, `npm run unit -- anchors/resolve`, `npm run unit -- anchors --grep moved`.
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [first, ...rest] = process.argv.slice(2);
const only = first && !first.startsWith('-') ? first : '';
const options = only ? rest : process.argv.slice(2);

/** The test files whose path from test/unit starts with these words. */
async function testFiles(start) {
  const files = await readdir(join(root, 'test', 'unit'), { recursive: true });
  const tests = files.map((file) => file.split(sep).join('/')).filter((file) => file.endsWith('.test.ts'));
  return tests.filter((file) => file.startsWith(start)).sort();
}

async function bundle(files, outdir) {
  await build({
    absWorkingDir: root,
    entryPoints: files.map((file) => `test/unit/${file}`),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    loader: { '.bin': 'binary', '.txt': 'text', '.json': 'json' },
    sourcemap: 'inline',
    outbase: 'test/unit',
    outdir,
    logLevel: 'warning',
  });
}

async function main() {
  const files = await testFiles(only);
  if (files.length === 0) {
    console.error(`No test file starts with test/unit/${only}.`);
    return 1;
  }
  // A folder of its own for each run, so that runs side by side do not disturb each other.
  const outdir = join(root, 'dist', 'test', `unit-${process.pid}`);
  try {
    await bundle(files, outdir);
  } catch {
    // esbuild has said what is wrong.
    return 1;
  }
  try {
    const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
    const setup = join(root, 'test', 'unit', 'setup.mjs');
    const run = spawnSync(
      process.execPath,
      ['--enable-source-maps', mocha, '--require', setup, '--recursive', '--timeout', '20000', ...options, outdir],
      { cwd: root, stdio: 'inherit', env: { ...process.env, PROJECT_ROOT: root } },
    );
    return run.status ?? 1;
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

process.exitCode = await main();
