import assert from 'node:assert/strict';
import { listSeeds, readSeed, readTruth } from './seeds';

const names = listSeeds();
const seeds = new Map(names.map((name) => [name, readSeed(name)]));
const truth = readTruth();

/** The text of the article whose name begins with a number. */
function text(number: string): string {
  const found = names.find((name) => name.startsWith(`${number}_`));
  return found ? (seeds.get(found)?.text ?? '') : '';
}

/** How many articles an expression occurs in. */
function count(expression: RegExp): number {
  return [...seeds.values()].filter((seed) => expression.test(seed.text)).length;
}

function assertSome(expression: RegExp, atLeast = 1): void {
  assert.ok(count(expression) >= atLeast, `${expression}: in ${count(expression)} articles`);
}

const words = (of: string): string[] => of.match(/[\p{L}\p{N}]+/gu) ?? [];
/** The share of the words of `a` that `b` has too, counted with their multiplicity. */
function shared(a: string, b: string): number {
  const left = new Map<string, number>();
  for (const word of words(b)) left.set(word, (left.get(word) ?? 0) + 1);
  const both = words(a).filter((word) => {
    const n = left.get(word) ?? 0;
    left.set(word, n - 1);
    return n > 0;
  });
  return both.length / words(a).length;
}
const paragraphs = (of: string): string[] => of.split('\n').filter((line) => line.trim() !== '');

describe('sample corpus', () => {
  it('has ten or more articles of a page or two each, named by number and hash', () => {
    assert.ok(names.length >= 12 && names.length <= 14);
    names.forEach((name, index) => assert.match(name, new RegExp(`^${String(index).padStart(3, '0')}_[0-9a-f]{16}\\.txt$`)));
    for (const [name, seed] of seeds) {
      const length = seed.text.split(/\s+/).length;
      assert.ok(length >= 250 && length <= 700, `${name}: ${length} words`);
    }
  });

  it('is UTF-8, with one file in CR LF, one with a byte-order mark, one without final line end', () => {
    const raw = [...seeds.values()].map((seed) => seed.raw);
    assert.ok(raw.every((one) => !one.includes('\ufffd')));
    assert.equal(raw.filter((one) => one.startsWith('\ufeff')).length, 1);
    assert.equal(raw.filter((one) => one.includes('\r\n')).length, 1);
    assert.ok(raw.every((one) => !one.includes('\r\n') || !/(?<!\r)\n|\r(?!\n)/.test(one)));
    assert.equal(raw.filter((one) => !one.endsWith('\n')).length, 1);
  });

  it('has an excerpt, without blank lines and furniture, of a full article that has both', () => {
    const excerpt = paragraphs(text('000'));
    assert.ok(excerpt.length >= 10 && !text('000').includes('\n\n') && text('001').includes('\n\n'));
    assert.ok(excerpt.every((paragraph) => text('001').includes(paragraph)));
    assert.ok(paragraphs(text('001')).length > excerpt.length + 15);
  });

  it('has a rewrite with other headline, other dateline, words changed, sentences dropped and swapped', () => {
    const body = (of: string): string => of.slice(of.search(/^(PORT BRELLIN|OSTERMAR), /m));
    const original = body(text('003')).split('\nSearch Keywords')[0];
    const rewrite = body(text('004')).split('\nMost viewed')[0];
    const kept = paragraphs(rewrite).map((b) => paragraphs(original).findIndex((a) => shared(b, a) > 0.7));
    assert.ok(new Set(kept).size < paragraphs(original).length, 'dropped');
    assert.ok(kept.some((place, index) => index > 0 && place >= 0 && place < kept[index - 1]), 'swapped');
    const changed = 1 - shared(rewrite, original);
    assert.ok(changed >= 0.05 && changed <= 0.15, `${changed} of the words changed`);
  });

  it('has a round-up with one paragraph of each of two other articles', () => {
    const roundUp = paragraphs(text('007'));
    const from = (number: string): number => paragraphs(text(number)).filter((one) => roundUp.includes(one)).length;
    assert.deepEqual([from('002'), from('005')], [1, 1]);
  });

  it('has page furniture before and after the text', () => {
    for (const phrase of ['Related reading', 'Most viewed', 'Number of visits:', 'Posted in:', 'Short link:', 'Add your comment'])
      assertSome(new RegExp(`^${phrase}`, 'm'));
    assertSome(/^[^|\n]+\|[^|\n]+\|[^|\n]+$/m, 3);
    assertSome(/^[^>›\n]+[>›].+/m, 3);
    assertSome(/^Share /m, 2);
    const sides = Object.entries(truth.articles).map(([name, { boilerplate }]) => {
      const lines = paragraphs(seeds.get(name)?.text ?? '').map((line) => line.trim());
      const places = boilerplate.map((start) => lines.findIndex((line) => line.startsWith(start)));
      return [places.some((place) => place < 3), places.some((place) => place > lines.length - 3)];
    });
    assert.ok(sides.filter(([before]) => before).length >= 8);
    assert.ok(sides.filter(([, after]) => after).length >= 12);
  });

  it('has datelines, bylines and ten forms of dates', () => {
    assertSome(/^(LINDHOLT|PORT BRELLIN|KIRSOV|OSTERMAR)\b.{0,40}(--|–|—|- )/m, 6);
    assertSome(/^(By|WORDS BY) \p{Lu}/mu, 4);
    for (const form of [
      /\d\d:\d\d, \p{Lu}\p{L}+ \d\d, \d{4}/u,
      /Published: \d{4}-\d-\d\d \d:\d\d:\d\d/,
      /Date:\d{4}-\d\d-\d\d/,
      /Friday 6 Apr 2018/,
      /\d\d\.\d\d\.\d{4}, \d\d:\d\d/,
      /\d\d\/\d\d\/\d{4} \d\d:\d\d/,
      /April 1st, 2018/,
      /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d/,
      /Apr\. 10, 2018/,
      /20-Apr-2018/,
    ])
      assertSome(form);
  });

  it('has straight, curly, single, low-high and guillemet quotations', () => {
    const quotations = Object.values(truth.articles).flatMap((article) => article.quotations);
    for (const mark of ['"', '“', "'", '‘', '„', '«'])
      assert.ok(quotations.filter(({ text: quote }) => quote.startsWith(mark)).length >= 2, mark);
    for (const kind of ['direct', 'mixed', 'scare'])
      assert.ok(quotations.filter((quotation) => quotation.kind === kind).length >= 8, kind);
  });

  it('has a quotation that goes on in the next paragraph, in straight and in curly marks', () => {
    assertSome(/^“[^”\n]+\n+“[^”\n]+\n+“[^”\n]+”/m);
    assertSome(/^"[^"\n]+\n+"[^"\n]+"/m);
  });

  it('has a quotation without attribution right after one with, and one that its attribution interrupts', () => {
    assert.match(text('001'), /said Shen Ruolan.+"\n\n"[^"\n]+"\n/);
    assert.match(text('005'), /„[^“]+“, she asked, „[^“]+“\n/);
    assert.match(text('010'), /," al-Hakim told HPA during a break, "/);
  });

  it('has nested quotations, scare quotes and titles of works', () => {
    assertSome(/“[^”]*‘[^”]*’[^”]*”/, 2);
    assertSome(/‘[^“\n]*“[^”]*”’/);
    assertSome(/«[^»]*“[^»]*»/);
    assertSome(/"[^"]*'[^"']*'[^"]*"/);
    assert.ok(Object.values(truth.articles).flatMap(({ titles }) => titles).length >= 8);
  });

  it('has apostrophes that are no quotation marks: years, possessives, broken ones', () => {
    assertSome(/(?<!\p{L})'90s/u, 2);
    assertSome(/(?<!\p{L})’60s/u);
    assertSome(/s' \p{L}/u, 2);
    assertSome(/\p{L}' s /u, 3);
    assertSome(/\p{L}' d /u, 2);
    assert.match(text('004'), /'They call it [^\n]+people who've never [^\n]+,'/);
  });

  it('has people with one surname, in one article and in different ones, and fathers and sons', () => {
    const people = Object.entries(truth.articles).map(([, article]) => article.people);
    const together = (...full: string[]): boolean => people.some((list) => full.every((name) => list.includes(name)));
    assert.ok(together('Anton Reske', 'Mira Reske', 'Felix Reske'));
    assert.ok(together('Emil Quist', 'Dana Quist'));
    assert.ok(together('Dana Quist', 'Oren Quist'));
    assert.ok(together('Viktor Lasko', 'Viktor Lasko Jr.'));
    assert.ok(together('Jakob Gerl', 'Jakob Gerl Sr.'));
    assert.ok(people.some((list) => list.includes('Emil Quist') && !list.includes('Dana Quist')));
    assert.ok(people.some((list) => list.includes('Dana Quist') && !list.includes('Emil Quist')));
  });

  it('has names in several forms', () => {
    for (const form of [
      /Ulmere River Commission \(URC\)/,
      /Brellin Harbour Holdings \(BHH\)/,
      /\bthe URC\b/,
      /Calvanta Data Systems/,
      /Calvanta(?! Data)/,
      /President Ilse Vandrey/,
      /President Vandrey/,
      /(?<!Ilse |President )Vandrey said/,
      /Professor Reske/,
      /Ms al-Hakim/,
      /The younger Lasko/,
    ])
      assertSome(form);
  });

  it('has non-breaking and narrow spaces, missing paragraph breaks, other scripts and emoji', () => {
    assertSome(/\u00a0/, 3);
    assertSome(/\u202f/);
    assertSome(/\p{L}\.h\p{Lu}/u);
    assertSome(/\p{Ll}\.\p{Lu}\p{Ll}/u);
    assertSome(/\p{Script=Han}{2}/u, 2);
    assertSome(/\p{Script=Cyrillic}{3}/u);
    assertSome(/\p{Script=Arabic}{3}/u);
    assertSome(/\p{Extended_Pictographic}/u, 5);
  });
});

describe('ground truth of the sample corpus', () => {
  it('covers every article, and every pair names two of them', () => {
    assert.deepEqual(Object.keys(truth.articles).sort(), names);
    for (const { a, b } of truth.duplicates) assert.ok(a !== b && names.includes(a) && names.includes(b));
    for (const [name, { source }] of Object.entries(truth.articles))
      assert.ok(source === null || seeds.get(name)?.text.includes(source), `${name}: ${source}`);
  });

  it('quotes the articles exactly and in order', () => {
    for (const [name, { title, boilerplate, quotations, titles }] of Object.entries(truth.articles)) {
      const article = seeds.get(name)?.text ?? '';
      assert.ok(title === null || article.split('\n').some((line) => line.trim() === title), `${name}: ${title}`);
      let at = 0;
      for (const { text: quote } of quotations) {
        const found = article.indexOf(quote, at);
        assert.ok(found >= 0, `${name}: ${quote}`);
        at = found + quote.length;
      }
      for (const work of titles) assert.ok(article.includes(work), `${name}: ${work}`);
      let line = 0;
      const lines = article.split('\n').map((one) => one.trim());
      for (const start of boilerplate) {
        const found = lines.findIndex((one, index) => index >= line && one.startsWith(start));
        assert.ok(found >= 0, `${name}: ${start}`);
        line = found + 1;
      }
    }
  });

  it('names people, organizations, places and speakers that the texts name', () => {
    for (const [name, { people, organizations, places, quotations }] of Object.entries(truth.articles)) {
      const article = seeds.get(name)?.text ?? '';
      for (const one of [...people, ...organizations, ...places]) assert.ok(article.includes(one), `${name}: ${one}`);
      for (const { speaker } of quotations) {
        assert.ok(speaker === null || article.toLowerCase().includes(speaker.toLowerCase()), `${name}: ${speaker}`);
      }
    }
  });

  it('leaves no quotation mark unexplained', () => {
    for (const [name, { quotations, titles }] of Object.entries(truth.articles)) {
      let rest = seeds.get(name)?.text ?? '';
      const longest = [...quotations.map((quotation) => quotation.text), ...titles].sort((a, b) => b.length - a.length);
      for (const quote of longest) rest = rest.replaceAll(quote, '');
      assert.doesNotMatch(rest, /["“”„«»‘]/, name);
    }
  });
});
