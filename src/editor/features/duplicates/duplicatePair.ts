import type * as vscode from 'vscode';

/** The two articles of a tree item for a duplicate: the one above it and the one that it shows. */
export function duplicatePairOf(
  argument: unknown,
): { readonly article: vscode.Uri; readonly other: vscode.Uri } | undefined {
  if (typeof argument !== 'object' || argument === null || !('kind' in argument) || argument.kind !== 'duplicate')
    return undefined;
  const node = argument as unknown as { uri: vscode.Uri; parent: { parent: { uri: vscode.Uri } } };
  return { article: node.parent.parent.uri, other: node.uri };
}
