import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, GoldName } from './documents';

const types: Readonly<Record<string, string>> = { P: 'PER', O: 'ORG', L: 'LOC', N: 'NORP', M: 'MISC' };
const MARK = /\[([^[\]|]+)\|([POLNM])\]/gu;

/**
 * Reads the news articles that were written for this project with their names marked: files `*.txt` of a folder in the order of their names,
 * articles separated by a line `---`, a name as `[Amina Yusuf|P]` (P person, O organization, L place, N nationality, M other). Throws where a
 * bracket or a bar is not part of such a mark.
 */
export function readNewsArticles(folder: string): Document[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split(/^---$/mu)
      .map((article, at) => readMarked(article.trim(), `${file}-${at + 1}`)),
  );
}

function readMarked(marked: string, id: string): Document {
  let text = '';
  const names: GoldName[] = [];
  let last = 0;
  for (const { 0: mark, 1: words, 2: letter, index } of marked.matchAll(MARK)) {
    text += marked.slice(last, index);
    names.push({ start: text.length, end: text.length + words.length, type: types[letter] });
    text += words;
    last = index + mark.length;
  }
  text += marked.slice(last);
  const stray = /[[\]|]/u.exec(text);
  if (stray)
    throw new Error(`${id}: a mark is broken near "${text.slice(Math.max(0, stray.index - 30), stray.index + 30)}".`);
  return { id, source: 'news', text, names };
}
