import type { Join, Thing } from './things';

/** The thing that a thing stands for in the end. */
export function rootOf(thing: Thing): Thing {
  let root = thing;
  for (let steps = 0; root.target && steps < 8; steps++) root = root.target.thing;
  return root;
}

/** Makes a thing stand for another, unless it does for one already, or the other for it. */
export function setTarget(thing: Thing, to: Thing, join: Join): void {
  if (thing.target || thing === to || rootOf(to) === thing) return;
  thing.target = { thing: to, join };
}

/** Where a thing is first mentioned. */
export function firstAt(thing: Thing): number {
  return thing.mentions[0].span.start;
}

/** Adds a value to the set of a key. */
export function addTo(map: Map<string, Set<Thing>>, key: string, thing: Thing): void {
  const known = map.get(key);
  if (known) known.add(thing);
  else map.set(key, new Set([thing]));
}

/** Types of a short form and a whole name that may be one thing's; recognisers call an organisation `other` now and then. */
export function agree(a: Thing, b: Thing): boolean {
  return a.type === b.type || (a.type === 'other' && b.type !== 'place') || (b.type === 'other' && a.type !== 'place');
}
