import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { DuplicateIndex, type ArticleInput } from '../../../src/core/duplicates/duplicateIndex';
import { harbour, orchard, theatre } from './texts';

const finish = (index: DuplicateIndex, budget = 1000): void => {
  while (!index.update(budget));
};

/** Everything that an index answers and remembers, in one string. */
function answers(index: DuplicateIndex, ids: readonly string[]): string {
  const sorted = [...ids].sort();
  const views = sorted.map((id) => [
    id,
    index.duplicatesOf(id).map((duplicate) => ({ ...duplicate, passages: duplicate.passages })),
    index.templatesOf(id),
    index.familyOf(id),
    index.boilerplateOf(id),
  ]);
  return JSON.stringify([views, index.families(), [...index.serialise()]]);
}

/** A small corpus full of copies, excerpts, pages of one source and forms filled in differently. */
function corpus(size: number, seed: number): ArticleInput[] {
  const lines = [...harbour, ...orchard, ...theatre];
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  return Array.from({ length: size }, (_, k) => {
    const source = `paper ${random(3)}`;
    const from = random(lines.length - 4);
    const body = lines.slice(from, from + 2 + random(5)).map((line) => {
      const words = line.split(' ');
      if (random(3) === 0) words.splice(random(words.length), 1 + random(3));
      if (random(4) === 0) words[random(words.length)] = 'changed';
      return words.join(' ');
    });
    const form = `The exchange fixed silver at ${random(900)} and copper at ${random(900)} on day ${random(30)} for dealers in ${'Aber Cork Delf Enns'.split(' ')[random(4)]}.`;
    const page = [
      `${source} home news sport culture`,
      ...body,
      ...(random(4) ? [] : [form]),
      `All rights of ${source} reserved since 1990`,
    ];
    return { id: `${k}`, text: page.join('\n\n'), source, date: random(2) ? `2015-09-${10 + random(9)}` : undefined };
  });
}

describe('the index, however it came to be', () => {
  it('gives the same answers for any order, byte for byte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 2, max: 45 }), (seed, size) => {
        const articles = corpus(size, seed);
        const ids = articles.map(({ id }) => id);
        const [one, two] = [new DuplicateIndex(), new DuplicateIndex()];
        for (const article of articles) one.set(article);
        for (const article of [...articles].sort((a, b) => (a.text < b.text ? -1 : 1))) {
          two.set(article);
          if (article.text.length % 3 === 0) finish(two, 0);
        }
        finish(one);
        finish(two);
        assert.equal(answers(two, ids), answers(one, ids));
      }),
      { numRuns: 6 },
    );
  });

  it('gives the answers of an index made anew after any changes and deletions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 30 }),
        fc.integer({ min: 2, max: 40 }),
        fc.array(fc.tuple(fc.constantFrom('set', 'delete', 'update'), fc.nat(59), fc.nat(44)), { maxLength: 60 }),
        (seed, size, steps) => {
          const articles = corpus(size + 20, seed);
          const now = new Map(articles.slice(0, size).map((article) => [article.id, article]));
          const index = new DuplicateIndex();
          for (const article of now.values()) index.set(article);
          finish(index);
          for (const [what, id, text] of steps) {
            // Some work, so that changes come upon every kind of it.
            if (what === 'update') for (let k = 0; k <= id * id; k += 4) index.update(0);
            else if (what === 'delete') {
              index.delete(`${id}`);
              now.delete(`${id}`);
            } else {
              const article = { ...articles[text % articles.length], id: `${id}` };
              index.set(article);
              now.set(article.id, article);
            }
          }
          finish(index, 0);
          const anew = new DuplicateIndex();
          for (const article of now.values()) anew.set(article);
          finish(anew);
          assert.equal(answers(index, [...now.keys()]), answers(anew, [...now.keys()]));
          assert.equal(index.done, now.size);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('gives the same answers if it has been asked while there was work left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 10, max: 28 }), (seed, size) => {
        const articles = corpus(size, seed);
        const ids = articles.map(({ id }) => id);
        const [one, two] = [new DuplicateIndex(), new DuplicateIndex()];
        for (const article of articles) one.set(article);
        finish(one);
        for (const article of articles) {
          two.set(article);
          two.update(0);
          if (article.text.length % 5 === 0) two.set({ ...article, text: `${article.text} more` });
          if (article.text.length % 4 === 0) answers(two, ids);
        }
        for (const article of articles) if (article.text.length % 5 === 0) two.set(article);
        for (let step = 0; !two.update(0); step++) if (step % 20 === 0) answers(two, ids);
        assert.equal(answers(two, ids), answers(one, ids));
      }),
      { numRuns: 4 },
    );
  });

  it('gives the same answers if an article goes at any moment of the first build', () => {
    const articles = corpus(14, 4711);
    const rest = articles.slice(1);
    const anew = new DuplicateIndex();
    for (const article of rest) anew.set(article);
    finish(anew);
    const wanted = answers(anew, rest.map(({ id }) => id)); // prettier-ignore
    let isDone = false;
    for (let steps = 0; !isDone; steps += 3) {
      const index = new DuplicateIndex();
      for (const article of articles) index.set(article);
      for (let k = 0; k < steps; k++) isDone = index.update(0);
      index.delete(articles[0].id);
      finish(index, 0);
      assert.equal(answers(index, rest.map(({ id }) => id)), wanted, `after ${steps} steps`); // prettier-ignore
    }
  });

  it('names every article whose answers have changed', () => {
    const articles = corpus(40, 99);
    const index = new DuplicateIndex();
    const ids = articles.map(({ id }) => id);
    const view = (id: string): string =>
      JSON.stringify([index.duplicatesOf(id), index.templatesOf(id), index.familyOf(id), index.boilerplateOf(id)]);
    for (const article of articles) index.set(article);
    finish(index);
    index.takeChanged();
    for (let k = 0; k < 60; k++) {
      const before = new Map(ids.map((id) => [id, view(id)]));
      const id = ids[(k * 7) % ids.length];
      if (k % 5 === 4) index.delete(id);
      else index.set({ ...articles[(k * 13) % articles.length], id });
      finish(index);
      const changed = index.takeChanged();
      for (const other of ids)
        assert.ok(changed.has(other) || view(other) === before.get(other), `${other} after step ${k}`);
    }
  });
});
