import * as vscode from 'vscode';
import { isPlaced } from '../../core/corpus/shown';
import { Delayer } from '../base/async';
import { Owner } from '../base/lifecycle';
import type { Annotations } from '../corpus/annotations';
import { sidecarUri } from '../corpus/articleFile';
import type { Articles } from '../corpus/articles';
import { argumentOf, articleUri, type Conflicts, type FoundConflict } from '../corpus/conflicts';
import { conflictSentence, conflictValue } from '../platform/conflictSentences';
import { toRange } from '../platform/convert';

const source = 'Corpus Annotator';

/** What was decided in two ways, in the Problems view: in the sidecar and at the place in the article, with a fix for each. */
export class ConflictProblems extends Owner implements vscode.CodeActionProvider {
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('corpus.conflicts'));
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
    this.register(
      vscode.languages.registerCodeActionsProvider(
        [{ language: 'corpus-article' }, { pattern: '**/annotations.yaml' }],
        this,
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    );
  }

  #publish(): void {
    const found = new Map<string, vscode.Diagnostic[]>();
    const add = (uri: vscode.Uri, problem: vscode.Diagnostic) => {
      const key = uri.toString();
      const known = found.get(key);
      if (known) known.push(problem);
      else found.set(key, [problem]);
    };
    for (const one of this.conflicts.all()) {
      const message = conflictSentence(this.conflicts.store.sidecar(one.folder), one.conflict);
      const line = this.conflicts.lineOf(one);
      const range = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
      add(sidecarUri(vscode.Uri.parse(one.folder)), problemOf(range, message, one));
      const place = this.#placeOf(one);
      if (place) add(place.uri, problemOf(place.range, message, one));
    }
    this.#diagnostics.clear();
    for (const [key, problems] of found) this.#diagnostics.set(vscode.Uri.parse(key), problems);
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

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const asked = context.diagnostics.filter((one) => one.source === source);
    if (asked.length === 0) return [];
    // A folder that was copied has the same ids: what is meant is in this file.
    const uri = document.uri.toString();
    const all = this.conflicts.all().filter((one) => this.#urisOf(one).includes(uri));
    return asked.flatMap((problem) => {
      const found = all.find((one) => codeOf(one) === problem.code);
      return found ? fixes(found, problem) : [];
    });
  }
}

function problemOf(range: vscode.Range, message: string, found: FoundConflict): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
  problem.source = source;
  problem.code = codeOf(found);
  return problem;
}

/** Diagnostics come back from VS Code as copies that keep their code only. */
function codeOf({ conflict }: FoundConflict): string {
  return ['conflict', conflict.kind, conflict.annotation?.other ?? conflict.name].join(' ');
}

function fixes(found: FoundConflict, problem: vscode.Diagnostic): vscode.CodeAction[] {
  return (['kept', 'other'] as const).map((keep) => {
    const title = vscode.l10n.t('Keep “{0}”', conflictValue(found.conflict, keep));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = { command: 'corpus.decideConflict', title, arguments: [{ ...argumentOf(found), keep }] };
    action.diagnostics = [problem];
    return action;
  });
}
