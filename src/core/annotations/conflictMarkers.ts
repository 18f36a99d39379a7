import type { SidecarProblem } from '../sidecar/format';
import { mergeSidecarTexts, type MergeConflict, type Unmergeable } from './merge';

/** The sides of a text that git could not merge. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** What both came from, where git was told to write that too (`merge.conflictStyle` diff3 or zdiff3). */
  readonly base?: string;
}

const MARKER = /^([<|=>])\1{6}(?: .*)?$/;

/** Takes a text with conflict markers apart; undefined if it has none, a problem where they do not fit together. */
export function splitConflictMarkers(text: string): ConflictSides | { readonly problem: SidecarProblem } | undefined {
  const sides = { ours: '', base: '', theirs: '' };
  let side: keyof typeof sides | undefined;
  let conflicts = 0;
  let bases = 0;
  let number = 0;
  for (let at = 0; at < text.length; number++) {
    const lf = text.indexOf('\n', at);
    const end = lf < 0 ? text.length : lf + 1;
    const line = text.slice(at, end);
    const marker = MARKER.exec(line.replace(/\r?\n$/, ''))?.[1];
    const fits = FOLLOWS[marker ?? '']?.includes(side);
    if (marker && !fits) return { problem: { code: 'git-conflict', line: number, column: 0 } };
    if (marker === '<') conflicts++;
    if (marker === '|') bases++;
    if (marker) side = SIDES[marker];
    else if (side) sides[side] += line;
    else for (const one of ['ours', 'base', 'theirs'] as const) sides[one] += line;
    at = end;
  }
  if (conflicts === 0) return undefined;
  if (side) return { problem: { code: 'git-conflict', line: number, column: 0 } };
  const { ours, theirs, base } = sides;
  return bases === conflicts ? { ours, theirs, base } : { ours, theirs };
}

/** What each marker begins, and what it may come after. */
const SIDES: Readonly<Record<string, 'ours' | 'base' | 'theirs' | undefined>> = {
  '<': 'ours',
  '|': 'base',
  '=': 'theirs',
};
const FOLLOWS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  '<': [undefined],
  '|': ['ours'],
  '=': ['ours', 'base'],
  '>': ['theirs'],
};

/** What git calls the two sides, as its first markers say: `HEAD` and the name of a branch or a commit. */
export function conflictLabels(text: string): { readonly ours: string; readonly theirs: string } {
  const label = (marker: string): string => new RegExp(`^${marker}{7} (.*?)\\r?$`, 'm').exec(text)?.[1].trim() ?? '';
  return { ours: label('<'), theirs: label('>') };
}

/** Whether a text has a marker of a conflict at the start of a line. */
export function hasConflictMarkers(text: string): boolean {
  return /^<{7}(?: |\r?$)/m.test(text) && /^>{7}(?: |\r?$)/m.test(text);
}

/**
 * Merges the sides of a sidecar that git left with conflict markers, annotation by annotation: what is left are true conflicts,
 * kept beside each other and reported. Without a base nobody knows what either side removed, so nothing is.
 *
 * @param base what both sides came from, where it is known although the markers do not tell.
 * @returns undefined for a text without markers.
 */
export function resolveConflictMarkers(
  text: string,
  base = '',
): { readonly text: string; readonly conflicts: readonly MergeConflict[] } | Unmergeable | undefined {
  const sides = splitConflictMarkers(text);
  if (!sides) return undefined;
  if ('problem' in sides) return { problems: [{ side: 'ours', problem: sides.problem }] };
  return mergeSidecarTexts(sides.base ?? base, sides.ours, sides.theirs);
}
