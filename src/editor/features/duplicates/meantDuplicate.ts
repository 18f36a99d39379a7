import * as vscode from 'vscode';
import type { Duplicate } from '../../../core/duplicates/duplicateIndex';
import type { ArticleFile } from '../../corpus/articleFile';
import type { Articles } from '../../corpus/articles';
import type { Duplicates } from '../../corpus/duplicates';
import { textArgument } from '../../platform/commands';
import { relationSentence, titleOf } from '../../platform/describe';
import { resolveTarget, tellNoDuplicates } from '../../platform/target';

/** An article and the one of its duplicates that a command is about. */
export interface MeantDuplicate {
  readonly file: ArticleFile;
  readonly other: ArticleFile;
  /** How the other is one. */
  readonly duplicate: Duplicate;
}

/**
 * Which duplicate of which article is meant: the item of the tree that shows it, the one that the argument names in `with`, the only
 * one there is, or the one that the person picks. Undefined where there is none, after that was said, or where nobody picked.
 */
export async function meantDuplicate(
  articles: Articles,
  duplicates: Duplicates,
  argument: unknown,
  placeHolder: string,
): Promise<MeantDuplicate | undefined> {
  // On an item of the tree that is itself a duplicate, the article above it is the one to begin with.
  const pair = pairOf(argument);
  const target = await resolveTarget(articles, pair ? pair.article : argument);
  if (!target) return undefined;
  const { file } = target;
  if (duplicates.of(file.id).length === 0) await duplicates.whenReady();
  const wanted = pair?.other.toString() ?? textArgument(argument, 'with');
  const choices = duplicates.of(file.id).filter(({ id }) => wanted === undefined || id === wanted);
  if (choices.length === 0) {
    tellNoDuplicates(file);
    return undefined;
  }
  const duplicate = await pick(articles, choices, placeHolder);
  const other = duplicate && articles.file(duplicate.id);
  return other && { file, other, duplicate };
}

/** The two articles of a tree item for a duplicate: the one above it and the one that it shows. */
function pairOf(argument: unknown): { readonly article: vscode.Uri; readonly other: vscode.Uri } | undefined {
  if (typeof argument !== 'object' || argument === null || !('kind' in argument) || argument.kind !== 'duplicate')
    return undefined;
  const node = argument as unknown as { uri: vscode.Uri; parent: { parent: { uri: vscode.Uri } } };
  return { article: node.parent.parent.uri, other: node.uri };
}

async function pick(
  articles: Articles,
  choices: readonly Duplicate[],
  placeHolder: string,
): Promise<Duplicate | undefined> {
  const items: (vscode.QuickPickItem & { readonly duplicate: Duplicate })[] = [];
  for (const duplicate of choices) {
    const file = articles.file(duplicate.id);
    const article = file && (await articles.read(file.uri));
    if (!article) continue;
    const detail = relationSentence(duplicate, file.name);
    items.push({ label: titleOf(article), description: file.path, detail, duplicate });
  }
  if (items.length < 2) return items.at(0)?.duplicate;
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.duplicate;
}
