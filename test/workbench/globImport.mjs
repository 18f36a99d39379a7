// An esbuild plugin: `import './test/host/**/*.test.ts'` stands for every file that matches.
import { root } from './paths.mjs';

/** @type {import('esbuild').Plugin} */
export const globImport = {
  name: 'glob-import',
  setup(plugin) {
    plugin.onResolve({ filter: /\*/ }, ({ path }) => ({ path, namespace: 'glob' }));
    plugin.onLoad({ filter: /.*/, namespace: 'glob' }, async ({ path }) => {
      // esbuild finds the entry points by the pattern; nothing is written.
      const found = await plugin.esbuild.build({
        absWorkingDir: root,
        entryPoints: [path],
        write: false,
        outdir: 'found',
        metafile: true,
        bundle: false,
        logLevel: 'silent',
      });
      const files = Object.keys(found.metafile.inputs).sort();
      return { contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'), resolveDir: root };
    });
  },
};
