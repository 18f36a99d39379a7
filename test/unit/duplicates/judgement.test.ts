import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DuplicateIndex } from '../../../src/core/duplicates/duplicateIndex';
import { factsOf } from '../../../src/core/duplicates/pairFacts';
import { tokenise } from '../../../src/core/duplicates/tokens';
import { harbour, orchard, text, theatre } from './texts';

const indexOf = (articles: readonly { id: string; text: string; source?: string }[]): DuplicateIndex => {
  const index = new DuplicateIndex();
  for (const article of articles) index.set(article);
  while (!index.update(1000));
  return index;
};

const towns = 'Aberwyn Corlund Delfort Ennisk Farholt Gresby Halden Isvik Jarrow Kelso Lomond Marwick'.split(' ');
const form = (k: number): string =>
  `The exchange of ${towns[k % 12]} fixed the price of silver at ${310 + 17 * k} crowns and that of copper at ${80 + 3 * k} crowns after ` +
  `${12 + k} offers from ${towns[(k + 5) % 12]}, the clearing house said. Dealers in ${towns[(k + 3) % 12]} expect ${41 + 2 * k} lots to be called on ` +
  `${1 + k} May, against ${27 + 5 * k} lots a year before, when the warehouses of ${towns[(k + 7) % 12]} were closed for ${3 + k} weeks.`;

describe('what counts as a duplicate', () => {
  it('articles made from one form with other particulars do not, be they two or many', () => {
    for (const count of [2, 12]) {
      const index = indexOf(Array.from({ length: count }, (_, k) => ({ id: `${k}`, text: form(k) })));
      assert.deepEqual(index.duplicatesOf('0'), []);
      assert.deepEqual(index.families(), []);
      assert.ok(index.templatesOf('0').length > 0, `${count}`);
    }
  });

  it('the same form with the same particulars does', () => {
    const index = indexOf([3, 4, 5, 3].map((k, id) => ({ id: `${id}`, text: form(k) })));
    assert.deepEqual(
      index.duplicatesOf('0').map(({ id }) => id),
      ['3'],
    );
  });

  it('a copy with misread numbers and names does', () => {
    const misread = form(3)
      .replace(/361/, '36l')
      .replace('copper', 'coppor')
      .replace('Ennisk', 'Enni5k')
      .replace('clearing', 'c1earing');
    assert.equal(factsOf(tokenise(form(3)), tokenise(misread)).agreesAsWhole, true);
    assert.equal(factsOf(tokenise(form(3)), tokenise(form(4))).agreesAsWhole, false);
  });

  it('all members of a large family find each other, though nothing that they share is rare', () => {
    const words = text([...harbour, ...orchard]).split(' ');
    let seed = 3;
    const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
    const copies = Array.from({ length: 60 }, (_, k) => {
      const copy = words.filter(() => random(12) > 0);
      return { id: `copy ${k}`, text: copy.join(' ') };
    });
    const quoting = { id: 'quoting', text: text([...theatre, harbour[1], theatre[0]]) };
    const index = indexOf([...copies, quoting]);
    assert.equal(index.families().length, 1);
    assert.equal(index.familyOf('copy 7')?.members.length, 60);
    assert.equal(index.duplicatesOf('copy 7').length, 60);
    const quoted = index.duplicatesOf('quoting');
    assert.equal(quoted.length, 60);
    assert.ok(quoted.every(({ relation }) => relation === 'shares'));
  });

  it('what the pages of a source have around their articles does not, and is told as boilerplate', () => {
    const head = 'Evening Post | News | Sport | Weather | Subscribe to our newsletter';
    const foot =
      'All rights reserved by the Evening Post and its partners in the county. Follow us for more stories like this one.';
    const page = (id: string, lines: readonly string[], visits: number) => ({
      id,
      source: 'Evening Post',
      text: [head, `Visits: ${visits}`, ...lines, foot].join('\n'),
    });
    const pages = [page('a', harbour, 12), page('b', orchard, 345), page('c', theatre, 7)];
    const index = indexOf([...pages, { id: 'd', text: text(harbour), source: 'Courier' }]);
    for (const { id, text } of pages) {
      const found = index.boilerplateOf(id).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found.length, 2, JSON.stringify(found));
      assert.ok(found[0].startsWith(head) && found[0].includes('Visits') && found[1] === foot, JSON.stringify(found));
    }
    assert.deepEqual(index.boilerplateOf('d'), []);
    assert.deepEqual(index.duplicatesOf('b'), []);
    assert.deepEqual(
      index.duplicatesOf('a').map(({ id, contained }) => [id, contained]),
      [['d', 1]],
    );
  });

  it('what is known to be furniture is left out of the shares', () => {
    const menu =
      'Front page, opinion, culture, travel, puzzles, obituaries, classified advertisements and the archive since 1887';
    const whole = `${menu}\n\n${text(theatre)}`;
    const index = indexOf([{ id: 'a', text: whole, ...{ furniture: [{ start: 0, end: menu.length }] } }, { id: 'b', text: text(theatre) }]); // prettier-ignore
    assert.deepEqual(
      index.duplicatesOf('a').map(({ contained, contains }) => [contained, contains]),
      [[1, 1]],
    );
    assert.deepEqual(index.boilerplateOf('a'), [{ start: 0, end: menu.length }]);
  });
});
