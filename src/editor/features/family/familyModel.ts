import { mergeSpans, uniqueSpans } from '../../../core/corpus/uniqueSpans';
import { coverTest, type Span } from '../../../core/text/span';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { originOf, relationOf, sharesOf, titleOf } from '../../platform/describe';

/** A stretch of an article's own text: shared with others of the family, or its alone. */
export interface FamilySegment extends Span {
  readonly isShared: boolean;
}

/** One article of a family, as it is drawn. */
export interface FamilyMember {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly origin: string;
  readonly isRepresentative: boolean;
  /** Characters of its own text, page furniture left out. */
  readonly length: number;
  readonly segments: readonly FamilySegment[];
  /** How it stands to each of the others, in a sentence. */
  readonly relations: readonly string[];
}

/** The article and all its duplicates: who contains whom, and what each has alone. */
export function familyOf(id: string, articles: Articles, duplicates: Duplicates): readonly FamilyMember[] {
  const members = duplicates.family(id)?.members ?? [id];
  const ids = [...new Set([...members, id, ...duplicates.of(id).map((one) => one.id)])];
  const representative = duplicates.family(id)?.representative;
  return ids.flatMap((member): FamilyMember[] => {
    const file = articles.file(member);
    const article = articles.get(member);
    if (!file || !article) return [];
    const others = duplicates.of(member).filter((one) => ids.includes(one.id));
    const { paragraphs, boilerplate } = article.structure;
    const isFurniture = coverTest(boilerplate);
    const own = paragraphs.filter((paragraph) => !isFurniture(paragraph));
    const shared = mergeSpans(others.flatMap(({ passages }) => passages.map(({ here }) => here)));
    const unique = uniqueSpans(own, shared);
    const inShared = uniqueSpans(own, unique).map((span) => ({ ...span, isShared: true }));
    const segments = [...inShared, ...unique.map((span) => ({ ...span, isShared: false }))].sort(
      (a, b) => a.start - b.start,
    );
    return [
      {
        id: member,
        name: file.name,
        title: titleOf(article),
        origin: originOf(article),
        isRepresentative: member === representative,
        length: segments.reduce((sum, { start, end }) => sum + end - start, 0),
        segments: joined(segments),
        relations: others.map((one) => {
          const other = articles.file(one.id)?.name ?? one.id;
          return `${relationOf(one, other)}: ${sharesOf(one, other)}`;
        }),
      },
    ];
  });
}

/** Neighbouring stretches of one kind as one: a reader sees paragraphs, not their ends. */
function joined(segments: readonly FamilySegment[]): readonly FamilySegment[] {
  const result: FamilySegment[] = [];
  for (const segment of segments) {
    const last = result.at(-1);
    if (last && last.isShared === segment.isShared) result[result.length - 1] = { ...last, end: segment.end };
    else result.push(segment);
  }
  return result;
}
