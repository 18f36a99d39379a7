import type { EntityType } from '../model';
import { givenNames } from './lexicon/givenNames';
import {
  decisiveOrganisationHeads,
  decisiveOrganisationTails,
  decisivePlaceHeads,
  decisivePlaceTails,
  thingTails,
} from './lexicon/typeHeads';
import type { TokenRange } from './paragraph';

/** Below this a person's name whose last word is also a head ("Emily Post") gives way to the head. */
const SURE_PERSON = 0.7;

/**
 * What the head word of a name of several words says it is, whoever else has an opinion: "Grauben Dam" is a place, "Ministry of Trade"
 * an organisation. Undefined where no head decides.
 */
export function typeByHead(
  words: readonly string[],
  { from, to, type, confidence }: TokenRange & { readonly type: EntityType; readonly confidence: number },
): EntityType | undefined {
  if (to - from < 2 || type === 'event' || type === 'date') return undefined;
  const first = words[from];
  const last = words[to - 1];
  if (/^(?:Jr|Sr)\.?$/u.test(last)) return 'person';
  if (type === 'person' && (confidence >= SURE_PERSON || to - from === 2) && givenNames().has(first)) return undefined;
  if (decisiveOrganisationTails().has(last)) return 'organization';
  if (to - from > 2 && decisiveOrganisationHeads().has(first) && /^(?:of|for|on|against)$/u.test(words[from + 1]))
    return 'organization';
  if (decisivePlaceTails().has(last)) return 'place';
  if (to - from <= 3 && decisivePlaceHeads().has(first)) return 'place';
  if (thingTails().has(last)) return 'other';
  if (to - from > 2 && thingTails().has(first) && /^(?:of|for|on)$/u.test(words[from + 1])) return 'other';
  return undefined;
}
