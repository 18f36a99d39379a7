import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkArticle, type LinkedMention, type NameSpanLike } from '../../../src/core/linking/linkArticle';
import { CorpusEntities } from '../../../src/core/linking/linkCorpus';
import type { EntityType } from '../../../src/core/model';
import { normalise } from '../../../src/core/text/normalise';

const root = process.env.PROJECT_ROOT ?? '';

/** Every place where one of the names stands as words of its own, the longer name where two begin or overlap. */
function findNames(text: string, names: Readonly<Record<string, EntityType>>): NameSpanLike[] {
  const escaped = Object.keys(names)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  const spans: NameSpanLike[] = [];
  for (const match of text.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu'),
  )) {
    const type = names[match[0].replace(/\s+/g, ' ')] ?? 'other';
    spans.push({ start: match.index, end: match.index + match[0].length, type, confidence: 1 });
  }
  return spans;
}

/** Each entity with its forms and their number; `?` for suggestions. */
function shown(mentions: readonly LinkedMention[]): Record<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const { entity, form, suggested } of mentions) {
    const id = suggested ? `${entity}?` : entity;
    const counts = forms.get(id) ?? new Map<string, number>();
    counts.set(form, (counts.get(form) ?? 0) + 1);
    forms.set(id, counts);
  }
  return Object.fromEntries(
    [...forms].map(([id, counts]) => [id, [...counts].map(([form, n]) => `${form} ${n}`).join(', ')]),
  );
}

const people = (...names: string[]): Record<string, EntityType> =>
  Object.fromEntries(names.map((name) => [name, 'person']));
const bodies = (...names: string[]): Record<string, EntityType> =>
  Object.fromEntries(names.map((name) => [name, 'organization']));

describe('linking: the sample corpus', () => {
  const folder = join(root, 'seeds');
  const link = (number: string, names: Readonly<Record<string, EntityType>>): Record<string, string> => {
    const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? '';
    const text = normalise(readFileSync(join(folder, file), 'utf8'));
    return shown(linkArticle(text, findNames(text, names)));
  };

  it('002: father and son Lasko, minister and professor Reske', () => {
    const found = link(
      '002',
      people('Viktor Lasko Jr.', 'Viktor Lasko', 'Lasko', 'Mira Reske', 'Anton Reske', 'Reske'),
    );
    assert.ok(found['viktor-lasko'] && found['viktor-lasko-jr']);
    assert.equal(found['mira-reske'], 'Mira Reske 1, Reske 1');
    assert.equal(found['anton-reske'], 'Anton Reske 1');
  });

  it('005: three Reskes, of whom the minister goes by the surname', () => {
    const found = link('005', people('Anton Reske', 'Mira Reske', 'Felix Reske', 'Reske', 'Sofia Brandl', 'Brandl'));
    assert.match(found['anton-reske'], /^Anton Reske \d+, Reske \d+$/);
    assert.match(found['mira-reske'], /^Mira Reske \d+$/);
    assert.match(found['felix-reske'], /^Felix Reske \d+$/);
  });

  it('007: a surname before a namesake’s full name is not hers', () => {
    const found = link('007', people('Mira Reske', 'Reske'));
    assert.deepEqual(found, { 'reske-person?': 'Reske 1', 'mira-reske': 'Mira Reske 1' });
  });

  it('009: two Quists who are not related', () => {
    const found = link('009', people('Emil Quist', 'Dana Quist', 'Quist'));
    assert.equal(found['dana-quist'], 'Dana Quist 1');
    assert.match(found['emil-quist'], /^Emil Quist 1, Quist \d+$/);
  });

  it('012: the ferryman and his father', () => {
    const found = link('012', people('Jakob Gerl Sr.', 'Jakob Gerl', 'Gerl'));
    assert.equal(found['jakob-gerl-sr'], 'Jakob Gerl 1');
    assert.match(found['jakob-gerl'], /^Jakob Gerl 1, Gerl \d+$/);
  });

  it('003: acronyms that the text explains, and the mediator with her article', () => {
    const names = {
      ...bodies('Federation of Dockworkers and Lightermen', 'FDL', 'Brellin Harbour Holdings', 'BHH'),
      ...people('Nadia al-Hakim', 'Al-Hakim', 'al-Hakim', 'Dana Quist', 'Quist'),
    };
    const found = link('003', names);
    assert.match(found['federation-of-dockworkers-and-lightermen'], /FDL/);
    assert.match(found['brellin-harbour-holdings'], /BHH/);
    assert.match(found['nadia-al-hakim'], /Al-Hakim/i);
    assert.match(found['dana-quist'], /, Quist/);
  });
});

/** Names of the real articles, with the forms that stand in them. */
const NAMES: Readonly<Record<string, EntityType>> = {
  ...people(
    'Xi Jinping',
    'Xi Xiaoxing',
    'Xi',
    'Wu Xinbo',
    'Wu Qian',
    'Wu',
    'Barack Obama',
    'Obama',
    'Jeffrey Bader',
    'Bader',
    'Keith B. Alexander',
  ),
  ...people(
    'Meng Jianzhu',
    'Meng',
    'Susan Rice',
    'Rice',
    'Jin Canrong',
    'Jin',
    'Ni Feng',
    'Ni',
    'Jeh Johnson',
    'John Kerry',
    'Edward Snowden',
    'Snowden',
  ),
  ...people(
    'Cheng Li',
    'Li',
    'Ryan McElveen',
    'McElveen',
    'Zhang Li',
    'Zhang Wensong',
    'Yu Sicheng',
    'Yu',
    'Du Yuejin',
    'Hao Yeli',
    'Liu Xin',
    'Ma Xiaochun',
  ),
  ...bodies(
    'Qihu 360',
    'Qihu',
    'Aliyun.com',
    'Aliyun',
    'Alibaba',
    'Amazon',
    'NSA',
    'National Security Agency',
    'Xinhua News Agency',
    'Xinhua',
    'Linux Foundation',
  ),
  ...Object.fromEntries(
    ['US', 'U.S.', 'United States', 'Washington', 'DC', 'China', 'Beijing'].map((name) => [name, 'place' as const]),
  ),
};

describe('linking: the real articles', () => {
  const folder = join(root, '..', 'shared', 'seeds');
  const linked = new Map<string, readonly LinkedMention[]>();
  before(function () {
    if (!existsSync(folder)) this.skip();
    for (const file of readdirSync(folder)) {
      const text = normalise(readFileSync(join(folder, file), 'utf8'));
      linked.set(file.slice(0, 3), linkArticle(text, findNames(text, NAMES)));
    }
  });
  const of = (number: string): Record<string, string> => shown(linked.get(number) ?? []);

  it('tells the two Xis of one article apart', () => {
    const found = of('003');
    assert.match(found['xi-jinping'], /^Xi \d+, Xi Jinping 1$/);
    assert.equal(found['xi-xiaoxing'], 'Xi Xiaoxing 1');
    assert.equal(found['xi-person?'], undefined);
  });

  it('gives Wu to another person in each of two articles', () => {
    assert.match(of('003')['wu-xinbo'], /^Wu Xinbo 1, Wu [3-9]$/);
    assert.match(of('001')['wu-qian'], /^Wu Qian 1, Wu [2-9]$/);
  });

  it('finds Li behind his given name, and not in Zhang Li', () => {
    assert.equal(of('002')['cheng-li'], 'Cheng Li 1, Li 1');
    assert.equal(of('000')['zhang-li'], 'Zhang Li 1');
  });

  it('joins short forms, acronyms and spellings of a country', () => {
    assert.match(of('001')['qihu-360'], /^Qihu 360 \d+, Qihu 1$/);
    assert.match(of('001').aliyun, /Aliyun\.com 1/);
    assert.match(of('004')['national-security-agency'], /NSA \d/);
    assert.match(of('003')['xinhua-news-agency'], /Xinhua \d/);
    assert.match(of('001')['united-states'], /U\.S\. \d+/);
    assert.match(of('003').washington, /^DC 3, Washington 2$/);
  });

  it('merges no two people over the five articles, and leaves bare surnames without a full name as suggestions', () => {
    const corpus = new CorpusEntities();
    for (const [number, mentions] of linked) corpus.set(number, mentions);
    for (const { id, type, forms } of corpus.entities()) {
      if (type !== 'person') continue;
      const full = forms.filter((form) => form.includes(' '));
      assert.equal(full.length, 1, `${id}: ${forms.join(', ')}`);
    }
    const loose = corpus.suggestions().flatMap((one) => (one.code === 'part' ? one.form : []));
    assert.deepEqual(loose.sort(), ['Obama', 'Snowden']);
  });
});
