import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { ArticleRecord, PlainValue } from '../../../src/core/sidecar/format';
import { Sidecar } from '../../../src/core/sidecar/sidecar';
import { annotationFields, articleFields } from '../../../src/core/sidecar/writeRecords';
import { parseUsualMap } from '../../../src/core/sidecar/yaml/fastParser';
import { plainValue as valueOf } from '../../../src/core/sidecar/yaml/node';
import { writePlainValue, writeString } from '../../../src/core/sidecar/yaml/scalars';
import { parseAnyYaml } from '../../../src/core/sidecar/yaml/slowParser';
import { annotation, article, names, plainValue, sorted } from '../support/records';
import { anyUnits, patience, runs, wildText } from '../support/wild';

export function open(text: string): Sidecar {
  const opened = Sidecar.open(text);
  if (!('sidecar' in opened)) throw new Error(`${JSON.stringify(opened.problems)}\n${text}`);
  return opened.sidecar;
}

/** What a file says of its articles, as any YAML reader sees it. */
function said(text: string): unknown {
  const articles =
    (parse(text) as { articles?: Record<string, Record<string, unknown> | null> | null } | null)?.articles ?? {};
  // A key without a value says nothing: it is left where a comment stands beside it.
  for (const article of Object.values(articles)) if (article?.annotations === null) delete article.annotations;
  return articles;
}

/** What a file should say of an article, as any YAML reader should see it. */
function expected(record: ArticleRecord): Record<string, unknown> {
  const object = (fields: readonly (readonly [string, PlainValue | undefined])[]): Record<string, unknown> =>
    Object.fromEntries(fields.filter(([, value]) => value !== undefined));
  const annotations = record.annotations.map((one) => object(annotationFields(one)));
  return { ...object(articleFields(record)), ...(annotations.length > 0 ? { annotations } : {}) };
}

const saysNothing = (record: ArticleRecord): boolean => Object.keys(expected(record)).length === 0;

describe('YAML', function () {
  this.timeout(patience());

  it('reads back any string that is written, wherever it stands', () => {
    fc.assert(
      fc.property(fc.oneof(wildText({ maxLength: 6 }), anyUnits()), (value) => {
        const text = `a: ${writeString(value)}\nb: [${writeString(value, 'flow')}, x]\nc:\n  ${writeString(value, 'key')}: 1\n`;
        assert.deepEqual(parse(text), { a: value, b: [value, 'x'], c: { [value]: 1 } });
      }),
      { numRuns: runs() },
    );
  });

  it('reads back any value', () => {
    fc.assert(
      fc.property(plainValue, (value) => {
        assert.deepEqual(parse(`a: ${writePlainValue(value)}\n`), { a: value });
      }),
      { numRuns: runs() },
    );
  });

  it('is parsed by the fast parser as by the whole one, or not at all', () => {
    const key = fc.constantFrom('a', 'b', 'note', 'x y', "'q'", '"d"', '- ', '?', 'a:b', '&x a', '[a', 'é');
    const value = fc.oneof(
      fc.constantFrom(
        '',
        '~',
        'null',
        'true',
        '12',
        '0x1f',
        '-1.5e3',
        '.inf',
        'a b',
        'a # c',
        "'it''s'",
        '"a\\n\\u00e9"',
      ),
      fc.constantFrom(
        '[a, "b", \'c\']',
        '[a,]',
        '[ ]',
        '[a: b]',
        '[a, [b]]',
        '{}',
        '{a: 1}',
        '|-',
        '|',
        '>-',
        '*x',
        '&x y',
        '!t z',
      ),
      fc.constantFrom(
        '"open',
        "'open",
        'a: b',
        'a:',
        '# only',
        'x"y',
        '- a',
        '? b',
        ': c',
        '@a',
        '`a',
        '%a',
        ',a',
        ']',
        '"a" b',
        "'a' # c",
      ),
      wildText({ maxLength: 3 }),
    );
    const good = fc.tuple(
      fc.oneof(
        fc.constantFrom('a', 'note', "'q'", '"d"', 'é'),
        fc.nat({ max: 99 }).map((n) => `k${n}`),
      ),
      fc.constantFrom('x', "'y' # c", '[a, 12]', '', '"\\t"', '1', 'a b # c', '|-\n    x\n\n    y z', '|\n  z'),
    );
    const line = fc.oneof(
      { weight: 16, arbitrary: good.map(([one, other]) => `${one}: ${other}`) },
      {
        weight: 4,
        arbitrary: fc.tuple(key, fc.constantFrom(': ', ':', ':  ', ' : '), value).map((parts) => parts.join('')),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          '',
          '# comment',
          '  # deeper',
          '  more',
          '    even more',
          '  b: 1',
          ' ',
          '- a',
          '\tx',
        ),
      },
      { weight: 1, arbitrary: wildText({ maxLength: 3 }) },
    );
    let usual = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = lines.join(eol) + eol;
        const fast = parseUsualMap(text, 0, 0);
        if (!fast || /^\s|^#/.test(text)) return;
        usual++;
        const whole = parseAnyYaml(text);
        assert.ok('root' in whole, JSON.stringify(whole));
        assert.ok(whole.root);
        assert.deepEqual(valueOf(fast), valueOf(whole.root));
        assert.ok(whole.root.kind === 'map');
        const values = (map: typeof fast): unknown =>
          map.entries.map((one) => text.slice(one.valueStart, one.valueEnd).trimEnd());
        assert.deepEqual(values(fast), values(whole.root));
      }),
      { numRuns: runs(3) },
    );
    assert.ok(usual > runs() / 4, `only ${usual} usual texts`);
  });
});

describe('a sidecar', function () {
  this.timeout(patience());

  it('reads back what is written, and any YAML reader sees the same', () => {
    fc.assert(
      fc.property(fc.dictionary(names, article, { maxKeys: 3, noNullPrototype: true }), (articles) => {
        let sidecar = Sidecar.EMPTY;
        for (const [name, record] of Object.entries(articles)) sidecar = sidecar.withArticle(name, record);
        const again = open(sidecar.text);
        assert.deepEqual(again.problems(), []);
        const wanted: Record<string, unknown> = {};
        for (const [name, record] of Object.entries(articles)) {
          if (saysNothing(record)) continue;
          assert.deepEqual(again.article(name), record);
          assert.deepEqual(sidecar.article(name), record);
          assert.equal(again.withArticle(name, record), again);
          wanted[name] = expected(record);
        }
        assert.deepEqual(said(sidecar.text), wanted);
      }),
      { numRuns: runs() },
    );
  });

  it('changed by the line says what it would say if it were parsed and printed as a whole', () => {
    fc.assert(
      fc.property(styledSidecar, fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
        let sidecar = open(text);
        assert.deepEqual(sidecar.problems(), [], text);
        for (const [at, edit] of changes) {
          const name = sidecar.names()[at % Math.max(1, sidecar.names().length)];
          if (name === undefined) break;
          const before = said(sidecar.text) as Record<string, Record<string, unknown> | null>;
          const record = sidecar.article(name);
          assert.ok(record);
          const next = edit(record);
          const changed = sidecar.withArticle(name, next);
          // Parsing the whole file for one article would be felt in a large one.
          assert.ok(!changed.hasParts || changed.part(name)?.reading.linked !== true, changed.text);
          const wanted = { ...before, [name]: merged(before[name], record, next) };
          const now = said(changed.text) as Record<string, unknown>;
          if (!(name in now)) assert.ok(saysNothing(next), changed.text);
          else assert.deepEqual(now[name] ?? {}, wanted[name] ?? {}, `${sidecar.text}\n=>\n${changed.text}`);
          for (const other of Object.keys(before)) if (other !== name) assert.deepEqual(now[other], before[other]);
          assert.deepEqual(
            open(changed.text).article(name) ?? { tags: [], status: 'open', annotations: [] },
            changed.article(name) ?? { tags: [], status: 'open', annotations: [] },
          );
          for (const comment of commentsOf(sidecar.text, record, next)) {
            assert.ok(changed.text.includes(comment), `lost ${comment}\n${sidecar.text}\n=>\n${changed.text}`);
          }
          sidecar = changed;
        }
      }),
      { numRuns: runs() },
    );
  });

  it('changed and changed back is the same text, if no annotation came or went', () => {
    fc.assert(
      fc.property(
        article.filter((one) => !saysNothing(one)),
        article,
        (record, other) => {
          const sidecar = Sidecar.EMPTY.withArticle('a.txt', record);
          const changed = sidecar.withArticle('a.txt', {
            ...other,
            extra: other.extra ?? {},
            annotations: other.annotations.map((one) => ({ ...one, extra: one.extra ?? {} })),
          });
          const back = changed.withArticle('a.txt', {
            ...record,
            extra: record.extra ?? {},
            annotations: record.annotations.map((one) => ({ ...one, extra: one.extra ?? {} })),
          });
          assert.deepEqual(back.article('a.txt'), record);
        },
      ),
      { numRuns: runs() },
    );
  });
});

/** Comments that must survive: all outside of annotations, and all in annotations that stay as they are. */
function commentsOf(text: string, before: ArticleRecord, after: ArticleRecord): string[] {
  const outside = [...text.matchAll(/# keep \d+!/g)].map(([comment]) => comment);
  const inside = before.annotations
    .filter((one) => after.annotations.includes(one))
    .flatMap((one) =>
      [...text.matchAll(/# in (.*) \d+!/g)].filter(([, id]) => id === one.id).map(([comment]) => comment),
    );
  return [...outside, ...inside];
}

/** A record's change applied to what any reader sees, unknown keys kept. */
function merged(before: Record<string, unknown> | null | undefined, old: ArticleRecord, next: ArticleRecord): unknown {
  const known = new Set(['sha256', 'tags', 'status', 'note', 'annotations', 'conflict']);
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(before ?? {})) if (!known.has(key)) result[key] = value;
  const full = {
    ...next,
    annotations: next.annotations.map((one) => ({
      ...one,
      extra: one.extra ?? old.annotations.find((o) => o.id === one.id)?.extra,
    })),
  };
  const wanted = expected({ ...full, annotations: sorted(full.annotations as never) } as ArticleRecord);
  return { ...result, ...wanted };
}

type Change = readonly [article: number, edit: (record: ArticleRecord) => ArticleRecord];

const change: fc.Arbitrary<Change> = fc.tuple(
  fc.nat({ max: 3 }),
  fc.oneof(
    annotation.map((one) => (record: ArticleRecord) => {
      return { ...record, annotations: sorted([...record.annotations.filter(({ id }) => id !== one.id), one]) };
    }),
    fc.nat({ max: 3 }).map((at) => (record: ArticleRecord) => {
      return { ...record, annotations: record.annotations.filter((_, index) => index !== at) };
    }),
    fc.tuple(fc.nat({ max: 3 }), article).map(([at, other]) => (record: ArticleRecord) => {
      const annotations = record.annotations.map((one, index) =>
        index === at ? { ...one, note: other.note, start: one.start + 7, end: one.end + 7 } : one,
      );
      return { ...record, annotations: sorted(annotations as never) } as ArticleRecord;
    }),
    article.map((other) => (record: ArticleRecord) => ({ ...record, tags: other.tags, status: other.status })),
  ),
);

/** A sidecar as some person or program could have written it. */
const styledSidecar: fc.Arbitrary<string> = fc
  .record({
    articles: fc.dictionary(names, article, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    style: fc.nat(),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    indent: fc.integer({ min: 1, max: 4 }),
    ended: fc.boolean(),
  })
  .map(({ articles, style, eol, indent, ended }) => {
    let state = style;
    const pick = (): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) % 100;
    let comments = 0;
    let where = 'keep';
    const mark = (): string => `# ${where} ${comments++}!`;
    const comment = (pad: string): string[] => (pick() < 15 ? [pad + mark()] : pick() < 5 ? [''] : []);
    const tail = (): string => (pick() < 10 ? ` ${where === 'keep' ? '# field' : mark()}` : '');
    const scalar = (value: PlainValue): string => {
      if (typeof value !== 'string') return writePlainValue(value);
      if (pick() < 15) return writePlainValue(JSON.parse(JSON.stringify(value)) as string);
      return pick() < 20 && !/\p{Cs}|[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/u.test(value)
        ? JSON.stringify(value)
        : writeString(value);
    };
    const fields = (pad: string, list: readonly (readonly [string, PlainValue | undefined])[]): string[] =>
      list.flatMap(([key, value]) => {
        if (value === undefined) return [];
        const name = writeString(key, 'key');
        if (Array.isArray(value) && value.length > 0 && pick() < 20) {
          return [
            ...comment(pad),
            `${pad}${name}:${tail()}`,
            ...value.flatMap((one: PlainValue) => [
              ...(pick() < 20 ? [`${pad}  # field`] : []),
              `${pad}  - ${writePlainValue(one)}`,
            ]),
          ];
        }
        return [...comment(pad), `${pad}${name}:${pick() < 10 ? '  ' : ' '}${scalar(value)}${tail()}`];
      });
    const lines: string[] = pick() < 80 ? [...comment(''), 'version: 1'] : [];
    lines.push('articles:' + tail());
    const pad = ' '.repeat(indent);
    for (const [name, record] of Object.entries(articles)) {
      lines.push(...comment(pad), `${pad}${writeString(name, 'key')}:`);
      const inner = pad + pad;
      lines.push(...fields(inner, articleFields(record)));
      if (record.annotations.length === 0) continue;
      const dash = pick() < 30 ? inner : `${inner}  `;
      lines.push(`${inner}annotations:${tail()}`);
      for (const one of record.annotations) {
        lines.push(...comment(dash));
        where = `in ${one.id}`;
        const list = annotationFields(one);
        if (pick() < 10) {
          where = 'keep';
          const pairs = list.flatMap(([key, value]) =>
            value === undefined ? [] : [`${writeString(key, 'flow')}: ${writePlainValue(value, 'flow')}`],
          );
          lines.push(`${dash}- {${pairs.join(', ')}}${tail()}`);
          continue;
        }
        const own = fields(`${dash}  `, pick() < 20 ? [list[0], ...list.slice(1).reverse()] : list);
        const first = own.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
        own.splice(0, first);
        own[0] = `${dash}- ${own[0].slice(dash.length + 2)}`;
        lines.push(...own);
        where = 'keep';
      }
    }
    return lines.join(eol) + (ended ? eol : '');
  });
