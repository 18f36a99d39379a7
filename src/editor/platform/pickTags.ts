import * as vscode from 'vscode';
import { cleanTag } from '../../core/annotations/tagNames';
import type { TagDefinition } from '../../core/sidecar/format';
import { tagIcon } from './tagColor';

export interface TagChoice {
  readonly name: string;
  readonly definition?: TagDefinition;
}

export interface PickedTags {
  readonly tags: readonly string[];
  /** The person asked to write a note as well. */
  readonly wantsNote: boolean;
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/**
 * Lets a person choose tags: the known ones in the order given, ticked where they are set already, and whatever is typed as a new
 * one. Enter alone takes the highlighted tag, so that one key and Enter tag again with the latest; undefined if it was cancelled.
 */
export function pickTags(
  choices: readonly TagChoice[],
  present: readonly string[],
  title: string,
): Promise<PickedTags | undefined> {
  const quickPick = vscode.window.createQuickPick<TagItem>();
  const noteButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('note'),
    tooltip: vscode.l10n.t('Take These Tags and Write a Note'),
  };
  const known = choices.map(({ name, definition }): TagItem => ({
    label: name,
    description: definition?.description,
    iconPath: tagIcon(definition),
    tag: name,
  }));
  for (const tag of present) if (!choices.some(({ name }) => name === tag)) known.push({ label: tag, tag });
  quickPick.title = title;
  quickPick.placeholder = vscode.l10n.t('Choose tags or type a new one, such as stance/denial');
  quickPick.canSelectMany = true;
  quickPick.matchOnDescription = true;
  quickPick.buttons = [noteButton];
  quickPick.items = known;
  quickPick.selectedItems = known.filter(({ tag }) => present.includes(tag));

  const offerNew = () => {
    const typed = cleanTag(quickPick.value);
    const isNew = typed !== '' && !known.some(({ tag }) => tag === typed);
    const chosen = quickPick.selectedItems.filter((item) => isNewItem(item, known));
    const fresh: TagItem = {
      label: typed,
      description: vscode.l10n.t('new tag'),
      iconPath: new vscode.ThemeIcon('add'),
      tag: typed,
    };
    const kept = quickPick.selectedItems;
    quickPick.items = [...(isNew && !chosen.some(({ tag }) => tag === typed) ? [fresh] : []), ...chosen, ...known];
    quickPick.selectedItems = kept;
  };
  const result = (wantsNote: boolean): PickedTags => {
    const typed = cleanTag(quickPick.value);
    const ticked = quickPick.selectedItems.map(({ tag }) => tag);
    const highlighted = quickPick.activeItems.at(0)?.tag;
    if (typed !== '' && highlighted !== undefined) ticked.push(highlighted);
    else if (ticked.length === 0 && present.length === 0 && highlighted !== undefined) ticked.push(highlighted);
    return { tags: [...new Set(ticked)], wantsNote };
  };
  return new Promise((resolve) => {
    const finish = (value: PickedTags | undefined) => {
      resolve(value);
      quickPick.dispose();
    };
    quickPick.onDidChangeValue(offerNew);
    quickPick.onDidAccept(() => finish(result(false)));
    quickPick.onDidTriggerButton(() => finish(result(true)));
    quickPick.onDidHide(() => finish(undefined));
    quickPick.show();
    // What Enter alone would take is seen before it is pressed.
    if (present.length === 0) quickPick.activeItems = quickPick.items.slice(0, 1);
  });
}

function isNewItem(item: TagItem, known: readonly TagItem[]): boolean {
  return !known.some(({ tag }) => tag === item.tag);
}
