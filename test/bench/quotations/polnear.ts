import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Mention } from '../../../src/core/model';
import { recogniseNames } from '../../../src/core/entities/recognise';
import { linkArticle } from '../../../src/core/linking/linkArticle';
import type { Span } from '../../../src/core/text/span';
import { useModel } from './model';

useModel();

/** A quoted stretch of the gold data, marks left out. */
export interface GoldQuote extends Span {
  readonly kind: 'direct' | 'mixed';
  readonly sources: readonly Span[];
  readonly cues: readonly Span[];
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly quotes: readonly GoldQuote[];
  readonly mentions: readonly Mention[];
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly s: number;
    readonly e: number;
    readonly kind: 'direct' | 'mixed';
    readonly src: readonly (readonly [number, number])[];
    readonly cue: readonly (readonly [number, number])[];
  }[];
}

/** The articles of PolNeAR, or undefined where the data is not at hand: it has no licence and is not part of the project. */
export function readPolnear(set: 'dev' | 'train'): readonly GoldArticle[] | undefined {
  const root = process.env.PROJECT_ROOT ?? process.cwd();
  const file = join(root, '..', 'shared', 'data', 'quotations', `polnear-${set}.jsonl.gz`);
  if (!existsSync(file)) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => articleOf(JSON.parse(line) as Line));
}

function articleOf(line: Line): GoldArticle {
  const { text } = line;
  const units: number[] = [0];
  for (const point of text) units.push((units.at(-1) ?? 0) + point.length);
  const span = ([start, end]: readonly [number, number]): Span => ({ start: units[start] ?? 0, end: units[end] ?? 0 });
  const quotes = line.quotes.map((quote) => ({
    ...span([quote.s, quote.e]),
    kind: quote.kind,
    sources: quote.src.map(span),
    cues: quote.cue.map(span),
  }));
  const paragraphs = paragraphsOf(text);
  return { id: line.id, text, paragraphs, quotes, mentions: mentionsOf(text, paragraphs) };
}

/** Every line with words in it, trimmed: what `readStructure` gives for a text without furniture. */
export function paragraphsOf(text: string): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (/[\p{L}\p{N}]/u.test(trimmed)) {
      const from = start + line.indexOf(trimmed);
      found.push({ start: from, end: from + trimmed.length });
    }
    start += line.length + 1;
  }
  return found;
}

/** Mentions as the program finds and links them. */
export function mentionsOf(text: string, paragraphs: readonly Span[]): readonly Mention[] {
  return linkArticle(text, recogniseNames(text, paragraphs));
}
