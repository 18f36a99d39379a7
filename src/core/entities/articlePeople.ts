import type { Paragraph } from './paragraph';
import type { TokenName } from './ruleNames';

/** What an article tells about its people: single words that are a part of a full name in it, and words that it also writes small. */
export interface ArticlePeople {
  readonly partsOfNames: ReadonlySet<string>;
  readonly writtenSmall: ReadonlySet<string>;
}

interface Read {
  readonly paragraph: Paragraph;
  readonly names: readonly TokenName[];
}

export function articlePeople(read: readonly Read[]): ArticlePeople {
  const partsOfNames = new Set<string>();
  const writtenSmall = new Set<string>();
  for (const { paragraph, names } of read) {
    const { words } = paragraph.tokens;
    for (let at = 0; at < words.length; at++) if (!paragraph.capital[at]) writtenSmall.add(words[at]);
    for (const { from, to, type, confidence } of names) {
      if (type !== 'person' || confidence < 0.6) continue;
      if (to - from === 1) partsOfNames.add(words[from]);
      else for (const at of [from, to - 1]) if (words[at].length > 1) partsOfNames.add(words[at]);
    }
  }
  return { partsOfNames, writtenSmall };
}

/** Single words that the rules left alone and that are the name of a person of this article: "Snowden's revelations …", "the Xi-Obama talks". */
export function findPeopleAgain(paragraph: Paragraph, names: readonly TokenName[], people: ArticlePeople): TokenName[] {
  const { words } = paragraph.tokens;
  const found: TokenName[] = [];
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    while (next < names.length && names[next].to <= at) next++;
    if (next < names.length && names[next].from <= at) continue;
    const word = words[at];
    if (!paragraph.capital[at] || !people.partsOfNames.has(word)) continue;
    if (paragraph.opens[at] && people.writtenSmall.has(word.toLowerCase())) continue;
    found.push({ from: at, to: at + 1, type: 'person', confidence: 0.7 });
  }
  return found;
}
