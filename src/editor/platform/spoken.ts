import type { TreeItem } from 'vscode';

/**
 * Gives a tree item what a screen reader says: all that is written in its row. Without it VS Code reads out the tooltip, which
 * is long and leaves out the numbers.
 */
export function spoken(item: TreeItem): TreeItem {
  if (item.accessibilityInformation) return item;
  const label = typeof item.label === 'string' ? item.label : (item.label?.label ?? '');
  const description = typeof item.description === 'string' ? item.description : '';
  item.accessibilityInformation = { label: [label, description].filter((part) => part !== '').join(', ') };
  return item;
}
