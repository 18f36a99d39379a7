import { spawnSync } from 'node:child_process';
import { mergeSidecarTexts } from '../../core/annotations/merge';
import { readText, writeAtomically } from './files';
import { describeConflict, describeProblem } from './sentences';

/**
 * Merges two versions of a sidecar for git: base, ours, theirs, and the path for messages; the result is written to ours. Gives 1
 * where people decided differently: both decisions are in the file then, so that none is lost. Where a version cannot be
 * read, the files are merged as text, as git would without this driver.
 */
export async function mergeDriver(parameters: readonly string[]): Promise<number> {
  const [base, ours, theirs, name = ours] = parameters;
  if (base === undefined || ours === undefined || theirs === undefined) {
    process.stderr.write('corpus-annotator merge-driver needs three files: %O %A %B\n');
    return 2;
  }
  const merged = mergeSidecarTexts(await readText(base), await readText(ours), await readText(theirs));
  if ('problems' in merged) {
    for (const { side, problem } of merged.problems)
      process.stderr.write(`${describeProblem(`${name} (${side})`, problem)}\n`);
    return mergeAsText(base, ours, theirs);
  }
  await writeAtomically(ours, merged.text);
  for (const conflict of merged.conflicts) process.stderr.write(`${name}: ${describeConflict(conflict)}\n`);
  return merged.conflicts.length > 0 ? 1 : 0;
}

/** Git's own merge of lines, with conflict markers where lines differ. */
function mergeAsText(base: string, ours: string, theirs: string): number {
  const outcome = spawnSync('git', ['merge-file', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs], {
    stdio: 'inherit',
  });
  if (outcome.error) throw outcome.error;
  // Merged lines need not be a sidecar that makes sense: a person must look in any case.
  return 1;
}
