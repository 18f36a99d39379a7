import { articleFields, annotationFields, entityFields, tagFields, type Field } from '../sidecar/writeRecords';
import type {
  AnnotationRecord,
  ArticleRecord,
  EntityDefinition,
  ExtraKeys,
  PlainValue,
  TagDefinition,
} from '../sidecar/format';
import { sameValue } from '../sidecar/changes';
import type { Sidecar, SidecarPart } from '../sidecar/sidecar';
import type { Edit } from './edit';

/** A key with the two values that people gave it; undefined where one of them took it away. */
export interface ConflictingKey {
  readonly key: string;
  readonly kept: PlainValue | undefined;
  readonly other: PlainValue | undefined;
}

/** What a merge could not choose between. Both values are in the sidecar until a person chooses. */
export interface Conflict {
  readonly kind: 'annotation' | 'article' | 'tags' | 'entities';
  /** Of the article, the tag or the entity. */
  readonly name: string;
  /** The annotation that both changed, and the one that holds the other side's values. */
  readonly annotation?: { readonly id: string; readonly other: string };
  readonly keys: readonly ConflictingKey[];
}

/** Which of the two values stays. */
export type Choice = 'kept' | 'other';

/** The annotations of an article that contradict another one of it. */
export function conflictsOfArticle(name: string, record: ArticleRecord): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const one of record.annotations) {
    if (one.conflict === undefined) continue;
    const original = record.annotations.find(({ id }) => id === one.conflict);
    // The annotation that it contradicted has been removed: nothing is left to choose.
    if (!original) continue;
    const keys = differingKeys(annotationFields(original), annotationFields(one), ['id', 'conflict', 'by', 'created']);
    conflicts.push({ kind: 'annotation', name, annotation: { id: original.id, other: one.id }, keys });
  }
  const keys = setAside(record.conflict, articleFields(record));
  if (keys.length > 0) conflicts.push({ kind: 'article', name, keys });
  return conflicts;
}

/** What a sidecar's tags and entities were given two values for. */
export function conflictsOfDefinitions(sidecar: Sidecar): readonly Conflict[] {
  const conflicts: Conflict[] = [];
  for (const [name, tag] of sidecar.tags()) {
    const keys = setAside(tag.conflict, tagFields(tag));
    if (keys.length > 0) conflicts.push({ kind: 'tags', name, keys });
  }
  for (const [name, entity] of sidecar.entities()) {
    const keys = setAside(entity.conflict, entityFields(entity));
    if (keys.length > 0) conflicts.push({ kind: 'entities', name, keys });
  }
  return conflicts;
}

/** The conflicts of articles' lines, which most changes leave alone. */
const KNOWN = new WeakMap<SidecarPart, readonly Conflict[]>();

/** All conflicts that a sidecar holds, those of definitions first. */
export function conflictsOf(sidecar: Sidecar): readonly Conflict[] {
  const conflicts = [...conflictsOfDefinitions(sidecar)];
  for (const name of sidecar.names()) {
    const part = sidecar.part(name);
    let known = part && KNOWN.get(part);
    if (!known) {
      // Most articles have none, which is told without parsing them.
      const record = part && !part.text.includes('conflict') ? undefined : sidecar.article(name);
      known = record ? conflictsOfArticle(name, record) : [];
      if (part) KNOWN.set(part, known);
    }
    conflicts.push(...known);
  }
  return conflicts;
}

/** Which of the two values a side of the merge had; undefined where it had neither, or where both sides did. */
export function choiceOf(side: Sidecar, conflict: Conflict): Choice | undefined {
  const fields = fieldsIn(side, conflict);
  if (!fields) return undefined;
  const had = new Map(fields);
  const has = (choice: Choice): boolean => conflict.keys.every((one) => sameValue(had.get(one.key), one[choice]));
  if (has('kept') === has('other')) return undefined;
  return has('kept') ? 'kept' : 'other';
}

function fieldsIn(side: Sidecar, { kind, name, annotation }: Conflict): readonly Field[] | undefined {
  if (kind === 'tags') return optional(side.tags().get(name), tagFields);
  if (kind === 'entities') return optional(side.entities().get(name), entityFields);
  const record = side.article(name);
  if (!annotation) return optional(record, articleFields);
  return optional(
    record?.annotations.find(({ id }) => id === annotation.id),
    annotationFields,
  );
}

function optional<T>(value: T | undefined, read: (value: T) => readonly Field[]): readonly Field[] | undefined {
  return value === undefined ? undefined : read(value);
}

/** What makes a choice stand: one value stays, the other one goes. Undefined if the conflict is not there any more. */
export function decide(sidecar: Sidecar, folder: string, conflict: Conflict, choice: Choice): Edit | undefined {
  const { kind, name } = conflict;
  switch (kind) {
    case 'annotation':
    case 'article': {
      const record = sidecar.article(name);
      if (!record || !conflictsOfArticle(name, record).some((one) => isSame(one, conflict))) return undefined;
      const edit = (now: ArticleRecord): ArticleRecord =>
        conflict.annotation
          ? { ...now, annotations: chosen(now.annotations, conflict.annotation, choice) }
          : decided(now, conflict.keys, choice);
      return { kind: 'editArticle', folder, article: name, edit };
    }
    case 'tags': {
      const tag = sidecar.tags().get(name);
      return (
        tag && { kind: 'setTag', folder, tag: name, definition: decided<TagDefinition>(tag, conflict.keys, choice) }
      );
    }
    case 'entities': {
      const entity = sidecar.entities().get(name);
      if (!entity) return undefined;
      return {
        kind: 'setEntity',
        folder,
        entity: name,
        definition: decided<EntityDefinition>(entity, conflict.keys, choice),
      };
    }
  }
}

function isSame(a: Conflict, b: Conflict): boolean {
  return a.annotation?.id === b.annotation?.id && a.annotation?.other === b.annotation?.other;
}

function differingKeys(ours: readonly Field[], theirs: readonly Field[], but: readonly string[]): ConflictingKey[] {
  const [kept, other] = [new Map(ours), new Map(theirs)];
  return [...new Set([...kept.keys(), ...other.keys()])]
    .filter((key) => !but.includes(key) && !sameValue(kept.get(key), other.get(key)))
    .map((key) => ({ key, kept: kept.get(key), other: other.get(key) }));
}

/** Values that a merge set aside under the key `conflict`, with those that stand in their place. */
function setAside(conflict: ExtraKeys | undefined, fields: readonly Field[]): ConflictingKey[] {
  const kept = new Map(fields);
  return Object.entries(conflict ?? {}).map(([key, other]) => ({
    key,
    kept: kept.get(key),
    other: other === null ? undefined : other,
  }));
}

function chosen(
  annotations: readonly AnnotationRecord[],
  pair: { readonly id: string; readonly other: string },
  choice: Choice,
): readonly AnnotationRecord[] {
  const other = annotations.find(({ id }) => id === pair.other);
  return annotations.flatMap((one) => {
    if (one.id === pair.other) return [];
    if (one.id !== pair.id || choice === 'kept' || !other) return [one];
    const { conflict, ...values } = other;
    void conflict;
    // It may itself contradict a third one.
    const mark = one.conflict === undefined ? {} : { conflict: one.conflict };
    return [{ ...values, ...mark, id: one.id, extra: values.extra ?? {} }];
  });
}

/** The keys that the sidecar's records have themselves; every other one is among their `extra`. */
const OWN = new Set(['tags', 'note', 'description', 'color', 'name', 'type', 'aliases', 'link', 'status', 'sha256']);

function decided<T extends { readonly conflict?: ExtraKeys; readonly extra?: ExtraKeys }>(
  record: T,
  keys: readonly ConflictingKey[],
  choice: Choice,
): T {
  const settled = new Set(keys.map(({ key }) => key));
  const rest = Object.entries(record.conflict ?? {}).filter(([key]) => !settled.has(key));
  const own: Record<string, PlainValue | undefined> = {};
  const extra: Record<string, PlainValue> = { ...record.extra };
  for (const { key, other } of choice === 'other' ? keys : []) {
    if (OWN.has(key)) own[key] = other;
    else if (other === undefined) Reflect.deleteProperty(extra, key);
    else extra[key] = other;
  }
  return { ...record, ...own, extra, conflict: rest.length > 0 ? Object.fromEntries(rest) : undefined };
}
