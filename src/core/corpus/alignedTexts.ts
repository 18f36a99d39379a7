import type { Alignment } from '../duplicates/alignment';
import { coverTest, type Span } from '../text/span';
import type { Article } from './library';

/** Two texts made to be compared: the same paragraphs stand at the same place, page furniture is left out. */
export interface AlignedTexts {
  readonly here: string;
  readonly there: string;
}

/**
 * The paragraphs of two articles, those of the second in the order of the first, so that a line-by-line comparison shows changed
 * words and not moved paragraphs. What only the second has comes after the paragraph that it follows there.
 *
 * @param alignment from `here` to `there`.
 */
export function alignTexts(here: Article, there: Article, alignment: Alignment): AlignedTexts {
  const ours = proseOf(here);
  const theirs = proseOf(there);
  const partners = new Map(
    alignment.paragraphs.flatMap((one) =>
      one.there && one.shared > 0 ? [[one.here.start, one.there.start] as const] : [],
    ),
  );
  const indexOf = new Map(theirs.map((paragraph, index) => [paragraph.start, index]));
  const taken = new Set<number>();
  const matched = ours.map((paragraph) => {
    const partner = partners.get(paragraph.start);
    const index = partner === undefined ? undefined : indexOf.get(partner);
    if (index === undefined || taken.has(index)) return undefined;
    taken.add(index);
    return index;
  });
  const ordered: number[] = [];
  const addWithFollowers = (index: number): void => {
    ordered.push(index);
    for (let next = index + 1; next < theirs.length && !taken.has(next); next++) {
      taken.add(next);
      ordered.push(next);
    }
  };
  for (let first = 0; first < theirs.length && !taken.has(first); first++) {
    taken.add(first);
    ordered.push(first);
  }
  for (const index of matched) if (index !== undefined) addWithFollowers(index);
  const words = (article: Article, { start, end }: Span) => article.text.slice(start, end);
  return {
    here: `${ours.map((paragraph) => words(here, paragraph)).join('\n\n')}\n`,
    there: `${ordered.map((index) => words(there, theirs[index])).join('\n\n')}\n`,
  };
}

function proseOf({ structure }: Article): readonly Span[] {
  const isFurniture = coverTest(structure.boilerplate);
  return structure.paragraphs.filter((paragraph) => !isFurniture(paragraph));
}
