import { byCodeUnits } from '../sidecar/names';
import type { Sidecar } from '../sidecar/sidecar';

type Sides = readonly [base: Sidecar, ours: Sidecar, theirs: Sidecar];

/**
 * Three sidecars that say the same as those given, but for articles that one side has renamed: these have the new name on all
 * three. A merge by names would take a renamed article for one removed and another added, and keep what the other side has removed
 * from it, or changed, beside it under the old name. Where both sides have renamed it, the name that sorts first is taken.
 */
export function alignRenames([base, ours, theirs]: Sides): Sides {
  const [byUs, byThem] = [renamesOf(base, ours), renamesOf(base, theirs)];
  if (byUs.size + byThem.size === 0) return [base, ours, theirs];
  let sides: Sides = [base, ours, theirs];
  for (const from of [...new Set([...byUs.keys(), ...byThem.keys()])].sort(byCodeUnits)) {
    const names = [byUs.get(from), byThem.get(from)].filter((name) => name !== undefined);
    const [to] = names.toSorted(byCodeUnits);
    // A side that has both knows two articles.
    if (sides.some((side) => has(side, from) && has(side, to))) continue;
    sides = sides.map((side) => side.rename(from, to)) as unknown as Sides;
    for (const other of names)
      if (!has(base, other)) sides = sides.map((side) => side.rename(other, to)) as unknown as Sides;
  }
  return sides;
}

function has(sidecar: Sidecar, name: string): boolean {
  return sidecar.names().includes(name);
}

/** Which names of `base` are others in `side`, told by the annotations of an article, or by its text. */
function renamesOf(base: Sidecar, side: Sidecar): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const [before, after] = [new Set(base.names()), new Set(side.names())];
  const gone = base.names().filter((name) => !after.has(name));
  const come = gone.length > 0 ? side.names().filter((name) => !before.has(name)) : [];
  if (come.length === 0) return renames;
  const holders = new Map<string, string>();
  for (const name of come.toSorted(byCodeUnits)) for (const mark of marksOf(side, name)) holders.set(mark, name);
  const taken = new Set<string>();
  for (const name of gone.toSorted(byCodeUnits)) {
    for (const mark of marksOf(base, name)) {
      const to = holders.get(mark);
      if (to === undefined || taken.has(to)) continue;
      renames.set(name, to);
      taken.add(to);
      break;
    }
  }
  return renames;
}

/** What an article is known by under another name: ids of its annotations, and last the hash of its text. */
function marksOf(sidecar: Sidecar, name: string): readonly string[] {
  const { annotations = [], sha256 } = sidecar.article(name) ?? {};
  return [...annotations.map(({ id }) => id), ...(sha256 === undefined ? [] : [sha256])];
}
