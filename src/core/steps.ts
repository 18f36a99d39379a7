/**
 * Work that goes on step by step: whoever runs it may leave off after each step and go on later, so that a long text holds nobody up.
 * A step is a line, a paragraph or some names; what the work returns is its result.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once and gives the result. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does steps until it is time for something else, but at least one; the result once there is one. */
export function advance<T>(steps: Steps<T>, isTime: () => boolean): { readonly value: T } | undefined {
  do {
    const step = steps.next();
    if (step.done) return { value: step.value };
  } while (!isTime());
  return undefined;
}
