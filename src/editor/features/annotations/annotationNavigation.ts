import * as vscode from 'vscode';
import { isPlaced } from '../../../core/corpus/shown';
import { bySpan, type Span } from '../../../core/text/span';
import { Owner } from '../../base/lifecycle';
import type { Annotations } from '../../corpus/annotations';
import type { Articles } from '../../corpus/articles';
import type { RegisterCommand } from '../../platform/commands';
import { toRange } from '../../platform/convert';
import { jump, type Destination } from '../../platform/jump';
import { resolveTarget } from '../../platform/target';
import { tell } from '../../platform/tell';

/** Going from one annotation of an article to the next, round and round. */
export class AnnotationNavigation extends Owner {
  constructor(
    readonly articles: Articles,
    readonly annotations: Annotations,
    registerCommand: RegisterCommand,
  ) {
    super();
    this.register(registerCommand('corpus.nextAnnotation', (argument) => jump(() => this.#neighbour(argument, 1))));
    this.register(
      registerCommand('corpus.previousAnnotation', (argument) => jump(() => this.#neighbour(argument, -1))),
    );
  }

  async #neighbour(argument: unknown, step: 1 | -1): Promise<Destination | undefined> {
    const target = await resolveTarget(this.articles, argument);
    if (!target) return undefined;
    const spans = this.annotations
      .of(target.file.id)
      .filter(isPlaced)
      .map(({ span }) => span);
    const next = neighbour([...spans].sort(bySpan), target.selections[0], step);
    if (!next) {
      tell(vscode.l10n.t('This article has no annotations yet.'));
      return undefined;
    }
    const range = toRange(target.article.lines, next);
    return { uri: target.file.uri, range, viewColumn: target.editor?.viewColumn };
  }
}

/** The next span after (or the last before) where one stands; past the end it goes on at the other. */
function neighbour(sorted: readonly Span[], here: Span, step: 1 | -1): Span | undefined {
  if (step > 0) return sorted.find((span) => bySpan(span, here) > 0) ?? sorted.at(0);
  return sorted.filter((span) => bySpan(span, here) < 0).at(-1) ?? sorted.at(-1);
}
