import * as vscode from 'vscode';
import type { Step } from '../../../core/corpus/annotate';
import { isPlaced, type PlacedAnnotation } from '../../../core/corpus/shown';
import { groupBy } from '../../../core/groupBy';
import { snapToGraphemes, trimSpace } from '../../../core/text/graphemes';
import { bySpan, type Span } from '../../../core/text/span';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { RegisterCommand } from '../../platform/commands';
import { toRange, toSpan } from '../../platform/convert';
import { excerpt } from '../../platform/describe';
import { jump, type Destination } from '../../platform/jump';
import { resolveTarget, type Target } from '../../platform/target';
import { tell } from '../../platform/tell';

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
    this.register(registerCommand('corpus.nextReview', () => jump(() => this.#next())));
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

  /** What is to be decided next: after the cursor in this article, then in those that follow, round and round. */
  #next(): Destination | undefined {
    const stops = this.#stops();
    if (stops.length === 0) {
      tell(vscode.l10n.t('No annotation needs a review.'));
      return undefined;
    }
    const editor = vscode.window.activeTextEditor;
    const open = editor && this.articles.get(editor.document.uri);
    const here = open && toSpan(open.lines, editor.selection);
    const passed = stops.findLastIndex(({ article, span }) => article === open?.id && here && bySpan(span, here) <= 0);
    const inArticle = stops.find(({ article }) => article === open?.id);
    const { article, span } = (passed < 0 && inArticle) || stops[(passed + 1) % stops.length];
    const file = this.articles.file(article);
    const text = this.articles.get(article);
    return file && text && { uri: file.uri, range: toRange(text.lines, span) };
  }

  /** The places where something is to be decided, in the order of the articles and of their texts; an orphan's is the top. */
  #stops(): readonly { readonly article: string; readonly span: Span }[] {
    const stops = this.annotations.needingReview().map(({ article, placed }) => {
      return { article, span: placed.span ?? placed.candidates?.at(0) ?? { start: 0, end: 0 } };
    });
    const byArticle = groupBy(stops, ({ article }) => article);
    return [...byArticle.values()].flatMap((group) => [...group].sort((a, b) => bySpan(a.span, b.span)));
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
    const review = this.annotations.of(target.file.id).filter((one) => !isPlaced(one));
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
      tell(vscode.l10n.t('No annotation of this article needs a review.'));
      return undefined;
    }
    const items = review.map((placed) => ({ label: excerpt(placed.record.exact), placed }));
    const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which annotation?') });
    return picked?.placed;
  }
}
