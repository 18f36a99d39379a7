// The rule of the layers: core imports core and yaml; editor imports core and vscode; cli imports core and Node.
import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { build, type BuildOptions } from 'esbuild';
import { imports, none, root, sources, type Source } from './sources';

/** The layer that a path from the project's root belongs to. */
function layer(path: string): string {
  return /^src\/(?:core|editor|cli|training)(?=\/)/.exec(path)?.[0] ?? path;
}

/** The area of features that a file is part of: a folder of src/editor/features with all its files, or a file beside them. */
function area(path: string): string | undefined {
  return /^src\/editor\/features\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(path)?.[1];
}

/** Why a file may not import this, or undefined where it may. */
export function forbidden(file: string, imported: string): string | undefined {
  const from = layer(file);
  const inside = imported.startsWith('src/') || imported.startsWith('.');
  if (from === 'src/core') {
    if (inside) return layer(imported) === 'src/core' ? undefined : 'core imports only core';
    return imported === 'yaml' ? undefined : 'core imports no package but yaml';
  }
  if (from === 'src/editor') {
    if (!inside) return imported === 'vscode' ? undefined : 'editor imports no package but vscode';
    if (!['src/core', 'src/editor'].includes(layer(imported))) return 'editor imports only core and editor';
    const [own, other] = [area(file), area(imported)];
    if (own !== undefined && other !== undefined && own !== other) {
      return 'an area of features never imports another: put what both need into platform or corpus';
    }
    return undefined;
  }
  if (from === 'src/cli') {
    if (inside) return ['src/core', 'src/cli'].includes(layer(imported)) ? undefined : 'cli imports only core and cli';
    return isBuiltin(imported) || imported === 'yaml' ? undefined : 'cli imports no package but Node’s own and yaml';
  }
  if (inside)
    return ['src/core', 'src/editor'].includes(layer(imported)) ? undefined : 'this imports only core and editor';
  return imported === 'vscode' ? undefined : 'this imports no package but vscode';
}

function violations(files: readonly Source[]): readonly string[] {
  return files.flatMap((file) =>
    imports(file).flatMap((imported) => {
      const why = forbidden(file.path, imported);
      return why === undefined ? [] : [`${file.path} → ${imported}: ${why}`];
    }),
  );
}

describe('layers', () => {
  it('are kept by every import', () => {
    const files = sources('src').filter(({ path }) => !path.startsWith('src/training/'));
    assert.ok(files.length > 0);
    none(violations(files));
  });

  it('would be broken by imports that reach too far', () => {
    const cases: readonly (readonly [path: string, text: string])[] = [
      ['src/core/a.ts', "import type { Uri } from 'vscode';"],
      ['src/core/text/a.ts', "import { join } from 'node:path';"],
      ['src/core/text/a.ts', "import { b } from '../../editor/b';"],
      ['src/core/a.ts', "const b = await import('node:fs');"],
      ['src/core/a.ts', "export { b } from 'other';"],
      ['src/editor/a.ts', "import { readFile } from 'node:fs/promises';"],
      ['src/editor/a.ts', "import { main } from '../cli/main';"],
      ['src/editor/features/a.ts', "import { b } from './b';"],
      ['src/editor/features/a/view.ts', "import { b } from '../b/view';"],
      ['src/cli/a.ts', "import { window } from 'vscode';"],
      ['src/extension.ts', "import { main } from './cli/main';"],
    ];
    for (const [path, text] of cases) assert.equal(violations([{ path, text }]).length, 1, `${path}: ${text}`);
  });

  it('let through what they are for', () => {
    const cases: readonly (readonly [path: string, text: string])[] = [
      [
        'src/core/text/a.ts',
        "import { parse } from 'yaml'; import type { B } from '../model'; import data from './data.bin';",
      ],
      ['src/editor/features/a.ts', "import { window } from 'vscode'; import { b } from '../platform/b';"],
      ['src/editor/features/a/view.ts', "import { c } from './c'; import { d } from '../../../core/d';"],
      ['src/cli/a.ts', "import { readFile } from 'node:fs/promises'; import { d } from '../core/d';"],
      ['src/extension.ts', "import * as vscode from 'vscode'; import { b } from './editor/b';"],
    ];
    for (const [path, text] of cases) none(violations([{ path, text }]));
  });
});

describe('the core', () => {
  const neutral: BuildOptions & { write: false } = {
    absWorkingDir: root,
    bundle: true,
    write: false,
    outdir: 'out',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    loader: { '.bin': 'binary', '.txt': 'text', '.json': 'json' },
    logLevel: 'silent',
  };

  it('bundles for a platform that has neither an editor nor Node', async () => {
    const entryPoints = sources('src/core').map(({ path }) => path);
    assert.ok(entryPoints.length > 0);
    await assert.doesNotReject(build({ ...neutral, entryPoints }));
  });

  it('would not bundle with a value of either', async () => {
    for (const name of ['vscode', 'node:path', 'fs']) {
      const stdin = { contents: `import * as x from '${name}'; console.log(x);`, resolveDir: root };
      await assert.rejects(build({ ...neutral, stdin }), /Could not resolve/);
    }
  });
});
