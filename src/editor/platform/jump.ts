import * as vscode from 'vscode';
import { Sequencer } from '../base/async';

/** Where a jump leads. Without a range the editor stays where it is, or opens where VS Code last left it. */
export interface Destination {
  readonly uri: vscode.Uri;
  readonly range?: vscode.Range;
  readonly viewColumn?: vscode.ViewColumn;
}

/** There is one window, and its jumps stand in one row. */
const jumps = new Sequencer();

/**
 * Goes to a place once the jumps that were asked for before have arrived, so that two quick presses are two jumps.
 *
 * @param find says where to, from where the jump before it landed; it is called when it is its turn. Without a destination nothing moves.
 */
export function jump(find: () => Promise<Destination | undefined> | Destination | undefined): Promise<void> {
  return jumps.run(async () => {
    const destination = await find();
    if (!destination) return;
    const { uri, range, viewColumn } = destination;
    const editor = await vscode.window.showTextDocument(uri, { selection: range, viewColumn });
    // VS Code tells us of the new selection in its own time. The next jump starts from it, so we do not wait to be told.
    if (range) editor.selection = new vscode.Selection(range.start, range.end);
  });
}
