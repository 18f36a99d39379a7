import { overlaps } from '../../../src/core/text/span';
import type { GoldArticle } from './polnear';
import type { Found, Outcome } from './score';

export interface Confusion {
  readonly outcomes: readonly Outcome[];
  readonly extras: { readonly article: GoldArticle; readonly found: Found }[];
}

/** What fails, by kind, as lines to print; with examples from the data where asked. */
export function confusionOf({ outcomes, extras }: Confusion, examples: boolean): readonly string[] {
  const groups = new Map<string, string[]>();
  const add = (kind: string, example: string): void => {
    const list = groups.get(kind);
    if (list) list.push(example);
    else groups.set(kind, [example]);
  };
  for (const outcome of outcomes) {
    const { gold, found, speakerRight, cueRight, article } = outcome;
    const { text } = article;
    const at = excerpt(text, gold.start, gold.end);
    if (!found) {
      const cut = extras.some((extra) => extra.article === article && overlaps(extra.found.words, gold));
      add(cut ? 'lost: the gold has other borders' : `lost: taken for scare quotes or a title (${gold.kind})`, at);
      continue;
    }
    if (gold.sources.length === 0 || speakerRight) {
      if (gold.cues.length > 0 && !cueRight) add('speaker right, cue wrong or none', at);
      continue;
    }
    const wrong = `${at} | found ${words(text, found.speaker)} | gold ${words(text, gold.sources[0])}`;
    if (!found.speaker) add(`no speaker (${gold.kind})`, wrong);
    else if (cueRight) add(`wrong speaker, right cue (${gold.kind})`, wrong);
    else {
      const far = gold.cues.some((cue) => text.slice(Math.min(cue.end, gold.start), gold.start).includes('\n'));
      add(`wrong speaker and cue (${gold.kind}${far ? ', gold cue in another paragraph' : ''})`, wrong);
    }
  }
  for (const { article, found } of extras) {
    const partial = article.quotes.some((gold) => overlaps(gold, found.words));
    const at = excerpt(article.text, found.words.start, found.words.end);
    add(partial ? 'extra: the gold has other borders' : `extra: nobody says it by the gold (${found.kind ?? ''})`, at);
  }
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  return [
    '\nWhat fails:',
    ...sorted.flatMap(([kind, list]) => [
      `  ${String(list.length).padStart(4)}  ${kind}`,
      ...(examples ? list.slice(0, 12).map((one) => `          ${one}`) : []),
    ]),
  ];
}

function excerpt(text: string, start: number, end: number): string {
  const inner = text.slice(start, end);
  const cut = inner.length > 70 ? `${inner.slice(0, 40)}…${inner.slice(-25)}` : inner;
  return `${text.slice(Math.max(0, start - 70), start)}⟦${cut}⟧${text.slice(end, end + 60)}`.replace(/\s+/g, ' ');
}

function words(text: string, span: { readonly start: number; readonly end: number } | undefined): string {
  return span ? text.slice(span.start, span.end).replace(/\s+/g, ' ') : 'none';
}
