import * as vscode from 'vscode';
import { planCopy, type CopyPlan } from '../../core/corpus/copyPlan';
import type { Article } from '../../core/corpus/library';
import { isPlaced } from '../../core/corpus/shown';
import type { PassageRecord } from '../../core/sidecar/format';
import type { Span } from '../../core/text/span';
import { Owner } from '../base/lifecycle';
import type { Annotations, Step } from '../corpus/annotations';
import type { ArticleFile, Articles } from '../corpus/articles';
import type { Duplicates } from '../corpus/duplicates';
import { chooseAnnotation } from '../platform/chooseAnnotation';
import type { RegisterCommand } from '../platform/commands';
import { excerpt } from '../platform/describe';
import type { Log } from '../platform/log';
import { resolveTarget, tellNoDuplicates } from '../platform/target';

interface Planned {
  readonly file: ArticleFile;
  readonly article: Article;
  readonly plan: CopyPlan;
}

/** How many duplicates got a copy, could get one after a look, or got none. */
export interface CopyOutcome {
  readonly copied: number;
  readonly toReview: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/** Carries a passage's tags and note to the same passage in its duplicates, as one step. */
export class CopyToDuplicates extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
    readonly log: Log,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.copyToDuplicates', (argument) => this.#copy(argument)));
  }

  async #copy(argument: unknown): Promise<CopyOutcome | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    await this.duplicates.whenReady();
    if (this.duplicates.of(target.file.id).length === 0) {
      tellNoDuplicates(target.file);
      return undefined;
    }
    const isPassage = (one: { record: { type: string } }) => one.record.type === 'passage';
    const question = vscode.l10n.t('Which annotation should be copied?');
    const placed = await chooseAnnotation(this.annotations, target, isPassage, question);
    if (!placed || !isPlaced(placed) || placed.record.type !== 'passage') return undefined;
    const { record, span } = placed;
    const planned = await this.#plan(target.file.id, record, span);
    const label = vscode.l10n.t('Copy “{0}” to its duplicates', excerpt(record.exact, 30));
    const sure = planned.filter(({ plan }) => plan.kind === 'copy');
    if (sure.length > 0)
      await this.annotations.change(
        label,
        sure.map((one) => copyStep(one, record)),
      );
    const unsure = planned.filter(({ plan }) => plan.kind === 'review');
    const skipped = planned.flatMap(({ file, plan }) =>
      plan.kind === 'skip' ? [{ file: file.path, reason: reasonOf(plan.reason) }] : [],
    );
    for (const { file, reason } of skipped) this.log.info(`Not copied to ${file}: ${reason}`);
    void this.#report(record, label, sure.length, unsure, skipped);
    return { copied: sure.length, toReview: unsure.length, skipped };
  }

  async #plan(id: string, record: PassageRecord, span: Span): Promise<readonly Planned[]> {
    const planned: Planned[] = [];
    for (const duplicate of this.duplicates.of(id)) {
      const file = this.articles.file(duplicate.id);
      const article = file && (await this.articles.read(file.uri));
      const alignment = this.duplicates.alignment(id, duplicate.id);
      if (!file || !article || !alignment) continue;
      await this.annotations.whenLoaded(file.id);
      planned.push({ file, article, plan: planCopy(record, span, alignment, this.annotations.of(file.id)) });
    }
    return planned;
  }

  async #report(
    record: PassageRecord,
    label: string,
    copied: number,
    unsure: readonly Planned[],
    skipped: CopyOutcome['skipped'],
  ): Promise<void> {
    const parts = [vscode.l10n.t('Copied to {0} duplicates.', copied)];
    if (skipped.length > 0) {
      const reasons = [...new Set(skipped.map(({ reason }) => reason))].join('; ');
      parts.push(vscode.l10n.t('Left out: {0} ({1}).', skipped.length, reasons));
    }
    if (unsure.length === 0) {
      vscode.window.setStatusBarMessage(parts.join(' '), 8000);
      return;
    }
    parts.push(vscode.l10n.t('In {0} the passage has other words.', unsure.length));
    const look = vscode.l10n.t('Look at Them…');
    if ((await vscode.window.showInformationMessage(parts.join(' '), look)) !== look) return;
    const items = unsure.flatMap((one) => {
      if (one.plan.kind !== 'review') return [];
      const { start, end } = one.plan.span;
      return [{ label: excerpt(one.article.text.slice(start, end)), description: one.file.path, one }];
    });
    const placeHolder = vscode.l10n.t('Tick the passages that say the same as “{0}”', excerpt(record.exact, 50));
    const picked = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder });
    if (picked && picked.length > 0)
      await this.annotations.change(
        label,
        picked.map(({ one }) => copyStep(one, record)),
      );
  }
}

function copyStep({ file, article, plan }: Planned, { id, origin, tags, note }: PassageRecord): Step {
  return {
    kind: 'add',
    article: file.id,
    version: article,
    span: plan.kind === 'skip' ? { start: 0, end: 0 } : plan.span,
    // A copy of a copy names the first: then no way round brings a second copy to one article.
    fields: { type: 'passage', tags, ...(note ? { note } : {}), origin: origin ?? id },
  };
}

function reasonOf(reason: 'missing' | 'ambiguous' | 'there'): string {
  switch (reason) {
    case 'missing':
      return vscode.l10n.t('the passage does not stand there');
    case 'ambiguous':
      return vscode.l10n.t('the passage stands there more than once');
    case 'there':
      return vscode.l10n.t('it is there already');
  }
}
