import type { Alignment } from '../duplicates/alignment';
import type { PassageRecord } from '../sidecar/format';
import type { Span } from '../text/span';
import { isPlaced, type PlacedAnnotation } from './shown';

/** What copying a passage's annotation to one duplicate comes to. */
export type CopyPlan =
  | { readonly kind: 'copy'; readonly span: Span }
  /** The passage is there with other words: a person should look. */
  | { readonly kind: 'review'; readonly span: Span }
  | { readonly kind: 'skip'; readonly reason: 'missing' | 'ambiguous' | 'there' };

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
  const hasSame = existing.some(
    (other) =>
      other.record.type === 'passage' &&
      isPlaced(other) &&
      other.span.start === start &&
      other.span.end === end &&
      record.tags.every((tag) => (other.record as PassageRecord).tags.includes(tag)),
  );
  if (hasSame) return { kind: 'skip', reason: 'there' };
  return { kind: mapped.quality === 'exact' ? 'copy' : 'review', span: { start, end } };
}
