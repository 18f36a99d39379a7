import * as vscode from 'vscode';
import type { Step } from '../../core/corpus/annotate';
import type { PlacedAnnotation } from '../../core/corpus/shown';
import { snapToGraphemes, trimSpace } from '../../core/text/graphemes';
import type { Span } from '../../core/text/span';
import { Owner } from '../base/lifecycle';
import type { Annotations } from '../corpus/annotations';
import type { Articles } from '../corpus/articles';
import type { RegisterCommand } from '../platform/commands';
import { toRange } from '../platform/convert';
import { excerpt } from '../platform/describe';
import { resolveTarget, type Target } from '../platform/target';

/** Deciding where an annotation belongs whose text has changed. Nothing is written before a person has said so. */
export class Review extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.acceptPlace', (argument) => this.#accept(argument)));
    this.register(registerCommand('corpus.choosePlace', (argument) => this.#choose(argument)));
    this.register(registerCommand('corpus.anchorToSelection', (argument) => this.#anchorToSelection(argument)));
    this.register(registerCommand('corpus.keepOrphan', (argument) => this.#keepOrphan(argument)));
    this.register(registerCommand('corpus.nextReview', () => this.#next()));
  }

  async #accept(argument: unknown): Promise<void> {
    const found = await this.#find(argument);
    if (!found) return;
    const { target, placed } = found;
    if (!placed.span) return this.#choose(argument);
    await this.#place(target, placed, placed.span);
  }

  /** Lets a person pick among the places that an annotation could belong to; each is shown in the editor as it is highlighted. */
  async #choose(argument: unknown): Promise<void> {
    const found = await this.#find(argument);
    if (!found) return;
    const { target, placed } = found;
    const { article, file } = target;
    const spans = placed.candidates ?? (placed.span ? [placed.span] : []);
    if (spans.length === 0) {
      const message = vscode.l10n.t(
        'No place was found for it. Select one in the text and choose “Anchor to Selection”.',
      );
      void vscode.window.showInformationMessage(message);
      return;
    }
    const editor = await vscode.window.showTextDocument(file.uri, { preview: false });
    const before = editor.selection;
    const items = spans.map((span) => ({
      label: excerpt(article.text.slice(Math.max(0, span.start - 30), span.end + 30)),
      description: vscode.l10n.t('line {0}', article.lines.positionAt(span.start).line + 1),
      span,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      placeHolder: vscode.l10n.t('Where does “{0}” belong?', excerpt(placed.record.exact, 40)),
      onDidSelectItem: (item) => {
        if (typeof item === 'string') return;
        const range = toRange(article.lines, (item as (typeof items)[number]).span);
        editor.selection = new vscode.Selection(range.start, range.end);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      },
    });
    if (picked) await this.#place(target, placed, picked.span);
    else editor.selection = before;
  }

  async #anchorToSelection(argument: unknown): Promise<void> {
    const found = await this.#find(argument);
    if (!found) return;
    const { target, placed } = found;
    const { text } = target.article;
    const selected = target.editor && (await resolveTarget(this.articles, target.file.uri))?.selections[0];
    const span = selected && snapToGraphemes(text, trimSpace(text, selected));
    if (!span || span.end <= span.start) {
      const message = vscode.l10n.t(
        'Select in the article the words that “{0}” belongs to, then choose this again.',
        excerpt(placed.record.exact, 40),
      );
      void vscode.window.showInformationMessage(message);
      return;
    }
    await this.#place(target, placed, span);
  }

  async #keepOrphan(argument: unknown): Promise<void> {
    const found = await this.#find(argument);
    if (!found) return;
    const { target, placed } = found;
    const label = vscode.l10n.t('Keep “{0}” without a place', excerpt(placed.record.exact, 30));
    await this.annotations.change(label, [
      { kind: 'keepOrphan', article: target.file.id, annotation: placed.record.id },
    ]);
  }

  /** Opens what is to be decided next, wherever in the corpus it is. */
  async #next(): Promise<void> {
    const waiting = this.annotations.needingReview();
    if (waiting.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No annotation needs a review.'), 6000);
      return;
    }
    const here = vscode.window.activeTextEditor?.document.uri.toString();
    const at = waiting.findIndex(({ article }) => article === here);
    const { article, placed } = waiting[(at + 1) % waiting.length];
    const file = this.articles.file(article);
    const text = this.articles.get(article);
    if (!file || !text) return;
    const span = placed.span ?? placed.candidates?.at(0);
    await vscode.window.showTextDocument(file.uri, span ? { selection: toRange(text.lines, span) } : {});
  }

  async #place(target: Target, placed: PlacedAnnotation, span: Span): Promise<void> {
    const step: Step = {
      kind: 'place',
      article: target.file.id,
      annotation: placed.record.id,
      version: target.article,
      span: { start: span.start, end: span.end },
    };
    await this.annotations.change(vscode.l10n.t('Place “{0}”', excerpt(placed.record.exact, 30)), [step]);
  }

  /** The annotation that is meant: named, at the cursor, or the only one that needs a person in the article. */
  async #find(argument: unknown): Promise<{ target: Target; placed: PlacedAnnotation } | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const { review } = this.annotations.shown(target.file.id);
    const named = target.annotation
      ? this.annotations.of(target.file.id).find(({ record }) => record.id === target.annotation)
      : undefined;
    const [{ start, end }] = target.selections;
    const touched = review.find(({ span }) => span && span.start <= end && start <= span.end);
    const placed = named ?? touched ?? (review.length === 1 ? review[0] : await this.#ask(review));
    return placed && { target, placed };
  }

  async #ask(review: readonly PlacedAnnotation[]): Promise<PlacedAnnotation | undefined> {
    if (review.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('No annotation of this article needs a review.'), 6000);
      return undefined;
    }
    const items = review.map((placed) => ({ label: excerpt(placed.record.exact), placed }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which annotation?') });
    return picked?.placed;
  }
}
