import assert from 'node:assert/strict';
import { quotationsIn, said } from './support';

const NAMES = [
  'person:Mira Reske|Reske',
  'person:Viktor Lasko|Lasko',
  'person:Wu Xinbo|Wu',
  'organization:Xinhua News Agency|Xinhua',
  'organization:White House',
  'place:Kirsov',
];
/** A text and its quotations as `words — speaker* (cue)`. */
type Case = readonly [string, ...string[]];

function check([text, ...expected]: Case): void {
  assert.deepEqual(said(text, ...NAMES), expected);
}

describe('findQuotations: where cue and speaker stand', () => {
  const cases: Record<string, Case> = {
    'after, speaker first': ['"The dam will hold for years," Reske said.', 'The dam will hold — Mira Reske* (said)'],
    'after, cue first': ['"The dam will hold for years," said Reske.', 'The dam will hold — Mira Reske* (said)'],
    'after, with an apposition': [
      '"The dam will hold for years," said Mira Reske, director of the River Office at Kirsov.',
      'The dam will hold — Mira Reske* (said)',
    ],
    'after, the apposition between speaker and cue': [
      '"The dam will hold for years," Mira Reske, director of the River Office at Kirsov, told Xinhua on Sunday.',
      'The dam will hold — Mira Reske* (told)',
    ],
    'after, a question': ['"Will the dam hold for years?" asked Reske.', 'Will the dam hold — Mira Reske* (asked)'],
    'before, with a comma': ['Reske said, "The dam will hold for years."', 'The dam will hold — Mira Reske* (said)'],
    'before, with a colon': [
      'Viktor Lasko told reporters: "The dam will hold."',
      'The dam will hold. — Viktor Lasko* (told)',
    ],
    'before, in a clause': [
      'Reske told Lasko on Monday that the dam "will hold for years".',
      'will hold for years — Mira Reske* (told)',
    ],
    'before, a participle': [
      'Reske visited the valley on Monday, saying the dam "will hold for years".',
      'will hold for years — Mira Reske* (saying)',
    ],
    'in the middle: two parts, one speaker': [
      '"The dam," Reske said, "will hold for years."',
      'The dam, — Mira Reske* (said)',
      'will hold for years. — Mira Reske* (said)',
    ],
    'in the middle of two sentences': [
      '"The dam will hold," said Lasko. "It always has held for us."',
      'The dam will hold, — Viktor Lasko* (said)',
      'It always has held — Viktor Lasko* (said)',
    ],
    'according to, before': [
      'According to Reske, the dam "will hold for years".',
      'will hold for years — Mira Reske* (According to)',
    ],
    'according to, after': [
      'The talks were "frank and open", according to a White House statement.',
      'frank and open — a White House statement (according to)',
    ],
    'two speakers in one paragraph': [
      '"The dam will hold," said Reske. "It will not," said Lasko.',
      'The dam will hold, — Mira Reske* (said)',
      'It will not, — Viktor Lasko* (said)',
    ],
    'the paragraph before leads over': [
      'Lasko wrote to the board:\n\n"The dam will hold for years to come."',
      'The dam will hold — Viktor Lasko* (wrote)',
    ],
  };
  for (const [name, one] of Object.entries(cases)) it(name, () => check(one));

  it('says where cue and speaker stand', () => {
    const text = 'Early on, "the dam will hold," Mira Reske said.';
    const [one] = quotationsIn(text, ...NAMES);
    assert.equal(text.slice(one?.speakerSpan?.start, one?.speakerSpan?.end), 'Mira Reske');
    assert.equal(text.slice(one?.cueSpan?.start, one?.cueSpan?.end), 'said');
  });
});

describe('findQuotations: from one paragraph to the next', () => {
  const long = '“Nobody in this room has ever seen the gates of the dam from below.”';
  const cut = 'Nobody in this room';
  const cases: Record<string, Case> = {
    'a quotation alone is carried on': [
      `“The dam will hold,” said Reske.\n\n${long}`,
      'The dam will hold, — Mira Reske* (said)',
      `${cut} — Mira Reske* (said)`,
    ],
    'one that continues is carried on': [
      '“The dam will hold, for it always has,” said Reske. “I was there.\n\n“I saw it from below.”',
      'The dam will hold, — Mira Reske* (said)',
      'I was there. — Mira Reske* (said)',
      'I saw it from — Mira Reske* (said)',
    ],
    'one with a speaker of its own is not': [
      `“The dam will hold,” said Reske.\n\n${long.replace('below.', 'below,')} Lasko said.`,
      'The dam will hold, — Mira Reske* (said)',
      `${cut} — Viktor Lasko* (said)`,
    ],
  };
  for (const [name, one] of Object.entries(cases)) it(name, () => check(one));
});

describe('findQuotations: who the speaker is', () => {
  const cases: Record<string, Case> = {
    'a pronoun': ['Reske sees a way out. "The dam will hold," she said.', 'The dam will hold, — Mira Reske* (said)'],
    'a pronoun of the other sex': [
      'Viktor Lasko met Mira Reske on Monday. "The dam will hold," he said.',
      'The dam will hold, — Viktor Lasko* (said)',
    ],
    'a pronoun, not whom the quotation before names': [
      'Wu Xinbo smiled. "I like Viktor Lasko," he said. "The dam will hold," he added.',
      'I like Viktor Lasko, — Wu Xinbo* (said)',
      'The dam will hold, — Wu Xinbo* (added)',
    ],
    'a role that the text has given to somebody': [
      'River spokesperson Viktor Lasko came late. "The dam will hold," the spokesperson said.',
      'The dam will hold, — Viktor Lasko* (said)',
    ],
    'a role in an apposition': [
      'Wu Xinbo, a professor of hydrology, came late. "The dam will hold," the professor said.',
      'The dam will hold, — Wu Xinbo* (said)',
    ],
    'a role of two people is nobody’s': [
      'Minister Viktor Lasko met Minister Mira Reske. "The dam will hold," the minister said.',
      'The dam will hold, — the minister (said)',
    ],
    'a role of nobody': ['"The dam will hold," said the spokesperson.', 'The dam will hold, — the spokesperson (said)'],
    'a role with its house': [
      '"The dam will hold," said a spokesperson from Kirsov Waterworks.',
      'The dam will hold, — a spokesperson from Kirsov Waterworks (said)',
    ],
    'several without a name': [
      '"The dam will hold," the researchers said.',
      'The dam will hold, — the researchers (said)',
    ],
    'an institution': ['"The dam will hold," Xinhua said.', 'The dam will hold, — Xinhua News Agency* (said)'],
    'an institution, then "it"': [
      '"The dam will hold," Xinhua said. The lake "is full", it added.',
      'The dam will hold, — Xinhua News Agency* (said)',
      'is full — Xinhua News Agency* (added)',
    ],
    'a text': ['"The dam will hold," the article said.', 'The dam will hold, — the article (said)'],
    'a pair': [
      '"The dam will hold," Reske and Lasko wrote.',
      'The dam will hold, — Mira Reske and Viktor Lasko (wrote)',
    ],
    'a pair, cue first': [
      '"The dam will hold," wrote Reske and Lasko.',
      'The dam will hold, — Mira Reske and Viktor Lasko (wrote)',
    ],
    'a pair, one of them named only in part': [
      '"The dam will hold," the White House Education Fund and Reske wrote.',
      'The dam will hold, — the White House Education Fund and Reske (wrote)',
    ],
    'the work of two': [
      'Mira Reske and Viktor Lasko, both of the River Office, wrote in a long article on Monday that it holds.\n"The dam will hold," the article said.\n"It always has held," the researchers said.',
      'The dam will hold, — Mira Reske and Viktor Lasko (said)',
      'It always has held, — Mira Reske and Viktor Lasko (said)',
    ],
    'the work of one': [
      'He read out a letter by Mira Reske.\n"The dam will hold," the letter said.',
      'The dam will hold, — Mira Reske* (said)',
    ],
    'another work, whose author the text does not tell': [
      'He read out a letter by Mira Reske. Then came a second letter.\n"The dam will hold," the letter said.',
      'The dam will hold, — the letter (said)',
    ],
    'a role without a name, brought up with its house': [
      'It is sound, said a senior spokeswoman for the White House.\n"The dam will hold," the spokeswoman said.',
      'The dam will hold, — a senior spokeswoman for the White House (said)',
    ],
    'a role that was brought up with a house that has no name': [
      'It is sound, said a spokeswoman for the commission.\n"The dam will hold," the spokeswoman said.',
      'The dam will hold, — a spokeswoman for the commission (said)',
    ],
    'a role that was brought up at some house': [
      'It is sound, said an organizer at a small office.\n"The dam will hold," the organizer said.',
      'The dam will hold, — the organizer (said)',
    ],
    'a role that was brought up without a house': [
      'It is sound, said a spokeswoman.\n"The dam will hold," the spokeswoman said.',
      'The dam will hold, — the spokeswoman (said)',
    ],
    'a relative clause': ['Reske, who said the dam "will hold", left early.', 'will hold — Mira Reske* (said)'],
    'a name that nobody recognised': [
      '"The dam will hold for years," said Anna Sorel.',
      'The dam will hold — Anna Sorel (said)',
    ],
    'one within another': [
      '"I told them, \'The dam will hold for years,\' and left," Reske said.',
      "I told them, 'The — Mira Reske* (said)",
      'The dam will hold — Mira Reske* (told)',
    ],
  };
  for (const [name, one] of Object.entries(cases)) it(name, () => check(one));
});

describe('findQuotations: what is no speech', () => {
  it('leaves titles and nicknames out', () => {
    assert.deepEqual(said('Robert "Bobby" Lane read the novel "The Silent Gate" on the train.'), []);
    assert.deepEqual(said('Reske spoke on ABC\'s "Good Morning America" about it.', ...NAMES), []);
  });

  it('calls words that nobody says scare quotes', () => {
    const kinds = quotationsIn('The "water war" of 2015, when each town dug its own well, is over.', ...NAMES).map(
      ({ kind }) => kind,
    );
    assert.deepEqual(kinds, ['scare']);
  });

  it('calls words in a sentence of somebody else mixed, sentences direct', () => {
    const text = 'Lasko called it "a fresh, thorny matter" for all. "We will solve it," he said.';
    assert.deepEqual(
      quotationsIn(text, ...NAMES).map(({ kind }) => kind),
      ['mixed', 'direct'],
    );
  });
});
