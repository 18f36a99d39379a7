import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** jsdiff, as far as it is used here. */
export interface JsDiff {
  diffWords(a: string, b: string): unknown;
}

/** The class of npm's `minhash`. */
export type MinHashClass = new () => { update(shingle: string): void; jaccard(other: unknown): number };

/** The packages to compare with; `undefined` for what is not there and cannot be installed. */
export function loadCompetitors(root: string): { readonly jsDiff?: JsDiff; readonly MinHash?: MinHashClass } {
  const folder = join(root, 'dist', 'competitors-duplicates');
  const manifest = join(folder, 'package.json');
  const wanted = readFileSync(join(root, 'test', 'bench', 'duplicates', 'package.json'), 'utf8');
  if (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== wanted) {
    console.log('installing the packages to compare with …');
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, wanted);
    const npm = spawnSync('npm', ['install', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (npm.status !== 0) {
      rmSync(manifest);
      console.log(`  they cannot be installed, so they are left out: ${npm.stderr.trim().split('\n')[0]}`);
    }
  }
  const require = createRequire(manifest);
  const load = (name: string): unknown => {
    try {
      return require(name);
    } catch {
      console.log(`  ${name} is not there: left out`);
      return undefined;
    }
  };
  return {
    jsDiff: load('diff') as JsDiff | undefined,
    MinHash: (load('minhash') as { Minhash: MinHashClass } | undefined)?.Minhash,
  };
}
