import { cities } from '../entities/lexicon/cities';
import { countries, nationalities } from '../entities/lexicon/countries';
import { knownOrganisations, organisationHeads } from '../entities/lexicon/organisations';
import { regions } from '../entities/lexicon/regions';
import type { EntityType } from '../model';
import { foldName, slugOf } from './fold';
import { memo } from './memo';
import { countryOf, demonymOf } from './countryNames';

let placeNames: ReadonlySet<string> | undefined;
let nationalityNames: ReadonlySet<string> | undefined;
let organisations: ReadonlySet<string> | undefined;
let headWords: ReadonlySet<string> | undefined;

const PLACE_WORD =
  /(?:^| )(?:river|lake|bay|sea|ocean|gulf|strait|island|islands|isle|valley|mountain|mountains|mount|hills|hill|county|province|district|prefecture|city|town|village|street|road|avenue|square|bridge|dam|park|port|cape|peninsula|desert|forest|coast|plain|canal|beach|airport|north|south|east|west|northern|southern|eastern|western)(?: |$)/;
const EVENT_WORD =
  /(?:^| )(?:summit|war|wars|games|cup|conference|forum|olympics|election|elections|festival|crisis|championship|championships|revolution|massacre|attack|attacks|referendum|uprising|earthquake|hurricane|typhoon|storm|congress|convention|expo|fair|grand prix|open|day|week|leak|talks)(?: |$)/;
const HEADS_MORE = ['inc', 'corp', 'ltd', 'llc', 'plc', 'co', 'government', 'army', 'police'];

/** Whether a folded name is a country, a region or a large city. */
export function isPlaceName(folded: string): boolean {
  placeNames ??= new Set([...countries(), ...regions(), ...cities()].map(foldName));
  return placeNames.has(folded);
}

function isNationality(folded: string): boolean {
  nationalityNames ??= new Set([...nationalities()].map(foldName));
  return nationalityNames.has(folded);
}

/** Whether a folded name is an organisation that everybody knows by it. */
export function isKnownOrganisation(folded: string): boolean {
  organisations ??= new Set([...knownOrganisations()].map(foldName));
  return organisations.has(folded);
}

/** Whether a folded word makes an organisation of its neighbours: `ministry`, `inc`. */
export function isOrganisationHead(word: string): boolean {
  headWords ??= new Set([...[...organisationHeads()].map(foldName), ...HEADS_MORE]);
  return headWords.has(word);
}

const usualType: (folded: string) => EntityType = memo((folded) => {
  if (folded === 'european union') return 'organization';
  if (countryOf(folded) !== undefined || isPlaceName(folded)) return 'place';
  if (demonymOf(folded) !== undefined || isNationality(folded)) return 'nationality';
  const words = folded.split(' ');
  if (isKnownOrganisation(folded) || words.some(isOrganisationHead)) return 'organization';
  if (
    /\d/.test(folded) &&
    /(?:^| )(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?: |$)/.test(
      folded,
    )
  )
    return 'date';
  if (EVENT_WORD.test(folded)) return 'event';
  if (PLACE_WORD.test(folded)) return 'place';
  if (words.length === 1 && !/[\p{Script=Han}\p{Script=Hangul}]/u.test(folded)) return 'organization';
  return /\d/.test(folded) || words.length > 4 ? 'organization' : 'person';
});

/**
 * The id of an entity that no registry knows: a slug of its folded full name, with its type behind where another type is what
 * the name alone would suggest. So `washington` is the city everywhere and `washington-person` a man, in every article, whatever
 * else stands in it.
 */
export function entityId(folded: string, type: EntityType): string {
  const slug = slugOf(folded);
  return usualType(folded) === type ? slug : `${slug}-${type}`;
}
