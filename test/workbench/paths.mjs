// Where things are. Only Node's own modules here: this is read before anything is installed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where VS Code and Node are kept once fetched: shared by all runs, never committed. */
export const cache = join(root, '.vscode-test');

/** The real articles that the project exists for, where they lie beside the project. */
export const realArticles = join(root, '..', 'shared', 'seeds');
