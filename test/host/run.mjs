// Runs the host suite in a real VS Code: `npm run test:host -- --host node|web|oldest|vsix --grep tagging`.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { launchBrowser } from '../workbench/browser.mjs';
import { formatFailure, stageExtension } from '../workbench/build.mjs';
import { globImport } from '../workbench/globImport.mjs';
import { installPackage, makePackage } from '../workbench/package.mjs';
import { root } from '../workbench/paths.mjs';
import { readableStack } from '../workbench/readableStack.mjs';
import { remoteUri, startServer, workbenchUrl } from '../workbench/vscode.mjs';
import { watchUnhandled } from '../workbench/unhandled.mjs';
import { fillHostWorkspace, temporaryFolder } from '../workbench/workspace.mjs';

/** Where the suite runs. */
export const hosts = {
  node: { title: 'Node extension host, newest VS Code', which: 'newest' },
  web: { title: 'web worker extension host, newest VS Code', which: 'newest', kind: 'web' },
  oldest: { title: 'Node extension host, oldest VS Code', which: 'oldest' },
  vsix: { title: 'installed package, newest VS Code', which: 'newest', installed: true },
  // Windows of another kind, each with a test file of its own.
  folders: { title: 'several folders, Node host', which: 'newest', opens: 'folders' },
  foldersWeb: { title: 'several folders, web worker host', which: 'newest', kind: 'web', opens: 'folders' },
  many: { title: 'a folder with 50,000 files, Node host', which: 'newest', opens: 'many' },
  nothing: { title: 'no folder, Node host', which: 'newest', opens: 'nothing' },
  nothingWeb: { title: 'no folder, web worker host', which: 'newest', kind: 'web', opens: 'nothing' },
};

const testFiles = {
  folder: 'test/host/**/*.test.ts',
  folders: 'test/host/multiRoot.test.ts',
  many: 'test/host/manyFiles.test.ts',
  nothing: 'test/host/noFolder.test.ts',
};

const mark = '@@corpus-host ';
const wholeRun = 900_000;
const silence = 150_000;

/**
 * Nobody looks at the window of a suite: what is drawn is looked at in the UI tests. Drawing it takes a third of a run's
 * processor time, so it is small, still, and drawn ten times a second. A bench needs it as people have it.
 */
const unwatched = {
  page: { viewport: { width: 480, height: 320 }, reducedMotion: 'reduce' },
  settings: {
    'workbench.reduceMotion': 'on',
    'editor.cursorBlinking': 'solid',
    'editor.minimap.enabled': false,
    // VS Code's git would run a dozen programs for every file that a test writes.
    'git.autorefresh': false,
  },
  drawSeldom: () => {
    let next = 0;
    window.requestAnimationFrame = (draw) => {
      const now = performance.now();
      if (next <= now) next = now + 100;
      return window.setTimeout(() => draw(performance.now()), next - now);
    };
    window.cancelAnimationFrame = (id) => window.clearTimeout(id);
  },
};

/** Bundles every test file and mocha into one CommonJS file that requires only `vscode`. */
export async function bundleSuite(outfile, { host = 'node', grep, readable = false, files = testFiles.folder } = {}) {
  await build({
    absWorkingDir: root,
    stdin: {
      resolveDir: root,
      sourcefile: 'host-suite.ts',
      loader: 'ts',
      // The entry sets mocha up, so it stands first.
      contents: `import './test/host/entry'; import ${JSON.stringify(`./${files}`)}; export { run } from './test/host/entry';`,
    },
    plugins: [globImport],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: {
      HOST_TEST_OPTIONS: JSON.stringify({ host, grep, readable, timeout: 30_000, long: longSessions(files) }),
      global: 'globalThis',
    },
    loader: { '.bin': 'binary', '.txt': 'text', '.json': 'json' },
    sourcemap: true,
    outfile,
    logLevel: 'silent',
  });
}

/** How many long sessions are tried, and how long each is: a short one in the whole suite. */
function longSessions(files) {
  const [sessions, steps] = files.includes('long') ? ['3', '100'] : ['1', '20'];
  const { LONG_SEED = '1', LONG_SESSIONS = sessions, LONG_STEPS = steps } = process.env;
  return { seed: Number(LONG_SEED), sessions: Number(LONG_SESSIONS), steps: Number(LONG_STEPS) };
}

/** Lays out what a window opens: one folder, one that the test knows by its name, a workspace file with two, or nothing at all. */
async function fillWindow(opens, folder) {
  if (opens === 'nothing') return undefined;
  if (opens === 'folder' || opens === 'many') {
    const opened = opens === 'many' ? join(folder, 'many-files') : folder;
    await mkdir(opened, { recursive: true });
    await fillHostWorkspace(opened);
    return opened;
  }
  await fillHostWorkspace(join(folder, 'first'));
  await mkdir(join(folder, 'second', 'seeds'), { recursive: true });
  const file = join(folder, 'several.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return file;
}

/** An extension that does nothing: VS Code runs tests only where one is under development. */
async function emptyExtension(folder) {
  await mkdir(folder, { recursive: true });
  const manifest = {
    name: 'nothing',
    publisher: 'test',
    version: '0.0.1',
    engines: { vscode: '*' },
    main: './main.js',
  };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, browser: './main.js' }));
  await writeFile(join(folder, 'main.js'), '');
  return folder;
}

/**
 * Runs the suite once.
 *
 * @param {keyof typeof hosts} host
 * @param {{ grep?: string, files?: string, vsix?: string, isMeasured?: boolean, verbose?: boolean, log?: boolean, onLog?: (line: string) => void, onRetry?: (test: { title: string, error: string }) => void, browser?: import('playwright-core').Browser }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number, failures: { title: string, error: string }[] }>}
 */
export async function runHost(host, options = {}) {
  const { which, kind, installed, opens = 'folder' } = hosts[host];
  const cleanUp = [];
  try {
    await mkdir(join(root, 'dist', 'test'), { recursive: true });
    const work = await mkdtemp(join(root, 'dist', 'test', `host-${host}-`));
    cleanUp.push(() => rm(work, { recursive: true, force: true }));
    const extension = join(work, 'extension');
    if (installed) await emptyExtension(extension);
    else await stageExtension(extension);
    // VS Code runs a suite in the host of the extension whose folder it is in.
    const suite = join(extension, 'suite', 'index.js');
    await bundleSuite(suite, { ...options, files: options.files ?? testFiles[opens], host: kind ?? 'node' });
    const extensions = join(work, 'installed');
    if (installed) await installPackage(options.vsix ?? (await makePackage()).path, extensions, which);

    const workspace = await temporaryFolder('corpus-workspace-');
    cleanUp.push(workspace.dispose);
    const opened = await fillWindow(opens, workspace.folder);
    const server = await startServer({
      which,
      extensions,
      settings: {
        ...(!options.isMeasured && unwatched.settings),
        // The workbench in a browser passes over `extensionDevelopmentKind`; this is the setting for the same.
        ...(kind && { 'remote.extensionKind': { 'corpus-annotator.corpus-annotator': [kind] } }),
      },
    });
    cleanUp.push(server.dispose);
    const browser = options.browser ?? (await launchBrowser());
    if (!options.browser) cleanUp.push(() => browser.close());

    const page = await browser.newPage(
      options.isMeasured ? { viewport: { width: 1200, height: 800 } } : unwatched.page,
    );
    cleanUp.push(() => page.close());
    if (!options.isMeasured) await page.addInitScript(unwatched.drawSeldom);
    const outcome = { passed: 0, failed: 0, skipped: 0, failures: [] };
    const { tests, problem } = await watch(page, options, () =>
      page.goto(
        workbenchUrl(server.port, opened, {
          extensionDevelopmentPath: remoteUri(server.port, extension),
          extensionTestsPath: remoteUri(server.port, suite),
        }),
      ),
    );
    for (const { title, state, error } of tests) {
      outcome[state]++;
      if (state !== 'failed') continue;
      outcome.failures.push({
        title,
        error: await readableStack(error, [suite, join(extension, 'dist', 'extension.js')]),
      });
    }
    if (problem) {
      outcome.failed++;
      const picture = join(root, 'dist', 'screenshots', `host-${host}.png`);
      await page.screenshot({ path: picture }).catch(() => undefined);
      outcome.failures.push({ title: 'the run itself', error: `${problem}\nPicture: ${picture}` });
    }
    return outcome;
  } finally {
    for (const dispose of cleanUp.reverse()) await dispose();
  }
}

/** Opens the page and gathers the tests' results until the suite has ended, or something is wrong with the run. */
async function watch(page, options, open) {
  const tests = [];
  const log = [];
  let current = '(before the first test)';
  let finish;
  const ended = new Promise((resolve) => (finish = resolve));
  const tail = () => log.slice(-30).join('\n');
  let quiet;
  const alive = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => finish(`Nothing was heard for ${silence / 1000} s, in: ${current}\n${tail()}`), silence);
  };
  const limit = setTimeout(
    () => finish(`The run took longer than ${wholeRun / 1000} s, in: ${current}\n${tail()}`),
    wholeRun,
  );
  const take = (text) => {
    if (!text.startsWith(mark)) {
      log.push(text.slice(0, 2000));
      options.onLog?.(text);
      if (options.log) console.log(`    | ${text}`);
      return;
    }
    alive();
    const { kind, ...value } = JSON.parse(text.slice(mark.length));
    if (kind === 'start') current = value.title;
    if (kind === 'retry') options.onRetry?.(value);
    if (kind === 'test') {
      tests.push(value);
      if (options.verbose)
        console.log(
          `  ${value.state === 'passed' ? '✓' : value.state === 'failed' ? '✗' : '-'} ${value.title} (${value.ms ?? 0} ms)`,
        );
    }
    if (kind === 'end') finish(tests.length === 0 ? 'No test ran.' : undefined);
  };
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    for (const arg of args) if (typeof arg === 'string') take(arg);
  });
  await page.exposeFunction('codeAutomationExit', (code, logs) => {
    void logs;
    // What was reported before this may still be on its way.
    setTimeout(
      () => finish(`VS Code ended the run with code ${code} before the suite did, in: ${current}\n${tail()}`),
      3000,
    );
  });
  const flush = watchUnhandled(page, (error) =>
    tests.push({ title: `an error that nobody handled, in: ${current}`, state: 'failed', error }),
  );
  page.on('crash', () => finish(`The page crashed, in: ${current}`));
  alive();
  try {
    await open();
    const problem = await ended;
    flush();
    return { tests, problem };
  } finally {
    clearTimeout(quiet);
    clearTimeout(limit);
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'node' },
      grep: { type: 'string' },
      files: { type: 'string' },
      log: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
    },
  });
  let failed = 0;
  for (const host of values.host.split(',')) {
    if (!hosts[host]) throw new Error(`No host "${host}"; there are ${Object.keys(hosts).join(', ')}.`);
    console.log(`${hosts[host].title}`);
    const outcome = await runHost(host, {
      ...values,
      verbose: !values.quiet,
      onRetry: ({ title, error }) => console.log(`  ↻ ${title}\n${error.replace(/^/gm, '    ')}`),
    });
    for (const { title, error } of outcome.failures) console.log(`\n  ✗ ${title}\n${error.replace(/^/gm, '    ')}`);
    console.log(
      `\n${outcome.passed} passed, ${outcome.failed} failed${outcome.skipped ? `, ${outcome.skipped} skipped` : ''}\n`,
    );
    failed += outcome.failed;
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await main();
  } catch (error) {
    console.error(await formatFailure(error));
    process.exitCode = 1;
  }
}
