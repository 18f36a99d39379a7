import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/model';
import { readParagraph } from '../../../src/core/entities/paragraph';
import { refineNames } from '../../../src/core/entities/refine';
import { RuleNames } from '../../../src/core/entities/ruleNames';
import type { TokenName } from '../../../src/core/entities/tokenName';
import { typesByName } from '../../../src/core/entities/sameName';

/** Refines one name, given in brackets, and shows what is left of the names. */
function refined(marked: string, type: EntityType): string[] {
  const text = marked.replace(/[[\]]/gu, '');
  const paragraph = readParagraph(text);
  const { words, starts, ends } = paragraph.tokens;
  const first = marked.indexOf('[');
  const last = marked.indexOf(']') - 1;
  const name: TokenName = {
    from: starts.findIndex((start) => start >= first),
    to: ends.findIndex((end) => end >= last) + 1,
    type,
    confidence: 0.8,
  };
  return refineNames(paragraph, [name], []).map((one) => `${words.slice(one.from, one.to).join(' ')}: ${one.type}`);
}

describe('refineNames', () => {
  it('takes titles off people', () => {
    assert.deepEqual(refined('Then [Special Envoy Lena Aurel] left.', 'person'), ['Lena Aurel: person']);
    assert.deepEqual(refined('Then [Gen. Aurel] left.', 'person'), ['Aurel: person']);
    assert.deepEqual(refined('Then the [Prime Minister] left.', 'person'), []);
    assert.deepEqual(refined('They are [Senior Fellow] and Director.', 'other'), []);
  });

  it('keeps what a hyphen joins to a person, but not "led" or a place', () => {
    assert.deepEqual(refined('Pupil [Lam Tai]-hung won.', 'person'), ['Lam Tai - hung: person']);
    assert.deepEqual(refined('The [Aurel]-led group won.', 'person'), ['Aurel: person']);
    assert.deepEqual(refined('The [Aurel]-China talks.', 'person'), ['Aurel: person']);
  });

  it('cuts two places in two', () => {
    assert.deepEqual(refined('The [China-Pakistan] road.', 'place'), ['China: place', 'Pakistan: place']);
    assert.deepEqual(refined('The [China-Pakistan Economic Corridor] road.', 'organization'), [
      'China - Pakistan Economic Corridor: organization',
    ]);
  });

  it('cuts two people in two before talks, and leaves a double name as it is', () => {
    assert.deepEqual(refined('The [Aurel-Pyrz] talks.', 'person'), ['Aurel: person', 'Pyrz: person']);
    assert.deepEqual(refined('Then [Aurel-Pyrz] left.', 'person'), ['Aurel - Pyrz: person']);
  });

  it('takes what is counted, and what a season is named after, for events', () => {
    assert.deepEqual(refined('at the [Eighth Grauben Forum] there', 'organization'), ['Eighth Grauben Forum: event']);
    assert.deepEqual(refined('at the [Grauben Forum] there', 'organization'), ['Grauben Forum: organization']);
    assert.deepEqual(refined('at the [Winter Geneva] there', 'place'), ['Winter Geneva: event']);
    assert.deepEqual(refined('at the [Winter Palace] there', 'place'), ['Winter Palace: place']);
  });

  it('takes articles and common words off, and knows what is left', () => {
    assert.deepEqual(refined('[The Morning Sentinel] wrote.', 'organization'), ['Morning Sentinel: organization']);
    assert.deepEqual(refined('Then [The Morning Sentinel] wrote.', 'organization'), [
      'The Morning Sentinel: organization',
    ]);
    assert.deepEqual(refined('Then the [Peruvian government] left.', 'organization'), ['Peruvian: nationality']);
    assert.deepEqual(refined('He was born in [The Hague] there.', 'place'), ['The Hague: place']);
  });

  it('joins a Korean name whose hyphen was set apart', () => {
    assert.deepEqual(refined('President [Moon Jae] - in said', 'person'), ['Moon Jae - in: person']);
    assert.deepEqual(refined('President [Vera Aurel] - in said', 'person'), ['Vera Aurel: person']);
  });

  it('knows programs and the sites of companies', () => {
    assert.deepEqual(refined('they use [MySQL] there', 'organization'), ['MySQL: other']);
    assert.deepEqual(refined('the head of [Norvane.com] said', 'other'), ['Norvane.com: organization']);
  });

  it('takes a listed body for no person, unless the model is sure', () => {
    assert.deepEqual(refined('people use [Weibo] there', 'person'), ['Weibo: organization']);
  });

  it('takes what opens the sentence off a name that the rules find', () => {
    const find = (text: string) => {
      const paragraph = readParagraph(text);
      const { words } = paragraph.tokens;
      const ruled = new RuleNames(paragraph).find();
      return refineNames(paragraph, [], ruled).map(({ from, to }) => words.slice(from, to).join(' '));
    };
    assert.deepEqual(find('But Lindholt River Council said so.'), ['Lindholt River Council']);
    assert.deepEqual(find('In Group games they lost.'), []);
  });

  it('takes a language for no people', () => {
    assert.deepEqual(refined('an [English]-language daily', 'nationality'), []);
    assert.deepEqual(refined('the [Dutch]-speaking north', 'nationality'), []);
    assert.deepEqual(refined('the [Chinese] speakers left', 'nationality'), ['Chinese: nationality']);
  });

  it('takes off what only looks like a part of a name', () => {
    assert.deepEqual(refined('It rained in [Batote 0.6] and', 'place'), ['Batote: place']);
    assert.deepEqual(refined('the [Escar agreement] was', 'other'), ['Escar: other']);
    assert.deepEqual(refined('[But Ross Council] left.', 'organization'), ['Ross Council: organization']);
    assert.deepEqual(refined('the [Ruler of Odrin] came', 'place'), ['Odrin: place']);
    assert.deepEqual(refined('called “the [Brick”] then', 'place'), ['Brick: place']);
    assert.deepEqual(refined('in [Umm al-jadida] now', 'place'), ['Umm al - jadida: place']);
  });

  it('parts a name at a role in small letters', () => {
    assert.deepEqual(refined('the [Congress spokesman Lena Aurel] left', 'organization'), [
      'Congress: organization',
      'Lena Aurel: person',
    ]);
  });

  it('lets a head word decide', () => {
    assert.deepEqual(refined('the [Grauben Dam] broke', 'person'), ['Grauben Dam: place']);
    assert.deepEqual(refined('in [Port Selwyn] now', 'organization'), ['Port Selwyn: place']);
    assert.deepEqual(refined('the [Odrin District Court] said', 'place'), ['Odrin District Court: organization']);
    assert.deepEqual(refined('the [Criminal Code] says', 'organization'), ['Criminal Code: other']);
    assert.deepEqual(refined('said [Emily Post] today', 'person'), ['Emily Post: person']);
    assert.deepEqual(refined('said [Odo Gerl Sr.] today', 'organization'), ['Odo Gerl Sr.: person']);
  });

  it('leaves out what somebody is minister of', () => {
    assert.deepEqual(refined('the Minister of [Higher Education] left', 'organization'), []);
  });

  it('tells events by their last word and takes a role off', () => {
    assert.deepEqual(refined('At the [Kolmar Peace Conference] he spoke.', 'organization'), [
      'Kolmar Peace Conference: event',
    ]);
    assert.deepEqual(refined("Then [Kolmar' s CTO] spoke.", 'organization'), ['Kolmar: organization']);
  });

  it('drops common words and abbreviations', () => {
    assert.deepEqual(refined('h [He] said.', 'person'), []);
    assert.deepEqual(refined('an [IP] address', 'organization'), []);
    assert.deepEqual(refined('[Key Words]', 'organization'), []);
  });
});

describe('typesByName', () => {
  it('takes a part of a whole name for the person, unless it is a known place', () => {
    const thing = (name: string, type: EntityType) => ({ name, type, confidence: 0.8 });
    const types = typesByName([
      thing('Lena Aurel', 'person'),
      thing('Aurel', 'organization'),
      thing('Omar Jordan', 'person'),
      thing('Jordan', 'place'),
    ]);
    assert.equal(types.get('Aurel'), 'person');
    assert.equal(types.get('Jordan'), 'place');
  });
});
