import { isKnownPlace, knownPhrases, titleLength } from './knownPhrases';
import { ordinaryAcronyms } from './lexicon/organisations';
import { commonOpeners, joinedWords } from './lexicon/words';
import { personTitles } from './lexicon/titles';
import type { Paragraph } from './paragraph';
import type { TokenName } from './ruleNames';

const PLACES_WITH_ARTICLE = new Set(['Hague', 'Gambia', 'Bahamas', 'Netherlands']);
const TAILS = new Set(
  'administration area authorities capital city coast community company council country court department district force forces government group island islands movement officials party people police region regime school side state states team territory town university valley village website'.split(
    ' ',
  ),
);

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
  const listed = ruled.filter((name) => name.confidence >= LISTED);
  const refined: TokenName[] = [];
  for (const name of names) {
    if (isOrdinary(words, name) || listed.some((one) => isWider(one, name))) continue;
    const bare = withoutArticle(words, name);
    if (name.type === 'person') {
      const from = afterTitles(words, bare.from, bare.to);
      if (from < name.to) refined.push({ ...name, from, to: withHyphens(paragraph, names, name.to) });
    } else refined.push(...partsOf(words, asEvent(words, withoutTail(words, bare))));
  }
  const taken = new Uint8Array(words.length);
  for (const { from, to } of refined) taken.fill(1, from, to);
  for (const name of listed) {
    if (taken.subarray(name.from, name.to).every((one) => one === 0)) refined.push(name);
  }
  return refined;
}

/** "Lam Chung" before "-wang": what a hyphen joins to a person's name without a space is a part of it, unless it is another name. */
function withHyphens({ tokens: { words, starts, ends } }: Paragraph, names: readonly TokenName[], to: number): number {
  let end = to;
  while (words[end] === '-' && starts[end] === ends[end - 1] && starts[end + 1] === ends[end]) {
    const next = end + 1;
    if (!/^\p{L}{2,}$/u.test(words[next]) || joinedWords().has(words[next]) || isKnownPlace(words[next])) break;
    if (names.some(({ from, to: after }) => from <= next && next < after)) break;
    end = next + 1;
  }
  return end;
}

/** Common words and abbreviations that only look like names: "Nevertheless", "Key Words", "IP". */
function isOrdinary(words: readonly string[], { from, to, type }: TokenName): boolean {
  if (to - from > 1 && type === 'person') return false;
  if (to - from === 1 && ordinaryAcronyms().has(words[from])) return true;
  for (let at = from; at < to; at++) if (!commonOpeners().has(words[at].toLowerCase())) return false;
  return true;
}

/** "The" before a name is not a part of it, but in a few places. */
function withoutArticle(words: readonly string[], name: TokenName): TokenName {
  if (!/^(?:The|the|A|An)$/u.test(words[name.from]) || name.to - name.from < 2) return name;
  return PLACES_WITH_ARTICLE.has(words[name.from + 1]) ? name : { ...name, from: name.from + 1 };
}

/** "Colombian government", "Bogura district": a common word after a name is not a part of it, and what is left may be of another type. */
function withoutTail(words: readonly string[], name: TokenName): TokenName {
  // "Aliyun's CTO"
  if (name.to - name.from > 2 && /^['’]\s?s$/u.test(words[name.to - 2]) && isRole(words[name.to - 1])) {
    return { ...name, to: name.to - 2 };
  }
  if (name.to - name.from < 2 || !TAILS.has(words[name.to - 1])) return name;
  const left = { ...name, to: name.to - 1 };
  const known = knownPhrases().get(words.slice(left.from, left.to).join(' '));
  return known ? { ...left, type: known } : left;
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
  const isEvent = name.to - name.from > 1 && name.type !== 'event' && EVENT_TAILS.has(words[name.to - 1]);
  return isEvent ? { ...name, type: 'event' } : name;
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
        { ...name, to: at, type: left },
        { ...name, from: at + 1, type: right },
      ];
  }
  return [name];
}
