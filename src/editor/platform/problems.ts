import * as vscode from 'vscode';
import { groupBy } from '../../core/groupBy';

/** What the Problems view names as the one who says it. */
const source = 'Corpus Annotator';

/** A problem of ours, and the file that it is shown in. */
export interface FoundProblem {
  readonly uri: vscode.Uri;
  readonly problem: vscode.Diagnostic;
}

/** The problems of one kind in the Problems view. Only files whose problems are others than before are touched, so nothing flickers. */
export class Problems implements vscode.Disposable {
  readonly #collection: vscode.DiagnosticCollection;
  /** What is shown, by URI: a text that is the same where the problems are. */
  readonly #shown = new Map<string, string>();

  constructor(name: string) {
    this.#collection = vscode.languages.createDiagnosticCollection(name);
  }

  /** Shows these problems and no others. */
  publish(found: Iterable<FoundProblem>): void {
    const byUri = groupBy(found, ({ uri }) => uri.toString());
    for (const key of [...this.#shown.keys()]) if (!byUri.has(key)) this.set(vscode.Uri.parse(key), []);
    for (const group of byUri.values())
      this.set(
        group[0].uri,
        group.map(({ problem }) => problem),
      );
  }

  /** Shows these problems in one file, and leaves all others as they are. */
  set(uri: vscode.Uri, problems: readonly vscode.Diagnostic[]): void {
    const key = uri.toString();
    const said = problems.length === 0 ? undefined : JSON.stringify(problems.map(asData));
    if (this.#shown.get(key) === said) return;
    if (said === undefined) this.#shown.delete(key);
    else this.#shown.set(key, said);
    this.#collection.set(uri, problems);
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

function asData({ range, message, severity, code, relatedInformation }: vscode.Diagnostic): unknown {
  const related = relatedInformation?.map(({ location, message: text }) => [
    location.uri.toString(),
    location.range,
    text,
  ]);
  return [range, message, severity, code, related];
}

/** @param code tells which problem it is: problems come back from VS Code, when fixes are asked for, as copies that keep it. */
export function newProblem(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(range, message, severity);
  problem.source = source;
  problem.code = code;
  return problem;
}

/** From a column of a line, both from 0, to the line's end. */
export function restOfLine(line: number, column = 0): vscode.Range {
  return new vscode.Range(line, column, line, Number.MAX_SAFE_INTEGER);
}

/**
 * Offers fixes for problems of ours.
 *
 * @param fixesFor is asked with a file and those of its problems, never none, at which somebody looks.
 */
export function registerQuickFixes(
  selector: vscode.DocumentSelector,
  fixesFor: (uri: vscode.Uri, problems: readonly vscode.Diagnostic[]) => vscode.CodeAction[],
): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: ({ uri }, _range, { diagnostics }) => {
      const ours = diagnostics.filter((one) => one.source === source);
      return ours.length > 0 ? fixesFor(uri, ours) : [];
    },
  };
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider(selector, provider, kinds);
}

/** A fix that calls one of our commands. */
export function quickFix(
  problem: vscode.Diagnostic,
  title: string,
  command: `corpus.${string}`,
  argument: unknown,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [argument] };
  action.diagnostics = [problem];
  return action;
}
