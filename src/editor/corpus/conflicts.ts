import * as vscode from 'vscode';
import { conflictsOf, type Conflict } from '../../core/annotations/conflicts';
import type { AnnotationStore } from '../../core/annotations/store';

/** What was decided in two ways, and the key of the folder whose sidecar holds both. */
export interface FoundConflict {
  readonly folder: string;
  readonly conflict: Conflict;
}

/** What merges kept twice because they could not choose, in all sidecars. */
export class Conflicts {
  constructor(readonly store: AnnotationStore) {}

  all(): readonly FoundConflict[] {
    return this.store
      .folders()
      .flatMap((folder) => conflictsOf(this.store.sidecar(folder)).map((conflict) => ({ folder, conflict })));
  }

  /** Zero-based line of the sidecar on which the set-aside value stands, or what it belongs to. */
  lineOf({ folder, conflict }: FoundConflict): number {
    const sidecar = this.store.sidecar(folder);
    const { kind, name, annotation } = conflict;
    if (kind === 'annotation' || kind === 'article') return sidecar.lineOf(name, annotation?.other) ?? 0;
    const lines = sidecar.text.split('\n');
    const section = lines.findIndex((line) => line.startsWith(`${kind}:`));
    const at = lines.findIndex(
      (line, index) => index > section && line.trim().replace(/^['"]|['"]?:.*$/g, '') === name,
    );
    return Math.max(0, at);
  }
}

/** The article that a sidecar names. */
export function articleUri(folder: string, name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), ...name.split('/'));
}

/** What stands for a conflict in the arguments of a command: plain values, as links and quick fixes carry them. */
export interface ConflictArgument {
  readonly folder: string;
  readonly kind: Conflict['kind'];
  readonly name: string;
  /** The annotation that holds the other side's values. */
  readonly other?: string;
}

export function argumentOf({ folder, conflict }: FoundConflict): ConflictArgument {
  const { kind, name, annotation } = conflict;
  return { folder, kind, name, ...(annotation ? { other: annotation.other } : {}) };
}

/** The conflict that a command's argument names: by the plain values, by the item of a view, or by an annotation. */
export function findConflict(all: readonly FoundConflict[], argument: unknown): FoundConflict | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  const { folder, kind, name, other, conflict, annotation } = argument as Partial<
    Record<keyof ConflictArgument | 'conflict' | 'annotation', unknown>
  >;
  if (typeof conflict === 'object' && conflict !== null) return findConflict(all, conflict);
  const id = other ?? annotation;
  return all.find((one) => {
    const { annotation: pair } = one.conflict;
    if (typeof folder === 'string' && one.folder !== folder) return false;
    if (typeof id === 'string') return pair?.other === id || (other === undefined && pair?.id === id);
    return one.conflict.kind === kind && one.conflict.name === name && !pair;
  });
}
