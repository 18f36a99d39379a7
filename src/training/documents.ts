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
    const names = ents.map(([start, end, type]) => ({ start: offsets[start], end: offsets[end], type }));
    return { id, source, text, names: names.sort((a, b) => a.start - b.start || b.end - a.end) };
  });
}

/** The training sets of a data folder, by name. */
export function readSources(folder: string, sources: readonly string[]): Document[] {
  return sources.flatMap((source) => {
    const documents = readDocuments(join(folder, `${source}.jsonl.gz`));
    return source === 'broad-twitter' ? documents.map(withoutHandles) : documents;
  });
}

/** Only the lines that read like prose: no handles, hashtags or links. */
function withoutHandles({ id, source, text, names }: Document): Document {
  let kept = '';
  const left: GoldName[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (/[@#\\[\]{}~^_♥]|https?:|\bRT\b|\.\.\.$/u.test(line) || line.split(' ').length < 6) continue;
    const shift = kept.length - start;
    for (const name of names) {
      if (start <= name.start && name.end <= end)
        left.push({ start: name.start + shift, end: name.end + shift, type: name.type });
    }
    kept += `${line}\n`;
  }
  return { id, source, text: kept, names: left };
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
