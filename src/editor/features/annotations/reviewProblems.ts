import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/corpus/shown';
import { Delayer } from '../../base/async';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import { sidecarUri, type ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import { toRange } from '../../platform/convert';
import { excerpt } from '../../platform/describe';
import { articleDocuments, sidecarDocuments } from '../../platform/language';
import {
  newProblem,
  Problems,
  quickFix,
  registerQuickFixes,
  restOfLine,
  type FoundProblem,
} from '../../platform/problems';

/** Annotations that need a person, in the Problems view: at the place in the article and at their line in the sidecar, with fixes. */
export class ReviewProblems extends Owner {
  readonly #problems = this.register(new Problems('corpus.review'));
  readonly #later = this.register(new Delayer(250));

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
  ) {
    super();
    const changed = () => this.#later.trigger(() => this.#publish());
    this.register(annotations.onDidChange(changed));
    this.register(articles.onDidChange(changed));
    this.register(registerQuickFixes([articleDocuments, sidecarDocuments], (uri, asked) => this.#fixes(uri, asked)));
  }

  #publish(): void {
    const waiting = this.annotations.needingReview();
    this.#problems.publish(waiting.flatMap(({ article, placed }) => this.#found(article, placed)));
  }

  #found(article: string, placed: PlacedAnnotation): FoundProblem[] {
    const file = this.articles.file(article);
    if (!file) return [];
    const inArticle = this.#inArticle(file, placed);
    const inSidecar = this.#inSidecar(file, placed, inArticle.range);
    return [
      { uri: file.uri, problem: inArticle },
      { uri: sidecarUri(file.folder), problem: inSidecar },
    ];
  }

  #inArticle(file: ArticleFile, placed: PlacedAnnotation): vscode.Diagnostic {
    const article = this.articles.get(file.id);
    const span = placed.span ?? placed.candidates?.at(0);
    const range = article && span ? toRange(article.lines, span) : new vscode.Range(0, 0, 0, 0);
    return problemOf(placed, range);
  }

  #inSidecar(file: ArticleFile, placed: PlacedAnnotation, there: vscode.Range): vscode.Diagnostic {
    const line = this.annotations.store.sidecar(file.folder.toString()).lineOf(file.name, placed.record.id) ?? 0;
    const result = problemOf(placed, restOfLine(line));
    const location = new vscode.Location(file.uri, there);
    result.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('The article'))];
    return result;
  }

  #fixes(uri: vscode.Uri, asked: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
    // A folder that was copied has the same ids: what is meant is in this file, or in the articles of this sidecar.
    const waiting = this.annotations.needingReview().filter(({ article }) => {
      const folder = this.articles.file(article)?.folder;
      return article === uri.toString() || (folder && sidecarUri(folder).toString() === uri.toString());
    });
    return asked.flatMap((problem) => {
      const id = typeof problem.code === 'string' ? problem.code.split(' ')[1] : undefined;
      const found = waiting.find(({ placed }) => placed.record.id === id);
      return found ? fixes(problem, found.article, found.placed) : [];
    });
  }
}

function problemOf(placed: PlacedAnnotation, range: vscode.Range): vscode.Diagnostic {
  const code = `${placed.state} ${placed.record.id}`;
  return newProblem(range, sentence(placed), vscode.DiagnosticSeverity.Warning, code);
}

function fixes(problem: vscode.Diagnostic, article: string, placed: PlacedAnnotation): vscode.CodeAction[] {
  const argument = { uri: article, annotation: placed.record.id };
  const result: vscode.CodeAction[] = [];
  const add = (title: string, command: `corpus.${string}`) => result.push(quickFix(problem, title, command, argument));
  if (placed.span) add(vscode.l10n.t('Accept This Place'), 'corpus.acceptPlace');
  if ((placed.candidates?.length ?? 0) > 0) add(vscode.l10n.t('Choose Among the Places…'), 'corpus.choosePlace');
  add(vscode.l10n.t('Anchor to Selection'), 'corpus.anchorToSelection');
  if (placed.state === 'orphaned') add(vscode.l10n.t('Keep It Without a Place'), 'corpus.keepOrphan');
  add(vscode.l10n.t('Remove Annotation'), 'corpus.removeAnnotation');
  return result;
}

function sentence({ state, record, candidates }: PlacedAnnotation): string {
  const words = excerpt(record.exact, 60);
  const tags = record.type === 'passage' ? record.tags.join(', ') : record.type;
  switch (state) {
    case 'fuzzy':
      return vscode.l10n.t(
        'The text has changed where “{1}” was annotated ({0}). Does it still belong here?',
        tags,
        words,
      );
    case 'ambiguous':
      return vscode.l10n.t(
        'An annotation ({0}) could belong to {1} places. It was made on “{2}”.',
        tags,
        candidates?.length ?? 0,
        words,
      );
    default:
      return vscode.l10n.t('The text of an annotation ({0}) is gone: “{1}”. The annotation is kept.', tags, words);
  }
}
