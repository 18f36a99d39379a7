import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parse, parseDocument } from 'yaml';
import { listSeeds, readSeed, readSidecar } from './seeds';

interface Annotation {
  readonly id: string;
  readonly type?: string;
  readonly status?: string;
  readonly speaker?: string;
  readonly entity?: string;
  readonly tags?: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly note?: string;
  readonly origin?: string;
}

interface Article {
  readonly sha256: string;
  readonly tags?: readonly string[];
  readonly status?: string;
  readonly note?: string;
  readonly annotations: readonly Annotation[];
}

interface Sidecar {
  readonly tags: Readonly<Record<string, { readonly description: string; readonly color: string }>>;
  readonly entities: Readonly<Record<string, { readonly name: string; readonly type: string }>>;
  readonly duplicates: { readonly not: readonly (readonly string[])[]; readonly representative: readonly string[] };
  readonly articles: Readonly<Record<string, Article>>;
}

const source = readSidecar();
const sidecar = parse(source) as Sidecar;
const articles = Object.entries(sidecar.articles);
const all = articles.flatMap(([, article]) => article.annotations);

/** That `keys` come in the order of `order`, and are all known to it. */
function assertOrder(keys: readonly string[], order: string, where: string): void {
  assert.deepEqual(
    keys,
    order.split(' ').filter((key) => keys.includes(key)),
    where,
  );
}

describe('sample annotations', () => {
  it('are plain YAML without errors, warnings, CR or tabs', () => {
    const document = parseDocument(source);
    assert.deepEqual([document.errors, document.warnings], [[], []]);
    assert.doesNotMatch(source, /[\r\t]/);
    assert.match(source, /[^\n]\n$/);
  });

  it('have the keys in the order of the format', () => {
    assertOrder(Object.keys(sidecar), 'version tags entities duplicates articles', 'sidecar');
    for (const [tag, definition] of Object.entries(sidecar.tags))
      assertOrder(Object.keys(definition), 'description color', tag);
    for (const [id, entity] of Object.entries(sidecar.entities))
      assertOrder(Object.keys(entity), 'name type aliases link note', id);
    for (const [name, article] of articles) {
      assertOrder(Object.keys(article), 'sha256 tags status note annotations', name);
      for (const annotation of article.annotations) {
        const order = 'id type status speaker entity tags start end exact prefix suffix note by created origin';
        assertOrder(Object.keys(annotation), order, annotation.id);
      }
    }
  });

  it('list articles by name, and annotations by position, then id', () => {
    const names = articles.map(([name]) => name);
    assert.deepEqual(names, [...names].sort());
    for (const [name, { annotations }] of articles) {
      const sorted = [...annotations].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
      assert.deepEqual(annotations, sorted, name);
    }
  });

  it('have ids that occur once and look random', () => {
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const { id } of all) assert.match(id, /^[a-z][a-z0-9]{9}$/);
  });

  it('fit their articles: hash, words and context, counted in code points', () => {
    for (const [name, { sha256, annotations }] of articles) {
      const { text } = readSeed(name);
      assert.equal(createHash('sha256').update(text).digest('hex'), sha256, name);
      const points = [...text];
      for (const { id, start, end, exact, prefix, suffix } of annotations) {
        assert.equal(points.slice(start, end).join(''), exact, id);
        assert.ok(text.slice(0, text.length).includes(prefix + exact + suffix), id);
        assert.equal(points.slice(start - [...prefix].length, start).join(''), prefix, id);
        assert.equal(points.slice(end, end + [...suffix].length).join(''), suffix, id);
        assert.ok([...prefix].length >= 32 || [...prefix].length === start, `${id}: prefix`);
        assert.ok([...suffix].length >= 32 || end + [...suffix].length === points.length, `${id}: suffix`);
        assert.equal(text.split(prefix + exact + suffix).length, 2, `${id}: not unique`);
      }
    }
  });

  it('count otherwise than UTF-16 somewhere, so that a reader which mixes the two is found out', () => {
    const [name, { annotations }] = articles[0];
    const { text } = readSeed(name);
    assert.notEqual(text.slice(annotations[0].start, annotations[0].end), annotations[0].exact);
  });

  it('name articles, tags, entities and origins that exist', () => {
    const seeds = listSeeds();
    const named = [...Object.keys(sidecar.articles), ...sidecar.duplicates.not.flat(), ...sidecar.duplicates.representative];
    for (const name of named) assert.ok(seeds.includes(name), name);
    for (const tag of [...all, ...Object.values(sidecar.articles)].flatMap(({ tags }) => tags ?? []))
      assert.ok(tag in sidecar.tags, tag);
    for (const { origin } of all) assert.ok(origin === undefined || all.some(({ id }) => id === origin), origin);
    const text = seeds.map((name) => readSeed(name).text).join('\n');
    for (const { name } of Object.values(sidecar.entities)) assert.ok(text.includes(name), name);
  });

  it('show all that a sidecar can hold', () => {
    assert.ok(articles.length >= 4 && all.length >= 10);
    const decisions = all.map(({ type = 'passage', status }) => (status ? `${type} ${status}` : type));
    for (const wanted of ['passage', 'quotation accepted', 'quotation rejected', 'entity accepted', 'entity rejected'])
      assert.ok(decisions.includes(wanted), wanted);
    assert.ok(all.some(({ tags }) => tags?.some((tag) => tag.includes('/'))));
    assert.ok(all.some(({ tags }) => tags && tags.length > 1));
    assert.ok(all.some(({ note, tags }) => note && tags));
    assert.ok(all.some(({ origin }) => origin));
    assert.ok(all.some(({ speaker }) => speaker && speaker in sidecar.entities));
    assert.ok(all.some(({ speaker }) => speaker && !(speaker in sidecar.entities)));
    assert.ok(articles.some(([, { tags }]) => tags));
    assert.ok(articles.some(([, { note }]) => note));
    assert.ok(articles.some(([, { status }]) => status === 'reviewed'));
    assert.ok(Object.values(sidecar.tags).some(({ color }) => color.startsWith('#')));
    assert.ok(Object.values(sidecar.tags).some(({ color }) => color.startsWith('charts.')));
  });
});
