import type {
  Anchor,
  EntityRecord,
  PassageRecord,
  QuotationRecord,
  AnnotationRecord,
  ArticleRecord,
  DuplicateDecisions,
  EntityDefinition,
  TagDefinition,
} from './format';
import { byCodeUnits } from './names';
import { FieldReader, typeName, type LocalProblem } from './readFields';
import type { YamlEntry, YamlMap, YamlNode } from './yaml/node';

export interface Read<T> {
  /** Absent if the problems leave nothing that can be used. */
  readonly value?: T;
  readonly problems: readonly LocalProblem[];
}

const DECISIONS = ['accepted', 'rejected'] as const;
const KINDS = ['direct', 'mixed', 'scare'] as const;
const REGISTRY_TYPES = ['person', 'organization', 'place', 'event', 'other'] as const;
const MENTION_TYPES = [...REGISTRY_TYPES, 'date', 'nationality'] as const;

/** Reads one item of an article's `annotations`. One that is wrong in any key is not used (and stays in the file as it is). */
export function readAnnotation(map: YamlMap): Read<AnnotationRecord> {
  const reader = new FieldReader(map.entries, map.at);
  const id = reader.requiredString('id');
  const type = reader.oneOf('type', ['passage', 'quotation', 'entity']) ?? 'passage';
  const own = readOwnFields(reader, type);
  const start = reader.requiredCount('start');
  const end = reader.requiredCount('end');
  const exact = reader.requiredString('exact');
  if (reader.problems.length === 0 && (end <= start || exact === '')) {
    const at = reader.node(exact === '' ? 'exact' : 'end')?.at ?? map.at;
    reader.problems.push({
      code: 'bad-value',
      at,
      path: [exact === '' ? 'exact' : 'end'],
      data: { found: exact && end },
    });
  }
  const record = withoutUndefined({
    id,
    ...own,
    start,
    end,
    exact,
    prefix: reader.string('prefix') ?? '',
    suffix: reader.string('suffix') ?? '',
    note: reader.string('note'),
    by: reader.string('by'),
    created: reader.string('created'),
    origin: reader.string('origin'),
    conflict: reader.string('conflict'),
    extra: reader.rest(),
  });
  const problems = reader.problems.map((problem) => ({ ...problem, path: [id, ...problem.path] }));
  return problems.length > 0 ? { problems } : { value: record, problems };
}

type OwnFields =
  | Pick<PassageRecord, 'type' | 'tags'>
  | Omit<QuotationRecord, keyof Anchor | 'id'>
  | Omit<EntityRecord, keyof Anchor | 'id'>;

function readOwnFields(reader: FieldReader, type: AnnotationRecord['type']): OwnFields {
  if (type === 'passage') return { type, tags: reader.strings('tags') };
  const status = reader.oneOf('status', DECISIONS) ?? 'accepted';
  if (type === 'entity') {
    return { type, status, entity: reader.string('entity'), entityType: reader.oneOf('entityType', MENTION_TYPES) };
  }
  return {
    type,
    status,
    kind: reader.oneOf('kind', KINDS),
    speaker: reader.string('speaker'),
    speakerStart: reader.count('speakerStart'),
    speakerEnd: reader.count('speakerEnd'),
    speakerExact: reader.string('speakerExact'),
    cue: reader.string('cue'),
    cueStart: reader.count('cueStart'),
    cueEnd: reader.count('cueEnd'),
  };
}

/** Reads the keys of an article but for `annotations`, which are read one by one. */
export function readArticleFields(entries: readonly YamlEntry[], at: number): Read<ArticleRecord> {
  const reader = new FieldReader(entries, at);
  reader.node('annotations');
  const value = withoutUndefined({
    sha256: reader.string('sha256'),
    tags: reader.strings('tags'),
    status: reader.oneOf('status', ['open', 'reviewed']) ?? ('open' as const),
    note: reader.string('note'),
    annotations: [],
    conflict: reader.extraMap('conflict'),
    extra: reader.rest(),
  });
  return reader.problems.length > 0 ? { problems: reader.problems } : { value, problems: [] };
}

/** Reads the definition of a tag; a tag may be listed with nothing said of it. */
export function readTag(node: YamlNode): Read<TagDefinition> {
  const reader = readerOf(node);
  if (!reader) return notAMapping(node);
  const value = withoutUndefined({
    description: reader.string('description'),
    color: reader.string('color'),
    conflict: reader.extraMap('conflict'),
    extra: reader.rest(),
  });
  return reader.problems.length > 0 ? { problems: reader.problems } : { value, problems: [] };
}

/** Reads an entity of the registry; one without a name is named by its id. */
export function readEntity(node: YamlNode, id: string): Read<EntityDefinition> {
  const reader = readerOf(node);
  if (!reader) return notAMapping(node);
  const value = withoutUndefined({
    name: reader.string('name') ?? id,
    type: reader.oneOf('type', REGISTRY_TYPES) ?? ('other' as const),
    aliases: reader.strings('aliases'),
    link: reader.string('link'),
    note: reader.string('note'),
    conflict: reader.extraMap('conflict'),
    extra: reader.rest(),
  });
  return reader.problems.length > 0 ? { problems: reader.problems } : { value, problems: [] };
}

/** Reads the decisions about duplicates. */
export function readDuplicates(node: YamlNode): Read<DuplicateDecisions> {
  const reader = readerOf(node);
  if (!reader) return notAMapping(node);
  const not: (readonly [string, string])[] = [];
  const pairs = reader.node('not');
  const problems: LocalProblem[] = [];
  if (pairs?.kind === 'list') {
    for (const pair of pairs.items) {
      const names = pair.kind === 'list' ? pair.items.map((one) => (one.kind === 'scalar' ? one : undefined)) : [];
      const [a, b] = names.map((one) => one && (typeof one.value === 'string' ? one.value : one.source));
      if (names.length === 2 && a !== undefined && b !== undefined) not.push(a < b ? [a, b] : [b, a]);
      else
        problems.push({
          code: 'wrong-type',
          at: pair.at,
          path: ['not'],
          data: { expected: 'pair', found: typeName(pair) },
        });
    }
  } else if (pairs && !(pairs.kind === 'scalar' && pairs.value === null)) {
    problems.push({
      code: 'wrong-type',
      at: pairs.at,
      path: ['not'],
      data: { expected: 'list', found: typeName(pairs) },
    });
  }
  not.sort((a, b) => byCodeUnits(a[0], b[0]) || byCodeUnits(a[1], b[1]));
  const representative = [...reader.strings('representative')].sort(byCodeUnits);
  const value = withoutUndefined({ not, representative, extra: reader.rest() });
  problems.push(...reader.problems);
  return problems.length > 0 ? { problems } : { value, problems };
}

function readerOf(node: YamlNode): FieldReader | undefined {
  if (node.kind === 'map') return new FieldReader(node.entries, node.at);
  return node.kind === 'scalar' && node.value === null ? new FieldReader([], node.at) : undefined;
}

/** The problem of something that should have keys and has none. */
export function notAMapping(node: YamlNode): { readonly problems: readonly LocalProblem[] } {
  const data = { expected: 'mapping', found: typeName(node) };
  return { problems: [{ code: 'wrong-type', at: node.at, path: [], data }] };
}

/** Leaves out the keys without a value, so that two records that say the same are deeply equal. */
function withoutUndefined<T extends object>(record: T): T {
  const result: Partial<T> = {};
  for (const key of Object.keys(record) as (keyof T)[]) if (record[key] !== undefined) result[key] = record[key];
  return result as T;
}
