import { knownPhrases } from './knownPhrases';
import { ordinaryAcronyms } from './lexicon/organisations';
import { personRoles } from './lexicon/titles';
import { decisiveOrganisationTails } from './lexicon/typeHeads';
import type { Paragraph } from './paragraph';
import { tokenName, withBorders, type TokenName } from './tokenName';

/** Words that open a sentence before a name and are no part of it. */
const OPENER = /^(?:But|And|A|An|In|At|As|When|However|While|Former|Then|For|By|If|Since|After|Before)$/u;
/** "Rulers of the Emirates", "Kingdom of Saudi Arabia": an office or form of state before a name. */
const OFFICE =
  /^(?:Rulers?|Founder|President|King|Queen|Director|Head|Chief|Emir|Kingdom|Sultan|Governor|Mayor|Chairman|CEO)$/u;
const LOOSE_MARK = /^(?:['’"”»]|['’]\s?s|[([{—–-]|\d+[.,:]\d+|\d+(?:\.\d+)?(?:mm|cm|km|kg|m))$/u;
/** What a hyphen between two people says of several: "the Xi-Obama talks". */
const BETWEEN_PEOPLE =
  /^(?:administration|agreement|alliance|deal|debate|doctrine|era|meeting|pact|plan|race|relationship|rivalry|summit|talks|ticket)$/u;

/** A name without what is before and after it and only looks like a part of it; undefined where nothing is left. */
export function trimmed({ tokens, opens }: Paragraph, name: TokenName): TokenName | undefined {
  const { words, starts, ends } = tokens;
  let { from, to } = name;
  while (to - from > 1 && isLooseEnd(words[to - 1], starts[to - 1] === ends[to - 2] ? words[to - 2] : '')) to--;
  // "NGO Norvane", "But Ross Council" at the start of a sentence
  while (to - from > 1 && (ordinaryAcronyms().has(words[from]) || (opens[from] && OPENER.test(words[from])))) from++;
  if (name.type !== 'person' && to - from > 2 && OFFICE.test(words[from]) && words[from + 1] === 'of') {
    from += words[from + 2] === 'the' && to - from > 3 ? 3 : 2;
  }
  if (from === name.from && to === name.to) return name;
  const known = knownPhrases().get(words.slice(from, to).join(' '));
  return tokenName(from, to, known ?? name.type, name.confidence, name.classes);
}

/** A small word, a possessive, a measure: no name ends in them, but for a small word that a mark joins to it ("al-jadida"). */
function isLooseEnd(word: string, touching: string): boolean {
  if (LOOSE_MARK.test(word)) return true;
  return /^\p{Ll}[\p{Ll}\p{M}]*$/u.test(word) && !/^[-'’]$/u.test(touching);
}

/** "Congress leaders Siddaramaiah", "Kwun Tong magistrate Lau": a role in small letters parts a name in two, the second a person's. */
export function partedAtRole(words: readonly string[], name: TokenName): TokenName[] {
  for (let at = name.from + 1; at < name.to - 1; at++) {
    if (!/^\p{Ll}/u.test(words[at]) || !personRoles().has(words[at].replace(/s$/u, ''))) continue;
    const known = knownPhrases().get(words.slice(name.from, at).join(' '));
    const person = tokenName(at + 1, name.to, 'person', name.confidence, name.classes);
    const first = known ?? (name.type === 'person' ? undefined : name.type);
    return first ? [tokenName(name.from, at, first, name.confidence, name.classes), person] : [person];
  }
  return [name];
}

/**
 * Joins what is one name: "Algerian" and "Foreign Ministry", "Qatar" and a "Charity" that nobody took for a name, "Hilda Anderson" and
 * "Pyrz" with a hyphen between.
 */
export function joined(
  { tokens: { words, starts, ends }, capital }: Paragraph,
  names: readonly TokenName[],
): TokenName[] {
  const found: TokenName[] = [];
  for (const name of names) {
    const before = found.at(-1);
    const isNext = before !== undefined && before.to === name.from && isBesides(starts, ends, name.from);
    if (
      isNext &&
      name.type === 'organization' &&
      isNational(before) &&
      decisiveOrganisationTails().has(words[name.to - 1])
    )
      found[found.length - 1] = withBorders(name, before.from, name.to);
    else if (before && isDoubleName(words, starts, ends, before, name))
      found[found.length - 1] = withBorders(before, before.from, name.to);
    else if (before && isNickname(words, before, name))
      found[found.length - 1] = withBorders(before, before.from, name.to);
    else found.push(name);
  }
  for (let index = 0; index < found.length; index++) {
    const name = found[index];
    const next = index + 1 < found.length ? found[index + 1].from : words.length;
    const head = name.to;
    if (!isNational(name) || head >= next || !capital[head] || !isBesides(starts, ends, head)) continue;
    if (!decisiveOrganisationTails().has(words[head]) || words[head].length < 4) continue;
    found[index] = tokenName(name.from, head + 1, 'organization', name.confidence, name.classes);
  }
  return found;
}

/** "Didier Enrique “Electric” Ramirez" */
function isNickname(words: readonly string[], { type, to }: TokenName, next: TokenName): boolean {
  if (type !== 'person' || next.type !== 'person' || next.from < to + 3 || next.from > to + 4) return false;
  return /^["“‘']$/u.test(words[to]) && /^["”’']$/u.test(words[next.from - 1]) && /^\p{Lu}/u.test(words[to + 1]);
}

function isNational({ type }: TokenName): boolean {
  return type === 'place' || type === 'nationality';
}

/** Whether a person's name is two people's that have something between them: "the Xi-Obama talks". */
export function isPair(words: readonly string[], from: number, to: number): boolean {
  return to - from === 3 && /^[-–]$/u.test(words[from + 1]) && BETWEEN_PEOPLE.test(words[to] ?? '');
}

/** Whether one space and no more is before a token. */
function isBesides(starts: readonly number[], ends: readonly number[], at: number): boolean {
  return starts[at] === ends[at - 1] + 1;
}

function isDoubleName(
  words: readonly string[],
  starts: readonly number[],
  ends: readonly number[],
  { type, to }: TokenName,
  next: TokenName,
): boolean {
  if (type !== 'person' || next.type !== 'person' || next.from !== to + 1 || words[to] !== '-') return false;
  return starts[to] === ends[to - 1] && starts[to + 1] === ends[to] && !BETWEEN_PEOPLE.test(words[next.to] ?? '');
}
