import type { Steps } from '../steps';
import { foldName } from './fold';
import { joinAcronyms } from './joinAcronyms';
import { joinBodies, joinHeads } from './joinBodies';
import { agree, setTarget } from './joining';
import { joinPlaces } from './joinPlaces';
import { joinShortForms } from './joinShortForms';
import { joinSpellings } from './joinSpellings';
import type { Thing } from './things';
import { wellKnownName } from './wellKnown';

const DOMAIN = /\.(?:com|net|org|cn|io|ai|co\.[a-z]{2}|com\.[a-z]{2})$/;

/**
 * Finds which names of an article stand for others of it: acronyms for long forms, first words for whole names, `Aliyun.com` for
 * Aliyun, `Justice Department` for the one country's that is named. Sets `target` or `unlinked` of the things.
 */
export function* joinThings(things: readonly Thing[]): Steps<void> {
  yield* joinAcronyms(things);
  yield;
  for (const join of [joinShortForms, joinDomains, joinBodies, joinHeads, joinSpellings, joinPlaces, nameWellKnown]) {
    join(things);
    yield;
  }
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

/** What the first of a thing's mentions that stands for another name everywhere stands for. */
function wellKnownOf({ mentions, type }: Thing): string | undefined {
  let last: string | undefined;
  for (const { surface } of mentions) {
    const name = surface === last ? undefined : wellKnownName(surface, type);
    if (name !== undefined) return name;
    last = surface;
  }
  return undefined;
}

/** Gives names that stand for another everywhere that name, where the article did not explain them. */
function nameWellKnown(things: readonly Thing[]): void {
  const byKey = new Map(things.map((thing) => [`${thing.type} ${thing.core.join(' ')}`, thing]));
  for (const thing of things) {
    if (thing.target || thing.alias !== undefined || thing.type === 'place') continue;
    const name = wellKnownOf(thing);
    if (name === undefined) continue;
    const core = foldName(name).split(' ');
    const full = byKey.get(`${thing.type} ${core.join(' ')}`);
    thing.alias = name;
    thing.unlinked = undefined;
    if (full && full !== thing) setTarget(thing, full, { code: 'shortOf' });
    else {
      thing.core = core;
      thing.shown = name;
      byKey.set(`${thing.type} ${core.join(' ')}`, thing);
    }
  }
}
