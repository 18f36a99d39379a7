import type { SidecarProblem } from './format';
import type { LocalProblem } from './readFields';

/** A problem with the line and column of its offset. */
export function located(text: string, problem: LocalProblem): SidecarProblem {
  const at = Math.max(0, Math.min(problem.at, text.length));
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const { code, path, data } = problem;
  return {
    code,
    line: lineAt(text, at),
    column: at - lineStart,
    ...(path.length > 0 ? { path } : {}),
    ...(data ? { data } : {}),
  };
}

/** The offset of a zero-based line and column. */
export function offsetAt(text: string, place: { readonly line: number; readonly column: number }): number {
  let at = 0;
  for (let line = 0; line < place.line; line++) at = text.indexOf('\n', at) + 1;
  return at + place.column;
}

/** The zero-based line of an offset. */
export function lineAt(text: string, at: number): number {
  let line = 0;
  for (let lf = text.indexOf('\n'); lf >= 0 && lf < at; lf = text.indexOf('\n', lf + 1)) line++;
  return line;
}

/** How many lines a text has that end. */
export function countLines(text: string): number {
  return lineAt(text, text.length);
}

/** How the first line ends. */
export function lineEndOf(text: string): string {
  const lf = text.indexOf('\n');
  return lf > 0 && text[lf - 1] === '\r' ? '\r\n' : '\n';
}
