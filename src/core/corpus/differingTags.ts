import type { Alignment } from '../duplicates/alignment';
import { groupBy } from '../groupBy';
import type { Span } from '../text/span';
import type { PlacedAnnotation, ShownPassage } from './shown';
import { isPlaced } from './shown';

/** One passage that two articles share, and that is tagged in both, but not alike. */
export interface TagDifference {
  readonly here: ShownPassage;
  readonly there: ShownPassage;
}

/**
 * The passages that carry other tags in one article than in its duplicate. Passages that are tagged in one of the two only are no
 * difference, and neither are two annotations of one place where each has its like on the other side.
 *
 * @param alignment from the first article to the second; a passage counts as the same where it is mapped exactly.
 * @returns in the order of the passages here.
 */
export function differingTags(
  here: readonly PlacedAnnotation[],
  there: readonly PlacedAnnotation[],
  alignment: Alignment,
): readonly TagDifference[] {
  const others = byPlace(passagesOf(there));
  if (others.size === 0) return [];
  const differences: TagDifference[] = [];
  for (const own of byPlace(passagesOf(here)).values()) {
    const mapped = alignment.mapSpan(own[0].span);
    if (!('span' in mapped) || mapped.quality !== 'exact') continue;
    const same = others.get(keyOf(mapped.span)) ?? [];
    const tagsOf = ({ record }: ShownPassage) => [...record.tags].sort().join('\n');
    const [hereOnly, thereOnly] = [without(own, same, tagsOf), without(same, own, tagsOf)];
    // What has no like on the other side belongs together: first a copy and what it was copied from.
    for (const one of hereOnly) {
      if (thereOnly.length === 0) break;
      const at = Math.max(
        0,
        thereOnly.findIndex((other) => isCopyOf(one, other)),
      );
      differences.push({ here: one, there: thereOnly.splice(at, 1)[0] });
    }
  }
  return differences.sort((a, b) => a.here.span.start - b.here.span.start);
}

function passagesOf(annotations: readonly PlacedAnnotation[]): readonly ShownPassage[] {
  return annotations.filter((one): one is ShownPassage => one.record.type === 'passage' && isPlaced(one));
}

const keyOf = ({ start, end }: Span) => `${start}-${end}`;

function byPlace(passages: readonly ShownPassage[]): ReadonlyMap<string, readonly ShownPassage[]> {
  return groupBy(passages, ({ span }) => keyOf(span));
}

/** Those of some passages that have no like among the others; each of the others is the like of one. */
function without(
  some: readonly ShownPassage[],
  others: readonly ShownPassage[],
  likeness: (passage: ShownPassage) => string,
): ShownPassage[] {
  const left = others.map(likeness);
  return some.filter((one) => {
    const at = left.indexOf(likeness(one));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function isCopyOf({ record: a }: ShownPassage, { record: b }: ShownPassage): boolean {
  return a.origin === b.id || b.origin === a.id || (a.origin !== undefined && a.origin === b.origin);
}
