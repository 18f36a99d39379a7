import { givenNames } from '../entities/lexicon/givenNames';
import { isFamilyFirst, isFamilyName } from './familyFirst';
import { foldName } from './fold';
import { memo } from './memo';
import type { Named } from './mentions';
import { isRegnal, joinTitles, titleGroup, titlesAfter, titlesBefore, titlesOf, type Titles } from './titles';

/** How much of a person's name a mention gives. */
export type NameKind =
  /** Given name and surname, a regnal name, or a name in a script without spaces. */
  | 'full'
  /** Initials and surname: `J. Smith`. */
  | 'initials'
  /** A surname, a given name, or a part of them. */
  | 'part'
  /** No name at all: `the Prime Minister of Canada`. */
  | 'role';

export interface PersonName {
  readonly kind: NameKind;
  /** The name as written, without titles. */
  readonly shown: string;
  /** Folded words; hyphenated ones apart, initials as one letter. */
  readonly words: readonly string[];
  /** `jr`, `sr`, `ii` …: what tells father and son apart. */
  readonly generation: string | undefined;
  readonly titles: Titles;
  /** Folded words that stood before the name within the mention: `apple ceo`. */
  readonly role: string;
}

const PARTICLES = new Set(
  'al el bin bint ibn abu de del della der den di da das dos du la le lo van von ter ten zu av af mac mc st san santa'.split(
    ' ',
  ),
);
/** Particles that are given names, or begin one, where they stand apart with a capital. */
const NAMES_TOO = new Set(['Al', 'San', 'Santa', 'St', 'St.', 'Mac', 'Abu', 'Av']);
const GENERATION = /[\s,]+(jr|sr|jnr|snr|junior|senior|ii|iii|iv|(?:the\s+)?(?:elder|younger))\.?$/iu;
const GENERATION_AFTER = /^,?\s+(?:(Jr|Sr|Jnr|Snr|II|III|IV)(?![\p{L}\p{N}])|the\s+(elder|younger)(?!\p{L}))/u;
const GENERATION_BEFORE = /(?:^|\s)(elder|younger|older|junior|senior)\s+$/u;
const LETTERS_AFTER = /[\s,]+(?:ph\.?d|m\.?d|m\.?p|mep|qc|kc|cbe|obe|mbe|esq)\.?$/iu;
const SAME: Readonly<Record<string, string>> = {
  jnr: 'jr',
  junior: 'jr',
  younger: 'jr',
  snr: 'sr',
  senior: 'sr',
  elder: 'sr',
  older: 'sr',
};
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}·・]{2,12}$/u;
/** Titles that end a description before a name within a mention; the rest are surnames as well (King, Bishop, Major). */
const DESCRIBES: ReadonlySet<string> = new Set(['state', 'business', 'role', 'learned']);

/** What a mention's own words say. */
interface Surface {
  readonly shown: readonly string[];
  readonly words: readonly string[];
  readonly role: readonly string[];
  readonly roleFolded: string;
  readonly roleTitles: Titles;
  /** As written: `Jr.`, `the Elder`. */
  readonly ending: string | undefined;
}

const readSurface = memo((surface: string): Surface => {
  let rest = surface
    .replace(/\s*[("“‘].*?[)"”’]\s*/gu, ' ')
    .replace(/\s*\(.*$/u, '')
    .trim();
  if (rest === '') rest = surface;
  rest = rest
    .replace(/\s*,\s*(?=(?:jr|sr|jnr|snr)\b)/iu, ' ')
    .replace(/\s*,.*$/u, '')
    .replace(LETTERS_AFTER, '');
  const ending = GENERATION.exec(rest);
  if (ending && /\S\s/u.test(rest)) rest = rest.slice(0, ending.index);
  const { words: shown, role } = nameWords(rest.split(' ').filter(Boolean));
  const roleFolded = foldName(role.join(' '));
  return { shown, words: shown.flatMap(foldWord), role, roleFolded, roleTitles: titlesOf(role), ending: ending?.[1] };
});

/** Reads a person's mention together with the titles around it. */
export function readPerson({ surface, before, after }: Named): PersonName {
  const { shown, words, role, roleFolded, roleTitles, ending } = readSurface(surface);
  const around = GENERATION_AFTER.exec(after);
  const generation = generationOf(ending ?? around?.[1] ?? around?.[2] ?? GENERATION_BEFORE.exec(before)?.[1]);
  const titles = joinTitles(role.length === 0 ? titlesBefore(before) : roleTitles, titlesAfter(after));
  const isByname = words.length === 1 && (around?.[2] !== undefined || /^the\s/iu.test(ending ?? ''));
  // "King" before "Salman" makes it a full name, within the mention or outside.
  const crown =
    words.length === 1 && !isByname && role.length === 0 ? /(?:^|\s)(\p{Lu}\p{Ll}+)\s+$/u.exec(before)?.[1] : undefined;
  const isCrowned = crown !== undefined && isRegnal(crown);
  return {
    kind: isByname || isCrowned ? 'full' : kindOf(shown, words),
    shown: (isCrowned ? [crown, ...shown] : shown).join(' '),
    words: isCrowned ? [foldName(crown), ...words] : words,
    generation,
    titles,
    role: roleFolded,
  };
}

/** Takes descriptions and titles off the front: `Apple Inc. CEO Steve Jobs`, `former prime minister Gordon Brown`. */
function nameWords(all: readonly string[]): { words: string[]; role: string[] } {
  let from = 0;
  for (let index = 0; index < all.length; index++) {
    const word = all[index];
    const isLast = index === all.length - 1;
    const isSmall = isSmallWord(word);
    const group = isTitle(all, index) ? titleGroup(word) : undefined;
    if (isSmall && !isLast) {
      // "Carlos the Jackal", "Catherine of Aragon"; but "Secretary of State", "Prime Minister of Canada".
      const isByname =
        /^(?:the|of)$/u.test(word) && index > from && !isTitle(all, index - 1) && !isSmallWord(all[index - 1]);
      if (!isByname) from = afterOffice(all, index);
    } else if (group !== undefined && !isLast && (index === from ? !isRegnalName(all, index) : DESCRIBES.has(group))) {
      from = index + 1;
    } else if (isLast && (isSmall || (group !== undefined && index > 0 && DESCRIBES.has(group)))) {
      from = all.length;
    }
    index = Math.max(index, Math.min(from - 1, all.length));
  }
  return { words: all.slice(from), role: all.slice(0, from) };
}

function isSmallWord(word: string): boolean {
  return (
    /^\p{Ll}/u.test(word) &&
    !/^[yei]$/u.test(word) &&
    !PARTICLES.has(foldName(word)) &&
    !/^(?:al|el|bin|d)[-'’]/u.test(word) &&
    !/\p{Lu}/u.test(word)
  );
}

/** Two capitals are initials ("MS Golwalkar"), but for Mr and Dr in a line of capitals. */
function isTitle(all: readonly string[], index: number): boolean {
  return titleGroup(all[index]) !== undefined && (!/^\p{Lu}{2}$/u.test(all[index]) || /^(?:MR|DR)$/u.test(all[index]));
}

/** Index after a little word within a description; after "Secretary of" the office follows, and then the name, if any. */
function afterOffice(all: readonly string[], index: number): number {
  if (all[index] !== 'of' || index === 0 || !isTitle(all, index - 1)) return index + 1;
  let at = index + 1;
  while (at < all.length && isSmallWord(all[at])) at++;
  return at + 1 < all.length ? at + 1 : all.length;
}

/** `Pope Francis`, `King Salman`, `Queen Elizabeth II`: the title is a part of the name. */
function isRegnalName(all: readonly string[], index: number): boolean {
  if (!isRegnal(all[index])) return false;
  const after = all.slice(index + 1).filter((word) => !/^(?:[IVX]+|bin|ibn|al-.*)$/u.test(word));
  return after.length === 1;
}

function foldWord(word: string, index: number, all: readonly string[]): string[] {
  // "JK Rowling" is "J. K. Rowling"; "XI Jinping" is not.
  const isLetters = /^\p{Lu}{2,3}$/u.test(word) && index < all.length - 1 && all.some((other) => /\p{Ll}/u.test(other));
  if (isLetters && !isFamilyName(word.toLowerCase()) && !PARTICLES.has(word.toLowerCase()))
    return [...word.toLowerCase()];
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(word)) return [...word.matchAll(/\p{Lu}/gu)].map((letter) => foldName(letter[0]));
  return foldName(word).split(' ').filter(Boolean);
}

function kindOf(shown: readonly string[], words: readonly string[]): NameKind {
  if (words.length === 0) return 'role';
  if (words.length === 1) return UNSPACED.test(shown.join('')) ? 'full' : 'part';
  const initials = words.filter((word) => word.length === 1 && /\p{L}/u.test(word)).length;
  if (initials > 0 && initials === words.length - 1 && words[words.length - 1].length > 1) return 'initials';
  if (isFamilyFirst(words)) return 'full';
  // "bin Laden", "Le Pen", "al-Assad" are surnames; "Al Gore" and "San Suu" are not.
  if (words.length <= 3 && PARTICLES.has(words[0]) && !NAMES_TOO.has(shown[0])) return 'part';
  // A hyphen joins two halves of one name: "Pérez-Castejón" alone is a part.
  return shown.length === 1 ? 'part' : 'full';
}

function generationOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const plain = word.toLowerCase().replace(/^the\s+/, '');
  return SAME[plain] ?? plain;
}

/** Parts by which a person may be named again, folded, each with how usual it is: 3 surname, 2 second surname, 1 given name. */
export function shortForms(words: readonly string[]): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  const add = (form: readonly string[], strength: number): void => {
    const key = form.join(' ');
    if (form.length > 0 && form.length < words.length && (forms.get(key) ?? 0) < strength) forms.set(key, strength);
  };
  if (isRegnal(words[0])) {
    add(words.slice(1, 2), 3);
    add(words.slice(0, 2), 3);
    add(words.slice(1), 3);
    return forms;
  }
  const last = words.length - 1;
  const familyFirst = isFamilyFirst(words);
  if (familyFirst) {
    add([words[0]], 3);
    add(words.slice(1), 1);
    if (words.length === 2 && isFamilyName(words[1])) add([words[1]], 2);
    return forms;
  }
  if (words.length === 2 && HUNGARIAN.has(words[1]) && !HUNGARIAN.has(words[0])) add([words[0]], 3);
  add([words[last]], 3);
  for (let from = last; from > 0; from--) {
    if (PARTICLES.has(words[from - 1])) add(words.slice(from - 1), 3);
    if (words.length - from >= 2) add(words.slice(from), 3);
  }
  for (let index = 1; index < last; index++) {
    if (words[index].length > 1 && !PARTICLES.has(words[index]))
      add([words[index]], index === last - 1 && !isGiven(words[index]) ? 2 : 1);
  }
  if (words[0].length > 1) add([words[0]], 1);
  return forms;
}

/** Whether two full names can be one person's: the same but for initials of middle names, or given as initials. */
export function differOnlyInInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a[0] !== b[0] || a[a.length - 1] !== b[b.length - 1]) return false;
  const [short, long] = a.length <= b.length ? [a.slice(1, -1), b.slice(1, -1)] : [b.slice(1, -1), a.slice(1, -1)];
  if (short.length === 0) return long.length > 0 && long.every((word) => word.length === 1);
  return short.length === long.length && short.every((word, index) => sameOrInitial(word, long[index]));
}

/** Whether `J. Smith` or `J. K. Smith` can be short for a full name. */
export function fitsInitials(initials: readonly string[], full: readonly string[]): boolean {
  if (initials[initials.length - 1] !== full[full.length - 1]) return false;
  const given = initials.slice(0, -1);
  return (
    given.length < full.length &&
    given.every((letter, index) => full[index]?.startsWith(letter) && index < full.length - 1)
  );
}

function sameOrInitial(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Hungarian given names, folded: the ones of which the family name may stand before or behind. */
const HUNGARIAN = new Set(
  (
    'adam agnes akos andras andrea anett aniko antal arpad attila balazs balint barnabas bela bence boglarka csaba daniel david denes dora edit eniko erika ervin eszter eva ferenc gabor gergely geza gyorgy gyula ' +
    'hajnalka henrik ildiko imre istvan ivan janos jozsef judit kalman karoly katalin kinga klara kristof krisztina lajos laszlo levente lorant magdolna marton mate matyas mihaly miklos monika nandor noemi ' +
    'odon otto pal peter piroska reka robert rozsa rudolf sandor sara sarolta szabolcs szilvia tamas tibor timea tunde viktor viktoria vilmos zoltan zsigmond zsofia zsolt zsuzsanna'
  ).split(' '),
);

/** `Orbán Viktor` for `Viktor Orbán`: two words turned round, one of which, and only one, is a Hungarian given name. */
export function isTurnedRound(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== 2 || b.length !== 2 || a[0] !== b[1] || a[1] !== b[0]) return false;
  return HUNGARIAN.has(a[0]) !== HUNGARIAN.has(a[1]) && !isGiven(HUNGARIAN.has(a[0]) ? a[1] : a[0]);
}

let folded: ReadonlySet<string> | undefined;

/** Whether a folded word is a common given name. */
export function isGiven(word: string): boolean {
  folded ??= new Set([...givenNames()].map(foldName));
  return folded.has(word);
}
