import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { normalise } from '../../../src/core/text/normalise';

/** What a careful reader finds in one article of the sample corpus. */
export interface ArticleTruth {
  /** null: the text has no headline of its own. */
  readonly title: string | null;
  readonly date: string | null;
  readonly source: string | null;
  /** The first words of each line of page furniture, in text order. */
  readonly boilerplate: readonly string[];
  /** In text order, with their marks; each paragraph of a quotation that runs over several is one of its own. */
  readonly quotations: readonly {
    readonly text: string;
    readonly kind: 'direct' | 'mixed' | 'scare';
    readonly speaker: string | null;
  }[];
  /** Titles of works in quotation marks, which nobody said. */
  readonly titles: readonly string[];
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
}

export interface Truth {
  readonly articles: Readonly<Record<string, ArticleTruth>>;
  readonly duplicates: readonly {
    readonly a: string;
    readonly b: string;
    readonly relation: 'contained' | 'rewrite' | 'shares';
  }[];
}

const root = process.env.PROJECT_ROOT ?? process.cwd();
const folder = join(root, 'seeds');

/** The names of the sample articles, in order. */
export function listSeeds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
}

/** A file of the sample corpus as bytes, as it stands, and normalised. */
export function readSeed(name: string): { bytes: Buffer; raw: string; text: string } {
  const bytes = readFileSync(join(folder, name));
  const raw = bytes.toString('utf8');
  return { bytes, raw, text: normalise(raw) };
}

/** The ground truth of the sample corpus. */
export function readTruth(): Truth {
  const { duplicates, ...articles } = JSON.parse(
    readFileSync(join(root, 'test', 'fixtures', 'seeds-truth.json'), 'utf8'),
  ) as Record<string, unknown>;
  return { articles: articles as Truth['articles'], duplicates: duplicates as Truth['duplicates'] };
}

/** The sidecar of the sample corpus, as it stands. */
export function readSidecar(): string {
  return readFileSync(join(folder, 'annotations.yaml'), 'utf8');
}
