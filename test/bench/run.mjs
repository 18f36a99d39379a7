// Runs the bench of the editor in a real extension host, then those of the core: `npm run bench`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { runHost } from '../host/run.mjs';
import { root } from '../workbench/paths.mjs';

const coreBenches = ['anchors', 'sidecar'];

console.log('In the editor (a real VS Code, the Node extension host)\n');
const outcome = await runHost('node', {
  files: 'test/bench/host/*.bench.ts',
  isMeasured: true,
  onLog: (line) => {
    const at = line.indexOf('@@bench ');
    if (at < 0) return;
    const { what, figure } = JSON.parse(line.slice(at + 8));
    console.log(`  ${what.padEnd(58)} ${figure}`);
  },
});
for (const { title, error } of outcome.failures) console.error(`\n${title}\n${error}`);

for (const name of coreBenches) {
  if (!existsSync(join(root, 'test', 'bench', `${name}.ts`))) continue;
  const work = await mkdtemp(join(root, 'dist', `bench-`));
  try {
    const outfile = join(work, `${name}.mjs`);
    await build({
      absWorkingDir: root,
      entryPoints: [`test/bench/${name}.ts`],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outfile,
      loader: { '.bin': 'binary' },
      logLevel: 'warning',
    });
    console.log(`\n${name}\n`);
    spawnSync(process.execPath, ['--expose-gc', outfile], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PROJECT_ROOT: root },
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
process.exitCode = outcome.failed > 0 ? 1 : 0;
