// Builds the extension, and the command line tool where there is one: `npm run build`, `npm run watch`, `npm run package`.
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { root } from './paths.mjs';

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: true,
  loader: { '.bin': 'binary', '.txt': 'text', '.json': 'json' },
  logLevel: 'silent',
  logOverride: { 'import-is-undefined': 'error' },
};

/**
 * One bundle for every host: it requires only `vscode`.
 *
 * @param {{ outdir?: string, minify?: boolean }} options
 * @returns {import('esbuild').BuildOptions}
 */
export function extensionOptions({ outdir = 'dist', minify = false } = {}) {
  return {
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir,
    platform: 'browser',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    minify,
    // The map of what is packed stays beside it, for stacks that people send; the bundle does not name it.
    sourcemap: minify ? 'external' : true,
  };
}

/** The command line tool's options, or undefined where the project has none. */
async function cliOptions(outdir, minify) {
  const folder = join(root, 'src', 'cli');
  if (!existsSync(folder)) return undefined;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  if (files.length === 0) return undefined;
  return {
    ...common,
    entryPoints: files.map((name) => `src/cli/${name}`),
    outdir: join(outdir, 'cli'),
    platform: 'node',
    target: 'node20',
    minify,
  };
}

/** Builds everything once into `outdir` (relative to the project, or absolute). Throws esbuild's own failure. */
export async function buildAll({ outdir = 'dist', minify = false } = {}) {
  const cli = await cliOptions(outdir, minify);
  await Promise.all([
    esbuild.build(extensionOptions({ outdir, minify })),
    cli && esbuild.build(cli),
    copyModel(outdir),
  ]);
}

/** The trained model of names, which the extension reads when it runs. */
async function copyModel(outdir) {
  const folder = resolve(root, outdir);
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'src', 'core', 'entities', 'model', 'names.bin'), join(folder, 'names.bin'));
}

/** What of the project the running extension reads, beside its bundle. */
const resources = ['package.json', 'media', 'syntaxes', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/**
 * Makes a folder that VS Code can load as the extension under development, freshly built: runs side by side, and a build
 * in between, do not disturb each other.
 */
export async function stageExtension(folder) {
  await mkdir(folder, { recursive: true });
  for (const name of [...resources, ...(await readdir(root)).filter((file) => /^package\.nls/.test(file))]) {
    if (existsSync(join(root, name))) await cp(join(root, name), join(folder, name), { recursive: true });
  }
  await buildAll({ outdir: join(folder, 'dist') });
  return folder;
}

/** esbuild's messages, as its command line prints them. */
export async function formatFailure(error) {
  if (!error.errors) return error.stack ?? String(error);
  const options = { color: Boolean(process.stdout.isTTY), terminalWidth: 120 };
  const errors = await esbuild.formatMessages(error.errors, { kind: 'error', ...options });
  const warnings = await esbuild.formatMessages(error.warnings ?? [], { kind: 'warning', ...options });
  return [...errors, ...warnings].join('\n');
}

/** Says what the problem matcher in .vscode/tasks.json looks for. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd((result) => {
      for (const { text, location } of result.errors) {
        const at = location ? `${location.file}(${location.line},${location.column + 1}): ` : '';
        console.log(`${at}error: ${text}`);
      }
      console.log('[watch] build finished');
    });
  },
};

async function main(args) {
  if (args.includes('--watch')) {
    const cli = await cliOptions('dist', false);
    await copyModel('dist');
    for (const options of [extensionOptions(), cli]) {
      if (options) await (await esbuild.context({ ...options, plugins: [announce] })).watch();
    }
    return;
  }
  // What an earlier version left would otherwise go into the package.
  await rm(join(root, 'dist', 'cli'), { recursive: true, force: true });
  await buildAll({ minify: args.includes('--minify') });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(await formatFailure(error));
    process.exitCode = 1;
  }
}
