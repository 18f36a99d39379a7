import { isKnownPlace, titleLength } from './knownPhrases';
import { joinedWords } from './lexicon/words';
import type { Paragraph } from './paragraph';
import type { TokenName } from './ruleNames';

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
  const refined: TokenName[] = [];
  for (const name of names) {
    if (name.type === 'person') {
      const from = afterTitles(words, name.from, name.to);
      if (from < name.to) refined.push({ ...name, from, to: withHyphens(paragraph, names, name.to) });
    } else if (name.type === 'place') refined.push(...placesOf(words, name));
    else refined.push(name);
  }
  const taken = new Uint8Array(words.length);
  for (const { from, to } of refined) taken.fill(1, from, to);
  for (const name of ruled) {
    if (name.confidence >= LISTED && taken.subarray(name.from, name.to).every((one) => one === 0)) refined.push(name);
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

/** "Palestine-Israel" as two names where both are places by themselves. */
function placesOf(words: readonly string[], name: TokenName): TokenName[] {
  for (let at = name.from + 1; at < name.to - 1; at++) {
    if (words[at] !== '-' && words[at] !== '–') continue;
    if (isKnownPlace(words.slice(name.from, at).join(' ')) && isKnownPlace(words.slice(at + 1, name.to).join(' '))) {
      return [
        { ...name, to: at },
        { ...name, from: at + 1 },
      ];
    }
  }
  return [name];
}
