// What a person waits for in the editor, measured inside a real extension host. Run by `npm run bench`.
import * as vscode from 'vscode';
import { at, closeAll, corpus, eventually, open, read, run, select, write } from '../../host/support';

/** One line of the report. */
function tell(what: string, figure: string): void {
  console.log(`@@bench ${JSON.stringify({ what, figure })}`);
}

const sentences = [
  'The river commission met in Lindholt on Tuesday, and Anton Reske, the minister, was late.',
  '"We have read the same gauge for ten years," said Mira Reske, a hydrologist at the University of Lindholt.',
  'Nobody in Ostermar had expected the Inland Waterways Board to agree, according to two officials.',
  'She called the offer "a modest step, and an overdue one", and asked for another meeting in May.',
];

/** Prose of about so many characters, of which no two articles are the same. */
function prose(length: number, seed: number): string {
  let text = `Headline number ${seed} of the bench\n\n`;
  for (let line = 0; text.length < length; line++)
    text += `${sentences[(line + seed) % sentences.length].replace('Tuesday', `day ${line * 7 + seed}`)}\n\n`;
  return text;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];
const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;

/** The measure that the extension left last, if it is newer than a moment. */
function measure(name: string, after: number): PerformanceEntry | undefined {
  const entry = performance.getEntriesByName(name).at(-1);
  return entry && entry.startTime >= after ? entry : undefined;
}

const painted = (after: number) => eventually(() => measure('corpus.paint', after), 'the article is painted', 20_000);

describe('bench', function () {
  this.timeout(180_000);
  afterEach(closeAll);

  it('activation', async () => {
    const start = performance.now();
    const editor = open(at('seeds', '001_b7e0c95a1d34f826.txt'));
    const extension = vscode.extensions.getExtension('corpus-annotator.corpus-annotator');
    await extension?.activate();
    await editor;
    const paint = await painted(start);
    const own = performance.getEntriesByName('corpus.activate').at(-1);
    tell('activation, work of its own', ms(own?.duration ?? Number.NaN));
    tell('activation → first article highlighted', ms(paint.startTime + paint.duration - (own?.startTime ?? start)));
  });

  for (const [label, size] of [
    ['5 kB', 5_000],
    ['100 kB', 100_000],
    ['1 MB', 1_000_000],
  ] as const)
    it(`open and type, ${label}`, async () => {
      const uri = at('seeds', 'bench', `${size}.txt`);
      await write(uri, prose(size, size));
      const api = await corpus();
      await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed', 20_000);
      const start = performance.now();
      const editor = await open(uri);
      const shown = performance.now();
      const paint = await painted(start);
      tell(`open ${label} → text shown`, ms(shown - start));
      tell(
        `open ${label} → highlights`,
        `${ms(paint.startTime + paint.duration - start)}, of which painting ${ms(paint.duration)}`,
      );
      const keystrokes = size > 300_000 ? 10 : 40;
      const keys: number[] = [];
      const repaints: number[] = [];
      for (let key = 0; key < keystrokes; key++) {
        const before = performance.now();
        const line = Math.min(editor.document.lineCount - 1, 4 + (key % 3) * 2);
        await editor.edit((edit) => edit.insert(new vscode.Position(line, 5), 'x'), {
          undoStopBefore: false,
          undoStopAfter: false,
        });
        const stroke = await eventually(() => measure('corpus.keystroke', before), 'the keystroke is followed');
        keys.push(stroke.duration);
        if (key % 5 === 4) {
          const again = await painted(before);
          repaints.push(again.startTime + again.duration - before);
        }
      }
      tell(
        `keystroke in ${label}, work before anything else`,
        `median ${ms(median(keys))}, 95th percentile ${ms(percentile(keys, 0.95))}`,
      );
      tell(
        `keystroke in ${label} → highlights again`,
        `median ${ms(median(repaints))} (${120 + size / 1000} ms of it a pause)`,
      );
    });

  it('tag → sidecar on disk', async () => {
    const uri = at('seeds', 'bench2', 'a.txt');
    await write(uri, prose(5_000, 1));
    const editor = await open(uri);
    const api = await corpus();
    await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed');
    const times: number[] = [];
    for (let turn = 0; turn < 10; turn++) {
      select(editor, 'said', turn);
      const start = performance.now();
      await run('corpus.tagSelection', { tags: [`turn${turn}`] });
      await eventually(
        async () => (await read(at('seeds', 'bench2', 'annotations.yaml'))).includes(`[turn${turn}]`),
        'written',
      );
      times.push(performance.now() - start);
    }
    tell('tag → sidecar on disk', `median ${ms(median(times))}, slowest ${ms(Math.max(...times))}`);
  });

  for (const count of [5, 1_000, 10_000])
    it(`read and match ${count} articles`, async () => {
      const api = await corpus();
      const folder = at('seeds', `many${count}`);
      const memory = () =>
        (globalThis as { process?: { memoryUsage(): { heapUsed: number } } }).process?.memoryUsage().heapUsed;
      const files = Array.from({ length: count }, (_, index) => index);
      for (let from = 0; from < count; from += 200)
        await Promise.all(
          files
            .slice(from, from + 200)
            .map((index) => write(vscode.Uri.joinPath(folder, `${index}.txt`), prose(2_000, index * 13 + count))),
        );
      const before = memory();
      const plain = performance.now();
      for (let from = 0; from < count; from += 16)
        await Promise.all(
          files.slice(from, from + 16).map((index) => read(vscode.Uri.joinPath(folder, `${index}.txt`))),
        );
      const reading = performance.now() - plain;
      const start = performance.now();
      await run('corpus.refresh');
      await api.whenReady();
      const whole = performance.now() - start;
      const after = memory();
      tell(
        `${count} articles of 2 kB: read and matched`,
        `${ms(whole)}, ${ms(whole / count)} an article, ${(whole / reading).toFixed(1)} × reading the files alone`,
      );
      const searched = await eventually(() => measure('corpus.findings', plain), 'all are searched', 120_000);
      tell(`${count} articles: searched for names and quotations`, `${ms(searched.duration)} in the background`);
      if (before !== undefined && after !== undefined && count > 5)
        tell(`${count} articles: memory`, `${((after - before) / count / 1000).toFixed(1)} kB an article`);
      const opened = performance.now();
      await open(vscode.Uri.joinPath(folder, '0.txt'));
      await painted(opened);
      tell(`open an article among ${count} → highlights`, ms(performance.now() - opened));
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });
});
