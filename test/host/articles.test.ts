// The corpus as the API shows it: which articles there are, and that it follows the files.
import * as vscode from 'vscode';
import truth from '../fixtures/seeds-truth.json';
import { deepEqual, equal, ok } from './assert';
import { at, closeAll, corpus, eventually, open, read, write } from './support';

interface Truth {
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly quotations: readonly { readonly text: string; readonly kind: string; readonly speaker: string | null }[];
  /** Works in quotation marks: nobody says them, so they may be left out or shown as mere words in quotation marks. */
  readonly titles?: readonly string[];
  readonly people: readonly string[];
}
const articles = Object.entries(truth).filter(([name]) => name.endsWith('.txt')) as unknown as [string, Truth][];

describe('the sample corpus', () => {
  it('is listed whole, each article with its headline, date and source', async () => {
    const api = await corpus();
    const withoutSource: string[] = [];
    for (const [name, { title, date, source }] of articles) {
      const found = api.articles().find(({ uri }) => uri.path.endsWith(`/seeds/${name}`));
      ok(found, `${name} is not listed`);
      if (title !== null) equal(found.title, title, name);
      equal(found.date ?? null, date, `date of ${name}`);
      if (found.source === undefined && source !== null) withoutSource.push(name);
      else equal(found.source ?? null, source, `source of ${name}`);
    }
    // A press release names its sender in its prose only.
    ok(withoutSource.length <= 1, withoutSource.join());
  });

  for (const [name, { quotations, titles = [] }] of articles)
    it(`has every quotation of ${name} with its exact range`, async () => {
      const api = await corpus();
      const document = await vscode.workspace.openTextDocument(at('seeds', name));
      const found = (await api.quotations(document.uri))
        .map(({ range }) => document.getText(range).replace(/\r\n/g, '\n'))
        .filter((text) => !titles.includes(text));
      deepEqual(
        found,
        quotations.map(({ text }) => text),
      );
    });

  it('tells titles of works from speech, all but a few', async () => {
    const api = await corpus();
    const taken: string[] = [];
    let all = 0;
    for (const [name, { titles = [] }] of articles) {
      all += titles.length;
      const document = await vscode.workspace.openTextDocument(at('seeds', name));
      for (const { range, kind } of await api.quotations(document.uri))
        if (kind !== 'scare' && titles.includes(document.getText(range))) taken.push(document.getText(range));
    }
    ok(all >= 6 && taken.length <= all / 3, `${taken.length} of ${all}: ${taken.join()}`);
  });

  it('names the speakers of direct quotations, four in five at least', async () => {
    const api = await corpus();
    let right = 0;
    let all = 0;
    const wrong: string[] = [];
    for (const [name, { quotations }] of articles) {
      const document = await vscode.workspace.openTextDocument(at('seeds', name));
      const found = (await api.quotations(document.uri)).map(({ range, speaker }) => ({
        text: document.getText(range).replace(/\r\n/g, '\n'),
        speaker,
      }));
      for (const { text, kind, speaker } of quotations) {
        if (kind !== 'direct' || speaker === null) continue;
        all++;
        const speakers = found.filter((one) => one.text === text).map((one) => one.speaker);
        if (speakers.includes(speaker)) right++;
        else wrong.push(`${name}: ${text.slice(0, 40)} is by ${speaker}, not ${speakers.join()}`);
      }
    }
    ok(right / all >= 0.8, `${right} of ${all}\n${wrong.join('\n')}`);
  });

  it('finds the people that it names, nine in ten at least', async () => {
    const api = await corpus();
    const missing: string[] = [];
    let all = 0;
    for (const [name, { people }] of articles) {
      const found = (await api.entities(at('seeds', name))).filter(({ type }) => type === 'person');
      for (const person of people) {
        all++;
        if (!found.some((one) => one.name === person || one.text === person)) missing.push(`${name}: ${person}`);
      }
    }
    ok(missing.length <= all / 10, `${missing.length} of ${all} are missing\n${missing.join('\n')}`);
  });
});

describe('the list of articles', () => {
  afterEach(closeAll);
  const folder = at('seeds', 'moving');
  const isListed = async (name: string) => {
    const api = await corpus();
    return api.articles().some(({ uri }) => uri.path.endsWith(`/${name}`));
  };

  it('follows files that appear, change, move and go, within a second', async () => {
    const api = await corpus();
    const uri = vscode.Uri.joinPath(folder, '100_aaaa.txt');
    await write(uri, 'First headline of all\n\nOne paragraph of text that is long enough to be prose, said nobody.\n');
    await eventually(() => isListed('100_aaaa.txt'), 'the new file is listed', 1500);
    await write(uri, 'Second headline of all\n\nOne paragraph of text that is long enough to be prose, said nobody.\n');
    const title = () => api.articles().find((one) => one.uri.path.endsWith('/100_aaaa.txt'))?.title;
    await eventually(() => title() === 'Second headline of all', 'the new headline is shown', 1500);
    await vscode.workspace.fs.rename(uri, vscode.Uri.joinPath(folder, '101_bbbb.txt'));
    await eventually(
      async () => (await isListed('101_bbbb.txt')) && !(await isListed('100_aaaa.txt')),
      'the move is followed',
      1500,
    );
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await eventually(async () => !(await isListed('101_bbbb.txt')), 'the deleted folder is gone', 1500);
  });

  it('takes an open text, saved or not, before its file', async () => {
    const uri = vscode.Uri.joinPath(folder, '102_cccc.txt');
    await write(uri, 'A headline\n\n"The first words," said Mira Reske.\n');
    const editor = await open(uri);
    const api = await corpus();
    await eventually(() => isListed('102_cccc.txt'), 'the file is listed');
    await editor.edit((edit) => edit.insert(editor.document.lineAt(2).range.end, ' "And more," she said.'));
    const found = (await api.quotations(uri)).map(({ range }) => editor.document.getText(range));
    deepEqual(found, ['"The first words,"', '"And more,"']);
    equal((await read(uri)).includes('And more'), false);
  });
});
