import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Sidecar } from '../../../src/core/sidecar/sidecar';

const root = process.env.PROJECT_ROOT ?? process.cwd();

/** A program that annotates without end, and says an annotation's id as soon as it is on the disk. */
const PROGRAM = `
import { existsSync } from 'node:fs';
import { AnnotationStore } from './src/core/annotations/store';
import { readText, writeAtomically } from './src/cli/commands/files';
async function main() {
  const path = process.argv[2];
  const store = new AnnotationStore();
  store.load('f', existsSync(path) ? await readText(path) : '');
  for (let at = 0; ; at++) {
    const annotation = { type: 'passage', tags: ['t'], start: at, end: at + 1, exact: 'x'.repeat(1 + (at % 50)), prefix: '', suffix: '' };
    const applied = store.apply({ kind: 'addAnnotation', folder: 'f', article: 'a' + (at % 7) + '.txt', annotation });
    const text = store.textOf('f');
    await writeAtomically(path, text);
    store.saved('f', text);
    process.stdout.write(applied.added[0] + '\\n');
  }
}
main().catch((error) => { console.error(error); process.exit(3); });
`;

describe('a program that is killed while it annotates', function () {
  const kills = Number(process.env.CRASH_KILLS ?? 20);
  this.timeout(60_000 + kills * 3000);
  let work: string;

  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'corpus-annotator-'));
    await build({
      absWorkingDir: root,
      stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: join(work, 'child.cjs'),
      logLevel: 'warning',
    });
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  it(`leaves a whole sidecar with every annotation that it said was kept (${kills} times)`, async () => {
    const path = join(work, 'annotations.yaml');
    const said = new Set<string>();
    for (let kill = 0; kill < kills; kill++) {
      const before = said.size;
      await annotateAndDie(join(work, 'child.cjs'), path, said, kill);
      const opened = Sidecar.open(readFileSync(path, 'utf8'));
      assert.ok('sidecar' in opened);
      assert.deepEqual(opened.sidecar.problems(), []);
      const kept = new Set(
        opened.sidecar.names().flatMap((name) => opened.sidecar.article(name)?.annotations.map(({ id }) => id) ?? []),
      );
      for (const id of said) assert.ok(kept.has(id), `${id} was lost by kill ${kill}`);
      assert.ok(said.size > before);
    }
    // What a kill leaves beside the file is at most one temporary file each, never the file itself half written.
    assert.ok(readdirSync(work).filter((name) => name.endsWith('.tmp')).length <= kills);
  });
});

/** Lets the program run until some annotations are kept, then kills it at a moment of its own. */
function annotateAndDie(program: string, path: string, said: Set<string>, kill: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let rest = '';
    let dying = false;
    child.stdout.on('data', (data: Buffer) => {
      rest += data.toString();
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) said.add(line);
      if (dying || lines.length === 0) return;
      dying = true;
      setTimeout(() => child.kill('SIGKILL'), (kill * 7) % 31);
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error('the program ended by itself'));
    });
  });
}
