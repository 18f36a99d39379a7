import { firstAt, setTarget } from './joining';
import { hasNamesakes } from './placeName';
import type { Thing } from './things';

/** Joins plain names of places to the fuller ones that the article gives before. */
export function joinPlaces(things: readonly Thing[]): void {
  const places = things.filter(({ type }) => type === 'place');
  joinNamesakes(places);
  joinCongo(places);
}

/** `Portland` after `Portland, Maine`, where the article has no second Portland. */
function joinNamesakes(places: readonly Thing[]): void {
  const qualified = new Map<string, Thing[]>();
  for (const place of places) {
    if (place.base === undefined) continue;
    const list = qualified.get(place.base);
    if (list) list.push(place);
    else qualified.set(place.base, [place]);
  }
  if (qualified.size === 0) return;
  for (const place of places) {
    const name = place.core.join(' ');
    if (place.base !== undefined || !hasNamesakes(name)) continue;
    const fuller = qualified.get(name) ?? [];
    if (fuller.length === 1 && firstAt(fuller[0]) < firstAt(place)) setTarget(place, fuller[0], { code: 'shortOf' });
  }
}

/** Plain `Congo` is the one of the two that the article names in full. */
function joinCongo(all: readonly Thing[]): void {
  const places = new Map(all.map((thing) => [thing.core.join(' '), thing]));
  const congo = places.get('congo');
  const kinshasa = places.get('democratic republic of the congo');
  const brazzaville =
    places.get('republic of congo') ?? places.get('republic of the congo') ?? places.get('congo brazzaville');
  if (!congo) return;
  if (kinshasa && brazzaville) congo.unlinked = { candidates: [kinshasa, brazzaville], because: 'several' };
  else if (kinshasa) setTarget(congo, kinshasa, { code: 'shortOf' });
  else if (brazzaville) setTarget(congo, brazzaville, { code: 'shortOf' });
}
