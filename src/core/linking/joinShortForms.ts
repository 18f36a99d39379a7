import { isAcronym } from './acronyms';
import { demonymOf } from './countryNames';
import { isKnownOrganisation, isPlaceName } from './entityId';
import { firstAt, setTarget } from './joining';
import { tailKind } from './organisationName';
import type { Thing } from './things';

/** Joins first words to the whole names of organisations: `Qihu` to `Qihu 360`, `Northrop` to `Northrop Grumman`. */
export function joinShortForms(things: readonly Thing[]): void {
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
  const first = firstAt(short);
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
    if (isWhole || firstAt(long) >= first || tailKind(tail) !== 'unknown') return false;
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
