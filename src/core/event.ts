/** What is given back by whatever must be ended: the shape of VS Code's `Disposable`. */
export interface Disposable {
  dispose(): void;
}

/** A function that subscribes: the shape of VS Code's `Event`, so that the editor layer can pass ours where it expects its own. */
export type Event<T> = (listener: (event: T) => unknown, thisArgs?: unknown, disposables?: Disposable[]) => Disposable;

/** Tells its listeners what happened, in the order in which they subscribed. A listener that fails does not stop the next one. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(event: T) => unknown>();
  readonly #onError: (error: unknown) => void;

  /** @param onError told of what a listener threw; by default the error is thrown once all listeners were told. */
  constructor(onError?: (error: unknown) => void) {
    this.#onError =
      onError ??
      ((error) => {
        throw error;
      });
  }

  readonly event: Event<T> = (listener, thisArgs, disposables) => {
    const bound = (event: T): unknown => listener.call(thisArgs, event);
    this.#listeners.add(bound);
    const subscription = { dispose: (): void => void this.#listeners.delete(bound) };
    disposables?.push(subscription);
    return subscription;
  };

  fire(event: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(event);
      } catch (error) {
        errors.push(error);
      }
    }
    for (const error of errors) this.#onError(error);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
