import { memo } from './memo';

/** Kinds of title. A person of one kind is not meant by a title of another kind that excludes it. */
export type TitleGroup = 'state' | 'royal' | 'army' | 'church' | 'law' | 'learned' | 'business' | 'role' | 'plain';

export type Gender = 'm' | 'f';

const GROUPS: readonly (readonly [TitleGroup, string])[] = [
  ['plain', 'mr mrs ms miss mx mister madam madame monsieur señor señora herr frau sir dame lord lady hon'],
  [
    'state',
    'president premier minister chancellor secretary sen senator rep representative congressman congresswoman gov governor mayor ambassador envoy commissioner cllr councillor speaker mp mep',
  ],
  ['royal', 'king queen prince princess pope emperor empress sultan emir sheikh sheikha sheik shah tsar czar saint'],
  [
    'army',
    'gen general col colonel lt lieutenant sgt sergeant capt captain maj major adm admiral brig brigadier cmdr commander marshal cpl corporal pvt',
  ],
  ['church', 'bishop archbishop cardinal rev reverend father sister brother rabbi imam ayatollah mullah maulana swami'],
  [
    'law',
    'judge justice inspector superintendent constable detective officer attorney lawyer sheriff prosecutor advocate',
  ],
  [
    'learned',
    'dr doctor prof professor researcher scientist fellow historian economist physicist scholar lecturer expert',
  ],
  [
    'business',
    'ceo cfo cto coo chairman chairwoman chairperson chair director founder cofounder executive manager boss chief',
  ],
  [
    'role',
    'spokesman spokeswoman spokesperson coach analyst leader actor actress singer author editor reporter journalist activist contractor whistleblower lawmaker candidate engineer supervisor adviser advisor aide official striker midfielder defender goalkeeper driver photographer nurse artist writer poet novelist banker trader',
  ],
];

/** Words that stand within titles of several words: "vice president", "secretary of state", "former prime minister". */
const INSIDE = new Set(
  'vice deputy former ex acting prime foreign defence defense finance interior home trade health justice treasury press special senior assistant associate managing executive officer state chief crown lieutenant major brigadier national security incoming outgoing then late current'.split(
    ' ',
  ),
);

const GROUP_OF: ReadonlyMap<string, TitleGroup> = new Map(
  GROUPS.flatMap(([group, words]) => words.split(' ').map((word): [string, TitleGroup] => [word, group])),
);
/** Titles under which a single given name is somebody's full name: Pope Francis, Queen Elizabeth. */
const REGNAL = new Set(
  'pope king queen prince princess emperor empress sultan emir sheikh sheikha shah saint'.split(' '),
);
const MALE = new Set(
  'mr mister sir lord king prince emperor sultan emir father brother monsieur señor herr chairman congressman spokesman actor'.split(
    ' ',
  ),
);
const FEMALE = new Set(
  'mrs ms miss madam madame dame lady queen princess empress sister señora frau chairwoman congresswoman spokeswoman actress'.split(
    ' ',
  ),
);

const plainWord: (word: string) => string = memo((word) =>
  word
    .toLowerCase()
    .replace(/[.,]/g, '')
    .replace(/^ex-|^co-|^vice-/, ''),
);

/** The kind of a title word, in any case and with or without its dot; undefined for other words. */
export function titleGroup(word: string): TitleGroup | undefined {
  return GROUP_OF.get(plainWord(word));
}

export function isRegnal(word: string): boolean {
  return REGNAL.has(plainWord(word));
}

/** What titles say about somebody. */
export interface Titles {
  /** "Mrs.": as often the wife of the one who is named as herself. */
  readonly isMarried?: true;
  /** The words themselves, folded, the generic ones (Mr) left out. */
  readonly words: readonly string[];
  readonly groups: ReadonlySet<TitleGroup>;
  readonly gender?: Gender;
}

const NO_TITLES: Titles = { words: [], groups: new Set() };

/** Words before a title that say that somebody bears it no longer. */
const FORMER = /^(?:former|late|ex|then|outgoing|onetime|erstwhile|deceased|founding|ousted|deposed)$/iu;

/** One word for each title that has several. */
const SAME: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  congressman: 'representative',
  congresswoman: 'representative',
  justice: 'judge',
  premier: 'minister',
  prof: 'professor',
  gen: 'general',
  col: 'colonel',
  capt: 'captain',
  doctor: 'dr',
};

function fromWords(words: readonly string[], isFormer = false): Titles {
  const own: string[] = [];
  const groups = new Set<TitleGroup>();
  let isMale = false;
  let isFemale = false;
  let isMarried = false;
  for (const written of words) {
    const word = plainWord(written);
    const group = GROUP_OF.get(word);
    if (group === undefined) continue;
    groups.add(group);
    isMale ||= MALE.has(word);
    isFemale ||= FEMALE.has(word);
    isMarried ||= word === 'mrs';
    if (group !== 'plain') own.push(`${isFormer ? 'ex ' : ''}${SAME[word] ?? word}`);
  }
  if (groups.size === 0) return NO_TITLES;
  const gender = isMale ? 'm' : isFemale ? 'f' : undefined;
  return { words: own, groups, ...(gender ? { gender } : {}), ...(isMarried ? { isMarried: true as const } : {}) };
}

export function joinTitles(a: Titles, b: Titles): Titles {
  if (b.groups.size === 0) return a;
  if (a.groups.size === 0) return b;
  const gender = a.gender ?? b.gender;
  return {
    words: [...new Set([...a.words, ...b.words])],
    groups: new Set([...a.groups, ...b.groups]),
    ...(gender ? { gender } : {}),
  };
}

/** A title in full, or one of those that are written with a dot; "a supervisor." ends a sentence. */
function isTitleWord(word: string): boolean {
  return (
    /^[\p{L}-]+$/u.test(word) ||
    /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Brig|Cmdr|Cpl|Pvt|Sen|Rep|Gov|Rev|Hon|Cllr)\.$/iu.test(word)
  );
}

/** A relative, before the name: `his widow, `, `her brother `. */
const KIN =
  /(?<!\p{L})(?:(wife|widow|daughter|stepdaughter|granddaughter|sister|mother|grandmother|aunt|niece|girlfriend)|(?:husband|widower|son|stepson|grandson|brother|father|grandfather|uncle|nephew|boyfriend)),?\s+$/u;

/** The titles right before a name: `US Secretary of State ` → secretary; with a comma between, `a physics professor, `. */
export function titlesBefore(before: string): Titles {
  const kin = KIN.exec(before);
  if (kin) return { words: [], groups: new Set(['role']), gender: kin[1] !== undefined ? 'f' : 'm' };
  const words = before.trimEnd().split(/\s+/u).slice(-6);
  const found: string[] = [];
  let isFormer = false;
  if (/,$/u.test(words[words.length - 1] ?? '') && words.length > 1) {
    const last = words[words.length - 1].slice(0, -1);
    return titleGroup(last) !== undefined && titleGroup(last) !== 'plain' && /^\p{Ll}/u.test(last)
      ? fromWords([last])
      : NO_TITLES;
  }
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index];
    isFormer ||= FORMER.test(word) || /^ex-/iu.test(word);
    if (titleGroup(word) !== undefined && isTitleWord(word)) found.push(word);
    else if (FORMER.test(word)) continue;
    else if (INSIDE.has(plainWord(word)) && /^[\p{L}-]+$/u.test(word)) continue;
    else if (/^(?:of|the)$/u.test(word) && index > 0) {
      // "Secretary of State": look across the little word only if a title stands on its other side.
      const left = words[index - 1];
      if (titleGroup(left) === undefined && left !== 'of') break;
    } else break;
  }
  return fromWords(found, isFormer);
}

/** The titles in the apposition after a name: `, director of the Center`, `, a physics professor`. */
export function titlesAfter(after: string): Titles {
  const match = /^,\s+((?:[\p{L}'’-]+\s*){1,6})/u.exec(after);
  if (!match) return NO_TITLES;
  const words = match[1].trim().split(/\s+/u);
  const hasArticle = /^(?:an?|the|its|their|whose)$/u.test(words[0]);
  const found: string[] = [];
  let isFormer = false;
  for (const word of words) {
    isFormer ||= FORMER.test(word) || /^ex-/iu.test(word);
    if (titleGroup(word) !== undefined) found.push(word);
    else if (found.length > 0) break;
    else if (FORMER.test(word)) continue;
    // Before the title stand an article and any words, or words such as "vice", "first", "China's".
    else if (!hasArticle && !INSIDE.has(plainWord(word)) && !/^(?:\p{Lu}|first$|second$|then$|now$)/u.test(word)) break;
  }
  return fromWords(found, isFormer);
}

/** Titles among the given words, in order. */
export function titlesOf(words: readonly string[]): Titles {
  return fromWords(words);
}

const STRICT: ReadonlySet<TitleGroup> = new Set(['state', 'royal', 'army', 'church', 'law']);

/**
 * Whether somebody with the titles of `known` cannot be meant by the titles of `used`: "President Xi" is not the professor Xi,
 * "Mrs. Smith" not Sir John.
 */
export function excludes(used: Titles, known: Titles): boolean {
  if (used.gender && known.gender && used.gender !== known.gender) return true;
  const strict = [...used.groups].filter((group) => STRICT.has(group));
  if (strict.length === 0) return false;
  const others = [...known.groups].filter((group) => group !== 'plain' && group !== 'role');
  return others.length > 0 && !others.some((group) => strict.includes(group) || group === 'state');
}

/** Whether two people cannot be one because they bear different offices at the time. */
export function differInOffice(a: Titles, b: Titles): boolean {
  if (!a.words.some(isOffice) || !b.words.some(isOffice)) return false;
  return !a.words.some((word) => isOffice(word) && b.words.includes(word));
}

function isOffice(word: string): boolean {
  return OFFICES.has(GROUP_OF.get(word) ?? 'plain');
}

const OFFICES: ReadonlySet<TitleGroup> = new Set(['state', 'royal', 'church', 'law']);
/** Titles that stand before a given name alone. */
const BEFORE_GIVEN: ReadonlySet<TitleGroup> = new Set(['plain', 'royal', 'church']);

/** Whether a title can stand before somebody's given name: "Sir Keir", "Mr. Prawit", not "Justice Thomas". */
export function allowsGivenName({ groups }: Titles): boolean {
  return [...groups].every((group) => BEFORE_GIVEN.has(group));
}
