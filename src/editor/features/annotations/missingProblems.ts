import * as vscode from 'vscode';
import type { AnnotationStore } from '../../../core/annotations/store';
import { Owner } from '../../base/lifecycle';
import { sidecarUri } from '../../corpus/articleFile';
import { argumentOf, type MissingArticle, type MissingArticles } from '../../corpus/missingArticles';
import { sidecarDocuments } from '../../platform/language';
import {
  newProblem,
  Problems,
  quickFix,
  registerQuickFixes,
  restOfLine,
  type FoundProblem,
} from '../../platform/problems';

/** Annotations whose article is not there, in the Problems view: at its line in the sidecar, with fixes. */
export class MissingProblems extends Owner {
  readonly #problems = this.register(new Problems('corpus.missing'));

  constructor(
    readonly missing: MissingArticles,
    readonly store: AnnotationStore,
  ) {
    super();
    this.register(missing.onDidChange(() => this.#problems.publish(missing.all.map((one) => this.#found(one)))));
    this.register(registerQuickFixes(sidecarDocuments, (uri, asked) => this.#fixes(uri, asked)));
  }

  #found(one: MissingArticle): FoundProblem {
    const { folder, name, record } = one;
    const message = vscode.l10n.t(
      '{0} is not there any more. What was said of it is kept here (annotations: {1}): take it to the article that it belongs to, or remove it.',
      name,
      record.annotations.length,
    );
    const line = this.store.sidecar(folder.toString()).lineOf(name) ?? 0;
    const problem = newProblem(restOfLine(line), message, vscode.DiagnosticSeverity.Warning, codeOf(one));
    return { uri: sidecarUri(folder), problem };
  }

  #fixes(uri: vscode.Uri, asked: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    const here = this.missing.all.filter(({ folder }) => sidecarUri(folder).toString() === uri.toString());
    return asked.flatMap((problem) => {
      const found = here.find((one) => codeOf(one) === problem.code);
      return found ? this.#fixesFor(found, problem) : [];
    });
  }

  #fixesFor(missing: MissingArticle, problem: vscode.Diagnostic): vscode.CodeAction[] {
    const argument = argumentOf(missing);
    const take = this.missing.candidatesFor(missing).map(({ file }) => {
      const title = vscode.l10n.t('Take Annotations to “{0}”', file.path);
      return quickFix(problem, title, 'corpus.takeOverAnnotations', { ...argument, to: file.id });
    });
    const other = vscode.l10n.t('Take Annotations to Another Article…');
    const remove = vscode.l10n.t('Remove What Was Said of “{0}”', missing.name);
    return [
      ...take,
      quickFix(problem, other, 'corpus.takeOverAnnotations', argument),
      quickFix(problem, remove, 'corpus.removeMissingArticle', argument),
    ];
  }
}

function codeOf({ name }: MissingArticle): string {
  return `missing ${name}`;
}
