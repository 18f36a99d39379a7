import * as vscode from 'vscode';
import { isPlaced } from '../../../core/corpus/shown';
import { Delayer } from '../../base/async';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import { sidecarUri } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import { argumentOf, articleUri, type Conflicts, type FoundConflict } from '../../corpus/conflicts';
import { conflictSentence, conflictValue } from '../../platform/conflictSentences';
import { toRange } from '../../platform/convert';
import { articleDocuments, sidecarDocuments } from '../../platform/language';
import {
  newProblem,
  Problems,
  quickFix,
  registerQuickFixes,
  restOfLine,
  type FoundProblem,
} from '../../platform/problems';

/** What was decided in two ways, in the Problems view: in the sidecar and at the place in the article, with a fix for each. */
export class ConflictProblems extends Owner {
  readonly #problems = this.register(new Problems('corpus.conflicts'));
  readonly #later = this.register(new Delayer(250));

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly conflicts: Conflicts,
  ) {
    super();
    const changed = () => this.#later.trigger(() => this.#publish());
    this.register(annotations.onDidChange(changed));
    this.register(articles.onDidChange(changed));
    this.register(registerQuickFixes([articleDocuments, sidecarDocuments], (uri, asked) => this.#fixes(uri, asked)));
  }

  #publish(): void {
    this.#problems.publish(this.conflicts.all().flatMap((one) => this.#found(one)));
  }

  #found(one: FoundConflict): FoundProblem[] {
    const message = conflictSentence(this.conflicts.store.sidecar(one.folder), one.conflict);
    const at = (uri: vscode.Uri, range: vscode.Range) => {
      return { uri, problem: newProblem(range, message, vscode.DiagnosticSeverity.Warning, codeOf(one)) };
    };
    const inSidecar = at(sidecarUri(vscode.Uri.parse(one.folder)), restOfLine(this.conflicts.lineOf(one)));
    const place = this.#placeOf(one);
    return place ? [inSidecar, at(place.uri, place.range)] : [inSidecar];
  }

  #placeOf({ folder, conflict }: FoundConflict): vscode.Location | undefined {
    if (conflict.kind !== 'annotation' && conflict.kind !== 'article') return undefined;
    const file = this.articles.file(articleUri(folder, conflict.name));
    const article = file && this.articles.get(file.id);
    if (!article) return undefined;
    const placed = this.annotations.of(file.id).find(({ record }) => record.id === conflict.annotation?.id);
    const range = placed && isPlaced(placed) ? toRange(article.lines, placed.span) : new vscode.Range(0, 0, 0, 0);
    return new vscode.Location(file.uri, range);
  }

  #urisOf(found: FoundConflict): readonly string[] {
    const sidecar = sidecarUri(vscode.Uri.parse(found.folder)).toString();
    const article = this.#placeOf(found)?.uri.toString();
    return article === undefined ? [sidecar] : [sidecar, article];
  }

  #fixes(uri: vscode.Uri, asked: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    // A folder that was copied has the same ids: what is meant is in this file.
    const all = this.conflicts.all().filter((one) => this.#urisOf(one).includes(uri.toString()));
    return asked.flatMap((problem) => {
      const found = all.find((one) => codeOf(one) === problem.code);
      return found ? fixes(found, problem) : [];
    });
  }
}

function codeOf({ conflict }: FoundConflict): string {
  return ['conflict', conflict.kind, conflict.annotation?.other ?? conflict.name].join(' ');
}

function fixes(found: FoundConflict, problem: vscode.Diagnostic): vscode.CodeAction[] {
  return (['kept', 'other'] as const).map((keep) => {
    const title = vscode.l10n.t('Keep “{0}”', conflictValue(found.conflict, keep));
    return quickFix(problem, title, 'corpus.decideConflict', { ...argumentOf(found), keep });
  });
}
