/** What is used of Node's file system. */
export interface NodeFs {
  existsSync(path: string): boolean;
  mkdirSync(path: string, options: { recursive: boolean }): void;
  readdirSync(path: string): readonly string[];
  readFileSync(path: string): Uint8Array;
  renameSync(from: string, to: string): void;
  rmdirSync(path: string): void;
  writeFileSync(path: string, data: Uint8Array): void;
}

/**
 * Node's own file system; undefined in the web worker's host. Only for the last moment of a window, when VS Code's file system answers
 * no more: everything else goes through that one, which knows every kind of folder.
 */
export function nodeFs(): NodeFs | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.('node:fs') as NodeFs | undefined;
}
