import assert from 'node:assert/strict';
import { parse } from 'yaml';
import schemaJson from '../../../syntaxes/sidecar.schema.json';
import { readSidecar } from '../seeds/seeds';
import { type Schema, keywords, validate } from './validate';

const schema = schemaJson as Schema;
const annotation = { id: 'k7q2m9x4t1', tags: ['a/b'], start: 3, end: 7, exact: 'word', prefix: 'the ', suffix: '.' };
const withAnnotation = (fields: object): unknown => ({
  version: 1,
  articles: { 'a.txt': { annotations: [{ ...annotation, ...fields }] } },
});
const check = (value: unknown): string[] => validate(schema, value);

describe('sidecar schema', () => {
  it('uses only what this test checks', () => {
    const unknown: string[] = [];
    const walk = (part: Schema): void => {
      unknown.push(...Object.keys(part).filter((key) => !keywords.has(key)));
      const { items, propertyNames, additionalProperties: more, anyOf = [], allOf = [] } = part;
      const named = { ...part.properties, ...part.definitions };
      for (const child of [
        items,
        propertyNames,
        more,
        part.if,
        part.then,
        ...anyOf,
        ...allOf,
        ...Object.values(named),
      ]) {
        if (typeof child === 'object') walk(child);
      }
    };
    walk(schema);
    assert.deepEqual(unknown, []);
  });

  it('describes every key that it names, for hovers and completion', () => {
    const bare: string[] = [];
    const walk = (part: Schema, path: string): void => {
      for (const [key, child] of Object.entries(part.properties ?? {})) {
        if (!child.$ref && !child.description) bare.push(`${path}/${key}`);
        walk(child, `${path}/${key}`);
      }
    };
    walk(schema, '');
    for (const [name, child] of Object.entries(schema.definitions ?? {})) {
      if (!child.description) bare.push(name);
      walk(child, name);
    }
    assert.deepEqual(bare, []);
  });

  it('holds of the sample corpus', () => {
    assert.deepEqual(check(parse(readSidecar())), []);
  });

  it('holds of all that the format allows', () => {
    const sidecar = {
      version: 1,
      tags: {
        'stance/denial': { description: 'x', color: '#a0B1c2' },
        plain: null,
        other: { color: 'editor.foreground' },
      },
      entities: { 'a-b': { name: 'A B', type: 'person', aliases: ['B'], link: 'https://example.org/Q1', born: 1950 } },
      duplicates: { not: [['a.txt', 'b/c.txt']], representative: ['a.txt'] },
      articles: {
        'a.txt': {
          sha256: '0123456789abcdef'.repeat(4),
          tags: ['x'],
          status: 'open',
          note: 'n',
          annotations: [
            annotation,
            {
              ...annotation,
              id: 'b',
              type: 'quotation',
              status: 'accepted',
              kind: 'mixed',
              speaker: 'a-b',
              cue: 'said',
            },
            { ...annotation, id: 'c', type: 'entity', status: 'rejected', entity: 'a-b', entityType: 'date' },
            { ...annotation, id: 'd', origin: 'k7q2m9x4t1', by: 'lee', created: '2026-11-21T20:58:00Z', mine: [1] },
          ],
        },
        'deep/er/b c.txt': null,
        '..hidden/d..txt': {},
        '...': {},
      },
      tool: { anything: true },
    };
    assert.deepEqual(check(sidecar), []);
  });

  it('finds what is wrong', () => {
    const at = '/articles/a.txt/annotations/0';
    for (const [value, wrong] of [
      [{}, ': required version'],
      [{ version: 2 }, '/version: enum'],
      [[], ': type'],
      [{ version: 1, tags: { 'a//b': {} } }, '/tags/a//b: pattern'],
      [{ version: 1, tags: { a: { color: 'red' } } }, '/tags/a/color: anyOf'],
      [{ version: 1, entities: { a: { name: 'A', type: 'human' } } }, '/entities/a/type: enum'],
      [{ version: 1, entities: { a: { name: 'A' } } }, '/entities/a: required type'],
      [
        { version: 1, entities: { a: { name: 'A', type: 'other', link: 'javascript:x' } } },
        '/entities/a/link: pattern',
      ],
      [{ version: 1, duplicates: { not: [['a.txt']] } }, '/duplicates/not/0: minItems'],
      [{ version: 1, duplicates: { not: [['a.txt', 'a.txt']] } }, '/duplicates/not/0: uniqueItems'],
      [{ version: 1, duplicates: { representative: 'a.txt' } }, '/duplicates/representative: type'],
      [{ version: 1, articles: { '../a.txt': {} } }, '/articles/../a.txt: pattern'],
      [{ version: 1, articles: { 'b/../a.txt': {} } }, '/articles/b/../a.txt: pattern'],
      [{ version: 1, articles: { '/a.txt': {} } }, '/articles//a.txt: pattern'],
      [{ version: 1, articles: { 'c:a.txt': {} } }, '/articles/c:a.txt: pattern'],
      [{ version: 1, articles: { 'b//a.txt': {} } }, '/articles/b//a.txt: pattern'],
      [{ version: 1, articles: { 'b/': {} } }, '/articles/b/: pattern'],
      [{ version: 1, articles: { 'b\\a.txt': {} } }, '/articles/b\\a.txt: pattern'],
      [{ version: 1, articles: { 'a.txt': { status: 'done' } } }, '/articles/a.txt/status: enum'],
      [{ version: 1, articles: { 'a.txt': { sha256: '9C1F' } } }, '/articles/a.txt/sha256: pattern'],
      [withAnnotation({ start: -1 }), `${at}/start: minimum`],
      [withAnnotation({ end: 1.5 }), `${at}/end: type`],
      [withAnnotation({ exact: '' }), `${at}/exact: minLength`],
      [withAnnotation({ tags: ['a', 'a'] }), `${at}/tags: uniqueItems`],
      [withAnnotation({ tags: [' a'] }), `${at}/tags/0: pattern`],
      [withAnnotation({ type: 'quote', status: 'accepted' }), `${at}/type: enum`],
      [withAnnotation({ type: 'entity' }), `${at}: required status`],
      [withAnnotation({ type: 'entity', status: 'no' }), `${at}/status: enum`],
      [withAnnotation({ created: 'yesterday' }), `${at}/created: pattern`],
    ] as const) {
      assert.deepEqual(check(value), [wrong]);
    }
  });
});
