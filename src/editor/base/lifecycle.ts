import type { Disposable } from 'vscode';

/** An object that owns others and disposes of them, last registered first, when it goes. */
export abstract class Owner implements Disposable {
  readonly #owned: Disposable[] = [];
  #disposed = false;

  /** Takes ownership. What is registered after the end is disposed of at once, so that a late `await` leaks nothing. */
  protected register<T extends Disposable>(value: T): T {
    if (this.#disposed) value.dispose();
    else this.#owned.push(value);
    return value;
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  dispose(): void {
    this.#disposed = true;
    for (const value of this.#owned.splice(0).reverse()) value.dispose();
  }
}

/** Holds a disposable that is replaced from time to time: setting a new one disposes of the old. */
export class DisposableValue<T extends Disposable> implements Disposable {
  #value: T | undefined;

  get value(): T | undefined {
    return this.#value;
  }

  set value(value: T | undefined) {
    if (this.#value === value) return;
    this.#value?.dispose();
    this.#value = value;
  }

  dispose(): void {
    this.value = undefined;
  }
}

/** A map whose values are disposed of when they are replaced, deleted or the map goes. */
export class DisposableMap<K, V extends Disposable> implements Disposable {
  readonly #values = new Map<K, V>();

  get(key: K): V | undefined {
    return this.#values.get(key);
  }

  has(key: K): boolean {
    return this.#values.has(key);
  }

  set(key: K, value: V): void {
    this.delete(key);
    this.#values.set(key, value);
  }

  delete(key: K): void {
    const value = this.#values.get(key);
    this.#values.delete(key);
    value?.dispose();
  }

  keys(): IterableIterator<K> {
    return this.#values.keys();
  }

  values(): IterableIterator<V> {
    return this.#values.values();
  }

  dispose(): void {
    for (const key of [...this.#values.keys()]) this.delete(key);
  }
}
