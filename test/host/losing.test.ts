// Tries to lose an annotation as people, git, sync tools and other windows do it without meaning to.
import * as vscode from 'vscode';
import { fingerprintOf } from '../../src/core/text/hash';
import { writeAtLast } from '../../src/editor/corpus/lastWrite';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { nodeFs } from './nodeModules';
import { at, closeAll, corpus, eventually, exists, open, read, run, write } from './support';

/** No two tests have the same text: a file that is moved is recognised by it. */
let text = '';
const body = 'The gauge was read twice. It was read by both sides, she said. Nobody doubts it.\n';
const folderName = 'losing';
let count = 0;
let heard: Listener;

function newFolder(): CorpusFolder {
  return new CorpusFolder(`${folderName}/${String(count++).padStart(2, '0')}`);
}

async function tag(uri: vscode.Uri, words: string, name: string, from = text): Promise<string> {
  const start = from.indexOf(words);
  const span = { start, end: start + words.length };
  const [id] = (await run<readonly string[] | undefined>('corpus.tagSelection', { uri, span, tags: [name] })) ?? [];
  ok(id, `“${words}” was tagged`);
  return id;
}

async function seen(uri: vscode.Uri): Promise<readonly string[]> {
  return (await annotated(uri)).map(({ words, tags }) => `${tags.join()}: ${words ?? '?'}`).sort();
}

/** Until the window shows these annotations and no others. */
async function shows(uri: vscode.Uri, ...wanted: string[]): Promise<void> {
  let last: readonly string[] = [];
  await eventually(
    async () => (last = await seen(uri)).join('\n') === wanted.sort().join('\n'),
    wanted.join(),
    8000,
  ).catch(() => deepEqual(last, wanted));
}

describe('an annotation is not lost', () => {
  before(() => vscode.workspace.fs.createDirectory(at('seeds', folderName)));
  after(() => new CorpusFolder(folderName).clear());
  beforeEach(() => {
    heard = new Listener();
    text = `A headline of loss ${count}\n\n${body}`;
  });
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });

  it('when two authors tag the same span', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'lee');
    const own = await folder.sidecarWith(/lee/);
    const block = own.slice(own.indexOf('      - id:'));
    const others = block
      .replace(/id: \w+/, 'id: anoth3rper')
      .replace('[lee]', '[kim]')
      .replace(/by: .*/, 'by: kim');
    await write(folder.sidecar, own + others);
    await shows(uri, 'kim: both sides', 'lee: both sides');
    await tag(uri, 'The gauge', 'more');
    const after = await folder.sidecarWith(/more/);
    ok(after.includes('[kim]') && after.includes('anoth3rper') && after.includes('[lee]'), after);
  });

  it('when another branch is checked out while its editor is closed, and the first one again', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'here');
    const first = await folder.sidecarWith(/here/);
    // Git replaces the files of a checkout one after another, in any order.
    const other = text.replace('The gauge', 'In March the gauge');
    await vscode.workspace.fs.delete(folder.sidecar);
    await write(uri, other);
    await open(uri);
    await shows(uri);
    await closeAll();
    await tag(uri, 'In March', 'there', other);
    const second = await folder.sidecarWith(/there/);
    ok(!second.includes('here]') || second.includes('[there]'), second);
    await write(uri, text);
    await write(folder.sidecar, first);
    await open(uri);
    await shows(uri, 'here: both sides');
    await closeAll();
    equal(await read(folder.sidecar), first);
    await write(folder.sidecar, second);
    await write(uri, other);
    await open(uri);
    await shows(uri, 'there: In March');
    equal(await read(folder.sidecar), second);
  });

  it('when a program writes the sidecar slowly, and one annotates in between', async function () {
    if (!nodeFs) return this.skip();
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'before');
    const whole = (await folder.sidecarWith(/before/)) + '# a comment that the program adds\n';
    // As programs do that do not care: the file is emptied, then it grows, cut at the ends of lines too.
    const file = nodeFs.openSync(folder.sidecar.fsPath, 'w');
    let tagging: Promise<string> | undefined;
    for (const line of whole.split(/(?<=\n)/)) {
      nodeFs.writeSync(file, line);
      tagging ??= tag(uri, 'The gauge', 'meanwhile');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    nodeFs.closeSync(file);
    await tagging;
    const after = await folder.sidecarWith((now) => now.includes('[meanwhile]') && now.includes('[before]'));
    ok(after.includes('# a comment'), after);
    await shows(uri, 'before: both sides', 'meanwhile: The gauge');
  });

  it('when another program empties the sidecar: it is told, and put back beside what came since', async function () {
    if (!(await heard.canHear())) return this.skip();
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'gone');
    await folder.sidecarWith(/gone/);
    heard.answer = 'Put Back';
    await write(folder.sidecar, '');
    await folder.sidecarWith(/gone/);
    await heard.said(/was emptied outside this window/, 'warning');
    await tag(uri, 'The gauge', 'since');
    await folder.sidecarWith((now) => now.includes('[gone]') && now.includes('[since]'));
    await shows(uri, 'gone: both sides', 'since: The gauge');
  });

  it('when the sidecar gets other line ends, and gets annotated, and gets them back', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'one');
    await write(folder.sidecar, (await folder.sidecarWith(/one/)).replaceAll('\n', '\r\n'));
    await tag(uri, 'The gauge', 'two');
    const crlf = await folder.sidecarWith(/two/);
    ok(!/[^\r]\n/.test(crlf), 'every line ends as the file did');
    await write(folder.sidecar, crlf.replaceAll('\r\n', '\n'));
    await tag(uri, 'she said', 'three');
    await folder.sidecarWith(/three/);
    await shows(uri, 'one: both sides', 'three: she said', 'two: The gauge');
  });

  it('when the sidecar is larger than anything that can be read: it stays as it is, and is told', async function () {
    if (!nodeFs) return this.skip();
    const folder = newFolder();
    await write(folder.sidecar, 'version: 1\n');
    const size = 200 * 1024 * 1024;
    nodeFs.truncateSync(folder.sidecar.fsPath, size);
    const uri = await folder.article(text);
    const problems = () => vscode.languages.getDiagnostics(folder.sidecar).map(({ message }) => message);
    await eventually(() => problems().some((message) => /too large to be read/.test(message)), 'it is told');
    const start = text.indexOf('both sides');
    const tagging = { uri, span: { start, end: start + 4 }, tags: ['refused'] };
    await Promise.resolve(run('corpus.tagSelection', tagging)).catch(() => undefined);
    await run('corpus.saveNow');
    equal(nodeFs.statSync(folder.sidecar.fsPath).size, size);
    await write(folder.sidecar, 'version: 1\ntags:\n  small: {}\n');
    await eventually(() => problems().length === 0, 'it can be read again');
    await tag(uri, 'The gauge', 'after');
    await folder.sidecarWith((now) => now.includes('small: {}') && now.includes('[after]'));
  });

  it('when a window was killed while it wrote', async function () {
    if (!nodeFs) return this.skip();
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'one');
    const whole = await folder.sidecarWith(/one/);
    // What such a window leaves: its claim to write, and a file that it had begun.
    const claims = vscode.Uri.joinPath(folder.uri, '.annotations.yaml.lock');
    await write(vscode.Uri.joinPath(claims, 'deadbeef'), '');
    const longAgo = Date.now() / 1000 - 60;
    nodeFs.utimesSync(vscode.Uri.joinPath(claims, 'deadbeef').fsPath, longAgo, longAgo);
    await write(vscode.Uri.joinPath(folder.uri, '.annotations.yaml.deadbeef.tmp'), whole.slice(0, 60));
    await tag(uri, 'The gauge', 'two');
    await folder.sidecarWith(/two/);
    await shows(uri, 'one: both sides', 'two: The gauge');
    await eventually(async () => !(await exists(claims)), 'no claim is left');
  });

  it('when a window was killed while it wrote, what it left is cleared away by the next one', async function () {
    if (!nodeFs) return this.skip();
    const folder = newFolder();
    await write(folder.sidecar, 'version: 1\ntags:\n  kept: {}\n');
    const left = ['.annotations.yaml.lock/deadbeef', '.annotations.yaml.deadbeef.tmp'].map((name) => folder.file(name));
    const longAgo = Date.now() / 1000 - 60;
    for (const uri of left) {
      await write(uri, '');
      nodeFs.utimesSync(uri.fsPath, longAgo, longAgo);
    }
    await folder.article(text);
    for (const uri of [...left, folder.file('.annotations.yaml.lock')])
      await eventually(async () => !(await exists(uri)), `${uri.path} is gone`);
    match(await read(folder.sidecar), /kept: {}/);
  });

  /** What a window leaves that was closed or killed before it had written: its claim to write, with all that it wanted the sidecar to hold. */
  const claim = async (
    folder: CorpusFolder,
    wanted: string,
    base: string,
    length = new TextEncoder().encode(wanted).length,
  ) => {
    const uri = folder.file(`.annotations.yaml.lock/deadbeef.${fingerprintOf(base)}.${length}`);
    await write(uri, wanted);
    return uri;
  };

  it('when a window was closed right after tagging: the next one takes up what that wanted to write', async () => {
    const first = newFolder();
    const uri = await first.article(text);
    await tag(uri, 'both sides', 'one');
    await tag(uri, 'she said', 'removed');
    const base = await first.sidecarWith(/removed/);
    const blocks = base.split(/(?=^ {6}- id:)/m);
    const wanted = base
      .replace(blocks.find((block) => block.includes('[removed]')) ?? '', '')
      .replace('[one]', '[one, two]');
    ok(wanted.includes('two') && !wanted.includes('removed'), wanted);

    // A folder that this window has not seen yet, as that window left it.
    const next = newFolder();
    await write(next.sidecar, base);
    const left = await claim(next, wanted, base);
    const copy = await next.article(text);
    await shows(copy, 'one,two: both sides');
    equal(await next.sidecarWith(/two/), wanted);
    await eventually(async () => !(await exists(left)), 'the claim is gone');
    await eventually(async () => !(await exists(next.file('.annotations.yaml.lock'))), 'the lock is gone');
  });

  it('when a window was closed right after tagging, and another one wrote meanwhile: both are kept', async () => {
    const first = newFolder();
    const uri = await first.article(text);
    await tag(uri, 'both sides', 'one');
    const base = await first.sidecarWith(/one/);
    await tag(uri, 'she said', 'wanted');
    const wanted = await first.sidecarWith(/wanted/);
    await run('corpus.undo');
    await first.sidecarWith((now) => now === base);
    await tag(uri, 'The gauge', 'meanwhile');
    const meanwhile = await first.sidecarWith(/meanwhile/);

    const next = newFolder();
    await write(next.sidecar, meanwhile);
    await claim(next, wanted, base);
    const copy = await next.article(text);
    await shows(copy, 'meanwhile: The gauge', 'one: both sides', 'wanted: she said');
    await next.sidecarWith((now) => now.includes('[wanted]') && now.includes('[meanwhile]'));
  });

  it('when a window was killed while it claimed to write: half a claim is none', async () => {
    const folder = newFolder();
    const sidecar = 'version: 1\ntags:\n  kept: {}\n  and: {}\n';
    await write(folder.sidecar, sidecar);
    const left = await claim(folder, 'version: 1\ntags:\n  kept: {}\n', sidecar, sidecar.length);
    await folder.article(text);
    await eventually(async () => !(await exists(left)), 'the claim is gone');
    equal(await read(folder.sidecar), sidecar);
  });

  describe('when a window writes in its last moment', () => {
    const wanted = 'version: 1\ntags:\n  wanted: {}\n';
    const before = 'version: 1\ntags:\n  before: {}\n';
    const lock = (folder: CorpusFolder) => folder.file('.annotations.yaml.lock');
    beforeEach(function () {
      if (!nodeFs) this.skip();
    });

    it('the sidecar is whole, and nothing is left beside it', async () => {
      const folder = newFolder();
      await write(folder.sidecar, before);
      equal(writeAtLast(folder.uri, wanted, before), 'written');
      equal(await read(folder.sidecar), wanted);
      equal(await exists(lock(folder)), false);
      const other = newFolder();
      await vscode.workspace.fs.createDirectory(other.uri);
      equal(writeAtLast(other.uri, wanted, ''), 'written');
      equal(await read(other.sidecar), wanted);
    });

    it('and another one writes too, or has written: the next window joins both', async () => {
      const folder = newFolder();
      await write(folder.sidecar, before);
      await write(vscode.Uri.joinPath(lock(folder), 'deadbeef'), '');
      equal(writeAtLast(folder.uri, wanted, before), 'claimed');
      equal(await read(folder.sidecar), before);
      const late = newFolder();
      const changed = before.replace('before', 'changed');
      await write(late.sidecar, changed);
      equal(writeAtLast(late.uri, wanted, before), 'claimed');
      equal(await read(late.sidecar), changed);
      await late.article(text);
      await late.sidecarWith((now) => now.includes('  wanted:') && now.includes('  changed:'));
    });

    it('and the folder is gone, or on another machine: nothing is made', async () => {
      const folder = newFolder();
      equal(writeAtLast(folder.uri, wanted, before), undefined);
      equal(await exists(folder.uri), false);
      equal(writeAtLast(at('seeds').with({ scheme: 'vscode-vfs' }), wanted, before), undefined);
    });
  });

  it('when its folder is deleted while it is written: the folder goes, and does not come back', async () => {
    const folders: CorpusFolder[] = [];
    for (let round = 0; round < 6; round++) {
      const folder = newFolder();
      folders.push(folder);
      const uri = await folder.article(`${text}\n${round}\n`);
      await tag(uri, 'both sides', 'one');
      await folder.sidecarWith(/one/);
      await tag(uri, 'The gauge', 'two');
      await eventually(() => exists(folder.file('.annotations.yaml.lock')), 'it is being written');
      await vscode.workspace.fs.delete(folder.uri, { recursive: true });
    }
    const other = newFolder();
    const uri = await other.article(text);
    await tag(uri, 'both sides', 'last');
    await other.sidecarWith(/last/);
    const api = await corpus();
    for (const { uri } of folders) {
      await eventually(
        () => !api.articles().some((one) => one.uri.path.startsWith(`${uri.path}/`)),
        'no article is left',
      );
      // What was about to be written may make it for a moment.
      await eventually(async () => !(await exists(uri)), `${uri.path} is gone`);
    }
  });

  it('when it is undone after another program changed it: that is refused, and nothing is overwritten', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    const annotation = await tag(uri, 'both sides', 'one');
    await run('corpus.editNote', { uri, annotation, note: 'mine' });
    const before = await folder.sidecarWith(/note: mine/);
    await write(folder.sidecar, before.replace('note: mine', 'note: yours'));
    const api = await corpus();
    await eventually(async () => (await api.annotations(uri))[0]?.note === 'yours', 'the other note is here');
    equal(await run('corpus.undo'), false);
    await heard.said(/was not undone/, 'warning');
    await run('corpus.saveNow');
    ok((await read(folder.sidecar)).includes('note: yours'));
  });

  it('when everything in the article is replaced and the replacement undone after it was saved', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'one');
    await folder.sidecarWith(/one/);
    const editor = await open(uri);
    const all = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, 'Nothing of it is here.\n'));
    await editor.document.save();
    await shows(uri, 'one: ?');
    await vscode.commands.executeCommand('undo');
    await editor.document.save();
    await shows(uri, 'one: both sides');
    await tag(uri, 'The gauge', 'two');
    await folder.sidecarWith(/two/);
    await shows(uri, 'one: both sides', 'two: The gauge');
  });

  it('when its article is renamed outside, edited, and renamed back', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'one');
    await folder.sidecarWith(/one/);
    const other = folder.file('999_other.txt');
    const rename = async (from: vscode.Uri, to: vscode.Uri) => {
      if (nodeFs) nodeFs.renameSync(from.fsPath, to.fsPath);
      else await vscode.workspace.fs.rename(from, to);
    };
    await rename(uri, other);
    await folder.sidecarWith(/999_other\.txt/);
    await shows(other, 'one: both sides');
    const changed = text.replace('The gauge', 'In March the gauge');
    await write(other, changed);
    const document = await vscode.workspace.openTextDocument(other);
    await eventually(() => document.getText() === changed, 'the change has been seen');
    await shows(other, 'one: both sides');
    await rename(other, uri);
    await shows(uri, 'one: both sides');
  });

  it('in a burst of tags, notes, undos and redos while the sidecar is replaced again and again', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    const words = ['The gauge', 'read twice', 'both sides', 'she said', 'Nobody doubts'];
    const kept = new Set<string>();
    const foreign = 'f0reign000';
    await tag(uri, 'A headline', 'first');
    for (let turn = 0; turn < 20; turn++) {
      kept.add(await tag(uri, words[turn % words.length], `turn${turn}`));
      if (turn % 4 === 1) {
        equal(await run('corpus.undo'), true);
        equal(await run('corpus.redo'), true);
      }
      if (turn % 5 !== 2) continue;
      // Another program adds an annotation to what it read a moment ago, and knows nothing of ours since.
      const now = await folder.sidecarWith((one) => one.includes('[first]'));
      const item = `      - id: ${foreign}${turn}\n        tags: [foreign${turn}]\n        start: 0\n        end: 1\n        exact: A\n`;
      await run('corpus.saveNow');
      const latest = await read(folder.sidecar);
      ok(latest.length >= now.length, 'it only grows');
      await write(folder.sidecar, latest.replace('    annotations:\n', `    annotations:\n${item}`));
      kept.add(`${foreign}${turn}`);
    }
    await run('corpus.saveNow');
    const api = await corpus();
    await eventually(async () => {
      const ids = new Set((await api.annotations(uri)).map(({ id }) => id));
      return [...kept].every((id) => ids.has(id));
    }, 'every annotation is shown').catch(async (error: unknown) => {
      const ids = (await api.annotations(uri)).map(({ id }) => id);
      deepEqual(
        [...kept].filter((id) => !ids.includes(id)),
        [],
      );
      throw error;
    });
    const sidecar = await folder.sidecarWith((now) => [...kept].every((id) => now.includes(id)));
    equal(sidecar.match(/- id: /g)?.length, kept.size + 1);
  });
});
