import assert from 'node:assert/strict';
import { linkArticle } from '../../../src/core/linking/linkArticle';
import { CorpusEntities } from '../../../src/core/linking/linkCorpus';
import { BODIES } from './traps/bodies';
import { NAMES_OF_THE_WORLD } from './traps/namesOfTheWorld';
import { PEOPLE } from './traps/people';
import { PLACES } from './traps/places';
import { REPORTING } from './traps/reporting';
import { readTrap, type Trap } from './traps/trap';

interface Found {
  readonly words: string;
  readonly gold: string;
  /** Undefined for a suggestion. */
  readonly entity: string | undefined;
  readonly shown: string;
}

function run([, ...articles]: Trap): Found[] {
  const corpus = new CorpusEntities();
  const read = articles.map(readTrap);
  const linked = read.map(({ text, names }) => linkArticle(text, names));
  linked.forEach((mentions, index) => corpus.set(String(index), mentions));
  return read.flatMap(({ text, names, gold }, index) =>
    names.map(({ start, end }, at): Found => {
      const mention = linked[index].find((one) => one.start === start && one.end === end);
      assert.ok(mention, `lost: ${text.slice(start, end)}`);
      const entity = mention.suggested ? undefined : corpus.resolve(mention.entity);
      const shown = `${text.slice(start, end)} → ${entity ?? 'suggested'} (${JSON.stringify(mention.why)})`;
      return { words: text.slice(start, end), gold: gold[at], entity, shown };
    }),
  );
}

/** Referents that a mention may be joined with; without `?`. */
const allowed = (gold: string): string[] => gold.split('/').filter((one) => one !== '?');

function wrongMerge(found: readonly Found[]): string | undefined {
  for (const a of found) {
    for (const b of found) {
      if (a === b || a.entity === undefined || a.entity !== b.entity) continue;
      const isRight = allowed(a.gold).some((one) => allowed(b.gold).includes(one));
      if (!isRight) return `merged: ${a.shown}\n   and: ${b.shown}`;
    }
  }
  return undefined;
}

function missed(found: readonly Found[]): string | undefined {
  for (const a of found) {
    if (a.gold === '?' && a.entity !== undefined) return `not a suggestion: ${a.shown}`;
    if (a.gold.includes('?') || a.gold.includes('/')) continue;
    const other = found.find((b) => b.gold === a.gold && b.entity !== a.entity);
    if (other || a.entity === undefined) return `not joined: ${a.shown}\n       with: ${other?.shown ?? 'anything'}`;
  }
  return undefined;
}

describe('linking: traps', () => {
  const suites: readonly (readonly [string, readonly Trap[]])[] = [
    ['people', PEOPLE],
    ['names of the world', NAMES_OF_THE_WORLD],
    ['bodies', BODIES],
    ['places and other things', PLACES],
    ['reporting', REPORTING],
  ];

  it('are 200 and more, each with a name of its own', () => {
    const all = suites.flatMap(([suite, traps]) => traps.map(([what]) => `${suite}: ${what}`));
    assert.ok(all.length >= 200, String(all.length));
    assert.equal(new Set(all).size, all.length);
  });

  for (const [suite, traps] of suites) {
    describe(suite, () => {
      for (const trap of traps) {
        it(trap[0], () => {
          const found = run(trap);
          assert.equal(wrongMerge(found), undefined);
          assert.equal(missed(found), undefined);
        });
      }
    });
  }
});
