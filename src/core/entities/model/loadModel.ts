import type { NameModel } from './nameModel';
import { type ModelProblem, readModel } from './readModel';

let current: NameModel | undefined;

/** Makes a model file the one that names are recognised with from now on; if it cannot be read, says why and keeps what was there. */
export function loadModel(bytes: Uint8Array): ModelProblem | undefined {
  const model = readModel(bytes);
  if (typeof model === 'string') return model;
  current = model;
  return undefined;
}

/** Back to rules alone. */
export function forgetModel(): void {
  current = undefined;
}

/** The loaded model; undefined where names are recognised by rules alone. */
export function currentModel(): NameModel | undefined {
  return current;
}
