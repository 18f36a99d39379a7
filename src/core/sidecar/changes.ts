import type { AnnotationRecord, ArticleRecord, PlainValue } from './format';
import { ALL_OWN_KEYS, annotationFields, articleFields, type Field } from './writeRecords';

/** What is to change in an article, told by keys and ids, so that nothing else is touched. */
export interface ArticleChange {
  readonly fields: readonly Field[];
  readonly update: ReadonlyMap<string, readonly Field[]>;
  readonly remove: ReadonlySet<string>;
  readonly add: readonly AnnotationRecord[];
}

/** What must change for an article to say `record`; undefined if it says so already. */
export function articleChange(old: ArticleRecord, record: ArticleRecord): ArticleChange | undefined {
  const fields = changedFields(articleFields(old), articleFields(record), record.extra !== undefined);
  const update = new Map<string, readonly Field[]>();
  const remove = new Set<string>();
  const add: AnnotationRecord[] = [];
  if (old.annotations !== record.annotations) {
    const known = new Map(old.annotations.map((one) => [one.id, one]));
    for (const annotation of record.annotations) {
      const before = known.get(annotation.id);
      known.delete(annotation.id);
      if (before === annotation) continue;
      if (!before) {
        add.push(annotation);
        continue;
      }
      const changes = annotationChanges(before, annotation);
      if (changes.length > 0) update.set(annotation.id, changes);
    }
    for (const id of known.keys()) remove.add(id);
  }
  if (fields.length === 0 && update.size === 0 && remove.size === 0 && add.length === 0) return undefined;
  return { fields, update, remove, add };
}

function annotationChanges(before: AnnotationRecord, after: AnnotationRecord): readonly Field[] {
  const [old, now] = [annotationFields(before), annotationFields(after)];
  const changes = changedFields(old, now, after.extra !== undefined);
  if (before.type === after.type || after.extra !== undefined) return changes;
  // The keys of the other type go; those that nobody knows stay.
  const stale = old.filter(([key]) => ALL_OWN_KEYS.has(key) && !now.some(([other]) => other === key));
  return [...changes, ...stale.map(([key]): Field => [key, undefined])];
}

/**
 * The keys whose values differ, with the values of the second.
 *
 * @param complete whether a key that the second does not name at all is to go; else it is left as it is.
 */
export function changedFields(before: readonly Field[], after: readonly Field[], complete: boolean): readonly Field[] {
  const old = new Map(before);
  const changes: Field[] = [];
  const named = new Set<string>();
  for (const [key, value] of after) {
    named.add(key);
    if (!sameValue(old.get(key), value)) changes.push([key, value]);
  }
  if (complete) for (const [key] of before) if (!named.has(key)) changes.push([key, undefined]);
  return changes;
}

/** Whether two values say the same; the order of a mapping's keys says nothing. */
export function sameValue(a: PlainValue | undefined, b: PlainValue | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((one: PlainValue, index) => sameValue(one, b[index] as PlainValue));
  }
  const left = a as Readonly<Record<string, PlainValue>>;
  const right = b as Readonly<Record<string, PlainValue>>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
}
