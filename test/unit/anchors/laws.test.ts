import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchor } from '../../../src/core/anchors/anchor';
import { errorsOfBeginning, findApproximate } from '../../../src/core/anchors/approximate';
import { diffTexts } from '../../../src/core/anchors/diff';
import { applyChanges, shiftSpan, type TextChange } from '../../../src/core/anchors/edits';
import { LiveAnchors } from '../../../src/core/anchors/liveAnchors';
import { resolveAnchor } from '../../../src/core/anchors/resolve';
import { resolveArticle } from '../../../src/core/anchors/resolveArticle';
import { findAll } from '../../../src/core/anchors/search';
import { TextSearch } from '../../../src/core/anchors/textSearch';
import type { ArticleRecord, PassageRecord } from '../../../src/core/sidecar/format';
import { CodePoints } from '../../../src/core/text/codePoints';
import { snapToGraphemes } from '../../../src/core/text/graphemes';
import { normalise } from '../../../src/core/text/normalise';
import { sha256 } from '../../../src/core/text/sha256';
import type { Span } from '../../../src/core/text/span';
import { patience, repetitiveText, runs, wildText } from '../support/wild';

interface Cut {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const cut = (text: fc.Arbitrary<string>): fc.Arbitrary<Cut> =>
  fc.record({ at: fc.nat({ max: 10_000 }), length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })), text });

/** A change that fits a text. */
function fitted({ at, length, text }: Cut, size: number): TextChange {
  const start = at % (size + 1);
  return { start, end: Math.min(size, start + length), text };
}

function spanIn(text: string, a: number, b: number): Span {
  const [x, y] = [a % (text.length + 1), b % (text.length + 1)];
  return { start: Math.min(x, y), end: Math.max(x, y) };
}

const anyText = fc.oneof(wildText().map(normalise), repetitiveText());

describe('shiftSpan', function () {
  this.timeout(patience());

  it('goes where the characters of the span went, as a model says that marks each of them', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), fc.array(cut(anyText), { maxLength: 8 }), (text, a, b, cuts) => {
        const span = spanIn(text, a, b);
        if (span.start === span.end) return;
        let marked = [...text].length >= 0 ? text.split('').map((_, at) => at >= span.start && at < span.end) : [];
        const changes: TextChange[] = [];
        for (const one of cuts) {
          const change = fitted(one, marked.length);
          changes.push(change);
          // What is put in between two marked characters becomes part of the span.
          const inside = marked.slice(0, change.start).includes(true) && marked.slice(change.end).includes(true);
          marked = [
            ...marked.slice(0, change.start),
            ...change.text.split('').map(() => inside),
            ...marked.slice(change.end),
          ];
        }
        const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)];
        assert.deepEqual(shiftSpan(span, changes), first < 0 ? undefined : { start: first, end: last + 1 });
      }),
      { numRuns: runs(3) },
    );
  });
});

describe('LiveAnchors', function () {
  this.timeout(patience());

  const texts = fc.constantFrom('', 'x', 'ab', ' ', 'the harbour', '👩‍🚀', '\n', 'a');

  it('moves every span as shiftSpan does, until something comes back', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
        fc.array(cut(texts), { maxLength: 6 }),
        (text, pairs, cuts) => {
          const spans = pairs.map(([a, b]) => spanIn(text, a, b)).filter((one) => one.end > one.start);
          const live = new LiveAnchors(
            text,
            spans.map((span, at) => [String(at), span]),
          );
          let now = text;
          let restored = false;
          const changes: TextChange[] = [];
          for (const one of cuts) {
            const change = fitted(one, now.length);
            changes.push(change);
            now = applyChanges(now, [change]);
            const isSame = live.text.slice(change.start, change.end) === change.text;
            if (isSame) changes.pop();
            const result = live.apply([change]);
            restored ||= result.restored.length > 0;
            assert.equal(live.text, now);
            if (restored) continue;
            spans.forEach((span, at) => assert.deepEqual(live.get(String(at)), shiftSpan(span, changes)));
          }
        },
      ),
      { numRuns: runs(2) },
    );
  });

  it('has every span where it was when the edits are undone one by one, and so on the way', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
        fc.array(cut(texts), { maxLength: 8 }),
        (text, pairs, cuts) => {
          const spans = pairs.map(([a, b]) => spanIn(text, a, b)).filter((one) => one.end > one.start);
          const live = new LiveAnchors(
            text,
            spans.map((span, at) => [String(at), span]),
          );
          const states = (): unknown => spans.map((_, at) => live.get(String(at)));
          const undo: { readonly change: TextChange; readonly before: unknown }[] = [];
          for (const one of cuts) {
            const change = fitted(one, live.text.length);
            if (change.start === change.end && change.text === '') continue;
            const removed = live.text.slice(change.start, change.end);
            const before = states();
            undo.push({
              change: { start: change.start, end: change.start + change.text.length, text: removed },
              before,
            });
            // Typing may bring a text back as an undo does.
            if (live.apply([change]).restored.length > 0) return;
          }
          for (const { change, before } of undo.reverse()) {
            live.apply([change]);
            assert.deepEqual(states(), before);
          }
          assert.equal(live.text, text);
        },
      ),
      { numRuns: runs(2) },
    );
  });

  it('has every span where it was when all edits since a deletion are undone in one', () => {
    const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 });
    fc.assert(
      fc.property(
        anyText,
        fc.nat(),
        fc.nat(),
        spans,
        fc.array(cut(texts), { maxLength: 6 }),
        (text, a, b, pairs, cuts) => {
          const span = spanIn(text, a, b);
          if (span.start === span.end) return;
          const others = pairs.map((pair) => spanIn(text, ...pair)).filter((one) => one.end > one.start);
          const all = [span, ...others].map((one, at) => [String(at), one] as const);
          const live = new LiveAnchors(text, all);
          live.apply([{ ...span, text: '' }]);
          assert.equal(live.get('0'), undefined);
          for (const one of cuts) live.apply([fitted(one, live.text.length)]);
          const back = difference(live.text, text);
          if (back.start === back.end && back.text === '') return;
          live.apply([back]);
          for (const [key, one] of all) assert.deepEqual(live.get(key), one);
        },
      ),
      { numRuns: runs(2) },
    );
  });

  it('follows several changes of one edit, and their undo', () => {
    const text = 'one two three four five six seven eight';
    const live = new LiveAnchors(text, [
      ['two', { start: 4, end: 7 }],
      ['six', { start: 24, end: 27 }],
      ['all', { start: 0, end: text.length }],
    ]);
    // As VS Code tells them: from the end of the text to its start.
    live.apply([
      { start: 23, end: 33, text: '' },
      { start: 3, end: 8, text: '' },
    ]);
    assert.deepEqual([live.get('two'), live.get('six')], [undefined, undefined]);
    const { restored } = live.apply([
      { start: 18, end: 18, text: ' six seven' },
      { start: 3, end: 3, text: ' two ' },
    ]);
    assert.deepEqual([...restored].sort(), ['six', 'two']);
    assert.deepEqual(
      [live.get('two'), live.get('six')],
      [
        { start: 4, end: 7 },
        { start: 24, end: 27 },
      ],
    );
  });

  it('follows words that are cut and pasted elsewhere', () => {
    const live = new LiveAnchors('The harbour master spoke. The mayor left.', [['k', { start: 4, end: 18 }]]);
    assert.deepEqual(live.apply([{ start: 0, end: 26, text: '' }]).deleted, ['k']);
    live.apply([{ start: 15, end: 15, text: ' Then: The harbour' }]);
    assert.equal(live.get('k'), undefined);
    live.apply([{ start: 0, end: 0, text: 'The harbour master spoke. ' }]);
    assert.deepEqual(live.get('k'), { start: 4, end: 18 });
  });

  it('forgets the past of a span that a person put elsewhere', () => {
    const live = new LiveAnchors('abc def', [['k', { start: 0, end: 3 }]]);
    live.apply([{ start: 0, end: 4, text: '' }]);
    live.set('k', { start: 0, end: 2 });
    live.apply([{ start: 0, end: 0, text: 'abc ' }]);
    assert.deepEqual(live.get('k'), { start: 4, end: 6 });
  });
});

/** The one change that makes a text another. */
function difference(from: string, to: string): TextChange {
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from[start] === to[start]) start++;
  let end = 0;
  while (end < most - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return { start, end: from.length - end, text: to.slice(start, to.length - end) };
}

describe('createAnchor', function () {
  this.timeout(patience());

  it('is found exactly where it was made, in code points, without cutting a character', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const span = spanIn(text, a, b);
        if (span.start === span.end) return;
        const points = new CodePoints(text);
        const anchor = createAnchor(text, points, span);
        const snapped = snapToGraphemes(text, span);
        assert.deepEqual([points.toUtf16(anchor.start), points.toUtf16(anchor.end)], [snapped.start, snapped.end]);
        assert.equal([...text].slice(anchor.start, anchor.end).join(''), anchor.exact);
        assert.equal(
          text.slice(snapped.start - anchor.prefix.length, snapped.end + anchor.suffix.length),
          anchor.prefix + anchor.exact + anchor.suffix,
        );
        assert.deepEqual(resolveAnchor(text, anchor), { state: 'exact', span: snapped, searched: true });
      }),
      { numRuns: runs(2) },
    );
  });
});

describe('diffTexts', function () {
  this.timeout(patience());

  it('gives pieces that both texts have, in order', () => {
    fc.assert(
      fc.property(anyText, fc.array(cut(anyText), { maxLength: 5 }), (a, cuts) => {
        let b = a;
        for (const one of cuts) b = applyChanges(b, [fitted(one, b.length)]);
        let last = { a: 0, b: 0 };
        for (const run of diffTexts(a, b).runs) {
          assert.ok(run.length > 0 && run.a >= last.a && run.b >= last.b);
          assert.equal(a.slice(run.a, run.a + run.length), b.slice(run.b, run.b + run.length));
          last = { a: run.a + run.length, b: run.b + run.length };
        }
      }),
      { numRuns: runs(2) },
    );
  });
});

describe('findApproximate', function () {
  this.timeout(patience());

  it('gives the fewest differences that any place has, and a place that has them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 90 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 70 }),
        (text, pattern) => {
          const [best] = findApproximate(text, pattern, pattern.length);
          let least = Infinity;
          let row = Array.from({ length: text.length + 1 }, () => 0);
          for (let i = 1; i <= pattern.length; i++) {
            const next = [i];
            for (let j = 1; j <= text.length; j++)
              next.push(Math.min(row[j - 1] + (text[j - 1] === pattern[i - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1));
            row = next;
          }
          least = Math.min(...row.slice(1));
          if (text === '') return;
          assert.equal(best.errors, least);
          assert.equal(distance(text.slice(best.start, best.end), pattern), least);
        },
      ),
      { numRuns: runs() },
    );
  });

  it('gives the fewest differences that any beginning of the text has', () => {
    const letters = (size: object) => fc.string({ unit: fc.constantFrom('a', 'b', '字'), ...size });
    fc.assert(
      fc.property(letters({ maxLength: 50 }), letters({ minLength: 1, maxLength: 40 }), (text, pattern) => {
        const beginnings = Array.from({ length: text.length + 1 }, (_, end) => distance(text.slice(0, end), pattern));
        assert.equal(errorsOfBeginning(text, pattern), Math.min(...beginnings));
      }),
      { numRuns: runs(0.2) },
    );
  });
});

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), row[j] + 1, next[j - 1] + 1));
    row = next;
  }
  return row[b.length];
}

describe('findAll', function () {
  this.timeout(patience());

  it('agrees with a naive search, for needles that repeat themselves too', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'a', 'a', 'b'), maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const span = spanIn(text, a, b);
          const needle = text.slice(span.start, span.end);
          const naive: number[] = [];
          for (let at = 0; needle !== '' && at + needle.length <= text.length; at++)
            if (text.startsWith(needle, at)) naive.push(at);
          assert.deepEqual(findAll(text, needle, 10_000), naive);
        },
      ),
      { numRuns: runs() },
    );
  });
});

describe('TextSearch', function () {
  this.timeout(patience());

  it('finds what a plain search finds, however many needles came before', () => {
    const parts = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 })), { minLength: 4, maxLength: 12 });
    // The same again at the end: much stands in it more than once.
    const long = fc.array(anyText, { minLength: 1, maxLength: 4 }).map((texts) => texts.join('').repeat(3));
    fc.assert(
      fc.property(long, parts, fc.nat(), (text, needles, from) => {
        const search = new TextSearch(text);
        for (const [at, length] of needles) {
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          // A needle that is in the text, and one that most likely is not.
          for (const needle of [text.slice(start, end), `${text.slice(start, end)}${text.slice(0, 2)}`]) {
            if (needle === '') continue;
            const later = from % (text.length + 1);
            assert.deepEqual(search.all(needle, 2), findAll(text, needle, 2));
            assert.equal(search.next(needle, later), text.indexOf(needle, later));
          }
        }
      }),
      { numRuns: runs(0.5) },
    );
  });
});

/** Prose in which sentences resemble and repeat each other, as those of the news do. */
const sentence = fc.tuple(
  fc.constantFrom('The minister', 'The mayor', 'Xi Jinping', 'A spokesperson', '习近平主席', 'Ms Ó Brádaigh'),
  fc.constantFrom('denied the claim', 'said nothing of it', 'met the press', 'left 👩‍🚀 early'),
  fc.constantFrom('on Monday', 'on Tuesday', 'in Beijing', 'after the vote', 'at noon'),
);
const prose = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: sentence.map((parts) => `${parts.join(' ')}. `) },
      { weight: 1, arbitrary: fc.constant('\n\n') },
    ),
    { minLength: 3, maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('an annotation in a changed text', function () {
  this.timeout(patience());

  const edits = fc.array(
    fc.record({
      at: fc.nat({ max: 10_000 }),
      length: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })),
      text: fc.oneof(
        fc.constant(''),
        sentence.map((parts) => ` ${parts.join(' ')}.`),
        fc.constantFrom('x', ' not', '\n'),
      ),
    }),
    { minLength: 1, maxLength: 4 },
  );

  it('is never said to be sure where other words or other surroundings stand', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.nat(), edits, (text, a, b, cuts) => {
        const span = spanIn(text, a, b);
        if (span.start === span.end) return;
        const anchor = createAnchor(text, new CodePoints(text), span);
        let now = text;
        for (const one of cuts) now = applyChanges(now, [fitted(one, now.length)]);
        const resolution = resolveAnchor(now, anchor);
        const sure = resolution.state === 'exact' || resolution.state === 'moved';
        assert.equal(sure || resolution.state === 'fuzzy', resolution.span !== undefined);
        if (!sure || !resolution.span) return;
        const { start, end } = resolution.span;
        const bare = (one: string): string => one.replace(/\s+/g, ' ');
        assert.equal(now.slice(start, end), anchor.exact);
        const around = now.slice(Math.max(0, start - 3 * anchor.prefix.length), end + 3 * anchor.suffix.length);
        assert.ok(bare(around).includes(bare(anchor.prefix + anchor.exact + anchor.suffix).trim()));
      }),
      { numRuns: runs(2) },
    );
  });

  it('is sure only where its own characters went, if the old text is known and no two words are alike', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        edits,
        (lengths, a, b, cuts) => {
          // Words that stand once each, so that a diff has no choice.
          const text = lengths
            .map((length, at) => `w${at}${'o'.repeat(length % 4)}${length % 5 === 0 ? '.\n' : ' '}`)
            .join('');
          const span = spanIn(text, a, b);
          if (span.start === span.end) return;
          const points = new CodePoints(text);
          const record: PassageRecord = { id: 'k', type: 'passage', tags: [], ...createAnchor(text, points, span) };
          const article: ArticleRecord = { sha256: sha256(text), tags: [], status: 'open', annotations: [record] };
          const changes: TextChange[] = [];
          let now = text;
          for (const one of cuts) {
            const change = fitted({ ...one, text: one.text === '' ? '' : ' ## ' }, now.length);
            changes.push(change);
            now = applyChanges(now, [change]);
          }
          const [resolved] = resolveArticle(now, article, text);
          const went = shiftSpan(snapToGraphemes(text, span), changes);
          if (resolved.state === 'exact' || resolved.state === 'moved') {
            assert.equal(now.slice(resolved.span!.start, resolved.span!.end), record.exact);
            // A blank at its edge may have come from beside it.
            if (record.exact.trim() !== '')
              assert.ok(went && went.start < resolved.span!.end && resolved.span!.start < went.end);
          }
        },
      ),
      { numRuns: runs(2) },
    );
  });
});
