// An analysis that is left off and gone on with: it must come to the same, and never do much in one go.
import assert from 'node:assert/strict';
import { Dictionary } from '../../../src/core/corpus/dictionary';
import { Article } from '../../../src/core/corpus/library';
import { NameRecogniser } from '../../../src/core/entities/nameRecogniser';
import { advance, finish, type Steps } from '../../../src/core/steps';

const paragraph = (place: string, name: string): string =>
  `The harbour of ${place} was closed on 4 March 2021, said ${name}, the mayor of ${place}. "We had to close it," ${name} said. ` +
  `"Nobody could land here," said Petra Kvist of the ${place} Harbour Board (${place[0]}HB), which pays for the pilots.`;
const text = [
  'Lenn closes its harbour',
  ...['Lenn', 'Ostrava', 'Moor'].map((one) => paragraph(one, `Jan ${one}sen`)),
].join('\n\n');
const registry = new Dictionary(
  new Map([['kvist', { name: 'Petra Kvist', type: 'person', aliases: [], notes: undefined } as never]]),
);

/** Does one step at a time, and says how many there were. */
function stepwise(article: Article, dictionary?: Dictionary, inPassing = false): number {
  let steps = 1;
  while (!article.prepare(onlyOne(), dictionary, inPassing)) steps++;
  return steps;
}

function onlyOne(): () => boolean {
  let asked = 0;
  return () => asked++ > 0;
}

describe('steps', () => {
  function* count(to: number): Steps<number> {
    for (let at = 0; at < to; at++) yield;
    return to;
  }

  it('come to their result at once, or a few at a time', () => {
    assert.equal(finish(count(5)), 5);
    const steps = count(5);
    let left = 0;
    let result: { readonly value: number } | undefined;
    while (!(result = advance(steps, () => true))) left++;
    assert.deepEqual([result, left], [{ value: 5 }, 5]);
  });
});

describe('an analysis in steps', () => {
  it('is the same as in one go', () => {
    const whole = new Article('a', text, new NameRecogniser()).analysis();
    assert.ok(whole.mentions.length > 5 && whole.quotations.length > 3);
    const article = new Article('a', text, new NameRecogniser());
    const steps = stepwise(article);
    assert.ok(article.isAnalysed());
    assert.deepEqual(article.analysis(), whole);
    assert.ok(steps > 20, `${steps} steps`);
  });

  it('is the same in passing, and keeps nothing then that would make the next one shorter', () => {
    const recogniser = new NameRecogniser();
    const own = text.replaceAll('Lenn', 'Kirsov');
    const [first, second, third, fourth] = [true, true, false, false].map((inPassing) => {
      const article = new Article('a', own, recogniser);
      return { steps: stepwise(article, undefined, inPassing), found: article.analysis() };
    });
    for (const { found } of [second, third, fourth]) assert.deepEqual(found, first.found);
    assert.equal(second.steps, third.steps);
    assert.ok(fourth.steps < third.steps, `${fourth.steps} of ${third.steps} steps`);
  });

  it('is finished by whoever asks for it', () => {
    const whole = new Article('a', text, new NameRecogniser()).analysis();
    const article = new Article('a', text, new NameRecogniser());
    for (let step = 0; step < 12; step++) assert.equal(article.prepare(onlyOne()), false);
    assert.deepEqual(article.analysis(), whole);
    assert.equal(
      article.prepare(() => true),
      true,
    );
  });

  it('is begun anew with another dictionary', () => {
    const whole = new Article('a', text, new NameRecogniser()).analysis(registry);
    assert.ok(whole.mentions.some(({ why }) => why.code === 'registry'));
    const article = new Article('a', text, new NameRecogniser());
    for (let step = 0; step < 12; step++) article.prepare(onlyOne());
    stepwise(article, registry);
    assert.deepEqual(article.analysis(registry), whole);
    assert.equal(article.isAnalysed(), false);
  });

  it('is not disturbed by other articles between its steps', () => {
    const recogniser = new NameRecogniser();
    const [one, other] = [text, text.replaceAll('Lenn', 'Brellin')].map((own) => new Article('a', own, recogniser));
    for (let isReady = false; !isReady;) {
      isReady = one!.prepare(onlyOne());
      isReady = other!.prepare(onlyOne()) && isReady;
    }
    for (const article of [one!, other!])
      assert.deepEqual(article.analysis(), new Article('a', article.text, new NameRecogniser()).analysis());
  });

  it('does nothing where there is no time', () => {
    const article = new Article('a', text, new NameRecogniser());
    for (let at = 0; at < 500; at++)
      assert.equal(
        article.prepare(() => true),
        false,
      );
  });
});
