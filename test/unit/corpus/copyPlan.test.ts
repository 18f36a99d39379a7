import assert from 'node:assert/strict';
import { planCopy, planTaking } from '../../../src/core/corpus/copyPlan';
import { differingTags } from '../../../src/core/corpus/differingTags';
import type { PlacedAnnotation } from '../../../src/core/corpus/shown';
import { align } from '../../../src/core/duplicates/alignment';
import { tokenise } from '../../../src/core/duplicates/tokens';
import type { PassageRecord } from '../../../src/core/sidecar/format';

const story =
  'The council of Lindholt met on Monday to hear the engineers. The dam holds, they said, but the gauge does not. ' +
  'Nobody in the hall asked why. The minister left before the vote and took the train to the capital.';
const copied = `Lindholt news service. ${story} Read more on our pages about the river.`;
const alignment = align(tokenise(story), tokenise(copied));

/** A passage on some words of a text. */
function passage(text: string, words: string, id: string, tags: readonly string[], origin?: string) {
  const start = text.indexOf(words);
  assert.ok(start >= 0, words);
  const span = { start, end: start + words.length };
  const record: PassageRecord = {
    id,
    type: 'passage',
    ...span,
    exact: words,
    prefix: '',
    suffix: '',
    tags,
    ...(origin ? { origin } : {}),
  };
  return { record, state: 'exact', span } satisfies PlacedAnnotation<PassageRecord>;
}
const dam = 'The dam holds';
const vote = 'left before the vote';
const words = (text: string, plan: { span?: { start: number; end: number } }) =>
  plan.span && text.slice(plan.span.start, plan.span.end);

describe('copying an annotation to a duplicate', () => {
  const { record, span } = passage(story, dam, 'a1', ['claim']);

  it('goes to the same words', () => {
    const plan = planCopy(record, span, alignment, []);
    assert.equal(plan.kind, 'copy');
    assert.equal(plan.kind === 'copy' && words(copied, plan), dam);
  });

  it('never goes twice, nor where a person has tagged the passage otherwise', () => {
    const reason = (existing: PlacedAnnotation) => {
      const plan = planCopy(record, span, alignment, [existing]);
      return plan.kind === 'skip' ? plan.reason : plan.kind;
    };
    assert.equal(reason(passage(copied, vote, 'b1', ['x'], 'a1')), 'there');
    assert.equal(reason(passage(copied, dam, 'b1', ['claim', 'more'])), 'there');
    assert.equal(reason(passage(copied, dam, 'b1', ['denial'])), 'decided');
    assert.equal(reason(passage(copied, dam, 'b1', ['denial'], 'of another')), 'copy');
    assert.equal(reason(passage(copied, vote, 'b1', ['denial'])), 'copy');
  });
});

describe('taking over what duplicates have', () => {
  const offer = (one: ReturnType<typeof passage>) => ({ record: one.record, here: one.span, alignment });

  it('takes once what several of them have, and all that one of them has of one passage', () => {
    const plans = planTaking(
      [
        offer(passage(story, dam, 'a1', ['claim'])),
        offer(passage(story, dam, 'a2', ['doubtful'])),
        offer(passage(story, dam, 'c1', ['claim'], 'a1')),
        offer(passage(story, dam, 'd1', ['claim'])),
        offer(passage(story, vote, 'a3', ['protest'])),
      ],
      [],
    );
    assert.deepEqual(
      plans.map(({ kind }) => kind),
      ['copy', 'copy', 'skip', 'skip', 'copy'],
    );
  });
});

describe('copies of one passage with different tags', () => {
  const between = (here: PlacedAnnotation[], there: PlacedAnnotation[]) =>
    differingTags(here, there, alignment).map((one) => `${one.here.record.id} ${one.there.record.id}`);

  it('are found where both are tagged', () => {
    assert.deepEqual(between([passage(story, dam, 'a1', ['x'])], [passage(copied, dam, 'b1', ['y'])]), ['a1 b1']);
    assert.deepEqual(between([passage(story, dam, 'a1', ['x'])], [passage(copied, vote, 'b1', ['y'])]), []);
    assert.deepEqual(between([passage(story, dam, 'a1', ['x'])], []), []);
  });

  it('are none where the tags are the same in another order, and where each of several has its like', () => {
    assert.deepEqual(between([passage(story, dam, 'a1', ['x', 'y'])], [passage(copied, dam, 'b1', ['y', 'x'])]), []);
    const here = [passage(story, dam, 'a1', ['x']), passage(story, dam, 'a2', ['y'])];
    const there = [passage(copied, dam, 'b1', ['y']), passage(copied, dam, 'b2', ['x'])];
    assert.deepEqual(between(here, there), []);
  });

  it('belong together as copy and original first', () => {
    const here = [passage(story, dam, 'a1', ['x']), passage(story, dam, 'a2', ['y'])];
    const there = [passage(copied, dam, 'b1', ['p'], 'a2'), passage(copied, dam, 'b2', ['q'], 'a1')];
    assert.deepEqual(between(here, there), ['a1 b2', 'a2 b1']);
  });
});
