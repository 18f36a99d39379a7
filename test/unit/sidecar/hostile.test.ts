import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import type { SidecarProblem, SidecarProblemCode } from '../../../src/core/sidecar/format';
import { Sidecar, SIZE_LIMIT } from '../../../src/core/sidecar/sidecar';

/** All problems that a text has, and the milliseconds that it took to find them. */
function check(text: string): { problems: readonly SidecarProblem[]; ms: number } {
  const start = performance.now();
  const opened = Sidecar.open(text);
  const problems = 'sidecar' in opened ? opened.sidecar.problems() : opened.problems;
  return { problems, ms: performance.now() - start };
}

const item = (more: string): string => `version: 1\narticles:\n  a.txt:\n    annotations:\n      - id: k1\n${more}`;
const ITEM = '        start: 1\n        end: 2\n        exact: x\n';

describe('a hostile or broken sidecar', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`),
  ];
  const cases: readonly (readonly [
    what: string,
    text: string,
    code: SidecarProblemCode,
    line: number,
    column?: number,
  ])[] = [
    ['an alias bomb', `${bomb.join('\n')}\narticles: {a.txt: {note: *i}}\n`, 'too-complex', 0],
    ['an alias bomb in block style', `${bomb.join('\n')}\narticles:\n  a.txt:\n    tags: *i\n`, 'too-complex', 0],
    ['deep brackets', `articles: ${'['.repeat(100_000)}`, 'too-deep', 0],
    [
      'deep brackets in an annotation',
      item(`        x: ${'['.repeat(50_000)}${']'.repeat(50_000)}\n${ITEM}`),
      'too-deep',
      5,
    ],
    [
      'deep indentation',
      `articles:\n  a.txt:\n${Array.from({ length: 2000 }, (_, at) => `${' '.repeat(4 + at)}x:`).join('\n')}\n`,
      'too-deep',
      64,
    ],
    ['a NUL', 'version: 1\narticles:\n  a\0.txt:\n', 'nul', 2, 3],
    [
      'a git conflict',
      'version: 1\narticles:\n<<<<<<< HEAD\n  a.txt:\n=======\n  b.txt:\n>>>>>>> other\n',
      'git-conflict',
      2,
      0,
    ],
    ['a later version', 'version: 2\narticles:\n  a.txt:\n    tags: [x]\n', 'later-version', 0, 9],
    ['a version that is none', 'version: one\n', 'bad-value', 0, 9],
    ['a name that leads out', 'version: 1\narticles:\n  ../../etc/passwd:\n    tags: [x]\n', 'bad-name', 2, 2],
    ['a name that leads out, quoted', 'articles:\n  "a/\\u002e./b":\n    tags: [x]\n', 'bad-name', 1, 2],
    ['a name that leads out, in flow style', 'articles: {../x: {tags: [x]}}\n', 'bad-name', 0, 11],
    ['an absolute name', 'articles:\n  /etc/passwd:\n    tags: [x]\n', 'bad-name', 1, 2],
    ['a drive', 'articles:\n  C:/x.txt:\n    tags: [x]\n', 'bad-name', 1, 2],
    ['a backslash', 'articles:\n  a\\..\\b.txt:\n    tags: [x]\n', 'bad-name', 1, 2],
    [
      'an article that stands twice',
      'articles:\n  a.txt:\n    tags: [x]\n  a.txt:\n    tags: [y]\n',
      'duplicate-key',
      3,
      2,
    ],
    ['an article that stands twice in flow style', 'articles: {a.txt: {}, a.txt: {}}\n', 'duplicate-key', 0, 22],
    ['a section that stands twice', 'articles:\nversion: 1\narticles:\n', 'duplicate-key', 2, 0],
    ['a key that stands twice', item(`        start: 1\n        start: 2\n${ITEM.slice(17)}`), 'duplicate-key', 6, 8],
    ['a text for a number', item(ITEM.replace('1', 'one')), 'wrong-type', 5, 15],
    ['a half number', item(ITEM.replace('1', '1.5')), 'bad-value', 5, 15],
    ['a negative number', item(ITEM.replace('1', '-1')), 'bad-value', 5, 15],
    ['a list for a text', item(ITEM.replace(': x', ': [x]')), 'wrong-type', 7, 15],
    ['a text for a list', item(`        tags: x\n${ITEM}`), 'wrong-type', 5, 14],
    ['no id', item(ITEM).replace('- id: k1\n        start', '- start'), 'missing', 4, 8],
    ['no quote', item(ITEM.replace('        exact: x\n', '')), 'missing', 4, 8],
    ['an end before the start', item(ITEM.replace('end: 2', 'end: 0')), 'bad-value', 6, 13],
    ['an unknown type', item(`        type: other\n${ITEM}`), 'bad-value', 5, 14],
    ['an unknown status', 'articles:\n  a.txt:\n    status: done\n', 'bad-value', 2, 12],
    ['an id that stands twice', `${item(ITEM)}      - id: k1\n${ITEM}`, 'duplicate-id', 8, 6],
    ['a number for an article', 'articles:\n  a.txt: 12\n', 'wrong-type', 1, 9],
    ['a list for the articles', 'articles:\n  - a.txt\n', 'wrong-type', 1, 2],
    ['a list for everything', '- a\n- b\n', 'wrong-type', 0, 0],
    ['two documents', 'version: 1\n---\nversion: 1\n', 'several-documents', 1],
    ['an open quote', item(ITEM.replace(': x', ': "x')), 'syntax', 8],
    ['an alias to nothing', 'articles:\n  a.txt:\n    tags: *t\n', 'syntax', 2, 10],
    ['a tag with a wrong definition', 'tags:\n  x: 12\n', 'wrong-type', 1, 5],
    ['an entity of an unknown type', 'entities:\n  x:\n    type: ship\n', 'bad-value', 2, 10],
    ['a wrong pair', 'duplicates:\n  not:\n    - [a]\n', 'wrong-type', 2, 6],
    ['more than 64 MB', `# ${'x'.repeat(SIZE_LIMIT)}`, 'too-large', 0, 0],
    ['much that is unusual', `articles: {a.txt: {note: "${'x'.repeat(5_000_000)}"}}`, 'too-complex', 0, 0],
  ];
  for (const [what, text, code, line, column] of cases) {
    it(`is refused with its place: ${what}`, () => {
      const { problems, ms } = check(text);
      const [problem] = problems;
      assert.ok(problem, 'no problem found');
      assert.equal(problem.code, code, JSON.stringify(problem));
      assert.equal(problem.line, line, JSON.stringify(problem));
      if (column !== undefined) assert.equal(problem.column, column, JSON.stringify(problem));
      assert.ok(ms < 3000, `${ms} ms`);
    });
  }

  it('leaves a wrong annotation as it is while others change', () => {
    const text = item(`        start: one\n        end: 2\n        exact: x\n      - id: k2\n${ITEM}`);
    const opened = Sidecar.open(text);
    assert.ok('sidecar' in opened);
    const article = opened.sidecar.article('a.txt');
    assert.deepEqual(
      article?.annotations.map((one) => one.id),
      ['k2'],
    );
    const next = opened.sidecar.withArticle('a.txt', { ...article, annotations: [] });
    assert.equal(next.text, item(`        start: one\n        end: 2\n        exact: x\n`));
  });

  it('does not change an article that cannot be read', () => {
    const text = 'articles:\n  a.txt:\n    note: "open\n  b.txt:\n    tags: [x]\n';
    const opened = Sidecar.open(text);
    assert.ok('sidecar' in opened);
    const { sidecar } = opened;
    assert.equal(sidecar.canWrite('a.txt'), false);
    assert.equal(sidecar.withArticle('a.txt', { tags: ['y'], status: 'open', annotations: [] }), sidecar);
    assert.equal(sidecar.canWrite('b.txt'), true);
    assert.deepEqual(sidecar.article('b.txt')?.tags, ['x']);
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const opened = Sidecar.open(
      `articles:\n  __proto__:\n    tags: [x]\n    __proto__: {tags: [y]}\n    constructor: 1\n`,
    );
    assert.ok('sidecar' in opened);
    const article = opened.sidecar.article('__proto__');
    assert.deepEqual(article?.tags, ['x']);
    assert.deepEqual(Object.keys(article?.extra ?? {}), ['__proto__', 'constructor']);
    assert.equal(({} as { tags?: unknown }).tags, undefined);
  });
});

/** One that is cut into blocks, and one that must be understood as a whole. */
const SEEDS = (['', '&e'] as const).map(
  (anchor) => `# kept
version: 1
tags:
  stance/denial:
    color: charts.orange
entities: ${anchor}
  xi:
    name: Xi
    aliases: [X, "Y"]
articles:
  a.txt:
    tags: [one, 'two']
    note: |-
      lines
      of text
    annotations:
      - id: k1   # comment
        tags: [x]
        start: 1
        end: 2
        exact: 'it''s'
        prefix: "a\\tb"
      - {id: k2, type: entity, status: rejected, start: 3, end: 4, exact: y}
  b c.txt: {status: reviewed, odd: [1, {a: b}]}
`,
);
const SCRAPS = [
  '\n',
  '  ',
  ' ',
  ':',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  '&a ',
  '*a',
  '*e',
  '|',
  '>',
  '!',
  '%',
  '\t',
  '\r',
  '\0',
  '---\n',
  '...\n',
  '<<<<<<< x\n',
  '? ',
  ',',
  '\\',
  'articles:\n',
  '  a.txt:\n',
  '\u2028',
  '\ufeff',
  '~',
  '0',
  '<<: *e\n',
  'é😀',
  '      - id: k9\n',
  '@',
] as const;

describe('an article written in an unusual way', () => {
  const annotation =
    '      - id: k1 #\u2028 comment\n        tags: [x]\n        start: 1\n        end: 2\n        exact: x\n';
  const texts: readonly (readonly [what: string, text: string])[] = [
    [
      'a key after a question mark',
      'version: 1\narticles:\n  a.txt:\n    ?  |-\n      lines\n      of text\n    odd: 1\n',
    ],
    [
      'a comment with a line separator in it, in a file that is edited as a tree',
      `version: 1\nentities: &e\n  xi: {}\narticles:\n  a.txt:\n    odd: *e\n    annotations:\n${annotation}`,
    ],
  ];
  for (const [what, text] of texts)
    it(`says the same but for what was changed: ${what}`, () => {
      const opened = Sidecar.open(text);
      assert.ok('sidecar' in opened);
      const record = opened.sidecar.article('a.txt');
      assert.ok(record);
      const again = Sidecar.open(opened.sidecar.withArticle('a.txt', { ...record, note: 'changed' }).text);
      assert.ok('sidecar' in again);
      assert.deepEqual(again.sidecar.article('a.txt'), { ...record, note: 'changed' });
    });
});

describe('any text at all', () => {
  const cases = Number(process.env.FUZZ_CASES ?? 500);
  it(`makes no error and no hang, and nothing changes that was not asked for (${cases} texts)`, function () {
    this.timeout(Math.max(20_000, cases * 20));
    const mutation = fc.record({
      at: fc.nat({ max: SEEDS[0].length }),
      length: fc.oneof(fc.constant(0), fc.nat({ max: 8 }), fc.nat({ max: 200 })),
      insert: fc.oneof(
        fc.constant(''),
        fc.constantFrom(...SCRAPS),
        fc
          .tuple(fc.nat({ max: SEEDS[0].length }), fc.nat({ max: 80 }))
          .map(([from, length]) => SEEDS[0].slice(from, from + length)),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.array(mutation, { minLength: 1, maxLength: 8 }), (seed, mutations) => {
        let text = seed;
        for (const { at, length, insert } of mutations) text = text.slice(0, at) + insert + text.slice(at + length);
        const start = performance.now();
        const opened = Sidecar.open(text);
        if ('problems' in opened) {
          assert.ok(opened.problems.length > 0);
          for (const { line, column } of opened.problems) assert.ok(line >= 0 && column >= 0);
        } else {
          const { sidecar } = opened;
          assert.equal(sidecar.text, text);
          if (sidecar.problems().length === 0) assertSame(sidecar, text);
          sidecar.tags();
          sidecar.entities();
          sidecar.duplicates();
          for (const name of sidecar.names()) {
            const record = sidecar.article(name);
            if (!record) continue;
            assert.equal(sidecar.withArticle(name, record).text, text);
            const changed = sidecar.withArticle(name, { ...record, note: 'changed', tags: ['new'] });
            if (changed === sidecar) continue;
            const again = Sidecar.open(changed.text);
            assert.ok('sidecar' in again, `${text}\n=>\n${changed.text}`);
            assert.equal(again.sidecar.article(name)?.note, 'changed', `${text}\n=>\n${changed.text}`);
            assert.deepEqual(
              again.sidecar.article(name)?.annotations,
              record.annotations,
              `${text}\n=>\n${changed.text}`,
            );
            for (const other of sidecar.names()) {
              if (other !== name)
                assert.deepEqual(again.sidecar.article(other), sidecar.article(other), `${text}\n=>\n${changed.text}`);
            }
          }
        }
        const ms = performance.now() - start;
        assert.ok(ms < 1000, `${ms} ms`);
      }),
      { numRuns: cases },
    );
  });
});

/** A sidecar that is cut by indentation must say what a YAML parser sees in the whole file. */
function assertSame(sidecar: Sidecar, text: string): void {
  const document = parseDocument(text, { logLevel: 'silent' });
  // What is wrong in keys that we do not know is left alone.
  if (document.errors.length > 0) return;
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    return;
  }
  type Seen = Record<string, { annotations?: { id?: unknown; exact?: unknown; start?: unknown }[] } | null>;
  const articles = ((value as { articles?: unknown } | null)?.articles ?? {}) as Seen;
  const names = Object.keys(articles);
  if (!names.every((name) => /^[a-z][\w .]*$/.test(name))) return;
  assert.deepEqual([...sidecar.names()].sort(), names.sort(), text);
  for (const name of names) {
    const seen = (articles[name]?.annotations ?? []).map(({ id, exact, start }) => [id, exact, start]);
    const read = sidecar.article(name)?.annotations.map(({ id, exact, start }) => [id, exact, start]);
    // A number where words should be is taken as it is written, which this comparison does not know.
    const plain = seen.every(
      ([id, exact, at]) => typeof id === 'string' && typeof exact === 'string' && Number.isInteger(at),
    );
    if (plain) assert.deepEqual(read, seen, text);
  }
}
