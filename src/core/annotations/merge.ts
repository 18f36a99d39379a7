import type {
  DuplicateDecisions,
  EntityDefinition,
  PlainValue,
  SidecarProblem,
  TagDefinition,
} from '../sidecar/format';
import { byCodeUnits } from '../sidecar/names';
import { Sidecar, type SidecarPart } from '../sidecar/sidecar';
import { mergeArticles, type MergeConflict } from './mergeArticle';
import { mergeFields, type Values } from './mergeFields';
import { alignRenames } from './mergeRenames';

export type { MergeConflict } from './mergeArticle';

export interface MergedSidecar {
  readonly sidecar: Sidecar;
  readonly conflicts: readonly MergeConflict[];
}

/** What cannot be merged: a side with a problem in a part that both sides changed. */
export interface Unmergeable {
  readonly problems: readonly { readonly side: Side; readonly problem: SidecarProblem }[];
}

export type Side = 'base' | 'ours' | 'theirs';

/**
 * Merges two sidecars that came from one: annotation by annotation and key by key, so that nothing that either side decided is
 * lost. Where both changed the same key to different values, one stays and the other is kept beside it: for an
 * annotation as another one marked `conflict: <id>`, elsewhere under the key `conflict`; and it is reported. It does
 * not matter which side is called ours (`own`), but for comments and formatting: these are ours where both sides changed an article.
 */
export function mergeSidecars(from: Sidecar, own: Sidecar, other: Sidecar): MergedSidecar | Unmergeable {
  // Other line ends are no change of anything, and a file should have one kind.
  const sides = [from.withLineEnd(own.lineEnd), own, other.withLineEnd(own.lineEnd)] as const;
  if (sides[2] === own || sides[0] === sides[2]) return { sidecar: own, conflicts: [] };
  const [base, ours, theirs] = alignRenames(sides);
  const conflicts: MergeConflict[] = [];
  const problems: { side: Side; problem: SidecarProblem }[] = [];
  const parts = base.hasParts && ours.hasParts && theirs.hasParts;
  if (!parts && (ours.text === theirs.text || base.text === theirs.text)) return { sidecar: ours, conflicts };
  if (base === ours || (parts ? sameParts(base, ours) : base.text === ours.text)) return { sidecar: theirs, conflicts };
  // Articles that only they changed, with all their lines.
  const taken = new Map<string, SidecarPart | undefined>();
  const both: string[] = [];
  for (const name of unionOf(base.names(), ours.names(), theirs.names())) {
    if (!parts) {
      both.push(name);
      continue;
    }
    const [before, left, right] = [base, ours, theirs].map((side) => side.part(name));
    if (sameText(left, right) || sameText(before, right)) continue;
    if (sameText(before, left)) taken.set(name, right);
    else both.push(name);
  }
  let sidecar = ours.withParts(taken);
  for (const name of both) {
    const broken = [...brokenSides(name, base, ours, theirs)];
    if (broken.length > 0) {
      problems.push(...broken);
      continue;
    }
    const merged = mergeArticles(name, base.article(name), ours.article(name), theirs.article(name));
    conflicts.push(...merged.conflicts);
    sidecar = sidecar.withArticle(name, merged.record, theirs);
  }
  if (problems.length > 0) return { problems };
  sidecar = mergeDefinitions(sidecar, base, ours, theirs, conflicts);
  sidecar = sidecar.withDuplicates(mergeDuplicates(base.duplicates(), ours.duplicates(), theirs.duplicates()));
  return { sidecar, conflicts };
}

/** Merges the texts of sidecars; '' is a file that is not there. */
export function mergeSidecarTexts(
  base: string,
  ours: string,
  theirs: string,
): { readonly text: string; readonly conflicts: readonly MergeConflict[] } | Unmergeable {
  const opened = { base: Sidecar.open(base), ours: Sidecar.open(ours), theirs: Sidecar.open(theirs) };
  const problems: { side: Side; problem: SidecarProblem }[] = [];
  const side = (name: Side): Sidecar => {
    const one = opened[name];
    if ('sidecar' in one) return one.sidecar;
    for (const problem of one.problems) problems.push({ side: name, problem });
    return Sidecar.EMPTY;
  };
  const sides = [side('base'), side('ours'), side('theirs')] as const;
  if (problems.length > 0) return { problems };
  const merged = mergeSidecars(...sides);
  return 'problems' in merged ? merged : { text: merged.sidecar.text, conflicts: merged.conflicts };
}

function sameText(a: SidecarPart | undefined, b: SidecarPart | undefined): boolean {
  return a === b || a?.text === b?.text;
}

/** Whether two sidecars are the same text, told by their parts. */
function sameParts(a: Sidecar, b: Sidecar): boolean {
  const [left, right] = [a.pieces(), b.pieces()];
  return left.length === right.length && left.every((piece, at) => piece === right[at]);
}

function unionOf(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort(byCodeUnits);
}

function* brokenSides(
  name: string,
  base: Sidecar,
  ours: Sidecar,
  theirs: Sidecar,
): Generator<{ readonly side: Side; readonly problem: SidecarProblem }> {
  for (const [side, sidecar] of [
    ['base', base],
    ['ours', ours],
    ['theirs', theirs],
  ] as const) {
    // Annotations that cannot be read would be lost: nothing is known of them.
    for (const problem of sidecar.problemsOf(name)) yield { side, problem };
  }
}

function mergeDefinitions(
  start: Sidecar,
  base: Sidecar,
  ours: Sidecar,
  theirs: Sidecar,
  conflicts: MergeConflict[],
): Sidecar {
  let sidecar = start;
  const tags = [base, ours, theirs].map((side) => side.tags());
  for (const tag of unionOf(...tags.map((one) => [...one.keys()]))) {
    const merged = mergeDefinition(
      ['tags', tag],
      tags.map((one) => one.get(tag) as Values | undefined),
      conflicts,
    );
    sidecar = sidecar.withTag(tag, merged as TagDefinition | undefined);
  }
  const entities = [base, ours, theirs].map((side) => side.entities());
  for (const id of unionOf(...entities.map((one) => [...one.keys()]))) {
    const merged = mergeDefinition(
      ['entities', id],
      entities.map((one) => one.get(id) as Values | undefined),
      conflicts,
    );
    sidecar = sidecar.withEntity(id, merged as EntityDefinition | undefined);
  }
  return sidecar;
}

function mergeDefinition(
  path: readonly string[],
  [before, left, right]: readonly (Values | undefined)[],
  conflicts: MergeConflict[],
): object | undefined {
  if (!left || !right) {
    const one = left ?? right;
    // A removal wins against no change, and loses against any.
    return one && before && JSON.stringify(before) === JSON.stringify(one) ? undefined : one;
  }
  const { values, lost } = mergeFields(before ?? {}, left, right);
  const keys = Object.keys(lost);
  if (keys.length > 0) conflicts.push({ path, keys });
  const { conflict: lostConflict, ...rest } = lost;
  const known = { ...asMap(lostConflict), ...asMap(values.conflict), ...rest };
  const conflict = Object.keys(known).length > 0 ? { conflict: known } : {};
  const definition = { ...values, ...conflict };
  return Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
}

function asMap(value: PlainValue | undefined): Readonly<Record<string, PlainValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, PlainValue>>)
    : {};
}

function mergeDuplicates(
  base: DuplicateDecisions,
  ours: DuplicateDecisions,
  theirs: DuplicateDecisions,
): DuplicateDecisions {
  const pair = ([a, b]: readonly [string, string]): string => `${a}\n${b}`;
  const values = (side: DuplicateDecisions): Values => ({
    tags: side.not.map(pair),
    representative: side.representative,
  });
  const merged = mergeFields(values(base), values(ours), values(theirs)).values;
  const not = (merged.tags as readonly string[]).toSorted(byCodeUnits).map((one): readonly [string, string] => {
    const [a, b] = one.split('\n');
    return [a, b];
  });
  const representative = (merged.representative as readonly string[]).toSorted(byCodeUnits);
  const { extra } = mergeFields({ extra: base.extra }, { extra: ours.extra }, { extra: theirs.extra }).values;
  return { not, representative, ...(extra === undefined ? {} : { extra: extra as DuplicateDecisions['extra'] }) };
}
