import { finish, type Steps } from '../../steps';
import { hashBytes } from '../../text/hash';
import type { NameModel } from './nameModel';
import { type ModelProblem, modelSteps } from './readModel';

let current: NameModel | undefined;
let currentId = 'rules';

/** Makes a model file the one that names are recognised with from now on; if it cannot be read, says why and keeps what was there. */
export function loadModel(bytes: Uint8Array): ModelProblem | undefined {
  return finish(loadSteps(bytes));
}

/** The same, a part of the file at a time. */
export function* loadSteps(bytes: Uint8Array): Steps<ModelProblem | undefined> {
  const model = yield* modelSteps(bytes);
  if (typeof model === 'string') return model;
  current = model;
  currentId = hashBytes(bytes).toString(36);
  return undefined;
}

/** Back to rules alone. */
export function forgetModel(): void {
  current = undefined;
  currentId = 'rules';
}

/** The loaded model; undefined where names are recognised by rules alone. */
export function currentModel(): NameModel | undefined {
  return current;
}

/** Tells one model from another; the same for the same file. */
export function modelId(): string {
  return currentId;
}
