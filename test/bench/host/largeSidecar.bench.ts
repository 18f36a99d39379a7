// A sidecar far larger than most, in a real extension host: what a person waits for must not grow with it.
import * as vscode from 'vscode';
import { at, closeAll, corpus, eventually, open, read, run, write } from '../../host/support';

function tell(what: string, figure: string): void {
  console.log(`@@bench ${JSON.stringify({ what, figure })}`);
}

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];
const words = 'the harbour master said on Monday that neither company has named a price for it yet'.split(' ');

/** An article of numbered words, of which each is another one. */
function article(count: number): string {
  return `A headline\n\n${Array.from({ length: count }, (_, at) => `${words[at % words.length]}${at}`).join(' ')}\n`;
}

/** A sidecar as the extension writes it: so many annotations of one text for each of some articles. */
function sidecar(names: readonly string[], text: string, each: number): string {
  const spans = [...text.matchAll(/\w+\d+/g)].slice(0, each).map((match) => ({ start: match.index, exact: match[0] }));
  const lines = ['version: 1', 'articles:'];
  for (const [number, name] of names.entries()) {
    lines.push(`  ${name}:`, '    annotations:');
    for (const [at, { start, exact }] of spans.entries()) {
      const before = text
        .slice(Math.max(0, start - 32), start)
        .replace(/^\s+/, '')
        .replaceAll('\n', ' ')
        .trim();
      lines.push(
        `      - id: n${number}x${at}`,
        '        tags: [stance/denial]',
        `        start: ${start}`,
        `        end: ${start + exact.length}`,
        `        exact: ${exact}`,
        `        prefix: '${before.split(' ').slice(-4).join(' ')} '`,
        '        by: lee',
        '        created: 2026-11-21T20:58:00Z',
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

describe('large sidecars', function () {
  this.timeout(240_000);
  afterEach(closeAll);

  for (const [articles, each] of [
    [10, 10],
    [100, 100],
    [1000, 100],
  ] as const)
    it(`${articles * each} annotations`, async () => {
      const folder = at('seeds', `large${articles * each}`);
      const names = Array.from({ length: articles }, (_, index) => `${String(index).padStart(5, '0')}_a.txt`);
      const text = article(each + 100);
      // Most of the articles are not there: a sidecar may name more than the folder holds.
      const uri = vscode.Uri.joinPath(folder, names[0]);
      const file = vscode.Uri.joinPath(folder, 'annotations.yaml');
      await write(file, sidecar(names, text, each));
      await write(uri, text);
      const api = await corpus();
      const start = performance.now();
      await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed', 60_000);
      const count = (await api.annotations(uri)).length;
      if (count !== each) throw new Error(`${count} annotations of ${each}`);
      tell(`${articles * each} annotations: listed and read`, ms(performance.now() - start));
      const changes: number[] = [];
      let written = 0;
      for (let turn = 0; turn < 7; turn++) {
        const from = text.length - 12 * (turn + 2);
        const span = { start: text.indexOf(' ', from) + 1, end: text.indexOf(' ', text.indexOf(' ', from) + 1) };
        const before = performance.now();
        await run('corpus.tagSelection', { uri, span, tags: [`turn${turn}`] });
        changes.push(performance.now() - before);
        await eventually(async () => (await read(file)).includes(`[turn${turn}]`), 'written', 60_000);
        written = performance.now() - before;
      }
      tell(`${articles * each} annotations: a change`, `median ${ms(median(changes))}, on disk after ${ms(written)}`);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });

  it('10,000 annotations in one article', async () => {
    const folder = at('seeds', 'largeArticle');
    const text = article(10_100);
    const uri = vscode.Uri.joinPath(folder, '00000_a.txt');
    await write(vscode.Uri.joinPath(folder, 'annotations.yaml'), sidecar(['00000_a.txt'], text, 10_000));
    await write(uri, text);
    const api = await corpus();
    await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed', 60_000);
    await api.annotations(uri);
    const editor = await open(uri);
    const keys: number[] = [];
    for (let key = 0; key < 30; key++) {
      const before = performance.now();
      const place = new vscode.Position(2, 50 + key);
      await editor.edit((edit) => edit.insert(place, 'x'), { undoStopBefore: false, undoStopAfter: false });
      const stroke = await eventually(() => {
        const entry = performance.getEntriesByName('corpus.keystroke').at(-1);
        return entry && entry.startTime >= before && entry;
      }, 'the keystroke is followed');
      keys.push(stroke.duration);
    }
    tell('a keystroke among 10,000 annotations, work before anything else', `median ${ms(median(keys))}`);
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
