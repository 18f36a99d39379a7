import { firstAt, setTarget } from './joining';
import type { Thing } from './things';

/** Bodies that have these names by right and are two: a museum in Pittsburgh, a house of science in Washington. */
const TWO = new Set(['carnegie institution']);

/**
 * `Brookings Institute` is the `Brookings Institution` that the article names in other paragraphs: who writes both means one, unless
 * one paragraph sets them against each other. The form that comes first gives the name.
 */
export function joinSpellings(things: readonly Thing[]): void {
  const byName = new Map<string, Thing[]>();
  for (const thing of things) {
    if (thing.type !== 'organization' || thing.core.length < 2 || !thing.core.some(isInstitute)) continue;
    const name = thing.core.map((word) => (isInstitute(word) ? 'institution' : word)).join(' ');
    const list = byName.get(name);
    if (list) list.push(thing);
    else byName.set(name, [thing]);
  }
  for (const [name, list] of byName) {
    if (list.length !== 2 || TWO.has(name)) continue;
    const [one, other] = list;
    if (one.mentions.some((a) => other.mentions.some((b) => a.paragraph === b.paragraph))) continue;
    const isLater = firstAt(other) > firstAt(one);
    setTarget(isLater ? other : one, isLater ? one : other, { code: 'variant', how: 'spelling' });
  }
}

function isInstitute(word: string): boolean {
  return word === 'institute' || word === 'institution';
}
