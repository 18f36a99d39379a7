// Tells a test where it runs.

declare const HOST_TEST_OPTIONS: { readonly host: 'node' | 'web' };

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
