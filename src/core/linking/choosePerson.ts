import type { DecidedBy, Unlinked } from './linkReason';
import { countBefore } from './localEntity';
import type { Named } from './mentions';
import type { Person, PersonMention } from './people';
import { allowsGivenName, differInOffice, excludes } from './titles';

export type Choice = { readonly person: Person; readonly by: DecidedBy } | { readonly unsure: Unlinked };

const SEVERAL: Choice = { unsure: 'several' };
/** Words that make a surname that of several people: `the Lasko brothers`; but not `Lasko's brothers`. */
const OF_MANY =
  /^\s(?:brothers?|sisters?|siblings|twins|family|families|couple|clan|dynasty|household|heirs|duo)(?!\p{L})/u;
/** Paragraphs after which somebody named in passing is out of mind, and anybody. */
const AWAY = 2;
const FAR = 3;
/** How many times more often somebody must be named to be meant in spite of a namesake. */
const PROMINENT = 3;

/**
 * Whom a surname (or a given name) means among the people of the article that it fits: those introduced before the mention; a
 * headline may name somebody whom the text introduces later.
 */
export function choosePerson(mention: PersonMention, candidates: readonly Person[], isGivenName: boolean): Choice {
  const { named, name } = mention;
  if (OF_MANY.test(named.after)) return { unsure: 'several' };
  const fitting = candidates.filter((person) => fits(mention, person));
  if (fitting.length === 0) return { unsure: candidates.length === 0 ? 'noAntecedent' : 'otherTitle' };
  const introduced = fitting.filter((person) => person.firstAt.span.start < named.span.start);
  if (isGivenName) {
    // A given name is used again after the full one, and never where two people have it.
    if (candidates.length > 1) return SEVERAL;
    if (!allowsGivenName(name.titles)) return { unsure: 'otherTitle' };
    return introduced.length === 1 ? { person: introduced[0], by: 'only' } : { unsure: 'noAntecedent' };
  }
  if (name.generation !== undefined) return byGeneration(name.generation, fitting);
  const titled = byTitle(mention, fitting);
  if (titled) return { person: titled, by: 'title' };
  if (introduced.length === 1) {
    if (fitting.length === 1 && candidates.length > 1 && name.titles.groups.size > 0)
      return { person: introduced[0], by: 'title' };
    return { person: introduced[0], by: 'only' };
  }
  if (introduced.length > 0) return byPlace(named, introduced);
  if (named.isHeading) return ahead(fitting);
  // In the text itself a surname is nobody whom only later words name: "Reske … read out a letter by Mira Reske".
  const isWellKnown = candidates.length === 1 && isNamedAhead(named, fitting[0]);
  return isWellKnown ? { person: fitting[0], by: 'office' } : { unsure: 'noAntecedent' };
}

/** What a surname governs: "the Obama administration". */
const GOVERNED = /^\s(?:administration|cabinet|government|presidency)(?!\p{L})/u;
const HEADS = new Set(['president', 'chancellor', 'pope']);
const GOVERNING = new Set([...HEADS, 'minister', 'governor', 'mayor']);

/** Whether a later paragraph says that somebody holds an office for which the press needs no introduction: "the Xi-Obama talks … President Barack Obama". */
function isNamedAhead(named: Named, person: Person): boolean {
  if (person.firstAt.paragraph <= named.paragraph) return false;
  const offices = GOVERNED.test(named.after) ? GOVERNING : HEADS;
  return person.titles.words.some((word) => offices.has(word));
}

function fits({ name }: PersonMention, person: Person): boolean {
  if (excludes(name.titles, person.titles) || differInOffice(name.titles, person.titles)) return false;
  // "Mrs. Wu" is as often somebody's wife.
  if (name.titles.isMarried && person.gender !== 'f') return false;
  return !(name.titles.gender && person.gender && name.titles.gender !== person.gender);
}

/** `the elder Lasko`: the one with that suffix, or the only one without if the other has the other suffix. */
function byGeneration(generation: string, people: readonly Person[]): Choice {
  const exact = people.filter((person) => person.generation === generation);
  const plain = people.filter((person) => person.generation === undefined);
  const chosen =
    exact.length === 1
      ? exact[0]
      : exact.length === 0 && plain.length === 1 && people.length > 1
        ? plain[0]
        : undefined;
  return chosen ? { person: chosen, by: 'generation' } : SEVERAL;
}

/** The only one who bears the title that stands before the surname. */
function byTitle({ name }: PersonMention, people: readonly Person[]): Person | undefined {
  const { words } = name.titles;
  if (people.length < 2 || words.length === 0) return undefined;
  const bearers = people.filter((person) => words.some((word) => person.titles.words.includes(word)));
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** A headline names the one whom the text is about: the first by far, or the only one. */
function ahead(people: readonly Person[]): Choice {
  const [first, ...rest] = people;
  if (rest.length === 0) return { person: first, by: 'only' };
  const isFirst = rest.every((other) => other.firstAt.paragraph - first.firstAt.paragraph >= FAR);
  const isMain = rest.every((other) => first.full.length >= other.full.length);
  return isFirst && isMain ? { person: first, by: 'prominence' } : SEVERAL;
}

/**
 * Between several who were introduced: the one named in this paragraph, or the one who has gone by the surname alone so far, once
 * the namesake is out of mind.
 */
function byPlace(named: Named, people: readonly Person[]): Choice {
  const { start } = named.span;
  const last = people
    .map((person) => ({
      person,
      at: person.entity.antecedent(start),
      count: person.entity.count(start),
      isUsual: countBefore(person.entity.parts, start) > 0,
    }))
    .sort((a, b) => b.at.span.start - a.at.span.start);
  const [nearest, ...others] = last;
  const distance = named.paragraph - nearest.at.paragraph;
  if (distance === 0 && others.every(({ at }) => at.paragraph < named.paragraph)) {
    // "…, said Xi" in a paragraph that names a namesake in full may still be the one whom the article calls Xi.
    const isFree = nearest.isUsual || others.every(({ isUsual }) => !isUsual);
    return isFree ? { person: nearest.person, by: 'recency' } : SEVERAL;
  }
  const usual = last.filter(({ isUsual }) => isUsual);
  if (usual.length === 1) {
    const isClear = last.every((one) => one === usual[0] || named.paragraph - one.at.paragraph >= AWAY);
    if (isClear) return { person: usual[0].person, by: 'prominence' };
  }
  const rival = others[0];
  if (distance <= 1 && nearest.at.paragraph - rival.at.paragraph >= FAR && nearest.count > 1) {
    return { person: nearest.person, by: 'recency' };
  }
  const main = [...last].sort((a, b) => b.count - a.count)[0];
  const isMain = last.every(
    (one) => one === main || (main.count >= PROMINENT * one.count && named.paragraph - one.at.paragraph >= FAR),
  );
  return isMain ? { person: main.person, by: 'prominence' } : SEVERAL;
}
