import { resolveConflictMarkers } from '../../core/annotations/conflictMarkers';
import { readText, writeAtomically } from './files';
import { describeConflict, describeProblem } from './sentences';

/** Merges the sides of a sidecar that git left with conflict markers. */
export async function resolve(parameters: readonly string[]): Promise<number> {
  const [path] = parameters;
  if (path === undefined) {
    process.stderr.write('corpus-annotator resolve needs a file\n');
    return 2;
  }
  const resolved = resolveConflictMarkers(await readText(path));
  if (!resolved) {
    process.stdout.write(`${path}: no conflict\n`);
    return 0;
  }
  if ('problems' in resolved) {
    for (const { side, problem } of resolved.problems)
      process.stderr.write(`${describeProblem(`${path} (${side})`, problem)}\n`);
    return 2;
  }
  await writeAtomically(path, resolved.text);
  for (const conflict of resolved.conflicts) process.stdout.write(`${path}: ${describeConflict(conflict)}\n`);
  process.stdout.write(`${path}: resolved, ${resolved.conflicts.length} left to decide\n`);
  return resolved.conflicts.length > 0 ? 1 : 0;
}
