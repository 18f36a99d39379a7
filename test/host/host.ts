// Tells a test where it runs.

/** The extension host that this test runs in. */
export const host: {
  /** `web`: a web worker, without Node. */
  readonly kind: 'node' | 'web';
} = { kind: 'process' in globalThis ? 'node' : 'web' };
