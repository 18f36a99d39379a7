import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { align, type Alignment } from '../../../src/core/duplicates/alignment';
import { tokenise } from '../../../src/core/duplicates/tokens';
import { harbour, orchard, text, theatre } from './texts';

const alignTexts = (a: string, b: string): Alignment => align(tokenise(a), tokenise(b));
const at = (here: string, needle: string): number => {
  const found = here.indexOf(needle);
  assert.ok(found >= 0, needle);
  return found;
};
const slice = (here: string, span: { start: number; end: number }): string => here.slice(span.start, span.end);

describe('alignment', () => {
  const plain = text(harbour);

  it('finds nothing in unrelated texts', () => {
    const alignment = alignTexts(plain, text(orchard));
    assert.deepEqual(alignment.passages, []);
    assert.equal(alignment.map(5), undefined);
    assert.deepEqual(alignment.mapSpan({ start: 0, end: 20 }), { reason: 'missing' });
    assert.deepEqual(alignTexts('', plain).passages, []);
    assert.deepEqual(alignTexts('', '').passages, []);
  });

  it('takes copies for one passage, furniture and blank lines aside', () => {
    const other = `Home | Sport | Weather\n\n${harbour.join('\n')}\n\nMost read`;
    const alignment = alignTexts(plain, other);
    assert.equal(alignment.passages.length, 1);
    assert.equal(slice(plain, alignment.passages[0].here), plain);
    assert.equal(slice(other, alignment.passages[0].there), harbour.join('\n'));
  });

  it('lands on the same character of the same word, there and back', () => {
    const other = `By a reporter\n\n${text(theatre)}\n\n${text(harbour.slice(2, 6))}`;
    const alignment = alignTexts(plain, other);
    const back = alignment.flip();
    const start = at(plain, harbour[2]);
    for (let offset = start; offset < at(plain, harbour[6]) - 2; offset++) {
      const mapped = alignment.map(offset);
      assert.ok(mapped?.exact, `${offset}`);
      assert.equal(other[mapped.offset], plain[offset], `${offset}`);
      assert.equal(back.map(mapped.offset)?.offset, offset);
    }
  });

  it('gives the nearest word where the word is missing there, and says so', () => {
    const other = plain.replace('the grain carrier Meridian Star', 'the vessel');
    const alignment = alignTexts(plain, other);
    const mapped = alignment.map(at(plain, 'Star first'));
    assert.ok(mapped && !mapped.exact);
    assert.equal(slice(other, mapped.span), 'first');
    assert.equal(mapped.offset, mapped.span.start);
  });

  it('finds moved paragraphs', () => {
    const order = [4, 1, 6, 3, 5, 2];
    const other = text(order.map((k) => harbour[k]));
    const alignment = alignTexts(plain, other);
    for (const k of order) {
      const mapped = alignment.mapSpan({
        start: at(plain, harbour[k]),
        end: at(plain, harbour[k]) + harbour[k].length,
      });
      assert.ok('span' in mapped, `${k}`);
      assert.equal(slice(other, mapped.span), harbour[k]);
      assert.equal(mapped.quality, 'exact');
    }
    assert.ok(alignment.toThere.slice(0, 9).every((word) => word < 0));
  });

  it('survives misread, split, joined and hyphenated words', () => {
    const other = plain
      .replace('harbour master', 'harb0ur rnaster')
      .replace('freighters', 'freigh-\nters')
      .replace('insurers', 'in surers')
      .replace('a dinghy', 'adinghy')
      .replace('“', '"');
    const alignment = alignTexts(plain, other);
    const there = (needle: string): string =>
      slice(other, alignment.map(at(plain, needle))?.span ?? { start: 0, end: 0 });
    assert.equal(there('harbour master'), 'harb0ur');
    assert.equal(there('master Ingrid'), 'rnaster');
    assert.equal(there('freighters'), 'freigh-\nters');
    assert.equal(there('insurers'), 'in');
    assert.equal(there('dinghy'), 'adinghy');
    assert.equal(alignment.passages.length, 1);
    assert.equal(slice(other, alignment.passages[0].there), other);
  });

  it('is the same from both sides', () => {
    const other = text([orchard[1], harbour[3], harbour[1], harbour[5]]);
    const [one, two] = [alignTexts(plain, other), alignTexts(other, plain).flip()];
    assert.deepEqual(one.toThere, two.toThere);
    assert.deepEqual(one.toHere, two.toHere);
    assert.deepEqual(one.passages, two.passages);
    assert.equal(one.flip().flip(), one);
  });

  it('says how much of each paragraph stands there', () => {
    const other = text([harbour[0], harbour[2], theatre[1], harbour[4].replace('a dinghy thief', 'somebody')]);
    const { paragraphs } = alignTexts(plain, other);
    assert.equal(paragraphs.length, harbour.length);
    assert.deepEqual(
      paragraphs.map(({ words, shared }) => Math.round((10 * shared) / words)),
      [10, 0, 10, 0, 9, 0, 0],
    );
    assert.deepEqual(
      paragraphs.map(({ here }) => slice(plain, here)),
      harbour,
    );
    assert.equal(paragraphs[2].there && slice(other, paragraphs[2].there), harbour[2]);
    assert.equal(paragraphs[1].there, undefined);
  });

  describe('mapSpan', () => {
    const other = text([harbour[0], harbour[3], harbour[1].replace('dense fog', 'heavy fog'), harbour[2]]);
    const alignment = alignTexts(plain, other);
    const map = (needle: string) => {
      const start = at(plain, needle);
      const mapped = alignment.mapSpan({ start, end: start + needle.length });
      return 'span' in mapped ? [mapped.quality, slice(other, mapped.span)] : [mapped.reason];
    };

    it('is exact where all words stand there, with their marks', () => {
      assert.deepEqual(map('the grain carrier Meridian Star'), ['exact', 'the grain carrier Meridian Star']);
      assert.deepEqual(map('"My grandson thought they were whales."'), [
        'exact',
        '"My grandson thought they were whales."',
      ]);
      assert.deepEqual(map('rain carr'), ['exact', 'rain carr']);
    });

    it('is fuzzy where a word was changed inside', () => {
      assert.deepEqual(map('eleven days of dense fog that'), ['fuzzy', 'eleven days of heavy fog that']);
    });

    it('is missing where it does not stand there', () => {
      assert.deepEqual(map('Two tugs collided on the third day'), ['missing']);
      assert.deepEqual(map('dense'), ['missing']);
    });

    it('is ambiguous where the same words stand twice with the same surroundings', () => {
      const twice = `${harbour[2]}\n\n${orchard[3]}\n\n${harbour[2]}`;
      const here = `${theatre[2]}\n\n${harbour[2]}`;
      const start = at(here, 'Meridian Star');
      assert.deepEqual(alignTexts(here, twice).mapSpan({ start, end: start + 13 }), { reason: 'ambiguous' });
    });

    it('is not ambiguous where the surroundings tell which is meant', () => {
      const start = at(plain, 'The port of Lindesholm') + 4;
      const mapped = alignment.mapSpan({ start, end: start + 18 });
      assert.ok('span' in mapped && mapped.quality === 'exact');
      assert.equal(other.slice(mapped.span.end, mapped.span.end + 12), ' reopened on');
    });
  });

  it('takes long and repetitive texts in its stride', () => {
    const same = 'word '.repeat(20000);
    assert.equal(alignTexts(same, same).passages.length, 1);
    const started = Date.now();
    alignTexts(same, `${same}and more`);
    alignTexts('a b '.repeat(10000), 'b a c '.repeat(10000));
    assert.ok(Date.now() - started < 3000);
  });
});
