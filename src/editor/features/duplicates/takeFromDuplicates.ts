import * as vscode from 'vscode';
import { planTaking, type Offer } from '../../../core/corpus/copyPlan';
import { isPlaced } from '../../../core/corpus/shown';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import type { RegisterCommand } from '../../platform/commands';
import { excerpt, titleOf } from '../../platform/describe';
import { articleDocuments } from '../../platform/language';
import type { Log } from '../../platform/log';
import type { Settings } from '../../platform/settings';
import { resolveTarget, tellNoDuplicates } from '../../platform/target';
import { tell } from '../../platform/tell';
import { makeCopies, type CopyOutcome, type Planned } from './makeCopies';

/** The line above an article is asked for at every change: more duplicates than this are looked at only on demand. */
const mostAtOnce = 10;

/** Offers an article, a new one above all, the annotations that its duplicates have and it lacks: a line above it, and a command. */
export class TakeFromDuplicates extends Owner implements vscode.CodeLensProvider {
  readonly #onDidChange = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.#onDidChange.event;

  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    readonly duplicates: Duplicates,
    readonly settings: Settings,
    readonly log: Log,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.takeFromDuplicates', (argument) => this.#take(argument)));
    this.register(vscode.languages.registerCodeLensProvider(articleDocuments, this));
    this.register(duplicates.onDidChange(() => this.#onDidChange.fire()));
    this.register(annotations.onDidChange(() => this.#onDidChange.fire()));
    this.register(settings.onDidChange(() => this.#onDidChange.fire()));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!this.settings.isDuplicateLensOn) return [];
    const count = this.#plan(document.uri.toString(), mostAtOnce).filter(({ plan }) => plan.kind === 'copy').length;
    if (count === 0) return [];
    return [
      new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
        title:
          count === 1
            ? vscode.l10n.t('Copy 1 Annotation from Duplicates')
            : vscode.l10n.t('Copy {0} Annotations from Duplicates', count),
        tooltip: vscode.l10n.t('Passages that are tagged in duplicates of this article and not here; one step of undo'),
        command: 'corpus.takeFromDuplicates',
        arguments: [document.uri],
      }),
    ];
  }

  async #take(argument: unknown): Promise<CopyOutcome | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    await this.duplicates.whenReady();
    const { file, article } = target;
    const others = this.duplicates.of(file.id);
    if (others.length === 0) {
      tellNoDuplicates(file);
      return undefined;
    }
    await Promise.all([file.id, ...others.map(({ id }) => id)].map((id) => this.annotations.whenLoaded(id)));
    const planned = this.#plan(file.id);
    if (planned.every(({ plan }) => plan.kind === 'skip'))
      tell(vscode.l10n.t('This article has all that is tagged in its duplicates and stands in it.'));
    const label = vscode.l10n.t('Copy annotations to “{0}”', excerpt(titleOf(article), 30));
    return makeCopies(this.annotations, this.log, label, planned);
  }

  /** What the duplicates offer, and what comes of each. */
  #plan(id: string, most = Number.MAX_SAFE_INTEGER): readonly Planned[] {
    const [file, article] = [this.articles.file(id), this.articles.get(id)];
    if (!file || !article) return [];
    const tagged = this.duplicates.of(id).filter((one) => this.#passagesOf(one.id).length > 0);
    const offers = tagged.slice(0, most).flatMap((one): Offer[] => {
      const alignment = this.duplicates.alignment(one.id, id);
      return alignment ? this.#passagesOf(one.id).map((offer) => ({ ...offer, alignment })) : [];
    });
    const plans = planTaking(offers, this.annotations.of(id));
    return offers.map(({ record }, index) => ({ record, file, article, plan: plans[index] }));
  }

  #passagesOf(id: string): readonly Omit<Offer, 'alignment'>[] {
    if (!this.annotations.articleRecord(id).annotations.some(({ type }) => type === 'passage')) return [];
    return this.annotations
      .of(id)
      .flatMap((one) =>
        one.record.type === 'passage' && isPlaced(one) ? [{ record: one.record, here: one.span }] : [],
      );
  }
}
