import type { EntityType } from '../model';
import { givenNames } from './lexicon/givenNames';
import {
  decisiveOrganisationHeads,
  decisiveOrganisationTails,
  decisivePlaceHeads,
  decisivePlaceTails,
  thingTails,
} from './lexicon/typeHeads';
import { software } from './lexicon/software';
import type { TokenRange } from './paragraph';
import { isDomain } from './tokens';

/** Below this a person's name whose last word is also a head ("Emily Post") gives way to the head. */
const SURE_PERSON = 0.7;

/**
 * What the head word of a name of several words says it is, whoever else has an opinion: "Grauben Dam" is a place, "Ministry of Trade"
 * an organisation. A site's name is its company's, and a known program is a thing. Undefined where nothing decides.
 */
export function typeByHead(
  words: readonly string[],
  { from, to, type, confidence }: TokenRange & { readonly type: EntityType; readonly confidence: number },
): EntityType | undefined {
  if (type === 'event' || type === 'date') return undefined;
  if (software().has(words.slice(from, to).join(' '))) return 'other';
  if (to - from < 2) return isDomain(words[from]) ? 'organization' : undefined;
  const first = words[from];
  const last = words[to - 1];
  if (/^(?:Jr|Sr)\.?$/u.test(last)) return 'person';
  if (type === 'person' && (confidence >= SURE_PERSON || to - from === 2) && givenNames().has(first)) return undefined;
  if (decisiveOrganisationTails().has(last)) return 'organization';
  const inner = headBeforeOf(words, from, to);
  if (inner !== undefined && decisiveOrganisationHeads().has(inner)) return 'organization';
  if (decisivePlaceTails().has(last)) return 'place';
  if (to - from <= 3 && decisivePlaceHeads().has(first)) return 'place';
  if (thingTails().has(last)) return 'other';
  return inner !== undefined && thingTails().has(inner) ? 'other' : undefined;
}

/** "Institute" in "China Institute for Innovation": the word before the first "of" or "for" is the head. */
function headBeforeOf(words: readonly string[], from: number, to: number): string | undefined {
  for (let at = from + 1; at < to - 1; at++) if (/^(?:of|for|on|against)$/u.test(words[at])) return words[at - 1];
  return undefined;
}
