// Two windows on one folder, each with an extension host of its own, that annotate the same article at the same time.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Sidecar } from '../../src/core/sidecar/sidecar';
import { remoteUri, workbenchUrl } from '../workbench/vscode.mjs';
import { watchUnhandled } from '../workbench/unhandled.mjs';
import { temporaryFolder } from '../workbench/workspace.mjs';
import type { Done } from './windowProgram';
import { started } from './support';

const article = 'seeds/000_00000000000000aa.txt';
const windows = ['A', 'B'] as const;
/** Changes that each of the windows makes. */
const each = 250;

/** What runs in a window's extension host. */
async function bundleProgram(own: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: started.root,
    stdin: {
      resolveDir: started.root,
      contents: `import { annotate } from './test/ui/windowProgram'; export const run = () => annotate(${JSON.stringify(own)});`,
      loader: 'ts',
    },
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { WINDOW_OPTIONS: JSON.stringify({ changes: each, article, windows }) },
    outfile,
    logLevel: 'silent',
  });
}

describe('two windows', function () {
  this.timeout(120_000);

  it(`that annotate one article at the same time, ${each * windows.length} changes: none is lost`, async () => {
    const { folder, dispose } = await temporaryFolder('corpus-windows-');
    const sentences = Array.from({ length: 300 }, (_, at) => `Sentence ${at} says something of its own here.`);
    await mkdir(join(folder, 'seeds'));
    await writeFile(join(folder, article), `A headline\n\n${sentences.join(' ')}\n`);
    const { browser, extension, server } = started;
    /** Of the extension, that nobody handled. */
    const errors: string[] = [];
    /** All that the hosts say of errors, VS Code's own among them: what to look at when a program fails. */
    const said: string[] = [];
    const pages = await Promise.all(
      windows.map(async (own) => {
        const program = join(extension, 'windows', own, 'index.js');
        await bundleProgram(own, program);
        const page = await (await browser.newContext()).newPage();
        watchUnhandled(page, (error: string) => errors.push(`${own}: ${error}`));
        const ended = new Promise<number>((resolve) => {
          void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
        });
        await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
          for (const arg of args)
            if (typeof arg === 'string' && /Error/.test(arg)) said.push(`${own}: ${arg.slice(0, 500)}`);
        });
        return { page, program, ended };
      }),
    );
    try {
      for (const { page, program } of pages) {
        await page.goto(
          workbenchUrl(server.port, folder, {
            extensionDevelopmentPath: remoteUri(server.port, extension),
            extensionTestsPath: remoteUri(server.port, program),
          }),
        );
      }
      const codes = await Promise.all(pages.map(({ ended }) => ended));
      assert.deepEqual(codes, [0, 0], [...errors, ...said].join('\n'));
      const results = await Promise.all(
        windows.map(async (own) => JSON.parse(await readFile(join(folder, `result-${own}`), 'utf8')) as Done),
      );
      const opened = Sidecar.open(await readFile(join(folder, 'seeds', 'annotations.yaml'), 'utf8'));
      assert.ok('sidecar' in opened);
      assert.deepEqual(opened.sidecar.problems(), []);
      const records = new Map(
        opened.sidecar.article(article.replace('seeds/', ''))?.annotations.map((one) => [one.id, one]),
      );
      const lost: string[] = [];
      for (const [at, { kept, removed, changes }] of results.entries()) {
        assert.equal(changes, each);
        for (const [id, { tags, note }] of Object.entries(kept)) {
          const record = records.get(id);
          if (!record) lost.push(`${windows[at]}: ${id}`);
          else assert.deepEqual([record.type === 'passage' && record.tags, record.note], [tags, note], id);
        }
        for (const id of removed) assert.ok(!records.has(id), `${id} came back`);
      }
      assert.deepEqual(lost, [], `${lost.length} annotations were lost`);
      assert.equal(
        records.size,
        results.reduce((sum, { kept }) => sum + Object.keys(kept).length, 0),
      );
      // Nobody changed what the other did, so there was nothing to choose between.
      assert.ok([...records.values()].every(({ conflict }) => conflict === undefined));
      for (const { shown } of results) assert.deepEqual([...shown].sort(), [...records.keys()].sort());
      assert.deepEqual(errors, []);
    } finally {
      for (const { page } of pages) await page.context().close();
      await dispose();
    }
  });
});
