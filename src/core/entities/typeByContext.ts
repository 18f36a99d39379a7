import type { EntityType } from '../model';
import { lazySet } from './lexicon/lazy';
import { organisationHeads } from './lexicon/organisations';
import { personRoles, personTitles } from './lexicon/titles';
import type { Paragraph, TokenRange } from './paragraph';
import { isAcronym } from './tokens';

/** Words that, with "of" after them, have a place after that: "the prime minister of Tordesk". */
const ofPlace = lazySet(
  () =>
    'ambassador|border|borders|capital|citizens|city|coast|consul|country|district|government|governor|independence|inhabitants|invasion|island|king|kingdom|minister|north|south|east|west|' +
    'northeast|northwest|outskirts|parliament|port|premier|province|queen|region|republic|residents|river|ruler|rulers|shores|state|streets|territory|town|village',
);
/** Words after the possessive of a place: "Tordesk's capital". */
const ofPlaceAfter = lazySet(
  () =>
    'ambassador|border|capital|coast|foreign|government|harbor|harbour|independence|king|outskirts|parliament|premier|president|prime|queen|President|Prime|Foreign|Finance',
);
/** Words before a place: "northern Tordesk", "downtown Kirsov". */
const beforePlace = lazySet(
  () =>
    'northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|central|downtown|neighbouring|neighboring|near|nearby|throughout',
);
/** Words before an organisation: "the newspaper Norvane". */
const beforeOrganisation = lazySet(
  () =>
    'airline|association|bank|brand|broadcaster|brokerage|charity|club|company|conglomerate|contractor|distributor|firm|foundation|giant|group|insurer|magazine|manufacturer|militia|newspaper|operator|organisation|organization|' +
    'outlet|party|platform|publisher|retailer|rival|startup|start-up|supplier|tank|union|website',
);
/** Words after an organisation: "Norvane shares". */
const afterOrganisation = lazySet(
  () =>
    'club|employees|executive|executives|group|magazine|newspaper|newspapers|shareholders|shares|spokesman|spokesperson|spokeswoman|staff|supporters|website|workers',
);
/** Words after works, programmes, treaties and other things: "the Norvane agreement". */
const afterThing = lazySet(
  () =>
    'agreement|album|app|campaign|case|drama|fable|film|initiative|law|movie|novel|pact|plan|program|programme|programmes|programs|project|protests|scandal|series|show|song|system|test|treaty|vaccine|variant|virus',
);
const beforeThing = lazySet(
  () => 'album|drama|film|hurricane|movie|musical|novel|opera|series|ship|show|song|storm|typhoon|vessel',
);
/** Words whose "in" has no place after it: "a stake in Norvane", "trust in Reske". */
const notPlaces = lazySet(
  () =>
    'belief|believe|believed|believes|confidence|faith|interest|interested|invest|invested|investing|investment|investments|investor|investors|involved|job|majority|minority|partner|position|role|seat|share|shareholder|shareholders|shares|specialises|specializes|stake|stakes|trading|trust|work',
);
/** Languages that are no people's name as well. */
const languages = lazySet(
  () =>
    'Arabic|Aramaic|Bengali|Cantonese|Dari|Esperanto|Farsi|Gujarati|Hebrew|Hindi|Kannada|Latin|Malayalam|Mandarin|Marathi|Pashto|Punjabi|Sanskrit|Swahili|Tagalog|Tamil|Telugu|Urdu|Yiddish',
);
const OPENING = /^["“'‘«(]$/u;

/** What the words around a name say of it, whatever it is called; undefined where they say nothing. */
export function typeByContext({ tokens: { words } }: Paragraph, { from, to }: TokenRange): EntityType | undefined {
  const at = OPENING.test(words[from - 1] ?? '') ? from - 2 : from - 1;
  const before = words[at] ?? '';
  if (beforePlace().has(before.toLowerCase())) return 'place';
  if (before === 'of' && ofPlace().has(words[at - 1])) return 'place';
  if (beforeOrganisation().has(before)) return 'organization';
  if (/^(?:in|of)$/u.test(before) && /^(?:shares|stake)$/iu.test(words[at - 1] ?? '')) return 'organization';
  if (beforeThing().has(before.toLowerCase())) return 'other';
  if (
    personTitles().has(before.replace(/\.$/u, '')) ||
    (before === '.' && /^(?:Mr|Mrs|Ms|Dr|Gen|Prof|Sen)$/u.test(words[at - 1]))
  )
    return 'person';
  const after = words[to] ?? '';
  if (/^['’]\s?s$/u.test(after)) return ofPlaceAfter().has(words[to + 1]) ? 'place' : undefined;
  if (afterThing().has(after)) return 'other';
  if (afterOrganisation().has(after)) return 'organization';
  if (before === 'in' && !notPlaces().has(words[at - 1] ?? '') && mayBePlace(words, from, to)) return 'place';
  if (after !== ',') return undefined;
  if (isGeographic(words, to + 1)) return 'place';
  if (describesCompany(words, to + 1)) return 'organization';
  return describesPerson(words, to + 1) ? 'person' : undefined;
}

/** Words after "company" where that is not part of a longer description ("the drug company executive"). */
const goesOn = lazySet(
  () =>
    'and|at|backed|based|behind|co-founded|established|focused|for|founded|from|headquartered|in|known|led|of|on|owned|run|started|that|to|where|which|whose|with',
);

/** "Calvanta, the Ostermar company that …" */
function describesCompany(words: readonly string[], at: number): boolean {
  if (!/^(?:a|an|the)$/u.test(words[at] ?? '')) return false;
  for (let next = at + 1; next < at + 5; next++) {
    if (
      /^(?:company|firm|start-?up|conglomerate|manufacturer|retailer|airline|insurer|newspaper|broadcaster|charity)$/u.test(
        words[next] ?? '',
      )
    )
      return !/^(?:['’]|\p{L})/u.test(words[next + 1] ?? '') || goesOn().has(words[next + 1]);
    if (!/^[\p{L}-]/u.test(words[next] ?? '')) return false;
  }
  return false;
}

/** Whether a single word after "in" can be where something is: no court, language, faith, adjective or acronym. */
function mayBePlace(words: readonly string[], from: number, to: number): boolean {
  const word = words[from];
  if (to - from > 1 || isAcronym(word) || languages().has(word) || organisationHeads().has(word)) return false;
  return !/(?:ism|ic|ican|crats?)$/u.test(word);
}

/** "Tordesk, which has no coast" */
function isGeographic(words: readonly string[], at: number): boolean {
  if (words[at] !== 'which') return false;
  for (let next = at + 1; next < at + 7; next++) {
    if (
      /^(?:border|borders|bordering|capital|coast|coastline|coasts|independence|population|provinces)$/u.test(
        words[next] ?? '',
      )
    )
      return true;
    if (/^[.;:!?]$/u.test(words[next] ?? '')) return false;
  }
  return false;
}

/** Whether what follows is said of things and never of people: "Tordesk, which has no coast". */
export function isThing({ tokens: { words } }: Paragraph, { to }: TokenRange): boolean {
  return words[to] === ',' && /^(?:which|where)$/u.test(words[to + 1] ?? '');
}

/** "Tolven, 45, …", "Tolven, who …", "Tolven, a retired teacher" */
function describesPerson(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (/^\d\d$/u.test(word)) return words[at + 1] === ',';
  if (word === 'whose') return true;
  const from = /^(?:a|an|the|its|his|her|their)$/u.test(word) ? at + 1 : at;
  for (let next = from; next < from + 3; next++) {
    if (personRoles().has(words[next] ?? '')) return true;
    if (!/^\p{L}/u.test(words[next] ?? '')) return false;
  }
  return false;
}
