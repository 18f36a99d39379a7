import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { mergeSidecarTexts } from '../../../src/core/annotations/merge';
import { sameDecision } from '../../../src/core/annotations/mergeArticle';
import type { AnnotationRecord, ArticleRecord, PlainValue } from '../../../src/core/sidecar/format';
import { sameValue } from '../../../src/core/sidecar/changes';
import { Sidecar } from '../../../src/core/sidecar/sidecar';
import { annotation, article, sorted } from '../support/records';
import { patience, runs } from '../support/wild';

type Articles = Readonly<Record<string, ArticleRecord>>;

const names = fc.constantFrom('a.txt', 'b.txt');

/** What one side did to an article. */
const edit: fc.Arbitrary<(record: ArticleRecord) => ArticleRecord> = fc.oneof(
  annotation.map((one) => (record: ArticleRecord) => ({
    ...record,
    annotations: sorted([...record.annotations.filter(({ id }) => id !== one.id), one]),
  })),
  fc.nat({ max: 3 }).map((at) => (record: ArticleRecord) => ({
    ...record,
    annotations: record.annotations.filter((_, index) => index !== at),
  })),
  fc
    .tuple(fc.nat({ max: 3 }), fc.constantFrom('one', 'two', 'three'), fc.constantFrom('note', 'by'))
    .map(([at, value, key]) => (record: ArticleRecord) => ({
      ...record,
      annotations: record.annotations.map((one, index) => (index === at ? { ...one, [key]: value } : one)),
    })),
  fc
    .tuple(fc.nat({ max: 40 }), fc.constantFrom('s1', 's2', 's3'))
    .map(([shift, sha256]) => (record: ArticleRecord) => ({
      ...record,
      sha256,
      annotations: sorted(
        record.annotations.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
      ),
    })),
  article.map((other) => (record: ArticleRecord) => ({
    ...record,
    tags: other.tags,
    status: other.status,
    extra: other.extra ?? {},
  })),
  fc.constantFrom('n1', 'n2').map((note) => (record: ArticleRecord) => ({ ...record, note })),
);

const side = fc.array(fc.tuple(names, edit), { maxLength: 4 });

function textOf(articles: Articles): string {
  let sidecar = Sidecar.EMPTY;
  for (const [name, record] of Object.entries(articles)) sidecar = sidecar.withArticle(name, record);
  return sidecar.text;
}

function edited(
  articles: Articles,
  edits: readonly (readonly [string, (record: ArticleRecord) => ArticleRecord])[],
): string {
  const result: Record<string, ArticleRecord> = { ...articles };
  const nothing: ArticleRecord = { tags: [], status: 'open', annotations: [] };
  for (const [name, change] of edits) result[name] = change(result[name] ?? nothing);
  return textOf(result);
}

function merge(
  base: string,
  ours: string,
  theirs: string,
): { text: string; conflicts: readonly { readonly kept?: string }[] } {
  const result = mergeSidecarTexts(base, ours, theirs);
  assert.ok('text' in result, JSON.stringify(result));
  return result;
}

function annotationsOf(text: string): Map<string, AnnotationRecord> {
  const sidecar = sidecarOf(text);
  return new Map(
    sidecar
      .names()
      .flatMap((name) => (sidecar.article(name)?.annotations ?? []).map((one) => [`${name} ${one.id}`, one] as const)),
  );
}

function renameIn(text: string, to = 'c.txt'): string {
  return sidecarOf(text).rename('a.txt', to).text;
}

function sidecarOf(text: string): Sidecar {
  const opened = Sidecar.open(text);
  assert.ok('sidecar' in opened);
  return opened.sidecar;
}

/** Whether two sidecars speak of the same `a.txt`, told by its text or an annotation. */
function sharesMarks(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => sidecarOf(text).article('a.txt'));
  if (!a || !b) return false;
  const isSameText = a.sha256 !== undefined && a.sha256 === b.sha256;
  return isSameText || a.annotations.some(({ id }) => b.annotations.some((left) => left.id === id));
}

const triple = fc
  .tuple(fc.dictionary(names, article, { noNullPrototype: true }), side, side)
  .map(([base, left, right]) => [textOf(base), edited(base, left), edited(base, right)] as const);

describe('a merge', function () {
  this.timeout(patience());

  it('says the same whichever side is ours, and again when it is merged again', () => {
    fc.assert(
      fc.property(triple, ([base, ours, theirs]) => {
        const { text } = merge(base, ours, theirs);
        // The order of keys that we do not know is that of the side whose line was there.
        const same = (other: string): void => assert.deepEqual(parse(other), parse(text));
        same(merge(base, theirs, ours).text);
        same(merge(base, ours, text).text);
        same(merge(base, text, theirs).text);
        assert.equal(merge(base, ours, ours).text, ours);
        assert.equal(merge(base, base, theirs).text, theirs);
        assert.equal(merge(base, ours, base).text, ours);
        assert.equal(merge(text, text, text).text, text);
      }),
      { numRuns: runs() },
    );
  });

  it('loses no annotation and no value that somebody gave one', () => {
    fc.assert(
      fc.property(triple, ([base, ours, theirs]) => {
        const { text } = merge(base, ours, theirs);
        const [before, left, right, now] = [base, ours, theirs, text].map(annotationsOf);
        for (const key of new Set([...left.keys(), ...right.keys()])) {
          const [old, a, b, result] = [before.get(key), left.get(key), right.get(key), now.get(key)];
          const removed = old !== undefined && (!a || !b) && sameDecision(old, (a ?? b)!);
          assert.equal(result === undefined, removed, `${key}\n${text}`);
          if (!result) continue;
          const all = [result, ...[...now.values()].filter((one) => one.conflict === result.id)];
          for (const one of [a, b])
            if (one) for (const value of missing(one, old, all)) assert.fail(`${key}: ${value}\n${text}`);
        }
      }),
      { numRuns: runs() },
    );
  });

  it('says of a renamed article what it would say without the renaming, whichever side renamed it', () => {
    fc.assert(
      fc.property(triple, ([base, ours, theirs]) => {
        if (!sharesMarks(base, ours)) return;
        const renamed = renameIn(ours);
        const wanted = parse(renameIn(merge(base, ours, theirs).text)) as unknown;
        assert.deepEqual(parse(merge(base, renamed, theirs).text), wanted);
        assert.deepEqual(parse(merge(base, theirs, renamed).text), wanted);
        if (sharesMarks(base, theirs)) assert.deepEqual(parse(merge(base, renamed, renameIn(theirs)).text), wanted);
        const [c, d] = [renamed, renameIn(theirs, 'd.txt')];
        if (sharesMarks(base, theirs)) assert.deepEqual(parse(merge(base, d, c).text), wanted);
      }),
      { numRuns: runs() },
    );
  });

  it('reports a conflict for each annotation that it kept beside another', () => {
    fc.assert(
      fc.property(triple, ([base, ours, theirs]) => {
        const { text, conflicts } = merge(base, ours, theirs);
        const known = new Set(
          [base, ours, theirs].flatMap((one) => [...annotationsOf(one).values()].map(({ id }) => id)),
        );
        const made = [...annotationsOf(text).values()].filter((one) => !known.has(one.id)).map(({ id }) => id);
        assert.deepEqual(new Set(conflicts.flatMap(({ kept }) => kept ?? [])), new Set(made));
      }),
      { numRuns: runs() },
    );
  });
});

const POSITIONS = new Set([
  'start',
  'end',
  'prefix',
  'suffix',
  'speakerStart',
  'speakerEnd',
  'cueStart',
  'cueEnd',
  'id',
]);

/** The values of an annotation that a side changed and that none of `all` has. */
function missing(one: AnnotationRecord, old: AnnotationRecord | undefined, all: readonly AnnotationRecord[]): string[] {
  const values = (record: AnnotationRecord | undefined): Record<string, PlainValue | undefined> =>
    ({ ...record }) as never;
  return Object.entries(values(one)).flatMap(([key, value]) => {
    if (POSITIONS.has(key) || key === 'extra' || sameValue(values(old)[key], value)) return [];
    if (key === 'tags') {
      const before = (values(old).tags ?? []) as readonly string[];
      const added = (value as readonly string[]).filter((tag) => !before.includes(tag));
      return added.filter((tag) => !all.some((other) => other.type === 'passage' && other.tags.includes(tag)));
    }
    return all.some((other) => sameValue(values(other)[key], value)) ? [] : [`${key}: ${JSON.stringify(value)}`];
  });
}
