import { canShorten, initialsOf, isAcronym } from './acronyms';
import { countryOf, demonymOf } from './countryNames';
import { isKnownOrganisation, isOrganisationHead, isPlaceName } from './entityId';
import { tailKind } from './organisationName';
import { foldName } from './fold';
import { genericPart, type Join, type Thing } from './things';
import { wellKnownName } from './wellKnown';

const DOMAIN = /\.(?:com|net|org|cn|io|ai|co\.[a-z]{2}|com\.[a-z]{2})$/;

/**
 * Finds which names of an article stand for others of it: acronyms for long forms, first words for whole names, `Aliyun.com` for
 * Aliyun, `Justice Department` for the one country's that is named. Sets `target` or `unlinked` of the things.
 */
export function joinThings(things: readonly Thing[]): void {
  joinAcronyms(things);
  joinShortForms(things);
  joinDomains(things);
  joinBodies(things);
  joinHeads(things);
  joinCongo(things);
  nameWellKnown(things);
}

/** The thing that a thing stands for in the end. */
export function rootOf(thing: Thing): Thing {
  let root = thing;
  for (let steps = 0; root.target && steps < 8; steps++) root = root.target.thing;
  return root;
}

function setTarget(thing: Thing, to: Thing, join: Join): void {
  if (thing.target || thing === to || rootOf(to) === thing) return;
  thing.target = { thing: to, join };
}

function joinAcronyms(things: readonly Thing[]): void {
  const byDefinition = new Map<string, Set<Thing>>();
  const byInitials = new Map<string, Set<Thing>>();
  for (const thing of things) {
    if (thing.type === 'date' || thing.type === 'nationality') continue;
    for (const acronym of thing.defined) {
      // The letters behind a place are those of its airport or league as often as its own.
      const fits = thing.type === 'place' ? initialsOf(thing.words).has(acronym) : canShorten(acronym, thing.words);
      const isOther = countryOf(acronym) ?? wellKnownName(acronym.toUpperCase(), 'organization');
      if (fits && (isOther === undefined || initialsOf(thing.words).has(acronym))) addTo(byDefinition, acronym, thing);
    }
    for (const words of [thing.words, thing.core])
      for (const initials of initialsOf(words)) addTo(byInitials, initials, thing);
  }
  for (const thing of things) {
    if (
      thing.core.length > 2 ||
      !thing.mentions.every(({ surface }) => isAcronym(surface)) ||
      thing.alias !== undefined
    )
      continue;
    const acronym = thing.core.join('').replace(/&/g, '');
    const defined = [...(byDefinition.get(acronym) ?? [])].filter((long) => long !== thing && agree(thing, long));
    if (defined.length === 1) {
      setTarget(thing, defined[0], { code: 'acronymOf', defined: true });
      continue;
    }
    const fitting =
      defined.length > 1
        ? defined
        : [...(byInitials.get(acronym) ?? [])].filter((long) => long !== thing && agree(thing, long));
    if (fitting.length === 1) setTarget(thing, fitting[0], { code: 'acronymOf', defined: false });
    else if (fitting.length > 1) thing.unlinked = { candidates: fitting, because: 'several' };
  }
}

function addTo(map: Map<string, Set<Thing>>, key: string, thing: Thing): void {
  const known = map.get(key);
  if (known) known.add(thing);
  else map.set(key, new Set([thing]));
}

/** Types of an acronym and a long form that may be one thing's. */
function agree(a: Thing, b: Thing): boolean {
  return a.type === b.type || (a.type === 'other' && b.type !== 'place') || (b.type === 'other' && a.type !== 'place');
}

function joinShortForms(things: readonly Thing[]): void {
  const byFirst = new Map<string, Thing[]>();
  for (const thing of things) {
    const first = `${thing.type} ${thing.core[0]}`;
    const list = byFirst.get(first);
    if (list) list.push(thing);
    else byFirst.set(first, [thing]);
  }
  for (const list of byFirst.values()) {
    for (const thing of list) if (list.length > 1) joinShortForm(thing, list);
  }
}

/** "Grandmothers" of "Grandmothers of the Plaza de Mayo". */
const SMALL_TAIL = /^(?:of|for|de|du|des|del|della|da|do)$/;

function joinShortForm(short: Thing, list: readonly Thing[]): void {
  if (short.type !== 'organization' || short.target || short.unlinked || short.isGeneric || short.alias !== undefined)
    return;
  if (short.hasLegalForm) return;
  const name = short.core.join(' ');
  if (isPlaceName(name) || demonymOf(name) !== undefined) return;
  const first = short.mentions[0].span.start;
  const longer = list.filter(
    (long) =>
      long !== short &&
      long.core.length > short.core.length &&
      short.core.every((word, index) => long.core[index] === word),
  );
  const same = longer.filter((long) => tailKind(long.core.slice(short.core.length)) === 'same');
  // A name of unknown kind behind ("Northrop Grumman"): the short form must come after the whole one, and be no name that stands
  // by itself ("Microsoft" after "Microsoft Azure", "UN" after "UN Development Programme").
  const isWhole = isKnownOrganisation(name) || short.mentions.some(({ surface }) => isAcronym(surface));
  const likely = longer.filter((long) => {
    const tail = long.core.slice(short.core.length);
    if (isWhole || long.mentions[0].span.start >= first || tailKind(tail) !== 'unknown') return false;
    return tail.length === 1 || SMALL_TAIL.test(tail[0]);
  });
  const fitting = distinct([...same, ...likely]);
  if (fitting.length === 1) setTarget(short, fitting[0], { code: 'shortOf' });
  else if (fitting.length > 1) short.unlinked = { candidates: fitting, because: 'several' };
}

/** Without those that are themselves short for another of the list: `Ford Motor` beside `Ford Motor Credit Group`. */
function distinct(list: readonly Thing[]): Thing[] {
  return list.filter(
    (one) =>
      !list.some(
        (other) =>
          other !== one &&
          other.core.length > one.core.length &&
          startsWith(other, one) &&
          tailKind(other.core.slice(one.core.length)) === 'same',
      ),
  );
}

function startsWith(long: Thing, short: Thing): boolean {
  return short.core.every((word, index) => long.core[index] === word);
}

function joinDomains(things: readonly Thing[]): void {
  const byCore = new Map(
    things.filter(({ type }) => type === 'organization').map((thing) => [thing.core.join(' '), thing]),
  );
  for (const thing of things) {
    if (thing.core.length !== 1 || !DOMAIN.test(thing.core[0]) || thing.target) continue;
    const base = byCore.get(thing.core[0].replace(DOMAIN, ''));
    if (base && agree(thing, base)) setTarget(thing, base, { code: 'variant', how: 'domain' });
  }
}

/** Words that stand for a body named before, and alone for none: `the Commission`. */
const HEADS = new Set(
  'university bank commission council committee agency board ministry foundation institute institution association party court company group union federation authority department bureau organisation organization corporation centre center academy college hospital museum school office league fund trust society church club airline airlines administration'.split(
    ' ',
  ),
);

/** `the Bank`, `the Times`: short for the one longer name of the article that ends so and stands before. */
function joinHeads(things: readonly Thing[]): void {
  const byLast = new Map<string, Thing[]>();
  for (const thing of things) {
    const last = thing.core[thing.core.length - 1];
    if (thing.type !== 'organization' || thing.core.length < 2) continue;
    const list = byLast.get(last);
    if (list) list.push(thing);
    else byLast.set(last, [thing]);
  }
  for (const thing of things) {
    if (thing.type !== 'organization' || thing.core.length !== 1 || thing.target || thing.unlinked) continue;
    const [head] = thing.core;
    const longer = byLast.get(head) ?? [];
    const before = longer.filter((long) => long.mentions[0].span.start < thing.mentions[0].span.start);
    if (!isOrganisationHead(head)) continue;
    if (longer.length === 1 && before.length === 1) setTarget(thing, longer[0], { code: 'shortOf' });
    else if (longer.length > 0)
      thing.unlinked = { candidates: longer, because: longer.length > 1 ? 'several' : 'noAntecedent' };
    else if (HEADS.has(head)) thing.unlinked = { candidates: [], because: 'generic' };
  }
}

/** Plain `Congo` is the one of the two that the article names in full. */
function joinCongo(things: readonly Thing[]): void {
  const places = new Map(things.filter(({ type }) => type === 'place').map((thing) => [thing.core.join(' '), thing]));
  const congo = places.get('congo');
  const kinshasa = places.get('democratic republic of the congo');
  const brazzaville =
    places.get('republic of congo') ?? places.get('republic of the congo') ?? places.get('congo brazzaville');
  if (!congo || (!kinshasa && !brazzaville)) return;
  if (kinshasa && brazzaville) congo.unlinked = { candidates: [kinshasa, brazzaville], because: 'several' };
  else setTarget(congo, (kinshasa ?? brazzaville) as Thing, { code: 'shortOf' });
}

/** Gives names that stand for another everywhere that name, where the article did not explain them. */
function nameWellKnown(things: readonly Thing[]): void {
  const byKey = new Map(things.map((thing) => [`${thing.type} ${thing.core.join(' ')}`, thing]));
  for (const thing of things) {
    if (thing.target || thing.alias !== undefined || thing.type === 'place') continue;
    const name = thing.mentions
      .map(({ surface }) => wellKnownName(surface, thing.type))
      .find((one) => one !== undefined);
    if (name === undefined) continue;
    const core = foldName(name).split(' ');
    const full = byKey.get(`${thing.type} ${core.join(' ')}`);
    thing.alias = name;
    delete thing.unlinked;
    if (full && full !== thing) setTarget(thing, full, { code: 'shortOf' });
    else {
      thing.core = core;
      thing.shown = name;
      byKey.set(`${thing.type} ${core.join(' ')}`, thing);
    }
  }
}

/** `Justice Department` is the one that the article names with its country, if there is one and no second. */
function joinBodies(things: readonly Thing[]): void {
  const byBody = new Map<string, Set<Thing>>();
  for (const thing of things) {
    const body = genericPart(thing);
    if (body) addTo(byBody, body.join(' '), thing);
  }
  for (const thing of things) {
    if (!thing.isGeneric || thing.target) continue;
    const named = [...(byBody.get(thing.core.join(' ')) ?? [])];
    if (named.length === 1) setTarget(thing, named[0], { code: 'variant', how: 'country' });
    else thing.unlinked = { candidates: named, because: named.length > 1 ? 'several' : 'generic' };
  }
}
