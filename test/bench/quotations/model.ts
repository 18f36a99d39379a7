import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadModel } from '../../../src/core/entities/model/loadModel';

/** Names are found as the extension finds them: with the model, or with `--rules` without. */
export function useModel(): void {
  if (process.argv.includes('--rules')) return;
  const file = join(process.env.PROJECT_ROOT ?? process.cwd(), 'src', 'core', 'entities', 'model', 'names.bin');
  const problem = loadModel(readFileSync(file));
  if (problem) throw new Error(`${file}: ${problem}`);
}
