import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normalise } from '../../../src/core/text/normalise';

/** A real article: its paragraphs, each one line. */
export interface Story {
  readonly id: string;
  readonly paragraphs: readonly string[];
}

/** The stories to build test data from: Reuters-21578 if it is beside the project, else the sample corpus. */
export function readStories(root: string): { readonly from: string; readonly stories: readonly Story[] } {
  const reuters = join(root, '..', 'shared', 'data', 'reuters-21578', 'articles.jsonl.gz');
  if (existsSync(reuters)) return { from: 'Reuters-21578', stories: readReuters(reuters) };
  const seeds = join(root, 'seeds');
  const names = readdirSync(seeds)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const stories = names.map((name) => ({
    id: name,
    paragraphs: normalise(readFileSync(join(seeds, name), 'utf8'))
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  }));
  return { from: 'the sample corpus', stories };
}

function readReuters(file: string): Story[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, body } = JSON.parse(line) as { id: string; body: string };
    const text = body
      .replace(/\s*Reuter\s*(&#3;)?\s*$/i, '')
      .replace(/&#3;/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&');
    const paragraphs = text.split(/\n(?= {4}|\s*\n)/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
    return { id, paragraphs: paragraphs.filter(Boolean) };
  });
}
