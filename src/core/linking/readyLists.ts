import type { Steps } from '../steps';
import { countryOf } from './countryNames';
import { entityId, isKnownOrganisation, isOrganisationHead, isPlaceName } from './entityId';
import { foldName } from './fold';
import { isGiven } from './personName';
import { wellKnownName } from './wellKnown';

/** What is made when it is first asked for, the last first; taken away once it is made. */
const preparations: (() => unknown)[] = [
  () => entityId('nobody', 'person'),
  () => isGiven(''),
  () => isOrganisationHead(''),
  () => isKnownOrganisation(''),
  () => isPlaceName(''),
  () => wellKnownName('', 'other'),
  () => countryOf(''),
  () => foldName('Özil’s Co.'),
];

/** Makes the lists of linking ready, one a step. */
export function* readyLists(): Steps<void> {
  for (let prepare = preparations.pop(); prepare; prepare = preparations.pop()) {
    prepare();
    yield;
  }
}
