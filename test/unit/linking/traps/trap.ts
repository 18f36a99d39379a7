import type { NameSpanLike } from '../../../../src/core/linking/linkArticle';
import type { EntityType } from '../../../../src/core/model';

/**
 * What it is about, then the articles. A mention stands as `<P:id words>`: type (P person, O organization, L place, E event,
 * X other, N nationality, D date) and referent. Mentions of one referent must be joined, those of two must not. `?` must stay a
 * suggestion; `a/?` or `?/a` may be linked to a or stay a suggestion; `b/a` may be joined with a or not.
 */
export type Trap = readonly [what: string, ...articles: string[]];

export interface TrapArticle {
  readonly text: string;
  readonly names: readonly NameSpanLike[];
  readonly gold: readonly string[];
}

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  E: 'event',
  X: 'other',
  N: 'nationality',
  D: 'date',
};

/** Takes the marks out of an article. */
export function readTrap(marked: string): TrapArticle {
  const names: NameSpanLike[] = [];
  const gold: string[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/<([POLEXND]):(\S+) ([^>]+)>/g)) {
    text += marked.slice(at, match.index);
    names.push({ start: text.length, end: text.length + match[3].length, type: TYPES[match[1]], confidence: 0.9 });
    gold.push(match[2]);
    text += match[3];
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), names, gold };
}
