// The first module of the host suite's bundle: sets mocha up before the test files are read, and runs them on request. The
// same file runs in the Node extension host, in the web worker's and in desktop VS Code, so it needs nothing but mocha.
import mocha from 'mocha/mocha.js';

/** What the runner wrote into the bundle. */
interface Options {
  readonly grep?: string;
  /** For people instead of the runner. */
  readonly readable: boolean;
  readonly timeout: number;
}
declare const HOST_TEST_OPTIONS: Options;

/** How a test ended, as the runner reads it from the console: one line of JSON after the mark. */
export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms?: number;
  readonly error?: string;
}

const mark = '@@corpus-host ';
// The console cuts what is longer than some 100,000 characters.
const longest = 20_000;

const signs = { passed: '✓', failed: '✗', skipped: '-' };

function report(kind: string, value: object): void {
  if (HOST_TEST_OPTIONS.readable) return;
  console.log(`${mark}${JSON.stringify({ kind, ...value })}`);
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error).slice(0, longest);
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  // Some stacks begin with the message and some do not.
  const frames = stack.slice(Math.max(0, stack.search(/^\s+at /m)));
  return `${head.slice(0, longest)}\n${frames.slice(0, longest)}`;
}

function send(test: Mocha.Runnable, state: TestResult['state'], error?: unknown): void {
  const result: TestResult = {
    title: test.fullTitle(),
    state,
    ...(test.duration === undefined ? {} : { ms: test.duration }),
    ...(error === undefined ? {} : { error: describeError(error) }),
  };
  report('test', result);
  if (HOST_TEST_OPTIONS.readable)
    console.log([`${signs[state]} ${result.title}`, result.error ?? ''].join('\n').trimEnd());
}

function ConsoleReporter(runner: Mocha.Runner): void {
  runner.on('test', (test) => report('start', { title: test.fullTitle() }));
  runner.on('pass', (test) => send(test, 'passed'));
  // A failing hook arrives here too, as a test of its own.
  runner.on('fail', (test, error) => send(test, 'failed', error));
  runner.on('retry', (test: Mocha.Test, error: unknown) =>
    report('retry', { title: test.fullTitle(), error: describeError(error) }),
  );
  runner.on('pending', (test) => send(test, 'skipped'));
}

mocha.setup({
  ui: 'bdd',
  timeout: HOST_TEST_OPTIONS.timeout,
  // File events of a busy machine may come late once; what is broken is broken twice.
  retries: 1,
  reporter: ConsoleReporter as unknown as Mocha.ReporterConstructor,
  ...(HOST_TEST_OPTIONS.grep ? { grep: HOST_TEST_OPTIONS.grep } : {}),
});

/** Runs every test that was loaded. Rejects where one failed, as VS Code expects of a test entry. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    // The browser build's own `run` reads the page's address, which a worker does not have.
    const base = Object.getPrototypeOf(mocha) as typeof mocha;
    base.run.call(mocha, (failures) => {
      report('end', { failures });
      if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
