import * as vscode from 'vscode';
import type { AnnotationStore } from '../../../core/annotations/store';
import type { SidecarProblem } from '../../../core/sidecar/format';
import { Delayer } from '../../base/async';
import { Owner } from '../../base/lifecycle';
import { sidecarUri } from '../../corpus/articleFile';
import type { SidecarFiles } from '../../corpus/sidecarFiles';
import { newProblem, Problems, restOfLine } from '../../platform/problems';
import { problemSentence } from '../../platform/sidecarSentences';

/** Above this size only what stops the whole file is looked for: checking every article would take seconds. */
const largestChecked = 2_000_000;
const mostShown = 200;

/** Problems of the sidecars, in the Problems view, at the line where they are. */
export class SidecarProblems extends Owner {
  readonly #problems = this.register(new Problems('corpus'));
  readonly #later = this.register(new Delayer(100));
  readonly #waiting = new Set<string>();

  constructor(
    readonly store: AnnotationStore,
    files: SidecarFiles,
  ) {
    super();
    this.register(files.onDidLoad((folder) => this.#check(folder)));
    this.register(store.onDidChange(({ folder }) => this.#check(folder)));
  }

  #check(folder: string): void {
    this.#waiting.add(folder);
    this.#later.trigger(() => {
      for (const one of this.#waiting) this.#publish(one);
      this.#waiting.clear();
    });
  }

  #publish(folder: string): void {
    const fatal = this.store.problems(folder);
    const isSmall = this.store.textOf(folder).length <= largestChecked;
    const local = fatal.length === 0 && isSmall ? this.store.sidecar(folder).problems() : [];
    const problems = [
      ...fatal.map((problem) => problemOf(problem, vscode.DiagnosticSeverity.Error)),
      ...local.map((problem) => problemOf(problem, severityOf(problem))),
    ];
    this.#problems.set(sidecarUri(vscode.Uri.parse(folder)), problems.slice(0, mostShown));
  }
}

/** Where the lines of an article are no YAML, nothing can be done to it until they are mended. */
function severityOf({ code }: SidecarProblem): vscode.DiagnosticSeverity {
  return code === 'syntax' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
}

function problemOf(problem: SidecarProblem, severity: vscode.DiagnosticSeverity): vscode.Diagnostic {
  return newProblem(restOfLine(problem.line, problem.column), problemSentence(problem), severity, problem.code);
}
