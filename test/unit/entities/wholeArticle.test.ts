import assert from 'node:assert/strict';
import { ArticleNames } from '../../../src/core/entities/articleNames';
import { alikeInLists } from '../../../src/core/entities/lists';
import { datelinePlace } from '../../../src/core/entities/datelinePlace';
import { definedAcronyms } from '../../../src/core/entities/definedAcronyms';
import { joined } from '../../../src/core/entities/nameBorders';
import { readParagraph } from '../../../src/core/entities/paragraph';
import type { TokenName } from '../../../src/core/entities/tokenName';
import { typesByName } from '../../../src/core/entities/sameName';
import { typeByContext } from '../../../src/core/entities/typeByContext';
import type { EntityType } from '../../../src/core/model';

/** The names that are marked with brackets, with types in their order. */
function marked(text: string, types: readonly EntityType[], confidence = 0.6) {
  const paragraph = readParagraph(text.replace(/[[\]]/gu, ''));
  const names: TokenName[] = [];
  let removed = 0;
  for (const { index, 1: words } of text.matchAll(/\[(.*?)\]/gu)) {
    const start = index - removed;
    removed += 2;
    const from = paragraph.tokens.starts.indexOf(start);
    const to = paragraph.tokens.ends.indexOf(start + words.length) + 1;
    names.push({ from, to, type: types[names.length], confidence });
  }
  const show = (list: readonly TokenName[]) =>
    list.map(({ from, to, type }) => `${paragraph.tokens.words.slice(from, to).join(' ')}: ${type}`);
  return { paragraph, names, show };
}

describe('names beside each other', () => {
  const join = (text: string, types: readonly EntityType[]) => {
    const { paragraph, names, show } = marked(text, types);
    return show(joined(paragraph, names));
  };

  it('are one where an adjective stands before a body, or a body after a place', () => {
    assert.deepEqual(join('the [Algerian] [Foreign Ministry] said', ['nationality', 'organization']), [
      'Algerian Foreign Ministry: organization',
    ]);
    assert.deepEqual(join('by [Qatar] Charity today', ['place']), ['Qatar Charity: organization']);
    assert.deepEqual(join('in [Qatar] [Lena Aurel] said', ['place', 'person']), ['Qatar: place', 'Lena Aurel: person']);
  });

  it('are one with a hyphen or a nickname between, but not in talks', () => {
    assert.deepEqual(join('said [Hilda Aurel]-[Pyrz] today', ['person', 'person']), ['Hilda Aurel - Pyrz: person']);
    assert.deepEqual(join('the [Aurel]-[Pyrz] talks', ['person', 'person']), ['Aurel: person', 'Pyrz: person']);
    assert.deepEqual(join('as [Odo] “Volt” [Gerl] left', ['person', 'person']), ['Odo “ Volt ” Gerl: person']);
  });

  it('are of one kind in a list', () => {
    const { paragraph, names, show } = marked('in [Rahan], [Tira], [Nolf] and [Odrin]', [
      'person',
      'place',
      'place',
      'place',
    ]);
    assert.equal(show(alikeInLists(paragraph.tokens.words, names))[0], 'Rahan: place');
    const sure = names.map((name, at) => (at === 0 ? { ...name, confidence: 0.95 } : name));
    assert.equal(show(alikeInLists(paragraph.tokens.words, sure))[0], 'Rahan: person');
  });
});

describe('ArticleNames', () => {
  const parts = (text: string, type: EntityType, introduced: string) => {
    const article = new ArticleNames();
    article.add(marked(introduced, ['person', 'person']));
    const { paragraph, names, show } = marked(text, [type]);
    return show(article.parted(paragraph, names[0]));
  };

  it('parts a person whom the article knows from the body after "of"', () => {
    assert.deepEqual(parts('[Aurel of the Norvane Institute] said', 'organization', 'said [Lena Aurel] here'), [
      'Aurel: person',
      'Norvane Institute: organization',
    ]);
    assert.deepEqual(parts('[Friends of the Norvane Institute] met', 'organization', 'said [Lena Aurel] here'), [
      'Friends of the Norvane Institute: organization',
    ]);
  });

  it('parts two people with a hyphen between where it knows both', () => {
    assert.deepEqual(parts('the [Aurel-Pyrz] era', 'person', '[Lena Aurel] met [Odo Pyrz] here'), [
      'Aurel: person',
      'Pyrz: person',
    ]);
    assert.deepEqual(parts('then [Aurel-Pyrz] left', 'person', 'said [Lena Aurel] here'), ['Aurel - Pyrz: person']);
  });
});

describe('definedAcronyms', () => {
  const defined = (text: string) =>
    definedAcronyms(readParagraph(text)).map(({ acronym, isOrdinary }) => `${acronym}${isOrdinary ? ' ordinary' : ''}`);

  it('tells names from ordinary words and bodies', () => {
    assert.deepEqual(defined('the Royal Fund for Development (RFD) and non-fungible tokens (NFT)'), [
      'RFD',
      'NFT ordinary',
    ]);
    assert.deepEqual(defined('a special investigation team (SIT), a dog (ABC)'), ['SIT']);
  });
});

describe('datelinePlace', () => {
  const place = (text: string) => {
    const paragraph = readParagraph(text);
    const found = datelinePlace(paragraph);
    return found && paragraph.tokens.words.slice(found.from, found.to).join(' ');
  };

  it('is what a report begins with in capitals', () => {
    assert.equal(place('TORDESK, Sept. 15 (AP) -- The river rose.'), 'TORDESK');
    assert.equal(place('PORT TORDESK, Saturday — The river rose.'), 'PORT TORDESK');
    assert.equal(place('TORDESK. – The river rose.'), 'TORDESK');
    assert.equal(place('NAIROBI – The river rose.'), 'NAIROBI');
    assert.equal(place('HEALTH CLAIMS — For years the river rose.'), undefined);
    assert.equal(place('UPDATE – The river rose.'), undefined);
    assert.equal(place('TORDESK rose as a power.'), undefined);
    assert.equal(place('THE RIVER ROSE IN TORDESK — AND FELL'), undefined);
  });
});

describe('typeByContext', () => {
  const around = (text: string) => {
    const { paragraph, names } = marked(text, ['other']);
    return typeByContext(paragraph, names[0]);
  };

  it('reads the words before and after', () => {
    assert.equal(around('the prime minister of [Tordesk] said'), 'place');
    assert.equal(around("in [Tordesk]'s capital"), 'place');
    assert.equal(around('the newspaper “[Norvane]” wrote'), 'organization');
    assert.equal(around('the [Norvane] agreement was'), 'other');
    assert.equal(around('said [Charo Vang], a retired teacher, today'), 'person');
    assert.equal(around('said [Norvane], a day later'), undefined);
    assert.equal(around('as [Norvane], the Kirsov company that runs it, said'), 'organization');
    assert.equal(around('beside [Charo Vang], the drug company executive, today'), undefined);
    assert.equal(around('important in [Democratic] primaries'), undefined);
    assert.equal(around('and shares in [Norvane] fell'), 'organization');
    assert.equal(around('floods in [Tordesk] grew'), 'place');
    assert.equal(around('the trust in [Norvane] grew'), undefined);
    assert.equal(around('a letter in [Urdu] came'), undefined);
    assert.equal(around('its allies in [Congress] agreed'), undefined);
    assert.equal(around('and [Tordesk], which has no coast, agreed'), 'place');
  });
});

describe('typesByName', () => {
  it('knows a place by its adjective', () => {
    const types = typesByName(
      [
        { name: 'Tordesk', type: 'organization', confidence: 0.9 },
        { name: 'Tordeskan', type: 'organization', confidence: 0.9 },
      ],
      (name) => (name === 'Tordesk' ? 'Tordeskan' : undefined),
    );
    assert.equal(types.get('Tordesk'), 'place');
    assert.equal(types.get('Tordeskan'), 'nationality');
  });

  it('doubts a person whom nothing introduces', () => {
    const classes = new Float32Array(5);
    classes.set([0.6, 0.1, 0.4], 0);
    const thing = { name: 'Tordesk', type: 'person' as const, confidence: 0.6, classes };
    const type = (...others: readonly { name: string; type: EntityType; confidence: number; around?: EntityType }[]) =>
      typesByName([thing, ...others]).get('Tordesk');
    assert.equal(type(), 'place');
    assert.equal(type({ name: 'Vera Tordesk', type: 'person', confidence: 0.9 }), 'person');
    assert.equal(type({ ...thing, around: 'person' }), 'person');
    // A surname that the model takes for a body now and then.
    assert.equal(typesByName([{ ...thing, classes: new Float32Array([0.6, 0.4, 0, 0, 0]) }]).get('Tordesk'), 'person');
    // "The Tordesk campaign": what is called after somebody is no rival of a person.
    const plain = { ...thing, classes: undefined };
    assert.equal(typesByName([{ ...plain, around: 'other' }, plain, plain, plain]).get('Tordesk'), 'person');
    assert.equal(typesByName([{ ...thing, isThing: true }]).get('Tordesk'), 'place');
    assert.equal(typesByName([{ ...thing, classes: undefined }]).get('Tordesk'), 'person');
    assert.equal(typesByName([{ ...thing, classes: undefined, besidePlace: 0.9 }]).get('Tordesk'), 'place');
  });

  it('knows a company by its first word, and a place by what is called after it', () => {
    const types = typesByName([
      { name: 'Calvanta', type: 'person', confidence: 0.8 },
      { name: 'Calvanta Data Systems', type: 'organization', confidence: 0.8 },
      { name: 'Kirsov', type: 'person', confidence: 0.8 },
      { name: 'Kirsov Opera', type: 'organization', confidence: 0.8 },
    ]);
    assert.equal(types.get('Calvanta'), 'organization');
    assert.equal(types.get('Kirsov'), 'place');
  });
});
