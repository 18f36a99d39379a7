import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { NameSpanLike } from '../../src/core/linking/linkArticle';
import type { EntityType } from '../../src/core/model';

/** One mention of MEANTIME as the data set gives it. */
interface Row {
  readonly doc: string;
  readonly sentence: number;
  readonly tokens: readonly number[];
  readonly text: string;
  readonly type: string;
  readonly head_pos: string;
  readonly chain: string;
}

/** An article with its gold names; `gold[i]` is the referent of `names[i]`. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly names: readonly NameSpanLike[];
  readonly gold: readonly string[];
}

const TYPES: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

/**
 * The English articles of MEANTIME. The data has mentions and no text, so each sentence is put together from the words of all
 * its mentions, `·` for each word that no mention covers. Gold names are capitalised mentions of at most six words with a
 * proper noun as head, each span once.
 */
export function readMeantime(file: string): GoldArticle[] {
  const rows = gunzipSync(readFileSync(file))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  const byDoc = new Map<string, Row[]>();
  for (const row of rows) {
    const list = byDoc.get(row.doc);
    if (list) list.push(row);
    else byDoc.set(row.doc, [row]);
  }
  return [...byDoc].map(([id, list]) => readArticle(id, list));
}

function readArticle(id: string, rows: readonly Row[]): GoldArticle {
  const sentences = new Map<number, string[]>();
  for (const row of rows) {
    const words = row.text.split(' ');
    const sentence = sentences.get(row.sentence) ?? [];
    row.tokens.forEach((at, index) => (sentence[at] = words[index] ?? '·'));
    sentences.set(row.sentence, sentence);
  }
  const starts = new Map<string, number>();
  const ends = new Map<string, number>();
  let text = '';
  for (const number of [...sentences.keys()].sort((a, b) => a - b)) {
    const sentence = sentences.get(number)!;
    for (let at = 0; at < sentence.length; at++) {
      starts.set(`${number}:${at}`, text.length);
      text += sentence[at] ?? '·';
      ends.set(`${number}:${at}`, text.length);
      text += ' ';
    }
    text += '\n';
  }
  const seen = new Set<string>();
  const names: NameSpanLike[] = [];
  const gold: string[] = [];
  for (const row of rows) {
    const key = `${row.sentence}:${row.tokens.join()}`;
    if (!/^[A-Z]/.test(row.text) || row.head_pos !== 'PROPN' || row.text.split(' ').length > 6 || seen.has(key))
      continue;
    seen.add(key);
    const start = starts.get(`${row.sentence}:${row.tokens[0]}`)!;
    const end = ends.get(`${row.sentence}:${row.tokens[row.tokens.length - 1]}`)!;
    names.push({ start, end, type: TYPES[row.type] ?? 'other', confidence: 1 });
    gold.push(row.chain.replace(/^(?:cross_|intra_)+/, ''));
  }
  return { id, text, names, gold };
}
