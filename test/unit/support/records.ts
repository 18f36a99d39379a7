import fc from 'fast-check';
import type {
  AnnotationRecord,
  ArticleRecord,
  EntityRecord,
  ExtraKeys,
  PassageRecord,
  PlainValue,
  QuotationRecord,
} from '../../../src/core/sidecar/format';
import { anyUnits, wildText } from './wild';

const text = (minLength = 0): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: wildText({ minLength, maxLength: 8 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('null', 'yes', '007', '1e3', '2026-01-01', ' x', 'x ', 'a: b', '- a', '#', "'"),
    },
    { weight: 1, arbitrary: anyUnits(minLength) },
  );

export const filled = text(1).filter((one) => one !== '');

export const plainValue: fc.Arbitrary<PlainValue> = fc.letrec<{ value: PlainValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    text(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(filled, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const extra: fc.Arbitrary<ExtraKeys> = fc.dictionary(
  fc.constantFrom('mood', 'x y', 'weight', '12', '- odd', 'k: v'),
  plainValue,
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);

const ids = fc.constantFrom('k1', 'k2', 'k3', 'k4', '12', 'null', '1e5', 'a b');
const anchor = fc
  .record({
    start: fc.nat({ max: 60 }),
    length: fc.integer({ min: 1, max: 9 }),
    exact: filled,
    prefix: text(),
    suffix: text(),
  })
  .map(({ start, length, ...rest }) => ({ start, end: start + length, ...rest }));

const optional = {
  note: text(1).filter((one) => one !== ''),
  by: filled,
  created: fc.constant('2026-11-21T20:58:00Z'),
  origin: ids,
  extra,
};

/** Leaves out what has no value, as a record that was read does. */
function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

function withOptional<T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc
    .tuple(record, ids, anchor, fc.record(optional, { requiredKeys: [] }))
    .map(([own, id, where, rest]) => compact({ id, ...own, ...where, ...rest }));
}

const tags = fc.uniqueArray(filled, { maxLength: 3 });
export const passage = withOptional(
  fc.record({ type: fc.constant('passage' as const), tags }),
) as unknown as fc.Arbitrary<PassageRecord>;
const status = fc.constantFrom('accepted' as const, 'rejected' as const);
export const quotation: fc.Arbitrary<QuotationRecord> = withOptional(
  fc.record(
    {
      type: fc.constant('quotation' as const),
      status,
      kind: fc.constantFrom('direct' as const, 'mixed' as const, 'scare' as const),
      speaker: filled,
      speakerStart: fc.nat({ max: 9 }),
      speakerEnd: fc.nat({ max: 9 }),
      speakerExact: filled,
      cue: filled,
    },
    { requiredKeys: ['type', 'status'] },
  ),
) as fc.Arbitrary<QuotationRecord>;
export const entity: fc.Arbitrary<EntityRecord> = withOptional(
  fc.record(
    {
      type: fc.constant('entity' as const),
      status,
      entity: filled,
      entityType: fc.constantFrom('person' as const, 'date' as const),
    },
    { requiredKeys: ['type', 'status'] },
  ),
) as fc.Arbitrary<EntityRecord>;

export const annotation: fc.Arbitrary<AnnotationRecord> = fc.oneof(passage, quotation, entity);

/** In the order in which they are written. */
export function sorted(annotations: readonly AnnotationRecord[]): AnnotationRecord[] {
  return [...annotations].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
}

export const article: fc.Arbitrary<ArticleRecord> = fc
  .record(
    {
      sha256: fc.constantFrom('aa', '12', '1e5'),
      tags,
      status: fc.constantFrom('open' as const, 'reviewed' as const),
      note: filled,
      annotations: fc.uniqueArray(annotation, { maxLength: 4, selector: (one) => one.id }).map(sorted),
      extra,
    },
    { requiredKeys: ['tags', 'status', 'annotations'] },
  )
  .map(compact);

export const names = fc.constantFrom('a.txt', 'b c.txt', 'sub/d.txt', '12', 'null', 'é: x.txt', '#e.txt', "'q'.txt");
