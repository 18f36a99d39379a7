// Assertions for the host suite: `node:assert` does not exist in the web worker's extension host.

/** What a failed assertion throws: its message tells what was expected and what came. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

function fail(message: string | undefined, detail: string): never {
  throw new AssertionError(message ? `${message}\n${detail}` : detail);
}

/** A value as text, one property a line, stable in order; what JSON cannot say is said in words. */
function show(value: unknown, indent = '', seen: readonly object[] = []): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `[function ${value.name}]`;
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
  if (seen.includes(value)) return '[circular]';
  const inner = `${indent}  `;
  const within = [...seen, value];
  const block = (open: string, lines: readonly string[], close: string): string =>
    lines.length === 0
      ? `${open}${close}`
      : `${open}\n${lines.map((line) => `${inner}${line},\n`).join('')}${indent}${close}`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Date || value instanceof RegExp) return String(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value)) {
    return block(
      '[',
      [...(value as Iterable<unknown>)].map((item) => show(item, inner, within)),
      ']',
    );
  }
  if (value instanceof Map) {
    return block(
      'Map {',
      [...value].map(([key, item]) => `${show(key, inner, within)} => ${show(item, inner, within)}`),
      '}',
    );
  }
  if (value instanceof Set)
    return block(
      'Set {',
      [...value].map((item) => show(item, inner, within)),
      '}',
    );
  const lines = Object.entries(properties(value)).map(([key, item]) => `${key}: ${show(item, inner, within)}`);
  return block('{', lines, '}');
}

/** What a value is made of. VS Code's own types (Range, Uri, …) tell it by toJSON; their fields are private. */
function properties(value: object): Record<string, unknown> {
  const toJSON = (value as { toJSON?: () => unknown }).toJSON;
  const plain = typeof toJSON === 'function' ? toJSON.call(value) : value;
  return typeof plain === 'object' && plain !== null ? (plain as Record<string, unknown>) : { value: plain };
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  if (a instanceof Map || a instanceof Set || a instanceof Date || a instanceof RegExp || ArrayBuffer.isView(a)) {
    return a.constructor === b.constructor && show(a) === show(b);
  }
  const left = properties(a);
  const right = properties(b);
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.prototype.hasOwnProperty.call(right, key) && same(left[key], right[key]))
  );
}

/** The lines that differ, with a little of what stands around them. */
function difference(actual: string, expected: string): string {
  const have = actual.split('\n');
  const want = expected.split('\n');
  let start = 0;
  while (start < have.length && start < want.length && have[start] === want[start]) start++;
  let end = 0;
  while (
    end < have.length - start &&
    end < want.length - start &&
    have[have.length - 1 - end] === want[want.length - 1 - end]
  ) {
    end++;
  }
  const context = 3;
  const mark = (sign: string, lines: readonly string[]): string[] => lines.map((line) => `${sign} ${line}`);
  return [
    '- expected, + actual',
    ...mark(' ', have.slice(Math.max(0, start - context), start)),
    ...mark('-', want.slice(start, want.length - end)),
    ...mark('+', have.slice(start, have.length - end)),
    ...mark(' ', have.slice(have.length - end, have.length - end + context)),
  ].join('\n');
}

/** Fails unless the value is truthy. */
export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `expected something truthy, got ${show(value)}`);
}

/** Fails unless both are the same value (Object.is). */
export function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected)) fail(message, difference(show(actual), show(expected)));
}

/** Fails where both are the same value (Object.is). */
export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message, `expected something else than ${show(actual)}`);
}

/** Fails unless both have the same content. VS Code's own types are compared by what they stand for. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!same(actual, expected)) fail(message, difference(show(actual), show(expected)));
}

/** Fails unless the text matches. */
export function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message, `expected ${String(pattern)} to match ${show(text)}`);
}

/** Fails where the text matches. */
export function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) fail(message, `expected ${String(pattern)} not to match ${show(text)}`);
}

function check(error: unknown, expected: RegExp | undefined, message: string | undefined): void {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (expected && !expected.test(text))
    fail(message, `expected an error that matches ${String(expected)}, got ${text}`);
}

/** Fails unless the function throws an error whose `name: message` matches. */
export function throws(work: () => unknown, expected?: RegExp, message?: string): void {
  try {
    work();
  } catch (error) {
    check(error, expected, message);
    return;
  }
  fail(message, 'expected an error, none was thrown');
}

/** Fails unless the promise, or what the function gives, rejects with an error whose `name: message` matches. */
export async function rejects(
  work: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  expected?: RegExp,
  message?: string,
): Promise<void> {
  try {
    await (typeof work === 'function' ? work() : work);
  } catch (error) {
    check(error, expected, message);
    return;
  }
  fail(message, 'expected a rejection, there was none');
}
