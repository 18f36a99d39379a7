import type { Alignment } from '../duplicates/alignment';
import type { PassageRecord } from '../sidecar/format';
import type { Span } from '../text/span';
import { isPlaced, type PlacedAnnotation, type ShownPassage } from './shown';

/** What copying a passage's annotation to one duplicate comes to. */
export type CopyPlan =
  | { readonly kind: 'copy'; readonly span: Span }
  /** The passage is there with other words: a person should look. */
  | { readonly kind: 'review'; readonly span: Span }
  | { readonly kind: 'skip'; readonly reason: SkipReason };

/** Why nothing is copied: the passage is not there, is there more than once, has the annotation already, or was tagged otherwise. */
export type SkipReason = 'missing' | 'ambiguous' | 'there' | 'decided';

/**
 * Where in a duplicate an annotation belongs.
 *
 * @param here where it stands in its own article.
 * @param alignment from its article to the duplicate.
 * @param existing the duplicate's annotations: what is there already is neither doubled nor changed.
 */
export function planCopy(
  record: PassageRecord,
  here: Span,
  alignment: Alignment,
  existing: readonly PlacedAnnotation[],
): CopyPlan {
  const family = new Set([record.id, ...(record.origin ? [record.origin] : [])]);
  const isCopy = existing.some(
    ({ record: other }) => family.has(other.id) || (other.origin !== undefined && family.has(other.origin)),
  );
  if (isCopy) return { kind: 'skip', reason: 'there' };
  const mapped = alignment.mapSpan(here);
  if (!('span' in mapped)) return { kind: 'skip', reason: mapped.reason };
  const { start, end } = mapped.span;
  const atSamePlace = existing.filter(
    (other): other is ShownPassage =>
      other.record.type === 'passage' && isPlaced(other) && other.span.start === start && other.span.end === end,
  );
  const says = ({ record: other }: ShownPassage) => record.tags.every((tag) => other.tags.includes(tag));
  if (atSamePlace.some(says)) return { kind: 'skip', reason: 'there' };
  // What a person said of this very passage there stands; copies of other annotations say nothing against this one.
  if (atSamePlace.some((other) => other.record.origin === undefined)) return { kind: 'skip', reason: 'decided' };
  return { kind: mapped.quality === 'exact' ? 'copy' : 'review', span: { start, end } };
}

/** An annotation of a duplicate that an article could take over. */
export interface Offer {
  readonly record: PassageRecord;
  /** Where it stands in the duplicate. */
  readonly here: Span;
  /** From the duplicate to the article. */
  readonly alignment: Alignment;
}

/**
 * What an article can take over from its duplicates. What several of them have is taken once.
 *
 * @returns a plan for each offer, in the order of the offers.
 */
export function planTaking(offers: readonly Offer[], existing: readonly PlacedAnnotation[]): readonly CopyPlan[] {
  const after = [...existing];
  return offers.map(({ record, here, alignment }) => {
    const plan = planCopy(record, here, alignment, after);
    if (plan.kind !== 'skip')
      after.push({ record: { ...record, origin: record.origin ?? record.id }, state: 'exact', span: plan.span });
    return plan;
  });
}
