import * as vscode from 'vscode';
import type { TagDefinition } from '../../core/sidecar/format';

const hex = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const themeId = /^[a-z][\w-]*(?:\.[\w-]+)+$/i;

/**
 * The colour that a tag set gives a tag, as VS Code takes it: a theme colour, or `#rrggbb`. Undefined for anything else: the text
 * comes from a file and ends in a style sheet.
 */
export function tagColor(color: string | undefined): vscode.ThemeColor | string | undefined {
  if (color === undefined) return undefined;
  if (hex.test(color)) return color.toLowerCase();
  if (!themeId.test(color)) return undefined;
  // In VS Code's own themes this one is nearly invisible, and in high contrast there is none.
  return new vscode.ThemeColor(color === 'charts.orange' ? 'corpus.tagOrange' : color);
}

/** The icon of a tag in lists, in its colour. */
export function tagIcon(definition: TagDefinition | undefined): vscode.ThemeIcon | vscode.Uri {
  const color = tagColor(definition?.color);
  // A codicon takes theme colours only.
  return typeof color === 'string' ? drawnTag(color) : new vscode.ThemeIcon('tag', color);
}

function drawnTag(color: string): vscode.Uri {
  const shape =
    'M8.1 2H3a1 1 0 0 0-1 1v5.1c0 .3.1.5.3.7l5.6 5.6a1 1 0 0 0 1.4 0l5.1-5.1a1 1 0 0 0 0-1.4L8.8 2.3A1 1 0 0 0 8.1 2Z';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="${shape}" fill="none" stroke="${color}"/>` +
    `<circle cx="5" cy="5" r="1" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
