// The sidecar under a person's, git's and another program's hands: what cannot be read is left alone, what can be is merged.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './assert';
import { annotated, CorpusFolder, unlisted } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, open, read, run, write } from './support';

const text =
  'A headline of the day\n\nThe gauge 👩‍🚀 was read twice. It was read by both sides, she said.\nNobody doubts the gauge.\n';
let count = 0;
let heard: Listener;

// File watchers may miss what happens in a folder that has only just been made.
before(async () => {
  await vscode.workspace.fs.createDirectory(at('seeds', 'sidecars'));
});

/** A folder of its own for each test, so that what one test breaks disturbs no other. */
function newFolder(): CorpusFolder {
  return new CorpusFolder(`sidecars/${String(count++).padStart(2, '0')}`);
}

/** Tags some words as code does, without an editor. */
async function tag(uri: vscode.Uri, words: string, ...tags: string[]): Promise<void> {
  const start = text.indexOf(words);
  await run('corpus.tagSelection', { uri, span: { start, end: start + words.length }, tags });
}

/** The extension's problems on a file, once there are as many as wanted. */
async function problems(uri: vscode.Uri, wanted: number): Promise<readonly vscode.Diagnostic[]> {
  const own = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Corpus Annotator');
  return eventually(() => own().length === wanted && own(), `${wanted} problems on ${uri.path}`);
}

const bytesOf = (uri: vscode.Uri) => read(uri);

describe('a sidecar that cannot be read', () => {
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });

  const conflict = (name: string) =>
    [
      'version: 1',
      'articles:',
      `  ${name}:`,
      '<<<<<<< HEAD',
      '    tags: [ours]',
      '=======',
      '    tags: [theirs]',
      '>>>>>>> branch',
      '',
    ].join('\n');

  for (const [what, content, line, sentence] of [
    ['with a git conflict in it', conflict, 3, /git conflict/i],
    ['of a later version', () => 'version: 2\narticles: {}\n', 0, /later version/i],
    ['that is no YAML', (name: string) => `version: 1\narticles:\n  ${name}: [\n`, undefined, /YAML/i],
    ['that is a list', () => '- one\n- two\n', 0, /mapping/i],
    ['with a NUL in it', () => 'version: 1\narticles:\u0000 {}\n', 1, /NUL/i],
    ['with a name that leads out of its folder', () => 'version: 1\narticles:\n  ../a.txt: {}\n', 2, /\.\.\/a\.txt/],
    [
      'cut off in writing',
      (name: string) => `version: 1\narticles:\n  ${name}:\n    annotations:\n      - id: "k7`,
      undefined,
      /./,
    ],
  ] as const)
    it(`${what}: nothing is written, the place is told, and mended it works on without a reload`, async () => {
      const folder = newFolder();
      const uri = await folder.article(text);
      const name = uri.path.split('/').at(-1) ?? '';
      const broken = content(name);
      await write(folder.sidecar, broken);
      const [problem] = await problems(folder.sidecar, 1);
      match(problem.message, sentence);
      if (line !== undefined) equal(problem.range.start.line, line);
      heard.silent();

      await tag(uri, 'both sides', 'refused');
      await heard.said(/annotations\.yaml/);
      await heard.said(/, line \d+: ./);
      equal(heard.notifications.filter(({ how }) => how === 'warning').length, (await heard.canHear()) ? 1 : 0);
      await run('corpus.tagArticle', { uri, tags: ['refused'] });
      await run('corpus.markReviewed', uri);
      await run('corpus.saveNow');
      equal(await bytesOf(folder.sidecar), broken);
      deepEqual(await annotated(uri), []);

      await write(folder.sidecar, `version: 1\narticles:\n  ${name}:\n    tags: [mended]\n`);
      await problems(folder.sidecar, 0);
      heard.forget();
      await tag(uri, 'both sides', 'taken');
      const after = await folder.sidecarWith(/tags: \[taken\]/);
      match(after, /tags: \[mended\]/);
      heard.silent();
    });

  it('in the lines of one article: what was seen stays seen, the others can be annotated', async () => {
    const folder = newFolder();
    const [uri, other] = [await folder.article(text), await folder.article(text)];
    await tag(uri, 'both sides', 'before');
    const good = await folder.sidecarWith(/\[before\]/);
    await write(folder.sidecar, good.replace('[before]', '[before'));
    const [problem] = await problems(folder.sidecar, 1);
    equal(problem.severity, vscode.DiagnosticSeverity.Error);
    match(problem.message, /not valid YAML.*until then what was said of .*\.txt stays as it was/);
    deepEqual(await annotated(uri), [{ words: 'both sides', tags: ['before'] }]);
    await tag(other, 'The gauge', 'beside');
    await folder.sidecarWith((now) => now.includes('[beside]') && now.includes('tags: [before\n'));
    await tag(uri, 'The gauge', 'refused');
    await heard.said(/Nothing was annotated/, 'warning');
    await write(folder.sidecar, good);
    await problems(folder.sidecar, 0);
    deepEqual(await annotated(uri), [{ words: 'both sides', tags: ['before'] }]);
  });

  it('keeps what is in memory, and the articles of other folders can be annotated', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'before');
    const good = await folder.sidecarWith(/before/);
    await write(folder.sidecar, `<<<<<<< HEAD\n${good}=======\n${good}>>>>>>> other\n`);
    await problems(folder.sidecar, 1);
    deepEqual(await annotated(uri), [{ words: 'both sides', tags: ['before'] }]);
    const other = newFolder();
    const second = await other.article(text);
    await tag(second, 'The gauge', 'elsewhere');
    await other.sidecarWith(/elsewhere/);
    heard.silent();
    await write(folder.sidecar, good);
    await problems(folder.sidecar, 0);
    deepEqual(await annotated(uri), [{ words: 'both sides', tags: ['before'] }]);
  });

  it('is broken in one article only: that one says so, the others go on', async () => {
    const folder = newFolder();
    const [bad, fine] = [await folder.article(text), await folder.article(text)];
    const [badName, fineName] = [bad, fine].map(({ path }) => path.split('/').at(-1) ?? '');
    const content = [
      'version: 1',
      'articles:',
      `  ${badName}:`,
      '    annotations:',
      '      - id: k7q2m9x4t1',
      '        tags: [x]',
      '        start: twelve',
      '        end: 20',
      '        exact: gauge',
      `  ${fineName}:`,
      '    tags: [fine]',
      '',
    ].join('\n');
    await write(folder.sidecar, content);
    const [problem] = await problems(folder.sidecar, 1);
    equal(problem.range.start.line, 6);
    match(problem.message, /start/);
    await tag(fine, 'both sides', 'added');
    const after = await folder.sidecarWith(/added/);
    match(after, /start: twelve/);
    ok(after.startsWith(content.slice(0, content.indexOf(`  ${fineName}`))));
    heard.silent();
    // What cannot be understood is not touched; whatever is said of it has a reason.
    await tag(bad, 'both sides', 'beside');
    const now = await read(folder.sidecar);
    match(now, /start: twelve/);
    const isTaken = (await annotated(bad)).some(({ tags }) => tags.includes('beside'));
    if (!isTaken) await heard.said(/cannot be read/);
  });
});

describe('a sidecar that others write, too', () => {
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.silent();
    heard.dispose();
    await closeAll();
  });

  it('takes in what another program adds, changes and removes, by id', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    await tag(uri, 'both sides', 'two');
    await tag(uri, 'Nobody', 'three');
    const api = await corpus();
    const before = await folder.sidecarWith(/three/);
    const blocks = before.split(/(?= {6}- id: )/);
    const without = blocks.filter((block) => !block.includes('[two]')).join('');
    await write(folder.sidecar, without.replace('[one]', '[one, more]').replace('[three]', '[drei]'));
    const tags = async () => (await api.annotations(uri)).map((one) => one.tags.join());
    await eventually(async () => (await tags()).join(' ') === 'one,more drei', 'the changes are taken in');
    // What was changed outside stays so when this window changes something else.
    await tag(uri, 'twice', 'four');
    const after = await folder.sidecarWith(/four/);
    match(after, /\[one, more\]/);
    match(after, /\[drei\]/);
    ok(!after.includes('[two]'));
  });

  it('merges two changes of different annotations that were made at once', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    const before = await folder.sidecarWith(/one/);
    const outside = before.replace('tags: [one]', 'tags: [one]\n        note: from outside');
    await Promise.all([write(folder.sidecar, outside), tag(uri, 'both sides', 'two')]);
    const after = await folder.sidecarWith((now) => now.includes('two') && now.includes('from outside'));
    equal(after.match(/- id: /g)?.length, 2);
    const api = await corpus();
    await eventually(
      async () => (await api.annotations(uri)).some(({ note }) => note === 'from outside'),
      'the note is shown',
    );
  });

  it('keeps comments, unknown keys and articles that are not there', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    const name = uri.path.split('/').at(-1) ?? '';
    const written = [
      '# Mine; do not touch.',
      'version: 1',
      'colour: blue',
      'articles:',
      '  gone.txt: # it will come back',
      '    note: of old',
      `  ${name}:`,
      '    # Read with care.',
      '    mood: grave',
      '',
    ].join('\n');
    await write(folder.sidecar, written);
    const api = await corpus();
    await api.annotations(uri);
    await tag(uri, 'both sides', 'kept');
    const after = await folder.sidecarWith(/kept/);
    for (const line of written.trim().split('\n')) ok(after.includes(`${line}\n`), `lost: ${line}\n${after}`);
  });

  it('writes a burst of changes once, whole, and in order', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder.uri, 'annotations.yaml'),
    );
    let writes = 0;
    const counting = [watcher.onDidChange(() => writes++), watcher.onDidCreate(() => writes++)];
    const words = ['A headline', 'The gauge', 'was read', 'both sides', 'she said', 'Nobody', 'doubts'];
    const spans = words.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length }));
    await Promise.all(spans.map((span, index) => run('corpus.tagSelection', { uri, span, tags: [`t${index}`] })));
    const after = await folder.sidecarWith((now) => now.match(/- id: /g)?.length === words.length);
    for (const [index, one] of words.entries()) match(after, new RegExp(`tags: \\[t${index}\\][^]*?exact: ${one}\\n`));
    const places = [...after.matchAll(/start: (\d+)/g)].map(([, start]) => Number(start));
    deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
    ok(writes <= 3, `${writes} writes for ${words.length} changes`);
    for (const one of [watcher, ...counting]) one.dispose();
    // Taken back, one by one, to nothing.
    for (let step = 0; step < words.length; step++) equal(await run('corpus.undo'), true);
    await eventually(async () => !/- id: /.test(await read(folder.sidecar)), 'all are taken back');
  });

  it('deleted outside is taken as deleted, and made anew by the next annotation', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder.uri, 'annotations.yaml'),
    );
    // VS Code tells nobody of a file that comes and goes within a tenth of a second.
    const told = new Promise<unknown>((resolve) => watcher.onDidCreate(resolve));
    await tag(uri, 'The gauge', 'one');
    await told;
    watcher.dispose();
    await vscode.workspace.fs.delete(folder.sidecar);
    const api = await corpus();
    await eventually(async () => (await api.annotations(uri)).length === 0, 'its annotations are gone');
    await tag(uri, 'both sides', 'two');
    const after = await folder.sidecarWith(/two/);
    ok(!after.includes('[one]'));
  });

  it('replaced by another file, as sync tools and git do, is read again', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    const before = await folder.sidecarWith(/one/);
    const beside = vscode.Uri.joinPath(folder.uri, 'incoming.tmp');
    await write(beside, before.replace('[one]', '[synced]'));
    await vscode.workspace.fs.delete(folder.sidecar);
    await vscode.workspace.fs.rename(beside, folder.sidecar);
    await eventually(
      async () => (await annotated(uri)).some(({ tags }) => tags.includes('synced')),
      'the new file is read',
    );
  });

  it('goes with its folder: another article of the same name starts without annotations', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await run('corpus.tagArticle', { uri, tags: ['old'] });
    await folder.sidecarWith(/old/);
    await vscode.workspace.fs.delete(folder.uri, { recursive: true });
    const api = await corpus();
    await eventually(() => !api.articles().some((one) => one.uri.toString() === uri.toString()), 'the article is gone');
    await folder.article('Another headline\n\nOther words altogether.\n', uri.path.split('/').at(-1));
    await run('corpus.tagArticle', { uri, tags: ['new'] });
    const after = await folder.sidecarWith(/new/);
    ok(!after.includes('old'), after);
  });
});

describe('a sidecar that is open in an editor', () => {
  // A workbench in a browser saves by itself after a second unless it is told not to.
  const autoSave = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Workspace);
  before(() => autoSave('off'));
  after(() => autoSave(undefined));
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.dispose();
    await closeAll();
  });

  it('shows a tagging, and stays saved', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    await folder.sidecarWith(/one/);
    const sidecar = await open(folder.sidecar);
    await tag(uri, 'both sides', 'two');
    await folder.sidecarWith(/two/);
    await eventually(() => sidecar.document.getText().includes('two'), 'the editor shows it');
    await eventually(() => !sidecar.document.isDirty, 'it is saved');
    heard.silent();
  });

  it('keeps unsaved edits through a tagging, and both are there when it is saved', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    await folder.sidecarWith(/one/);
    const sidecar = await open(folder.sidecar);
    const place = sidecar.document.positionAt(sidecar.document.getText().indexOf('tags: [one]'));
    await sidecar.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '# not saved yet\n');
      edit.insert(place, 'note: typed by hand\n        ');
    });
    await tag(uri, 'both sides', 'two');
    await eventually(() => sidecar.document.getText().includes('[two]'), 'the tagging is in the editor');
    const typed = sidecar.document.getText();
    match(typed, /^# not saved yet\n/);
    match(typed, /note: typed by hand/);
    ok(sidecar.document.isDirty, 'nobody saved for the person');
    ok(!(await read(folder.sidecar)).includes('typed by hand'));
    await sidecar.document.save();
    const after = await folder.sidecarWith(/typed by hand/);
    match(after, /\[two\]/);
    const api = await corpus();
    await eventually(
      async () => (await api.annotations(uri)).some(({ note }) => note === 'typed by hand'),
      'what was typed counts',
    );
    heard.silent();
  });

  it('thrown away unsaved: what was typed goes, what was tagged meanwhile is on disk', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    await folder.sidecarWith(/one/);
    const sidecar = await open(folder.sidecar);
    await sidecar.edit((edit) => edit.insert(new vscode.Position(0, 0), '# thrown away\n'));
    await tag(uri, 'both sides', 'two');
    await eventually(() => sidecar.document.getText().includes('[two]'), 'the tagging is in the editor');
    await vscode.window.showTextDocument(sidecar.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const after = await folder.sidecarWith(/\[two\]/);
    ok(!after.includes('thrown away'));
    const api = await corpus();
    equal((await api.annotations(uri)).length, 2);
    heard.silent();
  });

  it('not valid while it is typed: the tagging waits and is written when it is', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    await folder.sidecarWith(/one/);
    const sidecar = await open(folder.sidecar);
    await sidecar.edit((edit) => edit.insert(new vscode.Position(1, 0), 'half: [\n'));
    heard.forget();
    await tag(uri, 'both sides', 'two');
    const api = await corpus();
    await eventually(async () => (await api.annotations(uri)).length === 2, 'it is there at once');
    equal(sidecar.document.getText().includes('half: [\n'), true);
    const again = await vscode.window.showTextDocument(sidecar.document);
    await again.edit((edit) => edit.delete(new vscode.Range(1, 0, 2, 0)));
    await eventually(() => again.document.getText().includes('[two]'), 'the editor has it as soon as it is valid');
    await again.document.save();
    await folder.sidecarWith(/\[two\]/);
    // Whoever is typing knows that it is not valid yet.
    heard.silent();
  });

  it('has CR LF, and keeps it', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', 'one');
    const before = await folder.sidecarWith(/one/);
    await write(folder.sidecar, before.replace(/\n/g, '\r\n'));
    const sidecar = await open(folder.sidecar);
    await eventually(() => sidecar.document.eol === vscode.EndOfLine.CRLF, 'it has CR LF');
    await tag(uri, 'both sides', 'two');
    await folder.sidecarWith(/two/);
    await closeAll();
    await tag(uri, 'Nobody', 'three');
    const after = await folder.sidecarWith(/three/);
    ok(!/[^\r]\n/.test(after), 'a line ends with LF alone');
    equal(after.match(/- id: /g)?.length, 3);
    heard.silent();
  });
});

describe('what is written', () => {
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.silent();
    heard.dispose();
    await closeAll();
  });

  const odd = [
    '#1',
    'a: b',
    ': ',
    'a #b',
    '"quoted"',
    "it's",
    "'",
    '- dash',
    '-',
    '--- x',
    '...',
    '&anchor',
    '*alias',
    '!tag',
    '| pipe',
    '> fold',
    '%percent',
    '@at',
    '`tick`',
    '{a}',
    '[b]',
    'a, b',
    '?',
    '? key',
    'true',
    'Null',
    '~',
    'no',
    '12',
    '1e3',
    '0x1F',
    '1_000',
    '2026-01-01',
    '.inf',
    '=',
    '<<',
    '😀',
    '👩‍🚀/орбита',
    'tab\there',
    'ナショナル',
    'é',
    'e\u0301',
    '\u202Ertl',
    'back\\slash',
    '\\n',
    '$(tag)',
    '${x}',
    '%20',
    '<b>',
  ];

  it('odd tags come back from YAML as they went in', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'The gauge', ...odd);
    await run('corpus.tagArticle', { uri, tags: odd });
    await folder.sidecarWith((now) => now.includes('exact: The gauge'));
    const api = await corpus();
    const [{ tags }] = await api.annotations(uri);
    equal(tags.length, odd.length, `some were lost: ${odd.filter((one) => !tags.includes(one)).join(' · ')}`);
    // Through the file: as another window reads it.
    const copy = await copied(folder, uri);
    deepEqual((await api.annotations(copy))[0].tags, tags);
  });

  it('notes come back as they went in', async () => {
    const notes = [
      'one\ntwo\n\nfour',
      ' with space around ',
      '# no comment',
      'a: b',
      '---',
      '"',
      '日本 👩‍🚀',
      '- x\n- y',
      '\t',
    ];
    const folder = newFolder();
    const uri = await folder.article(text);
    // One begins after the other, in the word "headline".
    for (const [index, note] of notes.entries())
      await run('corpus.tagSelection', {
        uri,
        span: { start: 2 + index, end: text.indexOf('she') },
        tags: ['x'],
        note,
      });
    await folder.sidecarWith((now) => now.match(/- id: /g)?.length === notes.length);
    const api = await corpus();
    const told = (await api.annotations(await copied(folder, uri))).map(({ note }) => note);
    deepEqual(told, notes);
  });

  /** A copy of an article and its sidecar in a folder of their own, which this window reads anew. */
  async function copied(folder: CorpusFolder, uri: vscode.Uri): Promise<vscode.Uri> {
    const copy = newFolder();
    const other = await copy.article(text, uri.path.split('/').at(-1));
    await write(copy.sidecar, await read(folder.sidecar));
    const api = await corpus();
    await eventually(async () => (await api.annotations(other)).length > 0, 'the copy is read');
    equal(vscode.languages.getDiagnostics(copy.sidecar).length, 0);
    return other;
  }
});

describe('an article that is renamed in VS Code', () => {
  after(() => new CorpusFolder('sidecars').clear());
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.silent();
    heard.dispose();
    await closeAll();
  });

  async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    equal(await vscode.workspace.applyEdit(edit), true);
  }

  it('takes its annotations along, and its comments', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'moved');
    await run('corpus.markReviewed', uri);
    const name = uri.path.split('/').at(-1) ?? '';
    const before = await folder.sidecarWith(/reviewed/);
    await write(folder.sidecar, before.replace(`  ${name}:\n`, `  # Read with care.\n  ${name}:\n`));
    // The next change takes in what was written outside.
    await run('corpus.tagArticle', { uri, tags: ['whole'] });
    await folder.sidecarWith(/whole/);
    const api = await corpus();
    const to = folder.file('zz_new name.txt');
    await rename(uri, to);
    const after = await folder.sidecarWith(/zz_new name\.txt:/);
    ok(!after.includes(name), after);
    match(after, /# Read with care\.\n {2}zz_new name\.txt:/);
    match(after, /status: reviewed/);
    await eventually(async () => (await api.annotations(to)).length === 1, 'they are shown at the new name');
    deepEqual(await annotated(to), [{ words: 'both sides', tags: ['moved'] }]);
    // And back, as the explorer's own undo does.
    await rename(to, uri);
    await folder.sidecarWith((now) => now.includes(`${name}:`) && !now.includes('zz_new'));
    deepEqual(await annotated(uri), [{ words: 'both sides', tags: ['moved'] }]);
  });

  it('into another folder takes them to the sidecar there', async () => {
    const [from, to] = [newFolder(), newFolder()];
    const uri = await from.article(text);
    const stays = await from.article(text);
    await run('corpus.tagArticle', { uri: stays, tags: ['stays'] });
    await tag(uri, 'both sides', 'moved');
    await from.sidecarWith(/moved/);
    const there = await to.article('Another\n\nArticle of the other folder.\n', 'there.txt');
    await run('corpus.tagArticle', { uri: there, tags: ['there'] });
    await to.sidecarWith(/there/);
    const target = to.file('arrived.txt');
    await rename(uri, target);
    const after = await to.sidecarWith(/arrived\.txt:/);
    match(after, /\[moved\]/);
    match(after, /\[there\]/);
    const left = await from.sidecarWith((now) => !now.includes('[moved]'));
    match(left, /\[stays\]/);
    deepEqual(await annotated(target), [{ words: 'both sides', tags: ['moved'] }]);
  });

  it('while copies of it lie about: they go where it goes', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    const copy = await folder.article(text);
    await tag(uri, 'both sides', 'moved');
    await folder.sidecarWith(/moved/);
    const target = folder.file('renamed.txt');
    await rename(uri, target);
    await folder.sidecarWith(/renamed\.txt:/);
    deepEqual(await annotated(target), [{ words: 'both sides', tags: ['moved'] }]);
    deepEqual(await annotated(copy), []);
  });

  it('into a folder that has no articles yet', async () => {
    const [from, to] = [newFolder(), newFolder()];
    const uri = await from.article(text);
    await tag(uri, 'both sides', 'moved');
    await from.sidecarWith(/moved/);
    const target = to.file('first.txt');
    await rename(uri, target);
    await to.sidecarWith(/\[moved\]/);
    await eventually(async () => !(await read(from.sidecar)).includes('[moved]'), 'the old one is left');
    deepEqual(await annotated(target), [{ words: 'both sides', tags: ['moved'] }]);
  });

  it('with its whole folder', async () => {
    const [from, to] = [newFolder(), newFolder()];
    const uri = await from.article(text);
    const name = uri.path.split('/').at(-1) ?? '';
    await tag(uri, 'both sides', 'moved');
    await from.sidecarWith(/moved/);
    await closeAll();
    await rename(from.uri, to.uri);
    const api = await corpus();
    await eventually(async () => (await api.annotations(to.file(name))).length === 1, 'they are in the new folder');
    match(await to.sidecarWith(/moved/), /\[moved\]/);
  });

  it('twice in a row', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'moved');
    await folder.sidecarWith(/moved/);
    await rename(uri, folder.file('b.txt'));
    await rename(folder.file('b.txt'), folder.file('c.txt'));
    const after = await folder.sidecarWith(/c\.txt:/);
    equal(after.match(/\.txt:/g)?.length, 1);
    await eventually(async () => (await annotated(folder.file('c.txt'))).length === 1, 'they are at the last name');
  });

  it('out of the corpus keeps them where they were, for its return', async () => {
    const folder = newFolder();
    const uri = await folder.article(text);
    await tag(uri, 'both sides', 'kept');
    const before = await folder.sidecarWith(/kept/);
    const outside = vscode.Uri.joinPath(folder.uri, '..', '..', '..', `outside${count}.txt`);
    await rename(uri, outside);
    await unlisted(uri);
    equal(await read(folder.sidecar), before);
    await rename(outside, uri);
    await eventually(async () => (await annotated(uri)).length === 1, 'they are back');
    equal(await read(folder.sidecar), before);
  });
});
