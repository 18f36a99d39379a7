// Bundles and runs the bench of the quotations: `npm run bench:quotations`, with `-- quality`, `-- speed`, `-- soups` or `-- train` for one
// part of it. The library that it compares with is installed on the first run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const only = process.argv[2] && !process.argv[2].startsWith('-') ? process.argv[2] : undefined;
const rest = process.argv.slice(only ? 3 : 2);
if (!existsSync(join(here, 'node_modules', 'compromise'))) {
  const install = spawnSync('npm', ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  });
  if (install.status) process.exit(install.status);
}
for (const name of only ? [only] : ['quality', 'speed']) {
  const outfile = join(root, 'dist', 'bench', `quotations-${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [join(here, `${name}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    nodePaths: [join(here, 'node_modules')],
    outfile,
    logLevel: 'warning',
  });
  const run = spawnSync(process.execPath, ['--expose-gc', outfile, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PROJECT_ROOT: root },
  });
  process.exitCode ||= run.status ?? 1;
}
