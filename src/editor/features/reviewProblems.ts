import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/corpus/shown';
import { Delayer } from '../base/async';
import { Owner } from '../base/lifecycle';
import type { Annotations } from '../corpus/annotations';
import { sidecarUri, type ArticleFile } from '../corpus/articleFile';
import type { Articles } from '../corpus/articles';
import { toRange } from '../platform/convert';
import { excerpt } from '../platform/describe';

const source = 'Corpus Annotator';

/** Annotations that need a person, in the Problems view: at the place in the article and at their line in the sidecar, with fixes. */
export class ReviewProblems extends Owner implements vscode.CodeActionProvider {
  readonly #diagnostics = this.register(vscode.languages.createDiagnosticCollection('corpus.review'));
  readonly #later = this.register(new Delayer(250));
  #published = new Set<string>();

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
  ) {
    super();
    const changed = () => this.#later.trigger(() => this.#publish());
    this.register(annotations.onDidChange(changed));
    this.register(articles.onDidChange(changed));
    this.register(
      vscode.languages.registerCodeActionsProvider(
        [{ language: 'corpus-article' }, { pattern: '**/annotations.yaml' }],
        this,
        {
          providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
        },
      ),
    );
  }

  #publish(): void {
    const byUri = new Map<string, { uri: vscode.Uri; diagnostics: vscode.Diagnostic[] }>();
    const add = (uri: vscode.Uri, diagnostic: vscode.Diagnostic) => {
      const known = byUri.get(uri.toString());
      if (known) known.diagnostics.push(diagnostic);
      else byUri.set(uri.toString(), { uri, diagnostics: [diagnostic] });
    };
    for (const { article, placed } of this.annotations.needingReview()) {
      const file = this.articles.file(article);
      if (!file) continue;
      const inArticle = this.#inArticle(file, placed);
      add(file.uri, inArticle);
      const inSidecar = this.#inSidecar(file, placed, inArticle.range);
      add(sidecarUri(file.folder), inSidecar);
    }
    for (const key of this.#published) if (!byUri.has(key)) this.#diagnostics.delete(vscode.Uri.parse(key));
    for (const { uri, diagnostics } of byUri.values()) this.#diagnostics.set(uri, diagnostics);
    this.#published = new Set(byUri.keys());
  }

  #inArticle(file: ArticleFile, placed: PlacedAnnotation): vscode.Diagnostic {
    const article = this.articles.get(file.id);
    const span = placed.span ?? placed.candidates?.at(0);
    const range = article && span ? toRange(article.lines, span) : new vscode.Range(0, 0, 0, 0);
    return diagnostic(placed, range);
  }

  #inSidecar(file: ArticleFile, placed: PlacedAnnotation, there: vscode.Range): vscode.Diagnostic {
    const line = this.annotations.store.sidecar(file.folder.toString()).lineOf(file.name, placed.record.id) ?? 0;
    const result = diagnostic(placed, new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER));
    const location = new vscode.Location(file.uri, there);
    result.relatedInformation = [new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('The article'))];
    return result;
  }

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const uri = document.uri.toString();
    // A folder that was copied has the same ids: what is meant is in this file, or in the articles of this sidecar.
    const waiting = this.annotations.needingReview().filter(({ article }) => {
      const folder = this.articles.file(article)?.folder;
      return article === uri || (folder && sidecarUri(folder).toString() === uri);
    });
    return context.diagnostics
      .filter((one) => one.source === source)
      .flatMap((one) => {
        const id = typeof one.code === 'string' ? one.code.split(' ')[1] : undefined;
        const found = waiting.find(({ placed }) => placed.record.id === id);
        return found ? this.#fixes(one, found.article, found.placed) : [];
      });
  }

  #fixes(problem: vscode.Diagnostic, article: string, placed: PlacedAnnotation): vscode.CodeAction[] {
    const argument = { uri: article, annotation: placed.record.id };
    const fix = (title: string, command: `corpus.${string}`) => {
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command, title, arguments: [argument] };
      action.diagnostics = [problem];
      return action;
    };
    const fixes: vscode.CodeAction[] = [];
    if (placed.span) fixes.push(fix(vscode.l10n.t('Accept This Place'), 'corpus.acceptPlace'));
    if ((placed.candidates?.length ?? 0) > 0)
      fixes.push(fix(vscode.l10n.t('Choose Among the Places…'), 'corpus.choosePlace'));
    fixes.push(fix(vscode.l10n.t('Anchor to Selection'), 'corpus.anchorToSelection'));
    if (placed.state === 'orphaned') fixes.push(fix(vscode.l10n.t('Keep It Without a Place'), 'corpus.keepOrphan'));
    fixes.push(fix(vscode.l10n.t('Remove Annotation'), 'corpus.removeAnnotation'));
    return fixes;
  }
}

function diagnostic(placed: PlacedAnnotation, range: vscode.Range): vscode.Diagnostic {
  const result = new vscode.Diagnostic(range, sentence(placed), vscode.DiagnosticSeverity.Warning);
  result.source = source;
  result.code = `${placed.state} ${placed.record.id}`;
  return result;
}

function sentence({ state, record, candidates }: PlacedAnnotation): string {
  const words = excerpt(record.exact, 60);
  const tags = record.type === 'passage' ? record.tags.join(', ') : record.type;
  switch (state) {
    case 'fuzzy':
      return vscode.l10n.t(
        'The text of an annotation ({0}) has changed. It was “{1}”. Does it still belong here?',
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
