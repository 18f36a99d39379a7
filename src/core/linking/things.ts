import type { EntityType } from '../model';
import type { Steps } from '../steps';
import { definedAfter, initialsOf } from './acronyms';
import { countryOf, demonymOf } from './countryNames';
import { foldName } from './fold';
import type { LinkReason, Unlinked, Variant } from './linkReason';
import { countBefore, placeOf } from './localEntity';
import type { Named } from './mentions';
import { isStateBody, readOrganisation, withoutLegalForm } from './organisationName';
import { hasNamesakes, placeQualifier } from './placeName';
import { wellKnownName } from './wellKnown';

/** How one thing's name stands for another's. */
export type Join =
  | { readonly code: 'acronymOf'; readonly defined: boolean }
  | { readonly code: 'shortOf' }
  | { readonly code: 'variant'; readonly how: Variant };

/** An organisation, place, event or other thing under one name in one article. */
export interface Thing {
  readonly type: EntityType;
  /** The folded words that make its key. */
  core: readonly string[];
  /** Folded words of its fullest form. */
  words: readonly string[];
  /** The name as shown: the fullest form. */
  shown: string;
  readonly mentions: Named[];
  /** Folded acronyms that the text sets in parentheses behind it, or before it. */
  readonly defined: Set<string>;
  isGeneric: boolean;
  /** A mention has a legal form ("Inc."): the name is whole, and short for no other. */
  hasLegalForm: boolean;
  /** The folded name without what tells it from its namesakes: `portland` of `Portland, Maine`. */
  base: string | undefined;
  /** Set for a name that stands for another everywhere. */
  alias: string | undefined;
  /** The thing whose name this one is short for. */
  target: { readonly thing: Thing; readonly join: Join } | undefined;
  unlinked: { readonly candidates: readonly Thing[]; readonly because: Unlinked } | undefined;
}

/** UTF-16 units. */
const LONGEST_ACRONYM = 10;
/** Things that are read in one go. */
const STEP = 8;

/** Groups the mentions that are not people by type and name. */
export function* readThings(mentions: readonly Named[]): Steps<Thing[]> {
  const things = new Map<string, Thing>();
  const cues = new Set(mentions.map(({ folded }) => folded));
  // The same words of the same type are the same thing, unless what stands around them counts.
  const bySurface = new Map<string, Thing>();
  for (const named of mentions) {
    const surface = `${named.span.type} ${named.surface}`;
    const same = bySurface.get(surface);
    if (same) {
      same.mentions.push(named);
      addDefinitions(same.defined, named);
      continue;
    }
    const read = readThing(named, cues);
    if (things.size % STEP === 0) yield;
    const key = `${read.type} ${read.core.join(' ')}`;
    const known = things.get(key);
    if (!dependsOnContext(named, read)) bySurface.set(surface, known ?? read);
    if (!known) {
      things.set(key, read);
      continue;
    }
    known.mentions.push(named);
    known.hasLegalForm ||= read.hasLegalForm;
    for (const acronym of read.defined) known.defined.add(acronym);
    if (known.alias === undefined) known.alias = read.alias;
    if (known.alias === undefined && isFuller(read, known)) {
      known.shown = read.shown;
      known.words = read.words;
    }
  }
  return [...things.values()];
}

/** The longer form; of two spellings the one that is not all capitals. */
function isFuller(a: Thing, b: Thing): boolean {
  if (a.words.length !== b.words.length) return a.words.length > b.words.length;
  return isShouted(b.shown) && !isShouted(a.shown);
}

function isShouted(name: string): boolean {
  return name.length > 4 && name === name.toUpperCase();
}

function readThing(named: Named, cues: ReadonlySet<string>): Thing {
  const { type } = named.span;
  const defined = new Set<string>();
  if (type !== 'date' && type !== 'nationality') addDefinitions(defined, named);
  if (type === 'date' || type === 'nationality') {
    const words = named.folded.split(' ');
    return thingOf(named, defined, words, words, named.surface);
  }
  if (type === 'place') return readPlace(named, defined, cues);
  const state = type === 'organization' ? countryOf(named.folded) : undefined;
  if (state !== undefined) {
    const core = foldName(state).split(' ');
    return thingOf(named, defined, core, core, state, state);
  }
  const name = readOrganisation(named.surface);
  if (name.defines !== undefined) defined.add(name.defines);
  const country = type === 'organization' && name.isGeneric ? countryBefore(named.before) : undefined;
  if (country !== undefined) {
    const core = [...foldName(country).split(' '), ...name.core];
    return thingOf(named, defined, core, core, `${name.shown} (${country})`);
  }
  const thing = thingOf(named, defined, name.core, name.words, name.shown);
  if (type !== 'organization') return thing;
  thing.hasLegalForm = withoutLegalForm(name.words).length < name.words.length;
  thing.isGeneric = name.isGeneric;
  return thing;
}

/** All things are made here, so that they are of one shape: such objects are read many times as fast. */
function thingOf(
  named: Named,
  defined: Set<string>,
  core: readonly string[],
  words: readonly string[],
  shown: string,
  alias?: string,
  base?: string,
): Thing {
  return {
    type: named.span.type,
    core,
    words,
    shown,
    mentions: [named],
    defined,
    isGeneric: false,
    hasLegalForm: false,
    base,
    alias,
    target: undefined,
    unlinked: undefined,
  };
}

function readPlace(named: Named, defined: Set<string>, cues: ReadonlySet<string>): Thing {
  const surface = named.surface.replace(/\s*\(.*$/u, '');
  const folded = foldName(surface);
  const full = countryOf(folded) ?? wellKnownName(surface, 'place');
  const qualifier = placeQualifier(foldName(full ?? surface), named, cues);
  if (qualifier) {
    const words = [...folded.split(' '), ...qualifier.split(' ')];
    return thingOf(named, defined, words, words, `${surface}, ${capitalised(qualifier)}`, undefined, folded);
  }
  if (full !== undefined) {
    const words = foldName(full).split(' ');
    return thingOf(named, defined, words, words, full, full);
  }
  const words = folded.replace(/ ?,/g, '').split(' ');
  return thingOf(named, defined, words, words, surface);
}

function capitalised(words: string): string {
  return words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Acronyms that the text itself gives for the name: `… Agency (NSA)`, `NSA (… Agency)`. */
function addDefinitions(defined: Set<string>, { before, after, folded }: Named): void {
  const behind = /^\s?\(/u.test(after) ? definedAfter(after) : undefined;
  if (behind !== undefined) defined.add(behind);
  else if (/^\s(?:\p{Lu}|and|of|for|&)/u.test(after) && after.includes('(')) addLaterDefinition(defined, folded, after);
  if (!before.includes('(') || !folded.includes(' ')) return;
  const ahead = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&.]+)\s\(\s?(?:[Tt]he\s)?$/u.exec(before);
  if (ahead && ahead[1].length <= LONGEST_ACRONYM) defined.add(foldName(ahead[1]));
}

/** `Federation of Dockworkers` where the text goes on ` and Lightermen (FDL)`: the initials tell that the name goes on too. */
function addLaterDefinition(defined: Set<string>, folded: string, after: string): void {
  const rest = /^((?:\s(?:and|of|for|the|&|\p{Lu}[\p{L}’'-]*)){1,5})(?=\s?\()/u.exec(after);
  const acronym = rest && definedAfter(after.slice(rest[0].length));
  if (!acronym) return;
  const words = [...folded.split(' '), ...foldName(rest[1]).split(' ')];
  if (initialsOf(words).has(acronym)) defined.add(acronym);
}

/** Whether the same words elsewhere may be another thing: a state's body, a town that has namesakes. */
function dependsOnContext(named: Named, thing: Thing): boolean {
  if (thing.type === 'place') return hasNamesakes(foldName(thing.alias ?? named.surface));
  return thing.type === 'organization' && readOrganisation(named.surface).isGeneric;
}

/** The country named right before a body of the state: `China's `, `the Chinese `. */
function countryBefore(before: string): string | undefined {
  const words = before
    .trimEnd()
    .replace(/\s?['’]s$|['’]$/u, '')
    .split(/\s+/u);
  for (const length of [2, 1]) {
    const head = foldName(
      words
        .slice(-length)
        .join(' ')
        .replace(/^\P{L}+/u, ''),
    );
    const country = countryOf(head) ?? demonymOf(head);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** Whether a thing is a state's body that is named with its state. */
export function genericPart(thing: Thing): readonly string[] | undefined {
  if (thing.type !== 'organization') return undefined;
  for (let length = 1; length < Math.min(thing.core.length, 4); length++) {
    const head = thing.core.slice(0, length).join(' ');
    const rest = thing.core.slice(length);
    if ((countryOf(head) ?? demonymOf(head)) !== undefined && isStateBody(rest)) return rest;
  }
  return undefined;
}

/** The reason for a mention of `thing` that was joined to `root`. */
export function reasonOf(named: Named, thing: Thing, root: Thing): LinkReason {
  const unlinked = thing.unlinked ?? root.unlinked;
  if (unlinked) {
    const { candidates, because } = unlinked;
    return { code: 'suggestedOnly', candidates: candidates.map(({ shown }) => shown), because };
  }
  if (thing === root || !thing.target) {
    const isAlias = thing.alias !== undefined && named.folded !== thing.core.join(' ');
    return isAlias && thing.alias !== undefined ? { code: 'alias', of: thing.alias } : { code: 'fullName' };
  }
  const antecedent = root.mentions[Math.max(0, countBefore(root.mentions, named.span.start) - 1)];
  return { ...thing.target.join, of: root.shown, antecedent: placeOf(antecedent) };
}
