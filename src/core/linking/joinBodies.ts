import { isOrganisationHead } from './entityId';
import { addTo, firstAt, setTarget } from './joining';
import { genericPart, type Thing } from './things';

/** Words that stand for a body named before, and alone for none: `the Commission`. */
const HEADS = new Set(
  'university bank commission council committee agency board ministry foundation institute institution association party court company group union federation authority department bureau organisation organization corporation centre center academy college hospital museum school office league fund trust society church club airline airlines administration'.split(
    ' ',
  ),
);

/** `the Bank`, `the Times`: short for the one longer name of the article that ends so and stands before. */
export function joinHeads(things: readonly Thing[]): void {
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
    const before = longer.filter((long) => firstAt(long) < firstAt(thing));
    if (!isOrganisationHead(head)) continue;
    if (longer.length === 1 && before.length === 1) setTarget(thing, longer[0], { code: 'shortOf' });
    else if (longer.length > 0)
      thing.unlinked = { candidates: longer, because: longer.length > 1 ? 'several' : 'noAntecedent' };
    else if (HEADS.has(head)) thing.unlinked = { candidates: [], because: 'generic' };
  }
}

/** `Justice Department` is the one that the article names before with its country, if there is no second. */
export function joinBodies(things: readonly Thing[]): void {
  const byBody = new Map<string, Set<Thing>>();
  for (const thing of things) {
    const body = genericPart(thing);
    if (body) addTo(byBody, body.join(' '), thing);
  }
  for (const thing of things) {
    if (!thing.isGeneric || thing.target) continue;
    const named = [...(byBody.get(thing.core.join(' ')) ?? [])];
    if (named.length === 1 && firstAt(named[0]) < firstAt(thing)) {
      setTarget(thing, named[0], { code: 'variant', how: 'country' });
    } else {
      thing.unlinked = { candidates: named, because: named.length > 1 ? 'several' : 'generic' };
    }
  }
}
