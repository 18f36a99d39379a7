import type { Disposable } from 'vscode';

/** Runs a task once things have been quiet for a while; every new call starts the wait again. */
export class Delayer implements Disposable {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #task: (() => void) | undefined;

  constructor(readonly delay: number) {}

  trigger(task: () => void, delay = this.delay): void {
    this.#task = task;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), delay);
  }

  get isPending(): boolean {
    return this.#task !== undefined;
  }

  /** Runs the waiting task now, if there is one. */
  flush(): void {
    const task = this.#task;
    this.cancel();
    task?.();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#task = undefined;
  }

  dispose(): void {
    this.cancel();
  }
}

/** Runs asynchronous tasks one after another, in the order they were given. A task that fails does not stop the next. */
export class Sequencer {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** Applies `work` to all items, at most `limit` at a time. Stops taking new ones once `isWanted` says no. */
export async function forEachLimited<T>(
  items: Iterable<T>,
  limit: number,
  work: (item: T) => Promise<void>,
  isWanted: () => boolean = () => true,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done && isWanted(); next = iterator.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: limit }, worker));
}

/** Runs something once everything else that waits in the event loop had its turn. */
let runLater: ((run: () => void) => void) | undefined;

/**
 * Lets everything else that waits in the event loop go first. A timer would do it too, but not before a millisecond in Node and four in
 * browsers: for work of a thousand slices that is seconds in which nothing is done.
 */
export function yieldToOthers(): Promise<void> {
  runLater ??= immediately() ?? byMessage();
  return new Promise(runLater);
}

/** Node's own way; after each of its turns what came from the outside is looked at. */
function immediately(): ((run: () => void) => void) | undefined {
  const { setImmediate } = globalThis as { setImmediate?: (run: () => void) => void };
  return setImmediate && ((run) => setImmediate(run));
}

/** A message to oneself, in browsers: it waits behind those of others. */
function byMessage(): (run: () => void) => void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return (run) => {
    waiting.push(run);
    port2.postMessage(undefined);
  };
}

/** Resolves after some milliseconds. */
export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
