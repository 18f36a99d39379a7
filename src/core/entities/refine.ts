import { DATELINE, datelinePlace } from './datelinePlace';
import { isKnownPlace, knownPhrases, titleLength } from './knownPhrases';
import { givenNames } from './lexicon/givenNames';
import { knownOrganisations, ordinaryAcronyms } from './lexicon/organisations';
import { chineseSurnames, commonOpeners, joinedWords, koreanSurnames } from './lexicon/words';
import { personTitles } from './lexicon/titles';
import type { Paragraph } from './paragraph';
import { tokenName, withBorders, withType, type TokenName } from './tokenName';
import { alikeInLists } from './lists';
import { isPair, joined, partedAtRole, trimmed } from './nameBorders';
import { typeByHead } from './typeByHead';

const PLACES_WITH_ARTICLE = new Set(['Hague', 'Gambia', 'Bahamas', 'Netherlands']);
const TAILS = new Set(
  'administration area authorities capital city coast community company council country court department district force forces government group island islands movement officials party people police region regime school side state states team territory town university valley village website'.split(
    ' ',
  ),
);

/** Words for what many bodies are, written with a capital. */
const GENERIC = new Set([
  'Republic',
  'State',
  'Party',
  'Director',
  'Constitution',
  'Court',
  'Council',
  'Board',
  'Deans',
  'Nation',
  'Kingdom',
]);

const EVENT_TAILS = new Set([
  'Conference',
  'Summit',
  'Olympics',
  'Paralympics',
  'Cup',
  'War',
  'Expo',
  'Festival',
  'Symposium',
  'Championship',
  'Championships',
  'Biennale',
  'Marathon',
]);

/** Bodies by themselves, events where they are counted: "the Third Grauben Forum". */
const COUNTED_EVENT_TAILS = new Set(['Congress', 'Dialogue', 'Fair', 'Forum', 'Games', 'Meeting', 'Session']);
const COUNT =
  /^(?:Annual|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|\d+(?:st|nd|rd|th))$/u;

/** How sure a name is that its head word tells. */
const HEADED = 0.9;
/** How sure the rules are of a person with a given name, and how sure the name is then. */
const SURE_PERSON = 0.85;
const CALLED = 0.85;
/** Less sure names are wrong more often than right. */
const LEAST = 0.4;
/** How sure a phrase of the word lists must be to stand where the model sees no name. */
const LISTED = 0.9;

/**
 * What is certain about names whatever a model says: a title before a person is outside the name, "China-Pakistan" is two places, and
 * a country or another name of the word lists is a name.
 *
 * @param names the model's names of the paragraph, in text order.
 * @param ruled what the rules find in it.
 */
export function refineNames(
  paragraph: Paragraph,
  names: readonly TokenName[],
  ruled: readonly TokenName[],
): TokenName[] {
  const { words } = paragraph.tokens;
  const listed = ruled.flatMap((name) => listedName(paragraph, name));
  const dateline = datelinePlace(paragraph);
  const refined: TokenName[] = dateline ? [tokenName(dateline.from, dateline.to, 'place', DATELINE)] : [];
  for (const name of names) {
    if (
      name.confidence < LEAST ||
      (dateline && name.from < dateline.to) ||
      isOrdinary(words, name) ||
      isPortfolio(words, name) ||
      isLanguage(words, name) ||
      listed.some((one) => isWider(one, name))
    )
      continue;
    const own = isCalledLikePerson(words, name, ruled) ? withType(name, 'person', CALLED) : name;
    for (const part of partedAtRole(words, own)) refined.push(...refinedName(paragraph, names, part));
  }
  const taken = new Uint8Array(words.length);
  for (const { from, to } of refined) taken.fill(1, from, to);
  for (const name of listed) {
    if (taken.subarray(name.from, name.to).every((one) => one === 0)) refined.push(name);
  }
  refined.sort((a, b) => a.from - b.from);
  return alikeInLists(words, joined(paragraph, refined));
}

/** What the rules are sure of by themselves: phrases of the word lists, and names by their head word without what opens the sentence. */
function listedName(paragraph: Paragraph, name: TokenName): TokenName[] {
  const { words } = paragraph.tokens;
  if (isLanguage(words, name)) return [];
  if (name.confidence >= LISTED) return [name];
  const inner = isHeaded(words, name) ? trimmed(paragraph, name) : undefined;
  return inner && inner.to - inner.from > 1 ? [withoutArticle(paragraph, inner)] : [];
}

/** "Petra Kvist" as an organisation: a given name, a capital, and no head word; the rules take it for a person too. */
function isCalledLikePerson(
  words: readonly string[],
  { from, to, type }: TokenName,
  ruled: readonly TokenName[],
): boolean {
  if (type === 'person' || to - from < 2 || to - from > 3 || !givenNames().has(words[from])) return false;
  if (knownPhrases().get(words.slice(from, to).join(' ')) !== undefined) return false;
  return ruled.some(
    (one) => one.from === from && one.to === to && one.type === 'person' && one.confidence >= SURE_PERSON,
  );
}

/** One name with its right borders and type; several where it is several. */
function refinedName(paragraph: Paragraph, names: readonly TokenName[], name: TokenName): TokenName[] {
  const { words } = paragraph.tokens;
  const inner = trimmed(paragraph, name);
  if (!inner || isOrdinary(words, inner)) return [];
  const bare = byHead(words, withoutArticle(paragraph, inner));
  if (bare.type !== 'person') return partsOf(words, asEvent(words, withoutTail(words, bare)));
  const from = afterTitles(words, bare.from, bare.to);
  if (isPair(words, from, bare.to))
    return [from, from + 2].map((at) => tokenName(at, at + 1, 'person', bare.confidence, bare.classes));
  return from < bare.to ? [{ ...bare, from, to: withHyphens(paragraph, names, from, bare.to) }] : [];
}

/** "Lam Chung" before "-wang": what a hyphen joins to a person's name without a space is a part of it, unless it is another name. */
function withHyphens(
  { tokens: { words, starts, ends } }: Paragraph,
  names: readonly TokenName[],
  from: number,
  to: number,
): number {
  let end = to;
  // "Moon Jae - in", as some programs print it
  const isSpaced = words[end] === '-' && starts[end] === ends[end - 1] + 1 && starts[end + 1] === ends[end] + 1;
  const isEastern = chineseSurnames().has(words[from]) || koreanSurnames().has(words[from]);
  if (isSpaced && end - from === 2 && isEastern && isSyllable(words[end + 1])) return end + 2;
  while (words[end] === '-' && starts[end] === ends[end - 1] && starts[end + 1] === ends[end]) {
    const next = end + 1;
    if (!/^\p{L}{2,}$/u.test(words[next]) || joinedWords().has(words[next]) || isKnownPlace(words[next])) break;
    if (names.some(({ from, to: after }) => from <= next && next < after)) break;
    end = next + 1;
  }
  return end;
}

function isSyllable(word: string): boolean {
  return /^\p{Ll}{2,6}$/u.test(word) && !joinedWords().has(word);
}

/** Common words and abbreviations that only look like names: "Nevertheless", "Key Words", "IP". */
function isOrdinary(words: readonly string[], { from, to, type }: TokenName): boolean {
  if (to - from > 1 && type === 'person') return false;
  // "respectively Senior Fellow and Director"
  if (type === 'other' && to - from === 2 && words[from] === 'Senior' && personTitles().has(words[from + 1]))
    return true;
  if (to - from === 1 && (ordinaryAcronyms().has(words[from]) || GENERIC.has(words[from]))) return true;
  for (let at = from; at < to; at++) if (!commonOpeners().has(words[at].toLowerCase())) return false;
  return true;
}

/** "Minister of Foreign Affairs": what somebody is minister of is a part of the title. */
function isPortfolio(words: readonly string[], { from, type }: TokenName): boolean {
  if (type === 'place' || type === 'person' || !/^(?:of|for)$/u.test(words[from - 1] ?? '')) return false;
  return /^(?:Minister|minister|Secretary|secretary|Commissioner|Ministers|ministers)$/u.test(words[from - 2] ?? '');
}

/** "The English-language daily", "Dutch-speaking": a language, and no people. */
function isLanguage(words: readonly string[], { to, type }: TokenName): boolean {
  if (type !== 'nationality') return false;
  const isJoined = words[to] === '-';
  const next = words[isJoined ? to + 1 : to] ?? '';
  return next === 'language' || (isJoined && next === 'speaking');
}

/** "The" before a name is a part of it only where it has its capital inside a sentence, and in a few places. */
function withoutArticle({ tokens: { words }, opens, titleCase }: Paragraph, name: TokenName): TokenName {
  const { from, to, type } = name;
  if (type === 'organization' && !titleCase && from > 0 && words[from - 1] === 'The' && !opens[from - 1])
    return withBorders(name, from - 1, to);
  if (!/^(?:The|the|A|An)$/u.test(words[from]) || to - from < 2) return name;
  if (PLACES_WITH_ARTICLE.has(words[from + 1])) return name;
  return type === 'organization' && !titleCase && words[from] === 'The' && !opens[from]
    ? name
    : withBorders(name, from + 1, to);
}

/** "Colombian government", "Bogura district": a common word after a name is not a part of it, and what is left may be of another type. */
function withoutTail(words: readonly string[], name: TokenName): TokenName {
  // "Aliyun's CTO"
  if (name.to - name.from > 2 && /^['’]\s?s$/u.test(words[name.to - 2]) && isRole(words[name.to - 1])) {
    return withBorders(name, name.from, name.to - 2);
  }
  if (name.to - name.from < 2 || !TAILS.has(words[name.to - 1])) return name;
  const left = withBorders(name, name.from, name.to - 1);
  const known = knownPhrases().get(words.slice(left.from, left.to).join(' '));
  return known ? withType(left, known) : left;
}

/** A head word decides what a name is, whatever the model took it for; so does the list of organisations where the model is not sure of a person. */
function byHead(words: readonly string[], name: TokenName): TokenName {
  const isBody = name.type === 'person' && name.to - name.from === 1 && name.confidence < SURE_PERSON;
  const type = isBody && knownOrganisations().has(words[name.from]) ? 'organization' : typeByHead(words, name);
  if (type === undefined || type === name.type) return name;
  return withType(name, type, HEADED);
}

/** Whether the rules found an organisation or place by a head word that decides. */
function isHeaded(words: readonly string[], name: TokenName): boolean {
  return name.confidence >= 0.8 && typeByHead(words, name) === name.type;
}

function afterTitles(words: readonly string[], from: number, to: number): number {
  let at = from;
  while (at < to) {
    const length = titleLength(words, at, to);
    if (length === 0) break;
    at += length;
    if (words[at] === '.') at++;
  }
  return Math.min(at, to);
}

function isRole(word: string): boolean {
  return ordinaryAcronyms().has(word) || personTitles().has(word);
}

/** A name is an event if its last word says so, whatever the model took it for. */
function asEvent(words: readonly string[], name: TokenName): TokenName {
  if (name.to - name.from < 2 || name.type === 'event') return name;
  const last = words[name.to - 1];
  const isEvent = EVENT_TAILS.has(last) || (COUNTED_EVENT_TAILS.has(last) && COUNT.test(words[name.from]));
  // "the Summer Davos": what is held there
  const isSeason =
    words[name.from - 1] === 'the' && /^(?:Summer|Winter)$/u.test(words[name.from]) && isKnownPlace(last);
  return isEvent || (isSeason && name.type === 'place') ? withType(name, 'event') : name;
}

/** "Washington, DC" of the word lists against the model's "Washington". */
function isWider(listed: TokenName, name: TokenName): boolean {
  if (listed.type !== name.type || listed.from > name.from || listed.to < name.to) return false;
  return listed.to - listed.from > name.to - name.from;
}

/** "Palestine-Israel", "Hindu-Muslim" as two names where the word lists know both. */
function partsOf(words: readonly string[], name: TokenName): TokenName[] {
  for (let at = name.from + 1; at < name.to - 1; at++) {
    if (words[at] !== '-' && words[at] !== '–') continue;
    const left = knownPhrases().get(words.slice(name.from, at).join(' '));
    const right = knownPhrases().get(words.slice(at + 1, name.to).join(' '));
    if (left && right)
      return [
        tokenName(name.from, at, left, name.confidence, name.classes),
        tokenName(at + 1, name.to, right, name.confidence, name.classes),
      ];
  }
  return [name];
}
