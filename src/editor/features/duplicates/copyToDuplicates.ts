import * as vscode from 'vscode';
import { planCopy } from '../../../core/corpus/copyPlan';
import { isPlaced } from '../../../core/corpus/shown';
import type { PassageRecord } from '../../../core/sidecar/format';
import type { Span } from '../../../core/text/span';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { chooseAnnotation } from '../../platform/chooseAnnotation';
import type { RegisterCommand } from '../../platform/commands';
import { excerpt } from '../../platform/describe';
import type { Log } from '../../platform/log';
import { resolveTarget, tellNoDuplicates } from '../../platform/target';
import { makeCopies, type CopyOutcome, type Planned } from './makeCopies';

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
    const label = vscode.l10n.t('Copy “{0}” to its duplicates', excerpt(record.exact, 30));
    return makeCopies(this.annotations, this.log, label, await this.#plan(target.file.id, record, span));
  }

  async #plan(id: string, record: PassageRecord, span: Span): Promise<readonly Planned[]> {
    const planned: Planned[] = [];
    for (const duplicate of this.duplicates.of(id)) {
      const file = this.articles.file(duplicate.id);
      const article = file && (await this.articles.read(file.uri));
      const alignment = this.duplicates.alignment(id, duplicate.id);
      if (!file || !article || !alignment) continue;
      await this.annotations.whenLoaded(file.id);
      planned.push({ record, file, article, plan: planCopy(record, span, alignment, this.annotations.of(file.id)) });
    }
    return planned;
  }
}
