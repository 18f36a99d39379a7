// What is written to set git up, read by git itself.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ATTRIBUTES_LINE, withMergeAttribute } from '../../../src/core/git/attributes';
import { withConfigSection } from '../../../src/core/git/config';
import { DRIVER_COMMAND, mergeScript } from '../../../src/core/git/mergeScript';

const root = process.env.PROJECT_ROOT ?? process.cwd();
const hasGit = spawnSync('git', ['--version']).status === 0;
const section = {
  section: 'merge',
  subsection: 'corpus-annotator',
  values: { name: 'Corpus annotations', driver: DRIVER_COMMAND },
};

describe('.gitattributes', () => {
  it('gets one line, and keeps its others', () => {
    assert.equal(withMergeAttribute(''), `${ATTRIBUTES_LINE}\n`);
    assert.equal(withMergeAttribute('* text=auto\n'), `* text=auto\n${ATTRIBUTES_LINE}\n`);
    assert.equal(withMergeAttribute('* text=auto'), `* text=auto\n${ATTRIBUTES_LINE}\n`);
    assert.equal(
      withMergeAttribute('# mine\r\n\r\n*.png -text\r\n'),
      `# mine\r\n\r\n*.png -text\r\n${ATTRIBUTES_LINE}\r\n`,
    );
  });

  it('is the same when it says so already, and wins over what it said otherwise', () => {
    for (const text of [`${ATTRIBUTES_LINE}\n`, 'annotations.yaml\ttext  merge=corpus-annotator\n*.txt -text\n'])
      assert.equal(withMergeAttribute(text), text);
    for (const text of ['annotations.yaml merge=union\n', `${ATTRIBUTES_LINE}\nannotations.yaml -merge\n`])
      assert.equal(withMergeAttribute(text), `${text}${ATTRIBUTES_LINE}\n`);
  });
});

describe("git's configuration", () => {
  let work: string;
  before(function () {
    if (!hasGit) return this.skip();
    work = mkdtempSync(join(tmpdir(), 'corpus-git-'));
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  /** Everything that git reads in a file. */
  function listed(text: string): string[] {
    const path = join(work, 'config');
    writeFileSync(path, text);
    const { status, stdout, stderr } = spawnSync('git', ['config', '--file', path, '--null', '--list'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.split('\0').filter((line) => line !== '');
  }

  const own = ['merge.corpus-annotator.name\nCorpus annotations', `merge.corpus-annotator.driver\n${DRIVER_COMMAND}`];
  for (const [what, text] of [
    ['nothing', ''],
    ['other sections', '[core]\n\tbare = false\n; mine\n[remote "origin"]\n\turl = x\n'],
    ['no last line end', '[core]\n\tbare = false'],
    ['CR LF', '[core]\r\n\tbare = false\r\n'],
    ['the section without a key', '[core]\n\tbare = false\n[merge "corpus-annotator"]\n\n[user]\n\tname = lee\n'],
    [
      'another driver, and a comment',
      '[merge "corpus-annotator"]\n\t# old\n\tdriver = old %A\n\trecursive = binary\n[user]\n\tname = lee\n',
    ],
    ['a value on two lines', '[merge "corpus-annotator"]\n\tdriver = old \\\n  and more\n\tname = x\n'],
    ['names in other cases', '[MERGE "corpus-annotator"]\n\tDriver = old\n\tNAME = x\n'],
    ['another subsection', '[merge "Corpus-Annotator"]\n\tdriver = other\n[merge]\n\tconflictStyle = diff3\n'],
  ] as const)
    it(`beside ${what}`, () => {
      const changed = withConfigSection(text, section);
      const [before, after] = [listed(text), listed(changed)];
      assert.deepEqual(
        after
          .filter((line) => line.startsWith('merge.corpus-annotator.'))
          .filter((line) => !line.includes('recursive'))
          .sort(),
        [...own].sort(),
      );
      const others = (lines: string[]): string[] =>
        lines.filter((line) => !/^merge\.corpus-annotator\.(name|driver)\n/.test(line));
      assert.deepEqual(others(after), others(before));
      for (const comment of text.match(/^\s*[;#].*$/gm) ?? []) assert.ok(changed.includes(comment));
      assert.equal(withConfigSection(changed, section), changed, 'and again changes nothing');
    });
});

describe('a repository that is set up', function () {
  this.timeout(60_000);
  let work: string;
  let repository: string;
  /** A folder of programs with git but without Node.js. */
  let bare: string;
  const identity = ['-c', 'user.name=lee', '-c', 'user.email=lee@example.invalid', '-c', 'commit.gpgsign=false'];

  before(async function () {
    if (!hasGit || process.platform === 'win32') return this.skip();
    work = mkdtempSync(join(tmpdir(), 'corpus-git-'));
    repository = join(work, "it's a repository");
    mkdirSync(repository);
    git('init', '--quiet', '--initial-branch=main');
    const folder = join(repository, '.git', 'corpus-annotator');
    mkdirSync(folder);
    await build({
      absWorkingDir: root,
      entryPoints: ['src/cli/corpus-annotator.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: join(folder, 'corpus-annotator.js'),
      logLevel: 'warning',
    });
    writeFileSync(join(folder, 'merge-driver.sh'), mergeScript('corpus-annotator.js', process.execPath));
    const config = join(repository, '.git', 'config');
    writeFileSync(config, withConfigSection(readFileSync(config, 'utf8'), section));
    writeFileSync(join(repository, '.gitattributes'), withMergeAttribute(''));
    commit(side('old'), 'first');
    bare = join(work, 'bin');
    mkdirSync(bare);
    for (const tool of ['git', 'sh', 'dirname']) {
      const { stdout } = spawnSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' });
      writeFileSync(join(bare, tool), `#!/bin/sh\nexec ${stdout.trim()} "$@"\n`, { mode: 0o755 });
    }
  });
  after(() => rmSync(work, { recursive: true, force: true }));

  function git(...parameters: string[]): { status: number | null; out: string } {
    return run(repository, {}, parameters);
  }

  function run(cwd: string, env: Record<string, string>, parameters: string[]): { status: number | null; out: string } {
    const { status, stdout, stderr } = spawnSync('git', [...identity, ...parameters], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return { status, out: stdout + stderr };
  }

  const sidecar = (): string => join(repository, 'texts', 'annotations.yaml');
  const passage = (id: string, start: number, note?: string): string =>
    `      - id: ${id}\n        start: ${start}\n        end: ${start + 3}\n        exact: two\n${note ? `        note: ${note}\n` : ''}`;
  const side = (note: string, ...more: string[]): string =>
    `version: 1\narticles:\n  a.txt:\n    annotations:\n${passage('k1', 4, note)}${more.join('')}`;

  function commit(text: string, message: string): void {
    mkdirSync(join(repository, 'texts'), { recursive: true });
    writeFileSync(sidecar(), text);
    git('add', '--all');
    const { status, out } = git('commit', '--quiet', '--message', message);
    assert.equal(status, 0, out);
  }

  /** Two branches from the first commit, and what `git merge` made of them. */
  function merge(
    name: string,
    ours: string,
    theirs: string,
    env: Record<string, string> = {},
  ): { status: number | null; out: string; text: string } {
    git('checkout', '--quiet', '-B', `${name}-theirs`, 'main');
    commit(theirs, 'theirs');
    git('checkout', '--quiet', '-B', `${name}-ours`, 'main');
    commit(ours, 'ours');
    const outcome = run(repository, env, ['merge', '--no-edit', `${name}-theirs`]);
    return { ...outcome, text: readFileSync(sidecar(), 'utf8') };
  }

  afterEach(() => git('merge', '--abort'));

  it('merges what both branches annotated at the same place, without a conflict', () => {
    const { status, out, text } = merge('both', side('old', passage('k2', 10)), side('old', passage('k3', 8)));
    assert.equal(status, 0, out);
    assert.equal(text, side('old', passage('k3', 8), passage('k2', 10)));
  });

  it('stops where two people decided differently, with both decisions in the file', () => {
    const { status, text } = merge('differ', side('mine'), side('yours'));
    assert.equal(status, 1);
    assert.ok(text.includes('note: mine') && text.includes('note: yours') && text.includes('conflict: k1'));
    assert.match(git('status', '--porcelain').out, /^UU texts\/annotations.yaml/m);
  });

  it('merges in a linked working tree too', () => {
    git('checkout', '--quiet', '-B', 'tree-theirs', 'main');
    commit(side('old', passage('k3', 8)), 'theirs');
    git('checkout', '--quiet', 'main');
    const tree = join(work, 'linked');
    git('worktree', 'add', '--quiet', '-B', 'tree-ours', tree, 'main');
    writeFileSync(join(tree, 'texts', 'annotations.yaml'), side('old', passage('k2', 10)));
    run(tree, {}, ['commit', '--quiet', '--all', '--message', 'ours']);
    const { status, out } = run(tree, {}, ['merge', '--no-edit', 'tree-theirs']);
    assert.equal(status, 0, out);
    assert.equal(
      readFileSync(join(tree, 'texts', 'annotations.yaml'), 'utf8'),
      side('old', passage('k3', 8), passage('k2', 10)),
    );
  });

  it('leaves conflict markers with both sides where no Node.js is to be found', () => {
    const script = join(repository, '.git', 'corpus-annotator', 'merge-driver.sh');
    const before = readFileSync(script, 'utf8');
    writeFileSync(script, mergeScript('corpus-annotator.js', '/nowhere/node'));
    try {
      const { status, text } = merge('bare', side('mine'), side('yours'), { PATH: bare });
      assert.equal(status, 1);
      for (const part of ['<<<<<<<', 'note: mine', 'note: yours', '>>>>>>>']) assert.ok(text.includes(part), text);
    } finally {
      writeFileSync(script, before);
    }
  });

  it('runs the program that the editor came with where there is no other Node.js', () => {
    const { status, out, text } = merge('own', side('old', passage('k2', 10)), side('old', passage('k3', 8)), {
      PATH: bare,
    });
    assert.equal(status, 0, out);
    assert.ok(text.includes('k2') && text.includes('k3') && !text.includes('<<<'));
  });
});
