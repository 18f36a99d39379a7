import assert from 'node:assert/strict';
import { findQuotedSpans } from '../../../src/core/quotations/marks';
import { paragraphsOf, quoted } from './support';

/** Checks the quoted stretches of a text in which they are set in ⟦ ⟧; nested ones too. */
function check(marked: string): void {
  const text = marked.replace(/[⟦⟧]/g, '');
  const expected: string[] = [];
  const open: number[] = [];
  const places: { start: number; end: number }[] = [];
  let at = 0;
  for (const char of marked) {
    if (char === '⟦') open.push(at);
    else if (char === '⟧') places.push({ start: open.pop() ?? 0, end: at });
    else at += char.length;
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of places) expected.push(text.slice(start, end));
  assert.deepEqual(quoted(text), expected);
  const found = findQuotedSpans(text, paragraphsOf(text)).map(({ start, end }) => ({ start, end }));
  assert.deepEqual(found, places);
}

describe('findQuotedSpans: kinds of marks', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['straight', 'He said: ⟦"The dam will hold."⟧ Then he left.'],
    ['straight, two in a row', '⟦"It will hold,"⟧ he said. ⟦"It always has."⟧'],
    ['straight in brackets', 'They agreed (⟦"in principle"⟧) to meet.'],
    ['straight after a dash', 'One thing was clear—⟦"nobody asked us"⟧—to all.'],
    ['straight, spaced on both sides', 'He called it ⟦" a mess "⟧ and left.'],
    ['straight, space on the wrong side', '⟦"The dam will hold, "⟧he said.'],
    ['straight, no space before', 'He said⟦"The dam will hold."⟧ Then he left.'],
    ['straight, full width', '⟦＂The dam will hold,＂⟧ he said.'],
    ['curly', '⟦“The dam will hold,”⟧ he said. ⟦“It always has.”⟧'],
    ['curly and straight mixed', '⟦“The dam will hold,"⟧ he said. ⟦"It always has.”⟧'],
    ['curly, both opening', '⟦“The dam will hold,“⟧ he said.'],
    ['curly, both closing (Swedish)', '⟦”The dam will hold”⟧, he said. ⟦”It always has.”⟧'],
    ['single straight', "⟦'The dam will hold,'⟧ he said, and it isn't new. ⟦'It always has.'⟧"],
    ['single curly', '⟦‘The dam will hold,’⟧ he said, and it isn’t new. ⟦‘It always has.’⟧'],
    ['single around one word', "the ⟦'key'⟧ point"],
    ['single, a possessive in it', "⟦'The workers' rights are safe,'⟧ he said."],
    ['single, closing after a possessive only', "He spoke of the ⟦'workers'⟧ council."],
    ['low-high, German', 'Er sagte: ⟦„Der Damm hält.“⟧ Dann ging er.'],
    ['low-high, Polish', 'Powiedział: ⟦„Tama wytrzyma”⟧ i wyszedł.'],
    ['low-high single', 'Er sagte: ⟦‚Der Damm hält.‘⟧ Dann ging er.'],
    ['guillemets', 'Il a dit : ⟦«Le barrage tient»⟧ et il est parti.'],
    ['guillemets, spaced', 'Il a dit : ⟦« Le barrage tient »⟧, et il est parti.'],
    ['guillemets, pointing inward', 'Er sagte: ⟦»Der Damm hält.«⟧ Dann ging er.'],
    ['guillemets, both to the right (Finnish)', 'Hän sanoi: ⟦»Pato kestää»⟧ ja lähti.'],
    ['single guillemets', 'Er nannte es ⟦‹einen Scherz›⟧ und ging.'],
    ['TeX', "⟦``The dam will hold,''⟧ he said."],
    ['doubled apostrophes', "⟦''The dam will hold,''⟧ he said. ⟦''It isn't new.''⟧"],
    ['backtick and apostrophe', "He called it a ⟦`mess'⟧ and left."],
    ['corner brackets', '他说⟦「大坝会坚持」⟧然后离开。'],
    ['nothing quoted', "It isn't, wasn't and won't be."],
    ['empty marks', 'He said "" and left.'],
  ];
  for (const [name, text] of cases) it(name, () => check(text));
});

describe('findQuotedSpans: apostrophes, years and measures are no quotation marks', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['a suffix set apart', "the world' s future, he' d gone, China' s and Xi 's visit, they ' ll come"],
    ['two of them that look like a pair', "Xi 's visit to China' s capital, and they 'd seen he' d gone"],
    ['a suffix set apart within a quotation', '⟦"It will be the world\' s trend,"⟧ he said. He said he\' d go.'],
    ['years', "music of the '80s and the ’90s, class of '08 and winter '47 of them"],
    ['years behind an opening single mark', 'songs of the ‘80s and the ‘90s'],
    ['elisions', "rock 'n' roll, get 'em, 'tis the season, 'til dawn, ’twas night"],
    ['possessives', "the workers' rights and the girls' school, James' and Jones’ cases"],
    ['dialect', "goin' home, singin' and dancin' all o' the night"],
    ['feet and inches', 'a 6\'2" man with a 5" pipe and 12" of snow'],
    ['inches within a quotation', '⟦"It is a 5" pipe,"⟧ he said.'],
    ['minutes and seconds', '52°31\'12" N'],
    ['okina and letters', 'Hawai‘i, O‘ahu and d’Artagnan'],
    ['a word that begins with an apostrophe abroad', "Gerard 't Hooft of 's-Hertogenbosch"],
    ['markup', '<a href="https://example.org" class="x">A dam</a> and ⟦"a lake"⟧ too'],
  ];
  for (const [name, text] of cases) it(name, () => check(text));
});

describe('findQuotedSpans: nesting', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['single in double', '⟦"He told me, ⟦\'I will not go,\'⟧ and left,"⟧ she said.'],
    ['single in double, both closing', '⟦“He said, ⟦‘I will not go.’⟧”⟧ That was all.'],
    ['double in single', '⟦‘He told me, ⟦“I will not go,”⟧ and left,’⟧ she said.'],
    ['both opening together', '⟦"⟦\'No\'⟧ is what he said,"⟧ she said.'],
    ['curly in curly', '⟦“They shouted ⟦“Go!”⟧ and ⟦“Stop!”⟧ at us,”⟧ she said.'],
    ['curly in straight', '⟦"They shouted ⟦“Go!”⟧ at us," ⟧she said.'.replace(' ⟧', '⟧ ')],
    ['straight in straight', '⟦"They shouted ⟦"Go!"⟧ at us,"⟧ she said.'],
    ['three deep', '⟦“He said: ⟦‘She said: ⟦“No.”⟧’⟧”⟧'],
    ['guillemets in low-high', '⟦„Er rief ⟦»Halt«⟧ und ging“⟧, sagte sie.'],
  ];
  for (const [name, text] of cases) it(name, () => check(text));

  it('counts the depth', () => {
    const text = '“He said: ‘She said: “No.”’”';
    assert.deepEqual(
      findQuotedSpans(text, paragraphsOf(text)).map(({ depth }) => depth),
      [0, 1, 2],
    );
  });
});

describe('findQuotedSpans: paragraphs', () => {
  it('continues in the next paragraph if that opens, and says so', () => {
    const text = '“The dam will hold. It always has.\n\n“It will hold for years,” he said.';
    const spans = findQuotedSpans(text, paragraphsOf(text));
    assert.deepEqual(
      spans.map(({ start, end, continues, continued, broken, paragraph }) => [
        text.slice(start, end),
        continues,
        continued,
        broken,
        paragraph,
      ]),
      [
        ['“The dam will hold. It always has.', undefined, true, undefined, 0],
        ['“It will hold for years,”', true, undefined, undefined, 1],
      ],
    );
    assert.deepEqual(
      spans.map(({ kind }) => kind),
      ['direct', 'direct'],
    );
  });

  it('continues over many paragraphs, of every kind of mark', () => {
    for (const mark of ['"', '“', '‘', '«', '„']) {
      const close = { '"': '"', '“': '”', '‘': '’', '«': '»', '„': '“' }[mark] ?? '';
      const text = `${mark}One of it all.\n${mark}Two of it all.\n${mark}Three of it all.${close}`;
      assert.deepEqual(quoted(text), text.split('\n'), mark);
    }
  });

  it('takes a French closing guillemet at the start of a paragraph for a continuation', () => {
    const text = '« Le barrage tient.\n» Il tiendra longtemps. »';
    assert.deepEqual(quoted(text), ['« Le barrage tient.', '» Il tiendra longtemps. »']);
  });

  it('ends an open quotation with its paragraph if the next does not open', () => {
    check('⟦“The dam will hold. It always has.⟧\nThe river rose.\n⟦“It will,”⟧ he said.');
  });

  it('does not continue where the author speaks on', () => {
    const text = '"The dam will hold, he said.\n"It always has," she said.';
    const spans = findQuotedSpans(text, paragraphsOf(text));
    assert.deepEqual(
      spans.map(({ start, end, broken, continues }) => [text.slice(start, end), broken, continues]),
      [
        ['"The dam will hold,', 'end', undefined],
        ['"It always has,"', undefined, undefined],
      ],
    );
  });

  it('keeps a broken pair from swallowing the next one', () => {
    check('⟦"The dam will hold,⟧ he said. ⟦"It always has,"⟧ she said. ⟦"Has it?"⟧');
    check('⟦“The dam will hold,⟧ he said. ⟦“It always has,”⟧ she said.');
  });

  it('finds what a closing mark without an opening one closes', () => {
    check('⟦The dam will hold for years,"⟧ he said.');
    check('The dam will hold for years". Nobody knows.');
  });

  it('reads nothing into a single mark that stays open', () => {
    check("She said the ‘mess was his and the 'mess was hers.");
  });

  it('runs over the ends of lines in a text that was wrapped', () => {
    const text = [
      'The board of the dam said on Monday that it "will hold for many years to',
      'come if nobody touches it", and that the water would be let out in the',
      'spring. "Nobody has to leave the valley, and nobody has to be afraid of',
      'us," said the engineer who looks after the gates of the dam at night and',
      'on Sundays.',
    ].join('\n');
    assert.deepEqual(
      quoted(text).map((one) => one.replace(/\s+/g, ' ')),
      [
        '"will hold for many years to come if nobody touches it"',
        '"Nobody has to leave the valley, and nobody has to be afraid of us,"',
      ],
    );
  });
});

describe('findQuotedSpans: kinds', () => {
  const kinds = (text: string): readonly string[] => findQuotedSpans(text, paragraphsOf(text)).map(({ kind }) => kind);
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['"The dam will hold for years," he said.', ['direct']],
    ['"The dam," he said, "will hold for years."', ['direct', 'direct']],
    ['He said that it "will hold for years to come" if cared for.', ['mixed']],
    ['The "experts" came.', ['scare']],
    ['She read the novel "The Silent Gate" twice.', ['title']],
    ['He spoke on ABC\'s "Good Morning America" about it.', ['title']],
    ['Rep. Robert "Bobby" Lane and Dwayne "The Stone" Miller', ['title', 'title']],
    ['The documentary, "13th," opens on Friday.', ['title']],
    ['the "Open Water" star Jane Roe', ['title']],
    ['He had roles in “Open Water” last year.', ['title']],
    ['She starred in a television series called "The Long Weir" once.', ['title']],
    ['his "Morning Weir" radio program', ['title']],
    ['"(Crosstalk.)" RESKE: We are not.', ['title']],
    ['He said "[laughter]" and went on.', ['title']],
    ['He said it was "(perhaps) the very last" of them.', ['mixed']],
    ['He called her "Crooked Jane" again.', ['scare']],
    ['他读了《红楼梦》。', ['title']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(kinds(text), expected));
});
