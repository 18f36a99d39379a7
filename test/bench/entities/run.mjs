// Bundles and runs the bench of the entities; installs the libraries that it compares with on the first run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
if (!existsSync(join(here, 'node_modules', 'compromise'))) {
  const install = spawnSync('npm', ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (install.status) process.exit(install.status);
}
const outfile = join(root, 'dist', 'bench', 'entities.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/bench/entities.ts'],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  nodePaths: [join(here, 'node_modules')],
  outfile,
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['--expose-gc', outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PROJECT_ROOT: root },
});
process.exitCode = run.status ?? 1;
