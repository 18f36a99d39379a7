/**
 * How two articles are related, seen from one: exact or near copies of each other; this one wholly stands in the other; the
 * reverse; rewritten versions of one text; or only passages are shared.
 */
export type Relation = 'copy' | 'contained' | 'contains' | 'version' | 'shares';

/** From this share on an article counts as standing wholly in another one. */
const wholly = 0.9;

/** The relation that two shares of own words make: of this article in the other, and of the other in this one. */
export function relationOf(contained: number, contains: number): Relation {
  if (contained >= wholly && contains >= wholly) return 'copy';
  if (contained >= wholly) return 'contained';
  if (contains >= wholly) return 'contains';
  return isVersion(contained, contains) ? 'version' : 'shares';
}

/** Whether two articles are versions of one text: the shorter one is mostly shared, the longer one to a good part. */
export function isVersion(contained: number, contains: number): boolean {
  return Math.max(contained, contains) >= 0.45 && Math.min(contained, contains) >= 0.2;
}

export function invert(relation: Relation): Relation {
  if (relation === 'contained') return 'contains';
  return relation === 'contains' ? 'contained' : relation;
}
