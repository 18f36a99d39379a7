import assert from 'node:assert/strict';
import { createAnchor } from '../../../src/core/anchors/anchor';
import { resolveAnchor, type Resolution } from '../../../src/core/anchors/resolve';
import { resolveArticle } from '../../../src/core/anchors/resolveArticle';
import type { Anchor, ArticleRecord } from '../../../src/core/sidecar/format';
import { CodePoints } from '../../../src/core/text/codePoints';
import { sha256 } from '../../../src/core/text/sha256';

const TEXT = `Ministers met on Monday to discuss the harbour. 🚢 The harbour master, Ilka Brandt, said the cranes would stay.
Two companies have offered to run them, and neither has named a price.

"We shall decide in spring," said the mayor. The opposition called the offer an insult to the town.
A second meeting is planned for the week after Easter, when the accounts are closed.
`;

function anchorOf(text: string, words: string, nth = 0): Anchor {
  let at = text.indexOf(words);
  for (let n = 0; n < nth; n++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, `no "${words}"`);
  return createAnchor(text, new CodePoints(text), { start: at, end: at + words.length });
}

function found(text: string, resolution: Resolution): string | undefined {
  return resolution.span && text.slice(resolution.span.start, resolution.span.end);
}

function article(text: string, ...anchors: Anchor[]): ArticleRecord {
  const annotations = anchors.map((anchor, n) => ({ id: `id${n}`, type: 'passage', tags: [], ...anchor }) as const);
  return { sha256: sha256(text), tags: [], status: 'open', annotations };
}

describe('createAnchor', () => {
  it('counts code points and keeps 32 of context on each side', () => {
    const anchor = anchorOf(TEXT, 'Ilka Brandt');
    assert.equal(anchor.start, [...TEXT.slice(0, TEXT.indexOf('Ilka Brandt'))].length);
    assert.equal([...anchor.prefix].length, 32);
    assert.equal([...anchor.suffix].length, 32);
  });

  it('grows the context until the quote is unique', () => {
    const line = 'the same words stand here again and again and again, over and over\n';
    const text = `first ${line}${line}${line}last`;
    const anchor = anchorOf(text, 'again', 3);
    const whole = anchor.prefix + anchor.exact + anchor.suffix;
    assert.equal(text.indexOf(whole), text.lastIndexOf(whole));
    assert.ok(anchor.prefix.length > 32);
  });

  it('is not slow on a text that repeats itself', () => {
    const text = 'a'.repeat(300_000) + 'b' + 'a'.repeat(300_000);
    for (const span of [
      { start: 0, end: 100_000 },
      { start: 250_000, end: 350_000 },
      { start: 300_001, end: 600_000 },
    ]) {
      const anchor = createAnchor(text, new CodePoints(text), span);
      assert.equal(anchor.end - anchor.start, span.end - span.start);
    }
  });
});

describe('resolveAnchor', () => {
  it('finds what did not move: exact', () => {
    const resolution = resolveAnchor(TEXT, anchorOf(TEXT, 'neither has named a price'));
    assert.equal(resolution.state, 'exact');
    assert.equal(found(TEXT, resolution), 'neither has named a price');
  });

  it('finds what moved with all its context: moved', () => {
    const anchor = anchorOf(TEXT, 'neither has named a price');
    const text = `A new first paragraph. 👩‍🚀\n${TEXT}`;
    const resolution = resolveAnchor(text, anchor);
    assert.equal(resolution.state, 'moved');
    assert.equal(found(text, resolution), 'neither has named a price');
  });

  it('takes other white space for the same context', () => {
    const anchor = anchorOf(TEXT, 'neither has named a price');
    const text = TEXT.replace('run them, and', 'run them,\nand').replace('price.\n\n"We', 'price.\n"We');
    assert.equal(resolveAnchor(text, anchor).state, 'exact');
  });

  it('says that it does not know where two places agree: ambiguous', () => {
    const anchor = anchorOf(TEXT, 'neither has named a price');
    const text = `New.\n${TEXT}${TEXT}`;
    const resolution = resolveAnchor(text, anchor);
    assert.equal(resolution.state, 'ambiguous');
    assert.equal(resolution.candidates?.length, 2);
    assert.equal(resolution.span, undefined);
  });

  it('proposes the place where some words changed: fuzzy', () => {
    const anchor = anchorOf(TEXT, 'neither has named a price');
    const text = TEXT.replace('neither has named a price', 'neither has yet named its price').replace(
      'Monday',
      'Tuesday',
    );
    const resolution = resolveAnchor(text, anchor);
    assert.equal(resolution.state, 'fuzzy');
    assert.equal(found(text, resolution), 'neither has yet named its price');
    assert.ok((resolution.score ?? 0) >= 0.75);
  });

  it('proposes, and does not claim, a place whose context changed in part', () => {
    const anchor = anchorOf(TEXT, 'Ilka Brandt');
    const text = TEXT.replace('master, Ilka', 'master Ilka');
    const resolution = resolveAnchor(text, anchor);
    assert.equal(resolution.state, 'fuzzy');
    assert.equal(found(text, resolution), 'Ilka Brandt');
  });

  it('orphans what was deleted, though the same sentence stands elsewhere', () => {
    const sentence = 'The minister denied the claim on Friday evening.';
    const text = `Alpha begins here and goes on. ${sentence} Beta follows with more words.\nGamma is quite another thing. ${sentence} Delta ends the text.`;
    const anchor = anchorOf(text, sentence, 0);
    const word = anchorOf(text, 'denied', 0);
    const gone = text.replace(`${sentence} `, '');
    assert.equal(resolveAnchor(gone, anchor).state, 'orphaned');
    assert.notEqual(resolveAnchor(gone, word).state, 'moved');
    assert.notEqual(resolveAnchor(gone, word).state, 'exact');
  });

  it('does not take the neighbour that resembles it', () => {
    const text =
      'It was late. The minister denied the claim on Monday. The minister denied the claim on Tuesday. Then he left the room.';
    const anchor = anchorOf(text, 'The minister denied the claim on Monday.');
    const gone = text.replace('The minister denied the claim on Monday. ', '');
    assert.equal(resolveAnchor(gone, anchor).state, 'orphaned');
  });

  it('does not find a short name inside another word', () => {
    const text = 'The kernel was written by Linus in a few months of work.';
    const anchor = anchorOf(text, 'Linus');
    const state = resolveAnchor('The kernel was tried on many machines in a few months of work.', anchor);
    assert.equal(state.state, 'orphaned');
  });
});

describe('resolveArticle', () => {
  it('follows a text that was edited outside by comparing it with the old one', () => {
    const words = ['harbour master', 'neither has named a price', 'We shall decide in spring', 'accounts'];
    const record = article(TEXT, ...words.map((one) => anchorOf(TEXT, one)));
    const text = TEXT.replace('Ministers met on Monday', 'On Monday, the ministers met')
      .replace('The harbour master, Ilka Brandt, said', 'The harbour master, who is Ilka Brandt, has said')
      .replace('the week after Easter', 'May');
    const resolved = resolveArticle(text, record, TEXT);
    assert.deepEqual(
      resolved.map((one) => [one.state, found(text, one)]),
      words.map((one) => ['moved', one]),
    );
  });

  it('knows from the old text that a sentence was deleted, whatever else resembles it', () => {
    const line = 'The vote was taken at noon, and nobody spoke.\n';
    const text = `One.\n${line}Two.\n${line}Three.\n`;
    const record = article(text, anchorOf(text, line.trim(), 0), anchorOf(text, line.trim(), 1));
    const [first, second] = resolveArticle(text.replace(line, ''), record, text);
    assert.equal(first.state, 'orphaned');
    assert.equal(second.state, 'moved');
  });

  it('follows a paragraph that was cut and put elsewhere', () => {
    const paragraph = 'The cranes are from 1931 and are listed as monuments of the state.\n';
    const text = `${TEXT}${paragraph}The end of the story.\n`;
    const record = article(text, anchorOf(text, 'from 1931 and'));
    const [one] = resolveArticle(paragraph + TEXT + 'The end of the story.\n', record, text);
    assert.notEqual(one.state, 'orphaned');
    assert.equal(one.span?.start ?? one.candidates?.[0].start, paragraph.indexOf('from 1931'));
  });

  it('is not moved by an old text that is not the recorded one', () => {
    const record = article(TEXT, anchorOf(TEXT, 'accounts'));
    const [one] = resolveArticle(`x ${TEXT}`, record, TEXT.replace('accounts', 'countings'));
    assert.equal(one.state, 'moved');
  });
});
