import * as vscode from 'vscode';
import type { CopyPlan, SkipReason } from '../../../core/corpus/copyPlan';
import type { Article } from '../../../core/corpus/library';
import type { PassageRecord } from '../../../core/sidecar/format';
import type { Annotations, Step } from '../../corpus/annotations';
import type { ArticleFile } from '../../corpus/articleFile';
import type { Log } from '../../platform/log';
import { excerpt } from '../../platform/describe';
import { tell } from '../../platform/tell';

/** An annotation, the article that it may be copied to, and what that comes to. */
export interface Planned {
  readonly record: PassageRecord;
  readonly file: ArticleFile;
  readonly article: Article;
  readonly plan: CopyPlan;
}

/** How many copies were made, could be made after a look, or were not made. */
export interface CopyOutcome {
  readonly copied: number;
  readonly toReview: number;
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
}

/** Makes the copies that are certain, as one step, says what was left out and why, and offers the others for a look. */
export async function makeCopies(
  annotations: Annotations,
  log: Log,
  label: string,
  planned: readonly Planned[],
): Promise<CopyOutcome> {
  const sure = planned.filter(({ plan }) => plan.kind === 'copy');
  const isMade = sure.length === 0 || (await annotations.change(label, sure.map(copyStep))) !== undefined;
  const unsure = planned.filter(({ plan }) => plan.kind === 'review');
  const skipped = planned.flatMap(({ file, plan }) =>
    plan.kind === 'skip' ? [{ file: file.path, reason: reasonOf(plan.reason) }] : [],
  );
  for (const { file, reason } of skipped) log.info(`Not copied to ${file}: ${reason}`);
  const copied = isMade ? sure.length : 0;
  void offerUnsure(annotations, label, summaryOf(copied, skipped), unsure);
  return { copied, toReview: unsure.length, skipped };
}

function summaryOf(copied: number, skipped: CopyOutcome['skipped']): string {
  const made = copied === 1 ? vscode.l10n.t('1 annotation copied.') : vscode.l10n.t('{0} annotations copied.', copied);
  if (skipped.length === 0) return made;
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join('; ');
  return `${made} ${vscode.l10n.t('Left out: {0} ({1}).', skipped.length, reasons)}`;
}

/** Copies to passages with other words are made only where a person ticks them. */
async function offerUnsure(
  annotations: Annotations,
  label: string,
  summary: string,
  unsure: readonly Planned[],
): Promise<void> {
  if (unsure.length === 0) {
    tell(summary);
    return;
  }
  const question = `${summary} ${vscode.l10n.t('In {0} places the passage has other words.', unsure.length)}`;
  const look = vscode.l10n.t('Look at Them…');
  if ((await vscode.window.showInformationMessage(question, look)) !== look) return;
  const items = unsure.flatMap((one) => {
    if (one.plan.kind !== 'review') return [];
    const { start, end } = one.plan.span;
    const tags = one.record.tags.join(', ');
    return [
      {
        label: excerpt(one.article.text.slice(start, end)),
        description: one.file.path,
        detail: vscode.l10n.t('{0}, made on “{1}”', tags, excerpt(one.record.exact, 50)),
        one,
      },
    ];
  });
  const placeHolder = vscode.l10n.t('Tick the passages that say the same');
  const picked = await vscode.window.showQuickPick(items, { canPickMany: true, placeHolder, matchOnDetail: true });
  if (picked && picked.length > 0)
    await annotations.change(
      label,
      picked.map(({ one }) => copyStep(one)),
    );
}

function copyStep({ record: { id, origin, tags, note }, file, article, plan }: Planned): Step {
  return {
    kind: 'add',
    article: file.id,
    version: article,
    span: plan.kind === 'skip' ? { start: 0, end: 0 } : plan.span,
    // A copy of a copy names the first: then no way round brings a second copy to one article.
    fields: { type: 'passage', tags, ...(note ? { note } : {}), origin: origin ?? id },
  };
}

function reasonOf(reason: SkipReason): string {
  switch (reason) {
    case 'missing':
      return vscode.l10n.t('the passage does not stand there');
    case 'ambiguous':
      return vscode.l10n.t('the passage stands there more than once');
    case 'there':
      return vscode.l10n.t('it is there already');
    case 'decided':
      return vscode.l10n.t('the passage is tagged otherwise there');
  }
}
