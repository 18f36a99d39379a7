import assert from 'node:assert/strict';
import fc from 'fast-check';
import { QuotationFinder } from '../../../src/core/quotations/finder';
import { mentionsOf, paragraphsOf } from './support';

const NAMES = ['person:Wu Xinbo|Wu', 'person:Mira Reske|Reske', 'organization:Xinhua'];
const ARTICLE = [
  'Wu Xinbo, a director, told Xinhua: "The gates stay shut.',
  '"They were shut in May," he added.',
  'Reske disagreed.',
  '"Open them," she said. "Open them now."',
  '“Nobody asked us,” the minister said.',
  '“Nobody ever does.”',
  'Xinhua called it a "modest step".',
].join('\n\n');

describe('QuotationFinder', () => {
  it('gives after any edits what a fresh finder gives', () => {
    const edit = fc.record({
      at: fc.nat(ARTICLE.length),
      cut: fc.nat(12),
      put: fc.constantFrom('', '"', '“', '”', '\n\n', ' said Wu', ', Reske said.', ':', "'", 'x'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const finder = new QuotationFinder();
        let text = ARTICLE;
        for (const { at, cut, put } of [{ at: 0, cut: 0, put: '' }, ...edits]) {
          text = text.slice(0, at) + put + text.slice(at + cut);
          const paragraphs = paragraphsOf(text);
          const mentions = mentionsOf(text, ...NAMES);
          assert.deepEqual(
            finder.find(text, paragraphs, mentions),
            new QuotationFinder().find(text, paragraphs, mentions),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same paragraph anew where its neighbours changed what it depends on', () => {
    const finder = new QuotationFinder();
    const read = (text: string): readonly (string | undefined)[] =>
      finder.find(text, paragraphsOf(text), mentionsOf(text, ...NAMES)).map(({ speaker }) => speaker);
    const second = '“Nobody ever does that in these parts of the valley.”';
    assert.deepEqual(read(`“Nobody asked us,” Reske said.\n\n${second}`), ['Mira Reske', 'Mira Reske']);
    assert.deepEqual(read(`“Nobody asked us,” Wu said.\n\n${second}`), ['Wu Xinbo', 'Wu Xinbo']);
    assert.deepEqual(read(`Wu Xinbo wrote:\n\n${second}`), ['Wu Xinbo']);
  });

  it('reads a text that is all in one line in many steps', () => {
    const text = Array.from({ length: 500 }, (_, at) => `"The dam will hold for years," he said in week ${at}.`).join(
      ' ',
    );
    const steps = new QuotationFinder().steps(text, [{ start: 0, end: text.length }], []);
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count > 500, `${count} steps`);
  });
});
