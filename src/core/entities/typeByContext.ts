import type { EntityType } from '../model';
import { lazySet } from './lexicon/lazy';
import { personRoles, personTitles } from './lexicon/titles';
import type { Paragraph, TokenRange } from './paragraph';

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
const OPENING = /^["“'‘«(]$/u;

/** What the words around a name say of it, whatever it is called; undefined where they say nothing. */
export function typeByContext({ tokens: { words } }: Paragraph, { from, to }: TokenRange): EntityType | undefined {
  const at = OPENING.test(words[from - 1] ?? '') ? from - 2 : from - 1;
  const before = words[at] ?? '';
  if (beforePlace().has(before.toLowerCase())) return 'place';
  if (before === 'of' && ofPlace().has(words[at - 1])) return 'place';
  if (beforeOrganisation().has(before)) return 'organization';
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
  return after === ',' && describesPerson(words, to + 1) ? 'person' : undefined;
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
