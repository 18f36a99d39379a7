import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { MappedOffset } from '../../../src/core/duplicates/alignment';
import { DuplicateIndex } from '../../../src/core/duplicates/duplicateIndex';
import { normalise } from '../../../src/core/text/normalise';
import { harbour, orchard, text, theatre } from './texts';

const indexOf = (texts: Readonly<Record<string, string>>): DuplicateIndex => {
  const index = new DuplicateIndex();
  for (const [id, text] of Object.entries(texts)) index.set({ id, text });
  finish(index);
  return index;
};
const finish = (index: DuplicateIndex): void => {
  while (!index.update(5));
};

describe('duplicateIndex', () => {
  const excerpt = text(harbour.slice(2, 5));
  const full = `Home | Sport\n\n${text(harbour)}`;

  it('tells who contains whom', () => {
    const index = indexOf({ excerpt, full, orchard: text(orchard), theatre: text(theatre) });
    const [there] = index.duplicatesOf('excerpt');
    assert.equal(there.id, 'full');
    assert.equal(there.relation, 'contained');
    assert.equal(there.contained, 1);
    assert.ok(there.contains > 0.4 && there.contains < 0.6);
    assert.equal(there.passages.length, 1);
    const [back] = index.duplicatesOf('full');
    assert.equal(back.relation, 'contains');
    assert.deepEqual([back.contained, back.contains], [there.contains, there.contained]);
    assert.deepEqual(index.duplicatesOf('orchard'), []);
    assert.deepEqual(index.families(), [{ id: 'excerpt', members: ['full', 'excerpt'], representative: 'full' }]);
    assert.equal(index.familyOf('excerpt'), index.familyOf('full'));
    assert.equal(index.familyOf('theatre'), undefined);
  });

  it('knows copies, versions and shared passages', () => {
    const rewritten = text(harbour.map((line, k) => (k % 2 ? line : line.replace(/\b\w{4,6}\b/g, 'else'))));
    const quoting = text([...theatre, harbour[3], ...orchard]);
    const index = indexOf({ a: text(harbour), b: harbour.join('\n'), c: rewritten, d: quoting });
    const relations = Object.fromEntries(index.duplicatesOf('a').map(({ id, relation }) => [id, relation]));
    assert.equal(relations.b, 'copy');
    assert.equal(relations.c, 'version');
    assert.equal(relations.d, 'shares');
    assert.deepEqual(
      index.duplicatesOf('a').map(({ id }) => id),
      ['b', 'c', 'd'],
    );
    assert.deepEqual(index.familyOf('a')?.members.length, 3);
    assert.equal(index.familyOf('d'), undefined);
  });

  it('ends a slice before a step would make it too long, and goes on in the next', () => {
    let time = 0;
    let step = 4;
    const index = new DuplicateIndex(() => (time += step));
    for (let k = 0; k < 30; k++) index.set({ id: `${k}`, text: `${k % 2 ? full : text(orchard)}\nNumber ${k}` });
    const slice = (): { isDone: boolean; took: number } => {
      const before = time + step;
      return { isDone: index.update(6), took: time - before };
    };
    // A second step of four would end two too late.
    for (let k = 0; k < 5; k++) assert.deepEqual(slice(), { isDone: false, took: 4 });
    step = 0.01;
    // What took long is forgotten after many short steps; meanwhile at least half of the time is used.
    for (let k = 0; k < 2; k++) assert.ok(slice().took >= 3);
    let isDone = false;
    while (!isDone) isDone = slice().isDone;
    assert.equal(index.families().length, 2);
    step = 100;
    index.set({ id: 'new', text: full });
    for (let slices = 0; !slice().isDone; slices++) assert.ok(slices < 1000, 'each slice takes a step');
    assert.equal(index.familyOf('new')?.members.length, 16);
  });

  it('follows changes and deletions', () => {
    const index = indexOf({ excerpt, full });
    assert.equal(index.pending, 0);
    assert.equal(index.done, 2);
    assert.deepEqual(index.takeChanged(), new Set(['excerpt', 'full']));
    index.set({ id: 'full', text: text(orchard) });
    assert.equal(index.pending, 1);
    finish(index);
    assert.deepEqual(index.duplicatesOf('excerpt'), []);
    assert.deepEqual(index.families(), []);
    assert.ok(index.takeChanged().has('excerpt'));
    index.set({ id: 'full', text: full });
    finish(index);
    assert.equal(index.duplicatesOf('excerpt').length, 1);
    index.delete('full');
    finish(index);
    assert.deepEqual(index.duplicatesOf('excerpt'), []);
    assert.equal(index.done, 1);
    assert.equal(index.alignment('excerpt', 'full'), undefined);
  });

  it('keeps decisions', () => {
    const index = indexOf({ excerpt, full, copy: full });
    assert.equal(index.familyOf('copy')?.representative, 'copy');
    index.decide({ not: [], representative: ['excerpt'] });
    finish(index);
    assert.deepEqual(index.familyOf('copy'), {
      id: 'copy',
      members: ['excerpt', 'copy', 'full'],
      representative: 'excerpt',
    });
    index.decide({ not: [['excerpt', 'full']], representative: [] });
    finish(index);
    assert.deepEqual(
      index.duplicatesOf('excerpt').map(({ id }) => id),
      ['copy'],
    );
    index.decide({
      not: [
        ['full', 'excerpt'],
        ['excerpt', 'copy'],
      ],
      representative: [],
    });
    finish(index);
    assert.deepEqual(index.familyOf('copy')?.members, ['copy', 'full']);
    assert.equal(index.familyOf('excerpt'), undefined);
  });

  it('prefers the older of two equal articles as representative', () => {
    const index = new DuplicateIndex();
    index.set({ id: 'a', text: full, date: '2015-09-16' });
    index.set({ id: 'b', text: full, date: '2015-09-15' });
    finish(index);
    assert.equal(index.familyOf('a')?.representative, 'b');
  });

  it('gives the same answers for any order of articles', () => {
    const texts = { a: text(harbour), b: excerpt, c: full, d: text(orchard), e: text([...theatre, harbour[1]]) };
    const answers = (index: DuplicateIndex): string =>
      JSON.stringify([index.families(), Object.keys(texts).map((id) => index.duplicatesOf(id))]);
    const reversed = Object.fromEntries(Object.entries(texts).reverse()) as typeof texts;
    assert.equal(answers(indexOf(reversed)), answers(indexOf(texts)));
  });

  it('takes empty and tiny articles', () => {
    const index = indexOf({ a: '', b: '', c: 'One word', d: 'One word', e: '…' });
    assert.deepEqual(index.duplicatesOf('a'), []);
    assert.deepEqual(index.duplicatesOf('missing'), []);
  });
});

describe('the five real articles', () => {
  const folder = join(process.env.PROJECT_ROOT ?? '.', '..', 'shared', 'seeds');
  const texts: Record<string, string> = {};
  before(function () {
    if (!existsSync(folder)) this.skip();
    for (const name of readdirSync(folder))
      texts[name.slice(0, 3)] = normalise(readFileSync(join(folder, name), 'utf8'));
  });

  it('000 is wholly contained in 001; the others are duplicates of nothing', () => {
    const index = indexOf(texts);
    assert.equal(index.done, 5);
    const [there, ...more] = index.duplicatesOf('000');
    assert.deepEqual(more, []);
    assert.deepEqual([there.id, there.relation], ['001', 'contained']);
    assert.ok(there.contained >= 0.99);
    assert.ok(there.contains < 0.5);
    for (const id of ['002', '003', '004']) assert.deepEqual(index.duplicatesOf(id), [], id);
    assert.equal(index.families().length, 1);
  });

  it('every word of 000 is the same word of 001, there and back', () => {
    const alignment = indexOf(texts).alignment('000', '001');
    assert.ok(alignment);
    const back = alignment.flip();
    const { here, there } = alignment;
    for (let k = 0; k < here.count; k++) {
      for (let at = here.starts[k]; at <= here.ends[k]; at++) {
        const mapped: MappedOffset | undefined = alignment.map(at);
        assert.ok(mapped?.exact);
        assert.equal(
          there.text.slice(mapped.span.start, mapped.span.end),
          here.text.slice(here.starts[k], here.ends[k]),
        );
        assert.equal(back.map(mapped.offset)?.offset, at);
      }
    }
  });
});
