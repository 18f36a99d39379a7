import { foldName } from './fold';

const SMALL = new Set(
  'of the and for in on at to de du des la le les del della di do da dos y e et und der die das a an al &'.split(' '),
);

/** Whether a mention is written as an acronym: `NSA`, `N.S.A.`, `BoA`, `S&P`; two to eight letters, mostly capitals. */
export function isAcronym(surface: string): boolean {
  const letters = surface.replace(/[.\s-]/g, '');
  if (!/^[\p{Lu}][\p{L}\p{N}&]{1,7}$/u.test(letters)) return false;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return (
    capitals >= 2 &&
    capitals >= letters.length - 1 &&
    (surface === letters || /^(?:\p{Lu}\.\s?)+\p{Lu}?\.?$/u.test(surface))
  );
}

/** The acronyms that a name's words can be shortened to, folded: with and without the little words. */
export function initialsOf(words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (words.length < 2) return found;
  let all = '';
  let big = '';
  for (const word of words) {
    const letter = word[0] ?? '';
    all += letter;
    if (!SMALL.has(word)) big += letter;
  }
  found.add(all);
  if (big.length >= 2) found.add(big);
  // "United States Air Force" is USAF, and so is "US Air Force".
  if (words[0] === 'us' || words[0] === 'uk' || words[0] === 'un' || words[0] === 'eu')
    found.add(words[0] + big.slice(1));
  return found;
}

/** Agencies and the like that stand in parentheses without being a short form of what stands before. */
const CREDITS = new Set('ap afp upi reuters ani pti ians xinhua ips dpa efe tass r d i nyse nasdaq'.split(' '));

/** What a parenthesis right behind a name gives as its short form: `National Security Agency (NSA)`. */
export function definedAfter(after: string): string | undefined {
  const match = /^\s?\(\s?(?:the\s+|or\s+|known as\s+)?["“‘']?([\p{Lu}][\p{L}\p{N}&.-]{1,9})["”’']?\s?\)/u.exec(after);
  if (!match || !isAcronym(match[1])) return undefined;
  const folded = foldName(match[1]);
  return CREDITS.has(folded) ? undefined : folded;
}

/**
 * Whether an acronym in parentheses can be a short form of the words at all: it shares the first letter, two letters in order, or
 * (an acronym in the body's own language) any.
 */
export function canShorten(acronym: string, words: readonly string[]): boolean {
  const isOneWord = words.length === 1;
  const initials = isOneWord ? words[0] : words.map((word) => word[0] ?? '').join('');
  let at = 0;
  let hits = 0;
  for (const letter of acronym) {
    const next = initials.indexOf(letter, at);
    if (next < 0) continue;
    hits++;
    at = next + 1;
  }
  // "Boeing (BA)" is a ticker.
  if (isOneWord) return hits === acronym.length;
  return hits >= 2 || acronym[0] === initials[0] || (acronym.length >= 3 && hits > 0);
}
