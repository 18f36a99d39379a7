import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NameClass } from '../core/entities/model/labels';
import type { Span } from '../core/text/span';

/** A name of the gold annotation, in UTF-16 units. */
export interface GoldName extends Span {
  readonly type: string;
}

/** An annotated text. */
export interface Document {
  readonly id: string;
  readonly source: string;
  readonly text: string;
  readonly names: readonly GoldName[];
}

/** The types of the data files by the model's classes. */
export const classOfType: Readonly<Record<string, NameClass | undefined>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  MISC: 'misc',
  NORP: 'nationality',
};

/** Reads a file of annotated texts: JSON lines, packed, offsets in code points. */
export function readDocuments(file: string): Document[] {
  const source = basename(file).replace(/\.jsonl\.gz$/u, '');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, text, ents } = JSON.parse(line) as { id: string; text: string; ents: [number, number, string][] };
    const offsets = [0];
    for (const character of text) offsets.push(offsets[offsets.length - 1] + character.length);
    const names = ents.map(([start, end, type]) => {
      // An annotation whose tokens were "1980" and "s" leaves the "s" out: the decade is the whole word.
      const isCut = type === 'DATE' && /^0s(?!\p{L})/u.test(text.slice(offsets[end] - 1, offsets[end] + 2));
      return { start: offsets[start], end: offsets[end] + (isCut ? 1 : 0), type };
    });
    return { id, source, text, names: names.sort((a, b) => a.start - b.start || b.end - a.end) };
  });
}

/** The training sets of a data folder, by name. */
export function readSources(folder: string, sources: readonly string[]): Document[] {
  return sources.flatMap((source) => {
    const documents = readDocuments(join(folder, `${source}.jsonl.gz`));
    return source === 'broad-twitter' ? documents.map(onlyProse) : documents;
  });
}

/** A document of the lines that are like prose. */
function onlyProse(document: Document): Document {
  let text = '';
  const names: GoldName[] = [];
  for (const { start, end } of linesOf(document.text)) {
    const line = document.text.slice(start, end);
    if (!isProse(line)) continue;
    for (const name of document.names) {
      if (name.start < start || name.end > end) continue;
      names.push({ start: name.start - start + text.length, end: name.end - start + text.length, type: name.type });
    }
    text += `${line}\n`;
  }
  return { ...document, text, names };
}

/** In a set of short messages: no handles, hashtags or links, and some words. */
function isProse(line: string): boolean {
  return !/[@#\\[\]{}~^_♥]|https?:|\bRT\b|\.\.\.$/u.test(line) && line.split(' ').length >= 6;
}

/** Every line with words in it, trimmed: what the recogniser takes as paragraphs. */
export function linesOf(text: string): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    if (end > start) spans.push({ start, end });
    at += line.length + 1;
  }
  return spans;
}
