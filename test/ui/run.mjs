// Runs the UI tests: a real workbench in a real browser. `npm run test:ui -- --grep tagging`, `--headed` to watch.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { launchBrowser } from '../workbench/browser.mjs';
import { formatFailure, stageExtension } from '../workbench/build.mjs';
import { globImport } from '../workbench/globImport.mjs';
import { root } from '../workbench/paths.mjs';
import { startServer } from '../workbench/vscode.mjs';

const pattern = './test/ui/**/*.test.ts';

/** Leaves the runners as they are, at their own place: they know it by their own address. */
const runnersOutside = {
  name: 'runners-outside',
  setup(plugin) {
    plugin.onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir }) =>
      path.startsWith('.') ? { path: pathToFileURL(join(resolveDir, path)).href, external: true } : undefined,
    );
  },
};

async function bundle(outfile) {
  await build({
    absWorkingDir: root,
    stdin: {
      resolveDir: root,
      sourcefile: 'ui-suite.ts',
      loader: 'ts',
      // The support's hooks come first, and its state is one for all files.
      contents: `import './test/ui/support'; import ${JSON.stringify(pattern)};`,
    },
    plugins: [globImport, runnersOutside],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    outfile,
    logLevel: 'silent',
  });
}

/** Ends what a promise gives, if it has given anything. */
async function ending(promise, end) {
  const started = await promise.catch(() => undefined);
  if (started) await end(started);
}

/**
 * Runs the UI tests once, with one server and one browser for all of them.
 *
 * @param {{ grep?: string, invert?: boolean, headed?: boolean, reporter?: string, refreshPictures?: boolean, onRetry?: (test: { title: string, error: string }) => void }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: { title: string, error: string }[] }>}
 */
export async function runUi(options = {}) {
  const cleanUp = [];
  try {
    await mkdir(join(root, 'dist', 'test'), { recursive: true });
    await mkdir(join(root, 'dist', 'screenshots'), { recursive: true });
    const work = await mkdtemp(join(root, 'dist', 'test', 'ui-'));
    cleanUp.push(() => rm(work, { recursive: true, force: true }));
    const suite = join(work, 'suite.mjs');
    const extension = join(work, 'extension');
    const server = startServer();
    const browser = launchBrowser({ headed: options.headed });
    // Each is ended where it has started, whatever becomes of the others.
    cleanUp.push(() => ending(server, (started) => started.dispose()));
    cleanUp.push(() => ending(browser, (started) => started.close()));
    const preparing = [stageExtension(extension), bundle(suite)];
    await Promise.allSettled([...preparing, server, browser]);
    await Promise.all(preparing);

    // How the tests find what was started for them: see support.ts.
    globalThis.corpusUi = {
      extension,
      server: await server,
      browser: await browser,
      root,
      refreshPictures: options.refreshPictures ?? false,
    };
    const mocha = new Mocha({
      timeout: 60_000,
      // A busy machine may be late once; what is broken is broken twice.
      retries: 1,
      reporter: options.reporter ?? 'spec',
      ...(options.grep && { grep: options.grep }),
    });
    if (options.invert) mocha.invert();
    mocha.addFile(suite);
    await mocha.loadFilesAsync();
    const failures = [];
    const { stats } = await new Promise((resolve) => {
      const runner = mocha.run(() => resolve(runner));
      runner.on('retry', (test, error) =>
        options.onRetry?.({ title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
      runner.on('fail', (test, error) =>
        failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) }),
      );
    });
    return { passed: stats.passes, failed: stats.failures, skipped: stats.pending, failures };
  } finally {
    for (const dispose of cleanUp.reverse()) await dispose();
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string' },
      screenshots: { type: 'boolean', default: false },
      headed: { type: 'boolean', default: false },
    },
  });
  const outcome = await runUi({ ...values, ...(values.screenshots && { grep: '@screenshot', refreshPictures: true }) });
  console.log(
    `${outcome.passed} passed, ${outcome.failed} failed${outcome.skipped ? `, ${outcome.skipped} skipped` : ''}`,
  );
  if (existsSync(join(root, 'dist', 'screenshots'))) console.log('Pictures: dist/screenshots');
  process.exitCode = outcome.failed > 0 || outcome.passed === 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.setSourceMapsEnabled(true);
  try {
    await main();
  } catch (error) {
    console.error(await formatFailure(error));
    process.exitCode = 1;
  }
}
