// What a person waits for in the editor, measured inside a real extension host. Run by `npm run bench`.
import * as vscode from 'vscode';
import { at, closeAll, corpus, eventually, open, read, run, select, write } from '../../host/support';

/** One line of the report. */
function tell(what: string, figure: string): void {
  console.log(`@@bench ${JSON.stringify({ what, figure })}`);
}

const syllables = [
  'ba',
  'ker',
  'lin',
  'mo',
  'sta',
  'ri',
  'ven',
  'tu',
  'del',
  'gor',
  'pe',
  'shan',
  'o',
  'wil',
  'nar',
  'ti',
];
/** Words of a language that nobody speaks, so that no two articles share more than two articles do. */
const words = Array.from({ length: 4000 }, (_, index) => {
  let word = '';
  for (let rest = index + 16; rest > 0; rest = Math.floor(rest / 16)) word += syllables[rest % 16];
  return word;
});

/** A prose of about so many characters: frequent and rare words as in a real text, names and quotations, no two articles alike. */
function prose(length: number, seed: number): string {
  let state = seed + 1;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = (): string => words[Math.floor(words.length ** random())];
  const some = (count: number): string => Array.from({ length: count + random() * 10 }, word).join(' ');
  const name = (): string => word().replace(/^./, (first) => first.toUpperCase());
  const kinds = [
    () => `The ${some(8)}.`,
    () => `"We ${some(6)}," said ${name()} ${name()}, a minister in ${name()}.`,
    () => `On ${1 + Math.floor(random() * 28)} May the ${name()} Commission ${some(8)}.`,
    () => `Nobody in ${name()} had ${some(6)}, according to ${name()}.`,
  ];
  let text = `Headline number ${seed} of the bench\n\n`;
  for (let line = 0; text.length < length; line++)
    text += `${[0, 1, 2].map((at) => kinds[(line + at * at) % kinds.length]()).join(' ')}\n\n`;
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

/** How much longer one takes than another that was measured in the same run. */
const times = (value: number, peer: number, what: string) => `${(value / peer).toFixed(2)} × ${what}`;

const painted = (after: number) => eventually(() => measure('corpus.paint', after), 'the article is painted', 20_000);

/** Milliseconds that the search for names and quotations has taken in all its runs together. */
let searching = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntriesByName('corpus.findings')) searching += duration;
}).observe({ entryTypes: ['measure'] });

/** Bytes in use, once what nobody needs is gone. */
function memory(): number {
  const { process } = globalThis as unknown as {
    process: { getBuiltinModule(name: string): unknown; memoryUsage(): { heapUsed: number; arrayBuffers: number } };
  };
  const v8 = process.getBuiltinModule('node:v8') as { setFlagsFromString(flags: string): void };
  const vm = process.getBuiltinModule('node:vm') as { runInNewContext(code: string): () => void };
  v8.setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

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
      const highlighted = paint.startTime + paint.duration - start;
      tell(
        `open ${label} → highlights`,
        `${ms(highlighted)}, ${times(highlighted, shown - start, 'showing the text')}, of which painting ${ms(paint.duration)}`,
      );
      const keystrokes = size > 300_000 ? 10 : 40;
      const keys: number[] = [];
      const edits: number[] = [];
      const repaints: number[] = [];
      for (let key = 0; key < keystrokes; key++) {
        const before = performance.now();
        const line = Math.min(editor.document.lineCount - 1, 4 + (key % 3) * 2);
        await editor.edit((edit) => edit.insert(new vscode.Position(line, 5), 'x'), {
          undoStopBefore: false,
          undoStopAfter: false,
        });
        edits.push(performance.now() - before);
        const stroke = await eventually(() => measure('corpus.keystroke', before), 'the keystroke is followed');
        keys.push(stroke.duration);
        if (key % 5 === 4) {
          const again = await painted(before);
          repaints.push(again.startTime + again.duration - before);
        }
      }
      tell(
        `keystroke in ${label}, work before anything else`,
        `median ${ms(median(keys))}, 95th percentile ${ms(percentile(keys, 0.95))}, ${times(median(keys), median(edits), 'the edit itself')}`,
      );
      tell(
        `keystroke in ${label} → highlights again`,
        `median ${ms(median(repaints))} (${120 + size / 1000} ms of it a pause)`,
      );
      await closeAll();
      await vscode.workspace.fs.delete(uri);
    });

  it('open 20 articles of 5 kB', async () => {
    const uris = Array.from({ length: 20 }, (_, index) => at('seeds', 'bench20', `${index}.txt`));
    const found: number[] = [];
    const paints: number[] = [];
    const shows: number[] = [];
    await Promise.all(uris.map((uri, index) => write(uri, prose(5_000, 100 + index))));
    const api = await corpus();
    const listed = () => api.articles().filter(({ uri }) => uri.path.includes('/bench20/')).length;
    await eventually(() => listed() === uris.length, 'listed', 20_000);
    for (const uri of uris) {
      const start = performance.now();
      await open(uri);
      shows.push(performance.now() - start);
      const paint = await painted(start);
      paints.push(paint.duration);
      found.push(measure('corpus.find', start)?.duration ?? Number.NaN);
    }
    tell('5 kB: names and quotations', `median ${ms(median(found))}, slowest ${ms(Math.max(...found))}`);
    tell(
      '5 kB: painting after that',
      `median ${ms(median(paints))}, slowest ${ms(Math.max(...paints))}, ${times(median(paints), median(shows), 'showing the text')}`,
    );
    await closeAll();
    await vscode.workspace.fs.delete(at('seeds', 'bench20'), { recursive: true });
  });

  it('tag → sidecar on disk', async () => {
    const uri = at('seeds', 'bench2', 'a.txt');
    const sidecar = at('seeds', 'bench2', 'annotations.yaml');
    const beside = at('seeds', 'bench2', 'beside.yaml');
    await write(uri, prose(5_000, 1));
    const editor = await open(uri);
    const api = await corpus();
    await eventually(() => api.articles().some((one) => one.uri.toString() === uri.toString()), 'listed');
    // Asked more often than `eventually` does, whose pauses grow to a good part of what is measured here.
    const onDisk = async (file: vscode.Uri, words: string) => {
      const isThere = () =>
        read(file).then(
          (text) => text.includes(words),
          () => false,
        );
      while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const tags: number[] = [];
    const plain: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      select(editor, 'a', turn);
      const start = performance.now();
      await run('corpus.tagSelection', { tags: [`turn${turn}`] });
      await onDisk(sidecar, `[turn${turn}]`);
      tags.push(performance.now() - start);
      const again = performance.now();
      await write(beside, await read(sidecar));
      await onDisk(beside, `[turn${turn}]`);
      plain.push(performance.now() - again);
    }
    tell(
      'tag → sidecar on disk',
      `median ${ms(median(tags))}, slowest ${ms(Math.max(...tags))}, ${times(median(tags), median(plain), 'writing a file unguarded')} (${ms(median(plain))}, slowest ${ms(Math.max(...plain))})`,
    );
  });

  for (const count of [5, 1_000, 10_000])
    it(`read and match ${count} articles`, async () => {
      const api = await corpus();
      const folder = at('seeds', `many${count}`);
      const before = memory();
      searching = 0;
      const files = Array.from({ length: count }, (_, index) => index);
      for (let from = 0; from < count; from += 200)
        await Promise.all(
          files
            .slice(from, from + 200)
            .map((index) => write(vscode.Uri.joinPath(folder, `${index}.txt`), prose(2_000, index * 13 + count))),
        );
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
      await eventually(() => measure('corpus.findings', start), 'all are searched', 120_000);
      tell(`${count} articles: searched for names and quotations`, `${ms(searching)} in the background, in slices`);
      const each = (after - before) / count;
      if (count > 5)
        tell(
          `${count} articles: memory`,
          `${(each / 1000).toFixed(1)} kB an article, ${times(each, 2_000, 'its text')}`,
        );
      const opened = performance.now();
      await open(vscode.Uri.joinPath(folder, '0.txt'));
      await painted(opened);
      tell(`open an article among ${count} → highlights`, ms(performance.now() - opened));
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });
});
