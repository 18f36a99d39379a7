import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { createAnchor } from '../../../src/core/anchors/anchor';
import { Sidecar } from '../../../src/core/sidecar/sidecar';
import { CodePoints } from '../../../src/core/text/codePoints';
import { sha256 } from '../../../src/core/text/sha256';

const root = process.env.PROJECT_ROOT ?? process.cwd();

describe('corpus-annotator', function () {
  this.timeout(120_000);
  let work: string;
  let program: string;

  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'corpus-annotator-'));
    program = join(work, 'corpus-annotator.cjs');
    const entryPoints = [join(root, 'src', 'cli', 'corpus-annotator.ts')];
    await build({
      absWorkingDir: root,
      entryPoints,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
      logLevel: 'warning',
    });
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  function run(...parameters: string[]): { status: number | null; out: string; error: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
      encoding: 'utf8',
      cwd: work,
    });
    return { status, out: stdout, error: stderr };
  }

  const BASE =
    'version: 1\narticles:\n  a.txt:\n    annotations:\n      - id: k1\n        tags: [x]\n        start: 4\n        end: 7\n        exact: two\n';

  function files(base: string, ours: string, theirs: string): string[] {
    return [base, ours, theirs].map((text, at) => {
      const path = join(work, `side${at}`);
      writeFileSync(path, text);
      return path;
    });
  }

  it('says how it is used', () => {
    assert.equal(run().status, 0);
    assert.match(run('--help').out, /merge-driver/);
    assert.equal(run('nonsense').status, 2);
  });

  it('merges for git: 0 where all fits, 1 where people differ, ours as it was where a side cannot be read', () => {
    const [base, ours, theirs] = files(BASE, BASE.replace('[x]', '[x, y]'), `${BASE}  b.txt:\n    tags: [z]\n`);
    assert.equal(run('merge-driver', base, ours, theirs).status, 0);
    assert.equal(readFileSync(ours, 'utf8'), `${BASE.replace('[x]', '[x, y]')}  b.txt:\n    tags: [z]\n`);

    const note = (text: string): string => `${BASE}        note: ${text}\n`;
    const differing = files(BASE, note('mine'), note('yours'));
    const outcome = run('merge-driver', ...differing, 'annotations.yaml');
    assert.equal(outcome.status, 1);
    assert.match(outcome.error, /annotations\.yaml: conflict in articles › a\.txt › annotations › k1: note/);
    const merged = readFileSync(differing[1], 'utf8');
    assert.ok(merged.includes('note: mine') && merged.includes('note: yours'));

    const broken = files(BASE, BASE.replace('start: 4', 'start: four'), note('yours'));
    assert.equal(run('merge-driver', ...broken).status, 1);
    assert.ok(readFileSync(broken[1], 'utf8').includes('start: four'));
    assert.ok(readFileSync(broken[1], 'utf8').includes('note: yours'));
    assert.deepEqual(
      readdirSync(work).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  it('merges branches in a real repository', function () {
    const git = (...parameters: string[]): string => {
      const identity = [
        '-c',
        'user.name=t',
        '-c',
        'user.email=t@example.org',
        '-c',
        'commit.gpgsign=false',
        '-c',
        'init.defaultBranch=main',
      ];
      const { status, stdout, stderr } = spawnSync('git', [...identity, ...parameters], {
        cwd: repository,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stdout + stderr);
      return stdout;
    };
    const repository = join(work, 'repository');
    mkdirSync(repository);
    if (spawnSync('git', ['--version']).status !== 0) return this.skip();
    git('init', '-q', '-b', 'main');
    git('config', 'merge.corpus-annotator.driver', `"${process.execPath}" "${program}" merge-driver %O %A %B %P`);
    const path = join(repository, 'annotations.yaml');
    const commit = (text: string): void => {
      writeFileSync(path, text);
      git('add', '-A');
      git('commit', '-qm', 'x');
    };
    writeFileSync(join(repository, '.gitattributes'), 'annotations.yaml merge=corpus-annotator\n');
    commit(BASE);
    const item = (id: string): string =>
      `      - id: ${id}\n        tags: [n]\n        start: 9\n        end: 10\n        exact: x\n`;
    git('checkout', '-qb', 'one');
    commit(BASE + item('k2'));
    git('checkout', '-q', 'main');
    commit(BASE.replace('[x]', '[x, q]') + item('k3'));
    git('merge', '-q', 'one');
    assert.equal(readFileSync(path, 'utf8'), BASE.replace('[x]', '[x, q]') + item('k2') + item('k3'));
  });

  it('resolves conflict markers in place', () => {
    const path = join(work, 'conflict.yaml');
    const item = (id: string): string =>
      `      - id: ${id}\n        tags: [x]\n        start: 9\n        end: 10\n        exact: x\n`;
    writeFileSync(path, `${BASE}<<<<<<< HEAD\n${item('k2')}=======\n${item('k3')}>>>>>>> other\n`);
    const { status, out } = run('resolve', path);
    assert.equal(status, 0, out);
    assert.equal(readFileSync(path, 'utf8'), BASE + item('k2') + item('k3'));
    assert.match(run('resolve', path).out, /no conflict/);
  });

  it('checks a folder: every annotation that needs a person, missing articles, what cannot be read', () => {
    const corpus = join(work, 'corpus');
    mkdirSync(join(corpus, 'deep'), { recursive: true });
    const text = 'One two three. 👩‍🚀 Four five six seven eight nine ten eleven twelve.\n';
    const anchor = (words: string): object => {
      const start = text.indexOf(words);
      return createAnchor(text, new CodePoints(text), { start, end: start + words.length });
    };
    const annotation = (id: string, words: string): never =>
      ({ id, type: 'passage', tags: ['t'], ...anchor(words) }) as never;
    const record = {
      sha256: sha256(text),
      tags: [],
      status: 'open',
      annotations: [annotation('k1', 'two'), annotation('k2', 'eight nine')],
    } as const;
    const sidecar = Sidecar.EMPTY.withArticle('a.txt', record);
    writeFileSync(join(corpus, 'annotations.yaml'), sidecar.text);
    writeFileSync(join(corpus, 'a.txt'), `\ufeff${text.replace(/\n/g, '\r\n')}`);
    assert.deepEqual(run('check', corpus), {
      status: 0,
      out: '2 annotations of 1 articles in 1 files, 0 to look at\n',
      error: '',
    });

    writeFileSync(join(corpus, 'a.txt'), 'Something else altogether.');
    writeFileSync(join(work, 'outside.txt'), text);
    symlinkSync(join(work, 'outside.txt'), join(corpus, 'link.txt'));
    writeFileSync(
      join(corpus, 'annotations.yaml'),
      sidecar.withArticle('link.txt', record).withArticle('none.txt', record).text,
    );
    writeFileSync(join(corpus, 'deep', 'annotations.yaml'), '<<<<<<< HEAD\n');
    const { status, out } = run('check', corpus);
    assert.equal(status, 1);
    assert.match(out, /annotations\.yaml:6:1: orphaned: k1 "two"/);
    assert.match(out, /no such article: link\.txt/);
    assert.match(out, /no such article: none\.txt/);
    assert.match(out, /deep\/annotations\.yaml:1:1: git-conflict/);
    assert.match(out, /5 to look at/);
    assert.equal(statSync(join(work, 'outside.txt')).size, Buffer.byteLength(text));
  });

  it('refuses a file that is not UTF-8 and leaves it', () => {
    const path = join(work, 'latin.yaml');
    const bytes = Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]);
    writeFileSync(path, bytes);
    const { status, error } = run('merge-driver', path, path, path);
    assert.equal(status, 2);
    assert.match(error, /not UTF-8/);
    assert.deepEqual(readFileSync(path), bytes);
  });
});
