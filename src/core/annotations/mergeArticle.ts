import {
  EMPTY_ARTICLE,
  type AnnotationRecord,
  type ArticleRecord,
  type ExtraKeys,
  type PlainValue,
} from '../sidecar/format';
import { byCodeUnits } from '../sidecar/names';
import { sha256 } from '../text/sha256';
import { mergeFields, stableJson, type MergedFields, type Values } from './mergeFields';
import { idOf } from './newId';

/** Both sides changed the same key to different values. */
export interface MergeConflict {
  /** Where: `['articles', 'a.txt', 'annotations', 'k7q2m9x4t1']`, `['tags', 'stance']` … */
  readonly path: readonly string[];
  readonly keys: readonly string[];
  /** Id of the annotation that holds the other side's values. */
  readonly kept?: string;
}

export interface MergedArticle {
  readonly record: ArticleRecord;
  readonly conflicts: readonly MergeConflict[];
}

/** Keys that say where an annotation is; they move together, and without anybody's decision. */
const POSITION = ['start', 'end', 'prefix', 'suffix', 'speakerStart', 'speakerEnd', 'cueStart', 'cueEnd'] as const;

/** Merges what two sides say of an article, annotation by annotation and key by key. */
export function mergeArticles(
  name: string,
  base: ArticleRecord = EMPTY_ARTICLE,
  ours: ArticleRecord = EMPTY_ARTICLE,
  theirs: ArticleRecord = EMPTY_ARTICLE,
): MergedArticle {
  const conflicts: MergeConflict[] = [];
  const fields = mergeFields(articleValues(base), articleValues(ours), articleValues(theirs));
  const lost = withoutKeys(fields.lost, 'sha256', 'status');
  if (Object.keys(lost).length > 0) conflicts.push({ path: ['articles', name], keys: Object.keys(lost) });
  // Positions are checked against the text whenever they are used: either side's text will do, but it must be one of them.
  const text = fields.values.sha256 as string | undefined;
  const leads = ours.sha256 === theirs.sha256 ? undefined : ours.sha256 === text ? 'ours' : 'theirs';

  const annotations = new Map<string, AnnotationRecord>();
  const [inBase, inOurs, inTheirs] = [base, ours, theirs].map(
    (side) => new Map(side.annotations.map((one) => [one.id, one])),
  );
  for (const id of new Set([...inOurs.keys(), ...inTheirs.keys()])) {
    const [before, left, right] = [inBase.get(id), inOurs.get(id), inTheirs.get(id)];
    if (!left || !right) {
      const one = left ?? right;
      // A removal wins against nothing but new positions, and loses against any decision.
      if (one && !(before && sameDecision(before, one))) annotations.set(id, one);
      continue;
    }
    const merged = mergeAnnotations(before, left, right, leads);
    annotations.set(id, merged.record);
    if (!merged.other) continue;
    annotations.set(merged.other.id, merged.other);
    const path = ['articles', name, 'annotations', id];
    conflicts.push({ path, keys: merged.keys, kept: merged.other.id });
  }
  const sorted = [...annotations.values()].sort((a, b) => a.start - b.start || byCodeUnits(a.id, b.id));
  return { record: articleOf(fields.values, lost, sorted), conflicts };
}

function withoutKeys(values: MergedFields['lost'], ...keys: readonly string[]): MergedFields['lost'] {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));
}

interface MergedAnnotation {
  readonly record: AnnotationRecord;
  /** The annotation with the other side's values, where the two could not be joined. */
  readonly other?: AnnotationRecord;
  readonly keys: readonly string[];
}

function mergeAnnotations(
  before: AnnotationRecord | undefined,
  ours: AnnotationRecord,
  theirs: AnnotationRecord,
  leads: 'ours' | 'theirs' | undefined,
): MergedAnnotation {
  if (ours === theirs) return { record: ours, keys: [] };
  const [base, left, right] = [
    before ? annotationValues(before) : {},
    annotationValues(ours),
    annotationValues(theirs),
  ];
  const units: (readonly string[])[] = [];
  if (left.type !== right.type) {
    // The keys of a quotation say nothing of a passage: one side's annotation is taken as a whole.
    units.push(Object.keys({ ...base, ...left, ...right }).filter((key) => key !== 'id'));
  } else if (left.exact === right.exact) {
    // The same words, found at different places: those of the text that the article is now said to have.
    const lead =
      (leads ?? (stableJson(positionOf(left)) >= stableJson(positionOf(right)) ? 'ours' : 'theirs')) === 'ours'
        ? left
        : right;
    for (const key of POSITION) left[key] = right[key] = lead[key];
  } else units.push(['exact', ...POSITION]);
  const { values, lost } = mergeFields(base, left, right, units);
  const keys = Object.keys(lost);
  // Also that there are no unknown keys any more is a result.
  const record = { extra: {}, ...annotationOf(values) };
  if (keys.length === 0) return { record, keys };
  const id = idOf(bytesOf(sha256(`${ours.id} ${stableJson(lost)}`)));
  const other = annotationOf({ ...values, ...nullsGone(lost), id, conflict: ours.id });
  return { record, other, keys };
}

function* bytesOf(hex: string): Generator<number> {
  for (let at = 0; at < hex.length; at += 2) yield parseInt(hex.slice(at, at + 2), 16);
}

function positionOf(values: Values): PlainValue {
  return POSITION.map((key) => values[key] ?? null);
}

function nullsGone(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? undefined]));
}

/** Whether two annotations say the same but for where they are. */
export function sameDecision(a: AnnotationRecord, b: AnnotationRecord): boolean {
  if (a === b) return true;
  const decision = (one: AnnotationRecord): string => {
    const values = annotationValues(one);
    for (const key of POSITION) Reflect.deleteProperty(values, key);
    return stableJson(values as Record<string, PlainValue>);
  };
  return decision(a) === decision(b);
}

const EXTRA = 'extra ';

function annotationValues(record: AnnotationRecord): Record<string, PlainValue | undefined> {
  const { extra, ...values } = record;
  return { ...values, ...prefixed(extra) };
}

function annotationOf(values: Values): AnnotationRecord {
  return withExtra(values) as unknown as AnnotationRecord;
}

function articleValues(record: ArticleRecord): Values {
  const { sha256: text, tags, status, note, conflict, extra } = record;
  return { sha256: text, tags, status, note, ...prefixed(conflict, CONFLICT), ...prefixed(extra) };
}

const CONFLICT = 'conflict ';

function articleOf(values: Values, lost: Values, annotations: readonly AnnotationRecord[]): ArticleRecord {
  const conflict: Record<string, PlainValue> = {};
  const rest: Record<string, PlainValue | undefined> = {};
  for (const [key, value] of Object.entries(values)) {
    if (!key.startsWith(CONFLICT)) rest[key] = value;
    else if (value !== undefined) conflict[key.slice(CONFLICT.length)] = value;
  }
  for (const [key, value] of Object.entries(lost)) {
    if (value !== undefined && !key.startsWith(CONFLICT)) conflict[key.replace(EXTRA, '')] = value;
  }
  const extra = Object.keys(conflict).length > 0 ? { conflict } : {};
  return { extra: {}, ...(withExtra(rest) as unknown as ArticleRecord), ...extra, annotations };
}

function prefixed(extra: ExtraKeys | undefined, prefix = EXTRA): Values {
  return extra ? Object.fromEntries(Object.entries(extra).map(([key, value]) => [prefix + key, value])) : {};
}

function withExtra(values: Values): Record<string, PlainValue> {
  const record: Record<string, PlainValue> = {};
  const extra: [string, PlainValue][] = [];
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (key.startsWith(EXTRA)) extra.push([key.slice(EXTRA.length), value]);
    else record[key] = value;
  }
  if (extra.length > 0) record.extra = Object.fromEntries(extra);
  return record;
}
