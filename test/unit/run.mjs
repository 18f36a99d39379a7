// Bundles the unit tests and runs them with mocha: `npm run unit`, `npm run unit -- anchors/resolve`, `npm run unit -- anchors --grep moved`.
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [first, ...rest] = process.argv.slice(2);
const only = first && !first.startsWith('-') ? first : undefined;
const options = only ? rest : process.argv.slice(2);
// A folder of its own for each run, so that runs side by side do not disturb each other.
const outdir = join(root, 'dist', 'test', `unit-${process.pid}`);
try {
  await build({
    absWorkingDir: root,
    entryPoints: only ? [`test/unit/${only}*.test.ts`, `test/unit/${only}/**/*.test.ts`] : ['test/unit/**/*.test.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    outbase: 'test/unit',
    outdir,
    logLevel: 'warning',
  });
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const run = spawnSync(
    process.execPath,
    ['--enable-source-maps', mocha, '--recursive', '--timeout', '20000', ...options, outdir],
    { cwd: root, stdio: 'inherit', env: { ...process.env, PROJECT_ROOT: root } },
  );
  process.exitCode = run.status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
