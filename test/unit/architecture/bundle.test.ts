// The built extension: one bundle for every host. It asks for nothing but `vscode`, and works where Node is not.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build, type BuildOptions, type BuildResult } from 'esbuild';
import { root } from './sources';

interface Builder {
  extensionOptions(options: { minify?: boolean }): BuildOptions;
}

/** Stands for all of VS Code's API: any name of it is a class, a function and an object. */
function anything(): unknown {
  // A function made with this keyword can be called, constructed and extended.
  const target = function (): void {
    return;
  };
  const proxy: unknown = new Proxy(target, {
    get: (own, key) =>
      key === 'prototype' ? (own.prototype as unknown) : key === Symbol.toPrimitive ? () => 0 : proxy,
    apply: () => proxy,
    construct: () => proxy as object,
  });
  return proxy;
}

for (const minify of [false, true]) {
  describe(`the extension's bundle${minify ? ', as it is packed' : ''}`, function () {
    let result: BuildResult<{ write: false; metafile: true }>;
    let code = '';

    before(async function () {
      if (!existsSync(join(root, 'src', 'extension.ts'))) this.skip();
      const { extensionOptions } = (await import(
        pathToFileURL(join(root, 'test', 'workbench', 'build.mjs')).href
      )) as Builder;
      result = await build({ ...extensionOptions({ minify }), sourcemap: false, write: false, metafile: true });
      code = result.outputFiles[0]!.text;
    });

    it('asks for nothing but vscode', () => {
      const outside = Object.values(result.metafile.outputs).flatMap((output) =>
        output.imports.filter(({ external }) => external).map(({ path }) => path),
      );
      assert.deepEqual([...new Set(outside)], ['vscode']);
    });

    it('is made without warnings', () => {
      assert.deepEqual(
        result.warnings.map(({ text }) => text),
        [],
      );
    });

    it('is read where there is no Node', () => {
      const module = { exports: {} as Record<string, unknown> };
      const asked: string[] = [];
      const require = (name: string): unknown => {
        asked.push(name);
        if (name !== 'vscode') throw new Error(`Cannot find module '${name}'`);
        // The bundle copies the module's own names; what it inherits is asked for each time.
        return Object.create(anything() as object);
      };
      // What a web worker has and the language itself does not.
      const worker = { TextEncoder, TextDecoder, URL, AbortController, performance, structuredClone, queueMicrotask };
      const timers = { setTimeout, clearTimeout, setInterval, clearInterval };
      const realm = createContext({
        ...worker,
        ...timers,
        crypto,
        console,
        btoa,
        atob,
        module,
        exports: module.exports,
        require,
      });
      runInContext(code, realm, { filename: 'extension.js' });
      assert.equal(typeof module.exports['activate'], 'function');
      assert.deepEqual([...new Set(asked)], ['vscode']);
    });
  });
}
