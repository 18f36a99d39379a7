import assert from 'node:assert/strict';
import { linkArticle, type LinkedMention } from '../../../src/core/linking/linkArticle';
import { Registry, type RegistryEntry } from '../../../src/core/linking/registry';
import { readTrap } from './traps/trap';

const entry = (name: string, type: RegistryEntry['type'], ...aliases: string[]): RegistryEntry => ({
  name,
  type,
  aliases,
});

function link(marked: string, entries: Readonly<Record<string, RegistryEntry>>): readonly LinkedMention[] {
  const { text, names } = readTrap(marked);
  return linkArticle(text, names, new Registry(Object.entries(entries)));
}

/** Each mention as `form → entity`, with `?` for a suggestion. */
const show = (mentions: readonly LinkedMention[]): string[] =>
  mentions.map(({ form, entity, suggested }) => `${form} → ${entity}${suggested ? '?' : ''}`);

describe('Registry', () => {
  it('finds entries by name and alias, whatever the case, diacritics, hyphens and articles', () => {
    const registry = new Registry([
      ['xjp', entry('Xi Jinping', 'person', 'Xi', 'President Xi')],
      ['guardian', entry('The Guardian', 'organization')],
      ['jose', entry('José Núñez', 'person')],
    ]);
    assert.equal(registry.size, 3);
    assert.equal(registry.get('xjp')?.name, 'Xi Jinping');
    assert.ok(registry.has('jose') && !registry.has('x'));
    const ids = (name: string): string[] => registry.lookup(name).map(({ id, by }) => `${id} ${by}`);
    assert.deepEqual(ids('XI JIN-PING'), []);
    assert.deepEqual(ids('XI JINPING'), ['xjp name']);
    assert.deepEqual(ids('xi'), ['xjp alias']);
    assert.deepEqual(ids('Guardian'), ['guardian name']);
    assert.deepEqual(ids('Jose Nunez'), ['jose name']);
    assert.deepEqual(ids(''), []);
    assert.deepEqual(
      [...registry.entries()].map(([id]) => id),
      ['xjp', 'guardian', 'jose'],
    );
  });

  it('lists those by name before those by alias, and an entry once', () => {
    const registry = new Registry([
      ['a', entry('Ann Moor', 'person', 'Moor', 'moor')],
      ['b', entry('Moor', 'place')],
    ]);
    assert.deepEqual(
      registry.lookup('Moor').map(({ id, by }) => `${id} ${by}`),
      ['b name', 'a alias'],
    );
  });

  it('survives nonsense', () => {
    const registry = new Registry([
      ['a', entry('', 'person', '', '—')],
      ['a', entry('B', 'person')],
    ]);
    assert.equal(registry.size, 1);
    assert.deepEqual(registry.lookup('—'), []);
  });
});

describe('linkArticle: the registry', () => {
  const xi = { xjp: entry('Xi Jinping', 'person', 'Xi') };

  it('gives its id and name to the entry’s mentions and to all that the rules join with it', () => {
    const mentions = link('<P:a Xi Jinping> spoke. President <P:a Xi> left. <P:a XI JINPING> won.', xi);
    assert.deepEqual(new Set(mentions.map(({ entity }) => entity)), new Set(['xjp']));
    assert.deepEqual(
      mentions.map(({ name }) => name),
      ['Xi Jinping', 'Xi Jinping', 'Xi Jinping'],
    );
    assert.deepEqual(
      mentions.map(({ confidence }) => confidence),
      [1, 1, 1],
    );
    assert.deepEqual(mentions[0].why, { code: 'registry', by: 'name' });
  });

  it('makes surnames of its people follow, without an alias', () => {
    const mentions = link('<P:a Susan Rice> spoke. <P:a Rice> left.', { rice: entry('Susan Rice', 'person') });
    assert.deepEqual(show(mentions), ['Susan Rice → rice', 'Rice → rice']);
    assert.equal(mentions[1].why.code, 'surnameOf');
    assert.equal(mentions[1].name, 'Susan Rice');
  });

  it('links an alias that has no antecedent', () => {
    const [mention] = link('"No," <P:a Xi> said.', xi);
    assert.equal(mention.entity, 'xjp');
    assert.equal(mention.suggested, undefined);
    assert.deepEqual(mention.why, { code: 'registry', by: 'alias' });
  });

  it('does not take an alias for the entry where only a namesake is in the article', () => {
    assert.deepEqual(show(link('The professor <P:b Xi Xiaoxing> was freed. <P:b Xi> smiled.', xi)), [
      'Xi Xiaoxing → xi-xiaoxing',
      'Xi → xi-xiaoxing',
    ]);
  });

  it('takes the alias where both are in the article', () => {
    const shown = show(link('<P:a Xi Jinping> and <P:b Xi Xiaoxing> met. <P:a Xi> smiled.', xi));
    assert.deepEqual(shown, ['Xi Jinping → xjp', 'Xi Xiaoxing → xi-xiaoxing', 'Xi → xjp']);
  });

  it('leaves other types alone, but a whole name overrules the recogniser', () => {
    const entries = { w: entry('United States', 'place', 'Washington'), q: entry('Qihu 360', 'organization', 'Qihu') };
    assert.deepEqual(show(link('<P:a Denzel Washington> came. <P:a Washington> left <L:b Washington>.', entries)), [
      'Denzel Washington → denzel-washington',
      'Washington → denzel-washington',
      'Washington → w',
    ]);
    const [qihu] = link('<L:a Qihu 360> won.', entries);
    assert.deepEqual([qihu.entity, qihu.type], ['q', 'organization']);
  });

  it('separates what the rules would join', () => {
    const entries = { a: entry('Boeing', 'organization'), b: entry('Boeing Company', 'organization') };
    assert.deepEqual(show(link('The <O:b Boeing Company> won. <O:a Boeing> lost.', entries)), [
      'Boeing Company → b',
      'Boeing → a',
    ]);
  });

  it('joins what the rules would not', () => {
    const entries = { c: entry('Bill Clinton', 'person', 'William Jefferson Clinton') };
    assert.deepEqual(
      show(link('<P:a Bill Clinton> is <P:a William Jefferson Clinton>.', entries)).map((one) => one.slice(-3)),
      ['→ c', '→ c'],
    );
  });

  it('does not choose between two entries of one name', () => {
    const entries = { z1: entry('Zhang Wei', 'person'), z2: entry('Zhang Wei', 'person') };
    const [mention] = link('<P:a Zhang Wei> won.', entries);
    assert.equal(mention.suggested, true);
    assert.deepEqual(mention.why, {
      code: 'suggestedOnly',
      candidates: ['Zhang Wei', 'Zhang Wei'],
      because: 'several',
    });
  });

  it('chooses between two entries of one alias by who is in the article', () => {
    const entries = { a: entry('Wu Xinbo', 'person', 'Wu'), b: entry('Wu Qian', 'person', 'Wu') };
    assert.deepEqual(show(link('<P:b Wu Qian> spoke. <P:b Wu> left.', entries)), ['Wu Qian → b', 'Wu → b']);
    assert.deepEqual(show(link('"No," <P:? Wu> said.', entries)), ['Wu → wu-person?']);
  });

  it('tells the father of the registry from his son', () => {
    const entries = { old: entry('Viktor Lasko', 'person'), young: entry('Viktor Lasko Jr.', 'person') };
    assert.deepEqual(
      link('<P:a Viktor Lasko> met <P:b Viktor Lasko Jr.> and <P:b Viktor Lasko>, Jr.', entries).map(
        ({ entity }) => entity,
      ),
      ['old', 'young', 'young'],
    );
    assert.deepEqual(
      link('<P:b Viktor Lasko Jr.> came.', { old: entries.old }).map(({ entity }) => entity),
      ['viktor-lasko-jr'],
    );
  });

  it('gives an acronym of an entry’s name its id', () => {
    const entries = { nsa: entry('National Security Agency', 'organization') };
    assert.deepEqual(show(link('The <O:a National Security Agency> (<O:a NSA>) listens.', entries)), [
      'National Security Agency → nsa',
      'NSA → nsa',
    ]);
  });

  it('never gives an entry’s id to somebody else', () => {
    const entries = {
      ford: entry('Henry Ford', 'person'),
      'wu-qian': entry('Wu Xinbo', 'person'),
      'wu-qian-person': entry('Wu', 'place'),
    };
    const mentions = link('<O:a Ford> sold. <P:b Wu Qian> spoke. <P:c Henry Ford> drove.', entries);
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ['ford-organization', 'wu-qian-person-2', 'ford'],
    );
  });
});
