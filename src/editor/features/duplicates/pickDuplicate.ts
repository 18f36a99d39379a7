import * as vscode from 'vscode';
import type { Article } from '../../../core/corpus/library';
import type { Duplicate } from '../../../core/duplicates/duplicateIndex';
import type { Articles } from '../../corpus/articles';
import { relationSentence, titleOf } from '../../platform/describe';

/** Which of several duplicates is meant: the only one, or the one that the person picks. */
export async function pickDuplicate(
  articles: Articles,
  duplicates: readonly Duplicate[],
  placeHolder: string,
): Promise<{ readonly duplicate: Duplicate; readonly article: Article } | undefined> {
  const items: (vscode.QuickPickItem & { duplicate: Duplicate; article: Article })[] = [];
  for (const duplicate of duplicates) {
    const file = articles.file(duplicate.id);
    const article = file && (await articles.read(file.uri));
    if (!article) continue;
    const detail = relationSentence(duplicate, file.name);
    items.push({ label: titleOf(article), description: file.path, detail, duplicate, article });
  }
  if (items.length < 2) return items[0];
  return vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
}
