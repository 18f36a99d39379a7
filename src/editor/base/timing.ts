/**
 * Leaves a measure of the last time something was done in the host's performance timeline, where benches and VS Code's own tools
 * find it. One entry a name: a window that is open for weeks gathers nothing.
 */
export function measured<T>(name: `corpus.${string}`, work: () => T): T {
  const start = performance.now();
  try {
    return work();
  } finally {
    noteMeasure(name, start);
  }
}

/** The same for what began at `start` and ends now. */
export function noteMeasure(name: `corpus.${string}`, start: number): void {
  performance.clearMeasures(name);
  performance.measure(name, { start, end: performance.now() });
}
