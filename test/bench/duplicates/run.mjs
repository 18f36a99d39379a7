// Bundles the benchmarks of the duplicates engine and runs them: `npm run bench:duplicates`, with `-- quality` or `-- speed` for one of them.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const only = process.argv[2] && !process.argv[2].startsWith('-') ? process.argv[2] : undefined;
const rest = process.argv.slice(only ? 3 : 2);
const outdir = await mkdtemp(join(root, 'dist', 'bench-'));
try {
  for (const name of only ? [only] : ['quality', 'speed']) {
    const outfile = join(outdir, `${name}.cjs`);
    await build({
      absWorkingDir: root,
      entryPoints: [join(here, `${name}.ts`)],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      outfile,
      logLevel: 'warning',
    });
    const run = spawnSync(
      process.execPath,
      ['--enable-source-maps', '--expose-gc', '--max-old-space-size=6000', outfile, ...rest],
      {
        cwd: root,
        stdio: 'inherit',
        env: { ...process.env, PROJECT_ROOT: root },
      },
    );
    process.exitCode ||= run.status ?? 1;
  }
} finally {
  await rm(outdir, { recursive: true, force: true });
}
