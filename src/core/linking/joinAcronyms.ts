import { canShorten, initialsOf, isAcronym } from './acronyms';
import type { Steps } from '../steps';
import { countryOf } from './countryNames';
import { addTo, agree, setTarget } from './joining';
import type { Thing } from './things';
import { wellKnownName } from './wellKnown';

/** Things that are joined in one go. */
const STEP = 64;

/** Joins acronyms to their long forms: to the one that the text sets beside it, else to the only one with these initials. */
export function* joinAcronyms(things: readonly Thing[]): Steps<void> {
  const byDefinition = new Map<string, Set<Thing>>();
  const byInitials = new Map<string, Set<Thing>>();
  for (const [at, thing] of things.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (thing.type === 'date' || thing.type === 'nationality') continue;
    for (const acronym of thing.defined) if (isDefined(acronym, thing)) addTo(byDefinition, acronym, thing);
    for (const words of [thing.words, thing.core]) {
      for (const initials of initialsOf(words)) addTo(byInitials, `${thing.type} ${initials}`, thing);
    }
  }
  for (const [at, thing] of things.entries()) {
    if (at % STEP === STEP - 1) yield;
    if (
      thing.core.length > 2 ||
      thing.alias !== undefined ||
      !thing.mentions.every(({ surface }) => isAcronym(surface))
    )
      continue;
    const acronym = thing.core.join('').replace(/&/g, '');
    const defined = [...(byDefinition.get(acronym) ?? [])].filter((long) => long !== thing && agree(thing, long));
    if (defined.length === 1) {
      setTarget(thing, defined[0], { code: 'acronymOf', defined: true });
      continue;
    }
    // Places are not shortened at will: LA is no Latin America.
    const initials = thing.type === 'place' ? [] : [...(byInitials.get(`${thing.type} ${acronym}`) ?? [])];
    const fitting = defined.length > 1 ? defined : initials.filter((long) => long !== thing);
    if (fitting.length === 1) setTarget(thing, fitting[0], { code: 'acronymOf', defined: false });
    else if (fitting.length > 1) thing.unlinked = { candidates: fitting, because: 'several' };
  }
}

/** Whether letters in parentheses behind a name are a short form of it, and not of something else that everybody knows. */
function isDefined(acronym: string, thing: Thing): boolean {
  if (initialsOf(thing.words).has(acronym)) return true;
  // The letters behind a place are those of its airport or league as often as its own.
  if (thing.type === 'place' || !canShorten(acronym, thing.words)) return false;
  return (countryOf(acronym) ?? wellKnownName(acronym.toUpperCase(), 'organization')) === undefined;
}
