import type { Groups } from './groups';
import type { PairTable } from './pairTable';

/** From this size of a group on, its members are duplicates of whatever shares passages with one of them, if their texts say so. */
const largeGroup = 8;

/**
 * The articles that may share passages with an article: its candidates; the members of its group; and where groups are so large that
 * their members met only at a few of them, all who share something with the same group, or with one whom the article has met.
 */
export function worthAsking(article: number, pairs: PairTable, groups: Groups): Set<number> {
  const asked = new Set<number>();
  const labels = new Set<number>();
  const meet = (member: number): void => {
    for (const other of met(member, pairs)) asked.add(other);
  };
  const join = (near: number): void => {
    const label = groups.label(near);
    if (labels.has(label)) return;
    labels.add(label);
    const members = groups.members(near);
    if (near !== article && members.length < largeGroup) return;
    for (const member of members) asked.add(member);
    if (members.length >= largeGroup) for (const member of members) meet(member);
  };
  meet(article);
  const nearest = [article, ...asked];
  // Those whom all met may be quotations like this one: the copies of the text itself are one step further.
  for (const near of nearest) {
    join(near);
    for (const other of met(near, pairs)) join(other);
  }
  asked.delete(article);
  return asked;
}

/** Those that an article has met and shares something with. */
function* met(article: number, pairs: PairTable): Generator<number> {
  for (const pair of pairs.of(article)) if (pairs.verdict(pair) !== 'nothing') yield pairs.other(pair, article);
}
