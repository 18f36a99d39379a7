// Node's own modules, for what no API of VS Code can do; undefined in the web worker's host.
import type * as childProcess from 'node:child_process';
import type * as fs from 'node:fs';

interface NodeProcess {
  getBuiltinModule?(name: string): unknown;
  getuid?(): number;
}
const { process } = globalThis as { process?: NodeProcess };

/** `node:fs`, where the suite runs in Node. */
export const nodeFs = process?.getBuiltinModule?.('node:fs') as typeof fs | undefined;

/** `node:child_process`, where the suite runs in Node. */
export const nodeChildProcess = process?.getBuiltinModule?.('node:child_process') as typeof childProcess | undefined;

/** Whether file permissions mean nothing to this process. */
export const isRoot = process?.getuid?.() === 0;
