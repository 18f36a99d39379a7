// Hovers: they say what a place is, offer what can be done, and are safe whatever the files hold.
import * as vscode from 'vscode';
import { equal, match, ok } from './assert';
import { CorpusFolder } from './corpusFiles';
import { Listener } from './messages';
import { at, closeAll, corpus, eventually, open, rangeOf, run, select, write } from './support';

const folder = new CorpusFolder('hovers');
const text =
  'Council of Lindholt reads the gauge\n\nLINDHOLT, March 3, 2031 (Sarn Courier) -- "The river is ours," said Anton Reske, ' +
  'a minister, in Lindholt on Monday.\n\nMr. Reske called it a "gift" to the town. The Sarn Courier was there.\n';

/** The hovers of the extension at some words, as Markdown; waits until there are any. */
async function hoverAt(document: vscode.TextDocument, words: string, isWanted = /./): Promise<string> {
  return eventually(
    async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        rangeOf(document, words).start,
      );
      const told = hovers
        .flatMap(({ contents }) => contents)
        .map((one) => (typeof one === 'string' ? one : 'value' in one ? one.value : ''));
      const joined = told.join('\n\n');
      return isWanted.test(joined) && joined;
    },
    `a hover at “${words}” that matches ${String(isWanted)}`,
  );
}

/** What a reader sees and can press in some Markdown: text with its escapes undone, and the targets of links and images. */
function readMarkdown(markdown: string): { shown: string; links: string[]; images: string[] } {
  // What is escaped is no markup: it is set aside before anything else is read.
  const escaped: string[] = [];
  const bare = markdown.replace(
    /\\([!-/:-@[-`{-~])/g,
    (_, mark: string) => `\u{F0000}${escaped.push(mark) - 1}\u{F0001}`,
  );
  const restore = (part: string) =>
    part.replace(/\u{F0000}(\d+)\u{F0001}/gu, (_, index: string) => escaped[Number(index)]);
  const images = [...bare.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, target]) => restore(target));
  const links = [...bare.matchAll(/(?<!!)\[[^\]]*\]\(([^)]*)\)/g)].map(([, target]) => restore(target));
  const rest = bare.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  // VS Code makes links of these by itself.
  links.push(
    ...[...rest.matchAll(/\b(?:https?|ftp|file|command|vscode):\S*|\bwww\.\S+|<[a-z][^>]*>/gi)].map(([target]) =>
      restore(target),
    ),
  );
  links.push(...[...rest.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([target]) => restore(target)));
  return { shown: restore(rest), links, images };
}

const allowed =
  /^command:corpus\.(acceptSuggestion|rejectSuggestion|setSpeaker|setEntity|editAnnotation|editNote|removeAnnotation|copyToDuplicates|compareWithDuplicate|showPlace)\?/;

function onlyOwnLinks(markdown: string): void {
  const { links, images } = readMarkdown(markdown);
  equal(images.join(), '', 'images');
  for (const link of links) match(link, allowed);
}

describe('hovers in an article', () => {
  after(() => folder.clear());
  let heard: Listener;
  beforeEach(() => (heard = new Listener()));
  afterEach(async () => {
    heard.silent();
    heard.dispose();
    await closeAll();
  });

  it('tell the type and the full name of an entity, and offer to decide', async () => {
    const { document } = await folder.open(text);
    const hover = await hoverAt(document, 'Reske called', /Person/);
    const { shown, links } = readMarkdown(hover);
    match(shown, /Anton Reske.* — Person \(suggest/);
    for (const command of ['acceptSuggestion', 'rejectSuggestion', 'setEntity'])
      ok(
        links.some((link) => link.startsWith(`command:corpus.${command}?`)),
        command,
      );
    onlyOwnLinks(hover);
  });

  it('tell kind, speaker and reporting verb of a quotation', async () => {
    const { document } = await folder.open(text);
    const hover = await hoverAt(document, 'river is ours', /quotation/i);
    const { shown, links } = readMarkdown(hover);
    match(shown, /Direct quotation/);
    match(shown, /Speaker: \*\*Anton Reske\*\* · said/);
    ok(links.some((link) => link.startsWith('command:corpus.setSpeaker?')));
    onlyOwnLinks(hover);
  });

  it('tell tags with their description, note, author and day of a passage', async () => {
    const editor = await folder.open(text);
    const { uri } = editor.document;
    await vscode.workspace
      .getConfiguration('corpus')
      .update('author', 'lee [x](y)', vscode.ConfigurationTarget.Workspace);
    try {
      select(editor, 'called it');
      await run('corpus.tagSelection', { tags: ['stance/denial', 'second'], note: 'compare *004*\nand 005' });
    } finally {
      await vscode.workspace
        .getConfiguration('corpus')
        .update('author', undefined, vscode.ConfigurationTarget.Workspace);
    }
    const hover = await hoverAt(editor.document, 'called it', /stance/);
    const { shown, links } = readMarkdown(hover);
    match(shown, /stance\/denial/);
    match(shown, /second/);
    match(shown, /compare \*004\* and 005/);
    match(shown, /lee \[x\]\(y\) · \d{4}-\d\d-\d\d/);
    for (const command of ['editAnnotation', 'editNote', 'removeAnnotation'])
      ok(
        links.some((link) => link.startsWith(`command:corpus.${command}?`)),
        command,
      );
    onlyOwnLinks(hover);
    // The link does what it says, on this very annotation.
    const remove = links.find((link) => link.startsWith('command:corpus.removeAnnotation?')) ?? '';
    const [argument] = JSON.parse(decodeURIComponent(remove.slice(remove.indexOf('?') + 1))) as unknown[];
    await closeAll();
    await run('corpus.removeAnnotation', argument);
    const api = await corpus();
    equal((await api.annotations(uri)).length, 0);
  });

  it('put the innermost first where several things are in one place', async () => {
    const editor = await folder.open(text);
    select(editor, '"The river is ours," said Anton Reske');
    await run('corpus.tagSelection', { tags: ['outer'] });
    select(editor, 'river');
    await run('corpus.tagSelection', { tags: ['inner'] });
    const hover = await hoverAt(editor.document, 'river is', /inner[^]*outer/);
    ok(hover.indexOf('inner') < hover.indexOf('Direct quotation'));
    ok(hover.indexOf('Direct quotation') < hover.indexOf('outer'));
  });

  it('say that a decision was made, and take it back', async () => {
    const editor = await folder.open(text);
    select(editor, 'river is');
    await run('corpus.setSpeaker', { speaker: 'Somebody Else' });
    const hover = await hoverAt(editor.document, 'river is', /accepted/);
    match(readMarkdown(hover).shown, /Direct quotation\*\* \(accepted\)/);
    match(readMarkdown(hover).shown, /Somebody Else/);
    const back = readMarkdown(hover).links.find((link) => link.startsWith('command:corpus.removeAnnotation?')) ?? '';
    await run(
      'corpus.removeAnnotation',
      ...(JSON.parse(decodeURIComponent(back.slice(back.indexOf('?') + 1))) as unknown[]),
    );
    await hoverAt(editor.document, 'river is', /Anton Reske/);
  });

  it('list where else a shared passage stands, with links to the place', async () => {
    const excerpt = at('seeds', '000_5d19e2c07b8f46a3.txt');
    const api = await corpus();
    const [{ uri, passages }] = await api.duplicates(excerpt);
    const editor = await open(excerpt);
    const { range, other } = passages.reduce((a, b) =>
      a.range.end.line - a.range.start.line >= b.range.end.line - b.range.start.line ? a : b,
    );
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      excerpt,
      range.start,
    );
    const markdown = hovers
      .flatMap(({ contents }) => contents)
      .map((one) => (one as vscode.MarkdownString).value)
      .join('\n');
    match(markdown, /also stands in/);
    onlyOwnLinks(markdown);
    const link = readMarkdown(markdown).links.find((one) => one.startsWith('command:corpus.showPlace?')) ?? '';
    await run('corpus.showPlace', ...(JSON.parse(decodeURIComponent(link.slice(link.indexOf('?') + 1))) as unknown[]));
    const shown = vscode.window.activeTextEditor;
    equal(shown?.document.uri.toString(), uri.toString());
    ok(shown && other.contains(shown.selection.start), 'it is the place');
    ok(editor);
  });

  it('are none where nothing is marked', async () => {
    const { document } = await folder.open('A headline\n\nnothing to see here, move along please.\n');
    await corpus();
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(2, 12),
    );
    equal(hovers.length, 0);
  });
});

describe('hovers over hostile text', () => {
  after(() => folder.clear());
  afterEach(closeAll);
  const evil = [
    '[x](command:workbench.action.terminal.new)',
    '![](http://127.0.0.1/x.png)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:corpus.undo">go</a>',
    'http://evil.example/path',
    'www.evil.example',
    'mail@evil.example',
    '$(trash) **bold** _em_ `code`',
    '# heading',
    '> quote',
    '| a | b |',
    '---',
    '[ref]: http://evil.example',
    '&lt;b&gt; &#91;',
    '\\](command:x)',
    '~~~\nfence\n~~~',
    '    indented',
    '1. one',
    '- [ ] task',
    '](command:corpus.undo) [',
  ];

  it('in tags, notes, authors, descriptions, names and speakers stays text', async () => {
    const editor = await folder.open(text);
    const { uri } = editor.document;
    const name = uri.path.split('/').at(-1) ?? '';
    const start = Array.from(text.slice(0, text.indexOf('called it'))).length;
    const quoted = text.indexOf('"The river is ours,"');
    const record = (id: string, from: number, exact: string, more: object) => ({
      id,
      ...more,
      start: from,
      end: from + exact.length,
      exact,
      prefix: '',
      suffix: '',
    });
    // JSON is YAML: a sidecar as a hostile hand may write it.
    const sidecar = {
      version: 1,
      articles: {
        [name]: {
          annotations: [
            record('evil) [x](command:corpus.undo', start, 'called it', {
              tags: evil.map((one) => one.replace(/\s+/g, ' ').trim()),
              note: evil.join('\n'),
              by: evil.join(' '),
            }),
            record('evilquote1', quoted, '"The river is ours,"', {
              type: 'quotation',
              status: 'accepted',
              kind: 'direct',
              speaker: evil[0],
              cue: evil[1],
            }),
            record('evilname12', text.indexOf('Lindholt on'), 'Lindholt', {
              type: 'entity',
              status: 'accepted',
              entity: evil.slice(0, 7).join(' '),
              entityType: 'place',
            }),
          ],
        },
      },
    };
    await write(folder.sidecar, JSON.stringify(sidecar, undefined, 1));
    for (const [words, wanted] of [
      ['called it', /evil/],
      ['river is', /Speaker: .*terminal/],
      ['Lindholt on', /Place/],
    ] as const) {
      const hover = await hoverAt(editor.document, words, wanted);
      onlyOwnLinks(hover);
      await rendersSafely(hover);
      if (words !== 'called it') continue;
      const { shown } = readMarkdown(hover);
      for (const one of evil.slice(0, 9))
        ok(shown.includes(one.replace(/\s+/g, ' ').trim()), `not shown as it is: ${one}\n${shown}`);
    }
  });

  it('in headlines of duplicates stays text', async () => {
    const body =
      '\n\nThe council met on Tuesday and read the gauge aloud to everyone who had come to the hall that evening.\n\n' +
      'Nobody had expected the number to be so low, and for a while nobody said anything about it at all.\n\n' +
      'Then the oldest of the fishermen stood up and asked whether the gauge might not have been moved again.\n';
    const a = await folder.open(`A plain headline of the gauge${body}`);
    await folder.article(`[Gauge](command:corpus.undo) ![](http://127.0.0.1/x.png) www.evil.example${body}`);
    const api = await corpus();
    await eventually(async () => (await api.duplicates(a.document.uri)).length > 0, 'they are duplicates', 10_000);
    const hover = await hoverAt(a.document, 'Nobody had', /also stands in/);
    onlyOwnLinks(hover);
    await rendersSafely(hover);
  });
});

/** Renders by VS Code's own Markdown extension, which is another renderer than the hovers': neither must find a way out. */
async function rendersSafely(markdown: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('markdown.preview');
  await configuration.update('linkify', false, vscode.ConfigurationTarget.Workspace);
  try {
    const html = await vscode.commands.executeCommand<string>('markdown.api.render', markdown);
    ok(!/<img/i.test(html), html);
    for (const [, href] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) match(href, allowed);
    ok(!/<(?:h\d|pre|table|blockquote|script|iframe)\b/i.test(html), html);
  } finally {
    await configuration.update('linkify', undefined, vscode.ConfigurationTarget.Workspace);
  }
}
