// `npm test`: everything, on a machine that has nothing but Node. `npm test -- --only unit,host` runs some of it.
// Only Node's own modules until the packages are installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Explained } from './workbench/explained.mjs';
import { installMissing } from './workbench/install.mjs';
import { root } from './workbench/paths.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number, failures: { title: string, error: string }[] }} Outcome
 */

/** @returns {Outcome} */
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** Runs a script of Node's; gives its exit code and all that it printed. */
function script(path, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, path), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A tool that passes or fails as a whole. */
async function check(title, path, args) {
  const { code, output } = await script(path, args);
  return code === 0
    ? { ...nothing(), passed: 1 }
    : { ...nothing(), failed: 1, failures: [{ title, error: output.trim() || `It ended with code ${code}.` }] };
}

/** @param {readonly Outcome[]} outcomes */
function sum(outcomes) {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
    skipped: outcomes.reduce((total, { skipped }) => total + skipped, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}

async function types() {
  // Not src/training: it has packages of its own, which nobody needs to build or use the extension.
  const projects = ['.', 'test', 'src/cli'].filter((path) => existsSync(join(root, path, 'tsconfig.json')));
  const outcomes = [];
  for (const project of projects) {
    outcomes.push(await check(`tsc -p ${project}`, 'node_modules/typescript/bin/tsc', ['-p', project]));
  }
  return sum(outcomes);
}

/** Types, lint and format: on two cores two at a time. */
async function statics() {
  const style = async () => [
    await check('eslint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
    await check('prettier --check', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  ];
  const [typed, styled] = await Promise.all([types(), style()]);
  return sum([typed, ...styled]);
}

async function build() {
  return check('npm run build', 'test/workbench/build.mjs', []);
}

/** The unit tests, the gates of the layers among them. */
async function unit() {
  const folder = await mkdtemp(join(root, 'dist', 'test', 'report-'));
  try {
    const report = join(folder, 'unit.json');
    const { code, output } = await script('test/unit/run.mjs', [
      '--reporter',
      'json',
      '--reporter-option',
      `output=${report}`,
    ]);
    const text = await readFile(report, 'utf8').catch(() => undefined);
    if (text === undefined) {
      return {
        ...nothing(),
        failed: 1,
        failures: [{ title: 'the run itself', error: output.trim() || `code ${code}` }],
      };
    }
    const { stats, failures } = JSON.parse(text);
    return {
      passed: stats.passes,
      failed: stats.failures,
      skipped: stats.pending,
      failures: failures.map(({ fullTitle, err }) => ({ title: fullTitle, error: err.stack ?? err.message ?? '' })),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A test that fails and then passes is told of: it passes, and is still a fault of the program or of the test. */
const onRetry = ({ title, error }) => console.log(`  ↻ tried again: ${title}: ${error.split('\n')[0]}`);

const inHost = (host) => async () => (await import('./host/run.mjs')).runHost(host, { onRetry });

/** Windows with several folders, with none and with very many files. */
async function otherWindows() {
  const { runHost } = await import('./host/run.mjs');
  const outcomes = [];
  for (const host of ['folders', 'foldersWeb', 'nothing', 'nothingWeb', 'many'])
    outcomes.push(await runHost(host, { onRetry }));
  return sum(outcomes);
}

/** The package: made, then installed and tested as people get it. */
async function packaged() {
  const made = await check('npm run package', 'test/workbench/package.mjs', []);
  if (made.failed > 0) return made;
  const { packagePath } = await import('./workbench/package.mjs');
  const { runHost } = await import('./host/run.mjs');
  return sum([made, await runHost('vsix', { vsix: await packagePath(), onRetry })]);
}

/**
 * What is run, in order. A stage without which the next ones make no sense ends the run where it fails. The others run two at a
 * time: a suite in a real window has a server, a browser and a folder of its own, and waits half of its time. The newest VS Code's
 * Node host is covered by the installed package; what only a suite inside the extension hears (messages) by the oldest and by the web
 * worker. The longest begin first, so that the lanes end at about the same time.
 */
const stages = [
  { name: 'build', title: 'build', run: build, isVital: true },
  { name: 'static', title: 'types, lint and format', run: statics, isBeside: true },
  { name: 'unit', title: 'unit tests and layering', run: unit, isBeside: true },
  { name: 'web', title: 'web worker extension host, newest VS Code', run: inHost('web'), isBeside: true },
  { name: 'package', title: 'package, and the host suite on it installed', run: packaged, isBeside: true },
  {
    name: 'ui',
    title: 'UI, in a browser',
    run: async () => (await import('./ui/run.mjs')).runUi({ reporter: 'base', onRetry }),
    isBeside: true,
  },
  { name: 'oldest', title: 'Node extension host, oldest VS Code', run: inHost('oldest'), isBeside: true },
  {
    name: 'windows',
    title: 'windows with several folders, with none, and with 50,000 files',
    run: otherWindows,
    isBeside: true,
  },
  { name: 'host', title: 'Node extension host, newest VS Code', run: inHost('node'), isOnDemand: true },
];

function chosen() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
  if (!values.only) return stages.filter(({ isOnDemand }) => !isOnDemand);
  const names = values.only.flatMap((list) => list.split(','));
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    throw new Explained(`No stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`);
  }
  return stages.filter(({ name }) => names.includes(name));
}

/** How many stages run side by side. */
const lanes = 2;

const counts = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Runs one stage and says how it went; what it throws is a failure like any other. */
async function runStage({ title, run }) {
  const from = performance.now();
  /** @type {Outcome} */
  let outcome;
  try {
    outcome = await run();
  } catch (error) {
    const { formatFailure } = await import('./workbench/build.mjs');
    outcome = { ...nothing(), failed: 1, failures: [{ title: 'the run itself', error: await formatFailure(error) }] };
  }
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${title}: ${counts(outcome)} (${seconds} s)`);
  for (const failure of outcome.failures) {
    console.log(`\n  ✗ ${failure.title}\n${failure.error.replace(/^/gm, '      ')}\n`);
  }
  return outcome;
}

async function main() {
  const wanted = chosen();
  await installMissing();
  await mkdir(join(root, 'dist', 'test'), { recursive: true });
  const begin = performance.now();
  const outcomes = [];
  const take = async (stage) => {
    const outcome = await runStage(stage);
    outcomes.push({ stage, outcome });
    return outcome.failed === 0 || !stage.isVital;
  };
  let goesOn = true;
  for (let queue = wanted; queue.length > 0 && goesOn;) {
    const [{ isBeside }] = queue;
    const end = isBeside ? queue.findIndex((stage) => !stage.isBeside) : 1;
    const group = queue.slice(0, end < 0 ? queue.length : end);
    queue = queue.slice(group.length);
    const lane = async () => {
      for (let stage = group.shift(); stage; stage = group.shift()) goesOn = (await take(stage)) && goesOn;
    };
    await Promise.all(Array.from({ length: isBeside ? lanes : 1 }, lane));
  }
  if (!goesOn) console.log('The rest needs this and was not run.');
  const total = sum(outcomes.map(({ outcome }) => outcome));
  console.log(`\n${((performance.now() - begin) / 1000).toFixed(0)} s in all`);
  if (total.failed > 0) {
    console.log('Failed:');
    for (const { stage, outcome } of outcomes) {
      for (const { title } of outcome.failures) console.log(`  ${stage.name}: ${title}`);
    }
  }
  console.log(counts(total));
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Explained ? error.message : error);
  process.exitCode = 1;
}
// Whatever is still open must not keep the run from ending.
setTimeout(() => process.exit(), 5000).unref();
