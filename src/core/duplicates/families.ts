import { compare } from './order';

/** Articles that are versions of one text. */
export interface Family {
  /** The same as long as the members are: the first of their ids. */
  readonly id: string;
  /** The representative first, then by id. */
  readonly members: readonly string[];
  /** The article to read if one reads only one: chosen by a person, else the one that holds most of the others. */
  readonly representative: string;
}

/** Two articles that are versions of each other, with how much of each stands in the other. */
export interface FamilyEdge {
  readonly a: string;
  readonly b: string;
  /** Share of `a` that stands in `b`. */
  readonly ofA: number;
  /** Share of `b` that stands in `a`. */
  readonly ofB: number;
}

/** At least this share of all pairs between two groups must be versions of each other before the groups become one. */
const leastLinkage = 0.5;

/** So many pairs are looked at between two rests. */
const pairsAtOnce = 16;

/**
 * Families from verified pairs: the closest pairs first, and two groups become one only if most of their members go together, so
 * that one article that quotes two stories does not glue their families (average linkage instead of connected components).
 * @param dates of articles that have one, to prefer the older as representative.
 * @param isUnknown tells pairs that nobody has judged and that therefore tell nothing against a family.
 * @returns step by step, so that a family of thousands holds nobody up: each `next` is a few pairs.
 */
export function* makeFamilies(
  edges: readonly FamilyEdge[],
  chosen: ReadonlySet<string>,
  dates: (id: string) => string | undefined,
  isUnknown?: (a: string, b: string) => boolean,
): Generator<undefined, Family[]> {
  let looked = 0;
  const sorted = [...edges].sort((p, q) => strength(q) - strength(p) || compare(p.a, q.a) || compare(p.b, q.b));
  const groupOf = new Map<string, Group>();
  const group = (id: string): Group => {
    let found = groupOf.get(id);
    if (!found) groupOf.set(id, (found = { members: [id], links: new Map() }));
    return found;
  };
  yield;
  for (const { a, b } of sorted) link(group(a), group(b), 1);
  yield;
  for (const { a, b } of sorted) {
    const [p, q] = [group(a), group(b)];
    if (p === q) continue;
    if (++looked % pairsAtOnce === 0) yield;
    const pairs = p.links.get(q) ?? 0;
    if (pairs < leastLinkage * judgedPairs(p.members, q.members, pairs, isUnknown)) continue;
    merge(p, q, groupOf);
  }
  const held = new Map<string, number>();
  for (const { a, b, ofA, ofB } of sorted) {
    if (groupOf.get(a) !== groupOf.get(b)) continue;
    held.set(a, (held.get(a) ?? 0) + ofB);
    held.set(b, (held.get(b) ?? 0) + ofA);
  }
  yield;
  const better = (x: string, y: string): number =>
    Number(chosen.has(y)) - Number(chosen.has(x)) ||
    (held.get(y) ?? 0) - (held.get(x) ?? 0) ||
    compare(dates(x) ?? '\uffff', dates(y) ?? '\uffff') ||
    compare(x, y);
  const families: Family[] = [];
  for (const { members } of new Set(groupOf.values())) {
    if (members.length < 2) continue;
    const representative = members.reduce((best, id) => (better(id, best) < 0 ? id : best));
    const byId = [...members].sort(compare);
    const rest = byId.filter((id) => id !== representative);
    families.push({ id: byId[0], members: [representative, ...rest], representative });
  }
  return families.sort((p, q) => compare(p.id, q.id));
}

interface Group {
  readonly members: string[];
  /** How many pairs of members link this group to others. */
  readonly links: Map<Group, number>;
}

function link(p: Group, q: Group, count: number): void {
  p.links.set(q, (p.links.get(q) ?? 0) + count);
  q.links.set(p, (q.links.get(p) ?? 0) + count);
}

function merge(p: Group, q: Group, groupOf: Map<string, Group>): void {
  const [into, from] = p.members.length >= q.members.length ? [p, q] : [q, p];
  for (const id of from.members) groupOf.set(id, into);
  into.members.push(...from.members);
  into.links.delete(from);
  for (const [other, count] of from.links) {
    other.links.delete(from);
    if (other !== into) link(into, other, count);
  }
}

/** About so many pairs stand for all when those are counted that nobody has judged. */
const mostCounted = 2000;

/** How many pairs of members of two groups have been judged, or about how many where the groups are large. */
function judgedPairs(
  p: readonly string[],
  q: readonly string[],
  linked: number,
  isUnknown: ((a: string, b: string) => boolean) | undefined,
): number {
  const all = p.length * q.length;
  if (!isUnknown || linked >= leastLinkage * all) return all;
  let counted = 0;
  let judged = 0;
  const step = Math.ceil(all / mostCounted);
  for (let k = 0; k < all; k += step) {
    counted++;
    if (!isUnknown(p[Math.floor(k / q.length)], q[k % q.length])) judged++;
  }
  return Math.max(linked, (judged / counted) * all);
}

function strength({ ofA, ofB }: FamilyEdge): number {
  return Math.max(ofA, ofB) + Math.min(ofA, ofB);
}
