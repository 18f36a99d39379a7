import * as vscode from 'vscode';
import { cleanTag, cleanTags } from '../../../core/annotations/tagNames';
import type { TagDefinition } from '../../../core/sidecar/format';
import { Delayer } from '../../base/async';
import { tagIcon } from '../../platform/tagColor';

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
  readonly tags: readonly string[];
}

/**
 * Lets a person choose tags: the known ones in the order given, ticked where they are set already, and whatever is typed, with
 * commas between several. Enter takes what is ticked and what is typed; with neither, the highlighted tag, so that one key and
 * Enter tag again with the latest. Space in the empty box ticks the highlighted tag. Undefined if it was cancelled.
 */
export function pickTags(
  choices: readonly TagChoice[],
  present: readonly string[],
  title: string,
): Promise<PickedTags | undefined> {
  const quickPick = vscode.window.createQuickPick<TagItem>();
  const known = choices.map(itemOf);
  for (const tag of present) if (!choices.some(({ name }) => name === tag)) known.push(itemOf({ name: tag }));
  const noteButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('note'),
    tooltip: vscode.l10n.t('Take These Tags and Write a Note'),
  };
  quickPick.title = title;
  quickPick.placeholder = vscode.l10n.t('Choose tags or type a new one, such as stance/denial');
  quickPick.canSelectMany = true;
  quickPick.matchOnDescription = true;
  quickPick.buttons = [noteButton];
  quickPick.items = known;
  quickPick.selectedItems = known.filter((item) => present.includes(item.label));

  let highlighted = known.at(0);
  let ticked: readonly TagItem[] = quickPick.selectedItems;
  let listedNow: readonly TagItem[] = known;
  const settling = new Delayer(40);

  /** What was typed, as tags: a known one is written as it is known. */
  const typedTags = () =>
    cleanTags(quickPick.value.split(',')).map((typed) => {
      const same = known.find(({ label }) => label.toLowerCase() === typed.toLowerCase());
      return same?.label ?? typed;
    });
  /**
   * Lists the known and the ticked, and what is typed where that is none of them. It comes last, though VS Code shows it first:
   * items are known by their numbers on the way, so an answer that is on its way must find the same numbers.
   */
  const offer = () => {
    const typed = typedTags();
    const made = ticked.filter((item) => !known.includes(item));
    const listed = [...known, ...made];
    const asTyped = typed.length === 1 ? listed.find(({ label }) => label === typed[0]) : undefined;
    const fresh = typed.length > 0 && !asTyped ? [freshItem(typed, known)] : [];
    const items = [...listed, ...fresh];
    // A list that is set again loses the place of whoever walks through it.
    if (items.length !== listedNow.length || items.some((item, index) => item !== listedNow[index])) {
      listedNow = items;
      quickPick.items = items;
    }
    quickPick.selectedItems = ticked;
    // Enter takes what was typed, and that is seen before it is pressed.
    const active = asTyped ?? fresh.at(0) ?? (typed.length === 0 ? highlighted : undefined);
    quickPick.activeItems = active ? [active] : [];
  };
  const valueChanged = (value: string) => {
    if (value === '' || value.trim() !== '') return offer();
    const one = highlighted;
    if (one) ticked = ticked.includes(one) ? ticked.filter((item) => item !== one) : [...ticked, one];
    quickPick.value = '';
    offer();
  };
  const ticksSettled = () => {
    const isMore = quickPick.selectedItems.some((item) => !ticked.includes(item));
    ticked = quickPick.selectedItems;
    // What was typed to find a tag is no tag of its own once that one is ticked.
    if (isMore && quickPick.value !== '') quickPick.value = '';
  };
  const result = (wantsNote: boolean): PickedTags => {
    const tags = quickPick.selectedItems.flatMap((item) => item.tags);
    const chosen = quickPick.activeItems.at(0);
    if (typedTags().length > 0) tags.push(...(chosen && answers(chosen, quickPick.value) ? chosen.tags : typedTags()));
    else if (tags.length === 0 && present.length === 0 && chosen) tags.push(...chosen.tags);
    return { tags: [...new Set(tags)], wantsNote };
  };
  return new Promise((resolve) => {
    const finish = (value: PickedTags | undefined) => {
      resolve(value);
      settling.dispose();
      quickPick.dispose();
    };
    quickPick.onDidChangeValue(valueChanged);
    // A list that is set again reports no ticks at first, and then those that it was set with.
    quickPick.onDidChangeSelection(() => settling.trigger(ticksSettled));
    quickPick.onDidChangeActive(([active]) => (highlighted = active ?? highlighted));
    quickPick.onDidAccept(() => finish(result(false)));
    quickPick.onDidTriggerButton(() => finish(result(true)));
    quickPick.onDidHide(() => finish(undefined));
    quickPick.show();
    if (present.length === 0) quickPick.activeItems = known.slice(0, 1);
  });
}

function itemOf({ name, definition }: TagChoice): TagItem {
  return { label: name, description: definition?.description, iconPath: tagIcon(definition), tags: [name] };
}

/** A row for tags that are no row yet: a new one, or several that are typed at once. */
function freshItem(tags: readonly string[], known: readonly TagItem[]): TagItem {
  const count = tags.filter((tag) => !known.some(({ label }) => label === tag)).length;
  const description =
    tags.length === 1
      ? vscode.l10n.t('new tag')
      : count === 0
        ? vscode.l10n.t('{0} tags', tags.length)
        : vscode.l10n.t('{0} tags, new: {1}', tags.length, count);
  return { label: tags.join(', '), description, iconPath: new vscode.ThemeIcon('add'), alwaysShow: true, tags };
}

/** Whether VS Code shows an item for what was typed. Fast typing is ahead of the list, and then the old item is highlighted still. */
function answers({ label, description = '' }: TagItem, value: string): boolean {
  const typed = cleanTag(value).toLowerCase();
  return [label, description].some((text) => {
    let at = 0;
    return [...typed].every((letter) => (at = text.toLowerCase().indexOf(letter, at) + 1) > 0);
  });
}
