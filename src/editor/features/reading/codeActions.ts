import * as vscode from 'vscode';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Findings } from '../../corpus/findings';
import { toSpan } from '../../platform/convert';
import { articleDocuments } from '../../platform/language';

const kind = vscode.CodeActionKind.RefactorRewrite.append('corpus');

/** People who may be meant that the lightbulb names; "Set Entity…" knows all. */
const mostCandidates = 5;

/** The lightbulb in articles. It lights up for a selection; at a mere cursor it answers only when it is asked. */
export class CodeActions extends Owner implements vscode.CodeActionProvider {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly findings: Findings,
  ) {
    super();
    this.register(
      vscode.languages.registerCodeActionsProvider(articleDocuments, this, {
        providedCodeActionKinds: [kind],
      }),
    );
  }

  async provideCodeActions(
    { uri }: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const isAsked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (range.isEmpty && !isAsked) return [];
    await this.annotations.whenFound(uri.toString());
    const article = this.articles.get(uri);
    if (!article) return [];
    const span = toSpan(article.lines, range);
    const place = { uri: article.id, span };
    const actions: vscode.CodeAction[] = [];
    const add = (title: string, command: `corpus.${string}`, argument: unknown = place) => {
      const action = new vscode.CodeAction(title, kind);
      action.command = { command, title, arguments: [argument] };
      actions.push(action);
    };
    if (!range.isEmpty) add(vscode.l10n.t('Tag Selection…'), 'corpus.tagSelection');
    const shown = this.annotations.shown(article.id);
    const holds = (one: { start: number; end: number }) => one.start <= span.start && span.end <= one.end;
    const mention = shown.mentions.find(holds);
    const quotation = shown.quotations.find(holds);
    if (mention || quotation) {
      add(vscode.l10n.t('Accept Suggestion'), 'corpus.acceptSuggestion');
      add(vscode.l10n.t('Reject Suggestion'), 'corpus.rejectSuggestion');
    }
    if (mention)
      for (const { name, type } of this.findings.candidatesFor(article.id, mention).slice(0, mostCandidates)) {
        const meant = { uri: article.id, span: { start: mention.start, end: mention.end }, entity: name, type };
        add(vscode.l10n.t('This Is {0}', name), 'corpus.setEntity', meant);
      }
    if (quotation) add(vscode.l10n.t('Set Speaker…'), 'corpus.setSpeaker');
    if (mention || !range.isEmpty) add(vscode.l10n.t('Set Entity…'), 'corpus.setEntity');
    if (mention && mention.type !== 'date') {
      add(vscode.l10n.t('Accept All Mentions of This Name…'), 'corpus.acceptAllMentions');
      add(vscode.l10n.t('Reject All Mentions of This Name…'), 'corpus.rejectAllMentions');
      add(vscode.l10n.t('Same as Another Entity…'), 'corpus.mergeEntities');
      add(vscode.l10n.t('Split Entity…'), 'corpus.splitEntity');
    }
    for (const passage of shown.passages.filter((one) => holds(one.span))) {
      const argument = { uri: article.id, annotation: passage.record.id };
      const tags = passage.record.tags.join(', ');
      add(vscode.l10n.t('Edit Tags: {0}', tags), 'corpus.editAnnotation', argument);
      add(vscode.l10n.t('Remove Annotation: {0}', tags), 'corpus.removeAnnotation', argument);
    }
    return actions;
  }
}
