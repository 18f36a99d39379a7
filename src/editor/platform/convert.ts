import * as vscode from 'vscode';
import type { LineIndex } from '../../core/text/lineIndex';
import type { Span } from '../../core/text/span';

/**
 * The border between core offsets and editor positions. Offsets count the normalised text; VS Code's own offsets count CR LF as two,
 * so only lines and characters, which are the same on both sides, may cross.
 */
export function toRange(lines: LineIndex, span: Span): vscode.Range {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toSpan(lines: LineIndex, range: vscode.Range): Span {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}
