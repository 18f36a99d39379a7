// Tells a test where it runs.

declare const HOST_TEST_OPTIONS: {
  readonly host: 'node' | 'web';
  readonly long: { readonly seed: number; readonly sessions: number; readonly steps: number };
};

/** The extension host that this test runs in. */
export const host: {
  /** `web`: a web worker, without Node. */
  readonly kind: 'node' | 'web';
  /** Where the runner meant it to run: the suite checks that this is so. */
  readonly expected: 'node' | 'web';
} = {
  // A global of every worker and of no Node process.
  kind: 'WorkerGlobalScope' in globalThis ? 'web' : 'node',
  expected: HOST_TEST_OPTIONS.host,
};

/** How long the long sessions are: `LONG_STEPS=500 LONG_SESSIONS=10 LONG_SEED=1 npm run test:long`. */
export const long = HOST_TEST_OPTIONS.long;
