import type { MergeConflict } from '../../core/annotations/merge';
import type { SidecarProblem } from '../../core/sidecar/format';

/** A problem as compilers print it: file, line and column counted from one. */
export function describeProblem(file: string, problem: SidecarProblem): string {
  const { code, line, column, path = [], data = {} } = problem;
  const details = Object.entries(data).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const where = path.length > 0 ? ` in ${path.join(' › ')}` : '';
  return `${file}:${line + 1}:${column + 1}: ${code}${where}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}

/** What two people decided differently. */
export function describeConflict({ path, keys, kept }: MergeConflict): string {
  const beside = kept === undefined ? 'the other value is under the key conflict' : `the other values are in ${kept}`;
  return `conflict in ${path.join(' › ')}: ${keys.join(', ')}; ${beside}`;
}
