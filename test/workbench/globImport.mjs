// An esbuild plugin: `import './test/host/**/*.test.ts'` stands for every file that matches; `…#without=one,two` leaves out `one.test.ts`
// and `two.test.ts`.
import { basename } from 'node:path';
import { root } from './paths.mjs';

/** @type {import('esbuild').Plugin} */
export const globImport = {
  name: 'glob-import',
  setup(plugin) {
    plugin.onResolve({ filter: /\*/ }, ({ path }) => ({ path, namespace: 'glob' }));
    plugin.onLoad({ filter: /.*/, namespace: 'glob' }, async ({ path }) => {
      const [pattern, without = ''] = path.split('#without=');
      const left = new Set(without.split(',').map((name) => `${name}.test.ts`));
      // esbuild finds the entry points by the pattern; nothing is written.
      const found = await plugin.esbuild.build({
        absWorkingDir: root,
        entryPoints: [pattern],
        write: false,
        outdir: 'found',
        metafile: true,
        bundle: false,
        logLevel: 'silent',
      });
      const files = Object.keys(found.metafile.inputs)
        .filter((file) => !left.has(basename(file)))
        .sort();
      return { contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'), resolveDir: root };
    });
  },
};
