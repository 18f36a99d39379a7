import type {
  AnnotationRecord,
  ArticleRecord,
  DuplicateDecisions,
  EntityDefinition,
  ExtraKeys,
  PlainValue,
  TagDefinition,
} from './format';
import { writeList, writePlainValue, writeString, writeTime } from './yaml/scalars';

/** A key with its value; undefined where the file should not have the key. */
export type Field = readonly [key: string, value: PlainValue | undefined];

/** The keys of an annotation in the order in which they are written. */
export const ANNOTATION_KEYS = [
  'id', 'type', 'tags', 'status', 'kind', 'entity', 'entityType', 'speaker', 'speakerStart', 'speakerEnd', 'speakerExact',
  'cue', 'cueStart', 'cueEnd', 'start', 'end', 'exact', 'prefix', 'suffix', 'note', 'by', 'created', 'origin', 'conflict',
] as const; // prettier-ignore
export const ARTICLE_KEYS = ['sha256', 'tags', 'status', 'note', 'annotations', 'conflict'] as const;
export const TAG_KEYS = ['description', 'color', 'conflict'] as const;
export const ENTITY_KEYS = ['name', 'type', 'aliases', 'link', 'note', 'conflict'] as const;
export const DUPLICATES_KEYS = ['not', 'representative'] as const;
export const TOP_KEYS = ['version', 'tags', 'entities', 'duplicates', 'articles'] as const;

/** Keys that only some types have; of another type they are unknown keys like any other. */
const OWN_KEYS: Readonly<Record<AnnotationRecord['type'], ReadonlySet<string>>> = {
  passage: new Set(['tags']),
  entity: new Set(['status', 'entity', 'entityType']),
  quotation: new Set([
    'status',
    'kind',
    'speaker',
    'speakerStart',
    'speakerEnd',
    'speakerExact',
    'cue',
    'cueStart',
    'cueEnd',
  ]),
};
/** The keys that only some types have. */
export const ALL_OWN_KEYS: ReadonlySet<string> = new Set(Object.values(OWN_KEYS).flatMap((keys) => [...keys]));

/** An annotation's keys and values as the file has them: what goes without saying (no tags, the default type) is left out. */
export function annotationFields(record: AnnotationRecord): readonly Field[] {
  const values: Readonly<Record<string, unknown>> = { ...record };
  const fields: Field[] = [];
  for (const key of ANNOTATION_KEYS) {
    if (ALL_OWN_KEYS.has(key) && !OWN_KEYS[record.type].has(key)) continue;
    const value = values[key] as PlainValue | undefined;
    const silent = (key === 'type' && value === 'passage') || value === '' || isEmptyList(value);
    fields.push([key, silent && key !== 'exact' ? undefined : value]);
  }
  return withExtra(fields, record.extra);
}

/** An article's keys but `annotations`. */
export function articleFields(record: ArticleRecord): readonly Field[] {
  return withExtra(
    [
      ['sha256', record.sha256],
      ['tags', isEmptyList(record.tags) ? undefined : record.tags],
      ['status', record.status === 'open' ? undefined : record.status],
      ['note', record.note],
      ['conflict', record.conflict],
    ],
    record.extra,
  );
}

export function tagFields(tag: TagDefinition): readonly Field[] {
  return withExtra(
    [
      ['description', tag.description],
      ['color', tag.color],
      ['conflict', tag.conflict],
    ],
    tag.extra,
  );
}

export function entityFields(entity: EntityDefinition): readonly Field[] {
  return withExtra(
    [
      ['name', entity.name],
      ['type', entity.type],
      ['aliases', isEmptyList(entity.aliases) ? undefined : entity.aliases],
      ['link', entity.link],
      ['note', entity.note],
      ['conflict', entity.conflict],
    ],
    entity.extra,
  );
}

export function duplicatesFields(decisions: DuplicateDecisions): readonly Field[] {
  return withExtra(
    [
      ['not', isEmptyList(decisions.not) ? undefined : decisions.not],
      ['representative', isEmptyList(decisions.representative) ? undefined : decisions.representative],
    ],
    decisions.extra,
  );
}

function withExtra(fields: Field[], extra: ExtraKeys | undefined): readonly Field[] {
  if (extra) for (const key of Object.keys(extra)) fields.push([key, extra[key]]);
  return fields;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A value as it stands in the file: what follows the colon, and the lines below it. */
export interface WrittenValue {
  readonly head: string;
  /** Lines below the key's own, indented as they must be, without line ends. */
  readonly body: readonly string[];
}

/** Writes a value for a key that is indented by `indent` spaces. */
export function writeValue(key: string, value: PlainValue, indent: number): WrittenValue {
  if (typeof value === 'string') {
    if ((key === 'note' || key === 'description') && isLiteral(value)) {
      const pad = ' '.repeat(indent + 2);
      return { head: '|-', body: value.split('\n').map((line) => (line === '' ? '' : pad + line)) };
    }
    return { head: key === 'created' ? writeTime(value) : writeString(value), body: [] };
  }
  if (key === 'not' && Array.isArray(value)) {
    // One decision a line, so that two people's decisions merge.
    const pad = ' '.repeat(indent + 2);
    return { head: '', body: value.map((pair: PlainValue) => `${pad}- ${writePlainValue(pair, 'flow')}`) };
  }
  if (key === 'representative' && isStrings(value)) {
    const pad = ' '.repeat(indent + 2);
    return { head: '', body: value.map((name) => `${pad}- ${writeString(name)}`) };
  }
  return { head: isStrings(value) ? writeList(value) : writePlainValue(value), body: [] };
}

function isStrings(value: PlainValue): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

/** Whether a text of several lines reads back as it is from literal lines below `|-`. */
function isLiteral(value: string): boolean {
  if (!value.includes('\n') || /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(value))
    return false;
  return !/\p{Cs}/u.test(value) && !/^[\s]|\n$/.test(value) && !/\n +(?:\n|$)/.test(value);
}

/** A field as lines without line ends. */
export function writeField(key: string, value: PlainValue, indent: number): readonly string[] {
  const { head, body } = writeValue(key, value, indent);
  return [`${' '.repeat(indent)}${writeString(key, 'key')}:${head === '' ? '' : ` ${head}`}`, ...body];
}

/** All fields that have a value, as lines. */
export function writeFields(fields: readonly Field[], indent: number): readonly string[] {
  return fields.flatMap(([key, value]) => (value === undefined ? [] : writeField(key, value, indent)));
}

/** An annotation as an item of a list whose dashes are indented by `indent`. */
export function writeAnnotation(record: AnnotationRecord, indent: number): readonly string[] {
  const lines = [...writeFields(annotationFields(record), indent + 2)];
  lines[0] = `${' '.repeat(indent)}- ${lines[0].slice(indent + 2)}`;
  return lines;
}
