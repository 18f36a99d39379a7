import type { PlainValue } from '../sidecar/format';
import { byCodeUnits } from '../sidecar/names';
import { sameValue } from '../sidecar/changes';

export type Values = Readonly<Record<string, PlainValue | undefined>>;

export interface MergedFields {
  readonly values: Record<string, PlainValue | undefined>;
  /** What lost against `values` where both sides changed a key to different values. */
  readonly lost: Readonly<Record<string, PlainValue>>;
}

/** Keys whose values are sets: what either side put in is in, what either took out is out. */
const SETS = new Set(['tags', 'aliases', 'representative']);

/**
 * Merges the keys of one thing: a key that one side changed has that side's value. Of two changed values that differ the one
 * wins that is greater when written out, so that it does not matter whose side is called ours.
 *
 * @param units keys that only make sense together.
 */
export function mergeFields(
  base: Values,
  ours: Values,
  theirs: Values,
  units: readonly (readonly string[])[] = [],
): MergedFields {
  const values: Record<string, PlainValue | undefined> = {};
  const conflicts: (readonly string[])[] = [];
  const done = new Set<string>();
  for (const key of Object.keys({ ...base, ...theirs, ...ours })) {
    if (done.has(key)) continue;
    const unit = units.find((one) => one.includes(key)) ?? [key];
    for (const one of unit) done.add(one);
    if (sameIn(unit, ours, theirs) || sameIn(unit, base, theirs)) copy(unit, ours, values);
    else if (sameIn(unit, base, ours)) copy(unit, theirs, values);
    // What one side took away and the other changed is kept, as with annotations.
    else if (unit.length === 1 && (ours[key] === undefined || theirs[key] === undefined))
      values[key] = ours[key] === undefined ? theirs[key] : ours[key];
    else if (SETS.has(key)) values[key] = mergeSets(base[key], ours[key], theirs[key]);
    else conflicts.push(unit);
  }
  const keys = conflicts.flat();
  // One side wins all: half of one decision and half of another is nobody's.
  const [winner, loser] = written(keys, ours) >= written(keys, theirs) ? [ours, theirs] : [theirs, ours];
  copy(keys, winner, values);
  const lost: Record<string, PlainValue> = {};
  for (const key of keys) if (!sameValue(winner[key], loser[key])) lost[key] = loser[key] ?? null;
  return { values, lost };
}

function sameIn(keys: readonly string[], a: Values, b: Values): boolean {
  return keys.every((key) => sameValue(a[key], b[key]));
}

function copy(keys: readonly string[], from: Values, to: Record<string, PlainValue | undefined>): void {
  for (const key of keys) to[key] = from[key];
}

function written(keys: readonly string[], values: Values): string {
  return stableJson(Object.fromEntries(keys.map((key) => [key, values[key] ?? null])));
}

function mergeSets(
  base: PlainValue | undefined,
  ours: PlainValue | undefined,
  theirs: PlainValue | undefined,
): PlainValue {
  const list = (value: PlainValue | undefined): readonly string[] =>
    Array.isArray(value) ? (value as readonly string[]) : [];
  const [before, left, right] = [new Set(list(base)), new Set(list(ours)), new Set(list(theirs))];
  const kept = [...before].filter((one) => left.has(one) && right.has(one));
  const added = [...new Set([...left, ...right])].filter((one) => !before.has(one)).sort(byCodeUnits);
  return [...kept, ...added];
}

/** JSON with the keys in order: equal for values that say the same. */
export function stableJson(value: PlainValue | undefined): string {
  if (value === undefined) return 'null';
  if (Array.isArray(value)) return `[${value.map((one: PlainValue) => stableJson(one)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const map = value as Readonly<Record<string, PlainValue>>;
    const keys = Object.keys(map).sort(byCodeUnits);
    return `{${keys.map((key) => `${JSON.stringify(key)}:${stableJson(map[key])}`).join(',')}}`;
  }
  return JSON.stringify(value);
}
